//! `appwijzer catalogue …`: what is known, how sure it is, and how far it reaches.

mod args;
mod copy;
mod show;
mod sign;
mod verify;

use std::path::Path;

use appwijzer_core::l10n::Args;
use appwijzer_policy::catalogue::{Coverage, Recognition, coverage, import, search};
use appwijzer_policy::source::{
    Catalogue, CatalogueApp, CatalogueMaker, Folder, Grade, catalogue, list_names, named_list, read_catalogue,
};

use super::Ended;
use super::findings::tell_all;
use super::output::{Problem, Talk};
use super::write::read;

pub(super) use args::CatalogueArgs;
use args::CatalogueCommand;

/// The largest file that is imported, in bytes.
const MAX_IMPORT_BYTES: usize = 32 * 1024 * 1024;

pub(super) fn run(args: &CatalogueArgs, talk: &Talk) -> Result<Ended, Problem> {
    let known = catalogue();
    match &args.command {
        CatalogueCommand::List => list(&known.apps.iter().collect::<Vec<_>>(), talk),
        CatalogueCommand::Search { words } => {
            if words.iter().all(|word| word.trim().is_empty()) {
                return Err(Problem::Told(talk.say("catalogue-search-empty")));
            }
            let found = search(&known, &words.join(" "));
            if found.is_empty() {
                return Err(Problem::Told(unknown(&known, &words.join(" "), talk)));
            }
            list(&found, talk);
        }
        CatalogueCommand::Show { app } => match (show::find(&known, app), maker(&known, app)) {
            (Some(found), _) => talk.drawing(&show::app(&known, found, talk)),
            (None, Some(maker)) => talk.drawing(&show::maker(&known, maker, talk)),
            (None, None) => return Err(Problem::Told(unknown(&known, app, talk))),
        },
        CatalogueCommand::Makers { country } => makers(&known, country.as_deref(), talk)?,
        CatalogueCommand::Coverage { list } => return covers(&known, list.as_deref(), talk),
        CatalogueCommand::Check { folder } => return Ok(check(folder.as_deref(), talk)),
        CatalogueCommand::Import { file } => return imports(&known, file, talk),
        CatalogueCommand::Update(args) => return copy::update(&known, args, talk),
        CatalogueCommand::Verify(args) => return verify::verify(args, talk),
        CatalogueCommand::Sign(args) => return sign::sign(args, talk),
    }
    Ok(Ended::Well)
}

/// That nobody knows an app, and which ones may have been meant. Nothing is proposed that is not like it.
pub(super) fn unknown(catalogue: &Catalogue, word: &str, talk: &Talk) -> String {
    let alike = catalogue.alike(word).into_iter().map(str::to_owned).collect::<Vec<_>>().join(", ");
    let args = Args::new().with("value", word).with("known", &alike);
    talk.tell(if alike.is_empty() { "cli-unknown-app-none" } else { "cli-unknown-app" }, &args)
}

fn maker<'c>(known: &'c Catalogue, wanted: &str) -> Option<&'c CatalogueMaker> {
    let named = |m: &&CatalogueMaker| m.id == wanted || m.name.eq_ignore_ascii_case(wanted);
    known.makers.iter().find(named)
}

fn list(apps: &[&CatalogueApp], talk: &Talk) {
    let line = |app: &&CatalogueApp| format!("{:28} {}", app.id, app.name);
    talk.answer(&apps.iter().map(line).collect::<Vec<_>>().join("\n"));
}

fn makers(known: &Catalogue, country: Option<&str>, talk: &Talk) -> Result<(), Problem> {
    let of = |maker: &&CatalogueMaker| {
        country.is_none_or(|wanted| maker.claims.iter().any(|claim| claim.country.eq_ignore_ascii_case(wanted)))
    };
    let line = |maker: &CatalogueMaker| {
        let mut countries: Vec<&str> = maker.claims.iter().map(|claim| claim.country.as_str()).collect();
        countries.sort_unstable();
        countries.dedup();
        let apps = known.apps.iter().filter(|app| app.maker.as_ref() == Some(&maker.id)).count();
        format!("{:24} {:6} {apps:5}  {}", maker.id, countries.join(" "), maker.name)
    };
    let lines: Vec<String> = known.makers.iter().filter(of).map(line).collect();
    if let (Some(country), true) = (country, lines.is_empty()) {
        return Err(Problem::Told(talk.tell("catalogue-makers-none", &Args::new().with("country", country))));
    }
    talk.answer(&lines.join("\n"));
    Ok(())
}

