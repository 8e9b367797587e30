//! Notifications per day, as a picture.

use std::fmt::Write as _;

use appwijzer_words::escape;

use super::outcome::Outcome;

const WIDTH: usize = 820;
const HEIGHT: usize = 360;
const LEFT: usize = 70;
const BOTTOM: usize = 60;
const TOP: usize = 60;

/// Bars for each day: what must be done below, what is asked on top, told apart by shade and by pattern. `title`,
/// `must` and `asked` are words of the reader's language.
#[must_use]
pub fn svg(outcome: &Outcome, title: &str, must: &str, asked: &str) -> String {
    let first = outcome.from.parse::<jiff::civil::Date>().unwrap_or_default();
    let offset = |day: &str| {
        let days =
            day.parse().ok().and_then(|day| first.until::<jiff::civil::Date>(day).ok()).map_or(0, |s| s.get_days());
        usize::try_from(days).unwrap_or(0)
    };
    let span = offset(&outcome.until).max(1) + 1;
    let most = outcome.days.iter().map(super::DayCount::all).max().unwrap_or(1).max(1);
    let room = WIDTH - LEFT - 20;
    let width = (room / span).clamp(1, 40);
    let plot = HEIGHT - TOP - BOTTOM;
    let height =
        |n: u64| usize::try_from(u128::from(n) * plot as u128 / u128::from(most)).unwrap_or(0).max(usize::from(n > 0));
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         role=\"img\" aria-labelledby=\"title\" font-family=\"sans-serif\" font-size=\"13\">\n<title id=\"title\">{title}</title>\n\
         <defs><pattern id=\"asked\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" \
         fill=\"#9ad0d2\"/><path d=\"M0 6L6 0\" stroke=\"#00565a\"/></pattern></defs>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n\
         <text x=\"{LEFT}\" y=\"26\" font-size=\"17\" font-weight=\"bold\" fill=\"#1b1b1b\">{title}</text>\n\
         <rect x=\"{LEFT}\" y=\"38\" width=\"12\" height=\"12\" fill=\"#00565a\"/>\
         <text x=\"{}\" y=\"49\" fill=\"#1b1b1b\">{}</text>\n\
         <rect x=\"{}\" y=\"38\" width=\"12\" height=\"12\" fill=\"url(#asked)\"/>\
         <text x=\"{}\" y=\"49\" fill=\"#1b1b1b\">{}</text>",
        LEFT + 18,
        escape(must),
        LEFT + 260,
        LEFT + 278,
        escape(asked),
        title = escape(title),
    );
    let base = HEIGHT - BOTTOM;
    for (n, y) in [(0, base), (most / 2, base - plot / 2), (most, TOP)] {
        let _ = writeln!(
            out,
            "<path d=\"M{LEFT} {y}H{}\" stroke=\"#c8c8c8\"/><text x=\"{}\" y=\"{}\" text-anchor=\"end\" fill=\"#1b1b1b\">{n}</text>",
            WIDTH - 20,
            LEFT - 8,
            y + 4,
        );
    }
    for day in &outcome.days {
        let x = LEFT + offset(&day.day) * room / span;
        let (orders, requests) = (height(day.must + day.must_again), height(day.asked + day.asked_again));
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{}\" width=\"{width}\" height=\"{orders}\" fill=\"#00565a\"><title>{}: {}</title></rect>\
             <rect x=\"{x}\" y=\"{}\" width=\"{width}\" height=\"{requests}\" fill=\"url(#asked)\"><title>{}: {}</title></rect>",
            base - orders,
            day.day,
            day.must + day.must_again,
            base - orders - requests,
            day.day,
            day.asked + day.asked_again,
        );
    }
    for (day, anchor, x) in [(&outcome.from, "start", LEFT), (&outcome.until, "end", WIDTH - 20)] {
        let _ = writeln!(
            out,
            "<text x=\"{x}\" y=\"{}\" text-anchor=\"{anchor}\" fill=\"#1b1b1b\">{}</text>",
            base + 22,
            escape(day),
        );
    }
    out.push_str("</svg>\n");
    out
}
