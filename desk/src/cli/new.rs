//! `appwijzer policy new`: a source from a few answers.

use std::path::PathBuf;

use appwijzer_core::l10n::Args;
use appwijzer_policy::drafting::{Bilingual, Draft, DraftSource, LastDay, OwnDevices, id_of};
use appwijzer_policy::source::{Catalogue, catalogue as known_apps, is_https, is_mail, render};
use jiff::Zoned;
use jiff::civil::Date;

use super::Ended;
use super::ask::{Ask, Memory, words};
use super::findings::tell_all;
use super::output::{Problem, Talk};
use super::write::WriteArgs;
use super::writing::write_all;
use super::{catalogue, day};

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
    /// How long people get to remove it, such as '6 weeks', or the last day
    #[arg(long, value_name = "PERIOD|DATE")]
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
    /// Who published that text [default: who decided, in Dutch]
    #[arg(long, value_name = "WORDS")]
    source_publisher: Option<String>,
    /// When it was published [default: the day of the decision]
    #[arg(long, value_name = "DATE")]
    source_date: Option<String>,
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

pub(super) fn run(args: &NewArgs, talk: &Talk) -> Result<Ended, Problem> {
    // Nobody answers seventeen questions to hear at the end that there is no place for them.
    let policy = args.folder.join("policy.toml");
    if !args.write.force && policy.symlink_metadata().is_ok() {
        let path = policy.display().to_string();
        return Err(Problem::Told(talk.tell("write-exists", &Args::new().with("path", &path))));
    }
    let memory = (!args.no_input && !args.write.dry_run).then(|| Memory::beside(&args.folder));
    let ask = Ask::new(talk, args.no_input, memory);
    let made = write(args, &ask, talk);
    match &made {
        Ok(_) => ask.forget(),
        Err(_) => ask.say_kept(),
    }
    made
}

fn write(args: &NewArgs, ask: &Ask<'_>, talk: &Talk) -> Result<Ended, Problem> {
    let draft = Interview { args, ask, talk }.draft()?;
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
    ask: &'a Ask<'a>,
    talk: &'a Talk,
}

impl Interview<'_> {
    fn draft(&self) -> Result<Draft, Problem> {
        let (args, known) = (self.args, known_apps());
        let organisation = self.both((&args.name_nl, &args.name_en), "new-ask-name", "--name", None)?;
        let made = id_of(&organisation.nl);
        let made = (!made.is_empty()).then_some(made);
        let id = args.id.clone().or(made).unwrap_or_else(|| "organisation".to_owned());
        let public_body = self.yes_no(&args.public_body, ("new-ask-public-body", "--public-body"))?;
        let apps = self.apps(&known)?;
        let today = Zoned::now().date();
        let from = self.day(&args.from, ("new-ask-from", "--from"), today)?;
        let read = |text: &str| {
            let period = day::period(text).map(LastDay::After);
            let last = || day::parse(text, today).filter(|last| *last >= from).map(LastDay::On);
            period.or_else(last).ok_or_else(|| self.talk.say("new-period"))
        };
        // No default: how long people get is for the organisation to say.
        let deadline = self.ask.ask(args.deadline.as_deref(), ("new-ask-deadline", "--deadline"), None, read)?;
        let own_devices = self.own_devices()?;
        let decided_by = self.both((&args.decided_by_nl, &args.decided_by_en), "new-ask-by", "--decided-by", None)?;
        let decided_on = self.day(&args.decided_on, ("new-ask-on", "--decided-on"), today)?;
        let reason = self.both((&args.reason_nl, &args.reason_en), "new-ask-reason", "--reason", None)?;
        let question = ("new-ask-source", "--source-title");
        let title = self.ask.ask(args.source_title.as_deref(), question, None, words(self.talk))?;
        let question = ("new-ask-link", "--source-link");
        let link =
            self.ask.ask(args.source_link.as_deref(), question, Some(""), self.optional(is_https, "new-link"))?;
        let question = ("new-ask-publisher", "--source-publisher");
        let publisher =
            self.ask.ask(args.source_publisher.as_deref(), question, Some(&decided_by.nl), words(self.talk))?;
        let date = self.day(&args.source_date, ("new-ask-source-date", "--source-date"), decided_on)?;
        let defaults = Some(("de servicedesk", "the service desk"));
        let help = self.both((&args.help_nl, &args.help_en), "new-ask-help", "--help", defaults)?;
        let question = ("new-ask-mail", "--help-mail");
        let help_mail =
            self.ask.ask(args.help_mail.as_deref(), question, Some(""), self.optional(is_mail, "new-mail"))?;
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
            source: DraftSource { title, publisher, date, link },
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

    /// Nothing, or what is good.
    fn optional(&self, good: fn(&str) -> bool, wrong: &'static str) -> impl Fn(&str) -> Result<Option<String>, String> {
        let wrong = self.talk.say(wrong);
        move |text| match text.trim() {
            "" => Ok(None),
            text if good(text) => Ok(Some(text.to_owned())),
            _ => Err(wrong.clone()),
        }
    }

    fn yes_no(&self, given: &Option<String>, question: (&str, &str)) -> Result<bool, Problem> {
        self.ask.ask(given.as_deref(), question, Some(&self.talk.say("new-no")), |text| {
            match text.to_lowercase().as_str() {
                "yes" | "y" | "ja" | "j" | "true" => Ok(true),
                "no" | "n" | "nee" | "false" => Ok(false),
                _ => Err(self.talk.say("new-yes-no")),
            }
        })
    }

    fn day(&self, given: &Option<String>, question: (&str, &str), default: Date) -> Result<Date, Problem> {
        let today = Zoned::now().date();
        self.ask.ask(given.as_deref(), question, Some(&self.talk.words.date(default)), |text| {
            day::parse(text, today).ok_or_else(|| self.talk.tell("cli-not-a-day", &Args::new().with("value", text)))
        })
    }

    fn own_devices(&self) -> Result<OwnDevices, Problem> {
        let question = ("new-ask-own", "--own-devices");
        self.ask.ask(self.args.own_devices.as_deref(), question, Some(&self.talk.say("new-own-ask")), |text| match text
            .to_lowercase()
            .as_str()
        {
            "ask" | "vragen" => Ok(OwnDevices::Ask),
            "advise" | "aanraden" => Ok(OwnDevices::Advise),
            "nothing" | "niets" => Ok(OwnDevices::Nothing),
            _ => Err(self.talk.say("new-own")),
        })
    }

    /// Apps of the catalogue, by id or name.
    fn apps(&self, known: &Catalogue) -> Result<Vec<(String, String)>, Problem> {
        let find = |text: &str| {
            let text = text.trim();
            let app = known.app(text).or_else(|| known.apps.iter().find(|app| app.name.eq_ignore_ascii_case(text)));
            app.map(|app| (app.id.clone(), app.name.clone())).ok_or_else(|| catalogue::unknown(known, text, self.talk))
        };
        self.ask.ask(self.args.app.as_deref(), ("new-ask-app", "--app"), None, |text| {
            let mut apps = text.split(',').map(find).collect::<Result<Vec<_>, _>>()?;
            apps.sort();
            apps.dedup();
            Ok(apps)
        })
    }
}
