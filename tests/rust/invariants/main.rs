//! What holds for every policy, device and inventory.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod plain;
mod world;

use appwijzer_core::cases::{Answer, Assessment, Facts, Finding, Outcome, PartReport, assess};
use appwijzer_core::detection::{Salt, Subject, Watch, Watched, detect};
use appwijzer_core::inventory::{Evidence, Hidden, Scope, Snapshot, Wholeness};
use appwijzer_core::obligation::{Device, Grant, Judge};
use appwijzer_core::policy::{Obligation, Ownership, PolicyFile, canonical};
use jiff::civil::Date;
use proptest::prelude::*;
use world::{bans, bytes, days, devices, grants, package, snapshots};

const SALT: Salt<'static> = Salt(b"a salt of this test, long enough");

fn check(policy: &PolicyFile, device: &Device, grants: &[Grant], snapshot: &Snapshot, day: Date) -> Assessment {
    check_watching(policy, device, grants, snapshot, day, &[])
}

fn check_watching(
    policy: &PolicyFile,
    device: &Device,
    grants: &[Grant],
    snapshot: &Snapshot,
    day: Date,
    cases: &[Watched],
) -> Assessment {
    let watch = Watch { cases, salt: SALT };
    let facts = Facts { policy, device, attestations: &[], told: None, grants, watch, day };
    assess(facts, &[detect(policy, snapshot, watch)])
}

/// What is asked, without positions in the file: app, answer, obligation, dates, web use.
fn essence(assessment: &Assessment) -> Vec<String> {
    let line = |f: &Finding| {
        let duty = f.judgement.duty.as_ref();
        format!(
            "{} {:?} {:?} {:?} {:?}",
            f.key,
            f.status,
            duty.map(|d| (d.obligation, d.from, d.deadline, d.web_use, d.exempt.is_some())),
            f.judgement.depends.as_ref().map(|d| (&d.on, d.at_most)),
            f.judgement.upcoming.map(|u| (u.obligation, u.from)),
        )
    };
    let mut lines: Vec<String> = assessment.findings().map(line).collect();
    lines.sort();
    lines
}

