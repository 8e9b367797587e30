//! Why a log is not believed.

/// What is wrong with what was shown of a log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// A file is not what its format says.
    #[error("{0}: {1}")]
    Malformed(String, &'static str),
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
    /// A document does not stand in it, by what was shown.
    #[error("{0} is not shown to stand in the log")]
    NotShown(String),
    /// There is nothing of the log where a witnessed one must be.
    #[error("nothing shows that it stands in the log")]
    Missing,
    /// A name that no key may have.
    #[error("'{0}' is no name of a log or a witness: no spaces and no plus, such as policy.example.org/log")]
    Name(String),
    /// A verifier key that is none.
    #[error("'{0}' is no verifier key: NAME+HASH+KEY, as `appwijzer log key` prints it")]
    VerifierKey(String),
}

impl LogError {
    /// A stable name for logs, for the MDM, and for the sentence that an employee reads (`refresh-<code>`).
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            LogError::Malformed(..) | LogError::Name(_) | LogError::VerifierKey(_) => "log-broken",
            LogError::Unsigned(_) | LogError::Origin { .. } => "log-other",
            LogError::Rollback { .. } => "log-rollback",
            LogError::SplitView(_) | LogError::Fork(_) => "log-fork",
            LogError::Witnesses { .. } => "log-late",
            LogError::NotShown(_) | LogError::Missing => "log-missing",
        }
    }
}
