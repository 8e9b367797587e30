//! What each kind of device is asked, before and after.

use std::collections::{BTreeMap, BTreeSet};

use appwijzer_core::l10n::Words;
use appwijzer_core::obligation::{Device, Judge};
use appwijzer_core::policy::{Obligation, PolicyFile};
use jiff::civil::Date;

use super::kinds::{Kind, KindName};

/// What is asked about an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    /// What.
    pub obligation: Obligation,
    /// Last day to do it.
    pub deadline: Option<Date>,
}

/// How it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shift {
    /// Something is asked that was not.
    New,
    /// More is asked.
    Stricter,
    /// The same is asked by another day.
    DeadlineMoved,
    /// Less is asked.
    Milder,
    /// Nothing is asked any more.
    Lifted,
}

/// A change for one app.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Effect {
    /// The name that people know.
    pub app: String,
    /// The first day on which it shows.
    pub day: Date,
    /// How.
    pub shift: Shift,
    /// What was asked.
    pub before: Option<Asked>,
    /// What is asked.
    pub after: Option<Asked>,
}

impl Shift {
    fn of(before: Option<Asked>, after: Option<Asked>) -> Option<Self> {
        Some(match (before, after) {
            (None, Some(_)) => Shift::New,
            (Some(_), None) => Shift::Lifted,
            (Some(b), Some(a)) if a.obligation > b.obligation => Shift::Stricter,
            (Some(b), Some(a)) if a.obligation < b.obligation => Shift::Milder,
            (Some(b), Some(a)) if a.deadline != b.deadline => Shift::DeadlineMoved,
            _ => return None,
        })
    }
}

/// Every change, with the kinds of device that it is for. Judged on `first` and on every later day on
/// which either policy begins or ceases to ask something. `words` names the kinds.
#[must_use]
pub fn for_whom(
    before: &PolicyFile,
    after: &PolicyFile,
    first: Date,
    words: &Words,
) -> Vec<(Vec<String>, Vec<Effect>)> {
    let roles: BTreeSet<String> =
        [before, after].iter().flat_map(|p| p.policy().roles.iter()).map(|r| r.id.to_owned()).collect();
    let roles: Vec<String> = roles.into_iter().collect();
    let days = days(before, after, first);
    let mut groups: BTreeMap<Vec<Effect>, Vec<Kind>> = BTreeMap::new();
    for kind in Kind::all(&roles) {
        let effects = effects(before, after, kind, &roles, &days);
        if !effects.is_empty() {
            groups.entry(effects).or_default().push(kind);
        }
    }
    let mut all: Vec<(Vec<Kind>, Vec<Effect>)> = groups.into_iter().map(|(effects, kinds)| (kinds, effects)).collect();
    all.sort();
    let name = KindName { roles: &roles, words };
    all.into_iter().map(|(kinds, effects)| (name.of(&kinds), effects)).collect()
}

fn days(before: &PolicyFile, after: &PolicyFile, first: Date) -> Vec<Date> {
    let mut days = BTreeSet::from([first]);
    for ban in before.policy().bans.iter().chain(&after.policy().bans) {
        let ends = ban.until.into_iter().chain(ban.rules.iter().filter_map(|r| r.until));
        days.extend(ends.filter_map(|day| day.tomorrow().ok()));
        days.extend(ban.rules.iter().flat_map(|r| &r.phases).map(|phase| phase.from));
    }
    days.into_iter().filter(|day| *day >= first).collect()
}

fn effects(before: &PolicyFile, after: &PolicyFile, kind: Kind, roles: &[String], days: &[Date]) -> Vec<Effect> {
    let apps: BTreeMap<&str, &str> = [before, after]
        .iter()
        .flat_map(|p| p.index().banned().iter().filter_map(|app| app.get(p.policy())))
        .map(|app| (app.id, app.name.as_str()))
        .collect();
    let ((device_before, part), (device_after, _)) =
        (kind.device(before.policy(), roles), kind.device(after.policy(), roles));
    let asked = |policy: &PolicyFile, device: &Device, app: &str, day: Date| {
        let duty = Judge::new(policy, device, &[], day).app(policy.index().app(app)?, part).duty?;
        Some(Asked { obligation: duty.obligation, deadline: duty.deadline })
    };
    let mut all = Vec::new();
    for (id, name) in apps {
        let mut last = None;
        for day in days {
            let old = asked(before, &device_before, id, *day);
            let new = asked(after, &device_after, id, *day);
            let seen = Shift::of(old, new).map(|shift| (shift, old, new));
            if let Some((shift, before, after)) = seen.filter(|_| seen != last) {
                all.push(Effect { app: name.to_owned(), day: *day, shift, before, after });
            }
            last = seen;
        }
    }
    all
}
