//! The formats that can be read, and their names.

use std::fmt;
use std::str::FromStr;

use appwijzer_core::policy::Platform;

/// A kind of list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// The output of the recipe, which proves itself ([`super::recipe`]).
    Recipe,
    /// Lines of `pm list packages`, with any options.
    PmList,
    /// One identifier a line, of Android or Apple; `#` begins a comment.
    Ids,
    /// `dumpsys package`, whole or of one package; a bug report that holds it.
    Dumpsys,
    /// `packages.json` of androidqf, the acquisition tool of the Mobile Verification Toolkit.
    Androidqf,
    /// The JSON list with identifier and state that debloat tools export.
    DebloatJson,
    /// The answer to Apple's MDM command `InstalledApplicationList`, or its array alone.
    AppleMdm,
    /// `ideviceinstaller`, as text or as property list.
    Ideviceinstaller,
    /// An App Privacy Report of iOS.
    PrivacyReport,
}

impl Format {
    /// Every format, in the order in which help texts name them.
    pub const ALL: [Format; 9] = [
        Format::Recipe,
        Format::PmList,
        Format::Ids,
        Format::Dumpsys,
        Format::Androidqf,
        Format::DebloatJson,
        Format::AppleMdm,
        Format::Ideviceinstaller,
        Format::PrivacyReport,
    ];

    /// Whose lists these are; nothing where it is either's.
    #[must_use]
    pub fn platform(self) -> Option<Platform> {
        match self {
            Format::Recipe | Format::PmList | Format::Dumpsys | Format::Androidqf | Format::DebloatJson => {
                Some(Platform::Android)
            }
            Format::AppleMdm | Format::Ideviceinstaller | Format::PrivacyReport => Some(Platform::Ios),
            Format::Ids => None,
        }
    }

    /// Whether a list in which `found` was recognised may be read as this: lines are lines, and a property list
    /// may be of either tool. Identifiers alone are no sign of any form.
    pub(super) fn may_be_read_from(self, found: Format) -> bool {
        let lines = [Format::PmList, Format::Ids];
        let property_lists = [Format::AppleMdm, Format::Ideviceinstaller];
        self == found
            || found == Format::Ids
            || (lines.contains(&self) && lines.contains(&found))
            || (property_lists.contains(&self) && property_lists.contains(&found))
    }

    /// Its name on the command line. Stays the same between versions.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::Recipe => "recipe",
            Format::PmList => "pm-list",
            Format::Ids => "ids",
            Format::Dumpsys => "dumpsys",
            Format::Androidqf => "androidqf",
            Format::DebloatJson => "debloat-json",
            Format::AppleMdm => "apple-mdm",
            Format::Ideviceinstaller => "ideviceinstaller",
            Format::PrivacyReport => "privacy-report",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A name that no format has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no format '{0}'; choose one of {names}", names = Format::ALL.map(Format::name).join(", "))]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Format::ALL.into_iter().find(|format| format.name() == name).ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_is_written() {
        for format in Format::ALL {
            assert_eq!(format.to_string().parse(), Ok(format));
        }
    }

    #[test]
    fn an_unknown_name_says_which_there_are() {
        let error = "csv".parse::<Format>().unwrap_err().to_string();
        assert!(error.contains("'csv'") && error.contains("pm-list, ids, dumpsys"), "{error}");
    }
}
