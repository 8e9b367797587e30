//! The index, and what is kept from check to check, against a walk over everything.

use std::collections::BTreeSet;

use appwijzer_core::cases::{Attestation, CaseKey, Facts, ManagementWord, Told, Unseen, assess, assess_again};
use appwijzer_core::detection::{Detected, Doubt, Evidence, Subject, Watch, detect};
use appwijzer_core::inventory::{AppState, Area, InstalledApp, Snapshot};
use appwijzer_core::obligation::{Device, Judge};
use appwijzer_core::policy::{App, Ban, Ownership, Part, Platform, Policy, PolicyFile, canonical};
use jiff::civil::Date;
use proptest::prelude::*;

use super::world::{BanSpec, bans, bytes, days, devices, grants, snapshots};

/// Identifiers under beginnings of makers, under longer ones, exceptions, and near misses.
const NEAR: [&str; 7] = [
    "org.maker0.fresh",
    "org.maker0.not",
    "org.maker0.sub.fresh",
    "org.maker0",
    "org.maker0x.fresh",
    "org.maker1.fresh",
    "org.chromium.webapk.a1",
];

/// What is different about each app of a policy.
#[derive(Clone, Debug)]
struct Shape {
    nameless: bool,
    quiet: bool,
    not_here: bool,
}

fn shapes() -> impl Strategy<Value = Vec<Shape>> {
    let one = (prop::bool::weighted(0.5), prop::bool::weighted(0.3), prop::bool::weighted(0.2))
        .prop_map(|(nameless, quiet, not_here)| Shape { nameless, quiet, not_here });
    prop::collection::vec(one, 6)
}

fn shaped(bans: &[BanSpec], shapes: &[Shape]) -> PolicyFile {
    let plain = bytes(bans);
    let mut policy: Policy<'_> = serde_json::from_slice(&plain).unwrap();
    for (app, shape) in policy.apps.iter_mut().zip(shapes) {
        if shape.nameless {
            app.packages.clear();
        }
        app.quiet = shape.quiet;
        app.not_on = if shape.not_here && shape.nameless { vec![Platform::Android] } else { vec![] };
    }
    policy.makers[0].prefixes = vec!["org.maker0."];
    policy.makers[0].not_prefixes = vec!["org.maker0.not"];
    policy.makers[1].prefixes = vec!["org.maker0.sub.", "org.maker1."];
    PolicyFile::parse(canonical::to_vec(&policy).unwrap()).unwrap()
}

fn lists() -> impl Strategy<Value = Snapshot> {
    let near = prop::collection::vec((prop::sample::select(&NEAR[..]), any::<bool>()), 0..4);
    (snapshots(), near).prop_map(|(mut snapshot, near)| {
        let system = |on: bool| snapshot.evidence.marks_system.then_some(on);
        let more = near.into_iter().map(|(id, on)| InstalledApp {
            id: id.to_owned(),
            system: system(on),
            ..InstalledApp::default()
        });
        snapshot.apps.extend(more);
        snapshot
    })
}

fn covers(policy: &Policy<'_>, ban: &Ban<'_>, app: &App<'_>) -> bool {
    let covers = &ban.covers;
    let by_maker = app.maker.is_some_and(|maker| covers.makers.contains(&maker));
    covers.apps.contains(&app.id)
        || by_maker
        || covers.allow_only.as_ref().is_some_and(|allowed| !allowed.contains(&app.id))
            && policy.apps.iter().any(|known| known.id == app.id)
}

fn is_banned(policy: &Policy<'_>, app: &App<'_>) -> bool {
    policy.bans.iter().any(|ban| covers(policy, ban, app))
}

fn is_banned_maker(policy: &Policy<'_>, maker: &str) -> bool {
    policy.bans.iter().any(|ban| ban.covers.makers.contains(&maker))
}

/// Name of what an installed app is taken for, and how it is known.
fn recognise(policy: &Policy<'_>, snapshot: &Snapshot, app: &InstalledApp) -> Option<(String, &'static str)> {
    if let Some(listed) = policy.apps.iter().find(|known| known.packages.contains(&app.id.as_str())) {
        let how = if app.state == AppState::Trace { "activity" } else { "identifier" };
        return is_banned(policy, listed).then(|| (listed.id.to_owned(), how));
    }
    for digest in app.certificates.iter().map(String::as_str) {
        if let Some(listed) = policy.apps.iter().find(|known| known.certificates.contains(&digest)) {
            if is_banned(policy, listed) {
                return Some((listed.id.to_owned(), "certificate"));
            }
            continue;
        }
        let maker = policy.makers.iter().find(|maker| maker.certificates.contains(&digest));
        if maker.is_some_and(|maker| is_banned_maker(policy, maker.id)) {
            return Some((app.id.clone(), "maker"));
        }
    }
    let only = policy.bans.iter().any(|ban| ban.covers.allow_only.is_some());
    let removable = snapshot.evidence.marks_system && app.system == Some(false) && app.state != AppState::Trace;
    let nameable = !app.id.starts_with("org.chromium.webapk.");
    (only && removable && nameable).then(|| (app.id.clone(), "not allowed"))
}

