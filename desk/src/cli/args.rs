//! The arguments. Their help texts are the manual.

use std::path::PathBuf;
use std::sync::LazyLock;

use appwijzer_core::l10n::Language;
use appwijzer_core::policy::{Form, Ownership, Part, Platform};
use appwijzer_inventory::Format;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::civil::Date;

use super::catalogue::CatalogueArgs;
use super::count::CountArgs;
use super::export::ExportArgs;
use super::management_word::ManagementWordArgs;
use super::new::NewArgs;
use super::rollout::{RolloutArgs, StatusArgs};
use super::simulate::SimulateArgs;
use super::studio::StudioArgs;

use super::exemption_args::ExemptionCommand;
use super::helpdesk::HelpdeskArgs;
use super::join::JoinCommand;
use super::key::KeyCommand;
use super::log::LogCommand;
use super::policy_diff::DiffArgs;
use super::policy_sign::{PolicySignArgs, VerifyArgs};
use super::publish::PublishArgs;
use super::release::{ReleaseCommand, VERIFY_EXAMPLE as RELEASE_EXAMPLE, VerifyArgs as VerifyReleaseArgs};
use super::review::RemarksArgs;
use super::root_args::RootCommand;
use super::timestamp::TimestampArgs;
use super::verify::{EXAMPLE as VERIFY_APP_EXAMPLE, VerifyArgs as VerifyAppArgs};

/// The companion beside an app ban: what does the ban ask of this device, why, until when, and how?
#[derive(Debug, Parser)]
#[command(name = "appwijzer", version, long_version = built(), max_term_width = 100)]
#[command(after_help = "\
Examples:
  appwijzer check                                  a demonstration phone under Amsterdam's ban
  appwijzer check phone.txt                        a list; `appwijzer check --help` says how to make one
  appwijzer check --adb                            the phone on the cable
  appwijzer check phone.txt --policy my-policy/ --ownership private --work-data whatsapp
  appwijzer guide --adb                            the whole way, step by step
  appwijzer preview                                Amsterdam's ban in the browser, as an employee sees it
  appwijzer preview my-policy/                     my own, and again whenever I save it
  appwijzer studio my-policy/                      make a policy in the browser
  appwijzer policy lint my-policy/                 is my policy right?

Exit status of check: 0 nothing is asked, 1 something is to be done, 3 it cannot be told, 2 wrong input.
Nothing that it reads leaves this computer.")]
pub(super) struct Cli {
    /// Language of what is printed, such as nl or en [default: as APPWIJZER_LANG or LANG says, else en]
    #[arg(long, global = true, value_parser = language, value_name = "nl|en")]
    pub lang: Option<Language>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The version, and in a release the commit that it was built from.
fn built() -> &'static str {
    static BUILT: LazyLock<String> = LazyLock::new(|| {
        let version = env!("CARGO_PKG_VERSION");
        crate::release::commit().map_or(version.to_owned(), |commit| format!("{version}\ncommit {commit}"))
    });
    &BUILT
}

const CHECK_EXAMPLES: &str = "\
A list that proves itself, of an Android phone on the cable:
  adb shell \"$(appwijzer recipe)\" > phone.txt        in bash and zsh
  adb shell (appwijzer recipe) > phone.txt           in PowerShell
  appwijzer check phone.txt

`appwijzer recipe` prints one line for the phone's shell. It lists every app of every user, counts them, and marks
where it begins and ends.

A bare `pm list packages` does not show which options made it, nor where it ends: nothing is called absent then.
Whoever knows says so with --complete and --os-version: from Android 15 on, archived apps are not in it.
Does a phone with a Secure Folder print an error? Use the recipe, --adb, or `pm list packages --user 0`.";

const RECIPE_EXAMPLES: &str = "\
Examples:
  adb shell \"$(appwijzer recipe)\" > phone.txt        in bash and zsh
  adb shell (appwijzer recipe) > phone.txt           in PowerShell
  appwijzer check phone.txt

Or paste the line into an open `adb shell`, and copy what it prints into a file.
It changes nothing on the phone, and reads nothing but which apps and users there are.";

const GUIDANCE_EXAMPLE: &str = "\
Example:
  appwijzer guidance sheet --phone samsung --lang nl > sheet.txt
  appwijzer guidance read sheet.txt

Print the sheet, or fill it in at a keyboard: an x in the box where the phone shows the words exactly so.";

const PUBLISH_EXAMPLE: &str = "\
Example:
  appwijzer publish www/ --policy policy.json --roots root-1.json

Nothing is written unless a phone that joins today and a phone that has what is published now would both
accept it: no older policy, no other policy under the same version, no root left out or replaced.";

