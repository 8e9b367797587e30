//! Bringing a file up to the present form.

use std::time::Duration;

use rusqlite::Connection;

use super::error::JournalError;

/// Marks the file as ours: "APWZ".
const APPLICATION_ID: i64 = 0x4150_575A;

/// The steps, in order; a file's `user_version` says how many it has seen.
const MIGRATIONS: &[&str] = &[include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql")];

/// How long to wait for another process that writes.
const BUSY: Duration = Duration::from_secs(2);

pub(super) fn prepare(db: &mut Connection) -> Result<(), JournalError> {
    db.busy_timeout(BUSY)?;
    // WAL: readers never wait, and a kill leaves a log that is played back. FULL: a commit is on
    // disk before it is called done.
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "full")?;
    db.pragma_update(None, "foreign_keys", true)?;
    // What is deleted is overwritten.
    db.pragma_update(None, "secure_delete", true)?;
    db.pragma_update(None, "trusted_schema", false)?;
    let seen: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let mine: i64 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let latest = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if seen > latest {
        return Err(JournalError::Newer(seen));
    }
    if seen > 0 && mine != APPLICATION_ID {
        return Err(JournalError::Damaged);
    }
    for (i, step) in (1i64..).zip(MIGRATIONS).filter(|(i, _)| *i > seen) {
        let change = db.transaction()?;
        change.execute_batch(step)?;
        change.pragma_update(None, "application_id", APPLICATION_ID)?;
        change.pragma_update(None, "user_version", i)?;
        change.commit()?;
    }
    Ok(())
}
