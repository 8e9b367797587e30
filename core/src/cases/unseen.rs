//! What is the same at each check: the apps that no list of a platform shows, and of which nobody said anything.
//!
//! A policy may name hundreds of them. What is asked about them follows from the policy, the device, its exemptions
//! and the day, and not from what is installed: it is worked out once and kept.

use std::sync::Arc;

use jiff::civil::Date;

use crate::inventory::Area;
use crate::obligation::{Device, Grant};
use crate::policy::{AppRef, Platform, PolicyFile};

use super::assess::Facts;
use super::assessment::{Finding, Status};
use super::sum::Sum;

/// Keeps them from one check to the next. Whatever they follow from may change in between: then they are worked out
/// again. Starts empty.
#[derive(Debug, Default)]
pub struct Unseen {
    of: Option<Basis>,
    areas: Vec<(Area, Platform, Arc<Standing>)>,
}

/// What they follow from.
#[derive(Debug)]
struct Basis {
    policy: PolicyFile,
    device: Device,
    grants: Vec<Grant>,
    day: Date,
    unsettled: bool,
}

impl Basis {
    fn is(&self, facts: &Facts<'_>, unsettled: bool) -> bool {
        self.policy.is(facts.policy)
            && self.day == facts.day
            && self.unsettled == unsettled
            && self.device == *facts.device
            && self.grants == facts.grants
    }
}

/// The findings on them in one area, as a check lists them.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// In a list's order, each with its app.
    pub(super) findings: Vec<(AppRef, Arc<Finding>)>,
    /// What they come to.
    pub(super) sum: Sum,
}

impl Standing {
    /// All but those of some apps, which are sorted.
    pub(super) fn without<'s>(&'s self, apart: &'s [AppRef]) -> impl Iterator<Item = &'s Finding> {
        let left = self.findings.iter().filter(|(app, _)| apart.binary_search(app).is_err());
        left.map(|(_, finding)| &**finding)
    }
}

impl Unseen {
    /// Forgets what no longer holds.
    pub(super) fn for_facts(&mut self, facts: &Facts<'_>, unsettled: bool) {
        if self.of.as_ref().is_some_and(|basis| basis.is(facts, unsettled)) {
            return;
        }
        self.areas.clear();
        self.of = Some(Basis {
            policy: facts.policy.clone(),
            device: facts.device.clone(),
            grants: facts.grants.to_vec(),
            day: facts.day,
            unsettled,
        });
    }

    /// The findings of an area, worked out if they are not kept yet.
    pub(super) fn in_area(
        &mut self,
        area: Area,
        platform: Platform,
        make: impl FnOnce() -> Vec<(AppRef, Finding)>,
    ) -> Arc<Standing> {
        let kept = self.areas.iter().find(|(a, p, _)| (*a, *p) == (area, platform));
        if let Some((_, _, standing)) = kept {
            return Arc::clone(standing);
        }
        let mut findings: Vec<_> = make().into_iter().map(|(app, finding)| (app, Arc::new(finding))).collect();
        findings.sort_by(|(_, a), (_, b)| place(a).cmp(&place(b)));
        let mut sum = Sum::default();
        findings.iter().for_each(|(_, finding)| sum.add(finding));
        let standing = Arc::new(Standing { findings, sum });
        self.areas.push((area, platform, Arc::clone(&standing)));
        standing
    }
}

/// Where a finding stands in a list: the most pressing first.
pub(super) fn place(finding: &Finding) -> (u8, &super::key::CaseKey) {
    (finding.status.map_or(u8::MAX, |status: Status| status as u8), &finding.key)
}

/// One list of two that are in order.
pub(super) fn merge(few: Vec<Finding>, many: &[(AppRef, Arc<Finding>)], without: &[AppRef]) -> Vec<Arc<Finding>> {
    let mut all = Vec::with_capacity(few.len() + many.len());
    let mut rest = many;
    let take = |part: &[(AppRef, Arc<Finding>)], all: &mut Vec<Arc<Finding>>| {
        let wanted = part.iter().filter(|(app, _)| without.is_empty() || without.binary_search(app).is_err());
        all.extend(wanted.map(|(_, finding)| Arc::clone(finding)));
    };
    for finding in few {
        let (before, after) = rest.split_at(rest.partition_point(|(_, other)| place(other) < place(&finding)));
        take(before, &mut all);
        all.push(Arc::new(finding));
        rest = after;
    }
    take(rest, &mut all);
    all
}
