//! What can be pressed, beside going to another screen.

use std::fmt;
use std::str::FromStr;

use crate::cases::CaseKey;
use crate::inventory::Area;
use crate::obligation::QuestionKind;
use crate::policy::Period;

use super::id::{ask_text, read_ask};

/// Something that was pressed, or that a shell tells of itself. Its text is for links, recordings and faces that are
/// text themselves.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Display))]
pub enum Event {
    /// Look again: the employee asked for it, and is told what is still there.
    Check,
    /// The shell came to the front, the system's dialogue ended, or an app was removed meanwhile: look if that
    /// may be, show a case that is over as done, and blame nobody for one that is not.
    Look,
    /// The system would not remove an app: the device's management holds it.
    Blocked,
    /// Whether reminders will be shown, after the employee asked for them.
    Reminders(bool),
    /// Start removing the app.
    Begin(CaseKey),
    /// Go and choose between two roads.
    Choose(CaseKey),
    /// A road was chosen.
    Route(CaseKey),
    /// A step was ticked or unticked.
    Tick(CaseKey, String),
    /// The employee says that the work data is gone.
    WorkDataRemoved(CaseKey),
    /// The employee looked: gone, there, or could not find out.
    Attest(CaseKey, Saw),
    /// The employee looked for several apps.
    AttestAll(Area),
    /// A question was answered.
    Answer(QuestionKind),
    /// Another language.
    Language(String),
    /// The first screens were read and, on a private device, agreed to.
    Welcomed,
    /// Look for a new policy now.
    Refresh,
    /// A join code was typed or scanned.
    Join,
    /// Agree to what is behind the code: which, by the digest that the screen hands out with it. Another one is shown
    /// anew, and so it is where there is none.
    JoinAgree(String),
    /// Do not.
    JoinStop,
    /// Leave the organisation.
    Leave,
    /// Make anew what secure storage lost.
    SecretsAnew,
    /// What a new policy changed was read.
    ChangesRead,
    /// An exemption was pasted or scanned.
    Grant,
    /// The next question of a request for an exemption was answered: after what was chosen before, an
    /// exemption's id and a period.
    Ask(CaseKey, Option<String>, Option<Period>),
    /// The answer to a request was read.
    AnswerRead(CaseKey),
}

/// What the employee saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Saw {
    /// The app is not there.
    Gone,
    /// The app is there.
    There,
    /// They could not find out.
    Unknown,
}

impl Event {
    /// Whether its text reads back as itself: the names in it are names, and none is longer than names are.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.to_string().parse().as_ref() == Ok(self)
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Event::Check => f.write_str("check"),
            Event::Look => f.write_str("look"),
            Event::Blocked => f.write_str("blocked"),
            Event::Reminders(on) => write!(f, "reminders/{}", if *on { "on" } else { "off" }),
            Event::Begin(key) => write!(f, "begin/{key}"),
            Event::Choose(key) => write!(f, "choose/{key}"),
            Event::Route(key) => write!(f, "route/{key}"),
            Event::Tick(key, step) => write!(f, "tick/{key}/{step}"),
            Event::WorkDataRemoved(key) => write!(f, "work-data-removed/{key}"),
            Event::Attest(key, Saw::Gone) => write!(f, "attest/{key}/gone"),
            Event::Attest(key, Saw::There) => write!(f, "attest/{key}/there"),
            Event::Attest(key, Saw::Unknown) => write!(f, "attest/{key}/unknown"),
            Event::AttestAll(area) => write!(f, "attest-all/{area}"),
            Event::Answer(kind) => write!(f, "answer/{}", kind.name()),
            Event::Language(tag) => write!(f, "language/{tag}"),
            Event::Welcomed => f.write_str("welcomed"),
            Event::Refresh => f.write_str("refresh"),
            Event::Join => f.write_str("join"),
            Event::JoinAgree(shown) if shown.is_empty() => f.write_str("join-agree"),
            Event::JoinAgree(shown) => write!(f, "join-agree/{shown}"),
            Event::JoinStop => f.write_str("join-stop"),
            Event::Leave => f.write_str("leave"),
            Event::SecretsAnew => f.write_str("secrets-anew"),
            Event::ChangesRead => f.write_str("changes-read"),
            Event::Grant => f.write_str("grant"),
            Event::Ask(key, kind, period) => f.write_str(&ask_text(key, kind.as_deref(), *period)),
            Event::AnswerRead(key) => write!(f, "answer-read/{key}"),
        }
    }
}

