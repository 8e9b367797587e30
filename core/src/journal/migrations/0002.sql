-- What was accepted: the signed documents as they came, and the grants of this device.

CREATE TABLE documents (
    name        TEXT PRIMARY KEY,           -- 'root', 'policy', 'policy-root'
    version     INTEGER NOT NULL,
    envelope    BLOB NOT NULL,
    accepted_at INTEGER NOT NULL            -- seconds since 1970, UTC
) STRICT;

CREATE TABLE grants (
    id       TEXT PRIMARY KEY,
    envelope BLOB NOT NULL
) STRICT;

ALTER TABLE cases ADD COLUMN came_back_after TEXT;
ALTER TABLE cases ADD COLUMN declined_at INTEGER;
ALTER TABLE cases ADD COLUMN declined INTEGER NOT NULL DEFAULT 0;
