//! Requests, answers and the register in words: a label and what stands behind it. Words of others stand in quotation
//! marks, made harmless.

use appwijzer_core::l10n::{Args, Words, clean};
use appwijzer_core::policy::{Exemption, Policy, Text};
use appwijzer_core::screens::period;
use appwijzer_core::trust::{DeviceName, Request, RoleName, Root};
use jiff::civil::Date;

use crate::signing::{Answer, Decision, Entry, Obstacle, Standing, spoken_device};

/// Labels, each with its value.
pub(crate) type Rows = Vec<(String, String)>;

fn named(words: &Words, rows: impl IntoIterator<Item = (&'static str, String)>) -> Rows {
    rows.into_iter().map(|(id, value)| (words.say(id), clean(&value).into_owned())).collect()
}

fn text(text: &Text<'_>, policy: &Policy<'_>, words: &Words) -> String {
    let fallback = policy.languages.first().copied().unwrap_or_default();
    text.get(words.language().tag(), fallback).to_owned()
}

/// What a request says.
pub(crate) fn request_rows(request: &Request, policy: &Policy<'_>, words: &Words) -> Rows {
    let asked = &request.document;
    let kind = policy.exemptions.iter().find(|kind| kind.id == asked.exemption);
    let task = kind.map_or_else(|| asked.exemption.clone(), |kind| text(&kind.task, policy, words));
    let named_app = |id: &str| policy.apps.iter().find(|a| a.id == id).map_or(id, |a| a.name.as_str()).to_owned();
    let rows = [
        ("request-name", request.id.clone()),
        ("request-app", asked.app.as_deref().map_or_else(|| words.say("request-no-app"), named_app)),
        ("request-task", task),
        ("request-from", words.date(asked.from)),
        ("request-until", words.date(asked.until)),
        ("request-device", spoken_device(&DeviceName::Key(asked.device.clone()))),
        ("request-words", format!("“{}”", clean(&asked.words))),
    ];
    named(words, rows)
}

/// What the policy says about who may approve, and the root about how many must sign.
pub(crate) fn kind_rows(kind: &Exemption<'_>, policy: &Policy<'_>, root: Option<&Root>, words: &Words) -> Rows {
    let decides = text(&kind.granted_by, policy, words);
    let decides = if kind.undelegable { format!("{decides}. {}", words.say("exemption-undelegable")) } else { decides };
    let mut rows = vec![("kind-decides", decides)];
    rows.extend(kind.report_to.as_ref().map(|who| ("kind-report", text(who, policy, words))));
    rows.push(("kind-longest", period(words, kind.longest)));
    let conditions: Vec<String> = kind.conditions.iter().map(|one| text(one, policy, words)).collect();
    if !conditions.is_empty() {
        rows.push(("kind-conditions", conditions.join("; ")));
    }
    if let Some(root) = root {
        let keys = root.role_keys(RoleName::Exemption);
        let args = Args::new().number("need", keys.threshold).number("of", keys.keys.len());
        rows.push(("kind-signs", words.tell("kind-signs-of", &args)));
    }
    named(words, rows)
}

/// What an answer says.
pub(crate) fn answer_rows(answer: &Answer, words: &Words) -> Rows {
    let device = |device: &DeviceName| match device {
        DeviceName::Mdm(id) => words.tell("answer-device-management", &Args::new().with("device", id)),
        DeviceName::Key(_) => words.tell("answer-device-own", &Args::new().with("device", &spoken_device(device))),
    };
    match answer {
        Answer::Grant(grant) => {
            let mut rows = vec![
                ("answer-grant", grant.id.clone()),
                ("answer-of", grant.organisation.clone()),
                ("answer-exemption", grant.exemption.clone()),
            ];
            if !grant.task.is_empty() {
                rows.push(("request-task", grant.task.clone()));
            }
            let until = words.tell("answer-until", &Args::new().with("date", &words.date(grant.until)));
            rows.push(("answer-device", device(&grant.device)));
            rows.push(("request-from", words.date(grant.from)));
            rows.push(("request-until", until));
            named(words, rows)
        }
        Answer::Denial(denial) => named(
            words,
            [
                ("answer-denial", denial.request.clone()),
                ("answer-of", denial.organisation.clone()),
                ("answer-device", spoken_device(&DeviceName::Key(denial.device.clone()))),
                ("answer-on", words.date(denial.on)),
                ("answer-reason", denial.reason.clone()),
            ],
        ),
    }
}

/// What whoever decides must know beside a request.
pub(crate) fn obstacle(obstacle: &Obstacle, words: &Words) -> String {
    match obstacle {
        Obstacle::UnknownExemption(id) => words.tell("request-unknown", &Args::new().with("id", id)),
        Obstacle::TooLong(latest) => words.tell("request-too-long", &Args::new().with("date", &words.date(*latest))),
        Obstacle::OtherApp(id) => words.tell("request-other-app", &Args::new().with("id", id)),
        Obstacle::OtherVersion(version) => {
            words.tell("request-other-version", &Args::new().with("version", &version.to_string()))
        }
    }
}

/// How it stands with an entry of the register on a day.
pub(crate) fn standing(entry: &Entry, day: Date, words: &Words) -> String {
    let date = |date: Date| words.short_date(date);
    match (entry.standing(day), &entry.decision) {
        (Standing::Open, _) | (_, None) => words.say("register-open"),
        (Standing::Holds, Some(Decision::Granted { grant, .. })) => {
            words.tell("register-holds", &Args::new().with("date", &date(grant.until)).with("grant", &grant.id))
        }
        (Standing::Ended, Some(Decision::Granted { grant, .. })) => {
            words.tell("register-ended", &Args::new().with("date", &date(grant.until)).with("grant", &grant.id))
        }
        (_, Some(Decision::Granted { grant, revoked, .. })) => {
            let on = date(revoked.unwrap_or(day));
            words.tell("register-revoked", &Args::new().with("date", &on).with("grant", &grant.id))
        }
        (_, Some(Decision::Denied { on, .. })) => words.tell("register-denied", &Args::new().with("date", &date(*on))),
    }
}

/// One line of the register.
pub(crate) fn line(entry: &Entry, day: Date, words: &Words) -> String {
    format!("{}  {}  {}", entry.id, words.short_date(entry.received), standing(entry, day, words))
}
