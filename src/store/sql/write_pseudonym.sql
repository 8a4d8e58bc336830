INSERT INTO pseudonym (client, words, checksum) VALUES (?1, ?2, digest('pseudonym', ?1, ?2))
ON CONFLICT (client) DO UPDATE SET words = excluded.words, checksum = excluded.checksum
