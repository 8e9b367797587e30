//! The command line: `appwijzer`.

mod adding;
mod args;
mod ask;
mod catalogue;
mod check;
mod count;
mod count_text;
mod device;
mod dossier;
mod exemption;
mod exemption_args;
mod exemption_deny;
mod exemption_inbox;
mod exemption_request;
mod exemption_revoke;
mod export;
mod export_given;
mod export_wanted;
mod fetch;
mod findings;
mod guidance;
mod guide;
mod helpdesk;
mod join;
mod key;
mod lint;
mod log;
mod made;
mod management_word;
mod new;
mod output;
mod policy;
mod policy_diff;
mod policy_file;
mod policy_sign;
mod preview;
mod publish;
mod publish_apps;
mod publish_log;
mod publish_site;
mod qr;
mod read;
mod release;
mod review;
mod rollout;
mod root;
mod root_args;
mod root_text;
mod secret;
mod simulate;
mod studio;
mod summary;
mod timestamp;
mod verify;
mod when;
mod write;
mod writing;

use std::borrow::Cow;
use std::io::Write;
use std::process::ExitCode;

use appwijzer_core::l10n::Language;
use clap::{CommandFactory, Parser};

use appwijzer_policy::drafting::day;
use args::{Cli, Command, PolicyCommand};
use output::Talk;

/// Help, or what is wrong with the arguments. It quotes them, and they may come from a foreign file: what steers a
/// terminal is spelt out.
fn not_understood(error: &clap::Error) -> ExitCode {
    let said = error.render().to_string();
    let printed = match crate::terminal::plain(&said) {
        Cow::Borrowed(_) => error.print(),
        Cow::Owned(plain) => std::io::stderr().write_all(plain.as_bytes()),
    };
    if let Err(e) = printed {
        ::log::debug!("nobody reads what is wrong with the arguments: {e}");
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// Runs the program and says how it ended: 0 nothing asked, 1 action needed, 2 wrong input,
/// 3 cannot tell.
#[must_use]
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return not_understood(&error),
    };
    // Roots and publishing are in English, as lint is: words on which keys depend stand in one wording only.
    let language = if cli.command.as_ref().is_some_and(Command::is_signing) { Some(Language::En) } else { cli.lang };
    let talk = Talk::new(language);
    let Some(command) = cli.command else {
        talk.answer(&talk.say("studio-home"));
        return ExitCode::SUCCESS;
    };
    let ended = match command {
        Command::Check(args) => check::run(&args, &talk),
        Command::Guide(args) => guide::run(&args, &talk),
        Command::Helpdesk(args) => helpdesk::run(&args, &talk),
        Command::Preview(args) => preview::run(&args, &talk),
        Command::Studio(args) => studio::run(&args, &talk),
        Command::Policy(PolicyCommand::Lint(args)) => lint::run(&args, &talk),
        Command::Policy(PolicyCommand::New(args)) => new::run(&args, &talk),
        Command::Policy(PolicyCommand::Schema) => policy::schema(&talk),
        Command::Policy(PolicyCommand::Show(args)) => policy::show(&args, &talk),
        Command::Policy(PolicyCommand::List) => policy::list(),
        Command::Policy(PolicyCommand::Sign(args)) => policy_sign::sign(&args, &talk),
        Command::Policy(PolicyCommand::Verify(args)) => policy_sign::verify(&args, &talk),
        Command::Policy(PolicyCommand::Remarks(args)) => review::remarks(&args, &talk),
        Command::Policy(PolicyCommand::Diff(args)) => policy_diff::run(&args, &talk),
        Command::Key(command) => key::run(&command, &talk),
        Command::Root(command) => root::run(&command, &talk),
        Command::Exemption(command) => exemption::run(&command, &talk),
        Command::Join(command) => join::run(&command, &talk),
        Command::Publish(args) => publish::run(&args, &talk),
        Command::Log(command) => log::run(&command, &talk),
        Command::Timestamp(args) => timestamp::run(&args, &talk),
        Command::Release(command) => release::run(&command, &talk),
        Command::Verify(args) => verify::run(&args, &talk),
        Command::VerifyRelease(args) => release::verify(&args, &talk),
        Command::Export(args) => export::run(&args, &talk),
        Command::Rollout(args) => rollout::run(&args, &talk),
        Command::Status(args) => rollout::status(&args, &talk),
        Command::Simulate(args) => simulate::run(&args, &talk),
        Command::Count(args) => count::run(&args, &talk),
        Command::Catalogue(args) => catalogue::run(&args, &talk),
        Command::ManagementWord(args) => management_word::run(&args, &talk),
        Command::Guidance(command) => guidance::run(&command, &talk),
        Command::Recipe => {
            talk.answer(appwijzer_inventory::recipe::RECIPE);
            Ok(Ended::Well)
        }
        Command::Completions { shell } => {
            // Into memory first: a reader that goes away (`| head`) is no failure.
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "appwijzer", &mut text);
            talk.data(&String::from_utf8_lossy(&text));
            Ok(Ended::Well)
        }
        Command::Manual => manual(&talk),
    };
    match ended {
        Ok(ended) => ExitCode::from(ended as u8),
        Err(problem) => {
            talk.problem(&problem);
            ExitCode::from(2)
        }
    }
}

/// The manual page that a package installs: the help of the program and of each of its commands.
fn manual(talk: &Talk) -> Result<Ended, output::Problem> {
    let mut text = Vec::new();
    // Writing to memory does not fail.
    let _ = clap_mangen::Man::new(Cli::command()).render(&mut text);
    talk.data(&String::from_utf8_lossy(&text));
    Ok(Ended::Well)
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
