//! Every sentence that an employee reads, in Fluent files per language, and how to fill them in.

mod clean;
mod dates;
mod language;
#[cfg(feature = "test-support")]
pub mod pseudo;
mod words;

pub use clean::clean;
pub use language::Language;
pub use words::{Args, Words};
