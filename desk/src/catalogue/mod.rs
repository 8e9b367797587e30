//! What can be asked of the catalogue: what it knows of a list, of a file of identifiers, of a word.

mod coverage;
mod import;
mod search;
mod update;

pub use coverage::{Coverage, EntryCoverage, Recognition, coverage};
pub use import::{Imported, import};
pub use search::search;
pub use update::{Change, changes};
