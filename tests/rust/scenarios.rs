//! Every scenario, in every language, as a test of its own: what it expects holds, its screens are as they were looked at
//! last, and every screen keeps the rules. A language that is a draft is drawn and checked, and not written down before a
//! person has read it.
//!
//! `cargo xtask scenario 02` runs some, `cargo xtask bless` writes down what is shown now.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod scenarios_rules;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use appwijzer_core::l10n::Language;
use appwijzer_tests::run::{Ran, try_run};
use appwijzer_tests::scenario::{Scenario, all};
use appwijzer_tests::{root, transcript};
use libtest_mimic::{Arguments, Failed, Trial};
use similar::{ChangeTag, TextDiff};

/// The most lines of a difference that are printed; the file holds the rest.
const MAX_LINES: usize = 200;

fn shown(scenario: &Scenario, language: Language) -> PathBuf {
    root().join("tests/scenarios/shown").join(format!("{}.{}.txt", scenario.id, language.tag()))
}

/// The whole difference, each part under the screen that it stands on.
fn difference(known: &str, text: &str) -> Option<String> {
    if known == text {
        return None;
    }
    let diff = TextDiff::from_lines(known, text);
    let mut lines = Vec::new();
    for group in diff.grouped_ops(2) {
        let first = group.first().map_or(0, |op| op.new_range().start);
        // The screen's own head, when it stands above what is shown.
        let head = text.lines().take(first + 1).filter(|l| l.starts_with("===== ")).last().unwrap_or_default();
        lines.push(format!("@@ line {} {}", first + 1, head.trim_matches(['=', ' '])));
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            lines.push(format!("{sign}{}", change.value().trim_end_matches('\n')));
        }
    }
    let more = lines.len().saturating_sub(MAX_LINES);
    lines.truncate(MAX_LINES);
    if more > 0 {
        lines.push(format!("… and {more} more lines"));
    }
    Some(lines.join("\n"))
}

/// Everything that is wrong with a scenario in one language.
fn problems(scenario: &Scenario, language: Language) -> Vec<String> {
    let Ran { shown: screens, outcomes, mut problems } = try_run(scenario, language);
    REQUESTS.fetch_add(scenarios_rules::requests(scenario, &screens, &outcomes).count(), Ordering::Relaxed);
    problems.extend(scenarios_rules::broken(scenario, language, &screens, &outcomes));
    if !language.is_complete() {
        return problems;
    }
    let (text, path) = (transcript::text(&screens), shown(scenario, language));
    if std::env::var_os("UPDATE").is_some() {
        // What does not hold is not what anybody wants to see from now on.
        if problems.is_empty() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &text).unwrap();
        }
        return problems;
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    if let Some(difference) = difference(&known, &text) {
        let path = path.strip_prefix(root()).unwrap().display().to_string();
        problems.push(format!("the screens are not those of {path} (- was, + is now):\n{difference}"));
    }
    problems
}

fn trial(scenario: &Scenario, language: Language) -> Trial {
    let scenario = scenario.clone();
    Trial::test(format!("{}::{}", scenario.id, language.tag()), move || {
        let found = problems(&scenario, language);
        if found.is_empty() {
            return Ok(());
        }
        let mut all = format!("{}\n", scenario.title);
        found.iter().for_each(|problem| writeln!(all, "• {problem}").unwrap());
        Err(Failed::from(all.trim_end()))
    })
}

/// Screens that ask, of all that were drawn.
static REQUESTS: AtomicUsize = AtomicUsize::new(0);

/// That the files were found at all, and that the screens which were drawn hold what the rules are about. Known when all of
/// them were drawn: drawing them again would take as long.
fn too_little(scenarios: usize) -> Option<String> {
    let requests = REQUESTS.load(Ordering::Relaxed);
    let is_little = scenarios < 20 || requests < 16;
    is_little.then(|| format!("only {scenarios} scenarios, and {requests} screens that ask"))
}

/// The tests of this file itself.
fn own() -> Vec<Trial> {
    let differs = || {
        let seen = difference("===== home =====\nA\nB\n", "===== home =====\nA\nC\n").unwrap_or_default();
        if seen != "@@ line 1 home\n ===== home =====\n A\n-B\n+C" {
            return Err(Failed::from(seen));
        }
        if difference("A\n", "A\n").is_some() { Err("the same is no difference".into()) } else { Ok(()) }
    };
    vec![
        Trial::test("a_difference_names_its_screen_and_both_lines", differs),
        Trial::test("every_rule_finds_a_screen_that_breaks_it", scenarios_rules::own),
    ]
}

fn main() {
    let arguments = Arguments::from_args();
    let scenarios = all();
    let pairs = scenarios.iter().flat_map(|s| Language::ALL.map(|l| (s, l)));
    let trials = pairs.map(|(s, l)| trial(s, l)).chain(own()).collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    let all_ran = arguments.filter.is_none() && arguments.skip.is_empty() && !arguments.list;
    if let Some(why) = too_little(scenarios.len()).filter(|_| all_ran) {
        eprintln!("there is too little to look at: {why}");
        std::process::exit(101);
    }
    conclusion.exit();
}
