//! One transaction's changes.

use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, params};

use crate::cases::{Attestation, Case, CaseKey};

use super::KeptGrant;
use super::error::JournalError;
use super::rows;

/// Closed cases are forgotten after this many days.
pub const KEEP_CLOSED_DAYS: i64 = 365;
/// What the employee saw counts for a month, and is forgotten after this many days.
pub const KEEP_ATTESTATIONS_DAYS: i64 = 60;

/// Writes within one transaction.
#[derive(Debug)]
pub struct Writer<'t> {
    db: &'t Connection,
}

impl<'t> Writer<'t> {
    pub(super) fn new(db: &'t Connection) -> Self {
        Writer { db }
    }

    /// All cases as they are within this transaction.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn cases(&self) -> Result<Vec<Case>, JournalError> {
        rows::cases(self.db)
    }

    /// Requires a setting to be what was read before: between reading and writing another process may
    /// have written.
    ///
    /// # Errors
    /// [`JournalError::Busy`] when it is not.
    pub fn expect_setting(&self, name: &str, value: Option<&str>) -> Result<(), JournalError> {
        let mut query = self.db.prepare_cached("SELECT value FROM settings WHERE name = ?1")?;
        let found = query.query_row([name], |row| row.get::<_, String>(0)).optional()?;
        if found.as_deref() == value { Ok(()) } else { Err(JournalError::Busy) }
    }

    /// Writes a case in place of an earlier one with its key.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put_case(&self, case: &Case) -> Result<(), JournalError> {
        Ok(rows::put_case(self.db, case)?)
    }

    /// Removes a case.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn remove_case(&self, key: &CaseKey) -> Result<(), JournalError> {
        let area = key.area.to_string();
        self.db.execute("DELETE FROM cases WHERE app = ?1 AND area = ?2", params![key.app, area])?;
        Ok(())
    }

    /// Forgets cases that closed long ago, and what the employee saw when it no longer counts.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn forget_old(&self, now: i64, day: Date) -> Result<(), JournalError> {
        let oldest = now.saturating_sub(KEEP_CLOSED_DAYS * 86_400);
        self.db.execute("DELETE FROM cases WHERE stage = 'closed' AND closed_at < ?1", params![oldest])?;
        if let Ok(oldest) = day.checked_sub(KEEP_ATTESTATIONS_DAYS.days()) {
            self.db.execute("DELETE FROM attestations WHERE on_day < ?1", params![oldest.to_string()])?;
        }
        Ok(())
    }

    /// Writes what the employee saw, in place of an earlier word about the same app and area.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put_attestation(&self, said: &Attestation) -> Result<(), JournalError> {
        Ok(rows::put_attestation(self.db, said)?)
    }

    /// Writes or (with `None`) takes back an answer.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_answer(&self, question: &str, value: Option<&str>) -> Result<(), JournalError> {
        match value {
            Some(v) => self.db.execute(
                "REPLACE INTO answers (question, value, sum) VALUES (?1, ?2, row_sum(?1, ?2))",
                [question, v],
            )?,
            None => self.db.execute("DELETE FROM answers WHERE question = ?1", [question])?,
        };
        Ok(())
    }

    /// Writes or (with `None`) removes a setting.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_setting(&self, name: &str, value: Option<&str>) -> Result<(), JournalError> {
        match value {
            Some(v) => self
                .db
                .execute("REPLACE INTO settings (name, value, sum) VALUES (?1, ?2, row_sum(?1, ?2))", [name, v])?,
            None => self.db.execute("DELETE FROM settings WHERE name = ?1", [name])?,
        };
        Ok(())
    }

    /// Writes an accepted document in place of the one with its name.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put_document(&self, name: &str, version: u64, envelope: &[u8], now: i64) -> Result<(), JournalError> {
        let version = i64::try_from(version).unwrap_or(i64::MAX);
        self.db.execute(
            "REPLACE INTO documents (name, version, envelope, accepted_at) VALUES (?1, ?2, ?3, ?4)",
            params![name, version, envelope, now],
        )?;
        Ok(())
    }

    /// Writes a grant.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put_grant(&self, grant: &KeptGrant) -> Result<(), JournalError> {
        self.db.execute(
            "REPLACE INTO grants (id, envelope, root, configured) VALUES (?1, ?2, ?3, ?4)",
            params![grant.id, grant.envelope, grant.root, grant.configured],
        )?;
        Ok(())
    }

    /// Forgets a grant.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn remove_grant(&self, id: &str) -> Result<(), JournalError> {
        self.db.execute("DELETE FROM grants WHERE id = ?1", [id])?;
        Ok(())
    }

    /// Forgets everything: the employee leaves, or the device joins another organisation.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn forget_everything(&self) -> Result<(), JournalError> {
        for table in ["cases", "attestations", "answers", "documents", "grants", "settings"] {
            self.db.execute(&format!("DELETE FROM {table}"), [])?;
        }
        Ok(())
    }
}
