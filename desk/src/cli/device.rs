//! From arguments to a companion.

use std::io::{IsTerminal, Read, stdin};
use std::path::Path;
use std::sync::Arc;

use appwijzer_core::companion::{Companion, ShellFacts, Storage};
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{Snapshot, Space};
use appwijzer_core::l10n::Args;
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{Form, Ownership, Policy, PolicyFile};
use appwijzer_inventory::adb::Adb;
use appwijzer_inventory::{DeviceHints, ReadOptions, Reading, Warning, Watched};
use appwijzer_policy::source::titles;
use jiff::civil::Date;

use crate::session::{
    DeskClock, Given, GrantSpec, MemoryStorage, Outbox, PolicyArgument, Setup, Subject, Surface, demonstration_day,
    load_policy, open,
};

use super::args::{DeviceArgs, SourceArgs, YesNo};
use super::made;
use super::output::{Problem, Talk};
use super::when::today;

/// Everything that the arguments name, opened.
pub(super) struct Opened {
    pub companion: Companion,
    pub policy: PolicyFile,
    pub device: Device,
    pub warnings: Vec<Warning>,
    /// Names of what was not said and was taken as usual.
    pub assumed: Vec<&'static str>,
    /// The day, if one was given or the phone is the demonstration phone.
    pub day: Option<Date>,
    pub subject: Subject,
    pub given: Arc<Given>,
}

/// The most that is read of what is pasted, in bytes: a dump has 5 to 20 MB.
const LONGEST_PASTED: u64 = 128 * 1024 * 1024;

/// Android gives the profiles that it makes numbers from 10 on; makers begin near 100.
const FIRST_NUMBER_OF_MAKERS: u32 = 90;

/// Reads the list and the policy, and opens the companion over them.
///
/// `storage`: where to remember, once the policy and the list are read. `live`: on the demonstration phone the steps can be lived through, and its buttons work.
pub(super) fn open_all(
    source: &SourceArgs,
    args: &DeviceArgs,
    storage: impl FnOnce(&PolicyFile, &Reading) -> Result<Storage, Problem>,
    live: bool,
    talk: &Talk,
) -> Result<Opened, Problem> {
    let policy = load_policy(&PolicyArgument::parse(&source.policy), talk.style.colour)
        .map_err(|e| Problem::Drawn(e.rendered))?;
    let subject = pasted(subject(source), talk)?;
    let mut options = ReadOptions {
        format: source.format,
        complete: source.complete,
        part: args.part.map(Into::into),
        platform: args.platform.map(Into::into),
        os_version: args.os_version,
        private: args.ownership.map(Into::into) == Some(Ownership::Private),
        watched: Watched::of(&policy, titles),
    };
    let mut reading = subject.read(&options).map_err(|e| Problem::Told(e.message(&talk.words)))?;
    if let Some(said) = made::ask(&subject, &reading, &options, talk) {
        reading = subject.read(&said).map_err(|e| Problem::Told(e.message(&talk.words)))?;
        options = said;
    }
    let mut assumed = Vec::new();
    let mut device = device(args, &reading.hints, policy.policy(), talk, &mut assumed)?;
    // Makers give their own profiles such numbers: nothing is assumed of whose those are.
    let untold = |s: &Snapshot| s.area.space == Space::Profile && s.area.user >= FIRST_NUMBER_OF_MAKERS;
    if args.ownership.is_none() && reading.snapshots.iter().any(untold) {
        device.ownership = None;
        assumed.retain(|what| *what != "ownership");
    }
    let demonstration = subject == Subject::Demonstration;
    if demonstration {
        assumed.clear();
    }
    let day = source.on.or_else(|| demonstration_day(&policy).filter(|_| demonstration));
    let clock = DeskClock::on(day, &policy);
    let can = Abilities { uninstall: demonstration && live, ..Abilities::default() };
    let setup = Setup {
        shell: ShellFacts {
            platform: device.platform,
            form: device.form,
            os_version: device.os_version,
            manufacturer: device.manufacturer.clone(),
            here: reading.snapshots.first().map(|s| s.area).filter(|_| demonstration && live),
            can,
            language: talk.words.language().tag().to_owned(),
            managed: false,
        },
        ownership: device.ownership,
        enrolled: device.enrolled,
        roles: device.roles.clone(),
        said_roles: device.said_roles.clone(),
        work_data: device.work_data.clone(),
        grants: grants(args, policy.policy(), clock.day(&policy), talk)?,
        welcomed: true,
    };
    let storage = storage(&policy, &reading)?;
    let given = Arc::new(Given::new(subject.clone(), options, reading.snapshots));
    let surface = Surface {
        storage,
        inventory: given.clone(),
        clock: Arc::new(clock),
        secrets: Arc::new(MemoryStorage::default()),
        outbox: Arc::new(Outbox::default()),
    };
    let (mut companion, problems) = open(surface, &policy, setup)?;
    if let Some(problem) = problems.first() {
        let args = Args::new().with("reason", &problem.message);
        return Err(Problem::Told(talk.tell("cli-policy-changed", &args)));
    }
    companion.act("about", &format!("language/{}", talk.words.language().tag()), &[])?;
    Ok(Opened { companion, policy, device, warnings: reading.warnings, assumed, day, subject, given })
}

