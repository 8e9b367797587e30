//! A public log of what an organisation publishes: everybody can see that everybody gets the same rule.
//!
//! ```text
//! root, policy ─► Entry (kind, version, digest) ─► Tree ─► tiles, checkpoint ◄─ signed by the log's key
//!                                                                 ▲
//!              a witness: extends what it saw before? ────────────┘ cosigned
//! ```
//!
//! The files are static, beside `policy.json`, in the formats of C2SP that other programs read too: `tlog-tiles`,
//! `tlog-checkpoint`, `signed-note` and `tlog-cosignature` (github.com/C2SP/C2SP). The tree is that of RFC 6962.
//!
//! Such a log is small, an entry for each version: whoever verifies reads all of it, and needs no proofs.

mod checkpoint;
mod entry;
mod error;
mod files;
mod note;
mod tiles;
mod tree;

pub use checkpoint::Checkpoint;
pub use entry::{Entry, Kind};
pub use error::LogError;
pub use files::{FOLDER, Log, Trust};
pub use note::{Note, VerifierKey};
pub use tree::{Hash, Tree};
