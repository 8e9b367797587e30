//! The public log of what was published, as a phone reads it: who is believed about it, what a checkpoint says, and the
//! proofs that a document stands in it and that it only grew.
//!
//! Pure, and small on purpose: a phone holds no log, it holds what it was shown against what it saw before. The formats
//! are those of C2SP (github.com/C2SP/C2SP): `signed-note`, `tlog-checkpoint`, `tlog-cosignature` and `tlog-proof`. The
//! tree is that of RFC 6962; how proofs are verified is written in RFC 9162, sections 2.1.3.2 and 2.1.4.2.

mod checkpoint;
mod entry;
mod error;
mod note;
mod proof;
mod tree;
mod trusted;
mod verifier_key;

pub use checkpoint::Checkpoint;
pub use entry::{Entry, Kind};
pub use error::LogError;
pub use note::Note;
pub use proof::{LogProof, MAX_PROOF_BYTES};
pub use tree::{Hash, extends, leaf, node, root_of_inclusion};
pub use trusted::{LogTrust, MAX_CHECKPOINT_BYTES, Shown, Witnessed, witnessed};
pub use verifier_key::VerifierKey;
