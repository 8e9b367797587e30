//! `docs/count.md` names what is read. Each product of it is in the corpus, and the other way round.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Truth, corpus};

/// The forms of a product, as the answer names them.
const FORMS: [(&str, &[&str]); 16] = [
    ("Microsoft Intune", &["intune-table", "intune-sums"]),
    ("Microsoft Graph, v1.0 and beta", &["graph-devices", "graph-apps"]),
    ("Microsoft Graph", &["graph-apps"]),
    ("Microsoft Graph, `$batch`", &["graph-devices"]),
    ("Microsoft Graph PowerShell", &["graph-powershell-devices", "graph-powershell-apps"]),
    ("Android Management API", &["android-management-api"]),
    ("Jamf Pro", &["jamf-inventory", "jamf-detail"]),
    ("Jamf Pro, Classic API", &["jamf-classic"]),
    ("Fleet", &["fleet-hosts", "fleet-software"]),
    ("osquery", &["osquery"]),
    ("Google Workspace", &["google-mobile-devices", "google-gam"]),
    ("Ivanti EPMM", &["ivanti-table"]),
    ("Workspace ONE", &["workspace-one-table", "workspace-one-apps"]),
    ("SimpleMDM", &["simplemdm-apps"]),
    ("Apple MDM, and every list that `appwijzer check` reads", &["apple-mdm"]),
    ("any other table", &["table", "rows"]),
];

#[test]
fn every_product_of_the_manual_is_in_the_corpus_and_the_other_way_round() {
    let manual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/count.md");
    let manual = std::fs::read_to_string(manual).unwrap();
    let (_, below) = manual.split_once("| product |").unwrap();
    let rows = below.lines().skip(2).take_while(|line| line.starts_with('|'));
    let products: BTreeSet<&str> = rows.map(|row| row[1..].split(" | ").next().unwrap().trim()).collect();
    assert_eq!(products, FORMS.map(|(product, _)| product).into_iter().collect());
    let truth = |path: &Path| std::fs::read_to_string(format!("{}.truth.toml", path.display())).unwrap();
    let form = |path: &Path| toml::from_str::<Truth>(&truth(path)).unwrap().form;
    let read: BTreeSet<String> = corpus().iter().map(|path| form(path).unwrap()).collect();
    let named: BTreeSet<String> = FORMS.iter().flat_map(|(_, forms)| *forms).map(|form| (*form).to_owned()).collect();
    assert_eq!(read, named);
}
