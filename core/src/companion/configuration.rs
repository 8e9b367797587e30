//! Managed configuration: what the organisation's management says to the app.
//!
//! Wrong values never stop the app: each is passed over, and the administrator is told which and why.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};

use crate::cases::ManagementWord;
use crate::contract::StatusEntry;
use crate::l10n::Language;
use crate::names::names;
use crate::policy::{Ownership, is_short_id};
use crate::trust::{MAX_ENVELOPE_BYTES, MAX_GRANT_BYTES, MAX_ROOT_BYTES};

use super::refresh::is_address;

/// Managed values by their keys.
pub type Values = BTreeMap<String, String>;

/// What is wrong with one key.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ConfigurationProblem {
    /// The key.
    pub key: String,
    /// What is wrong with it.
    pub fault: ConfigurationFault,
    /// For the administrator, in English: what is wrong and what to do.
    pub message: String,
}

/// What can be wrong with a key of the configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ConfigurationFault {
    /// There is no such key.
    Unknown,
    /// It is needed and not there.
    Missing,
    /// Its value is longer than is read.
    TooLong,
    /// Its value is none that it can have.
    Wrong,
    /// What it holds is signed and is not believed, or contradicts something that is.
    Refused,
}

names!(ConfigurationFault {
    Unknown = "unknown",
    Missing = "missing",
    TooLong = "too-long",
    Wrong = "wrong",
    Refused = "refused",
});

impl ConfigurationProblem {
    /// As the management gets it.
    pub(super) fn told(&self) -> StatusEntry {
        StatusEntry {
            key: format!("configuration.{}", self.key).chars().take(100).collect(),
            is_error: true,
            message: self.message.chars().take(1000).collect(),
            data: self.fault.name().to_owned(),
        }
    }
}

/// A key that managed configuration may hold: one table for reading, for the documents that
/// administrators get, and for the shells' own descriptions.
#[derive(Clone, Copy, Debug)]
pub struct KeyFacts {
    /// The key.
    pub key: &'static str,
    /// The longest value, in bytes.
    pub max: usize,
    /// Its values, if they are a closed set.
    pub choices: &'static [&'static str],
    /// What it does, in English.
    pub meaning: &'static str,
}

/// Every key.
pub const KEYS: &[KeyFacts] = &[
    KeyFacts {
        key: "organisation",
        max: 64,
        choices: &[],
        meaning: "Id of the organisation. Must be that of the root.",
    },
    KeyFacts {
        key: "root",
        max: MAX_ROOT_BYTES * 4 / 3 + 4,
        choices: &[],
        meaning: "The first root: its signed envelope, as JSON or in base64.",
    },
    KeyFacts {
        key: "policy_address",
        max: 2000,
        choices: &[],
        meaning: "https address of the signed policy, without query. Roots are looked for beside it.",
    },
    KeyFacts {
        key: "policy",
        max: MAX_ENVELOPE_BYTES * 4 / 3 + 4,
        choices: &[],
        meaning: "A signed policy itself, as JSON or in base64, where devices reach no web server.",
    },
    KeyFacts {
        key: "ownership",
        max: 20,
        choices: &["work", "partly-paid", "private"],
        meaning: "Whose device it is. Without it the employee is asked.",
    },
    KeyFacts {
        key: "enrolled",
        max: 5,
        choices: &["true", "false"],
        meaning: "Whether the device is enrolled in the management. Default true where the management installed the app.",
    },
    KeyFacts {
        key: "device_id",
        max: 200,
        choices: &[],
        meaning: "The management's id of the device, to which exemptions are granted.",
    },
    KeyFacts {
        key: "roles",
        max: 2000,
        choices: &[],
        meaning: "Roles of the user, by the policy's ids, with commas between.",
    },
    KeyFacts {
        key: "grants",
        max: MAX_GRANT_BYTES * 8,
        choices: &[],
        meaning: "Signed exemption grants, as JSON or in base64, with white space between.",
    },
    KeyFacts {
        key: "language",
        max: 20,
        choices: &[],
        meaning: "Language until the employee chooses one, such as nl or fr.",
    },
    KeyFacts {
        key: "check_hours",
        max: 4,
        choices: &[],
        meaning: "Hours between looks in the background: 1 to 168. Default 24.",
    },
    KeyFacts {
        key: "apps_seen",
        max: 20_000,
        choices: &[],
        meaning: "What the management saw on this device: a day and the identifiers of apps of the policy, such as \
                  2026-11-23 com.example.app. A day alone: none of them.",
    },
];

/// Configuration as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Configuration {
    /// Whether there is any.
    pub given: bool,
    pub organisation: Option<String>,
    pub root: Option<Vec<u8>>,
    pub policy_address: Option<String>,
    pub policy: Option<Vec<u8>>,
    pub ownership: Option<Ownership>,
    pub enrolled: Option<bool>,
    pub device_id: Option<String>,
    pub roles: Vec<String>,
    pub grants: Vec<Vec<u8>>,
    pub language: Option<Language>,
    pub check_hours: Option<u32>,
    pub apps_seen: Option<ManagementWord>,
}

/// The most keys that are looked at.
const MAX_KEYS: usize = 100;

struct Reader<'v> {
    values: &'v Values,
    problems: Vec<ConfigurationProblem>,
}

