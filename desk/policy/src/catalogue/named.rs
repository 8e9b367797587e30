//! Where a file names apps: a table, a policy of the Android Management API, a configuration profile or declaration,
//! an export of Intune.

use serde_json::{Map, Value};

use super::headings::{Column, column_of};
use super::value::{identifier_first, is_app_identifier, of_link};

/// An app as a file names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// An identifier or a name.
    pub(super) value: String,
    /// Its name, where that stands beside an identifier.
    pub(super) name: Option<String>,
    /// Whether the file allows it.
    pub(super) allowed: bool,
    /// Whether it stands where apps stand: then it is an app, known or not.
    pub(super) surely: bool,
    /// Whether it stands beside such places: then it is an app only if it is a known one.
    pub(super) beside: bool,
    /// Whether the file itself calls that place one of apps: a heading, or a key.
    pub(super) headed: bool,
}

impl Named {
    fn perhaps(value: &str) -> Self {
        let value = value.trim();
        Named { value: of_link(value).unwrap_or(value).to_owned(), ..Named::default() }
    }

    fn surely(value: &str, name: Option<&str>, allowed: bool) -> Self {
        let name = name.map(str::to_owned);
        Named { name, allowed, surely: true, headed: true, ..Named::perhaps(value) }
    }
}

/// Keys under which products write the identifier of an app.
/// Sources: Android Management API (`ApplicationPolicy`), Microsoft Graph (`mobileApp`, `appListItem`).
const ID_KEYS: [&str; 5] = ["packageName", "packageId", "bundleId", "bundleIdentifier", "appId"];
const NAME_KEYS: [&str; 2] = ["displayName", "name"];
const LINK_KEYS: [&str; 1] = ["appStoreUrl"];
/// What the Android Management API calls an app that may be there.
const ALLOWING: [&str; 6] = ["AVAILABLE", "FORCE_INSTALLED", "PREINSTALLED", "REQUIRED_FOR_SETUP", "KIOSK", "CUSTOM"];
/// Where the Android Management API has the apps of a policy.
const APPLICATIONS: &str = "applications";
/// Keys of lists, with whether what they list is allowed: Apple's restrictions (`com.apple.applicationaccess`),
/// Apple's declaration (`com.apple.configuration.app.settings`), lists of Microsoft Graph.
const LISTS: [(&str, bool); 9] = [
    ("blockedAppBundleIDs", false),
    ("blacklistedAppBundleIDs", false),
    ("allowListedAppBundleIDs", true),
    ("whitelistedAppBundleIDs", true),
    ("DeniedApps", false),
    ("AllowedApps", true),
    ("appsInstallAllowList", true),
    ("appsSingleAppModeList", true),
    ("kioskModeApps", true),
];
/// Lists of Microsoft Graph of which another key says whether they allow.
const TYPED_LISTS: [(&str, &str); 2] =
    [("compliantAppsList", "compliantAppListType"), ("appsVisibilityList", "appsVisibilityListType")];
/// That word: only what is in the list is as it should be.
const IN_LIST: &str = "appsInListCompliant";

/// In what a part of a file stands.
#[derive(Clone, Copy)]
enum Within {
    /// Anything.
    Anything,
    /// A list of apps, which it allows or forbids.
    List(bool),
    /// The apps of a policy of the Android Management API.
    Applications,
}

/// Every app that the text may name, in its order.
pub(super) fn named(text: &str) -> Vec<Named> {
    let mut all = Vec::new();
    // A list of numbers, one on each line, would be JSON when it is of one line.
    let json = serde_json::from_str::<Value>(text).ok().filter(|json| json.is_array() || json.is_object());
    if let Some(json) = json {
        in_json(&json, Within::Anything, &mut all);
    } else if let Some(profile) = profile(text) {
        // What is signed stands between other bytes.
        match plist::Value::from_reader_xml(profile.as_bytes()) {
            Ok(value) => in_profile(&value, None, &mut all),
            Err(_) => all.extend(between_tags(profile)),
        }
    } else {
        in_table(text, &mut all);
    }
    all
}

