//! One app or maker: facts with their sources. Notes and titles are as they stand in the catalogue.

use appwijzer_core::l10n::Args;
use appwijzer_policy::source::{Catalogue, CatalogueApp, CatalogueClaim, CatalogueMaker, Identifier};

use crate::terminal::Drawing;

use super::super::output::Talk;

/// By id, by name, by any identifier, by its number in the App Store or a scheme.
pub(super) fn find<'c>(catalogue: &'c Catalogue, wanted: &str) -> Option<&'c CatalogueApp> {
    let same_id = |id: &Identifier| id.id == wanted || id.store.as_deref() == Some(wanted);
    let scheme = wanted.trim_end_matches("://");
    catalogue.app(wanted).or_else(|| {
        catalogue.apps.iter().find(|app| {
            app.name.eq_ignore_ascii_case(wanted)
                || app.android.iter().any(same_id)
                || app.ios.iter().any(same_id)
                || app.schemes.iter().any(|known| known.scheme.eq_ignore_ascii_case(scheme))
        })
    })
}

pub(super) fn app(catalogue: &Catalogue, app: &CatalogueApp, talk: &Talk) -> String {
    let mut drawing = Drawing::new(talk.style);
    drawing.title(&format!("{} ({})", app.name, app.id));
    if let Some(maker) = app.maker.as_deref().and_then(|id| catalogue.maker(id)) {
        maker_lines(&mut drawing, catalogue, maker, talk);
    }
    if !app.titles.is_empty() {
        drawing.line(&labelled("titles", &app.titles.join(", "), talk));
    }
    let named = |app: &CatalogueApp| format!("{} ({})", app.name, app.id);
    if let Some(before) = app.succeeds.as_deref().and_then(|id| catalogue.app(id)) {
        drawing.line(&labelled("before", &named(before), talk));
    }
    let after = catalogue.apps.iter().filter(|other| other.succeeds.as_ref() == Some(&app.id));
    for after in after {
        drawing.line(&labelled("after", &named(after), talk));
    }
    for (platform, ids) in [("Android", &app.android), ("iOS", &app.ios)] {
        if !ids.is_empty() {
            drawing.heading(platform);
        }
        for id in ids {
            let form = id.form.map(|form| format!(", {}", form.name())).unwrap_or_default();
            let grade = talk.say(&format!("catalogue-show-grade-{}", id.grade.name()));
            drawing.line(&format!("- {} ({grade}{form})", id.id));
            for certificate in &id.certificates {
                drawing.line(&format!("  {}", labelled("certificate", certificate, talk)));
            }
            let more = [("note", &id.note), ("store", &id.store), ("source", &id.source)];
            for (name, value) in more {
                if let Some(value) = value {
                    drawing.line(&format!("  {}", labelled(name, value, talk)));
                }
            }
            sources(&mut drawing, catalogue, &id.sources, talk);
        }
    }
    if !app.schemes.is_empty() {
        drawing.heading(&talk.say("catalogue-show-schemes"));
        for scheme in &app.schemes {
            let asked = talk.say(if scheme.probe { "catalogue-show-asked" } else { "catalogue-show-not-asked" });
            let official =
                talk.say(if scheme.official { "catalogue-show-official" } else { "catalogue-show-not-official" });
            drawing.line(&format!("- {} ({asked}, {official})", scheme.scheme));
            if let Some(source) = &scheme.source {
                drawing.line(&format!("  {}", labelled("source", source, talk)));
            }
            sources(&mut drawing, catalogue, &scheme.sources, talk);
        }
    }
    if !app.hosts.is_empty() {
        drawing.heading(&talk.say("catalogue-show-web"));
        drawing.line(&app.hosts.join(", "));
    }
    if let Some(note) = &app.note {
        drawing.heading(&talk.say("catalogue-show-note-title"));
        drawing.line(note);
    }
    drawing.into_text()
}

/// A maker with what is said about it and its apps.
pub(super) fn maker(catalogue: &Catalogue, maker: &CatalogueMaker, talk: &Talk) -> String {
    let mut drawing = Drawing::new(talk.style);
    drawing.title(&format!("{} ({})", maker.name, maker.id));
    maker_lines(&mut drawing, catalogue, maker, talk);
    if !maker.prefixes.is_empty() {
        drawing.line(&labelled("prefixes", &maker.prefixes.join(", "), talk));
    }
    let apps: Vec<&CatalogueApp> = catalogue.apps.iter().filter(|a| a.maker.as_ref() == Some(&maker.id)).collect();
    let on = |has: fn(&CatalogueApp) -> bool| apps.iter().filter(|app| has(app)).count();
    let (android, ios) = (on(|a| !a.android.is_empty()), on(|a| !a.ios.is_empty()));
    let args = Args::new().number("n", apps.len()).number("android", android).number("ios", ios);
    drawing.heading(&talk.tell("catalogue-show-count", &args));
    for app in apps {
        drawing.line(&format!("- {} ({})", app.name, app.id));
    }
    drawing.into_text()
}

/// A line with what it is before it.
fn labelled(label: &str, value: &str, talk: &Talk) -> String {
    talk.tell(&format!("catalogue-show-{label}"), &Args::new().with("value", value))
}

fn maker_lines(drawing: &mut Drawing, catalogue: &Catalogue, maker: &CatalogueMaker, talk: &Talk) {
    drawing.line(&match &maker.parent {
        Some(parent) => {
            talk.tell("catalogue-show-maker-of", &Args::new().with("value", &maker.name).with("parent", parent))
        }
        None => labelled("maker", &maker.name, talk),
    });
    if !maker.also.is_empty() {
        drawing.line(&format!("  {}", labelled("companies", &maker.also.join(", "), talk)));
    }
    for claim in &maker.claims {
        drawing.line(&format!("  {}", said(claim, talk)));
        if let Some(why) = &claim.weak {
            drawing.line(&format!("  {}", labelled("weak", why, talk)));
        }
        sources(drawing, catalogue, &claim.sources, talk);
        if let Some(source) = &claim.source {
            drawing.line(&format!("  {}", labelled("source", &source.title, talk)));
        }
    }
    if let Some(note) = &maker.note {
        drawing.line(&format!("  {}", labelled("note", note, talk)));
    }
}

fn said(claim: &CatalogueClaim, talk: &Talk) -> String {
    let country = || Args::new().with("country", &claim.country);
    let day = |what: &str, day: Option<jiff::civil::Date>| {
        day.map(|day| {
            format!(", {}", talk.tell(&format!("catalogue-claim-{what}"), &Args::new().with("day", &day.to_string())))
        })
    };
    let kind = talk.tell(&format!("catalogue-claim-{}", claim.kind.name()), &country());
    let by = claim.by.as_ref().map(|by| format!(" ({by})"));
    let region = claim
        .region
        .as_ref()
        .map(|region| format!(", {}", talk.tell("catalogue-claim-region", &Args::new().with("country", region))));
    let more = [by, day("from", claim.from), day("until", claim.until), region];
    more.into_iter().flatten().fold(kind, |line, more| line + &more)
}

fn sources(drawing: &mut Drawing, catalogue: &Catalogue, ids: &[String], talk: &Talk) {
    for id in ids {
        let Some(source) = catalogue.sources.iter().find(|source| source.id == *id) else { continue };
        let place = source.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
        let label = if source.can_be_looked_up() { "source" } else { "unfindable" };
        drawing.line(&format!("  {}", labelled(label, &format!("{}{place}", source.title), talk)));
    }
}
