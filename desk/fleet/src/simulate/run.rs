//! The companion's core, for every kind of device and every day.

use std::collections::{BTreeMap, HashSet};

use appwijzer_core::cases::{Assessment, Case, Facts, Finding, ReminderKind, Status, assess, reminders, update};
use appwijzer_core::detection::{Watch, detect};
use appwijzer_core::inventory::{Area, Evidence, InstalledApp, Scope, Snapshot, Unseen};
use appwijzer_core::policy::{App, AppRef, Platform, PolicyFile};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::fleet::{Fleet, FleetError, Group};
use super::outcome::{AppOutcome, DayCount, GroupOutcome, Outcome};
use super::users::{User, users};

/// Plays a fleet from its first day to its last. Pure; takes about a microsecond for each kind of device, app and day.
///
/// # Errors
/// When the fleet's days are none.
pub fn simulate(policy: &PolicyFile, fleet: &Fleet) -> Result<Outcome, FleetError> {
    let (from, until) = (fleet.from_day(policy)?, fleet.until_day(policy)?);
    let mut play = Play { policy, fleet, from, until, days: BTreeMap::new() };
    let groups = fleet.group.iter().map(|group| play.group(group)).collect::<Result<Vec<GroupOutcome>, _>>()?;
    let count = |group: &Group, share: f64| whole(size(group) * share);
    let days: Vec<DayCount> = play
        .days
        .iter()
        .map(|(day, sums)| DayCount {
            day: day.to_string(),
            must: whole(sums[0]),
            must_again: whole(sums[1]),
            asked: whole(sums[2]),
            asked_again: whole(sums[3]),
        })
        .filter(|day| day.all() > 0)
        .collect();
    let all = policy.policy();
    Ok(Outcome {
        schema: 1,
        policy: format!("{}/{}", all.organisation.id, all.version),
        from: from.to_string(),
        until: until.to_string(),
        devices: fleet.group.iter().map(|group| group.devices).sum(),
        without_companion: fleet.group.iter().map(|group| count(group, 1.0 - group.has_companion)).sum(),
        groups,
        notifications: days.iter().map(DayCount::all).sum(),
        days,
    })
}

/// Fleets are far smaller than what a double counts exactly.
#[allow(clippy::cast_precision_loss)]
fn size(group: &Group) -> f64 {
    group.devices as f64
}

/// Expected numbers are finite and not negative.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(n: f64) -> u64 {
    n.max(0.0).round() as u64
}

struct Play<'p> {
    policy: &'p PolicyFile,
    fleet: &'p Fleet,
    from: Date,
    until: Date,
    /// Must, must again, asked, asked again.
    days: BTreeMap<Date, [f64; 4]>,
}