const SIGN_EXAMPLE: &str = "\
Example: Anna signs a source, Bob adds his signature
  appwijzer policy sign my-policy/ --key anna.key --out policy.json --root root-1.json
  appwijzer policy sign policy.json --key bob.key --out policy.json --root root-1.json

The version must be higher than that of the policy which is published: --previous names it.";

const VERIFY_EXAMPLE: &str = "\
Example:
  appwijzer policy verify policy.json --root root-1.json --previous www/policy.json

This is the companions' own code. Exit status 0: accepted; 2: refused, with the reason.";

const DIFF_EXAMPLE: &str = "\
Example: what would change if the source were published?
  appwijzer policy diff www/policy.json my-policy/

Each of the two is a folder with a source, the name of a policy in the program, a compiled policy or a
signed one. Signatures are not looked at; use `appwijzer policy verify` for that.";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check a list of apps: what is asked of this device, why, until when, and the steps
    #[command(after_help = CHECK_EXAMPLES)]
    Check(CheckArgs),
    /// Go through it together: from finding, by way of why and the steps, to looking again
    Guide(GuideArgs),
    /// Live through a policy in the browser, on every kind of device, before anybody else sees it
    Preview(PreviewArgs),
    /// Open the page for the help desk: what the caller sees, what to say, what to press next
    Helpdesk(HelpdeskArgs),
    /// Make a policy in the browser: a form over the same files, with the phone beside it
    Studio(StudioArgs),
    /// Policies: is a source right, and what does it say?
    #[command(subcommand)]
    Policy(PolicyCommand),
    /// Keys: make one, show its public half
    #[command(subcommand)]
    Key(KeyCommand),
    /// Roots: which keys may sign what
    #[command(subcommand)]
    Root(RootCommand),
    /// Exemptions: grant one to a device, show it, take it back
    #[command(subcommand)]
    Exemption(ExemptionCommand),
    /// The code with which private phones join
    #[command(subcommand)]
    Join(JoinCommand),
    /// Write the files for a web server, after verifying them as phones do
    #[command(after_help = PUBLISH_EXAMPLE)]
    Publish(PublishArgs),
    /// Say for some days that what a web server's folder holds is the newest; for a weekly job
    #[command(after_help = "\
Example:
  appwijzer timestamp www --key stamp.key

As a line for cron, every Monday at four:
  0 4 * * 1 appwijzer timestamp /srv/www/appwijzer --key /etc/appwijzer/stamp.key --passphrase-file /etc/appwijzer/stamp.pass")]
    Timestamp(TimestampArgs),
    /// The public log of what was published: everybody can see that everybody gets the same
    #[command(subcommand)]
    Log(LogCommand),
    /// The program itself: sign the files of a release, verify them
    #[command(subcommand)]
    Release(ReleaseCommand),
    /// Is this program, or a file that was downloaded, what its makers signed? As `release verify`
    #[command(after_help = RELEASE_EXAMPLE)]
    VerifyRelease(VerifyReleaseArgs),
    /// Is this app for phones the build of that source?
    #[command(after_help = VERIFY_APP_EXAMPLE)]
    Verify(VerifyAppArgs),
    /// Hand out a ban: to device management, to colleagues, to the works council
    Export(ExportArgs),
    /// A folder for each person with a part in it: a page, files, days, and what is still missing
    Rollout(RolloutArgs),
    /// What lapses when, and what phones do then
    Status(StatusArgs),
    /// Play a rollout on paper: who gets which words, what cannot be checked, when people are reminded
    Simulate(SimulateArgs),
    /// Count on how many devices each app of a policy is, from what device management exports
    Count(CountArgs),
    /// Write what management saw on each device, for the app's configuration there
    ManagementWord(ManagementWordArgs),
    /// What the catalogue knows of an app, with the source of each fact
    Catalogue(CatalogueArgs),
    /// Check the words that the guidance quotes, on a real phone
    #[command(subcommand, after_help = GUIDANCE_EXAMPLE)]
    Guidance(GuidanceCommand),
    /// Print one line for a phone's shell that makes a list which proves itself
    #[command(after_help = RECIPE_EXAMPLES)]
    Recipe,
    /// Print completions for a shell, to be put where that shell looks for them
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page (roff), for packages
    #[command(hide = true)]
    Manual,
}

/// The sheet on which labels are ticked off.
#[derive(Debug, Subcommand)]
pub(super) enum GuidanceCommand {
    /// Print a sheet to tick off the words of buttons and menus
    Sheet {
        /// Whose phone
        #[arg(long)]
        phone: PhoneArg,
    },
    /// Read back a sheet that was filled in
    Read {
        /// The sheet
        file: PathBuf,
    },
}

