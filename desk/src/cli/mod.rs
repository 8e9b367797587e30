//! The command line: `appwijzer`.

mod args;
mod catalogue;
mod check;
mod device;
mod guide;
mod output;
mod policy;
mod preview;
mod summary;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Cli, Command, PolicyCommand};
use output::Talk;

/// Runs the program and says how it ended: 0 nothing asked, 1 action needed, 2 wrong input,
/// 3 cannot tell.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let talk = Talk::new(cli.lang);
    let ended = match cli.command {
        Command::Check(args) => check::run(&args, &talk),
        Command::Guide(args) => guide::run(&args, &talk),
        Command::Preview(args) => preview::run(&args, &talk),
        Command::Policy(PolicyCommand::Lint(args)) => policy::lint(&args, &talk),
        Command::Policy(PolicyCommand::Show(args)) => policy::show(&args, &talk),
        Command::Policy(PolicyCommand::List) => policy::list(),
        Command::Catalogue(args) => catalogue::run(&args, &talk),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Cli::command(), "appwijzer", &mut std::io::stdout());
            Ok(Ended::Well)
        }
    };
    match ended {
        Ok(ended) => ExitCode::from(ended as u8),
        Err(problem) => {
            talk.problem(&problem);
            ExitCode::from(2)
        }
    }
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// Nothing is asked; or the command did what it was told.
    Well = 0,
    /// Something is to be done.
    ActionNeeded = 1,
    /// Wrong input.
    Wrong = 2,
    /// It cannot be told.
    CannotTell = 3,
}
