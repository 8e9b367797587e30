//! `appwijzer policy new`: a source from a few answers.

use std::path::PathBuf;

use appwijzer_core::l10n::Args;
use appwijzer_core::policy::Period;
use clap::ValueEnum;
use jiff::Zoned;
use jiff::civil::Date;

use crate::drafting::{Bilingual, Draft, DraftSource, OwnDevices, id_of};
use crate::source::{Catalogue, catalogue, render};

use super::Ended;
use super::ask::{Ask, words};
use super::findings::tell_all;
use super::output::{Problem, Talk};
use super::write::WriteArgs;
use super::writing::write_all;

/// Every question has a flag. What is not given is asked, one line each: at a terminal, or from a pipe.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  appwijzer policy new my-policy/                    asks what it needs to know
  appwijzer policy new my-policy/ --app tiktok --name-nl 'de gemeente Dorp' --name-en 'the municipality of Dorp'
  appwijzer policy new my-policy/ --dry-run          says what it would write

It writes policy.toml, a longer text in Dutch and English, a copy of the catalogue of apps, and a schema for editors.
docs/policy-guide.md tells how to go on.")]
pub(super) struct NewArgs {
    /// Folder to make
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// The organisation as colleagues say it in Dutch: 'de gemeente Dorp'
    #[arg(long, value_name = "WORDS")]
    name_nl: Option<String>,
    /// The same in English: 'the municipality of Dorp'
    #[arg(long, value_name = "WORDS")]
    name_en: Option<String>,
    /// A short id of the organisation [default: made of its name]
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// Whether it is a public body, with a duty to keep records
    #[arg(long, value_name = "yes|no")]
    public_body: Option<String>,
    /// Where its days begin and end
    #[arg(long, value_name = "ZONE", default_value = "Europe/Amsterdam")]
    time_zone: String,
    /// The apps, by id or name, with commas between (see `appwijzer catalogue list`)
    #[arg(long, value_name = "APP,…")]
    app: Option<String>,
    /// First day, such as 2027-01-04
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// How long people get to remove it, such as '6 weeks'
    #[arg(long, value_name = "PERIOD")]
    deadline: Option<String>,
    /// On devices of one's own that reach work data: ask, advise, or nothing
    #[arg(long, value_name = "ask|advise|nothing")]
    own_devices: Option<String>,
    /// Who decided, in Dutch
    #[arg(long, value_name = "WORDS")]
    decided_by_nl: Option<String>,
    /// Who decided, in English
    #[arg(long, value_name = "WORDS")]
    decided_by_en: Option<String>,
    /// When it was decided
    #[arg(long, value_name = "DATE")]
    decided_on: Option<String>,
    /// The most important reason, in one short sentence, in Dutch
    #[arg(long, value_name = "WORDS")]
    reason_nl: Option<String>,
    /// The same in English
    #[arg(long, value_name = "WORDS")]
    reason_en: Option<String>,
    /// Title of the text in which the reason stands
    #[arg(long, value_name = "WORDS")]
    source_title: Option<String>,
    /// Who published that text [default: who decided]
    #[arg(long, value_name = "WORDS")]
    source_publisher: Option<String>,
    /// Its https address, if it is public
    #[arg(long, value_name = "ADDRESS")]
    source_link: Option<String>,
    /// The help desk, in Dutch
    #[arg(long, value_name = "WORDS")]
    help_nl: Option<String>,
    /// The help desk, in English
    #[arg(long, value_name = "WORDS")]
    help_en: Option<String>,
    /// Mail address of the help desk
    #[arg(long, value_name = "ADDRESS")]
    help_mail: Option<String>,
    /// Never ask: take the defaults, and fail where there is none
    #[arg(long)]
    no_input: bool,
    #[command(flatten)]
    write: WriteArgs,
}

#[derive(Clone, Copy, ValueEnum)]
enum OwnArg {
    Ask,
    Advise,
    Nothing,
}

pub(super) fn run(args: &NewArgs, talk: &Talk) -> Result<Ended, Problem> {
    let draft = Interview { args, ask: Ask::new(talk, args.no_input), talk }.draft()?;
    let files = draft.files();
    let compiled = files.compile();
    if compiled.policy.is_none() {
        // What was answered cannot stand in a policy: say where, and write nothing.
        return Err(Problem::Told(render(&compiled.diagnostics, talk.style.colour)));
    }
    let all: Vec<_> = files.0.into_iter().map(|(path, text)| (args.folder.join(path), text.into_bytes())).collect();
    write_all(&all, args.write, talk)?;
    let folder = args.folder.display().to_string();
    if compiled.diagnostics.is_empty() {
        talk.answer(&talk.tell("new-clean", &Args::new().with("path", &folder)));
    } else {
        tell_all(&compiled.diagnostics, talk);
    }
    talk.answer(&talk.tell("new-next", &Args::new().with("path", &folder)));
    Ok(Ended::Well)
}

struct Interview<'a> {
    args: &'a NewArgs,
    ask: Ask<'a>,
    talk: &'a Talk,
}

