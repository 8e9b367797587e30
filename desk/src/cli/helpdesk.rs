//! `appwijzer helpdesk`: the page for whoever answers the phone.

use clap::Args;

use crate::preview::Door;

use super::Ended;
use super::output::{Problem, Talk};
use super::preview::open_page;

#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  appwijzer helpdesk policy.json

A page on this computer: the kind of device, the day, the app and what the employee reads lead to the same screen, the
sentence to say and the next press. Nothing about a person is asked or kept.")]
pub(super) struct HelpdeskArgs {
    /// Folder with policy.toml, a signed policy, or the name of a policy that comes with the program
    #[arg(value_name = "FOLDER|FILE")]
    pub policy: String,
    /// The port on this computer [default: a free one]
    #[arg(long, value_name = "NUMBER", default_value_t = 0, hide_default_value = true)]
    pub port: u16,
    /// Do not open the browser
    #[arg(long)]
    pub no_open: bool,
}

pub(super) fn run(args: &HelpdeskArgs, talk: &Talk) -> Result<Ended, Problem> {
    open_page(&args.policy, None, (args.port, !args.no_open), Door::Helpdesk, talk)
}
