-- A grant is judged against the root under which it was accepted. 'configured': it holds as long as the
-- management's configuration names it.
ALTER TABLE grants ADD COLUMN root BLOB;
ALTER TABLE grants ADD COLUMN configured INTEGER NOT NULL DEFAULT 0;

-- The beginning of SHA-256 over the other columns; rows of an earlier version have none.
ALTER TABLE cases ADD COLUMN sum BLOB;
ALTER TABLE attestations ADD COLUMN sum BLOB;
ALTER TABLE answers ADD COLUMN sum BLOB;
ALTER TABLE settings ADD COLUMN sum BLOB;
