//! `appwijzer preview`: the policy in a browser.

use appwijzer_core::l10n::Args;

use crate::preview::{Shelf, serve};
use crate::session::PolicyArgument;

use super::Ended;
use super::args::PreviewArgs;
use super::output::{Problem, Talk};

pub(super) fn run(args: &PreviewArgs, talk: &Talk) -> Result<Ended, Problem> {
    let policy = PolicyArgument::parse(&args.policy);
    if let PolicyArgument::Folder(folder) = &policy
        && !folder.is_dir()
    {
        let shown = folder.display().to_string();
        return Err(Problem::Told(talk.tell("preview-no-folder", &Args::new().with("path", &shown))));
    }
    let shelf = Shelf::new(policy, args.before.as_deref().map(PolicyArgument::parse));
    let ready = |address: &str| {
        talk.answer(address);
        talk.note(&talk.say("preview-running"));
        if !args.no_open && open::that_detached(address).is_err() {
            talk.note(&talk.say("preview-open-yourself"));
        }
    };
    serve(shelf, args.port, talk.words.language(), ready)?;
    Ok(Ended::Well)
}
