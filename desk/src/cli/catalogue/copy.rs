//! `appwijzer catalogue update`: somebody's copy of the catalogue.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use appwijzer_core::l10n::Args;
use appwijzer_core::trust::{MAX_ENVELOPE_BYTES, TrustError};
use appwijzer_policy::catalogue::{Change, Feed, FeedError, Known, OwnIdentifiers, Taken, accept, changes, with_own};
use appwijzer_policy::source::{Catalogue, Folder, catalogue_files, read_catalogue};

use crate::signing::explain;

use super::super::Ended;
use super::super::findings::tell_all;
use super::super::output::{Problem, Talk};
use super::super::policy_file::{refuse_root_ahead, roots};
use super::super::when::today;
use super::super::write::{about, put, read};
use super::args::UpdateArgs;

/// In a copy: what was taken last, so that it never goes back.
const TAKEN: &str = "taken.json";
/// The largest such file, in bytes.
const MAX_TAKEN_BYTES: usize = 4 * 1024;
/// In a copy: the apps, makers and sources of its own that stood in a file of the catalogue.
const ONLY_HERE: &str = "makers/only-here.toml";

/// Says what would change in the copy, and does it when told to. What stands only in the copy stays.
pub(super) fn update(known: &Catalogue, args: &UpdateArgs, talk: &Talk) -> Result<Ended, Problem> {
    let copy = read_catalogue(&Folder(args.folder.clone()));
    if copy.apps.is_empty() {
        let path = Args::new().with("path", &args.folder.display().to_string());
        return Err(Problem::Told(talk.tell("catalogue-no-copy", &path)));
    }
    let signed = args.from.as_deref().map(|file| signed(file, args, talk)).transpose()?;
    let Some((feed, taken)) = signed else {
        let all = changes(&copy, known);
        let files: Vec<(String, &str)> = catalogue_files().collect();
        return take(
            &all,
            &Copy { folder: &args.folder, known: Known::of(known) },
            files.iter().map(|(name, text)| (name.as_str(), *text)),
            None,
            args.write,
            talk,
        );
    };
    let offered = read_catalogue(&feed);
    if !offered.diagnostics.is_empty() {
        tell_all(&offered.diagnostics, talk);
        return Err(Problem::Told(talk.say("catalogue-feed-mistakes")));
    }
    let version = Args::new().with("organisation", &feed.organisation).with("version", &feed.version.to_string());
    talk.answer(&talk.tell("catalogue-feed-verified", &version.with("issued", &feed.issued.to_string())));
    let all = changes(&copy, &offered);
    let into = Copy { folder: &args.folder, known: Known::of(&offered) };
    take(&all, &into, feed.files(), Some(&taken), args.write, talk)
}

fn signed(file: &Path, args: &UpdateArgs, talk: &Talk) -> Result<(Feed, Taken), Problem> {
    let chain = roots(&args.roots)?;
    // The command line asks for one.
    let Some(root) = chain.last() else { return Err(Problem::Told(talk.say("catalogue-feed-no-root"))) };
    refuse_root_ahead(&root.root, talk)?;
    let taken = taken(&args.folder, talk)?;
    let bytes = read(file, MAX_ENVELOPE_BYTES)?;
    accept(&bytes, root, taken.as_ref(), args.on.unwrap_or_else(today)).map_err(|e| about(file, &refused(&e, talk)))
}

pub(super) fn refused(error: &FeedError, talk: &Talk) -> String {
    match error {
        // More keys help where some are right; a file that was changed has none.
        FeedError::Trust(TrustError::TooFewSignatures { have, need, .. }) => {
            talk.tell("catalogue-feed-signatures", &Args::new().number("have", *have).number("need", *need))
        }
        FeedError::Trust(error) => explain(error, &talk.words),
        FeedError::NotACatalogue(why) => talk.tell("catalogue-feed-none", &Args::new().with("why", why)),
        FeedError::Read(name, why) => format!("{name}: {why}"),
        FeedError::OtherOrganisation { taken, offered } => {
            talk.tell("catalogue-feed-other", &Args::new().with("taken", taken).with("offered", offered))
        }
        FeedError::OtherLine => talk.say("catalogue-feed-line"),
        FeedError::OlderRoot { taken, offered } => {
            let args = Args::new().with("taken", &taken.to_string()).with("offered", &offered.to_string());
            talk.tell("catalogue-feed-root", &args)
        }
        FeedError::Older { taken, offered } => {
            let args = Args::new().with("taken", &taken.to_string()).with("offered", &offered.to_string());
            talk.tell("catalogue-feed-older", &args)
        }
        FeedError::OtherContent(version) => {
            talk.tell("catalogue-feed-content", &Args::new().with("version", &version.to_string()))
        }
    }
}

