//! What a new version of a policy changes for this device.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::policy::{Part, PolicyFile};

use super::device::Device;
use super::judge::{Duty, Judge};

/// The most changes that are kept.
const MOST: usize = 50;

/// What changed for one app on this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The name that people know.
    pub app: String,
    /// How.
    pub kind: ChangeKind,
    /// The new deadline, where it has one.
    pub deadline: Option<Date>,
}

/// How something changed, the most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Something is asked that was not.
    New,
    /// More is asked.
    Stricter,
    /// The deadline moved.
    DeadlineMoved,
    /// Less is asked.
    Milder,
    /// Nothing is asked any more.
    Lifted,
}

/// Compares what two versions ask of this device on one day, app by app; empty if only words
/// changed. Pure.
#[must_use]
pub fn changes(before: &PolicyFile, after: &PolicyFile, device: &Device, parts: &[Part], day: Date) -> Vec<Change> {
    let asked = |policy: &PolicyFile, id: &str| -> Option<Duty> {
        let app = policy.index().app(id)?;
        let judge = Judge::new(policy, device, &[], day);
        let duties = parts.iter().filter_map(|part| judge.app(app, *part).duty);
        duties.filter(|d| d.obligation.is_asked()).max_by_key(|d| (d.obligation, d.deadline))
    };
    let mut ids: Vec<(&str, &str)> = [after, before]
        .iter()
        .flat_map(|p| p.index().banned().iter().filter_map(|app| app.get(p.policy())))
        .map(|app| (app.id, app.name.as_str()))
        .collect();
    ids.sort_unstable();
    ids.dedup_by_key(|(id, _)| *id);
    let mut all: Vec<Change> = ids
        .into_iter()
        .filter_map(|(id, name)| {
            let (old, new) = (asked(before, id), asked(after, id));
            let kind = match (&old, &new) {
                (None, Some(_)) => ChangeKind::New,
                (Some(_), None) => ChangeKind::Lifted,
                (Some(o), Some(n)) if n.obligation > o.obligation => ChangeKind::Stricter,
                (Some(o), Some(n)) if n.obligation < o.obligation => ChangeKind::Milder,
                (Some(o), Some(n)) if n.deadline != o.deadline => ChangeKind::DeadlineMoved,
                _ => return None,
            };
            Some(Change { app: name.to_owned(), kind, deadline: new.and_then(|d| d.deadline) })
        })
        .collect();
    all.sort_by(|a, b| (a.kind, &a.app).cmp(&(b.kind, &b.app)));
    all.truncate(MOST);
    all
}
