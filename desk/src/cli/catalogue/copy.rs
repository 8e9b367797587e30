//! `appwijzer catalogue update`: somebody's copy of the catalogue.

use std::path::Path;

use appwijzer_core::l10n::Args;

use crate::catalogue::{Change, changes};
use crate::source::{Catalogue, Folder, catalogue_files, read_catalogue};

use super::super::Ended;
use super::super::output::{Problem, Talk};

/// Says what would change in the copy, and does it when told to. What stands only in the copy stays.
pub(super) fn update(known: &Catalogue, folder: &Path, write: bool, talk: &Talk) -> Result<Ended, Problem> {
    let copy = read_catalogue(&Folder(folder.to_owned()));
    if copy.apps.is_empty() {
        let args = Args::new().with("path", &folder.display().to_string());
        return Err(Problem::Told(talk.tell("catalogue-no-copy", &args)));
    }
    let all = changes(&copy, known);
    if all.is_empty() {
        talk.answer(&talk.say("catalogue-up-to-date"));
        return Ok(Ended::Well);
    }
    talk.answer(&all.iter().map(line).collect::<Vec<_>>().join("\n"));
    if !write {
        talk.note(&talk.tell("catalogue-update-how", &Args::new().number("n", all.len())));
        return Ok(Ended::Well);
    }
    for (path, text) in catalogue_files() {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, text)?;
    }
    // The older form of a catalogue would hold the same apps again.
    for old in ["apps.toml", "makers.toml"] {
        let (from, to) = (folder.join(old), folder.join(format!("{old}.before")));
        if from.exists() {
            std::fs::rename(from, to)?;
        }
    }
    talk.note(&talk.say("catalogue-updated"));
    Ok(Ended::Well)
}

fn line(change: &Change) -> String {
    match change {
        Change::Added(app) => format!("+ {app}"),
        Change::OnlyHere(app) => format!("  {app}"),
        Change::MoreIdentifiers { app, identifiers } => format!("~ {app}: + {}", identifiers.join(", ")),
        Change::FewerIdentifiers { app, identifiers } => format!("~ {app}: - {}", identifiers.join(", ")),
        Change::Maker { app, from, to } => {
            let of = |maker: &Option<String>| maker.clone().unwrap_or_else(|| "-".to_owned());
            format!("~ {app}: {} > {}", of(from), of(to))
        }
    }
}
