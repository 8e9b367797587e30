//! Names of screens, so that one can be shown again after the process was ended.

use std::fmt;
use std::str::FromStr;

use crate::cases::CaseKey;
use crate::inventory::Area;
use crate::obligation::QuestionKind;
use crate::policy::{Period, is_short_id};

/// A screen. Its text is for links, for what is remembered over the end of a process, and for faces that are text
/// themselves.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Display))]
pub enum ScreenId {
    /// One of the three first screens: 1 to 3.
    Welcome(u8),
    /// Joining an organisation.
    Join,
    /// What is behind a code, before anything changes.
    Joining,
    /// No policy is here yet.
    Waiting,
    /// What is to be done on this device.
    Home,
    /// What was found, what is asked, until when.
    Finding(CaseKey),
    /// Why it is asked.
    Why(CaseKey),
    /// The longer explanation.
    WhyMore(CaseKey),
    /// How to do it.
    Steps(CaseKey),
    /// Which of two roads.
    Route(CaseKey),
    /// Taking work data off the device: the apps.
    WorkData(CaseKey),
    /// Taking work data out of one app (an id of the policy's `work_data`).
    WorkDataApp(CaseKey, String),
    /// "I need the app for my work".
    Need(CaseKey),
    /// Asking for an exemption: about which case, and what was chosen so far, an exemption's id and a period.
    Ask(CaseKey, Option<String>, Option<Period>),
    /// The request about a case, or the answer to it.
    Asked(CaseKey),
    /// "Something is wrong".
    NotRight(CaseKey),
    /// How to look for oneself.
    SelfCheck(CaseKey),
    /// Where else to look for an app, when its page in the App Store did not tell.
    LookElsewhere(CaseKey),
    /// How to look for several apps at once.
    SelfCheckAll(Area),
    /// A case that is over.
    Done(CaseKey),
    /// What was looked at, and what could not be.
    Looked(Area),
    /// What the employer sees.
    Employer,
    /// The policy.
    About,
    /// Which language.
    Languages,
    /// A ban (its id), told without a case.
    Ban(String),
    /// The longer explanation of a ban.
    BanMore(String),
    /// What a new version of the policy changed for this device.
    Changes,
    /// The device's code, and entering an exemption.
    DeviceCode,
    /// A secret of this device is gone for good: what that means, and a new one.
    Secrets,
    /// Leaving the organisation: asked once more.
    Leave,
    /// A question to the employee.
    Question(QuestionKind),
    /// What failed, where there is nothing to draw from. No place to come back to.
    Problem,
    /// On which device a page is read, where the browser does not tell.
    WhichDevice,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl ScreenId {
    /// Whether it is seen alone where there is room for two: home itself, and what comes before there is a home.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        match self {
            ScreenId::Welcome(_)
            | ScreenId::Join
            | ScreenId::Joining
            | ScreenId::Waiting
            | ScreenId::Home
            | ScreenId::Problem
            | ScreenId::WhichDevice => true,
            ScreenId::Finding(_)
            | ScreenId::Why(_)
            | ScreenId::WhyMore(_)
            | ScreenId::Steps(_)
            | ScreenId::Route(_)
            | ScreenId::WorkData(_)
            | ScreenId::WorkDataApp(..)
            | ScreenId::Need(_)
            | ScreenId::Ask(..)
            | ScreenId::Asked(_)
            | ScreenId::NotRight(_)
            | ScreenId::SelfCheck(_)
            | ScreenId::SelfCheckAll(_)
            | ScreenId::LookElsewhere(_)
            | ScreenId::Done(_)
            | ScreenId::Looked(_)
            | ScreenId::Employer
            | ScreenId::About
            | ScreenId::Languages
            | ScreenId::Ban(_)
            | ScreenId::BanMore(_)
            | ScreenId::Changes
            | ScreenId::DeviceCode
            | ScreenId::Secrets
            | ScreenId::Leave
            | ScreenId::Question(_) => false,
        }
    }
}

/// The text names no screen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no screen '{0}'")]
pub struct UnknownScreen(pub String);

impl fmt::Display for ScreenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ScreenId::Welcome(n) => write!(f, "welcome/{n}"),
            ScreenId::Join => f.write_str("join"),
            ScreenId::Joining => f.write_str("join/check"),
            ScreenId::Waiting => f.write_str("waiting"),
            ScreenId::Home => f.write_str("home"),
            ScreenId::Finding(key) => write!(f, "finding/{key}"),
            ScreenId::Why(key) => write!(f, "why/{key}"),
            ScreenId::WhyMore(key) => write!(f, "why-more/{key}"),
            ScreenId::Steps(key) => write!(f, "steps/{key}"),
            ScreenId::Route(key) => write!(f, "route/{key}"),
            ScreenId::WorkData(key) => write!(f, "work-data/{key}"),
            ScreenId::WorkDataApp(key, app) => write!(f, "work-data/{key}/{app}"),
            ScreenId::Need(key) => write!(f, "need/{key}"),
            ScreenId::Ask(key, kind, period) => f.write_str(&ask_text(key, kind.as_deref(), *period)),
            ScreenId::Asked(key) => write!(f, "asked/{key}"),
            ScreenId::NotRight(key) => write!(f, "not-right/{key}"),
            ScreenId::SelfCheck(key) => write!(f, "self-check/{key}"),
            ScreenId::LookElsewhere(key) => write!(f, "look-elsewhere/{key}"),
            ScreenId::SelfCheckAll(area) => write!(f, "self-check-all/{area}"),
            ScreenId::Done(key) => write!(f, "done/{key}"),
            ScreenId::Looked(area) => write!(f, "looked/{area}"),
            ScreenId::Employer => f.write_str("employer"),
            ScreenId::About => f.write_str("about"),
            ScreenId::Languages => f.write_str("languages"),
            ScreenId::Ban(id) => write!(f, "ban/{id}"),
            ScreenId::BanMore(id) => write!(f, "ban-more/{id}"),
            ScreenId::Changes => f.write_str("changes"),
            ScreenId::DeviceCode => f.write_str("device-code"),
            ScreenId::Secrets => f.write_str("secrets"),
            ScreenId::Leave => f.write_str("leave"),
            ScreenId::Question(kind) => write!(f, "question/{}", kind.name()),
            ScreenId::Problem => f.write_str("problem"),
            ScreenId::WhichDevice => f.write_str("device"),
        }
    }
}

