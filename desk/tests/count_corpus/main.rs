//! One file for each product and form, after its documented full answer, with invented values; and what
//! `appwijzer count` says of each. The files stand in `tests/corpus/count`, each beside its truth.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod age;
mod doubt;
mod manual;
mod mutations;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use appwijzer_core::policy::PolicyFile;
use appwijzer_desk::session::{PolicyArgument, load_policy};
use appwijzer_fleet::count::{CountReport, Options, count};
use serde::Deserialize;
use serde_json::Value;

/// What a file holds. What is left out is not compared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Truth {
    /// For people.
    what: String,
    /// Whether it is counted with `--complete`.
    #[serde(default)]
    complete: bool,
    form: Option<String>,
    columns: Option<Vec<String>>,
    wholeness: Option<String>,
    devices: u64,
    groups: Option<BTreeMap<String, u64>>,
    /// Seen, certainly not there, not known.
    tiktok: [u64; 3],
    could_show: Option<BTreeMap<String, u64>>,
    #[serde(default)]
    alike: Vec<String>,
    #[serde(default)]
    sums: Vec<String>,
    notes: Vec<String>,
    certain: bool,
}

fn corpus() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/corpus/count");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| !path.to_string_lossy().ends_with(".truth.toml"));
    files.sort();
    files
}

fn policy() -> PolicyFile {
    load_policy(&PolicyArgument::parse("eu-commission-2023"), false).map_err(|e| e.rendered).unwrap()
}

/// The answer as a program reads it; nothing for a file that is refused.
fn report(policy: &PolicyFile, path: &Path, complete: bool) -> Option<Value> {
    let options = Options { complete, threads: Some(1), ..Options::default() };
    let tally = count(policy, &[path.to_owned()], &options, &|_| {}).ok()?;
    serde_json::from_str(&CountReport::new(policy, &tally, 1).to_json()).ok()
}

fn number(cell: &Value) -> u64 {
    cell["count"].as_u64().unwrap()
}

fn tiktok(report: &Value) -> [u64; 3] {
    let row = report["apps"].as_array().unwrap().iter().find(|row| row["app"] == "tiktok").unwrap();
    ["seen", "not_there", "not_known"].map(|column| number(&row[column]["total"]))
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

#[test]
fn every_product_is_read_as_its_truth_says() {
    let policy = policy();
    let files = corpus();
    assert!(files.len() >= 30, "{}", files.len());
    let mut wrong = Vec::new();
    for path in files {
        let truth = std::fs::read_to_string(format!("{}.truth.toml", path.display())).unwrap();
        let truth: Truth = toml::from_str(&truth).unwrap();
        let name = format!("{} ({})", path.file_name().unwrap().to_string_lossy(), truth.what);
        let Some(report) = report(&policy, &path, truth.complete) else {
            wrong.push(format!("{name}: refused"));
            continue;
        };
        let mut compare = |what: &str, found: String, expected: String| {
            if found != expected {
                wrong.push(format!("{name}: {what}\n  found    {found}\n  expected {expected}"));
            }
        };
        compare("devices", number(&report["all_devices"]).to_string(), truth.devices.to_string());
        compare("tiktok", format!("{:?}", tiktok(&report)), format!("{:?}", truth.tiktok));
        compare("certain", report["certain"].to_string(), truth.certain.to_string());
        compare("notes", format!("{:?}", sorted(texts(&report["notes"]))), format!("{:?}", sorted(truth.notes)));
        let source = &report["sources"][0];
        if let Some(form) = truth.form {
            compare("form", source["form"].as_str().unwrap().to_owned(), form);
        }
        if let Some(columns) = truth.columns {
            compare("columns", format!("{:?}", texts(&source["columns"])), format!("{columns:?}"));
        }
        if let Some(wholeness) = truth.wholeness {
            compare("wholeness", source["wholeness"].as_str().unwrap().to_owned(), wholeness);
        }
        if let Some(groups) = truth.groups {
            let words = |group: &Value| {
                format!("{} {}", group["system"].as_str().unwrap(), group["ownership"].as_str().unwrap())
            };
            let kinds = report["groups"].as_array().unwrap().iter().map(words);
            let found: BTreeMap<String, u64> =
                kinds.zip(report["devices"].as_array().unwrap().iter().map(number)).collect();
            compare("groups", format!("{found:?}"), format!("{groups:?}"));
        }
        if let Some(held) = truth.could_show {
            let found: BTreeMap<String, u64> = report["could_show"]
                .as_array()
                .unwrap()
                .iter()
                .map(|held| (held["reach"].as_str().unwrap().to_owned(), number(&held["devices"])))
                .collect();
            compare("could_show", format!("{found:?}"), format!("{held:?}"));
        }
        let alike = report["alike"].as_array().unwrap().iter();
        let alike: Vec<String> =
            alike.map(|row| format!("{} {}", row["name"].as_str().unwrap(), number(&row["devices"]))).collect();
        compare("alike", format!("{alike:?}"), format!("{:?}", truth.alike));
        let sums = report["sums"].as_array().unwrap().iter().map(|row| {
            let word = |key: &str| row[key].as_str().unwrap();
            format!("{} {} {} {}", word("app"), word("system"), number(&row["at_least"]), number(&row["at_most"]))
        });
        compare("sums", format!("{:?}", sums.collect::<Vec<_>>()), format!("{:?}", truth.sums));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