impl FromStr for Event {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let (kind, rest) = s.split_once('/').unwrap_or((s, ""));
        let key = || rest.parse::<CaseKey>().map_err(drop);
        let split = || rest.split_once('/').ok_or(());
        Ok(match kind {
            "check" if rest.is_empty() => Event::Check,
            "look" if rest.is_empty() => Event::Look,
            "blocked" if rest.is_empty() => Event::Blocked,
            "reminders" => Event::Reminders(match rest {
                "on" => true,
                "off" => false,
                _ => return Err(()),
            }),
            "welcomed" if rest.is_empty() => Event::Welcomed,
            "refresh" if rest.is_empty() => Event::Refresh,
            "join" if rest.is_empty() => Event::Join,
            "join-agree" => {
                let plain = rest.len() <= 100 && rest.bytes().all(|b| b.is_ascii_alphanumeric());
                plain.then(|| Event::JoinAgree(rest.to_owned())).ok_or(())?
            }
            "join-stop" if rest.is_empty() => Event::JoinStop,
            "leave" if rest.is_empty() => Event::Leave,
            "secrets-anew" if rest.is_empty() => Event::SecretsAnew,
            "changes-read" if rest.is_empty() => Event::ChangesRead,
            "grant" if rest.is_empty() => Event::Grant,
            "begin" => Event::Begin(key()?),
            "ask" => {
                let (key, kind, period) = read_ask(rest).ok_or(())?;
                Event::Ask(key, kind, period)
            }
            "answer-read" => Event::AnswerRead(key()?),
            "choose" => Event::Choose(key()?),
            "route" => Event::Route(key()?),
            "work-data-removed" => Event::WorkDataRemoved(key()?),
            "tick" => {
                let (key, step) = split()?;
                let plain = step.len() <= 100 && step.bytes().all(|b| b.is_ascii_alphanumeric() || b"-/.".contains(&b));
                plain.then_some(()).ok_or(())?;
                Event::Tick(key.parse().map_err(drop)?, step.to_owned())
            }
            "attest" => {
                let (key, saw) = split()?;
                let saw = match saw {
                    "gone" => Saw::Gone,
                    "there" => Saw::There,
                    "unknown" => Saw::Unknown,
                    _ => return Err(()),
                };
                Event::Attest(key.parse().map_err(drop)?, saw)
            }
            "attest-all" => Event::AttestAll(rest.parse().map_err(drop)?),
            "answer" => Event::Answer(QuestionKind::from_name(rest).ok_or(())?),
            "language" => Event::Language(rest.to_owned()),
            _ => return Err(()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_that_a_shell_made_up_of_no_names_is_not_sound() {
        let key: CaseKey = "tiktok@whole-device".parse().unwrap();
        let nobody = CaseKey { app: "x/y@z".to_owned(), ..key.clone() };
        assert!(Event::Tick(key.clone(), "step-1".to_owned()).is_sound() && Event::Look.is_sound());
        for event in [
            Event::Begin(nobody),
            Event::Tick(key.clone(), "x".repeat(101)),
            Event::Tick(key.clone(), "a\nb".to_owned()),
            Event::JoinAgree("x".repeat(101)),
            Event::JoinAgree("../..".to_owned()),
            Event::Ask(key, Some("a/b".to_owned()), None),
        ] {
            assert!(!event.is_sound(), "{event:?}");
        }
    }
}
