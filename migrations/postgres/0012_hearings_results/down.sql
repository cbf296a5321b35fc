ALTER TABLE hearing DROP COLUMN results_at;