impl Interview<'_> {
    fn draft(&self) -> Result<Draft, Problem> {
        let (args, known) = (self.args, catalogue());
        let organisation = self.both((&args.name_nl, &args.name_en), "new-ask-name", "--name", None)?;
        let made = id_of(&organisation.nl);
        let made = (!made.is_empty()).then_some(made);
        let id = args.id.clone().or(made).unwrap_or_else(|| "organisation".to_owned());
        let public_body = self.yes_no(&args.public_body, ("new-ask-public-body", "--public-body"), "no")?;
        let apps = self.apps(&known)?;
        let today = Zoned::now().date();
        let from = self.day(&args.from, ("new-ask-from", "--from"), today)?;
        let read =
            |text: &str| text.parse::<Period>().map(|_| text.to_owned()).map_err(|_| self.talk.say("new-period"));
        let question = ("new-ask-deadline", "--deadline");
        let deadline = self.ask.ask(args.deadline.as_deref(), question, Some("6 weeks"), read)?;
        let own_devices = self.own_devices()?;
        let decided_by = self.both((&args.decided_by_nl, &args.decided_by_en), "new-ask-by", "--decided-by", None)?;
        let decided_on = self.day(&args.decided_on, ("new-ask-on", "--decided-on"), today)?;
        let reason = self.both((&args.reason_nl, &args.reason_en), "new-ask-reason", "--reason", None)?;
        let question = ("new-ask-source", "--source-title");
        let title = self.ask.ask(args.source_title.as_deref(), question, None, words(self.talk))?;
        let question = ("new-ask-link", "--source-link");
        let optional = |text: &str| Ok(Some(text.to_owned()).filter(|t| !t.is_empty()));
        let link = self.ask.ask(args.source_link.as_deref(), question, Some(""), optional)?;
        let publisher = args.source_publisher.clone().unwrap_or_else(|| decided_by.en.clone());
        let defaults = Some(("de servicedesk", "the service desk"));
        let help = self.both((&args.help_nl, &args.help_en), "new-ask-help", "--help", defaults)?;
        let help_mail = self.ask.ask(args.help_mail.as_deref(), ("new-ask-mail", "--help-mail"), Some(""), optional)?;
        Ok(Draft {
            organisation,
            id,
            public_body,
            time_zone: args.time_zone.clone(),
            help,
            help_mail,
            decided_by,
            decided_on,
            apps,
            from,
            deadline,
            own_devices,
            reason,
            source: DraftSource { title, publisher, link },
        })
    }

    /// A question in each language: `id` with `-nl` and `-en` behind it.
    fn both(
        &self,
        (nl, en): (&Option<String>, &Option<String>),
        id: &str,
        flag: &str,
        defaults: Option<(&str, &str)>,
    ) -> Result<Bilingual, Problem> {
        let one = |given: &Option<String>, language: &str, default| {
            let (id, flag) = (format!("{id}-{language}"), format!("{flag}-{language}"));
            self.ask.ask(given.as_deref(), (&id, &flag), default, words(self.talk))
        };
        Ok(Bilingual { nl: one(nl, "nl", defaults.map(|d| d.0))?, en: one(en, "en", defaults.map(|d| d.1))? })
    }

    fn yes_no(&self, given: &Option<String>, question: (&str, &str), default: &str) -> Result<bool, Problem> {
        self.ask.ask(given.as_deref(), question, Some(default), |text| match text.to_lowercase().as_str() {
            "yes" | "y" | "ja" | "j" | "true" => Ok(true),
            "no" | "n" | "nee" | "false" => Ok(false),
            _ => Err(self.talk.say("new-yes-no")),
        })
    }

    fn day(&self, given: &Option<String>, question: (&str, &str), default: Date) -> Result<Date, Problem> {
        self.ask.ask(given.as_deref(), question, Some(&default.to_string()), |text| {
            text.parse().map_err(|_| self.talk.tell("cli-not-a-day", &Args::new().with("value", text)))
        })
    }

    fn own_devices(&self) -> Result<OwnDevices, Problem> {
        let question = ("new-ask-own", "--own-devices");
        self.ask.ask(self.args.own_devices.as_deref(), question, Some("ask"), |text| {
            match OwnArg::from_str(text, true) {
                Ok(OwnArg::Ask) => Ok(OwnDevices::Ask),
                Ok(OwnArg::Advise) => Ok(OwnDevices::Advise),
                Ok(OwnArg::Nothing) => Ok(OwnDevices::Nothing),
                Err(_) => Err(self.talk.say("new-own")),
            }
        })
    }

    /// Apps of the catalogue, by id or name.
    fn apps(&self, known: &Catalogue) -> Result<Vec<(String, String)>, Problem> {
        let find = |text: &str| {
            let text = text.trim();
            let app = known.app(text).or_else(|| known.apps.iter().find(|app| app.name.eq_ignore_ascii_case(text)));
            app.map(|app| (app.id.clone(), app.name.clone())).ok_or_else(|| {
                let near = known.nearest(&text.to_lowercase()).unwrap_or("tiktok");
                self.talk.tell("cli-unknown-app", &Args::new().with("value", text).with("known", near))
            })
        };
        self.ask.ask(self.args.app.as_deref(), ("new-ask-app", "--app"), None, |text| {
            let mut apps = text.split(',').map(find).collect::<Result<Vec<_>, _>>()?;
            apps.sort();
            apps.dedup();
            Ok(apps)
        })
    }
}
