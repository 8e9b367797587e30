//! What must be kept, before anything that holds work data may go.
//!
//! One gate, before every road that deletes: taking work data out of an app, taking the work apps or
//! the work part off the device, and removing an app that may hold work messages or files itself.

use jiff::civil::Date;

use crate::policy::{AfterKeeping, App, Hold, KeepFirst, Loss, Policy};

use super::device::Device;

/// How far the way to deleting is open, from open to shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gate {
    /// No duty to keep is known.
    Open,
    /// First keep; then deleting is allowed.
    KeepFirst,
    /// First keep, and ask before deleting.
    AskFirst,
    /// Nobody has said yet whether a hold applies: shut until the employee says which group is theirs.
    RoleFirst,
    /// A hold: nothing may be deleted.
    Held,
}

impl Gate {
    /// Every gate.
    pub const ALL: [Gate; 5] = [Gate::Open, Gate::KeepFirst, Gate::AskFirst, Gate::RoleFirst, Gate::Held];

    /// Whether something that deletes work data may be offered, shown or planned.
    #[must_use]
    pub fn may_delete(self) -> bool {
        match self {
            Gate::Open | Gate::KeepFirst | Gate::AskFirst => true,
            Gate::RoleFirst | Gate::Held => false,
        }
    }
}

/// What this employee must keep today, and what that means for deleting.
#[derive(Clone, Debug, PartialEq)]
pub struct Keeping<'p, 'a> {
    /// How far the way is open.
    pub gate: Gate,
    /// The hold that applies, if one is written.
    pub hold: Option<&'p Hold<'a>>,
    /// What must be kept.
    pub keep: Vec<&'p KeepFirst<'a>>,
}

impl<'p, 'a> Keeping<'p, 'a> {
    /// What holds for the user of this device on this day (in the organisation's time zone).
    #[must_use]
    pub fn of(policy: &'p Policy<'a>, device: &Device, day: Date) -> Self {
        let Some(records) = &policy.records else {
            return Keeping { gate: Gate::Open, hold: None, keep: Vec::new() };
        };
        let mine = |roles: &[&str]| roles.is_empty() || roles.iter().any(|r| device.has_role(r));
        let holds = || records.holds.iter().filter(|hold| hold.runs_on(day));
        let hold = holds().find(|hold| mine(&hold.roles));
        let keep: Vec<_> = records.keep.iter().filter(|k| mine(&k.roles)).collect();
        // A role that only the employee can name, and has not named.
        let askable = |id: &str| policy.roles.iter().any(|r| r.ask && r.id == id);
        let open = |roles: &[&str]| device.said_roles.is_none() && roles.iter().any(|id| askable(id) && !mine(&[id]));
        let gate = match keep.iter().map(|k| k.then).max() {
            _ if hold.is_some() => Gate::Held,
            Some(AfterKeeping::Hold) => Gate::Held,
            _ if holds().any(|h| open(&h.roles)) || records.keep.iter().any(|k| open(&k.roles)) => Gate::RoleFirst,
            Some(AfterKeeping::AskFirst) => Gate::AskFirst,
            Some(AfterKeeping::DeleteAllowed) => Gate::KeepFirst,
            None => Gate::Open,
        };
        Keeping { gate, hold, keep }
    }
}

/// Whether removing this app may delete work messages or files with it. What the employee says to use
/// for work decides on a device of their own; elsewhere whatever the app holds counts.
#[must_use]
pub fn holds_work(policy: &Policy<'_>, device: &Device, app: &App<'_>) -> bool {
    let loses = app.loses.iter().any(|loss| match loss {
        Loss::Messages | Loss::Files => true,
        Loss::Drafts | Loss::Subscription | Loss::Credit | Loss::Account => false,
    });
    let named = policy.work_data.iter().find(|w| w.app == Some(app.id));
    match (named, &device.work_data) {
        (Some(entry), Some(used)) if device.is_private() => used.iter().any(|u| u == entry.id),
        (Some(_), _) => true,
        (None, _) => loses,
    }
}
