//! A release: the files of a folder, named with their digests in a statement that people sign.
//!
//! ```text
//! folder ─► Statement (in-toto, predicate "release") ─► Envelope (DSSE) ◄─ signatures, as on a policy
//!    └────────────────── held against it by `compare` ──────────┘
//! ```
//!
//! Both formats are read by other tools too. Sources: github.com/in-toto/attestation, `spec/v1/statement.md` and
//! `spec/predicates/release.md`; DSSE as in `core/src/trust/envelope.rs`.

mod app;
mod compare;
mod statement;

pub use app::{App, AppError, Unlike};
pub use compare::{Difference, compare};
pub use statement::{FILE, Statement, StatementError, TYPE};

/// What a program says of the source that it was built from: the commit, when `cargo xtask release` built it.
#[must_use]
pub fn commit() -> Option<&'static str> {
    option_env!("APPWIJZER_COMMIT")
}
