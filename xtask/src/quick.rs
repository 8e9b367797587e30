//! `cargo xtask quick`: only what a change needs.

use std::collections::BTreeSet;
use std::time::Instant;

use crate::changes::changed;
use crate::shell::{Fault, Run, say};

/// Tests that belong to a part of the repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tests {
    /// The unit tests of a crate.
    Lib(&'static str),
    /// A test file of a crate.
    File(&'static str, &'static str),
}

/// Where a path begins, and which tests such a change needs. All rows that fit count.
const TABLE: &[(&str, &[Tests])] = &[
    ("core/l10n/", &[Tests::File("appwijzer-core", "words"), SCENARIOS]),
    ("core/src/", &[Tests::Lib("appwijzer-core"), Tests::File("appwijzer-core", "architecture"), SCENARIOS]),
    ("core/tests/words.rs", &[Tests::File("appwijzer-core", "words")]),
    ("core/tests/architecture.rs", &[Tests::File("appwijzer-core", "architecture")]),
    ("ARCHITECTURE.md", &[Tests::File("appwijzer-core", "architecture")]),
    ("tests/scenarios/", &[SCENARIOS]),
    ("tests/src/", &[SCENARIOS]),
    ("tests/rust/scenarios", &[SCENARIOS]),
    ("tests/policies/", &[SCENARIOS]),
    ("tests/rust/documents", &[DOCUMENTS]),
    ("policies/catalogue/", &[Tests::File("appwijzer-tests", "catalogue")]),
    ("policies/", &[Tests::File("appwijzer-policy", "policies"), SCENARIOS]),
    (
        "desk/l10n/",
        &[
            Tests::File("appwijzer-desk", "policy_desk_words"),
            Tests::Lib("appwijzer-desk"),
            Tests::Lib("appwijzer-words"),
        ],
    ),
    ("desk/src/", &[Tests::Lib("appwijzer-desk")]),
    ("desk/policy/src/", &[Tests::Lib("appwijzer-policy")]),
    (
        "desk/policy/src/source/",
        &[Tests::File("appwijzer-policy", "compile"), Tests::File("appwijzer-policy", "diagnostics")],
    ),
    ("desk/inventory/src/", &[Tests::Lib("appwijzer-inventory"), Tests::File("appwijzer-inventory", "inventory")]),
    ("desk/fleet/src/", &[Tests::Lib("appwijzer-fleet")]),
    ("desk/fleet/src/count/", &[Tests::File("appwijzer-desk", "count_corpus")]),
    ("desk/src/preview/", &[Tests::File("appwijzer-desk", "preview")]),
    ("desk/src/cli/", &[Tests::File("appwijzer-desk", "command_line")]),
    ("desk/src/signing/", &[Tests::File("appwijzer-desk", "command_line")]),
    ("core/src/trust/", &[Tests::File("appwijzer-tests", "trust")]),
    ("bindings/", &[Tests::Lib("appwijzer-bindings")]),
    ("xtask/", &[Tests::Lib("xtask")]),
    ("docs/", &[DOCUMENTS]),
    (".github/ISSUE_TEMPLATE/", &[DOCUMENTS]),
    ("CHANGELOG.md", &[DOCUMENTS]),
    ("Cargo.toml", &[DOCUMENTS]),
];

const SCENARIOS: Tests = Tests::File("appwijzer-tests", "scenarios");
const DOCUMENTS: Tests = Tests::File("appwijzer-tests", "documents");

/// Folders whose tests have a toolchain of their own, and their suite.
const ELSEWHERE: &[(&str, &str)] =
    &[("android/", "android"), ("ios/", "ios"), ("fuzz/", "fuzz"), ("tests/browser/", "browser")];
/// Endings of scripts, which the suite `lint` reads.
const SCRIPTS: &[&str] = &[".sh", ".py", ".js", ".mjs", ".cjs"];

/// What a change needs.
#[derive(Debug, Default, PartialEq, Eq)]
struct Plan {
    format: bool,
    tests: BTreeSet<Tests>,
    /// Suites that somebody should run beside it.
    suites: BTreeSet<&'static str>,
}

impl Plan {
    fn of(paths: &BTreeSet<String>) -> Self {
        let mut plan = Plan::default();
        for path in paths {
            plan.format |= path.ends_with(".rs");
            let rows = TABLE.iter().filter(|(start, _)| path.starts_with(start));
            plan.tests.extend(rows.flat_map(|(_, tests)| tests.iter().copied()));
            if path.ends_with(".md") && !path.starts_with("policies/") {
                plan.tests.insert(DOCUMENTS);
            }
            plan.suites.extend(ELSEWHERE.iter().filter(|(start, _)| path.starts_with(start)).map(|(_, suite)| *suite));
            if SCRIPTS.iter().any(|ending| path.ends_with(ending)) {
                plan.suites.insert("lint");
            }
        }
        plan
    }

