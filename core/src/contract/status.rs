//! The status for management.

/// One entry of the status. Holds no personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StatusEntry {
    /// Its name: at most 100 characters.
    pub key: String,
    /// Whether something is wrong with the configuration.
    pub is_error: bool,
    /// For the administrator, in English: at most 1000 characters.
    pub message: String,
    /// For machines: at most 1000 characters.
    pub data: String,
}