fn perhaps(policy: &Policy<'_>, app: &InstalledApp) -> Option<usize> {
    let banned = || policy.makers.iter().enumerate().filter(|(_, maker)| is_banned_maker(policy, maker.id));
    let prefixes = banned().flat_map(|(i, maker)| maker.prefixes.iter().map(move |prefix| (prefix.len(), i, prefix)));
    let (_, maker, _) = prefixes.filter(|(_, _, prefix)| app.id.starts_with(**prefix)).max()?;
    let excepted = banned().any(|(_, maker)| maker.not_prefixes.contains(&app.id.as_str()));
    (!excepted && app.state != AppState::Trace).then_some(maker)
}

fn seen(policy: &Policy<'_>, found: &Detected) -> BTreeSet<(String, String, &'static str)> {
    let how = |evidence: &Evidence| match evidence {
        Evidence::Identifier => "identifier",
        Evidence::Certificate => "certificate",
        Evidence::MakerCertificate { .. } => "maker",
        Evidence::NotAllowed => "not allowed",
        Evidence::Remembered { .. } => "remembered",
        Evidence::Activity { .. } => "activity",
    };
    let named = |subject: &Subject| match subject {
        Subject::Listed(app) => app.get(policy).unwrap().id.to_owned(),
        Subject::Unlisted(id) | Subject::Unallowed(id) => id.clone(),
    };
    found.present.iter().map(|s| (named(&s.subject), s.identifier.clone(), how(&s.evidence))).collect()
}

