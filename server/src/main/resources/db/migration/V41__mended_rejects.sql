-- Which import brought a rejected row in again, corrected on the page, and as what. Runs on H2 and on PostgreSQL.
ALTER TABLE import_reject ADD COLUMN mended_run INTEGER;
ALTER TABLE import_reject ADD COLUMN mended_cell VARCHAR(400);
