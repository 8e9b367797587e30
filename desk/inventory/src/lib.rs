//! Reading what is installed on a device from the lists that people and tools make of it, and from
//! a phone on a cable.
//!
//! ```text
//! bytes ─► input (encoding, zeros) ─► detect ─► a reader per format ─► collect ─► sweep ─► Reading
//! phone ─► adb ─► the same readers ────────────────────────────────────────────┘
//! ```
//!
//! A reader gives what could be read and says where it stopped; what a list does not show is never
//! called absent ([`appwijzer_core::inventory::Coverage`]). The format is found by looking at the
//! content, never at a file's name.
//!
//! Memory is bounded whatever the input: see the constants of this module. Nothing is unpacked,
//! no reader calls itself, and an XML document that brings its own entities is refused.

pub mod adb;
mod android;
mod androidqf;
mod apple;
mod class;
mod collect;
mod debloat;
mod detect;
pub mod dumpsys;
mod entry;
mod error;
mod foreign;
mod format;
mod ideviceinstaller;
mod input;
mod json;
mod lines;
mod loose;
mod part;
mod plist;
pub mod pm_list;
mod privacy;
mod reading;
pub mod recipe;
mod sweep;
mod users;
mod utf16;
mod warning;

use std::io::Read;

use appwijzer_core::l10n::Language;
use appwijzer_core::policy::Platform;

pub use android::SYSTEM_PACKAGE;
pub use detect::detect;
pub use error::ReadError;
pub use foreign::{Foreign, Instead};
pub use format::{Format, UnknownFormat};
pub use part::{says_how_many, says_part};
pub use reading::{DeviceHints, ReadOptions, Reading};
pub use sweep::{Titles, Watched, is_long};

pub use warning::{Place, Warning};

pub use input::Encoding;
pub use utf16::Utf16;

use collect::Collector;
use input::Input;
use sweep::Sweep;

/// The most apps that are kept for one area of a device. A phone has 300 to 700.
pub const MAX_APPS: usize = 100_000;
/// The most apps that are kept from one list, over all its users.
pub const MAX_APPS_OF_ALL_USERS: usize = 4 * MAX_APPS;
/// The most users and profiles of one device that are told apart.
pub const MAX_USERS: usize = 64;
/// The longest line that is read, in bytes. A longer one is skipped, with a warning.
pub const MAX_LINE: usize = 64 * 1024;
/// The longest text inside JSON or XML that is read, in bytes.
pub const MAX_TEXT: usize = 64 * 1024;
/// How deep JSON or a property list may be nested.
pub const MAX_DEPTH: usize = 64;
/// The largest JSON list that is read, in bytes.
pub const MAX_JSON_BYTES: u64 = 64 * 1024 * 1024;
/// The largest XML property list that is read, in bytes.
pub const MAX_XML_BYTES: u64 = 64 * 1024 * 1024;
/// The largest binary property list that is read, in bytes. It is held in memory as a whole.
pub const MAX_BINARY_PLIST_BYTES: u64 = 16 * 1024 * 1024;

/// Reads a list to its end. Blocks while `input` does; needs no buffering around it.
///
/// # Errors
/// When `input` fails, when nothing in it can be read, or when it passes a bound. A list of which
/// a part could be read is not an error: see [`Reading::warnings`].
pub fn read(input: impl Read, options: &ReadOptions) -> Result<Reading, ReadError> {
    let mut input = Input::open(input)?;
    let format = format_of(&input, options);
    // Where no format was found, the text may still name an app.
    input.watch(Sweep::new(&options.watched, *format.as_ref().unwrap_or(&Format::PmList)));
    let reading = format.and_then(|format| read_as(format, &mut input, options));
    match (reading, input.swept()) {
        (Ok(mut reading), Some(sweep)) => {
            reading.take_in(sweep);
            Ok(reading)
        }
        (Err(why), Some(sweep)) if why.is_of_content() => {
            let ids: Vec<String> =
                sweep.finish(Platform::Android, false, |_| false).into_iter().map(|u| u.word).collect();
            Err(if ids.is_empty() { why } else { ReadError::Named { why: Box::new(why), ids } })
        }
        (reading, _) => reading,
    }
}

fn read_as(format: Format, input: &mut Input<impl Read>, options: &ReadOptions) -> Result<Reading, ReadError> {
    let collector = Collector::new(format, options);
    match format {
        Format::PmList | Format::Ids => pm_list::collect(input, collector),
        Format::Dumpsys => dumpsys::collect(input, collector),
        Format::Androidqf => androidqf::collect(input, collector),
        Format::DebloatJson => debloat::collect(input, collector),
        Format::AppleMdm => apple::collect(input, collector),
        Format::Ideviceinstaller if plist::is_plist(input.head()) => apple::collect(input, collector),
        Format::Ideviceinstaller => ideviceinstaller::collect(input, collector),
        Format::PrivacyReport => privacy::collect(input, options),
        Format::Recipe => recipe::collect(input, options),
    }
}

/// The format that was named, unless the content contradicts it; else the one that the content shows.
fn format_of(input: &Input<impl Read>, options: &ReadOptions) -> Result<Format, ReadError> {
    if let Some(foreign) = foreign::no_text(input.head()) {
        return Err(ReadError::Foreign(foreign));
    }
    let found = detect::in_text(input.head());
    let format = match (options.format, found) {
        (Some(named), Some(found)) if !named.may_be_read_from(found) => {
            return Err(ReadError::OtherFormat { named, found });
        }
        (Some(named), _) => named,
        (None, Some(found)) => match foreign::known(input.head()) {
            // A table or a document in which some line looks like an identifier.
            Some(foreign) if found == Format::Ids => return Err(ReadError::Foreign(foreign)),
            _ => found,
        },
        (None, None) => {
            return Err(foreign::known(input.head()).map_or_else(|| input.unrecognised(), ReadError::Foreign));
        }
    };
    match (options.platform, format.platform()) {
        (Some(named), Some(found)) if named != found => Err(ReadError::OtherPlatform { format, named }),
        _ => Ok(format),
    }
}

/// The sentences of this module in one language, for [`appwijzer_core::l10n::Words::with`].
#[must_use]
pub fn sentences(language: Language) -> &'static str {
    appwijzer_words::INVENTORY.of(language)
}