/// What the copy took last. One that cannot be read is no reason to begin anew: somebody would go back by it.
fn taken(folder: &Path, talk: &Talk) -> Result<Option<Taken>, Problem> {
    let path = folder.join(TAKEN);
    match fs::symlink_metadata(&path) {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(_) | Ok(_) => {}
    }
    let bytes = read(&path, MAX_TAKEN_BYTES)?;
    let parsed = serde_json::from_slice(&bytes);
    parsed.map(Some).map_err(|_| about(&path, &talk.say("catalogue-feed-memory")))
}

/// A folder with a copy, and what the catalogue knows that is to be taken over into it.
struct Copy<'c> {
    folder: &'c Path,
    known: Known<'c>,
}

impl Copy<'_> {
    /// Keeps what stands only in files that others are to take the place of, in a file of its own.
    fn keep<'f>(&self, replaced: impl Iterator<Item = &'f str>) -> Result<(), Problem> {
        let read = |path: &str| fs::read_to_string(self.folder.join(path)).ok();
        // What the catalogue has come to know since stays there no longer.
        let before = read(ONLY_HERE);
        let texts = before.iter().cloned().chain(replaced.filter_map(read));
        let all: Vec<String> = texts.filter_map(|text| self.known.lacks(&text)).collect();
        if before.is_some() || !all.is_empty() {
            put(&self.folder.join(ONLY_HERE), all.join("\n").as_bytes())?;
        }
        Ok(())
    }
}

fn take<'f>(
    all: &[Change],
    into: &Copy<'_>,
    files: impl Iterator<Item = (&'f str, &'f str)>,
    taken: Option<&Taken>,
    write: bool,
    talk: &Talk,
) -> Result<Ended, Problem> {
    let differences = all.iter().filter(|change| !change.stays()).count();
    if !all.is_empty() {
        talk.answer(&all.iter().map(|change| line(change, talk)).collect::<Vec<_>>().join("\n"));
    }
    if differences == 0 {
        talk.answer(&talk.say("catalogue-up-to-date"));
    }
    if !write {
        if differences > 0 {
            talk.note(&talk.tell("catalogue-update-how", &Args::new().number("n", differences)));
        }
        return Ok(Ended::Well);
    }
    let folder = into.folder;
    let files: Vec<(&str, &str)> = files.collect();
    let replaced = |path: &str| fs::read_to_string(folder.join(path)).ok();
    let mut own = OwnIdentifiers::new();
    for text in files.iter().map(|(path, _)| *path).chain(["apps.toml"]).filter_map(replaced) {
        into.known.own_identifiers(&text, &mut own);
    }
    // First: what is cut off in the middle has lost nothing.
    into.keep(files.iter().map(|(path, _)| *path))?;
    for (path, text) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let before = fs::read_to_string(&path).ok();
        let apart = before.as_deref().and_then(|before| into.known.lacks(before));
        let text = with_own(text, &own, before.as_deref(), apart.as_deref());
        put(&path, text.as_bytes())?;
    }
    // The older form of a catalogue would hold the same apps again.
    for old in ["apps.toml", "makers.toml"] {
        let (from, to) = (folder.join(old), folder.join(format!("{old}.before")));
        if from.exists() {
            fs::rename(from, to)?;
        }
    }
    // Last: a copy that was taken in half may be taken again.
    if let Some(taken) = taken {
        let bytes = serde_json::to_vec_pretty(taken).map_err(std::io::Error::other)?;
        put(&folder.join(TAKEN), &bytes)?;
    }
    talk.note(&talk.say("catalogue-updated"));
    Ok(Ended::Well)
}

fn line(change: &Change, talk: &Talk) -> String {
    let told = |facts: &[&str]| {
        let facts = facts.iter().map(|fact| talk.say(&format!("catalogue-fact-{}", fact.replace('_', "-"))));
        facts.collect::<Vec<String>>().join(", ")
    };
    let of = |maker: &Option<String>| maker.clone().unwrap_or_else(|| "-".to_owned());
    match change {
        Change::Added(app) => format!("+ {app}"),
        Change::OnlyHere(app) => format!("  {app}"),
        Change::MoreIdentifiers { app, identifiers } => format!("~ {app}: + {}", identifiers.join(", ")),
        Change::FewerIdentifiers { app, identifiers } => format!("  {app}: {}", identifiers.join(", ")),
        Change::Maker { app, from, to } => format!("~ {app}: {} > {}", of(from), of(to)),
        Change::AppFacts { app, facts } => format!("~ {app}: {}", told(facts)),
        Change::MakerFacts { maker, facts } => format!("~ {maker}: {}", told(facts)),
    }
}