impl Play<'_> {
    fn group(&mut self, group: &Group) -> Result<GroupOutcome, FleetError> {
        let with_companion = size(group) * group.has_companion;
        let users = users(group, self.policy, self.from)?;
        let mut apps = Vec::new();
        for app in self.policy.index().banned() {
            let Some(known) = app.get(self.policy.policy()) else { continue };
            let there = group.apps.get(known.id).copied().unwrap_or_default();
            // Must, asked, unknown, exempt: shares of the group.
            let mut shares = [0.0_f64; 4];
            for (user, share) in &users {
                for (is_there, of_apps) in [(true, there), (false, 1.0 - there)] {
                    let share = share * of_apps;
                    if share == 0.0 {
                        continue;
                    }
                    match self.shown(group, user, *app, is_there) {
                        Some(Status::Action) => shares[0] += share,
                        Some(Status::Asked) => shares[1] += share,
                        Some(Status::Unknown) => shares[2] += share,
                        Some(Status::Exempt) => shares[3] += share,
                        Some(Status::Done) | None => {}
                    }
                    if is_there {
                        self.remind(group, user, *app, share * with_companion);
                    }
                }
            }
            let [must, asked, unknown, exempt] = shares.map(|share| whole(share * with_companion));
            let told = must + asked + unknown + exempt;
            if told > 0 {
                let nothing = whole(with_companion).saturating_sub(told);
                let (id, name) = (known.id.to_owned(), known.name.as_str().to_owned());
                apps.push(AppOutcome { app: id, name, must, asked, unknown, exempt, nothing });
            }
        }
        Ok(GroupOutcome { name: group.name.clone(), devices: whole(with_companion), apps })
    }

    /// What is shown about an app on the last day.
    fn shown(&self, group: &Group, user: &User, app: AppRef, is_there: bool) -> Option<Status> {
        let assessment = self.look(group, user, app, is_there, self.until);
        let id = app.get(self.policy.policy())?.id;
        assessment.findings().find(|finding| finding.key.app == id)?.status
    }

    fn look(&self, group: &Group, user: &User, app: AppRef, is_there: bool, day: Date) -> Assessment {
        let policy = self.policy;
        let watch = Watch::nothing();
        let (device, grants) = (&user.device, user.grant.as_slice());
        let facts = Facts { policy, device, attestations: &[], told: None, grants, watch, day };
        let known = app.get(policy.policy()).filter(|_| is_there);
        let snapshot = snapshot(group, known, policy);
        assess(facts, &[detect(policy, &snapshot, watch)])
    }

    /// The notifications of a device from its first look on, each told once.
    fn remind(&mut self, group: &Group, user: &User, app: AppRef, devices: f64) {
        let zone = self.policy.policy().organisation.zone();
        let within = self.fleet.first_looks_within;
        for late in 0..within {
            let Some(first) = self.from.checked_add(jiff::Span::new().days(i64::from(late))).ok() else { return };
            let share = devices / f64::from(within);
            let mut cases: Vec<Case> = Vec::new();
            // As a notifier does it: what was told is not told again.
            let mut told = HashSet::new();
            let mut day = first;
            while day <= self.until {
                let Some(now) = morning(day, &zone) else { return };
                let assessment = self.look(group, user, app, true, day);
                update(&mut cases, &assessment, |finding| self.ban_of(finding), false, now);
                for reminder in reminders(&assessment, &cases, &user.device, now, &zone) {
                    let due = day_of(reminder.at, &zone) == Some(day);
                    if due && told.insert((reminder.key.clone(), reminder.about, reminder.day)) {
                        let left = self.left(&cases, day, &zone);
                        let sums = self.days.entry(day).or_default();
                        sums[kind(reminder.about)] += share * left;
                    }
                }
                let Ok(tomorrow) = day.tomorrow() else { return };
                day = tomorrow;
            }
        }
    }

    /// Which share has not put it right by a day.
    fn left(&self, cases: &[Case], day: Date, zone: &TimeZone) -> f64 {
        let found = cases.first().and_then(|case| day_of(case.found_at, zone)).unwrap_or(day);
        let days = found.until(day).map_or(0, |span| span.get_days()).max(0);
        (1.0 - self.fleet.put_right_per_week).powf(f64::from(days) / 7.0)
    }

    fn ban_of(&self, finding: &Finding) -> Option<String> {
        let ban = finding.judgement.duty.as_ref()?.ban;
        ban.get(self.policy.policy()).map(|ban| ban.id.to_owned())
    }
}

fn kind(about: ReminderKind) -> usize {
    match about {
        ReminderKind::Action => 0,
        ReminderKind::ActionAgain | ReminderKind::ExemptionEnds => 1,
        ReminderKind::Asked => 2,
        ReminderKind::AskedAgain => 3,
    }
}

/// The companion looks every day, before anybody is reminded.
fn morning(day: Date, zone: &TimeZone) -> Option<i64> {
    day.at(7, 0, 0, 0).to_zoned(zone.clone()).ok().map(|at| at.timestamp().as_second())
}

fn day_of(at: i64, zone: &TimeZone) -> Option<Date> {
    Some(jiff::Timestamp::from_second(at).ok()?.to_zoned(zone.clone()).date())
}

/// What the companion sees: the one app or none, within what the system shows there.
fn snapshot(group: &Group, app: Option<&App<'_>>, policy: &PolicyFile) -> Snapshot {
    let id = |app: &App<'_>| match group.platform {
        Platform::Android => app.packages.first().map(|id| (*id).to_owned()),
        Platform::Ios => app.bundles.first().map(|id| (*id).to_owned()),
    };
    let listing = match group.platform {
        _ if group.shows_all() => Scope::All,
        Platform::Ios => Scope::Nothing { why: Unseen::NoList },
        Platform::Android => {
            let banned = policy.index().banned().iter().filter_map(|app| app.get(policy.policy()));
            let mut ids: Vec<String> = banned.flat_map(|app| &app.packages).map(|id| (*id).to_owned()).collect();
            ids.sort();
            Scope::Asked { ids }
        }
    };
    let sees = !matches!(listing, Scope::Nothing { .. });
    let installed = app.and_then(id).filter(|_| sees).map(|id| InstalledApp { id, ..InstalledApp::default() });
    Snapshot {
        area: Area::main(group.part),
        platform: group.platform,
        evidence: Evidence::answered(listing),
        apps: installed.into_iter().collect(),
        probes: Vec::new(),
    }
}
