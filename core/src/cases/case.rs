//! One case, as it is remembered.

use std::collections::BTreeSet;

use crate::names::names;

use super::key::CaseKey;

/// How far the employee is with one app in one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Which app, where.
    pub key: CaseKey,
    /// Id of the ban.
    pub ban: String,
    /// Identifiers under which it was found, sorted.
    pub identifiers: Vec<String>,
    /// How far.
    pub stage: Stage,
    /// The road that was chosen where there are two.
    pub route: Option<RouteChoice>,
    /// Names of steps that the employee ticked.
    pub steps_done: BTreeSet<String>,
    /// When it was found, in seconds since 1970 (UTC).
    pub found_at: i64,
    /// How and when it ended, if it did.
    pub closed: Option<Closed>,
    /// How many times it came back.
    pub reopened: u32,
    /// How it had ended before it came back.
    pub came_back_after: Option<Ending>,
    /// When "not now" was chosen last, in seconds since 1970 (UTC).
    pub declined_at: Option<i64>,
    /// How many times "not now" was chosen.
    pub declined: u32,
}

/// The stages of a case, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Seen by a check; the employee has not opened it yet.
    Found,
    /// The employee has read what is asked.
    Explained,
    /// The employee has begun.
    InProgress,
    /// The employee says it is done, and the device cannot confirm it yet.
    ToVerify,
    /// Over.
    Closed,
}

/// The road that the employee chose on a device where they choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RouteChoice {
    /// Remove the app.
    App,
    /// Take the work data off the device.
    WorkData,
    /// Talk about it first.
    Talk,
    /// Not now.
    NotNow,
}

/// How and when a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    /// How.
    pub how: Ending,
    /// When, in seconds since 1970 (UTC).
    pub at: i64,
}

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ending {
    /// Looked again: the app is gone.
    Gone,
    /// It came with the device, cannot be removed, and is switched off.
    SwitchedOff,
    /// The employee looked and says it is gone; the device cannot show it.
    SaidGone,
    /// The management, which had seen it, sees it no longer; the device cannot show it.
    ToldGone,
    /// The employee took the work data off the device.
    WorkDataRemoved,
    /// An exemption allows it.
    Exempt,
    /// It is no longer asked of this device.
    NoLongerAsked,
    /// The place in which it was is no longer on the device.
    PlaceGone,
}

names!(Stage { Found = "found", Explained = "explained", InProgress = "in-progress", ToVerify = "to-verify", Closed = "closed" });
names!(RouteChoice { App = "app", WorkData = "work-data", Talk = "talk", NotNow = "not-now" });
names!(Ending {
    Gone = "gone",
    SwitchedOff = "switched-off",
    SaidGone = "said-gone",
    ToldGone = "told-gone",
    WorkDataRemoved = "work-data-removed",
    Exempt = "exempt",
    NoLongerAsked = "no-longer-asked",
    PlaceGone = "place-gone",
});

/// A request that was declined is repeated once, after so many seconds: 14 days.
const REPEAT_AFTER: i64 = 14 * 86_400;

impl Case {
    /// Whether the employee said "not now", and it is not yet time to ask the one time more.
    #[must_use]
    pub fn rests(&self, now: i64) -> bool {
        // Said at a time that is still to come: the clock was wrong then.
        let lately = |at: i64| at <= now && now < at.saturating_add(REPEAT_AFTER);
        self.route == Some(RouteChoice::NotNow) && (self.declined > 1 || self.declined_at.is_some_and(lately))
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.stage == Stage::Closed
    }
}
