//! How a policy begins: from nothing, or from one that comes with the program.

use std::collections::BTreeMap;

use appwijzer_policy::source::{Files, catalogue_files, embedded_files, embedded_names, schema};
use jiff::ToSpan;
use jiff::civil::Date;

/// All files of a new source: path and text. Nothing for a name that there is not.
pub(super) fn files(from: &str, today: Date) -> Option<BTreeMap<String, String>> {
    let mut all: BTreeMap<String, String> =
        catalogue_files().map(|(name, text)| (format!("catalogue/{name}"), text.to_owned())).collect();
    all.insert("policy.schema.json".to_owned(), schema());
    if from == "nothing" {
        all.insert("policy.toml".to_owned(), empty(today));
        return Some(all);
    }
    if !embedded_names().contains(&from) {
        return None;
    }
    let source = embedded_files(from);
    let policy = source.read("policy.toml").ok()?;
    // The catalogue lies in the folder itself here.
    all.insert("policy.toml".to_owned(), policy.replacen("\"../catalogue\"", "\"catalogue\"", 1));
    for name in source.list("texts") {
        let path = format!("texts/{name}");
        all.insert(path.clone(), source.read(&path).ok()?);
    }
    Some(all)
}

fn empty(today: Date) -> String {
    let expires = today.saturating_add(2.years());
    format!(
        "#:schema ./policy.schema.json
# docs/policy-format.md: elke sleutel, every key.

catalogue = \"catalogue\"
languages = [\"nl\", \"en\"]
version = 1
issued = {today}
expires = {expires}
reporting = \"alive\"

[organisation]
time_zone = \"Europe/Amsterdam\"
"
    )
}