fn in_json(json: &Value, within: Within, into: &mut Vec<Named>) {
    match json {
        Value::String(text) => into.push(match within {
            Within::List(allowed) => Named::surely(text, None, allowed),
            Within::Anything | Within::Applications => Named::perhaps(text),
        }),
        Value::Array(all) => all.iter().for_each(|value| in_json(value, within, into)),
        Value::Object(all) => in_object(all, within, into),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn in_object(object: &Map<String, Value>, within: Within, into: &mut Vec<Named>) {
    // Of a declaration, its kind and its own identifier are no apps.
    if let (Some(_), Some(payload)) = (object.get("Type"), object.get("Payload")) {
        return in_json(payload, within, into);
    }
    let text = |keys: &[&str]| {
        let texts = keys.iter().filter_map(|key| object.get(*key)?.as_str());
        texts.map(str::trim).find(|text| !text.is_empty())
    };
    let name = text(&NAME_KEYS);
    let is_app = ID_KEYS.iter().chain(&LINK_KEYS).any(|key| object.contains_key(*key));
    let Some(value) = text(&ID_KEYS).or(text(&LINK_KEYS)).or(name).filter(|_| is_app) else {
        for (key, value) in object {
            in_json(value, list_of(object, key).unwrap_or(within), into);
        }
        return;
    };
    into.push(Named::surely(value, name, is_allowed(object, within)));
    let rest = object.iter().filter(|(_, value)| !value.is_string());
    rest.for_each(|(key, value)| in_json(value, list_of(object, key).unwrap_or(Within::Anything), into));
}

/// The list of apps that a key holds, if it holds one.
fn list_of(object: &Map<String, Value>, key: &str) -> Option<Within> {
    let typed = TYPED_LISTS.iter().find(|(list, _)| *list == key);
    if let Some((_, kind)) = typed {
        return Some(Within::List(object.get(*kind).and_then(Value::as_str) == Some(IN_LIST)));
    }
    if key == APPLICATIONS {
        return Some(Within::Applications);
    }
    LISTS.iter().find(|(list, _)| *list == key).map(|(_, allows)| Within::List(*allows))
}

fn is_allowed(object: &Map<String, Value>, within: Within) -> bool {
    let kind = object.get("installType").and_then(Value::as_str);
    match within {
        Within::List(allowed) => allowed,
        // Without a word it is AVAILABLE (developers.google.com/android/management/reference/rest/v1/enterprises.policies).
        Within::Applications => {
            let off = object.get("disabled").and_then(Value::as_bool) == Some(true);
            !off && kind.is_none_or(|kind| kind == "INSTALL_TYPE_UNSPECIFIED" || ALLOWING.contains(&kind))
        }
        Within::Anything => kind.is_some_and(|kind| ALLOWING.contains(&kind)),
    }
}

fn profile(text: &str) -> Option<&str> {
    let from = text.find("<?xml").or_else(|| text.find("<plist"))?;
    let to = text.rfind("</plist>")? + "</plist>".len();
    text.get(from..to)
}

/// `listed`: whether the list in which it stands allows, if it stands in one of apps.
fn in_profile(value: &plist::Value, listed: Option<bool>, into: &mut Vec<Named>) {
    match value {
        plist::Value::String(text) => into.push(match listed {
            Some(allowed) => Named::surely(text, None, allowed),
            None => Named { beside: true, ..Named::perhaps(text) },
        }),
        plist::Value::Array(all) => all.iter().for_each(|value| in_profile(value, listed, into)),
        plist::Value::Dictionary(all) => {
            for (key, value) in all {
                let list = LISTS.iter().find(|(name, _)| name == key);
                in_profile(value, list.map(|(_, allows)| *allows), into);
            }
        }
        _ => {}
    }
}

fn between_tags(text: &str) -> impl Iterator<Item = Named> + '_ {
    text.split("<string>").skip(1).filter_map(|rest| Some(Named::perhaps(rest.split_once("</string>")?.0)))
}

fn in_table(text: &str, into: &mut Vec<Named>) {
    let heading = text.lines().next().unwrap_or_default();
    let delimiter = [b';', b'\t', b','].into_iter().find(|mark| heading.contains(char::from(*mark))).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter).trim(csv::Trim::All);
    let mut rows = reader.from_reader(text.as_bytes()).into_records().map_while(Result::ok).peekable();
    let column = |row: &csv::StringRecord, wanted| row.iter().position(|cell| column_of(cell) == Some(wanted));
    let columns = rows.peek().map(|first| (column(first, Column::Identifier), column(first, Column::Name)));
    let Some((id, name)) = columns.filter(|(id, name)| id.is_some() || name.is_some()) else {
        for row in rows {
            let cells: Vec<&str> = row.iter().map(plain).filter(|cell| !cell.is_empty()).collect();
            into.extend(of_line(&cells));
        }
        return;
    };
    for row in rows.skip(1) {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).map(plain).filter(|cell| !cell.is_empty());
        let (id, name) = (cell(id), cell(name));
        let Some(value) = id.or(name) else { continue };
        into.push(Named::surely(value, id.and(name), false));
    }
}

/// A row of a table without headings.
fn of_line(cells: &[&str]) -> Vec<Named> {
    match cells {
        // A list with one on each line, perhaps with something behind it.
        [one] if one.starts_with('#') => Vec::new(),
        [one] => match identifier_first(one) {
            Some((id, name)) => vec![Named { headed: false, ..Named::surely(id, name, false) }],
            None => vec![Named { surely: true, ..Named::perhaps(one) }],
        },
        // An identifier and its name; anything else may be anything.
        [id, name] if is_app_identifier(id) && !is_app_identifier(name) => {
            vec![Named { headed: false, ..Named::surely(id, Some(name), false) }]
        }
        many => many.iter().map(|cell| Named::perhaps(cell)).collect(),
    }
}

fn plain(cell: &str) -> &str {
    cell.trim_matches('"').trim_start_matches("package:").trim()
}
