//! The strictest rule wins.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::policy::{AppRef, Ban, BanRef, Cover, Instead, Obligation, Part, Phase, Policy, PolicyFile, Rule};

use super::device::{Device, QuestionKind};
use super::grant::Grant;
use super::matching::{Match, applies};

/// What is asked about an app, in one part of a device, on one day.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Judgement {
    /// What is asked now.
    pub duty: Option<Duty>,
    /// What is still to be asked of the employee before the answer is certain.
    pub depends: Option<Depends>,
    /// What will be asked later and is stricter than what is asked now.
    pub upcoming: Option<Upcoming>,
    /// Every other ban that asks something now: one speaks, all are named.
    pub also: Vec<BanRef>,
}

/// Something that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The ban that asks it.
    pub ban: BanRef,
    /// Position of the rule in the ban.
    pub rule: usize,
    /// Position of the phase in the rule.
    pub phase: usize,
    /// What is asked.
    pub obligation: Obligation,
    /// Since when.
    pub from: Date,
    /// The last day to do it.
    pub deadline: Option<Date>,
    /// Whether the web site is covered too.
    pub web_use: Option<bool>,
    /// What also satisfies the rule.
    pub instead: Vec<Instead>,
    /// If a grant turns it into "allowed for you".
    pub exempt: Option<Exempt>,
}

/// A grant that is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exempt {
    /// Id of the exemption in the policy.
    pub exemption: String,
    /// Id of the grant.
    pub grant: String,
    /// Its last day.
    pub until: Date,
}

/// What is open until the employee answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Depends {
    /// The questions.
    pub on: Vec<QuestionKind>,
    /// The strictest that can come of the answers.
    pub at_most: Obligation,
}

/// What will be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upcoming {
    /// The ban that will ask it.
    pub ban: BanRef,
    /// What.
    pub obligation: Obligation,
    /// From which day.
    pub from: Date,
}

/// Judges for one device on one day. Cheap to make.
pub struct Judge<'p> {
    policy: &'p PolicyFile,
    device: &'p Device,
    grants: &'p [Grant],
    day: Date,
    unsettled: bool,
}

impl<'p> Judge<'p> {
    /// A judge for this device on this day (in the organisation's time zone).
    #[must_use]
    pub fn new(policy: &'p PolicyFile, device: &'p Device, grants: &'p [Grant], day: Date) -> Self {
        Judge { policy, device, grants, day, unsettled: false }
    }

    /// The same for a device with a profile of which nobody said whose it is: what depends on that
    /// becomes a question.
    #[must_use]
    pub fn with_unsettled_profile(self, unsettled: bool) -> Self {
        Judge { unsettled, ..self }
    }

    /// What is asked about an app of the catalogue in this part.
    #[must_use]
    pub fn app(&self, app: AppRef, part: Part) -> Judgement {
        let covers = self.policy.index().covers_of(app);
        self.combine(covers.iter().map(|cover| self.ban(cover.ban, part)), covers)
    }

    /// What several bans together ask.
    #[must_use]
    pub fn bans(&self, bans: impl IntoIterator<Item = BanRef>, part: Part) -> Judgement {
        self.combine(bans.into_iter().map(|ban| self.ban(ban, part)), &[])
    }

    /// What one ban asks in this part.
    #[must_use]
    pub fn ban(&self, ban_ref: BanRef, part: Part) -> Judgement {
        let as_given = self.ban_in(ban_ref, part);
        if !self.unsettled || part == Part::WholeDevice {
            return as_given;
        }
        either(as_given, self.ban_in(ban_ref, Part::WholeDevice))
    }

