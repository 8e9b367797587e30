//! `appwijzer policy lint`.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{appwijzer, json};

/// A policy of the repository, with a change, in a folder of its own beside a catalogue.
fn changed(find: &str, put: &str) -> (tempfile::TempDir, String) {
    let policies = Path::new(env!("CARGO_MANIFEST_DIR")).join("../policies");
    let folder = tempfile::tempdir().unwrap();
    for name in ["catalogue", "catalogue/makers", "eu-commission-2023"] {
        std::fs::create_dir_all(folder.path().join(name)).unwrap();
        for entry in std::fs::read_dir(policies.join(name)).unwrap() {
            let entry = entry.unwrap();
            if entry.path().is_dir() {
                continue;
            }
            std::fs::copy(entry.path(), folder.path().join(name).join(entry.file_name())).unwrap();
        }
    }
    let policy = folder.path().join("eu-commission-2023/policy.toml");
    let text = std::fs::read_to_string(&policy).unwrap();
    assert!(text.contains(find));
    std::fs::write(&policy, text.replacen(find, put, 1)).unwrap();
    let name = folder.path().join("eu-commission-2023").display().to_string();
    (folder, name)
}

const UNKNOWN: (&str, &str) = ("apps = [\"tiktok\"]", "apps = [\"tiktak\"]");
const WARNED: (&str, &str) = ("publisher = \"Irish Examiner\"\ndate = 2023-02-23", "publisher = \"Irish Examiner\"");

#[test]
fn a_clean_policy_tells_how_it_reads_and_what_can_be_looked_for() {
    let run = appwijzer(&["policy", "lint", "amsterdam-2023", "--fail-on", "warning", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.out);
    for words in ["In order", "by Flesch-Douma (1960)", "own device, Android: 1 app that it finds", "1 app with a hint"]
    {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    let accepted = appwijzer(&["policy", "lint", "eu-commission-2023", "--lang", "en"]);
    assert!(accepted.out.contains("Accepted: private-order at policy.toml:72:14: The Commission"), "{}", accepted.out);
}

#[test]
fn a_warning_fails_only_where_it_is_told_to() {
    let (_folder, name) = changed(WARNED.0, WARNED.1);
    assert_eq!(appwijzer(&["policy", "lint", &name]).code, 0);
    assert_eq!(appwijzer(&["policy", "lint", &name, "--fail-on", "warning"]).code, 2);
    let (_folder, name) = changed(UNKNOWN.0, UNKNOWN.1);
    assert_eq!(appwijzer(&["policy", "lint", &name]).code, 2);
}

/// What was found is said in English; a Dutch reader is told what each rule is about, and how much it is.
#[test]
fn a_dutch_reader_is_told_what_a_finding_is_about() {
    let (_folder, name) = changed(UNKNOWN.0, UNKNOWN.1);
    let dutch = appwijzer(&["policy", "lint", &name, "--lang", "nl"]).out;
    assert!(dutch.contains("= regel: een id dat niets heeft") && dutch.contains("\n1 fout\n"), "{dutch}");
    let english = appwijzer(&["policy", "lint", &name, "--lang", "en"]).out;
    assert!(!english.contains("= rule:") && english.contains("\n1 error\n"), "{english}");
    let (_folder, name) = changed(WARNED.0, WARNED.1);
    let dutch = appwijzer(&["policy", "lint", &name, "--lang", "nl"]).out;
    assert!(dutch.contains("\n1 waarschuwing\n"), "{dutch}");
}

#[test]
fn json_tells_findings_with_their_place_and_the_tables() {
    let (_folder, name) = changed(UNKNOWN.0, UNKNOWN.1);
    let report = json(&appwijzer(&["policy", "lint", &name, "--json"]));
    assert_eq!((&report["compiles"], &report["errors"]), (&Value::from(false), &Value::from(1)));
    let finding = &report["findings"][0];
    assert_eq!(finding["rule"], "unknown-id");
    assert_eq!((finding["line"].as_u64(), finding["column"].as_u64()), (Some(31), Some(9)));
    assert_eq!(finding["help"], "did you mean 'tiktok'?");
    assert!(Path::new(finding["file"].as_str().unwrap()).is_file(), "{finding}");
    let clean = json(&appwijzer(&["policy", "lint", "nl-rijksoverheid-2023", "--json"]));
    assert_eq!(clean["accepted"][0]["rule"], "cannot-find");
    assert_eq!(clean["readability"][0]["language"], "nl");
    let own = clean["coverage"].as_array().unwrap().iter().find(|row| row["device"] == "work-ios").unwrap();
    let of = |id: &str| own["apps"].as_array().unwrap().iter().find(|app| app["app"] == id).map(|app| &app["reach"]);
    assert_eq!(of("mobogram").unwrap(), "asked", "no identifier of it is known");
    assert_eq!(of("fastfire"), None, "malware that hides: nobody can look for it");
}

/// `docs/lint.schema.json` is what the program writes; `UPDATE=1` writes it anew.
#[test]
fn the_documented_schema_is_the_programs_own() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/lint.schema.json");
    let schema = appwijzer_policy::policy_report::LintReport::schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    assert!(std::fs::read_to_string(path).unwrap() == schema, "docs/lint.schema.json is not what the program writes");
}

/// Read by types that were generated from the schema that OASIS publishes: what it requires is there,
/// and has the right type.
#[test]
fn sarif_is_read_by_the_published_schemas_types() {
    for (source, errors, suppressed) in [
        (changed(UNKNOWN.0, UNKNOWN.1), 1, 1),
        (changed(WARNED.0, WARNED.1), 0, 1),
        (changed("version = 1", "version = 2"), 0, 1),
    ] {
        let run = appwijzer(&["policy", "lint", &source.1, "--sarif"]);
        let log: serde_sarif::sarif::Sarif = serde_json::from_str(&run.out).unwrap();
        let run_of_log = &log.runs[0];
        let results = run_of_log.results.as_ref().unwrap();
        let rules = run_of_log.tool.driver.rules.as_ref().unwrap();
        let level = |r: &serde_sarif::sarif::Result| serde_json::to_value(r.level.as_ref().unwrap()).unwrap();
        assert_eq!(results.iter().filter(|r| level(r) == "error").count(), errors);
        assert_eq!(results.iter().filter(|r| r.suppressions.is_some()).count(), suppressed);
        for result in results {
            let index = usize::try_from(result.rule_index.unwrap()).unwrap();
            assert_eq!(Some(&rules[index].id), result.rule_id.as_ref());
            let place = result.locations.as_ref().unwrap()[0].physical_location.as_ref().unwrap();
            let uri = place.artifact_location.as_ref().unwrap().uri.as_ref().unwrap();
            assert!(uri.ends_with("policy.toml") && !uri.contains('\\'), "{uri}");
            let region = place.region.as_ref().unwrap();
            assert!(region.start_line.unwrap() > 1 && region.end_column.unwrap() > region.start_column.unwrap());
        }
    }
}
