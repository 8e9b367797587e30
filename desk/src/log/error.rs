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
    /// The log's own key did not sign.
    #[error("the checkpoint is not signed by the key of {0}")]
    Unsigned(String),
    /// It is another log.
    #[error("this is the log {is}, not {expected}")]
    Origin {
        /// Which was expected.
        expected: String,
        /// Which it is.
        is: String,
    },
    /// It is shorter than it was.
    #[error("the log had {had} entries and has {has}: something was taken out")]
    Rollback {
        /// Then.
        had: u64,
        /// Now.
        has: u64,
    },
    /// Two logs of one name and length.
    #[error("two people were shown different logs of {0} entries")]
    SplitView(u64),
    /// What was there before is not its beginning.
    #[error("the log does not begin with the {0} entries that it had: it was written anew")]
    Fork(u64),
    /// Too few witnesses.
    #[error("{has} of the witnesses signed this checkpoint, and {needs} must")]
    Witnesses {
        /// How many did.
        has: usize,
        /// How many must.
        needs: usize,
    },
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
    /// A name that no key may have.
    #[error("'{0}' is no name of a log or a witness: no spaces and no plus, such as policy.example.org/log")]
    Name(String),
    /// A verifier key that is none.
    #[error("'{0}' is no verifier key: NAME+HASH+KEY, as `appwijzer log key` prints it")]
    VerifierKey(String),
}
