-- What an import that waits for a decision would do to the facts, as it was shown. Runs on H2 and on PostgreSQL.
CREATE TABLE import_preview (
  run_id INTEGER PRIMARY KEY REFERENCES import_run (id),
  lake_version BIGINT NOT NULL,         -- of the shop's facts when it was made
  content TEXT NOT NULL                 -- days and examples, as JSON
);
