//! `appwijzer catalogue verify --online`: what the makers' own web sites say.

use std::collections::BTreeMap;

use appwijzer_core::l10n::Args;
use appwijzer_policy::catalogue::{ASSET_LINKS, Declared, MAX_DECLARED_BYTES, NotDeclared, SITE_ASSOCIATION, SiteWord};
use appwijzer_policy::source::{Catalogue, CatalogueApp, Folder, catalogue, read_catalogue};

use super::super::Ended;
use super::super::fetch::{FetchError, Limits, fetch};
use super::super::output::{Problem, Talk};
use super::args::VerifyArgs;

/// The most hosts that are asked in one go.
const MOST_HOSTS: usize = 500;

pub(super) fn verify(args: &VerifyArgs, talk: &Talk) -> Result<Ended, Problem> {
    let known = args.folder.as_ref().map_or_else(catalogue, |folder| read_catalogue(&Folder(folder.clone())));
    let hosts = hosts(&known, &args.apps, talk)?;
    if hosts.is_empty() {
        return Err(Problem::Told(talk.say("catalogue-verify-no-host")));
    }
    let (mut news, mut failed) = (false, 0_usize);
    for (host, apps) in hosts.iter().take(MOST_HOSTS) {
        let asked = ask(host, args);
        let words = asked.declared.against(&known, apps);
        news |= words.iter().any(|word| !matches!(word, SiteWord::Confirmed(_)));
        failed += usize::from(!asked.problems.is_empty());
        talk.answer(host);
        for word in &words {
            talk.answer(&format!("  {}", said(word, talk)));
        }
        for (file, why) in &asked.problems {
            let args = Args::new().with("file", file).with("why", &why.said(talk));
            talk.answer(&format!("  {}", talk.tell("catalogue-verify-failed", &args)));
        }
        if words.is_empty() && asked.problems.is_empty() {
            talk.answer(&format!("  {}", talk.say("catalogue-verify-nothing")));
        }
    }
    if hosts.len() > MOST_HOSTS {
        talk.note(&talk.tell("catalogue-verify-cut", &Args::new().number("n", MOST_HOSTS)));
    }
    talk.note(&talk.say("catalogue-verify-means"));
    Ok(match (news, failed) {
        (true, _) => Ended::ActionNeeded,
        (false, 0) => Ended::Well,
        (false, _) => Ended::CannotTell,
    })
}

/// The hosts of the apps that are meant, each with the apps that have it.
fn hosts<'c>(
    known: &'c Catalogue,
    wanted: &[String],
    talk: &Talk,
) -> Result<BTreeMap<&'c str, Vec<&'c CatalogueApp>>, Problem> {
    if let Some(unknown) = wanted.iter().find(|id| known.app(id).is_none()) {
        return Err(Problem::Told(super::unknown(known, unknown, talk)));
    }
    let mut hosts: BTreeMap<&str, Vec<&CatalogueApp>> = BTreeMap::new();
    for app in known.apps.iter().filter(|app| wanted.is_empty() || wanted.contains(&app.id)) {
        for host in &app.hosts {
            hosts.entry(host).or_default().push(app);
        }
    }
    Ok(hosts)
}

/// What a host said, and what could not be asked.
#[derive(Default)]
struct Asked {
    declared: Declared,
    problems: Vec<(&'static str, Why)>,
}

/// Why a host's word is not known.
enum Why {
    Fetch(FetchError),
    Content(NotDeclared),
}

impl Why {
    fn said(&self, talk: &Talk) -> String {
        match self {
            Why::Content(_) => talk.say("catalogue-verify-other-content"),
            Why::Fetch(FetchError::Status(status)) if (300..400).contains(status) => {
                talk.tell("catalogue-verify-moved", &Args::new().with("status", &status.to_string()))
            }
            Why::Fetch(FetchError::Status(status)) => {
                talk.tell("catalogue-verify-status", &Args::new().with("status", &status.to_string()))
            }
            Why::Fetch(FetchError::TooLarge) => {
                talk.tell("catalogue-verify-large", &Args::new().number("n", MAX_DECLARED_BYTES / 1024))
            }
            Why::Fetch(FetchError::Slow(seconds)) => {
                talk.tell("catalogue-verify-slow", &Args::new().number("n", usize::from(*seconds)))
            }
            Why::Fetch(FetchError::Failed(why)) => talk.tell("catalogue-verify-broken", &Args::new().with("why", why)),
            Why::Fetch(FetchError::NoCurl(why)) => talk.tell("catalogue-verify-no-curl", &Args::new().with("why", why)),
        }
    }
}

type Reader = fn(&mut Declared, &[u8]) -> Result<(), NotDeclared>;

fn ask(host: &str, args: &VerifyArgs) -> Asked {
    let limits = Limits { bytes: MAX_DECLARED_BYTES, seconds: args.seconds, plain: args.server.is_some() };
    let base = args.server.as_ref().map_or_else(|| format!("https://{host}"), |server| format!("{server}/{host}"));
    let mut asked = Asked::default();
    let files: [(&'static str, Reader); 2] =
        [(ASSET_LINKS, Declared::add_asset_links), (SITE_ASSOCIATION, Declared::add_site_association)];
    for (file, read) in files {
        match fetch(&format!("{base}/{file}"), limits) {
            Ok(bytes) => {
                asked.problems.extend(read(&mut asked.declared, &bytes).err().map(|e| (file, Why::Content(e))));
            }
            // Who has no such file vouches for nothing.
            Err(FetchError::Status(404 | 410)) => {}
            Err(e) => asked.problems.push((file, Why::Fetch(e))),
        }
    }
    asked
}

fn said(word: &SiteWord, talk: &Talk) -> String {
    match word {
        SiteWord::Confirmed(id) => talk.tell("catalogue-verify-confirmed", &Args::new().with("id", id)),
        SiteWord::Certificate { package, digest } => {
            talk.tell("catalogue-verify-certificate", &Args::new().with("id", package).with("digest", digest))
        }
        SiteWord::Unknown(id) => talk.tell("catalogue-verify-unknown", &Args::new().with("id", id)),
        SiteWord::Elsewhere { identifier, app } => {
            talk.tell("catalogue-verify-elsewhere", &Args::new().with("id", identifier).with("app", app))
        }
    }
}