    fn ban_in(&self, ban_ref: BanRef, part: Part) -> Judgement {
        let policy = self.policy.policy();
        let Some(ban) = ban_ref.get(policy) else { return Judgement::default() };
        if ban.until.is_some_and(|until| until < self.day) {
            return Judgement::default();
        }
        let mut judgement = Draft::default();
        let exempt = self.exempt(ban);
        for (r, rule) in ban.rules.iter().enumerate() {
            let matched = applies(rule, policy, self.device, part);
            if matched == Match::No || rule.until.is_some_and(|until| until < self.day) {
                continue;
            }
            if let Some((p, phase)) = current(rule, self.day) {
                let duty = duty(ban_ref, (r, rule), (p, phase), exempt.clone());
                match &matched {
                    Match::Yes => judgement.duty = stricter(policy, &[], judgement.duty.take(), duty),
                    // Whoever is exempt need not answer: no answer would change anything.
                    Match::Unknown(on) if exempt.is_none() => {
                        judgement.depends = widen(judgement.depends.take(), on, duty.obligation);
                    }
                    Match::Unknown(_) | Match::No => {}
                }
            }
            if matched == Match::Yes {
                let last = rule.until.into_iter().chain(ban.until).min();
                let to_come = |phase: &&Phase<'_>| {
                    let over = last.is_some_and(|last| last < phase.from);
                    let still_exempt = exempt.as_ref().is_some_and(|e| phase.from <= e.until);
                    phase.from > self.day && !over && !still_exempt
                };
                let next =
                    |phase: &Phase<'_>| Upcoming { ban: ban_ref, obligation: phase.obligation, from: phase.from };
                judgement.upcoming.extend(rule.phases.iter().filter(to_come).map(next));
            }
        }
        settle(judgement)
    }

    /// The grant with the latest last day that is in force for this ban.
    fn exempt(&self, ban: &Ban<'_>) -> Option<Exempt> {
        let policy = self.policy.policy();
        self.grants
            .iter()
            .filter(|g| g.from <= self.day && self.day <= g.until && !policy.revoked.contains(&g.id.as_str()))
            .filter(|g| policy.exemptions.iter().any(|e| e.id == g.exemption && e.bans.contains(&ban.id)))
            .max_by(|a, b| (a.until, &a.id).cmp(&(b.until, &b.id)))
            .map(|g| Exempt { exemption: g.exemption.clone(), grant: g.id.clone(), until: g.until })
    }

    /// With how each of the bans came to the app, where one app is judged.
    fn combine(&self, all: impl Iterator<Item = Judgement>, covers: &[Cover]) -> Judgement {
        let policy = self.policy.policy();
        let mut whole = Draft::default();
        let mut also = Vec::new();
        for one in all {
            if let Some(duty) = one.duty {
                let asks = |duty: &Duty| duty.asks().map(|_| duty.ban);
                let both = [whole.duty.as_ref().and_then(asks), asks(&duty)];
                whole.duty = stricter(policy, covers, whole.duty.take(), duty);
                let speaks = whole.duty.as_ref().map(|duty| duty.ban);
                also.extend(both.into_iter().flatten().filter(|ban| Some(*ban) != speaks));
            }
            if let Some(depends) = one.depends {
                whole.depends = widen(whole.depends.take(), &depends.on, depends.at_most);
            }
            whole.upcoming.extend(one.upcoming);
        }
        also.sort_unstable();
        Judgement { also, ..settle(whole) }
    }
}

/// While a judgement is made, everything that is to come; [`settle`] leaves the one that is told.
#[derive(Clone, Debug, Default)]
struct Draft {
    duty: Option<Duty>,
    depends: Option<Depends>,
    upcoming: Vec<Upcoming>,
}

fn duty(ban: BanRef, (r, rule): (usize, &Rule<'_>), (p, phase): (usize, &Phase<'_>), exempt: Option<Exempt>) -> Duty {
    Duty {
        ban,
        rule: r,
        phase: p,
        obligation: phase.obligation,
        from: phase.from,
        deadline: phase.deadline,
        web_use: rule.web_use,
        instead: rule.instead.clone(),
        exempt,
    }
}

impl Duty {
    /// What is asked in effect: nothing while an exemption is in force.
    #[must_use]
    pub fn asks(&self) -> Option<Obligation> {
        Some(self.obligation).filter(|obligation| self.exempt.is_none() && obligation.is_asked())
    }

    /// Whole days from `day` to the deadline: 0 on the last day, negative after it.
    #[must_use]
    pub fn days_left(&self, day: Date) -> Option<i32> {
        let deadline = self.deadline?;
        day.until(deadline).ok().map(|span| span.get_days())
    }