fn covers(known: &Catalogue, wanted: Option<&str>, talk: &Talk) -> Result<Ended, Problem> {
    let names = list_names();
    let Some(wanted) = wanted else {
        for list in names.iter().filter_map(|name| named_list(name)) {
            talk.answer(&format!("{:16} {}", list.id, counted(&coverage(known, &list), talk)));
        }
        return Ok(Ended::Well);
    };
    let Some(list) = named_list(wanted) else {
        let args = Args::new().with("value", wanted).with("known", &names.join(", "));
        return Err(Problem::Told(talk.tell("catalogue-unknown-list", &args)));
    };
    let covered = coverage(known, &list);
    talk.answer(&list.title);
    talk.answer(&counted(&covered, talk));
    for (entry, listed) in covered.entries.iter().zip(&list.entries) {
        let note = |note: &String| talk.tell("catalogue-note-in-english", &Args::new().with("note", note));
        let note = listed.note.as_ref().map(note).unwrap_or_default();
        talk.answer(&format!("- {}: {}{note}", entry.name, talk.say(recognition(entry.best))));
    }
    Ok(Ended::Well)
}

fn counted(covered: &Coverage, talk: &Talk) -> String {
    let (android, ios) = covered.by_platform();
    let args = Args::new()
        .number("total", covered.entries.len())
        .number("known", covered.at_least(Recognition::NameOnly))
        .number("recognised", covered.at_least(Recognition::Identifier))
        .number("perhaps", covered.at_least(Recognition::Perhaps) - covered.at_least(Recognition::Identifier))
        .number("android", android)
        .number("ios", ios);
    talk.tell("catalogue-coverage", &args)
}

fn recognition(recognition: Recognition) -> &'static str {
    match recognition {
        Recognition::Unknown => "catalogue-not-known",
        Recognition::NameOnly => "catalogue-name-only",
        Recognition::Perhaps => "catalogue-perhaps",
        Recognition::Identifier => "catalogue-recognised",
    }
}

fn check(folder: Option<&Path>, talk: &Talk) -> Ended {
    let checked = folder.map_or_else(catalogue, |folder| read_catalogue(&Folder(folder.to_owned())));
    if !checked.diagnostics.is_empty() {
        tell_all(&checked.diagnostics, talk);
    }
    let identifiers = || checked.apps.iter().flat_map(|app| app.android.iter().chain(&app.ios));
    let weak = identifiers().filter(|id| id.grade == Grade::Weak).count();
    let args = Args::new()
        .number("apps", checked.apps.len())
        .number("makers", checked.makers.len())
        .number("identifiers", identifiers().count())
        .number("weak", weak);
    talk.answer(&talk.tell("catalogue-counts", &args));
    if checked.diagnostics.is_empty() { Ended::Well } else { Ended::Wrong }
}

fn imports(known: &Catalogue, file: &Path, talk: &Talk) -> Result<Ended, Problem> {
    let found = import(known, &read(file, MAX_IMPORT_BYTES)?);
    if found.cut {
        talk.note(&talk.say("catalogue-import-cut"));
    }
    if found.apps.is_empty() && found.not_known() == 0 {
        return Err(Problem::Told(talk.say("catalogue-import-nothing")));
    }
    let list = |key: &str, allowed: bool| {
        let ids = found.apps.keys().filter(|id| found.allowed.contains(*id) == allowed);
        let ids: Vec<String> = ids.map(|id| format!("\"{id}\"")).collect();
        (!ids.is_empty()).then(|| format!("{key} = [{}]\n", ids.join(", ")))
    };
    talk.data(&list("apps", false).unwrap_or_default());
    if let Some(allowed) = list("allow_only", true) {
        talk.note(&talk.tell("catalogue-import-allowed", &Args::new().number("n", found.allowed.len())));
        talk.data(&allowed);
    }
    if found.not_known() > 0 {
        talk.note(&talk.tell("catalogue-import-unknown", &Args::new().number("n", found.not_known())));
        for (id, name) in &found.unknown {
            // In quotes as JSON has them, so that it stays one line of TOML.
            let name =
                name.as_ref().map_or_else(|| "?".to_owned(), |name| serde_json::Value::from(&**name).to_string());
            talk.data(&format!("# {id}: name = {name}, maker = ?, source = ?\n"));
        }
        for name in &found.unknown_names {
            let name = serde_json::Value::from(&**name);
            talk.data(&format!("# {name}: identifier = ?, maker = ?, source = ?\n"));
        }
    }
    Ok(Ended::Well)
}
