//! What can be asked of the catalogue: what it knows of a list, of a file of identifiers, of a word,
//! of the makers' own sites; and a catalogue as a signed file.

mod coverage;
mod declared;
mod feed;
mod headings;
mod import;
mod kept;
mod named;
mod search;
mod update;
mod value;

pub use coverage::{Coverage, EntryCoverage, Recognition, coverage};
pub use declared::{ASSET_LINKS, Declared, MAX_DECLARED_BYTES, NotDeclared, SITE_ASSOCIATION, SiteWord};
pub use feed::{FEED_TYPE, Feed, FeedError, Taken, accept};
pub use import::{Imported, import};
pub use kept::{Known, OwnIdentifiers, with_own};
pub use search::search;
pub use update::{Change, changes};