impl FromStr for ScreenId {
    type Err = UnknownScreen;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        parse(s).ok_or_else(|| UnknownScreen(s.chars().take(200).collect()))
    }
}

/// `ask/tiktok@whole-device/campaign/3-months`
pub(super) fn ask_text(key: &CaseKey, kind: Option<&str>, period: Option<Period>) -> String {
    let period = period.map(|period| period.to_string().replace(' ', "-"));
    let mut text = format!("ask/{key}");
    for piece in kind.into_iter().chain(period.as_deref()) {
        text.push('/');
        text.push_str(piece);
    }
    text
}

/// Reads what follows `ask/`.
pub(super) fn read_ask(rest: &str) -> Option<(CaseKey, Option<String>, Option<Period>)> {
    let pieces: Vec<&str> = rest.split('/').collect();
    let (key, kind, period) = match pieces.as_slice() {
        [key] => (key, None, None),
        [key, kind] => (key, Some(kind), None),
        [key, kind, period] => (key, Some(kind), Some(period)),
        _ => return None,
    };
    let period = match period {
        Some(text) => Some(text.replace('-', " ").parse().ok()?),
        None => None,
    };
    if kind.is_some_and(|kind| !is_short_id(kind)) {
        return None;
    }
    Some((key.parse().ok()?, kind.map(|kind| (*kind).to_owned()), period))
}

fn parse(s: &str) -> Option<ScreenId> {
    let mut pieces = s.split('/');
    let kind = pieces.next()?;
    let rest: Vec<&str> = pieces.collect();
    let key = || rest.first()?.parse::<CaseKey>().ok();
    let id = match (kind, rest.as_slice()) {
        ("welcome", ["1"]) => ScreenId::Welcome(1),
        ("welcome", ["2"]) => ScreenId::Welcome(2),
        ("welcome", ["3"]) => ScreenId::Welcome(3),
        ("join", []) => ScreenId::Join,
        ("join", ["check"]) => ScreenId::Joining,
        ("waiting", []) => ScreenId::Waiting,
        ("changes", []) => ScreenId::Changes,
        ("device-code", []) => ScreenId::DeviceCode,
        ("secrets", []) => ScreenId::Secrets,
        ("leave", []) => ScreenId::Leave,
        ("home", []) => ScreenId::Home,
        ("employer", []) => ScreenId::Employer,
        ("about", []) => ScreenId::About,
        ("languages", []) => ScreenId::Languages,
        ("problem", []) => ScreenId::Problem,
        ("device", []) => ScreenId::WhichDevice,
        ("finding", [_]) => ScreenId::Finding(key()?),
        ("why", [_]) => ScreenId::Why(key()?),
        ("why-more", [_]) => ScreenId::WhyMore(key()?),
        ("steps", [_]) => ScreenId::Steps(key()?),
        ("route", [_]) => ScreenId::Route(key()?),
        ("work-data", [_]) => ScreenId::WorkData(key()?),
        ("work-data", [_, app]) => ScreenId::WorkDataApp(key()?, (*app).to_owned()),
        ("need", [_]) => ScreenId::Need(key()?),
        ("ask", _) => {
            let (key, kind, period) = read_ask(s.strip_prefix("ask/")?)?;
            ScreenId::Ask(key, kind, period)
        }
        ("asked", [_]) => ScreenId::Asked(key()?),
        ("not-right", [_]) => ScreenId::NotRight(key()?),
        ("self-check", [_]) => ScreenId::SelfCheck(key()?),
        ("look-elsewhere", [_]) => ScreenId::LookElsewhere(key()?),
        ("self-check-all", [area]) => ScreenId::SelfCheckAll(area.parse().ok()?),
        ("ban", [id]) => ScreenId::Ban((*id).to_owned()),
        ("ban-more", [id]) => ScreenId::BanMore((*id).to_owned()),
        ("done", [_]) => ScreenId::Done(key()?),
        ("looked", [area]) => ScreenId::Looked(area.parse().ok()?),
        ("question", [name]) => ScreenId::Question(QuestionKind::from_name(name)?),
        _ => return None,
    };
    Some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        for text in [
            "home",
            "join/check",
            "secrets",
            "languages",
            "problem",
            "device",
            "finding/tiktok@whole-device",
            "why/tiktok@private-part",
            "work-data/tiktok@whole-device",
            "work-data/tiktok@whole-device/signal",
            "look-elsewhere/tiktok@whole-device",
            "looked/private-part.clone.95",
            "ask/tiktok@whole-device",
            "ask/tiktok@private-part.clone.95/campaign",
            "ask/tiktok@whole-device/campaign/3-months",
            "asked/tiktok@whole-device",
            "question/work-data",
        ] {
            assert_eq!(text.parse::<ScreenId>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_words_are_no_screen() {
        for text in [
            "",
            "homes",
            "finding",
            "finding/x",
            "ask/x",
            "ask/tiktok@whole-device/a/soon",
            "work-data/tiktok@whole-device/a/b",
            "question/age",
            "home/x",
        ] {
            assert!(text.parse::<ScreenId>().is_err(), "{text:?}");
        }
    }
}
