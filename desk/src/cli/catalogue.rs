//! `appwijzer catalogue …`: facts with their sources, in English as they stand in the catalogue.

use appwijzer_core::l10n::Args;

use crate::source::{Catalogue, CatalogueApp, Identifier, catalogue};
use crate::terminal::Drawing;

use super::Ended;
use super::args::{CatalogueArgs, CatalogueCommand};
use super::output::{Problem, Talk};

pub(super) fn run(args: &CatalogueArgs, talk: &Talk) -> Result<Ended, Problem> {
    let catalogue = catalogue();
    match &args.command {
        CatalogueCommand::List => {
            let line = |app: &CatalogueApp| format!("{:24} {}", app.id, app.name);
            talk.answer(&catalogue.apps.iter().map(line).collect::<Vec<_>>().join("\n"));
            Ok(Ended::Well)
        }
        CatalogueCommand::Show { app } => {
            let Some(found) = find(&catalogue, app) else {
                return Err(Problem::Told(unknown(&catalogue, app, talk)));
            };
            talk.drawing(&text(&catalogue, found, talk));
            Ok(Ended::Well)
        }
    }
}

/// That nobody knows an app, and which ones may have been meant. Nothing is proposed that is not like it.
pub(super) fn unknown(catalogue: &Catalogue, word: &str, talk: &Talk) -> String {
    let alike = catalogue.alike(word).into_iter().map(str::to_owned).collect::<Vec<_>>().join(", ");
    let args = Args::new().with("value", word).with("known", &alike);
    talk.tell(if alike.is_empty() { "cli-unknown-app-none" } else { "cli-unknown-app" }, &args)
}

/// By id, by name, or by any identifier.
fn find<'c>(catalogue: &'c Catalogue, wanted: &str) -> Option<&'c CatalogueApp> {
    let same_id = |id: &Identifier| id.id == wanted;
    catalogue.app(wanted).or_else(|| {
        catalogue.apps.iter().find(|app| {
            app.name.eq_ignore_ascii_case(wanted) || app.android.iter().any(same_id) || app.ios.iter().any(same_id)
        })
    })
}

fn text(catalogue: &Catalogue, app: &CatalogueApp, talk: &Talk) -> String {
    let mut drawing = Drawing::new(talk.style);
    drawing.title(&format!("{} ({})", app.name, app.id));
    if let Some(maker) = app.maker.as_deref().and_then(|id| catalogue.maker(id)) {
        let parent = maker.parent.as_ref().map(|p| format!(", part of {p}")).unwrap_or_default();
        let country = maker.country.as_ref().map(|c| format!(", country of control {c}")).unwrap_or_default();
        drawing.line(&format!("Maker: {}{parent}{country}", maker.name));
        if let Some(source) = &maker.source {
            drawing.line(&format!("  source: {}", source.title));
        }
        if let Some(note) = &maker.note {
            drawing.line(&format!("  note: {note}"));
        }
    }
    for (platform, ids) in [("Android", &app.android), ("iOS", &app.ios)] {
        if !ids.is_empty() {
            drawing.heading(platform);
        }
        for id in ids {
            drawing.line(&format!("- {}", id.id));
            for certificate in &id.certificates {
                drawing.line(&format!("  certificate: {certificate}"));
            }
            let more = [("note", &id.note), ("store", &id.store), ("source", &id.source)];
            for (name, value) in more {
                if let Some(value) = value {
                    drawing.line(&format!("  {name}: {value}"));
                }
            }
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
