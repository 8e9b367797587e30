//! What lasts: cases, answers and settings, in one SQLite file.
//!
//! One writer. Every change is one transaction: a kill at any instant loses at most the action in
//! hand. The file holds no inventory: only what the policy names.

mod error;
mod migrate;
mod rows;

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, params};

use crate::cases::{Attestation, Case};

pub use error::JournalError;

/// Closed cases are forgotten after this many days.
const KEEP_CLOSED_DAYS: i64 = 365;

/// The store. All calls block on the file; call them from a thread that may.
#[derive(Debug)]
pub struct Journal {
    db: Connection,
}

impl Journal {
    /// Opens or makes the journal at `path`.
    ///
    /// # Errors
    /// When the file cannot be opened, is not a journal, or comes from a newer version.
    pub fn open(path: &Path) -> Result<Self, JournalError> {
        Self::prepare(Connection::open(path)?)
    }

    /// A journal that is gone when it is dropped.
    ///
    /// # Errors
    /// When memory is short.
    pub fn in_memory() -> Result<Self, JournalError> {
        Self::prepare(Connection::open_in_memory()?)
    }

    fn prepare(mut db: Connection) -> Result<Self, JournalError> {
        migrate::prepare(&mut db)?;
        Ok(Journal { db })
    }

    /// All cases, in the order of their keys.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn cases(&self) -> Result<Vec<Case>, JournalError> {
        let mut query = self.db.prepare_cached(
            "SELECT app, area, ban, identifiers, stage, route, steps_done, found_at, closed_how, closed_at, reopened
             FROM cases ORDER BY app, area",
        )?;
        let found = query.query_map([], rows::case)?;
        // A row that no longer makes sense is left out; the next check finds its case again.
        Ok(found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    /// Writes these cases and forgets those that closed long ago, in one transaction.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing has changed.
    pub fn save_cases(&mut self, cases: &[Case], now: i64) -> Result<(), JournalError> {
        let change = self.db.transaction()?;
        for case in cases {
            rows::put_case(&change, case)?;
        }
        let oldest = now.saturating_sub(KEEP_CLOSED_DAYS * 86_400);
        change.execute("DELETE FROM cases WHERE stage = 'closed' AND closed_at < ?1", params![oldest])?;
        change.commit()?;
        Ok(())
    }

    /// What the employee saw where the system shows nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn attestations(&self) -> Result<Vec<Attestation>, JournalError> {
        let mut query = self
            .db
            .prepare_cached("SELECT app, area, there, on_day, policy_version FROM attestations ORDER BY app, area")?;
        let found = query.query_map([], rows::attestation)?;
        Ok(found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    /// Writes attestations, each in place of an earlier one about the same app and area.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing has changed.
    pub fn save_attestations(&mut self, attestations: &[Attestation]) -> Result<(), JournalError> {
        let change = self.db.transaction()?;
        for said in attestations {
            rows::put_attestation(&change, said)?;
        }
        change.commit()?;
        Ok(())
    }

    /// What was answered to a question.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn answer(&self, question: &str) -> Result<Option<String>, JournalError> {
        self.value("SELECT value FROM answers WHERE question = ?1", question)
    }

    /// Writes or (with `None`) takes back an answer.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing has changed.
    pub fn set_answer(&mut self, question: &str, value: Option<&str>) -> Result<(), JournalError> {
        match value {
            Some(value) => {
                self.db.execute("REPLACE INTO answers (question, value) VALUES (?1, ?2)", [question, value])?
            }
            None => self.db.execute("DELETE FROM answers WHERE question = ?1", [question])?,
        };
        Ok(())
    }

    /// A setting such as the language.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>, JournalError> {
        self.value("SELECT value FROM settings WHERE name = ?1", name)
    }

    /// Writes a setting.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing has changed.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), JournalError> {
        self.db.execute("REPLACE INTO settings (name, value) VALUES (?1, ?2)", [name, value])?;
        Ok(())
    }

    fn value(&self, query: &str, key: &str) -> Result<Option<String>, JournalError> {
        Ok(self.db.prepare_cached(query)?.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Every table with its columns: what a fact sheet prints and a test reads.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn schema(&self) -> Result<Vec<(String, Vec<String>)>, JournalError> {
        let mut tables = self.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
        let names = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        let mut columns = self.db.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
        names
            .into_iter()
            .map(|name| {
                let all = columns.query_map([&name], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
                Ok((name, all))
            })
            .collect()
    }
}
