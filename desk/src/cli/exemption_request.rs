//! Requests for an exemption at the desk: reading one, showing it safely, and the register that they go into.

use std::io::Read;
use std::path::Path;

use appwijzer_core::l10n::{Args, clean};
use appwijzer_core::policy::Policy;
use appwijzer_core::trust::{DeviceName, MAX_REQUEST_TEXT, Request};
use jiff::civil::Date;

use crate::signing::{
    Decision, Entry, MAX_REGISTER_BYTES, Obstacle, Register, RegisterError, Standing, obstacles, spoken_device,
};

use super::explain::explain;
use super::output::{Problem, Talk};
use super::write::{WriteArgs, about, put, read};

/// A register, with the bytes as they were read.
pub(super) struct Opened {
    pub register: Register,
    before: Option<Vec<u8>>,
}

/// Reads a register; one that is not there yet is empty.
pub(super) fn open(path: &Path, organisation: &str, talk: &Talk) -> Result<Opened, Problem> {
    if std::fs::symlink_metadata(path).is_err() {
        return Ok(Opened { register: Register::new(organisation), before: None });
    }
    let bytes = read(path, MAX_REGISTER_BYTES)?;
    let register = Register::read(&bytes).map_err(|e| about(path, &told(&e, talk)))?;
    if register.organisation != organisation {
        let (register, given) = (register.organisation, organisation.to_owned());
        return Err(about(path, &told(&RegisterError::OtherOrganisation { register, given }, talk)));
    }
    Ok(Opened { register, before: Some(bytes) })
}

impl Opened {
    /// Writes the register, unless somebody else did meanwhile: then nothing is lost, and nothing is written.
    pub(super) fn keep(&self, path: &Path, write: WriteArgs, talk: &Talk) -> Result<(), Problem> {
        let shown = path.display().to_string();
        let told = |id: &str| talk.tell(id, &Args::new().with("path", &shown));
        if write.dry_run {
            talk.answer(&told("register-would"));
            return Ok(());
        }
        if std::fs::read(path).ok() != self.before {
            return Err(Problem::Told(told("register-changed")));
        }
        put(path, &self.register.to_json())?;
        talk.answer(&told("register-written"));
        Ok(())
    }
}

/// What is wrong with a register, in the reader's language.
pub(super) fn told(error: &RegisterError, talk: &Talk) -> String {
    match error {
        RegisterError::NotARegister(why) => talk.tell("register-wrong", &Args::new().with("why", why)),
        RegisterError::OtherOrganisation { register, given } => {
            talk.tell("register-other", &Args::new().with("register", register).with("given", given))
        }
        RegisterError::Decided(id) => talk.tell("register-decided", &Args::new().with("id", id)),
        RegisterError::Unknown(id) => talk.tell("register-unknown", &Args::new().with("id", id)),
    }
}

/// A request as somebody names it: its name in the register, a file, `-` for standard input, or the text itself.
pub(super) fn request(named: &str, register: Option<&Register>, talk: &Talk) -> Result<Request, Problem> {
    if let Some(kept) = register.and_then(|register| register.entry(named)).and_then(Entry::asked) {
        return Ok(kept);
    }
    if is_name(named) {
        return Err(Problem::Told(talk.tell("register-unknown", &Args::new().with("id", named))));
    }
    let path = Path::new(named);
    let text = if named == "-" {
        let mut text = String::new();
        let most = u64::try_from(MAX_REQUEST_TEXT).unwrap_or(u64::MAX).saturating_add(1);
        std::io::stdin().take(most).read_to_string(&mut text)?;
        text
    } else if path.is_file() {
        String::from_utf8_lossy(&read(path, MAX_REQUEST_TEXT)?).into_owned()
    } else {
        named.to_owned()
    };
    Request::read(&text)
        .map_err(|e| Problem::Told(talk.tell("request-refused", &Args::new().with("why", &explain(&e)))))
}

fn is_name(text: &str) -> bool {
    text.strip_prefix("q-").is_some_and(|rest| rest.len() == 16 && rest.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// What a request says. Words of others stand in quotation marks, on a line of their own, made harmless.
pub(super) fn describe(request: &Request, policy: &Policy<'_>, talk: &Talk) -> String {
    let asked = &request.document;
    let tag = talk.words.language().tag();
    let fallback = policy.languages.first().copied().unwrap_or_default();
    let kind = policy.exemptions.iter().find(|kind| kind.id == asked.exemption);
    let task = kind.map_or_else(|| asked.exemption.clone(), |kind| kind.task.get(tag, fallback).to_owned());
    let named = |id: &str| policy.apps.iter().find(|a| a.id == id).map_or(id, |a| a.name.as_str()).to_owned();
    let app = asked.app.as_deref().map_or_else(|| talk.say("request-no-app"), named);
    let lines = [
        ("request-name", request.id.clone()),
        ("request-app", app),
        ("request-task", task),
        ("request-from", talk.words.date(asked.from)),
        ("request-until", talk.words.date(asked.until)),
        ("request-device", spoken_device(&DeviceName::Key(asked.device.clone()))),
        ("request-words", format!("“{}”", clean(&asked.words))),
    ];
    let line = |(id, value): &(&str, String)| format!("{}: {}", talk.say(id), clean(value));
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What whoever decides must know beside it.
pub(super) fn warn(request: &Request, policy: &Policy<'_>, talk: &Talk) {
    for obstacle in obstacles(request, policy) {
        talk.note(&match obstacle {
            Obstacle::UnknownExemption(id) => talk.tell("request-unknown", &Args::new().with("id", &id)),
            Obstacle::TooLong(latest) => {
                talk.tell("request-too-long", &Args::new().with("date", &talk.words.date(latest)))
            }
            Obstacle::OtherApp(id) => talk.tell("request-other-app", &Args::new().with("id", &id)),
            Obstacle::OtherVersion(version) => {
                talk.tell("request-other-version", &Args::new().with("version", &version.to_string()))
            }
        });
    }
}

/// One line of the register.
pub(super) fn line(entry: &Entry, day: Date, talk: &Talk) -> String {
    let date = |date: Date| talk.words.short_date(date);
    let standing = match (entry.standing(day), &entry.decision) {
        (Standing::Open, _) | (_, None) => talk.say("register-open"),
        (Standing::Holds, Some(Decision::Granted { grant, .. })) => {
            talk.tell("register-holds", &Args::new().with("date", &date(grant.until)).with("grant", &grant.id))
        }
        (Standing::Ended, Some(Decision::Granted { grant, .. })) => {
            talk.tell("register-ended", &Args::new().with("date", &date(grant.until)).with("grant", &grant.id))
        }
        (_, Some(Decision::Granted { grant, revoked, .. })) => {
            let on = date(revoked.unwrap_or(day));
            talk.tell("register-revoked", &Args::new().with("date", &on).with("grant", &grant.id))
        }
        (_, Some(Decision::Denied { on, .. })) => talk.tell("register-denied", &Args::new().with("date", &date(*on))),
    };
    format!("{}  {}  {standing}", entry.id, date(entry.received))
}
