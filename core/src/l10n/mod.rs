//! Every sentence that an employee reads, in Fluent files per language, and how to fill them in.

mod clean;
mod dates;
mod words;

pub use clean::clean;
pub use words::{Args, Language, Words};
