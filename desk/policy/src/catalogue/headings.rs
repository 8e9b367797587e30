//! What people and products write above a column of apps.

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Identifiers of apps.
    Identifier,
    /// Names of apps.
    Name,
}

/// Headings, as [`squeezed`] makes them.
const IDENTIFIERS: [&str; 18] = [
    "id",
    "package",
    "packagename",
    "packageid",
    "packageidentifier",
    "bundle",
    "bundleid",
    "bundleidentifier",
    "bundlenaam",
    "identifier",
    "appid",
    "appidentifier",
    "applicationid",
    "kenmerk",
    "pakket",
    "pakketnaam",
    "pakketid",
    "appstoreurl",
];
const NAMES: [&str; 14] = [
    "name",
    "app",
    "appname",
    "naam",
    "appnaam",
    "naamapp",
    "naamvandeapp",
    "title",
    "titel",
    "displayname",
    "application",
    "applicationname",
    "applicatie",
    "applicatienaam",
];

/// What a heading says.
pub(super) fn column_of(heading: &str) -> Option<Column> {
    let heading = squeezed(heading);
    if IDENTIFIERS.contains(&heading.as_str()) {
        return Some(Column::Identifier);
    }
    NAMES.contains(&heading.as_str()).then_some(Column::Name)
}

/// Small letters alone: "Package-Name", "package_name" and "Package name" are one heading.
fn squeezed(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
