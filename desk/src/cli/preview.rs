//! `appwijzer preview`: the policy in a browser.

use std::io::ErrorKind;

use appwijzer_core::l10n::Args;
use appwijzer_policy::source::embedded_names;

use crate::preview::{Door, Shelf, serve};
use crate::session::PolicyArgument;
use crate::signing::{DocumentError, PolicyDocument};

use super::Ended;
use super::args::PreviewArgs;
use super::output::{Problem, Talk};
use super::write::about;

pub(super) fn run(args: &PreviewArgs, talk: &Talk) -> Result<Ended, Problem> {
    open_page(&args.policy, args.before.as_deref(), (args.port, !args.no_open), Door::Preview, talk)
}

/// Serves a page of the preview's server. `at`: the port, and whether a browser is opened.
pub(super) fn open_page(
    policy: &str,
    before: Option<&str>,
    (port, open_browser): (u16, bool),
    door: Door,
    talk: &Talk,
) -> Result<Ended, Problem> {
    let policy = PolicyArgument::parse(policy);
    let before = before.map(PolicyArgument::parse);
    for named in std::iter::once(&policy).chain(&before) {
        let (there, shown) = match named {
            PolicyArgument::Folder(folder) => (folder.is_dir(), folder.display().to_string()),
            PolicyArgument::File(file) => (file.is_file(), file.display().to_string()),
            PolicyArgument::Embedded(name) => (embedded_names().contains(&name.as_str()), name.clone()),
        };
        if !there {
            return Err(Problem::Told(talk.tell("preview-no-folder", &Args::new().with("path", &shown))));
        }
    }
    // A browser never gets to see a private key, not even that there is something wrong with it as a policy.
    for file in std::iter::once(&policy).chain(&before) {
        if let PolicyArgument::File(file) = file
            && let Err(e @ DocumentError::PrivateKey) = PolicyDocument::open(file)
        {
            return Err(about(file, &e.to_string()));
        }
    }
    let shelf = Shelf::new(policy, before);
    let ready = |address: &str, once: &str| {
        talk.answer(address);
        talk.note(&talk.say("preview-running"));
        if open_browser && open::that_detached(once).is_err() {
            talk.note(&talk.say("preview-open-yourself"));
        }
    };
    match serve(shelf, port, door, talk.words.language(), ready) {
        Err(e) if e.kind() == ErrorKind::AddrInUse => {
            Err(Problem::Told(talk.tell("preview-port-taken", &Args::new().with("port", &port.to_string()))))
        }
        served => Ok(served.map(|()| Ended::Well)?),
    }
}
