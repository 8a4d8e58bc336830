INSERT INTO workbook (digest, id, version, source) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (digest) DO UPDATE SET source = excluded.source WHERE source <> excluded.source
