//! A poster of one page: what is asked, until when, and a code to join.

use std::fmt::Write as _;

use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::policy::{Ban, Obligation, PolicyFile};
use jiff::civil::Date;

use super::document::page;
use super::pages::Reader;
use super::{ExportError, escape};
use crate::terminal::Qr;

const STYLE: &str = "\
@page { size: A4; margin: 15mm; }
body { font-family: system-ui, sans-serif; margin: 0; color: #1b1b1b; background: #fff; }
main { max-width: 180mm; margin: 0 auto; padding: 8mm; box-sizing: border-box; }
h1 { font-size: 30pt; line-height: 1.15; margin: 0 0 6mm; }
h2 { font-size: 20pt; margin: 6mm 0 2mm; }
dt { font-size: 13pt; font-weight: bold; } dd { font-size: 15pt; margin: 0 0 3mm; }
p { font-size: 14pt; line-height: 1.4; }
.join { display: flex; gap: 8mm; align-items: center; border: 1mm solid #00565a; border-radius: 4mm; padding: 5mm; margin-top: 6mm; }
.join svg { width: 50mm; height: 50mm; flex: none; }
.code { font-family: monospace; font-size: 10pt; overflow-wrap: anywhere; }
@media print { main { padding: 0; break-inside: avoid; } }
@media (max-width: 30rem) { .join { flex-direction: column; } }
";

/// The most bans that fit on one page.
const MOST: usize = 2;

/// A page for the wall. `join` is a join code or a link that holds one; without it there is no QR code.
pub(super) fn poster(file: &PolicyFile, words: &Words, day: Date, join: Option<&str>) -> Result<String, ExportError> {
    let policy = file.policy();
    let reader = Reader { policy, words };
    let organisation = reader.text(&policy.organisation.name);
    let title = words.tell("export-title", &Args::new().with("org", &organisation));
    let mut body = format!("<h1>{}</h1>\n", escape(&title));
    // What is only under review asks nothing of anybody who passes by.
    let asks =
        |ban: &&Ban<'_>| ban.rules.iter().flat_map(|r| &r.phases).any(|p| p.obligation > Obligation::UnderReview);
    let bans = policy.bans.iter().filter(asks);
    let asked = bans.map(|ban| (ban, reader.asked(ban, day))).filter(|(_, lines)| !lines.is_empty());
    for (ban, lines) in asked.take(MOST) {
        // Writing to a String cannot fail.
        let _ = write!(body, "<h2>{}</h2>\n<dl>\n", escape(&reader.text(&ban.name)));
        for (place, runs) in lines {
            let said: String = runs.iter().map(|run| escape(&run.text)).collect();
            let _ = writeln!(body, "<dt>{}</dt>\n<dd>{said}</dd>", escape(&place));
        }
        body.push_str("</dl>\n");
    }
    if let Some(join) = join {
        let qr = Qr::of(join).ok_or(ExportError::TooLong)?;
        let svg = qr.to_svg();
        let drawing = svg.find("<svg").and_then(|at| svg.get(at..)).unwrap_or_default();
        let _ = write!(
            body,
            "<div class=\"join\">\n{drawing}\n<div>\n<p>{}</p>\n<p class=\"code\">{}</p>\n</div>\n</div>\n",
            escape(&words.say("export-poster-join")),
            escape(join),
        );
    }
    let help: String = reader.contact(&policy.organisation.help).iter().map(|run| escape(&run.text)).collect();
    let _ = writeln!(body, "<p>{} {help}</p>", escape(&words.say("export-letter-help")));
    Ok(page(words.language(), &title, STYLE, &body))
}
