//! A public log of what an organisation publishes: everybody can see that everybody gets the same rule.
//!
//! ```text
//! root, policy ─► Entry (kind, version, digest) ─► Tree ─► tiles, proofs, checkpoint ◄─ signed by the log's key
//!                                                                 ▲
//!              a witness: extends what it saw before? ────────────┘ cosigned
//! ```
//!
//! The files are static, beside `policy.json`, in the formats of C2SP that other programs read too: `tlog-tiles`,
//! `tlog-checkpoint`, `signed-note`, `tlog-cosignature` and `tlog-proof` (github.com/C2SP/C2SP). The tree is that of RFC
//! 6962. What a phone reads of it is in core, `trust::log`.
//!
//! Such a log is small, an entry for each version: whoever verifies here reads all of it, and needs no proofs.

mod error;
mod files;
mod sign;
mod tiles;
mod tree;

pub use appwijzer_core::trust::log::{Checkpoint, Entry, Hash, Kind, LogTrust, Note, VerifierKey};
pub use error::LogError;
pub use files::{FOLDER, Log, Trust};
pub use sign::{NoteError, cosign, sign};
pub use tree::Tree;