    /// Cargo is called once for each package and kind, so that all of it is built at once and nothing else is.
    fn calls(&self) -> Vec<Vec<&'static str>> {
        let packages: BTreeSet<&str> = self.tests.iter().map(|t| t.package()).collect();
        let call = |package| {
            let mut args = vec!["test", "--locked", "--quiet", "-p", package];
            if package == "appwijzer-core" {
                // With it the sentences are read when a test runs: a changed one compiles nothing anew.
                args.extend(["--features", "test-support"]);
            }
            for test in self.tests.iter().filter(|t| t.package() == package) {
                match test {
                    // Programs have their unit tests under another name than libraries.
                    Tests::Lib("xtask") => args.push("--bins"),
                    Tests::Lib(_) => args.push("--lib"),
                    Tests::File(_, file) => args.extend(["--test", file]),
                }
            }
            args
        };
        packages.into_iter().map(call).collect()
    }
}

impl Tests {
    fn package(&self) -> &'static str {
        match self {
            Tests::Lib(package) | Tests::File(package, _) => package,
        }
    }
}

/// Runs what the change needs, all of it, and says how long each part took.
///
/// # Errors
/// When something failed, with how much.
pub(crate) fn run(since: Option<&str>) -> Result<(), Fault> {
    let paths = changed(since)?;
    let mut plan = Plan::of(&paths);
    if paths.is_empty() {
        say("Nothing is changed: the sentences and the scenarios.");
        plan = Plan::of(&BTreeSet::from(["core/l10n/".to_owned()]));
    } else {
        say(&format!(
            "{} changed.",
            if paths.len() == 1 { "1 file".to_owned() } else { format!("{} files", paths.len()) }
        ));
    }
    let all = Instant::now();
    let mut failed = 0;
    let mut timed = |name: String, run: Run| {
        let start = Instant::now();
        let ok = run.finish().is_ok();
        failed += usize::from(!ok);
        say(&format!("{}  {name} ({:.1} s)", if ok { "ok    " } else { "FAILED" }, start.elapsed().as_secs_f32()));
    };
    if plan.format {
        timed("format".to_owned(), Run::cargo(["fmt", "--all", "--", "--check"]));
    }
    for call in plan.calls() {
        timed(format!("cargo {}", call.join(" ")), Run::cargo(call));
    }
    for suite in &plan.suites {
        say(&format!("not run here: tests/run.sh {suite}"));
    }
    say(&format!("{:.1} s", all.elapsed().as_secs_f32()));
    if failed == 0 { Ok(()) } else { Err(Fault::new(format!("{failed} failed"))) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::root;

    fn plan(paths: &[&str]) -> Plan {
        Plan::of(&paths.iter().map(|p| (*p).to_owned()).collect())
    }

    #[test]
    fn a_changed_sentence_needs_the_rules_of_words_and_the_scenarios() {
        let plan = plan(&["core/l10n/en/screens.ftl"]);
        assert!(!plan.format && plan.suites.is_empty());
        let calls = plan.calls();
        let words = ["-p", "appwijzer-core", "--features", "test-support", "--test", "words"];
        assert_eq!(calls[0][3..], words);
        assert_eq!(calls[1], ["test", "--locked", "--quiet", "-p", "appwijzer-tests", "--test", "scenarios"]);
    }

    #[test]
    fn a_changed_rule_needs_its_compiler_and_the_scenarios() {
        let calls = plan(&["policies/amsterdam-2023/policy.toml"]).calls();
        assert_eq!(calls.len(), 2);
        assert!(calls[0].contains(&"policies") && calls[1].contains(&"scenarios"));
    }

    #[test]
    fn code_needs_the_formatter_and_one_call_for_each_package() {
        let plan = plan(&[
            "core/src/trust/time.rs",
            "core/src/l10n/mod.rs",
            "desk/fleet/src/count/mod.rs",
            "android/build.sh",
        ]);
        assert!(plan.format);
        let packages: Vec<_> = plan.calls().iter().map(|c| c[4]).collect();
        assert_eq!(packages, ["appwijzer-core", "appwijzer-desk", "appwijzer-fleet", "appwijzer-tests"]);
        assert_eq!(plan.suites.into_iter().collect::<Vec<_>>(), ["android", "lint"]);
    }

    /// A row that names what is gone would leave a change without tests.
    #[test]
    fn every_row_names_a_path_and_tests_that_are_there() {
        for (start, tests) in TABLE {
            let there = root().join(start).exists()
                || ["", ".rs", "/main.rs"].iter().any(|end| root().join(format!("{start}{end}")).exists());
            assert!(there, "{start} is not there");
            for test in *tests {
                let Tests::File(package, file) = test else { continue };
                let folder = match *package {
                    "appwijzer-tests" => "tests/rust".to_owned(),
                    "appwijzer-inventory" | "appwijzer-policy" => {
                        format!("desk/{}/tests", package.trim_start_matches("appwijzer-"))
                    }
                    other => format!("{}/tests", other.trim_start_matches("appwijzer-")),
                };
                let at = root().join(folder);
                let there = at.join(format!("{file}.rs")).exists() || at.join(file).join("main.rs").exists();
                assert!(there, "{package} has no test {file}");
            }
        }
    }
}