/// At a terminal, a list is pasted; it can be looked at again once it is known how it was made.
fn pasted(subject: Subject, talk: &Talk) -> Result<Subject, Problem> {
    let mut input = stdin().lock();
    if subject != Subject::Stdin || !input.is_terminal() {
        return Ok(subject);
    }
    talk.note(&talk.say("cli-paste"));
    let mut text = Vec::new();
    let read = input.by_ref().take(LONGEST_PASTED).read_to_end(&mut text);
    read.map_err(|_| Problem::Told(talk.say("inventory-error-io")))?;
    Ok(Subject::Pasted(text.into()))
}

fn subject(source: &SourceArgs) -> Subject {
    if source.adb {
        let mut adb = Adb::new();
        if let Some(path) = &source.adb_path {
            adb = adb.with_program(path);
        }
        if let Some(serial) = &source.serial {
            adb = adb.with_serial(serial);
        }
        return Subject::Phone(adb);
    }
    match &source.inventory {
        None => Subject::Demonstration,
        Some(path) if path == Path::new("-") => Subject::Stdin,
        Some(path) => Subject::File(path.clone()),
    }
}

fn device(
    args: &DeviceArgs,
    hints: &DeviceHints,
    policy: &Policy<'_>,
    talk: &Talk,
    assumed: &mut Vec<&'static str>,
) -> Result<Device, Problem> {
    let mut device = Device::unknown(hints.platform, Form::Phone);
    device.ownership = Some(args.ownership.map_or_else(
        || {
            assumed.push("ownership");
            Ownership::Work
        },
        Into::into,
    ));
    device.form = args.form.map(Into::into).or(hints.form).unwrap_or_else(|| {
        assumed.push("form");
        Form::Phone
    });
    device.os_version = args.os_version.or(hints.os_version);
    device.manufacturer = args.maker.clone().or_else(|| hints.manufacturer.clone());
    device.enrolled = args.enrolled.map(|e| e == YesNo::Yes);
    let known: Vec<&str> = policy.roles.iter().map(|r| r.id).collect();
    let named = args.role.iter().filter(|r| *r != "none");
    device.roles = named.map(|r| one_of(r, &known, "cli-unknown-role", talk)).collect::<Result<_, _>>()?;
    // Whoever names some groups, or none, belongs to no other.
    device.said_roles = (!args.role.is_empty()).then(Vec::new);
    if let Some(used) = &args.work_data {
        let known: Vec<&str> = policy.work_data.iter().map(|w| w.id).collect();
        let named = used.iter().filter(|u| !u.is_empty() && *u != "none");
        let named = named.map(|u| one_of(u, &known, "cli-unknown-work-data", talk));
        device.work_data = Some(named.collect::<Result<_, _>>()?);
    }
    Ok(device)
}

/// Grants from today, for as long as was said or as the exemption allows.
fn grants(args: &DeviceArgs, policy: &Policy<'_>, today: Date, talk: &Talk) -> Result<Vec<GrantSpec>, Problem> {
    let known: Vec<&str> = policy.exemptions.iter().map(|e| e.id).collect();
    let grant = |(i, text): (usize, &String)| {
        let (id, until) = text.split_once(':').map_or((text.as_str(), None), |(id, day)| (id, Some(day)));
        let exemption = one_of(id, &known, "cli-unknown-exemption", talk)?;
        let kind = policy.exemptions.iter().find(|e| e.id == exemption);
        let latest = kind.and_then(|e| e.longest.after(today)).unwrap_or(today);
        let until = match until {
            Some(day) => {
                day.parse().map_err(|_| Problem::Told(talk.tell("cli-not-a-day", &Args::new().with("value", day))))?
            }
            None => latest,
        };
        if until > latest {
            let (value, latest) = (until.to_string(), talk.words.date(latest));
            let args = Args::new().with("value", &value).with("date", &latest);
            return Err(Problem::Told(talk.tell("cli-exemption-too-long", &args)));
        }
        Ok(GrantSpec { id: format!("as-if-{}", i + 1), exemption, from: today.min(until), until })
    };
    args.exemption.iter().enumerate().map(grant).collect()
}

/// The id, if the policy knows it; else a problem that names the ids that it does know.
fn one_of(id: &str, known: &[&str], sentence: &str, talk: &Talk) -> Result<String, Problem> {
    if known.contains(&id) {
        return Ok(id.to_owned());
    }
    let names = if known.is_empty() { talk.say("cli-none-known") } else { known.join(", ") };
    Err(Problem::Told(talk.tell(sentence, &Args::new().with("value", id).with("known", &names))))
}

/// Says what was taken for granted and what was left out of the list.
pub(super) fn say_notes(opened: &Opened, talk: &Talk) {
    if opened.subject == Subject::Demonstration {
        let day = talk.words.date(opened.day.unwrap_or_else(today));
        talk.note(&talk.tell("cli-demonstration", &Args::new().with("date", &day)));
    }
    for name in &opened.assumed {
        talk.note(&talk.say(&format!("cli-assumed-{name}")));
    }
    for warning in &opened.warnings {
        talk.note(&warning.message(&talk.words));
    }
}