/// Whose phone a sheet is for.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum PhoneArg {
    /// A Samsung
    Samsung,
    /// A Xiaomi, Redmi or POCO
    Xiaomi,
    /// An iPhone or iPad
    Iphone,
}

#[derive(Debug, Subcommand)]
pub(super) enum PolicyCommand {
    /// Say everything that is wrong with a policy source, each with file, line and column
    Lint(LintArgs),
    /// Write a new policy source: answer a few questions
    New(Box<NewArgs>),
    /// Print the JSON Schema of policy.toml, for editors
    Schema,
    /// Show what a policy asks, of which devices
    Show(ShowArgs),
    /// List the policies that come with the program
    List,
    /// Sign a policy: a source is compiled first; what somebody signed already gets one more signature
    #[command(after_help = SIGN_EXAMPLE)]
    Sign(PolicySignArgs),
    /// Would phones accept this signed policy? If not, why?
    #[command(after_help = VERIFY_EXAMPLE)]
    Verify(VerifyArgs),
    /// Print the remarks that reviewers saved from the page of `appwijzer export review`
    Remarks(RemarksArgs),
    /// What changes from one version to the next, and for whom
    #[command(after_help = DIFF_EXAMPLE)]
    Diff(DiffArgs),
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub source: SourceArgs,
    #[command(flatten)]
    pub device: DeviceArgs,
    /// Print JSON (docs/check-json.md) instead of text
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct GuideArgs {
    #[command(flatten)]
    pub source: SourceArgs,
    #[command(flatten)]
    pub device: DeviceArgs,
    /// Where to remember how far you are [default: a file in the state folder of your account]
    #[arg(long, value_name = "FILE")]
    pub journal: Option<PathBuf>,
    /// Forget what was remembered, and start anew
    #[arg(long)]
    pub fresh: bool,
}

/// The policy that is taken when none is named: a real one that is in force today.
pub(super) const DEMONSTRATED: &str = "amsterdam-2024";

/// What is looked at, under which policy, on which day.
#[derive(Debug, Args)]
pub(super) struct SourceArgs {
    /// A list of the installed apps; - for standard input; without it, a demonstration phone
    #[arg(value_name = "INVENTORY", conflicts_with = "adb")]
    pub inventory: Option<PathBuf>,
    /// Look at the Android phone on the cable: every user and profile
    #[arg(long)]
    pub adb: bool,
    /// Which phone, if there are several (as `adb devices` lists them)
    #[arg(long, value_name = "SERIAL", requires = "adb")]
    pub serial: Option<String>,
    /// Where the program adb is
    #[arg(long, value_name = "PATH", requires = "adb")]
    pub adb_path: Option<PathBuf>,
    /// The policy: a name (see `appwijzer policy list`), a folder with a source, or a signed file
    #[arg(long, value_name = "NAME|FOLDER|FILE", default_value = DEMONSTRATED)]
    pub policy: String,
    /// The day to check for, such as 2023-04-10 [default: today; for the demonstration phone under a policy with a
    /// deadline, a day before that]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    pub on: Option<Date>,
    /// How to read the list [default: found by looking at it]
    #[arg(long, value_parser = format, value_name = "FORMAT")]
    pub format: Option<Format>,
    /// The list holds every app that its source shows: it was made without -3, -d or another filter
    #[arg(long)]
    pub complete: bool,
}

/// What is known of the device and its user.
#[derive(Debug, Args)]
pub(super) struct DeviceArgs {
    /// Whose device it is [default: work, and said so]
    #[arg(long, value_enum, value_name = "work|partly-paid|private")]
    pub ownership: Option<OwnershipArg>,
    /// Which part of the device the list is of; of the other part nothing is known then
    #[arg(long, value_enum, value_name = "whole-device|work-part|private-part")]
    pub part: Option<PartArg>,
    /// Phone or tablet [default: what the list says, else phone]
    #[arg(long, value_enum, value_name = "phone|tablet")]
    pub form: Option<FormArg>,
    /// Android or iOS [default: what the list says]
    #[arg(long, value_enum, value_name = "android|ios")]
    pub platform: Option<PlatformArg>,
    /// Main number of the system's version, such as 14: the steps differ
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..100))]
    pub os_version: Option<u32>,
    /// Maker of the device, such as samsung: the steps differ
    #[arg(long, value_name = "NAME")]
    pub maker: Option<String>,
    /// The device is enrolled in the organisation's management: yes or no
    #[arg(long, value_name = "yes|no", num_args = 0..=1, default_missing_value = "yes", value_enum)]
    pub enrolled: Option<YesNo>,
    /// What is used for work on it, by the policy's ids, such as whatsapp,signal; or none
    #[arg(long, value_name = "ID,…", value_delimiter = ',')]
    pub work_data: Option<Vec<String>>,
    /// The groups to which the employee belongs, by the policy's ids; or none
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub role: Vec<String>,
    /// Act as if this exemption of the policy was granted: ID, or ID:LAST-DAY
    #[arg(long, value_name = "ID[:DATE]")]
    pub exemption: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct PreviewArgs {
    /// Folder with policy.toml, a signed policy, or the name of a policy that comes with the program
    #[arg(value_name = "FOLDER|FILE", default_value = DEMONSTRATED)]
    pub policy: String,
    /// The version before it, to see what changes [default: an invented next version]
    #[arg(long, value_name = "FOLDER")]
    pub before: Option<String>,
    /// The port on this computer [default: a free one]
    #[arg(long, value_name = "NUMBER", default_value_t = 0, hide_default_value = true)]
    pub port: u16,
    /// Do not open the browser
    #[arg(long)]
    pub no_open: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  appwijzer policy lint my-policy/                      mistakes, language level, and what can be looked for
  appwijzer policy lint my-policy/ --fail-on warning    for a build that accepts no warning either
  appwijzer policy lint my-policy/ --sarif > lint.sarif for a code host

A warning that is meant so is accepted in the source, with the reason: see docs/policy-format.md.
Exit status: 0 in order, 2 not in order.")]
pub(super) struct LintArgs {
    /// Folder with policy.toml, a signed policy, or the name of a policy that comes with the program
    #[arg(value_name = "FOLDER|FILE")]
    pub folder: String,
    /// Print JSON (docs/lint.schema.json) instead of text
    #[arg(long)]
    pub json: bool,
    /// Print SARIF 2.1.0, which code hosts show beside the lines
    #[arg(long, conflicts_with = "json")]
    pub sarif: bool,
    /// What makes it fail: errors alone, or warnings too
    #[arg(long, value_enum, value_name = "error|warning", default_value = "error")]
    pub fail_on: FailOn,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    Error,
    Warning,
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// Folder with policy.toml, a signed policy, or the name of a policy that comes with the program
    #[arg(value_name = "FOLDER|FILE")]
    pub folder: String,
    /// Then everything that the policy holds, value by value: whoever signs it signs all of it
    #[arg(long)]
    pub all: bool,
    /// Print the compiled policy: canonical JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum OwnershipArg {
    Work,
    PartlyPaid,
    Private,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum PartArg {
    WholeDevice,
    WorkPart,
    PrivatePart,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FormArg {
    Phone,
    Tablet,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum PlatformArg {
    Android,
    Ios,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum YesNo {
    Yes,
    No,
}

impl Command {
    /// Whether it is about roots and what is published under them.
    pub(super) fn is_signing(&self) -> bool {
        matches!(
            self,
            Command::Root(_)
                | Command::Join(_)
                | Command::Publish(_)
                | Command::Timestamp(_)
                | Command::Log(_)
                | Command::Verify(_)
                | Command::Release(_)
                | Command::VerifyRelease(_)
        )
    }
}

impl From<OwnershipArg> for Ownership {
    fn from(arg: OwnershipArg) -> Self {
        match arg {
            OwnershipArg::Work => Ownership::Work,
            OwnershipArg::PartlyPaid => Ownership::PartlyPaid,
            OwnershipArg::Private => Ownership::Private,
        }
    }
}

impl From<PartArg> for Part {
    fn from(arg: PartArg) -> Self {
        match arg {
            PartArg::WholeDevice => Part::WholeDevice,
            PartArg::WorkPart => Part::WorkPart,
            PartArg::PrivatePart => Part::PrivatePart,
        }
    }
}

impl From<FormArg> for Form {
    fn from(arg: FormArg) -> Self {
        match arg {
            FormArg::Phone => Form::Phone,
            FormArg::Tablet => Form::Tablet,
        }
    }
}

impl From<PlatformArg> for Platform {
    fn from(arg: PlatformArg) -> Self {
        match arg {
            PlatformArg::Android => Platform::Android,
            PlatformArg::Ios => Platform::Ios,
        }
    }
}

fn language(text: &str) -> Result<Language, String> {
    let known = || Language::ALL.map(Language::tag).join(", ");
    Language::from_tag(text).ok_or_else(|| format!("'{text}' is not a language of this program; use {}", known()))
}

fn format(text: &str) -> Result<Format, String> {
    text.parse().map_err(|e: appwijzer_inventory::UnknownFormat| e.to_string())
}
