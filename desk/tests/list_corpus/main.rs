//! One file for each source and form of a list of one device, after the full output that its tool documents, with
//! invented values; and what `appwijzer check` says of each. The files stand in `tests/corpus/lists`, each beside
//! its truth.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod added;
mod table;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use serde_json::Value;

/// What a file holds, on a phone of the employer under Amsterdam's policy of 2023.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Truth {
    /// For people.
    what: String,
    /// Arguments that the answer needs, such as the version of the system.
    #[serde(default)]
    options: Vec<String>,
    /// In what the file is read.
    read: Option<Read>,
    /// Of a file that is refused: what the error names, the product or the reason first, then what to do instead.
    refused: Option<Vec<String>>,
}

/// What is read, and what it comes to.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Read {
    form: String,
    /// `system` of the phone, `list`, `management` or `privacy-report`.
    source: String,
    recognised: String,
    /// Each area: its space, its user, how many apps.
    areas: Vec<String>,
    records: u64,
    not_understood: u64,
    /// Of the first area, as everything that follows.
    scope: String,
    wholeness: String,
    proof: Option<String>,
    hides: Vec<String>,
    /// Identifiers of the policy in what could not be read.
    unread: Vec<String>,
    /// Apps of the policy that are seen, with their state.
    found: Vec<String>,
    outcome: String,
    /// With `--complete`.
    complete: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/corpus/lists")
}

/// Each file with its truth. Neither stands there without the other.
fn corpus() -> Vec<(PathBuf, Truth)> {
    let names: BTreeSet<PathBuf> = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    let beside = |path: &Path| PathBuf::from(format!("{}.truth.toml", path.display()));
    let is_truth = |path: &&PathBuf| path.to_string_lossy().ends_with(".truth.toml");
    let files: Vec<&PathBuf> = names.iter().filter(|path| !is_truth(path)).collect();
    let truths: BTreeSet<PathBuf> = names.iter().filter(is_truth).cloned().collect();
    assert_eq!(files.iter().map(|path| beside(path)).collect::<BTreeSet<_>>(), truths, "each file has its truth");
    let truth = |path: &Path| {
        toml::from_str(&std::fs::read_to_string(beside(path)).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    files.into_iter().map(|path| (path.clone(), truth(path))).collect()
}

/// How `check` ends, what it prints, and what it says beside.
fn check(path: &Path, truth: &Truth, more: &[&str]) -> (i32, String, String) {
    let fixed = ["--policy", "amsterdam-2023", "--ownership", "work", "--on", "2023-04-10", "--lang", "en"];
    let run = Command::new(env!("CARGO_BIN_EXE_appwijzer"))
        .arg("check")
        .arg(path)
        .args(fixed)
        .args(&truth.options)
        .args(more)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (run.status.code().unwrap(), text(run.stdout), text(run.stderr))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value}")).to_owned()
}

fn each(value: &Value, what: impl Fn(&Value) -> String) -> Vec<String> {
    value.as_array().unwrap().iter().map(what).collect()
}

/// The outcome of a report, held against how the program ended.
fn outcome(code: i32, report: &Value) -> String {
    let outcome = text(&report["outcome"]);
    let expected = match outcome.as_str() {
        "nothing-asked" => 0,
        "asked" | "action-needed" => 1,
        "cannot-tell" => 3,
        other => panic!("{other}"),
    };
    assert_eq!(code, expected, "{outcome}");
    outcome
}

fn read(path: &Path, truth: &Truth) -> Result<Read, String> {
    let (code, out, err) = check(path, truth, &["--json"]);
    let report: Value = serde_json::from_str(&out).map_err(|_| format!("refused: {err}"))?;
    let (vouched, out, err) = check(path, truth, &["--json", "--complete"]);
    let complete: Value = serde_json::from_str(&out).map_err(|_| format!("refused with --complete: {err}"))?;
    let parts = report["parts"].as_array().unwrap();
    let evidence = &parts[0]["evidence"];
    let seen = |finding: &&Value| finding["answer"] == "present" || finding["evidence"] == "activity";
    let findings = parts.iter().flat_map(|part| part["findings"].as_array().unwrap()).filter(seen);
    Ok(Read {
        form: text(&evidence["form"]),
        source: text(&evidence["source"]),
        recognised: text(&evidence["recognised"]),
        areas: each(&report["parts"], |part| {
            format!("{} {}: {}", text(&part["space"]), part["user"], part["evidence"]["apps"])
        }),
        records: evidence["records"].as_u64().unwrap(),
        not_understood: evidence["not_understood"].as_u64().unwrap(),
        scope: text(&evidence["scope"]),
        wholeness: text(&evidence["wholeness"]),
        proof: evidence["proof"].as_str().map(str::to_owned),
        hides: each(&evidence["hides"], text),
        unread: each(&evidence["unread"], |unread| text(&unread["word"])),
        found: findings.map(|f| format!("{} {}", text(&f["app"]), f["state"].as_str().unwrap_or("-"))).collect(),
        outcome: outcome(code, &report),
        complete: outcome(vouched, &complete),
    })
}

/// Each claim that is not as the truth says, one a line.
fn differences(found: &Read, expected: &Read) -> Vec<String> {
    let lines = |read: &Read| format!("{read:#?}").lines().map(str::to_owned).collect::<Vec<_>>();
    if found == expected {
        return Vec::new();
    }
    let (found, expected) = (lines(found), lines(expected));
    let missing = |a: &[String], b: &[String], mark: &str| -> Vec<String> {
        a.iter().filter(|line| !b.contains(line)).map(|line| format!("  {mark} {}", line.trim())).collect()
    };
    [missing(&found, &expected, "found   "), missing(&expected, &found, "expected")].concat()
}

#[test]
fn every_list_is_read_or_refused_as_its_truth_says() {
    let corpus = corpus();
    assert!(corpus.len() >= 25, "{}", corpus.len());
    let mut wrong = Vec::new();
    for (path, truth) in &corpus {
        let name = format!("{} ({})", path.file_name().unwrap().to_string_lossy(), truth.what);
        match (&truth.read, &truth.refused) {
            (Some(expected), None) => match read(path, truth) {
                Ok(found) => {
                    let differences = differences(&found, expected);
                    if !differences.is_empty() {
                        wrong.push(format!("{name}\n{}", differences.join("\n")));
                    }
                }
                Err(why) => wrong.push(format!("{name}: {why}")),
            },
            (None, Some(words)) => {
                for more in [&[][..], &["--complete"], &["--json"]] {
                    let (code, out, err) = check(path, truth, more);
                    // As one line: a terminal's width matters to nobody here.
                    let err = err.split_whitespace().collect::<Vec<_>>().join(" ");
                    if code != 2 || !out.is_empty() || !words.iter().all(|word| err.contains(word)) {
                        wrong.push(format!("{name} {more:?}: {code}\n  {err}\n  expected {words:?}"));
                    }
                }
            }
            (Some(_), Some(_)) | (None, None) => panic!("{name}: read or refused, one of them"),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
