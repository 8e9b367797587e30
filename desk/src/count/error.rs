//! Why nothing could be counted.

use std::path::PathBuf;

/// Why a file gives no count.
#[derive(Debug, thiserror::Error)]
pub enum CountError {
    /// It cannot be opened or read.
    #[error("{}: {reason}", path.display())]
    Open {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// Nothing in it can be counted.
    #[error("{}: {reason}", path.display())]
    Unusable {
        /// Which file.
        path: PathBuf,
        /// Why.
        reason: Unusable,
    },
    /// A folder without a list that can be read.
    #[error("{} holds no list that can be read", path.display())]
    EmptyFolder {
        /// Which folder.
        path: PathBuf,
    },
}

/// Why nothing in a file can be counted.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// It is no table of apps.
    #[error(
        "it has no column with a device and an app; it has: {0}. A column is known by its name, such as DeviceId and ApplicationName, or device_id and bundle"
    )]
    Columns(String),
    /// A row is longer than any real one.
    #[error("a row is longer than {} MiB", super::blocks::LONGEST_ROW >> 20)]
    TooLong,
    /// It holds no record of a device or an app.
    #[error("it holds no device and no app")]
    NoRecords,
    /// A list of one device that cannot be read.
    #[error("{0}")]
    List(String),
    /// The system failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}
