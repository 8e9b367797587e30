//! Where a file names apps: a table, a policy of the Android Management API, a configuration profile, an export of
//! Intune.

use serde_json::{Map, Value};

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
}

impl Named {
    fn perhaps(value: &str) -> Self {
        Named { value: value.trim().to_owned(), ..Named::default() }
    }
}

/// Keys under which products write the identifier of an app.
/// Sources: Android Management API (`ApplicationPolicy`), Microsoft Graph (`mobileApp`, `appListItem`).
const ID_KEYS: [&str; 5] = ["packageName", "packageId", "bundleId", "bundleIdentifier", "appId"];
const NAME_KEYS: [&str; 2] = ["displayName", "name"];
/// What the Android Management API calls an app that may be there. Without a word it is AVAILABLE, but then nobody said so.
const ALLOWING: [&str; 6] = ["AVAILABLE", "FORCE_INSTALLED", "PREINSTALLED", "REQUIRED_FOR_SETUP", "KIOSK", "CUSTOM"];
/// Keys of Apple's restrictions (`com.apple.applicationaccess`), with whether what they list is allowed.
const RESTRICTIONS: [(&str, bool); 4] = [
    ("blockedAppBundleIDs", false),
    ("blacklistedAppBundleIDs", false),
    ("allowListedAppBundleIDs", true),
    ("whitelistedAppBundleIDs", true),
];
/// Headings of columns, in small letters.
const ID_COLUMNS: [&str; 11] = [
    "id",
    "package",
    "package name",
    "package id",
    "bundle",
    "bundle id",
    "bundle identifier",
    "identifier",
    "app id",
    "kenmerk",
    "packagename",
];
const NAME_COLUMNS: [&str; 8] =
    ["name", "app", "app name", "naam", "title", "display name", "displayname", "application name"];

/// Every app that the text may name, in its order.
pub(super) fn named(text: &str) -> Vec<Named> {
    let mut all = Vec::new();
    if let Ok(json) = serde_json::from_str::<Value>(text) {
        in_json(&json, &mut all);
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

fn in_json(json: &Value, into: &mut Vec<Named>) {
    match json {
        Value::String(text) => into.push(Named::perhaps(text)),
        Value::Array(all) => all.iter().for_each(|value| in_json(value, into)),
        Value::Object(all) => in_object(all, into),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn in_object(object: &Map<String, Value>, into: &mut Vec<Named>) {
    let text =
        |keys: &[&str]| keys.iter().find_map(|key| object.get(*key)?.as_str()).map(|text| text.trim().to_owned());
    let id = text(&ID_KEYS).filter(|id| !id.is_empty());
    let Some(value) = id else { return object.values().for_each(|value| in_json(value, into)) };
    let allowed = object.get("installType").and_then(Value::as_str).is_some_and(|kind| ALLOWING.contains(&kind));
    into.push(Named { value, name: text(&NAME_KEYS), allowed, surely: true, beside: false });
    object.values().filter(|value| !value.is_string()).for_each(|value| in_json(value, into));
}

fn profile(text: &str) -> Option<&str> {
    let from = text.find("<?xml").or_else(|| text.find("<plist"))?;
    let to = text.rfind("</plist>")? + "</plist>".len();
    text.get(from..to)
}

/// `listed`: whether the list in which it stands allows, if it stands in one of apps.
fn in_profile(value: &plist::Value, listed: Option<bool>, into: &mut Vec<Named>) {
    match value {
        plist::Value::String(text) => into.push(Named {
            allowed: listed == Some(true),
            surely: listed.is_some(),
            beside: listed.is_none(),
            ..Named::perhaps(text)
        }),
        plist::Value::Array(all) => all.iter().for_each(|value| in_profile(value, listed, into)),
        plist::Value::Dictionary(all) => {
            for (key, value) in all {
                let list = RESTRICTIONS.iter().find(|(name, _)| name == key);
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
    let column = |row: &csv::StringRecord, names: &[&str]| {
        row.iter().position(|cell| names.contains(&cell.to_lowercase().as_str()))
    };
    let columns = rows.peek().map(|first| (column(first, &ID_COLUMNS), column(first, &NAME_COLUMNS)));
    let Some((id, name)) = columns.filter(|(id, name)| id.is_some() || name.is_some()) else {
        for row in rows {
            // A list with one on each line; anything else may be anything.
            let surely = row.len() == 1 && row.iter().all(|cell| !cell.starts_with('#'));
            into.extend(row.iter().filter(|cell| !cell.is_empty()).map(|cell| Named { surely, ..of_cell(cell) }));
        }
        return;
    };
    for row in rows.skip(1) {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).filter(|cell| !cell.is_empty());
        let (id, name) = (cell(id), cell(name));
        let Some(value) = id.or(name) else { continue };
        let name = id.and(name).map(str::to_owned);
        into.push(Named { name, surely: true, ..of_cell(value) });
    }
}

fn of_cell(cell: &str) -> Named {
    Named::perhaps(cell.trim_matches('"').trim_start_matches("package:"))
}
