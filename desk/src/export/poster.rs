//! A poster of one page: what is asked, until when, and a code to join.

use std::fmt::Write as _;

use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::policy::{Ban, PolicyFile};
use appwijzer_core::trust::JoinCode;
use jiff::civil::Date;

use super::document::{Run, page};
use super::pages::Reader;
use super::{ExportError, escape};
use crate::terminal::Qr;

const STYLE: &str = "\
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; }
body { font-family: system-ui, sans-serif; margin: 0; color: #16222b; background: #fff; overflow-wrap: anywhere; }
.poster { display: flex; flex-direction: column; gap: 8mm; max-width: 210mm; min-height: 100vh; margin: 0 auto; padding: 14mm; }
h1, h2, p, dl, dd { margin: 0; }
.of { font-size: 16pt; font-weight: bold; color: #0b4f6c; }
h1 { font-size: 38pt; line-height: 1.1; text-wrap: balance; }
.ban { border-left: 2mm solid #0b4f6c; padding-left: 6mm; }
h2 { font-size: 26pt; line-height: 1.2; margin-bottom: 3mm; }
dt { font-size: 14pt; line-height: 1.25; font-weight: bold; color: #4a5a66; margin-bottom: 1mm; } dd { font-size: 18pt; line-height: 1.3; }
dd + dt { margin-top: 4mm; }
.join { display: flex; gap: 8mm; align-items: center; margin-top: auto; border: 1mm solid #0b4f6c; border-radius: 4mm; padding: 5mm 7mm 5mm 5mm; break-inside: avoid; }
.join svg { width: 62mm; height: auto; flex: none; }
.join p { font-size: 18pt; line-height: 1.3; font-weight: bold; }
.join .or { font-size: 11pt; font-weight: normal; margin-top: 4mm; }
.join .code { font: 10pt/1.5 monospace; margin-top: 1mm; }
.foot { font-size: 13pt; line-height: 1.4; border-top: .5mm solid #d5dce1; padding-top: 4mm; }
.draft { font-size: 10pt; }
.full .of { font-size: 14pt; } .full h1 { font-size: 30pt; } .full h2 { font-size: 19pt; }
.full dt { font-size: 12pt; } .full dd { font-size: 14pt; } .full .join svg { width: 52mm; } .full .join p { font-size: 15pt; }
.crowded { gap: 5mm; } .crowded .of { font-size: 12pt; } .crowded h1 { font-size: 26pt; } .crowded h2 { font-size: 16pt; margin-bottom: 1mm; }
.crowded dt { font-size: 11pt; } .crowded dd { font-size: 13pt; } .crowded dd + dt { margin-top: 2mm; }
.crowded .join svg { width: 46mm; } .crowded .join p { font-size: 13pt; } .crowded .foot { font-size: 11pt; }
.poster .join .or { font-size: 11pt; } .poster .join .code { font-size: 10pt; font-weight: normal; }
@media print { .poster { min-height: 268mm; padding: 0; } }
@media screen and (max-width: 40rem) { .poster { padding: 1rem; } h1 { font-size: 24pt; } .join { flex-direction: column; align-items: start; } .join svg { width: 100%; } }
";

/// A ban, and what it asks where.
type Asked<'p> = (&'p Ban<'p>, Vec<(String, Vec<Run>)>);

/// The most bans that fit on one page.
const MOST: usize = 2;

/// A page for the wall. `join` is a join code or a link that holds one; without it there is no QR code.
pub(super) fn poster(file: &PolicyFile, words: &Words, day: Date, join: Option<&str>) -> Result<String, ExportError> {
    let policy = file.policy();
    let reader = Reader::of(file, words);
    let organisation = reader.text(&policy.organisation.name);
    let of = Args::new().with("org", &organisation);
    // What is only under review asks nothing of anybody who passes by.
    let asks = |ban: &&Ban<'_>| ban.rules.iter().flat_map(|r| &r.phases).any(|p| p.obligation.is_asked());
    let bans = policy.bans.iter().filter(asks);
    let mut asked: Vec<_> =
        bans.map(|ban| (ban, reader.asked(ban, day))).filter(|(_, lines)| !lines.is_empty()).collect();
    // What does not fit is not kept quiet: the poster names the rules that there are besides.
    let more: Vec<String> = asked.iter().skip(MOST).map(|(ban, _)| reader.text(&ban.name)).collect();
    asked.truncate(MOST);
    // Writing to a String cannot fail.
    let mut body = format!(
        "<div class=\"poster{}\">\n<header>\n<p class=\"of\">{}</p>\n<h1>{}</h1>\n</header>\n",
        crowd(&asked),
        escape(&words.tell("export-poster-rules", &of)),
        escape(&words.say("export-poster-title")),
    );
    for (ban, lines) in &asked {
        let _ = write!(body, "<section class=\"ban\">\n<h2>{}</h2>\n<dl>\n", escape(&reader.text(&ban.name)));
        for (place, runs) in lines {
            let said: String = runs.iter().map(|run| escape(&run.text)).collect();
            let _ = writeln!(body, "<dt>{}</dt>\n<dd>{said}</dd>", escape(place));
        }
        body.push_str("</dl>\n</section>\n");
    }
    if !more.is_empty() {
        let besides = Args::new().number("n", more.len()).with("bans", &words.list(&more));
        let told = words.tell("export-poster-more", &besides);
        let _ = writeln!(body, "<p class=\"foot\">{}</p>", escape(&told));
    }
    if let Some(join) = join {
        body.push_str(&invitation(join, words)?);
    }
    let help: String = reader.contact(&policy.organisation.help).iter().map(|run| escape(&run.text)).collect();
    let _ = writeln!(body, "<p class=\"foot\">{} {help}</p>", escape(&words.say("export-letter-help")));
    if let Some(note) = words.language().draft_note() {
        let _ = writeln!(body, "<p class=\"draft\">{}</p>", escape(note));
    }
    body.push_str("</div>\n");
    Ok(page(words.language(), &words.tell("export-title", &of), STYLE, &body))
}

/// The more is asked, the smaller it is written: it stays one page.
fn crowd(asked: &[Asked<'_>]) -> &'static str {
    let lines = asked.iter().flat_map(|(_, lines)| lines);
    let letters = |(place, runs): &(String, Vec<Run>)| {
        place.chars().count() + runs.iter().map(|run| run.text.chars().count()).sum::<usize>()
    };
    match lines.map(letters).sum() {
        0..=550 => "",
        551..=700 => " full",
        _ => " crowded",
    }
}

/// A picture that a camera opens, and the code in letters for who cannot scan it.
fn invitation(join: &str, words: &Words) -> Result<String, ExportError> {
    let code = JoinCode::read(join).ok();
    // A code alone would be shown by a camera as letters. The page beside the policy opens on every phone.
    let link = match &code {
        Some(code) if !join.contains("://") => code.page_link(),
        _ => join.to_owned(),
    };
    let svg = Qr::of(&link).ok_or(ExportError::TooLong)?.to_svg();
    let drawing = svg.find("<svg").and_then(|at| svg.get(at..)).unwrap_or_default();
    let typed = code.map_or(link, |code| code.spoken());
    Ok(format!(
        "<div class=\"join\">\n{drawing}\n<div>\n<p>{}</p>\n<p class=\"or\">{}</p>\n<p class=\"code\">{}</p>\n</div>\n</div>\n",
        escape(&words.say("export-poster-join")),
        escape(&words.say("export-poster-type")),
        escape(&typed),
    ))
}
