//! `appwijzer export dossier`.

use std::path::{Path, PathBuf};

use appwijzer_core::l10n::{Args as Values, Language};
use clap::Args;
use jiff::civil::Date;

use crate::dossier::{Attached, Dossier, Lines, Signed};
use crate::exemption::Book;
use crate::signing::{KeyNames, MAX_REGISTER_BYTES, Register};
use crate::terminal::Style;

use super::Ended;
use super::export_given::{self, GivenArgs};
use super::output::{Problem, Talk, words};
use super::policy::Shown;
use super::policy_diff::changes;
use super::policy_file::policy;
use super::write::{WriteArgs, about, read, told};
use super::writing::write_all;

/// The largest file that is attached, in bytes.
const MAX_ATTACHED: usize = 64 * 1024 * 1024;

#[derive(Debug, Args)]
pub(super) struct DossierArgs {
    /// For the dossier: the register of exemptions
    #[arg(long, value_name = "FILE")]
    pub register: Option<PathBuf>,
    /// For the dossier: a file that belongs to it, such as the works council's reply; may be given several times
    #[arg(long, value_name = "FILE")]
    pub attach: Vec<PathBuf>,
    /// For the dossier: the day on which a key signed, as "ciso=2026-11-20" with the key's label or the beginning of
    /// its id; may be given several times
    #[arg(long, value_name = "KEY=DATE", value_parser = signed)]
    pub signed: Vec<Signed>,
}

fn signed(text: &str) -> Result<Signed, String> {
    let (key, day) = text.rsplit_once('=').ok_or("write a key and a day: \"ciso=2026-11-20\"")?;
    if key.trim().is_empty() {
        return Err("the key is missing: write \"ciso=2026-11-20\"".to_owned());
    }
    Ok(Signed { key: key.trim().to_owned(), on: super::day::day(day)? })
}

/// Makes the folder.
pub(super) fn dossier(
    args: &DossierArgs,
    given: &GivenArgs,
    previous: Option<&str>,
    to: Option<&Path>,
    day: Date,
    write: WriteArgs,
    talk: &Talk,
) -> Result<Ended, Problem> {
    let Some(to) = to else { return Err(told(talk.say("dossier-where"))) };
    let root = export_given::read_all(given, talk)?.root;
    let document = policy(&given.folder, talk)?;
    let previous = previous.map(|named| Ok::<_, Problem>(policy(named, talk)?.file)).transpose()?;
    let organisation = document.file.policy().organisation.id;
    let register = args.register.as_deref().map(|path| register(path, organisation)).transpose()?;
    let attached = args.attach.iter().map(|path| attach(path)).collect::<Result<Vec<_>, _>>()?;
    if let Some(twice) =
        attached.iter().enumerate().find(|(i, a)| attached.iter().skip(i + 1).any(|b| b.name == a.name))
    {
        return Err(told(talk.tell("dossier-twice", &Values::new().with("name", &twice.1.name))));
    }
    let mut names = KeyNames::default();
    for place in given.root.iter().map(PathBuf::as_path).chain([Path::new(&given.folder)]) {
        names.join(KeyNames::in_folder(place.parent().unwrap_or(Path::new("."))));
    }
    let made = Dossier {
        policy: &document.file,
        envelope: document.envelope.as_ref(),
        root: root.as_ref(),
        names: &names,
        signed: &args.signed,
        attached: &attached,
        register: register.as_ref(),
        day,
    };
    let tags = &document.file.policy().languages;
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for language in Language::ALL.into_iter().filter(|l| tags.contains(&l.tag())) {
        let spoken = Talk { words: words(language), style: Style::plain() };
        let lines = Lines {
            policy: Shown::new(&document.file, &spoken).text(),
            difference: previous.as_ref().map(|old| changes(old, &document.file, &spoken)),
        };
        let page = made.document(&lines, &spoken.words);
        files.push((to.join(format!("dossier.{}.html", language.tag())), page.to_html().into_bytes()));
        let calendar = made.calendar(&spoken.words).into_bytes();
        files.push((to.join(format!("calendar.{}.ics", language.tag())), calendar));
    }
    files.extend(attached.iter().map(|file| (to.join("attached").join(&file.name), file.bytes.clone())));
    write_all(&files, write, talk)?;
    Ok(Ended::Well)
}

/// The register; one that is not there is a mistake in the command.
fn register(path: &Path, organisation: &str) -> Result<Register, Problem> {
    read(path, MAX_REGISTER_BYTES)?;
    Ok(Book::open(path, organisation)?.register)
}

fn attach(path: &Path) -> Result<Attached, Problem> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.ok_or_else(|| about(path, "it has no name"))?;
    Ok(Attached { name, bytes: read(path, MAX_ATTACHED)? })
}
