//! Why a log is not believed.

/// What is wrong with a log.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// A file cannot be read.
    #[error("{0} cannot be read: {1}")]
    Read(String, std::io::Error),
    /// A file is not what its format says.
    #[error("{0}: {1}")]
    Malformed(String, &'static str),
    /// A tile is missing, cut or changed.
    #[error("{0} is not what the log's entries make it: it was cut or changed")]
    Tile(String),
    /// The entries do not give the root that was signed.
    #[error("the entries of the log are not those that were signed")]
    Entries,
    /// What a phone would refuse too.
    #[error(transparent)]
    Shown(#[from] appwijzer_core::trust::log::LogError),
    /// A document that is published is not in it.
    #[error("{0} is published and is not in the log")]
    Unlogged(String),
    /// The log knows a newer policy than the one that is published.
    #[error("the log has policy version {newest}, and version {published} is published: something is withheld")]
    Withheld {
        /// In the log.
        newest: u64,
        /// Published.
        published: u64,
    },
    /// It is larger than is read.
    #[error("the log has {0} entries, which is more than are read")]
    TooLarge(u64),
}
