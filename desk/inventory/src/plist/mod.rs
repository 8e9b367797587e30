//! Just enough of Apple's property lists to find a list of apps in one.
//!
//! The `plist` crate builds a whole tree, or needs features that it calls unstable. A tree of a
//! hostile file can be made endless (a binary list may name the same object many times) and deep
//! enough to overflow the stack when it is dropped. Here nothing is built: both readers look for
//! one array, in fixed memory, and hand over its apps.

mod binary;
mod xml;

pub(super) use binary::read as read_binary;
pub(super) use xml::read as read_xml;

use super::Place;

/// The key under which Apple's MDM protocol puts the array (apple/device-management,
/// `application.installed.list.yaml`).
const LIST: &str = "InstalledApplicationList";
/// How many texts of an app are kept beside its identifier.
const MAX_OTHER: usize = 32;
/// In place of `UDID` in the answer of a device that its user enrolled (Apple, User Enrollment).
const ENROLLED_BY_USER: &str = "EnrollmentID";
/// Whether the device answered, in the same document.
const STATUS: &str = "Status";

/// What one dictionary of the array says of an app.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct App {
    /// `Identifier`, as MDM writes it.
    pub(super) identifier: Option<String>,
    /// `CFBundleIdentifier`, as the installation proxy writes it.
    pub(super) bundle: Option<String>,
    /// `ApplicationType` of the installation proxy: `User` or `System`.
    pub(super) kind: Option<String>,
    /// `IsAppClip`: a part of an app that goes by itself, and not the app.
    pub(super) clip: bool,
    /// `IsDemotedApp` (offloaded) or `IsPlaceholder`: the icon and the data stay.
    pub(super) offloaded: bool,
    /// Texts under other keys, the first few: an app without an identifier may be named there.
    pub(super) other: Vec<String>,
    /// Whether it says if it is offloaded.
    pub(super) tells_offloaded: bool,
}

impl App {
    /// The field that a key fills.
    fn field(&mut self, key: &str) -> Option<&mut Option<String>> {
        match key {
            "Identifier" => Some(&mut self.identifier),
            "CFBundleIdentifier" => Some(&mut self.bundle),
            "ApplicationType" => Some(&mut self.kind),
            _ => None,
        }
    }

    /// Keeps a text under a key that is not looked at.
    fn note(&mut self, text: String) {
        if self.other.len() < MAX_OTHER {
            self.other.push(text);
        }
    }

    /// Takes what a key says that is true or false.
    fn flag(&mut self, key: &str, value: bool) {
        match key {
            "IsAppClip" => self.clip |= value,
            "IsDemotedApp" | "IsPlaceholder" => {
                self.offloaded |= value;
                self.tells_offloaded = true;
            }
            _ => {}
        }
    }
}

/// What was found in a property list.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Found {
    /// Whether there is an array of apps, be it empty.
    pub(super) list: bool,
    /// How many elements the array has, apps or not.
    pub(super) elements: u64,
    /// The answer's status.
    pub(super) status: Option<String>,
    /// Whether the device is enrolled by its user (`EnrollmentID` in place of `UDID`): then management sees only
    /// what it manages.
    pub(super) enrolled_by_user: bool,
    /// Where and why reading stopped early.
    pub(super) stopped: Option<(Place, String)>,
}

/// Whether these first bytes are of a property list, XML or binary.
pub(super) fn is_plist(head: &[u8]) -> bool {
    head.starts_with(b"bplist0") || head.trim_ascii_start().starts_with(b"<")
}