    /// The ban and the phase, in the policy that this duty came from.
    #[must_use]
    pub fn source<'q, 'a>(&self, policy: &'q Policy<'a>) -> Option<(&'q Ban<'a>, &'q Phase<'a>)> {
        let ban = self.ban.get(policy)?;
        Some((ban, ban.rules.get(self.rule)?.phases.get(self.phase)?))
    }
}

/// The phase in force: the last one that has begun.
fn current<'r, 'a>(rule: &'r Rule<'a>, day: Date) -> Option<(usize, &'r Phase<'a>)> {
    rule.phases.iter().enumerate().rfind(|(_, phase)| phase.from <= day)
}

/// The stricter of two, by content alone, so that order in the file cannot matter.
///
/// What asks something comes before an exemption from something else, and that before a decision
/// that is still to come. Of equal force, a ban that names the app speaks before one that reaches it by its
/// maker, country or category: its words, deadline and consequence are meant for this app.
fn stricter(policy: &Policy<'_>, covers: &[Cover], a: Option<Duty>, b: Duty) -> Option<Duty> {
    let Some(a) = a else { return Some(b) };
    let names = |d: &Duty| covers.iter().any(|cover| cover.ban == d.ban && cover.named);
    let key = |d: &Duty| {
        (
            d.asks(),
            d.exempt.is_some(),
            d.obligation,
            names(d),
            Reverse((d.deadline.is_none(), d.deadline)),
            d.web_use == Some(true),
            Reverse(d.instead.len()),
            Reverse(d.from),
        )
    };
    // Only of equals are the words compared.
    let stricter = key(&b).cmp(&key(&a)).then_with(|| words(policy, &a).cmp(&words(policy, &b))).is_gt();
    Some(if stricter { b } else { a })
}

/// Which words a duty brings.
fn words<'p>(policy: &'p Policy<'_>, duty: &Duty) -> Option<(&'p str, Option<Vec<&'p str>>)> {
    let (ban, phase) = duty.source(policy)?;
    let consequence = phase.consequence.as_ref();
    Some((ban.id, consequence.map(|text| text.iter().map(|(_, word)| word).collect())))
}

/// What is asked when it is not known which of two holds: the same, or a question.
fn either(one: Judgement, other: Judgement) -> Judgement {
    if one == other {
        return one;
    }
    let depends = || [&one.depends, &other.depends].into_iter().flatten();
    let asks = [&one.duty, &other.duty].into_iter().flatten().filter_map(Duty::asks);
    let Some(at_most) = asks.chain(depends().map(|d| d.at_most)).max() else { return one };
    let mut on: BTreeSet<QuestionKind> = depends().flat_map(|d| d.on.iter().copied()).collect();
    // Ownership decides whether anything else needs asking: one question at a time.
    if !on.contains(&QuestionKind::Ownership) {
        on.insert(QuestionKind::Enrolled);
    }
    Judgement { duty: None, depends: Some(Depends { on: on.into_iter().collect(), at_most }), ..Judgement::default() }
}

fn widen(known: Option<Depends>, on: &[QuestionKind], at_most: Obligation) -> Option<Depends> {
    let mut all: BTreeSet<QuestionKind> = on.iter().copied().collect();
    let mut most = at_most;
    if let Some(known) = known {
        all.extend(known.on);
        most = most.max(known.at_most);
    }
    Some(Depends { on: all.into_iter().collect(), at_most: most })
}

/// Drops what cannot matter: questions whose answer changes nothing, and a future that is no stricter
/// than what is asked now. Of several stricter futures the first is told.
fn settle(draft: Draft) -> Judgement {
    let Draft { duty, depends, mut upcoming } = draft;
    let asked = duty.as_ref().and_then(Duty::asks);
    let depends = depends.filter(|d| Some(d.at_most) > asked && d.at_most.is_asked());
    upcoming.retain(|u| Some(u.obligation) > asked && u.obligation.is_asked());
    upcoming.sort_by_key(|u| (u.from, Reverse(u.obligation), u.ban));
    Judgement { duty, depends, upcoming: upcoming.first().copied(), also: Vec::new() }
}