fn present(part: &PartReport) -> usize {
    let seen = |f: &&Finding| matches!(f.answer, Answer::Present(_)) && matches!(f.subject, Subject::Listed(_));
    part.findings().filter(seen).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Order in the file is of no importance, of rules or of bans.
    #[test]
    fn the_strictest_rule_wins_whatever_the_order(
        bans in bans(), device in devices(), snapshot in snapshots(), day in days(), turn in 0usize..8,
    ) {
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        let mut turned = bans;
        let n = turned.len();
        turned.rotate_left(turn % n);
        for ban in &mut turned {
            ban.rules.reverse();
            let rules = ban.rules.len();
            ban.rules.rotate_left(turn % rules);
        }
        let other = PolicyFile::parse(bytes(&turned)).unwrap();
        prop_assert_eq!(
            essence(&check(&policy, &device, &[], &snapshot, day)),
            essence(&check(&other, &device, &[], &snapshot, day))
        );
    }

    /// No rule that matches is stricter than what is asked.
    #[test]
    fn nothing_stricter_is_overlooked(bans in bans(), device in devices(), snapshot in snapshots(), day in days()) {
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        let part = snapshot.area.part;
        let index = policy.index();
        for finding in check(&policy, &device, &[], &snapshot, day).findings() {
            let Subject::Listed(app) = finding.subject else { continue };
            let covering = index.bans_of(app).map(|b| b.get(policy.policy()).unwrap().id);
            let strictest = covering
                .flat_map(|id| &bans[id.trim_start_matches("ban-").parse::<usize>().unwrap()].rules)
                .filter(|r| r.parts.is_empty() || r.parts.contains(&part))
                .filter(|r| r.forms.is_empty() || r.forms.iter().any(|form| form.is(device.form)))
                .filter(|r| r.ownership.is_empty() || device.ownership.is_some_and(|o| r.ownership.contains(&o)))
                .filter(|r| !r.work_data || device.ownership == Some(Ownership::Work))
                .filter(|r| !r.role || device.has_role("desk"))
                .filter_map(|r| r.obligation(day))
                .max();
            prop_assert_eq!(finding.judgement.duty.as_ref().map(|d| d.obligation), strictest);
        }
    }

    /// A grant takes something off, and never adds.
    #[test]
    fn a_grant_never_makes_anything_stricter(
        bans in bans(), device in devices(), snapshot in snapshots(), day in days(), grants in grants(),
    ) {
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        let without = check(&policy, &device, &[], &snapshot, day);
        let with = check(&policy, &device, &grants, &snapshot, day);
        let asks = |f: Option<&Finding>| f.and_then(|f| f.judgement.duty.as_ref()?.asks());
        for finding in with.findings() {
            prop_assert!(asks(Some(finding)) <= asks(without.finding(&finding.key)));
        }
        prop_assert!(with.outcome <= without.outcome);
    }

    /// What will be asked is stricter than what is asked, and lies in the future.
    #[test]
    fn what_is_to_come_is_later_and_stricter(
        bans in bans(), device in devices(), snapshot in snapshots(), day in days(), grants in grants(),
    ) {
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        for finding in check(&policy, &device, &grants, &snapshot, day).findings() {
            if let Some(upcoming) = finding.judgement.upcoming {
                let now = finding.judgement.duty.as_ref().and_then(|d| d.asks());
                prop_assert!(upcoming.from > day);
                prop_assert!(Some(upcoming.obligation) > now);
                prop_assert!(upcoming.obligation > Obligation::UnderReview);
            }
        }
    }

    /// A check never says absent outside its coverage.
    #[test]
    fn absent_is_said_only_within_the_coverage(
        bans in bans(), device in devices(), snapshot in snapshots(), day in days(),
    ) {
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        let assessment = check(&policy, &device, &[], &snapshot, day);
        let part = &assessment.parts[0];
        let index = policy.index();
        let found = detect(&policy, &snapshot, Watch::nothing());
        let seen = |app| found.present.iter().any(|s| s.subject == Subject::Listed(app));
        let mut certain = 0;
        for app in index.banned() {
            let packages = &app.get(policy.policy()).unwrap().packages;
            let evidence = &snapshot.evidence;
            let shown = packages.iter().all(|p| match &evidence.scope {
                Scope::All => true,
                Scope::Asked { ids } => ids.iter().any(|i| i == p),
                _ => false,
            });
            let whole = matches!(evidence.wholeness, Wholeness::Proved { .. } | Wholeness::Said);
            let hidden = [Hidden::Archived, Hidden::Offloaded, Hidden::Unmanaged];
            let may_hide = evidence.hides.iter().any(|hides| hidden.contains(hides));
            let unread = evidence.unread.iter().any(|unread| packages.iter().any(|p| *p == unread.word));
            if shown && whole && !may_hide && !unread && !seen(*app) {
                certain += 1;
            }
        }
        prop_assert_eq!(part.absent, certain);
        prop_assert_eq!(part.absent + part.doubtful + present(part), index.banned().len());
        // What is asked and unsure is a finding, and makes the outcome no better than "cannot tell".
        for app in index.banned() {
            let sure = seen(*app) || found.doubt(policy.policy(), *app).is_none();
            let judge = Judge::new(&policy, &device, &[], day);
            let asks = judge.app(*app, part.area.part).duty.is_some_and(|d| d.asks().is_some());
            if asks && !sure {
                let told = part.findings().any(|f| {
                    f.subject == Subject::Listed(*app) && matches!(f.answer, Answer::CannotTell { .. })
                });
                prop_assert!(told);
                prop_assert!(assessment.outcome > Outcome::NothingAsked);
            }
        }
    }

    /// A ban on everything but a few apps, or on all of a maker's, is never taken for fulfilled
    /// because it could not be looked at.
    #[test]
    fn a_ban_without_end_is_unchecked_where_the_list_is_not_whole(
        bans in bans(), device in devices(), mut snapshot in snapshots(), day in days(),
    ) {
        snapshot.evidence.scope = Scope::NotKnown;
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        let judge = Judge::new(&policy, &device, &[], day);
        let part = snapshot.area.part;
        let open_ended = bans.iter().enumerate().filter(|(_, b)| b.allow_only.is_some());
        let mut asking = open_ended.filter(|(i, _)| {
            let name = format!("ban-{i}");
            let ban = policy.index().ban(policy.policy(), &name).unwrap();
            judge.ban(ban, part).duty.is_some_and(|d| d.asks().is_some())
        });
        if asking.next().is_some() {
            let assessment = check(&policy, &device, &[], &snapshot, day);
            prop_assert!(assessment.parts[0].open_ended_unchecked);
            prop_assert!(assessment.outcome > Outcome::NothingAsked);
        }
    }

    /// Removing an app from an inventory never adds an app that is there, nor makes the outcome worse.
    #[test]
    fn removing_an_app_never_adds_a_finding(
        bans in bans(), device in devices(), mut snapshot in snapshots(), day in days(), which in 0usize..12,
    ) {
        // On a list that shows everything: elsewhere an app that is gone from the list becomes unsure.
        snapshot.evidence = Evidence { marks_system: snapshot.evidence.marks_system, ..Evidence::everything() };
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        let before = check(&policy, &device, &[], &snapshot, day);
        if !snapshot.apps.is_empty() {
            let n = snapshot.apps.len();
            snapshot.apps.remove(which % n);
        }
        let after = check(&policy, &device, &[], &snapshot, day);
        let keys = |a: &Assessment| a.findings().map(|f| f.key.clone()).collect::<Vec<_>>();
        prop_assert!(keys(&after).iter().all(|k| keys(&before).contains(k)));
        prop_assert!(after.outcome <= before.outcome);
    }

    /// Of an open case it is known whether its app is there, gone, released or unsure: one of them.
    /// Gone is said only where the list would have shown it.
    #[test]
    fn an_open_case_has_one_fate(
        bans in bans(), device in devices(), snapshot in snapshots(), day in days(),
        app in 0usize..6, other in any::<bool>(), renamed in any::<bool>(),
    ) {
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        let identifier = if renamed { "q.other".to_owned() } else { package(app, other) };
        let case = Watched {
            app: format!("app-{app}"),
            area: snapshot.area,
            ban: "ban-0".to_owned(),
            identifiers: vec![identifier.clone()],
        };
        let assessment = check_watching(&policy, &device, &[], &snapshot, day, std::slice::from_ref(&case));
        let part = &assessment.parts[0];
        let is_case = |app: &str| app == case.app;
        let fates = [
            part.findings().any(|f| is_case(&f.key.app)),
            part.gone.iter().any(|k| is_case(&k.app)),
            part.released.iter().any(|k| is_case(&k.app)),
        ];
        prop_assert_eq!(fates.iter().filter(|f| **f).count(), 1);
        if fates[1] {
            prop_assert!(snapshot.apps.iter().all(|a| a.id != identifier));
            prop_assert!(snapshot.coverage().would_show([identifier.as_str()].into_iter()));
        }
    }

    /// Reading what was printed gives the same policy, and printing it again the same bytes.
    #[test]
    fn a_policy_reads_back_as_it_was_printed(bans in bans()) {
        let printed = bytes(&bans);
        let policy = PolicyFile::parse(printed.clone()).unwrap();
        prop_assert_eq!(canonical::to_vec(policy.policy()).unwrap(), printed);
    }

    /// Whatever the bytes are, reading them ends, and an error says something.
    #[test]
    fn reading_a_policy_never_panics(bans in bans(), at in 0usize..8000, with in any::<u8>()) {
        let mut broken = bytes(&bans);
        let n = broken.len();
        broken[at % n] = with;
        if let Err(e) = PolicyFile::parse(broken) {
            prop_assert!(!e.to_string().is_empty());
        }
    }
}
