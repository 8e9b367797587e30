//! The words that products use for a system and for an owner.

use super::csv::Row;
use super::groups::{Ownership, System};

/// What a word for a system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Platform {
    /// A phone or tablet, or the file does not tell.
    Mobile(System),
    /// Another kind of device, of which the policy says nothing.
    Other,
    /// A word that is not known: the device counts, its system is not known.
    NotKnown,
}

/// Words, without case and marks, with which a system that is not counted begins.
const OTHERS: [&str; 22] = [
    "windows",
    "winrt",
    "wincdc",
    "winphone",
    "mac",
    "darwin",
    "osx",
    "appleosx",
    "applemac",
    "linux",
    "chrome",
    "tvos",
    "appletv",
    "watchos",
    "visionos",
    "ubuntu",
    "debian",
    "rhel",
    "centos",
    "fedora",
    "amzn",
    "googlesync",
];

fn plain(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// The platform of a device in any product's words.
pub(super) fn platform(word: &str) -> Platform {
    let word = plain(word);
    let starts = |all: &[&str]| all.iter().any(|start| word.starts_with(start));
    match word.as_str() {
        "" | "unknown" | "null" | "none" => Platform::Mobile(System::Unknown),
        // Ivanti writes one letter. AirWatch and its followers write the maker for iOS, and AppleOsX for the Mac.
        "a" | "ao" => Platform::Mobile(System::Android),
        "i" | "apple" => Platform::Mobile(System::Ios),
        _ if starts(&["android", "googleandroid", "samsungknox", "knox"]) => Platform::Mobile(System::Android),
        _ if starts(&["ios", "ipad", "iphone", "appleios", "appleiphone", "appleipad"]) => {
            Platform::Mobile(System::Ios)
        }
        _ if starts(&OTHERS) => Platform::Other,
        _ => Platform::NotKnown,
    }
}

/// The owner of a device in any product's words; nothing if the word is not known.
pub(super) fn ownership(word: &str) -> Option<Ownership> {
    Some(match plain(word).as_str() {
        "" | "unknown" | "undefined" | "null" | "none" | "ownershipunspecified" | "u" => Ownership::Unknown,
        "company" | "corporate" | "corporateowned" | "companyowned" | "corporatededicated" | "corporateshared"
        | "institutional" | "institution" | "work" | "employer" | "c" | "s" | "1" | "bedrijf" | "zakelijk"
        | "werkgever" | "organisatie" | "firma" | "unternehmen" | "geschftlich" => Ownership::Work,
        "personal"
        | "personallyowned"
        | "personaldevice"
        | "employeeowned"
        | "employee"
        | "userowned"
        | "personaldeviceprofile"
        | "useraccountdriven"
        | "private"
        | "byod"
        | "byo"
        | "persoonlijk"
        | "prive"
        | "priv"
        | "medewerker"
        | "privat"
        | "persnlich"
        | "e"
        | "2" => Ownership::Private,
        _ => return None,
    })
}

/// A column that no reader knows. Its heading is looked at once, its cells once for each device.
pub(super) struct Aside {
    /// Where it stands, from 0.
    at: usize,
    /// Whether it asks if the organisation owns or manages the device.
    asks_whether_owned: bool,
    /// Whether it tells how a device was enrolled.
    of_enrolment: bool,
}

impl Aside {
    pub(super) fn new(at: usize, heading: &[u8]) -> Self {
        let heading = plain(&String::from_utf8_lossy(heading));
        let owned = [
            // Google: whether the account that is managed is outside of a work profile.
            "managedaccountisonownerprofile",
            "corporateowned",
            "companyowned",
            "iscorporate",
            "devicemanaged",
            "fullymanaged",
        ];
        let of_enrolment = ["enrol", "owner", "management", "mode", "inschrijv", "eigen", "beheer"];
        Aside {
            at,
            asks_whether_owned: owned.contains(&heading.as_str()),
            of_enrolment: of_enrolment.iter().any(|of| heading.contains(of)),
        }
    }

    /// Whether it says in this row that the organisation manages a part of the device only, or that it is
    /// somebody's own.
    pub(super) fn says_part(&self, row: Row<'_>) -> bool {
        // On whosever device.
        const PROFILES: [&str; 5] = ["workprofile", "werkprofiel", "arbeitsprofil", "profileowner", "managedappsonly"];
        const PARTS: [&str; 7] = [
            "userenrol",
            "gebruikersinschrijving",
            "benutzerregistrierung",
            "accountdriven",
            "byod",
            "personallyowned",
            "employeeowned",
        ];
        let cell = row.get(self.at).unwrap_or_default();
        // Long texts are no words of a product, and most cells are numbers.
        if cell.len() > 64 || !cell.iter().any(u8::is_ascii_alphabetic) {
            return false;
        }
        let word = plain(&String::from_utf8_lossy(cell));
        let own = ["personal", "private", "prive", "persoonlijk", "privat"];
        let is_corporate = word.contains("corporateowned") || word.contains("companyowned");
        PROFILES.iter().any(|part| word.contains(part))
            || PARTS.iter().any(|part| word.contains(part)) && !is_corporate
            || self.asks_whether_owned && is_no(&word)
            || self.of_enrolment && own.contains(&word.as_str())
    }
}

/// Whether the app by which a device is managed is in charge of a work profile only.
pub(super) fn is_profile_owner(privilege: &str) -> bool {
    plain(privilege).contains("profileowner")
}

/// Whether a device's state says that its management wiped it: what is told of it is from before.
pub(super) fn is_wiped(state: &str) -> bool {
    let word = plain(state);
    ["wip", "unprovision", "unenrol", "retired"].iter().any(|of| word.contains(of))
}

/// Whether a device's state says that it is no longer managed.
pub(super) fn is_deleted(state: &str) -> bool {
    plain(state) == "deleted"
}

fn is_no(word: &str) -> bool {
    matches!(word, "no" | "false" | "nee" | "nein" | "n" | "onwaar" | "falsch")
}

/// Whether a cell says yes.
pub(super) fn says_yes(cell: &[u8]) -> bool {
    let word = plain(&String::from_utf8_lossy(cell));
    matches!(word.as_str(), "yes" | "true" | "ja" | "y" | "j" | "1" | "waar" | "wahr" | "managed" | "beheerd")
}

/// Whether a platform's word says that only a work profile is managed. Microsoft writes both kinds so.
pub(super) fn is_work_profile(word: &str) -> bool {
    let word = plain(word);
    word.starts_with("android") && word.contains("workprofile")
}

/// Whether that profile is on a device of the employer.
pub(super) fn is_corporate_work_profile(word: &str) -> bool {
    let word = plain(word);
    word.contains("corporate") && word.contains("workprofile")
}

/// Whether a platform's word says that the whole device is managed.
pub(super) fn is_fully_managed(word: &str) -> bool {
    let word = plain(word);
    word.starts_with("android")
        && !word.contains("workprofile")
        && (word.contains("fullymanaged") || word.contains("dedicated"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_products_words_are_understood() {
        for (word, expected) in [
            ("androidWorkProfile", Platform::Mobile(System::Android)),
            ("AndroidFullyManagedDedicated", Platform::Mobile(System::Android)),
            ("Samsung Knox", Platform::Mobile(System::Android)),
            ("iOS", Platform::Mobile(System::Ios)),
            ("iPadOS", Platform::Mobile(System::Ios)),
            ("Apple", Platform::Mobile(System::Ios)),
            ("Apple iOS", Platform::Mobile(System::Ios)),
            ("I", Platform::Mobile(System::Ios)),
            ("AppleOsX", Platform::Other),
            ("windows", Platform::Other),
            ("macOS", Platform::Other),
            ("chromeOS", Platform::Other),
            ("", Platform::Mobile(System::Unknown)),
            ("Harmony", Platform::NotKnown),
        ] {
            assert_eq!(platform(word), expected, "{word}");
        }
        for (word, expected) in [
            ("COMPANY_OWNED", Some(Ownership::Work)),
            ("Corporate - Dedicated", Some(Ownership::Work)),
            ("Personal", Some(Ownership::Private)),
            ("Employee Owned", Some(Ownership::Private)),
            ("", Some(Ownership::Unknown)),
            ("of somebody", None),
        ] {
            assert_eq!(ownership(word), expected, "{word}");
        }
        assert!(is_work_profile("AndroidWorkProfile") && !is_work_profile("AndroidFullyManagedDedicated"));
        assert!(is_fully_managed("androidDedicatedAndFullyManaged") && !is_fully_managed("Android"));
        assert!(is_corporate_work_profile("Android (corporate-owned work profile)"));
    }
}
