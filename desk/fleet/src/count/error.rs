//! Why nothing could be counted.

use std::path::PathBuf;

use appwijzer_core::l10n::{Args, Words};
use appwijzer_inventory::ReadError;

/// What is said of a file that cannot be read: the system's own words are in its own language.
const OF_SYSTEM: &str = "inventory-error-io";

/// Why a file gives no count.
#[derive(Debug, thiserror::Error)]
pub enum CountError {
    /// It cannot be opened or read.
    #[error("{}: {reason}", path.display())]
    Open {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        reason: std::io::ErrorKind,
    },
    /// Nothing in it can be counted.
    #[error("{}: {reason}", path.display())]
    Unusable {
        /// Which file.
        path: PathBuf,
        /// Why.
        reason: Unusable,
    },
    /// A folder without a list that can be read.
    #[error("{} holds no list that can be read", path.display())]
    EmptyFolder {
        /// Which folder.
        path: PathBuf,
    },
}

/// Why nothing in a file can be counted.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// It is no table of apps.
    #[error(
        "it has no column with a device and an app; it has: {0}. A column is known by its name, such as DeviceId and ApplicationName, or device_id and bundle"
    )]
    Columns(String),
    /// A list of devices or of people.
    #[error(
        "it is a list of devices or of people: no column holds apps; it has: {0}. A column of apps is known by its name, such as Bundle ID, packageName or ApplicationName"
    )]
    NoAppColumn(String),
    /// All apps of a device stand in one cell: a name may hold what stands between them.
    #[error("the column {0} holds all apps of a device in one cell. Export a row for each app on each device")]
    AppsInOneCell(String),
    /// A list of apps.
    #[error(
        "it is a list of apps: no column tells on which device each one is; it has: {0}. A column of devices is known by its name, such as DeviceId, UDID or SerialNumber"
    )]
    NoDeviceColumn(String),
    /// A row is longer than any real one.
    #[error("a row is longer than {} MiB", super::blocks::LONGEST_ROW >> 20)]
    TooLong,
    /// JSON of which nothing is known; the keys of its first record.
    #[error("its kind of JSON is not known; its keys are: {0}")]
    UnknownJson(String),
    /// The answer of a product that has no list of apps of each device.
    #[error("it is an answer of {0} that holds no apps")]
    Product(&'static str),
    /// An archive that is not unpacked.
    #[error("the archive cannot be unpacked ({0:?})")]
    Archive(Packed),
    /// A list of one device that cannot be read.
    #[error("{0}")]
    List(ReadError),
    /// The system failed.
    #[error("{0}")]
    Io(std::io::Error),
}

impl From<std::io::Error> for Unusable {
    fn from(error: std::io::Error) -> Self {
        // What an archive is refused for comes out while its contents are read.
        match error.get_ref().and_then(|inner| inner.downcast_ref::<Packed>()) {
            Some(packed) => Unusable::Archive(*packed),
            None => Unusable::Io(error),
        }
    }
}

/// Why an archive is not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the archive cannot be unpacked: {self:?}")]
pub enum Packed {
    /// It is damaged or cut.
    Damaged,
    /// It has a password.
    Locked,
    /// It holds no file.
    Empty,
    /// It holds more files than any export.
    TooMany,
    /// It is packed in a way that is not known.
    Method,
    /// It is piped in and too large to be held.
    Piped,
    /// It is a workbook.
    Workbook,
    /// It unpacks to far more than any export.
    Bomb,
}

impl Unusable {
    /// Whether it is only something else than a list: beside lists it is told, and stops nothing.
    pub(super) fn is_odd_one(&self) -> bool {
        match self {
            Unusable::Columns(_)
            | Unusable::NoAppColumn(_)
            | Unusable::AppsInOneCell(_)
            | Unusable::NoDeviceColumn(_)
            | Unusable::UnknownJson(_)
            | Unusable::Product(_)
            | Unusable::List(_) => true,
            Unusable::TooLong | Unusable::Archive(_) | Unusable::Io(_) => false,
        }
    }
}

impl CountError {
    /// What to tell the person at the screen, in the language of `words` (which must hold [`super::sentences`]).
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let of = |path: &std::path::Path, reason: &str| {
            let path = path.display().to_string();
            words.tell("count-failed-of", &Args::new().with("path", &path).with("reason", reason))
        };
        match self {
            CountError::Open { path, .. } => of(path, &words.say(OF_SYSTEM)),
            CountError::Unusable { path, reason } => of(path, &reason.message(words)),
            CountError::EmptyFolder { path } => {
                words.tell("count-failed-folder", &Args::new().with("path", &path.display().to_string()))
            }
        }
    }
}

impl Unusable {
    fn message(&self, words: &Words) -> String {
        let columns = |id: &str, has: &str| words.tell(id, &Args::new().with("columns", has));
        match self {
            Unusable::Columns(has) => columns("count-failed-columns", has),
            Unusable::NoAppColumn(has) => columns("count-failed-no-app-column", has),
            Unusable::AppsInOneCell(column) => {
                words.tell("count-failed-in-one-cell", &Args::new().with("column", column))
            }
            Unusable::NoDeviceColumn(has) => columns("count-failed-no-device-column", has),
            Unusable::TooLong => {
                words.tell("count-failed-too-long", &Args::new().number("n", super::blocks::LONGEST_ROW >> 20))
            }
            Unusable::UnknownJson(keys) if keys.is_empty() => words.say("count-failed-no-records"),
            Unusable::UnknownJson(keys) => words.tell("count-failed-json", &Args::new().with("keys", keys)),
            Unusable::Product(name) => words.tell("count-failed-product", &Args::new().with("product", name)),
            Unusable::Archive(packed) => words.say(match packed {
                Packed::Damaged => "count-failed-archive-damaged",
                Packed::Locked => "count-failed-archive-locked",
                Packed::Empty => "count-failed-archive-empty",
                Packed::TooMany => "count-failed-archive-many",
                Packed::Method => "count-failed-archive-method",
                Packed::Piped => "count-failed-archive-piped",
                Packed::Workbook => "count-failed-archive-workbook",
                Packed::Bomb => "count-failed-archive-bomb",
            }),
            Unusable::List(error) => match error.is_for_count() {
                Some(product) => words.tell("count-failed-text-around", &Args::new().with("product", product)),
                None if error.is_unrecognised() => {
                    let unknown = words.say("count-failed-unrecognised");
                    let ReadError::Named { ids, .. } = error else { return unknown };
                    let named = words.tell("inventory-error-named", &Args::new().with("ids", &ids.join(", ")));
                    format!("{unknown} {named}")
                }
                None => error.message(words),
            },
            Unusable::Io(_) => words.say(OF_SYSTEM),
        }
    }
}
