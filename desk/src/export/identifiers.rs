//! A plain list of identifiers, for products that read a table or let one be pasted.

use appwijzer_core::policy::App;

use super::blocked::Blocked;
use super::label;

/// A table (CSV, RFC 4180): system, part of the device, identifier, name.
pub(super) fn list(blocked: &Blocked<'_>) -> Vec<u8> {
    let mut rows: Vec<[String; 4]> = Vec::new();
    let mut add = |system: &str, part: &str, apps: &[&App<'_>]| {
        for app in apps {
            let ids = if system == "android" { &app.packages } else { &app.bundles };
            let row = |id: &&str| [system, part, id, &cell(&label(app))].map(str::to_owned);
            rows.extend(ids.iter().map(row));
        }
    };
    add("android", "device-or-work-part", &blocked.android);
    add("android", "private-part", &blocked.android_personal);
    add("ios", "device-or-work-part", &blocked.ios);
    rows.sort_unstable();
    rows.dedup();
    let mut out = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = out.write_record(["system", "part", "id", "name"]);
    for row in rows {
        let _ = out.write_record(row);
    }
    out.into_inner().unwrap_or_default()
}

/// A spreadsheet takes a text that begins so for a formula.
fn cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
