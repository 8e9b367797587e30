//! `appwijzer studio`: a policy made in the browser.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args;

use crate::studio::serve;

use super::Ended;
use super::output::{Problem, Talk};

/// A form for the same files that the other commands read. Nothing leaves this computer.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  appwijzer studio my-policy/              begin a policy there, or go on with the one that is there
  appwijzer --lang nl studio mijn-beleid/

docs/studio.md tells the steps.")]
pub(super) struct StudioArgs {
    /// Folder in which the policy is, or will be
    #[arg(value_name = "FOLDER", default_value = "my-policy")]
    pub folder: PathBuf,
    /// The port on this computer [default: a free one]
    #[arg(long, value_name = "NUMBER", default_value_t = 0, hide_default_value = true)]
    pub port: u16,
    /// Do not open the browser
    #[arg(long)]
    pub no_open: bool,
}

pub(super) fn run(args: &StudioArgs, talk: &Talk) -> Result<Ended, Problem> {
    let folder = folder_of(&args.folder);
    if folder.exists() && !folder.is_dir() {
        let path = folder.display().to_string();
        return Err(Problem::Told(talk.tell("studio-not-a-folder", &Args::new().with("path", &path))));
    }
    let ready = |address: &str, once: &str| {
        talk.answer(address);
        talk.note(&talk.say("studio-running"));
        if !args.no_open && open::that_detached(once).is_err() {
            talk.note(&talk.say("preview-open-yourself"));
        }
    };
    match serve(folder, args.port, talk.words.language(), ready) {
        Err(e) if e.kind() == ErrorKind::AddrInUse => {
            Err(Problem::Told(talk.tell("preview-port-taken", &Args::new().with("port", &args.port.to_string()))))
        }
        served => Ok(served.map(|()| Ended::Well)?),
    }
}

/// The file itself stands for its folder: people drag it into the window.
fn folder_of(named: &Path) -> PathBuf {
    match named.file_name().is_some_and(|name| name == "policy.toml") && !named.is_dir() {
        true => named.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned(),
        false => named.to_owned(),
    }
}
