//! One app or maker: facts with their sources, in English as they stand in the catalogue.

use appwijzer_policy::source::{Catalogue, CatalogueApp, CatalogueClaim, CatalogueMaker, Identifier};

use crate::terminal::Drawing;

use super::super::output::Talk;

/// By id, by name, or by any identifier.
pub(super) fn find<'c>(catalogue: &'c Catalogue, wanted: &str) -> Option<&'c CatalogueApp> {
    let same_id = |id: &Identifier| id.id == wanted;
    catalogue.app(wanted).or_else(|| {
        catalogue.apps.iter().find(|app| {
            app.name.eq_ignore_ascii_case(wanted) || app.android.iter().any(same_id) || app.ios.iter().any(same_id)
        })
    })
}

pub(super) fn app(catalogue: &Catalogue, app: &CatalogueApp, talk: &Talk) -> String {
    let mut drawing = Drawing::new(talk.style);
    drawing.title(&format!("{} ({})", app.name, app.id));
    if let Some(maker) = app.maker.as_deref().and_then(|id| catalogue.maker(id)) {
        maker_lines(&mut drawing, catalogue, maker);
    }
    if !app.titles.is_empty() {
        drawing.line(&format!("In stores also: {}", app.titles.join(", ")));
    }
    let named = |app: &CatalogueApp| format!("{} ({})", app.name, app.id);
    if let Some(before) = app.succeeds.as_deref().and_then(|id| catalogue.app(id)) {
        drawing.line(&format!("Took the place of: {}", named(before)));
    }
    let after = catalogue.apps.iter().filter(|other| other.succeeds.as_ref() == Some(&app.id));
    for after in after {
        drawing.line(&format!("Its place was taken by: {}", named(after)));
    }
    for (platform, ids) in [("Android", &app.android), ("iOS", &app.ios)] {
        if !ids.is_empty() {
            drawing.heading(platform);
        }
        for id in ids {
            let form = id.form.map(|form| format!(", {}", form.name())).unwrap_or_default();
            drawing.line(&format!("- {} ({}{form})", id.id, id.grade.name()));
            for certificate in &id.certificates {
                drawing.line(&format!("  certificate: {certificate}"));
            }
            let more = [("note", &id.note), ("store", &id.store), ("source", &id.source)];
            for (name, value) in more {
                if let Some(value) = value {
                    drawing.line(&format!("  {name}: {value}"));
                }
            }
            sources(&mut drawing, catalogue, &id.sources);
        }
    }
    if !app.schemes.is_empty() {
        drawing.heading("iOS URL schemes (a hint, never proof)");
        for scheme in &app.schemes {
            let asked = if scheme.probe { "asked about" } else { "not asked about" };
            let official = if scheme.official { "documented by the maker" } else { "not documented by the maker" };
            drawing.line(&format!("- {} ({asked}, {official})", scheme.scheme));
            if let Some(source) = &scheme.source {
                drawing.line(&format!("  source: {source}"));
            }
            sources(&mut drawing, catalogue, &scheme.sources);
        }
    }
    if !app.hosts.is_empty() {
        drawing.heading("Web");
        drawing.line(&app.hosts.join(", "));
    }
    if let Some(note) = &app.note {
        drawing.heading("Note");
        drawing.line(note);
    }
    drawing.into_text()
}

/// A maker with what is said about it and its apps.
pub(super) fn maker(catalogue: &Catalogue, maker: &CatalogueMaker, talk: &Talk) -> String {
    let mut drawing = Drawing::new(talk.style);
    drawing.title(&format!("{} ({})", maker.name, maker.id));
    maker_lines(&mut drawing, catalogue, maker);
    if !maker.prefixes.is_empty() {
        drawing.line(&format!("Publishes under (a hint, never proof): {}", maker.prefixes.join(", ")));
    }
    let apps: Vec<&CatalogueApp> = catalogue.apps.iter().filter(|a| a.maker.as_ref() == Some(&maker.id)).collect();
    let on = |has: fn(&CatalogueApp) -> bool| apps.iter().filter(|app| has(app)).count();
    let (android, ios) = (on(|a| !a.android.is_empty()), on(|a| !a.ios.is_empty()));
    drawing.heading(&format!("{} apps ({android} on Android, {ios} on iPhone and iPad)", apps.len()));
    for app in apps {
        drawing.line(&format!("- {} ({})", app.name, app.id));
    }
    drawing.into_text()
}

fn maker_lines(drawing: &mut Drawing, catalogue: &Catalogue, maker: &CatalogueMaker) {
    let parent = maker.parent.as_ref().map(|p| format!(", part of {p}")).unwrap_or_default();
    drawing.line(&format!("Maker: {}{parent}", maker.name));
    if !maker.also.is_empty() {
        drawing.line(&format!("  companies: {}", maker.also.join(", ")));
    }
    for claim in &maker.claims {
        drawing.line(&format!("  {}", said(claim)));
        sources(drawing, catalogue, &claim.sources);
        if let Some(source) = &claim.source {
            drawing.line(&format!("  source: {}", source.title));
        }
    }
    if let Some(note) = &maker.note {
        drawing.line(&format!("  note: {note}"));
    }
}

fn said(claim: &CatalogueClaim) -> String {
    let day = |what: &str, day: Option<jiff::civil::Date>| day.map(|d| format!(", {what} {d}")).unwrap_or_default();
    let by = claim.by.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
    let region = claim.region.as_ref().map(|r| format!(", in {r} only")).unwrap_or_default();
    let (from, until) = (day("from", claim.from), day("until", claim.until));
    format!("{} {}{by}{from}{until}{region}", claim.kind.name(), claim.country)
}

fn sources(drawing: &mut Drawing, catalogue: &Catalogue, ids: &[String]) {
    for id in ids {
        let Some(source) = catalogue.sources.iter().find(|source| source.id == *id) else { continue };
        let place = source.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
        drawing.line(&format!("  source: {}{place}", source.title));
    }
}
