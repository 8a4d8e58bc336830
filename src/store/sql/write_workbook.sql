INSERT INTO workbook (digest, id, version, source, came_along) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (digest) DO UPDATE SET source = excluded.source, came_along = min(came_along, excluded.came_along)
WHERE source <> excluded.source OR came_along > excluded.came_along
