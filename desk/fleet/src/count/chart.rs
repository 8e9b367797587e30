//! A count as a picture: bars, one for each app.

use std::fmt::Write as _;

use appwijzer_words::escape;

use super::report::{Answer, AppRow, Cell, CountReport};

/// The most bars; the rest is in the table.
const MOST: usize = 20;
const WIDTH: usize = 760;
const LABEL: usize = 220;
/// For the words behind a bar.
const WORDS: usize = 220;
const ROW: usize = 30;

/// A horizontal bar chart as SVG, readable without colours. `title` and `suppressed` are words of the
/// reader's language; what is too small to tell has its words instead of a bar. `with_unknown` puts the
/// devices that are not known behind those that were seen.
#[must_use]
pub fn svg(report: &CountReport, title: &str, suppressed: &str, with_unknown: &dyn Fn(&str, &str) -> String) -> String {
    let rows: Vec<&AppRow> = report.apps.iter().filter(|row| row.answer == Answer::Seen).take(MOST).collect();
    let largest = rows.iter().filter_map(|row| row.seen.total.number()).max().unwrap_or(1).max(1);
    let height = 70 + ROW * rows.len();
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" \
         height=\"{height}\" role=\"img\" aria-labelledby=\"title\" font-family=\"sans-serif\" font-size=\"15\">\n\
         <title id=\"title\">{title}</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n\
         <text x=\"16\" y=\"34\" font-size=\"19\" font-weight=\"bold\" fill=\"#1b1b1b\">{title}</text>",
        title = escape(title),
    );
    for (i, row) in rows.iter().enumerate() {
        let y = 56 + ROW * i;
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\" fill=\"#1b1b1b\">{}</text>",
            LABEL - 8,
            y + 16,
            escape(&shortened(&row.name)),
        );
        let (length, words) = match row.seen.total.number() {
            Some(n) => (bar(n, largest), n.to_string()),
            None => (0, suppressed.to_owned()),
        };
        let words = match row.not_known.total {
            Cell::Count(0) => words,
            Cell::Count(n) => with_unknown(&words, &n.to_string()),
            Cell::Suppressed => with_unknown(&words, suppressed),
        };
        let _ = writeln!(
            out,
            "<rect x=\"{LABEL}\" y=\"{y}\" width=\"{length}\" height=\"20\" fill=\"#00565a\"/>\n\
             <text x=\"{}\" y=\"{}\" fill=\"#1b1b1b\">{}</text>",
            LABEL + length + 8,
            y + 16,
            escape(&words),
        );
    }
    out.push_str("</svg>\n");
    out
}

/// At least a line wide where there is anything.
fn bar(n: u64, largest: u64) -> usize {
    let room = (WIDTH - LABEL - WORDS) as u64;
    let length = u128::from(n) * u128::from(room) / u128::from(largest);
    usize::try_from(length).unwrap_or(0).max(usize::from(n > 0))
}

fn shortened(name: &str) -> String {
    let clean = appwijzer_core::l10n::clean(name);
    if clean.chars().count() <= 26 {
        return clean.into_owned();
    }
    clean.chars().take(25).chain(['…']).collect()
}
