//! Bringing a file up to the present form.

use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use super::error::JournalError;
use super::rows;

/// Marks the file as ours: "APWZ".
const APPLICATION_ID: i64 = 0x4150_575A;

/// The steps, in order; a file's `user_version` says how many it has seen.
const MIGRATIONS: &[&str] =
    &[include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql"), include_str!("migrations/0003.sql")];

/// How long to wait for another process that writes.
const BUSY: Duration = Duration::from_secs(2);

pub(super) fn prepare(db: &mut Connection) -> Result<(), JournalError> {
    db.busy_timeout(BUSY)?;
    rows::add_row_sum(db)?;
    let seen = check_ours(db)?;
    // WAL: readers never wait, and a kill leaves a log that is played back. FULL: a commit is on
    // disk before it is called done.
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "full")?;
    // Apple's fsync returns before the drive has it; with these SQLite asks for more (F_FULLFSYNC).
    // Elsewhere they do nothing.
    db.pragma_update(None, "fullfsync", true)?;
    db.pragma_update(None, "checkpoint_fullfsync", true)?;
    db.pragma_update(None, "foreign_keys", true)?;
    // What is deleted is overwritten.
    db.pragma_update(None, "secure_delete", true)?;
    db.pragma_update(None, "trusted_schema", false)?;
    for (i, step) in (1i64..).zip(MIGRATIONS).filter(|(i, _)| *i > seen) {
        let change = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if user_version(&change)? >= i {
            // Another process was first.
            continue;
        }
        change.execute_batch(step)?;
        change.pragma_update(None, "application_id", APPLICATION_ID)?;
        change.pragma_update(None, "user_version", i)?;
        change.commit()?;
    }
    Ok(())
}

/// How many steps the file has seen. Before anything is written: a database of somebody else's is
/// not touched.
fn check_ours(db: &mut Connection) -> Result<i64, JournalError> {
    // One transaction: another process may be making the file at this moment.
    let db = db.transaction()?;
    let seen = user_version(&db)?;
    let mine: i64 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let is_new = seen == 0 && mine == 0 && tables == 0;
    if mine != APPLICATION_ID && !is_new {
        return Err(JournalError::Damaged);
    }
    if seen > i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX) {
        return Err(JournalError::Newer(seen));
    }
    Ok(seen)
}

fn user_version(db: &Connection) -> Result<i64, JournalError> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