impl Reader<'_> {
    fn problem(&mut self, key: &str, fault: ConfigurationFault, message: String) {
        let key: String = key.chars().filter(|c| !c.is_control()).take(60).collect();
        self.problems.push(ConfigurationProblem { key, fault, message });
    }

    /// A value that is there, is not empty, and is not too long.
    fn text(&mut self, key: &str) -> Option<String> {
        let value = self.values.get(key)?.trim();
        if value.is_empty() {
            return None;
        }
        let max = KEYS.iter().find(|k| k.key == key).map_or(0, |k| k.max);
        if value.len() > max {
            let message = format!("'{key}' holds {} bytes; at most {max} are read. Shorten it.", value.len());
            self.problem(key, ConfigurationFault::TooLong, message);
            return None;
        }
        Some(value.to_owned())
    }

    fn parsed<T>(&mut self, key: &str, expected: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = self.text(key)?;
        let parsed = parse(&value);
        if parsed.is_none() {
            self.problem(
                key,
                ConfigurationFault::Wrong,
                format!("'{key}' is not {expected}. Correct it or leave it out."),
            );
        }
        parsed
    }
}

/// An envelope as JSON, or in either alphabet of base 64.
pub(super) fn envelope_bytes(text: &str) -> Option<Vec<u8>> {
    let text = text.trim();
    if text.starts_with('{') {
        return Some(text.as_bytes().to_owned());
    }
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    STANDARD.decode(&compact).or_else(|_| URL_SAFE.decode(&compact)).ok().filter(|b| b.first() == Some(&b'{'))
}

/// Reads managed values.
pub(super) fn read(values: &Values) -> (Configuration, Vec<ConfigurationProblem>) {
    let mut reader = Reader { values, problems: Vec::new() };
    for key in values.keys().take(MAX_KEYS) {
        if !KEYS.iter().any(|k| k.key == key) {
            let names: Vec<&str> = KEYS.iter().map(|k| k.key).collect();
            let shown: String = key.chars().filter(|c| !c.is_control()).take(60).collect();
            reader.problem(
                key,
                ConfigurationFault::Unknown,
                format!("'{shown}' is not a key; there are: {}.", names.join(", ")),
            );
        }
    }
    let organisation = reader.parsed("organisation", "an id of lower-case letters, digits, '-' and '.'", |v| {
        is_short_id(v).then(|| v.to_owned())
    });
    let root = reader.parsed("root", "a signed envelope as JSON or in base64", envelope_bytes);
    let policy_address =
        reader.parsed("policy_address", "an https address without query", |v| is_address(v).then(|| v.to_owned()));
    let policy = reader.parsed("policy", "a signed envelope as JSON or in base64", envelope_bytes);
    let ownership = reader.parsed("ownership", "one of work, partly-paid, private", |v| match v {
        "work" => Some(Ownership::Work),
        "partly-paid" => Some(Ownership::PartlyPaid),
        "private" => Some(Ownership::Private),
        _ => None,
    });
    let enrolled = reader.parsed("enrolled", "true or false", |v| match v {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    });
    let device_id = reader.parsed("device_id", "an id without control characters", |v| {
        (!v.chars().any(char::is_control)).then(|| v.to_owned())
    });
    let roles = reader.parsed("roles", "a list of role ids with commas between", |v| {
        let all: Vec<String> = v.split(',').map(|r| r.trim().to_owned()).filter(|r| !r.is_empty()).collect();
        all.iter().all(|r| is_short_id(r)).then_some(all)
    });
    let grants = reader.parsed("grants", "signed grants with white space between", |v| {
        // JSON holds white space of its own: one grant per line then.
        let pieces: Vec<&str> = if v.contains('{') { v.lines().collect() } else { v.split_whitespace().collect() };
        pieces.into_iter().filter(|p| !p.trim().is_empty()).map(envelope_bytes).collect()
    });
    let language = reader.parsed("language", "the tag of a language of this app", Language::from_tag);
    let check_hours =
        reader.parsed("check_hours", "a number from 1 to 168", |v| v.parse().ok().filter(|h| (1..=168).contains(h)));
    let apps_seen =
        reader.parsed("apps_seen", "a day (2026-11-23) followed by identifiers of apps", |v| v.parse().ok());
    let given = !values.is_empty();
    // One word per key: what is wrong is not also missing.
    let told = |reader: &Reader<'_>, key: &str| reader.problems.iter().any(|p| p.key == key);
    if given && root.is_none() && !told(&reader, "root") {
        reader.problem(
            "root",
            ConfigurationFault::Missing,
            "'root' is missing: without it no policy can be verified.".to_owned(),
        );
    }
    if given && policy_address.is_none() && policy.is_none() && !told(&reader, "policy_address") {
        let message = "'policy_address' is missing: the app does not know where its policy is.".to_owned();
        reader.problem("policy_address", ConfigurationFault::Missing, message);
    }
    let configuration = Configuration {
        given,
        organisation,
        root,
        policy_address,
        policy,
        ownership,
        enrolled,
        device_id,
        roles: roles.unwrap_or_default(),
        grants: grants.unwrap_or_default(),
        language,
        check_hours,
        apps_seen,
    };
    (configuration, reader.problems)
}
