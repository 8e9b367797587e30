//! How hard each kind of screen is to read, worst first: `reading-level TABLE` (see docs/words.md).
#![allow(clippy::print_stdout, clippy::expect_used)]

use std::collections::BTreeMap;

use appwijzer_core::l10n::Language;
use appwijzer_core::screens::read_aloud;
use appwijzer_policy::readability::{LintLike, WordTable};
use appwijzer_tests::{run, scenario};

fn main() {
    let path = std::env::args().nth(1).expect("give the table of words");
    let table =
        WordTable::parse(&std::fs::read_to_string(path).expect("the table can be read")).expect("it is a table");
    println!("| Language | Screen | Level | Score | Frequency | Content words | Concrete | Words a sentence | Drawn |");
    println!("|---|---|---|---|---|---|---|---|---|");
    for language in [Language::Nl, Language::NlSimple] {
        let mut kinds: BTreeMap<String, Vec<LintLike>> = BTreeMap::new();
        for scenario in scenario::all() {
            for (_, screen) in run::run(&scenario, language) {
                let kind = screen.id.to_string().split('/').next().unwrap_or_default().to_owned();
                let pieces = read_aloud(&screen);
                kinds.entry(kind).or_default().extend(table.measure(pieces.iter().map(String::as_str)));
            }
        }
        // The worst screen of each kind stands for it.
        let worst = |all: Vec<LintLike>| {
            let drawn = all.len();
            all.into_iter().max_by(|a, b| a.score.total_cmp(&b.score)).map(|worst| (worst, drawn))
        };
        let mut rows: Vec<(String, (LintLike, usize))> =
            kinds.into_iter().filter_map(|(kind, all)| Some((kind, worst(all)?))).collect();
        rows.sort_by(|a, b| b.1.0.score.total_cmp(&a.1.0.score));
        for (kind, (l, drawn)) in rows {
            println!(
                "| {} | {kind} | {} | {:.0} | {:.2} | {:.1} | {:.2} | {:.1} | {drawn} |",
                language.tag(),
                l.level,
                l.score,
                l.frequency,
                l.density,
                l.concrete,
                l.length
            );
        }
    }
}
