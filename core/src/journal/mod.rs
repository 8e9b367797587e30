//! What lasts: accepted documents, cases, answers and settings, in one SQLite file.
//!
//! One writer. Every change is one transaction ([`Journal::write`]): a kill at any instant loses at
//! most the action in hand. The file holds no inventory: only what the policy names.

mod error;
mod migrate;
mod recover;
mod rows;
mod write;

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::cases::{Attestation, Case};

pub use error::JournalError;
pub use recover::{Opened, SetAside};
pub use write::{KEEP_ATTESTATIONS_DAYS, KEEP_CLOSED_DAYS, Writer};

/// A signed document that was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its version.
    pub version: u64,
    /// The envelope as it came.
    pub envelope: Vec<u8>,
    /// When it was accepted, in seconds since 1970 (UTC).
    pub accepted_at: i64,
}

/// A grant that was given to this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptGrant {
    /// Its own id.
    pub id: String,
    /// The envelope as it came.
    pub envelope: Vec<u8>,
    /// The envelope of the root under which it was accepted; none if an earlier version of the app did.
    pub root: Option<Vec<u8>>,
    /// The management's configuration names it, and it holds as long as that does.
    pub configured: bool,
}

/// One table of the journal, row by row, for whoever shows what is remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    /// Its rows. Of bytes, only how many there are: `1234 bytes`.
    pub rows: Vec<Vec<String>>,
}

/// The store. All calls block on the file; call them from a thread that may.
#[derive(Debug)]
pub struct Journal {
    db: Connection,
}

impl Journal {
    /// Opens or makes the journal at `path`.
    ///
    /// # Errors
    /// When the file cannot be opened, is damaged or no journal, or comes from a newer version.
    pub fn open(path: &Path) -> Result<Self, JournalError> {
        // SQLite takes what is shorter than its smallest page for an empty file.
        if std::fs::metadata(path).is_ok_and(|file| file.is_file() && (1..512).contains(&file.len())) {
            return Err(JournalError::Damaged);
        }
        Self::prepare(Connection::open(path)?)
    }

    /// A journal that is gone when it is dropped.
    ///
    /// # Errors
    /// When memory is short.
    pub fn in_memory() -> Result<Self, JournalError> {
        Self::prepare(Connection::open_in_memory()?)
    }

    /// A journal over bytes that were handed out before ([`Journal::bytes`]); a new one if there are none.
    ///
    /// # Errors
    /// When they are damaged or no journal, or come from a newer version.
    pub fn open_bytes(bytes: &[u8]) -> Result<Self, JournalError> {
        if bytes.is_empty() {
            return Self::in_memory();
        }
        // SQLite takes what is shorter than its smallest page for an empty file.
        if bytes.len() < 512 {
            return Err(JournalError::Damaged);
        }
        let mut db = Connection::open_in_memory()?;
        db.deserialize_read_exact(rusqlite::MAIN_DB, bytes, bytes.len(), false)?;
        let journal = Self::prepare(db)?;
        // A header that claims a later form of the file can be read and never written: in memory nothing else shuts it.
        if journal.db.is_readonly(rusqlite::MAIN_DB)? {
            return Err(JournalError::Damaged);
        }
        Ok(journal)
    }

    /// Everything that is in it, as bytes: the same as a file of SQLite would hold.
    ///
    /// # Errors
    /// When memory is short.
    pub fn bytes(&mut self) -> Result<Vec<u8>, JournalError> {
        Ok(self.db.serialize(rusqlite::MAIN_DB)?.to_vec())
    }

    fn prepare(mut db: Connection) -> Result<Self, JournalError> {
        migrate::prepare(&mut db)?;
        Ok(Journal { db })
    }

    /// What SQLite was told, for tests: the value of a pragma.
    ///
    /// # Errors
    /// When there is no such pragma.
    pub fn pragma(&self, name: &str) -> Result<i64, JournalError> {
        Ok(self.db.pragma_query_value(None, name, |row| row.get(0))?)
    }

    /// Makes changes that hold together: all of them are kept, or none.
    ///
    /// # Errors
    /// Those of `changes`, and when the file cannot be written; then nothing has changed.
    pub fn write<T>(
        &mut self,
        changes: impl FnOnce(&Writer<'_>) -> Result<T, JournalError>,
    ) -> Result<T, JournalError> {
        // Immediate: of two processes one waits before it reads what it will change.
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let result = changes(&Writer::new(&transaction))?;
        transaction.commit()?;
        Ok(result)
    }

    /// All cases, in the order of their keys.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn cases(&self) -> Result<Vec<Case>, JournalError> {
        rows::cases(&self.db)
    }

    /// What the employee saw where the system shows nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn attestations(&self) -> Result<Vec<Attestation>, JournalError> {
        rows::attestations(&self.db)
    }

    /// An accepted document.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn document(&self, name: &str) -> Result<Option<Document>, JournalError> {
        let mut query =
            self.db.prepare_cached("SELECT version, envelope, accepted_at FROM documents WHERE name = ?1")?;
        let document = query.query_row([name], rows::document).optional()?;
        Ok(document)
    }

    /// The grants that were given to this device.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn grants(&self) -> Result<Vec<KeptGrant>, JournalError> {
        let mut query = self.db.prepare_cached("SELECT id, envelope, root, configured FROM grants ORDER BY id")?;
        let all = query.query_map([], rows::grant)?.collect::<Result<Vec<_>, _>>()?;
        Ok(all)
    }

    /// What was answered to a question.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn answer(&self, question: &str) -> Result<Option<String>, JournalError> {
        self.value("SELECT value FROM answers WHERE question = ?1", question)
    }

    /// A setting such as the language.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>, JournalError> {
        self.value("SELECT value FROM settings WHERE name = ?1", name)
    }

    /// The names of settings that begin so.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn settings_beginning(&self, with: &str) -> Result<Vec<String>, JournalError> {
        let mut query = self.db.prepare_cached("SELECT name FROM settings WHERE substr(name, 1, length(?1)) = ?1")?;
        let all = query.query_map([with], |row| row.get(0))?.collect::<Result<Vec<_>, _>>()?;
        Ok(all)
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

    /// Everything that is in it, table by table.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn contents(&self) -> Result<Vec<Table>, JournalError> {
        let read = |(name, columns): (String, Vec<String>)| {
            // The name comes from the database's own list of tables.
            let mut query = self.db.prepare(&format!("SELECT * FROM \"{}\"", name.replace('"', "\"\"")))?;
            let cells = |row: &rusqlite::Row<'_>| (0..columns.len()).map(|i| row.get_ref(i).map(cell)).collect();
            let rows = query.query_map([], cells)?.collect::<Result<Vec<Vec<String>>, _>>()?;
            Ok(Table { name, columns, rows })
        };
        self.schema()?.into_iter().map(read).collect()
    }
}

fn cell(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(n) => n.to_string(),
        ValueRef::Real(n) => n.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()),
    }
}