fn attested(area: Area, app: usize, there: bool, on: Date) -> Attestation {
    Attestation { key: CaseKey { app: format!("app-{app}"), area }, there, on, policy_version: 1 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever the index looks up is what somebody would find who goes through the whole policy for each app.
    #[test]
    fn the_index_and_a_walk_over_everything_find_the_same(
        bans in bans(), shapes in shapes(), snapshot in lists(),
    ) {
        let file = shaped(&bans, &shapes);
        let policy = file.policy();
        let found = detect(&file, &snapshot, Watch::nothing());
        let recognised = |app: &InstalledApp| recognise(policy, &snapshot, app);
        let walked: BTreeSet<_> =
            snapshot.apps.iter().filter_map(|app| recognised(app).map(|(name, how)| (name, app.id.clone(), how))).collect();
        prop_assert_eq!(seen(policy, &found), walked);
        let walked: BTreeSet<(String, usize)> = snapshot
            .apps
            .iter()
            .filter(|app| recognised(app).is_none())
            .filter_map(|app| Some((app.id.clone(), perhaps(policy, app)?)))
            .collect();
        let looked: BTreeSet<(String, usize)> =
            found.perhaps.iter().map(|p| (p.identifier.clone(), p.maker as usize)).collect();
        prop_assert_eq!(looked, walked);
        for app in &policy.apps {
            let app_ref = file.index().app(app.id).unwrap();
            let looked: Vec<&str> = file.index().bans_of(app_ref).map(|ban| ban.get(policy).unwrap().id).collect();
            let walked: Vec<&str> = policy.bans.iter().filter(|ban| covers(policy, ban, app)).map(|ban| ban.id).collect();
            prop_assert_eq!(looked, walked, "{}", app.id);
        }
    }

    /// Of the apps that were not seen, each that may be there and of which something is asked is a finding, and no
    /// other is.
    #[test]
    fn the_unsure_findings_are_those_of_a_walk_over_every_app(
        bans in bans(), shapes in shapes(), snapshot in lists(), device in devices(), day in days(),
    ) {
        let file = shaped(&bans, &shapes);
        let policy = file.policy();
        let found = detect(&file, &snapshot, Watch::nothing());
        let watch = Watch::nothing();
        let facts = Facts { policy: &file, device: &device, attestations: &[], told: None, grants: &[], watch, day };
        let part = &assess(facts, std::slice::from_ref(&found)).parts[0];
        let judge = Judge::new(&file, &device, &[], day);
        let unseen = |app: &&App<'_>| {
            let app_ref = file.index().app(app.id).unwrap();
            let seen = found.present.iter().any(|s| s.subject == Subject::Listed(app_ref));
            let unknown_there = app.quiet && app.is_nameless_on(Platform::Android);
            is_banned(policy, app) && !seen && !unknown_there && found.doubt(policy, app_ref).is_some()
        };
        let asked = |app: &&App<'_>| {
            let app_ref = file.index().app(app.id).unwrap();
            let judgement = judge.app(app_ref, part.area.part);
            let asks = judgement.depends.is_some() || judgement.duty.is_some_and(|d| d.asks().is_some());
            asks && (!app.quiet || found.doubt(policy, app_ref) == Some(Doubt::NamedUnread))
        };
        let walked: BTreeSet<&str> = policy.apps.iter().filter(unseen).filter(asked).map(|app| app.id).collect();
        let unsure = part.findings().filter(|f| f.sightings().is_empty());
        let listed = unsure.filter_map(|f| f.subject.listed()).map(|app| app.get(policy).unwrap().id);
        prop_assert_eq!(listed.collect::<BTreeSet<_>>(), walked);
        prop_assert_eq!(part.doubtful, policy.apps.iter().filter(unseen).count());
    }

    /// What was kept from other checks, of other days, lists, answers and devices, changes no answer.
    #[test]
    fn a_check_that_remembers_answers_as_one_that_does_not(
        bans in bans(),
        shapes in shapes(),
        checks in prop::collection::vec(
            (lists(), devices(), days(), grants(), prop::option::of((0usize..6, any::<bool>())), any::<[bool; 3]>()),
            1..6,
        ),
    ) {
        let file = shaped(&bans, &shapes);
        let again = PolicyFile::parse(file.bytes()).unwrap();
        let mut unseen = Unseen::default();
        let (_, mut last_device, mut last_day, mut last_grants, ..) = checks[0].clone();
        for (snapshot, device, day, grants, said, [same, told, other]) in checks {
            // Mostly the same device on the same day, as phones do.
            if !same {
                (last_device, last_day, last_grants) = (device, day, grants);
            }
            let policy = if other { &again } else { &file };
            let attestations: Vec<Attestation> =
                said.iter().map(|(app, there)| attested(snapshot.area, *app, *there, last_day)).collect();
            let word = ManagementWord { on: last_day, seen: vec!["p.a3".to_owned()] };
            let before = [CaseKey { app: "app-5".to_owned(), area: Area::main(Part::WholeDevice) }];
            let facts = Facts {
                policy,
                device: &last_device,
                attestations: &attestations,
                told: told.then_some(Told { word: &word, before: &before }),
                grants: &last_grants,
                watch: Watch::nothing(),
                day: last_day,
            };
            let found = [detect(policy, &snapshot, Watch::nothing())];
            prop_assert_eq!(assess_again(facts, &found, &mut unseen), assess(facts, &found));
        }
    }
}

/// A device whose answers change is another device: what was kept for the first is not said of the second.
#[test]
fn what_was_kept_is_forgotten_when_the_employee_answers() {
    let always = BanSpec {
        apps: vec![0],
        makers: vec![],
        allow_only: None,
        rules: vec![super::world::RuleSpec {
            ownership: vec![Ownership::Work],
            parts: vec![],
            forms: vec![],
            work_data: false,
            role: false,
            phases: vec![(appwijzer_core::policy::Obligation::Forbidden, jiff::civil::date(2026, 1, 1), None)],
            web_use: None,
            until: None,
        }],
    };
    let shape = Shape { nameless: true, quiet: false, not_here: false };
    let file = shaped(&[always], &vec![shape; 6]);
    let snapshot = Snapshot {
        area: Area::main(Part::WholeDevice),
        platform: Platform::Android,
        evidence: appwijzer_core::inventory::Evidence::everything(),
        apps: vec![],
        probes: vec![],
    };
    let mut unseen = Unseen::default();
    let mut ask = |ownership| {
        let device = Device { ownership, ..Device::unknown(Platform::Android, appwijzer_core::policy::Form::Phone) };
        let watch = Watch::nothing();
        let day = jiff::civil::date(2026, 2, 1);
        let facts = Facts { policy: &file, device: &device, attestations: &[], told: None, grants: &[], watch, day };
        assess_again(facts, &[detect(&file, &snapshot, watch)], &mut unseen).findings().count()
    };
    assert_eq!(
        [None, Some(Ownership::Private), Some(Ownership::Work), Some(Ownership::Private)].map(&mut ask),
        [1, 0, 1, 0]
    );
}
