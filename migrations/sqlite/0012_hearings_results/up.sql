ALTER TABLE hearing ADD COLUMN results_at INTEGER;
UPDATE hearing SET results_at = (
    SELECT at FROM digest_publication WHERE hearing_id = hearing.id AND withdrawn_at IS NULL
);
