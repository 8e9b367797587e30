-- What the companion remembers. There is no column that could hold an inventory: only apps of the
-- policy, what the employee did about them, and what the employee said.

CREATE TABLE cases (
    app         TEXT NOT NULL,
    area        TEXT NOT NULL,
    ban         TEXT NOT NULL,
    identifiers TEXT NOT NULL,              -- JSON list: identifiers of this banned app only
    stage       TEXT NOT NULL,
    route       TEXT,
    steps_done  TEXT NOT NULL,              -- JSON list of names of steps
    found_at    INTEGER NOT NULL,           -- seconds since 1970, UTC
    closed_how  TEXT,
    closed_at   INTEGER,
    reopened    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (app, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE attestations (
    app            TEXT NOT NULL,
    area           TEXT NOT NULL,
    there          INTEGER NOT NULL CHECK (there IN (0, 1)),
    on_day         TEXT NOT NULL,           -- ISO 8601, in the organisation's time zone
    policy_version INTEGER NOT NULL,
    PRIMARY KEY (app, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
    question TEXT PRIMARY KEY,
    value    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
