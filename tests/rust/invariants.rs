//! What holds for every policy, device and inventory.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use appwijzer_core::cases::{Answer, Assessment, Facts, assess};
use appwijzer_core::detection::{Subject, detect};
use appwijzer_core::inventory::{AppState, Area, Coverage, InstalledApp, Listing, Provenance, Snapshot, Unseen};
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{
    App, Ban, Contact, Covers, Decision, Form, Obligation, Organisation, Ownership, Part, Phase, Platform, Policy,
    PolicyFile, Rule, SCHEMA, Text, canonical,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// Apps of the test policies, by position: `app-0` has packages `p.a0` and `p.b0`.
const APPS: usize = 6;

fn ids() -> Vec<(String, Vec<String>)> {
    (0..APPS).map(|i| (format!("app-{i}"), vec![format!("p.a{i}"), format!("p.b{i}")])).collect()
}

#[derive(Clone, Debug)]
struct RuleSpec {
    ownership: Vec<Ownership>,
    parts: Vec<Part>,
    forms: Vec<Form>,
    work_data: bool,
    obligation: Obligation,
    from: Date,
    deadline: Option<Date>,
    web_use: Option<bool>,
}

#[derive(Clone, Debug)]
struct BanSpec {
    apps: Vec<usize>,
    rules: Vec<RuleSpec>,
}

fn days() -> impl Strategy<Value = Date> {
    (0i16..60).prop_map(|n| date(2026, 1, 1).checked_add(jiff::Span::new().days(n)).unwrap())
}

fn rules() -> impl Strategy<Value = RuleSpec> {
    let ownership = prop::sample::subsequence(vec![Ownership::Work, Ownership::PartlyPaid, Ownership::Private], 0..=3);
    let parts = prop::sample::subsequence(vec![Part::WholeDevice, Part::WorkPart, Part::PrivatePart], 0..=3);
    let forms = prop::sample::subsequence(vec![Form::Phone, Form::Tablet], 0..=2);
    let obligation = prop::sample::select(vec![
        Obligation::UnderReview,
        Obligation::Advised,
        Obligation::Urged,
        Obligation::Forbidden,
    ]);
    let web = prop::option::of(any::<bool>());
    (ownership, parts, forms, any::<bool>(), obligation, days(), prop::option::of(0i16..60), web).prop_map(
        |(ownership, parts, forms, work_data, obligation, from, period, web_use)| RuleSpec {
            ownership,
            parts,
            forms,
            work_data,
            obligation,
            from,
            deadline: period.map(|n| from.checked_add(jiff::Span::new().days(n)).unwrap()),
            web_use,
        },
    )
}

fn bans() -> impl Strategy<Value = Vec<BanSpec>> {
    let ban = (prop::sample::subsequence((0..APPS).collect::<Vec<_>>(), 1..APPS), prop::collection::vec(rules(), 1..5))
        .prop_map(|(apps, rules)| BanSpec { apps, rules });
    prop::collection::vec(ban, 1..4)
}

fn bytes(bans: &[BanSpec]) -> Vec<u8> {
    let ids = ids();
    let names: Vec<String> = (0..bans.len()).map(|i| format!("ban-{i}")).collect();
    let text = || Text::new([("en", "words")]);
    let policy = Policy {
        schema: SCHEMA,
        critical: vec![],
        organisation: Organisation {
            id: "org",
            name: text(),
            public_body: false,
            time_zone: "Europe/Amsterdam",
            help: Contact { name: text(), phone: None, mail: None, web: None, hours: None },
            privacy: None,
        },
        decision: Decision { by: text(), date: date(2026, 1, 1), reference: None, link: None },
        languages: vec!["en"],
        version: 1,
        issued: date(2026, 1, 1),
        expires: date(2027, 1, 1),
        apps: ids
            .iter()
            .map(|(id, packages)| App {
                id,
                name: id.as_str().into(),
                packages: packages.iter().map(String::as_str).collect(),
                ..App::default()
            })
            .collect(),
        makers: vec![],
        bans: bans
            .iter()
            .zip(&names)
            .map(|(ban, name)| Ban {
                id: name,
                name: text(),
                covers: Covers { apps: ban.apps.iter().map(|i| ids[*i].0.as_str()).collect(), ..Covers::default() },
                reasons: vec![text()],
                not_claimed: None,
                maker_answer: None,
                sources: vec![],
                questions: vec![],
                alternatives: vec![],
                explanation: vec![],
                until: None,
                review: None,
                rules: ban.rules.iter().map(rule).collect(),
            })
            .collect(),
        work_data: vec![],
        records: None,
        exemptions: vec![],
        revoked: vec![],
        roles: vec![],
        reporting: Default::default(),
    };
    canonical::to_vec(&policy).unwrap()
}

fn rule(spec: &RuleSpec) -> Rule<'static> {
    Rule {
        ownership: spec.ownership.clone(),
        parts: spec.parts.clone(),
        forms: spec.forms.clone(),
        work_data: spec.work_data,
        phases: vec![Phase {
            obligation: spec.obligation,
            from: spec.from,
            deadline: spec.deadline,
            consequence: None,
        }],
        web_use: spec.web_use,
        ..Rule::default()
    }
}

fn devices() -> impl Strategy<Value = Device> {
    let ownership =
        prop::option::of(prop::sample::select(vec![Ownership::Work, Ownership::PartlyPaid, Ownership::Private]));
    let form = prop::sample::select(vec![Form::Phone, Form::Tablet]);
    (ownership, form).prop_map(|(ownership, form)| Device { ownership, ..Device::unknown(Platform::Android, form) })
}

fn packages() -> Vec<String> {
    let known = ids().into_iter().flat_map(|(_, p)| p);
    known.chain(["q.other".to_owned(), "q.more".to_owned()]).collect()
}

fn listings() -> impl Strategy<Value = Listing> {
    let some = prop::sample::subsequence(packages(), 0..=packages().len()).prop_map(|mut ids| {
        ids.sort();
        Listing::Only { ids }
    });
    let nothing = Just(Listing::Nothing { why: Unseen::OtherPart });
    prop_oneof![
        Just(Listing::Everything),
        some,
        Just(Listing::Launchable),
        Just(Listing::Filtered),
        Just(Listing::Traces),
        nothing
    ]
}

fn snapshots() -> impl Strategy<Value = Snapshot> {
    let apps = prop::collection::vec((prop::sample::select(packages()), states(), any::<Option<bool>>()), 0..12);
    let part = prop::sample::select(vec![Part::WholeDevice, Part::WorkPart, Part::PrivatePart]);
    (apps, part, listings(), any::<bool>(), any::<bool>()).prop_map(|(apps, part, listing, marks_system, cut_short)| {
        let seen = |id: &String| match &listing {
            Listing::Only { ids } => ids.contains(id),
            Listing::Nothing { .. } => false,
            _ => true,
        };
        let mut apps: Vec<InstalledApp> = apps
            .into_iter()
            .filter(|(id, ..)| seen(id))
            .map(|(id, state, system)| InstalledApp { id, state, system, ..InstalledApp::default() })
            .collect();
        apps.sort_by(|a, b| a.id.cmp(&b.id));
        apps.dedup_by(|a, b| a.id == b.id);
        Snapshot {
            area: Area::main(part),
            platform: Platform::Android,
            coverage: Coverage { listing, certificates: false, marks_system, cut_short },
            apps,
            probes: vec![],
            provenance: Provenance::System,
        }
    })
}

fn states() -> impl Strategy<Value = AppState> {
    prop::sample::select(vec![
        AppState::Enabled,
        AppState::Disabled,
        AppState::Suspended,
        AppState::Archived,
        AppState::Trace,
    ])
}

fn check(policy: &PolicyFile, device: &Device, snapshot: &Snapshot, day: Date) -> Assessment {
    let facts = Facts { policy, device, attestations: &[], grants: &[], watched: &[], day };
    assess(facts, &[detect(policy, snapshot)])
}

/// What is asked, without positions in the file: app, answer, obligation, dates, web use.
fn essence(policy: &PolicyFile, assessment: &Assessment) -> Vec<String> {
    let mut lines: Vec<String> = assessment
        .findings()
        .map(|f| {
            let duty = f.judgement.duty.as_ref();
            format!(
                "{} {:?} {:?} {:?}",
                f.subject.id(policy.policy()),
                f.status,
                duty.map(|d| (d.obligation, d.from, d.deadline, d.web_use)),
                f.judgement.depends.as_ref().map(|d| (&d.on, d.at_most)),
            )
        })
        .collect();
    lines.sort();
    lines
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
            essence(&policy, &check(&policy, &device, &snapshot, day)),
            essence(&other, &check(&other, &device, &snapshot, day))
        );
    }

    /// No rule that matches is stricter than what is asked.
    #[test]
    fn nothing_stricter_is_overlooked(bans in bans(), device in devices(), snapshot in snapshots(), day in days()) {
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        let part = snapshot.area.part;
        for finding in check(&policy, &device, &snapshot, day).findings() {
            let app = finding.subject.id(policy.policy()).to_owned();
            let strictest = bans
                .iter()
                .filter(|b| b.apps.iter().any(|i| ids()[*i].0 == app))
                .flat_map(|b| &b.rules)
                .filter(|r| r.from <= day)
                .filter(|r| r.parts.is_empty() || r.parts.contains(&part))
                .filter(|r| r.forms.is_empty() || r.forms.contains(&device.form))
                .filter(|r| r.ownership.is_empty() || device.ownership.is_some_and(|o| r.ownership.contains(&o)))
                .filter(|r| !r.work_data || device.ownership == Some(Ownership::Work))
                .map(|r| r.obligation)
                .max();
            prop_assert_eq!(finding.judgement.duty.as_ref().map(|d| d.obligation), strictest);
        }
    }

    /// A check never says absent outside its coverage.
    #[test]
    fn absent_is_said_only_within_the_coverage(
        bans in bans(), device in devices(), snapshot in snapshots(), day in days(),
    ) {
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        let assessment = check(&policy, &device, &snapshot, day);
        let part = &assessment.parts[0];
        let index = policy.index();
        let installed = |id: &str| snapshot.apps.iter().any(|a| a.id == id);
        let mut certain = 0;
        for app in index.banned() {
            let packages = &app.get(policy.policy()).unwrap().packages;
            let shown = packages.iter().all(|p| match &snapshot.coverage.listing {
                Listing::Everything => true,
                Listing::Only { ids } => ids.iter().any(|i| i == p),
                _ => false,
            });
            if shown && !snapshot.coverage.cut_short && !packages.iter().any(|p| installed(p)) {
                certain += 1;
            }
        }
        prop_assert_eq!(part.absent, certain);
        prop_assert_eq!(part.absent + part.doubtful + listed(part), index.banned().len());
        // What is asked and unsure is a finding, and makes the outcome no better than "cannot tell".
        for app in index.banned() {
            let there = app.get(policy.policy()).unwrap().packages.iter().any(|p| installed(p));
            let sure = there || detect(&policy, &snapshot).doubt(policy.policy(), *app).is_none();
            let judge = appwijzer_core::obligation::Judge::new(&policy, &device, &[], day);
            let asks = judge.app(*app, part.area.part).duty.is_some_and(|d| d.asks().is_some());
            if asks && !sure {
                let told = part.findings.iter().any(|f| {
                    f.subject == Subject::Listed(*app) && matches!(f.answer, Answer::CannotTell { .. })
                });
                prop_assert!(told);
                prop_assert!(assessment.outcome > appwijzer_core::cases::Outcome::NothingAsked);
            }
        }
    }

    /// Removing an app from an inventory never adds an app that is there, nor makes the outcome worse.
    #[test]
    fn removing_an_app_never_adds_a_finding(
        bans in bans(), device in devices(), mut snapshot in snapshots(), day in days(), which in 0usize..12,
    ) {
        // On a list that shows everything: elsewhere an app that is gone from the list becomes unsure.
        snapshot.coverage.listing = Listing::Everything;
        snapshot.coverage.cut_short = false;
        let policy = PolicyFile::parse(bytes(&bans)).unwrap();
        let before = check(&policy, &device, &snapshot, day);
        if !snapshot.apps.is_empty() {
            let n = snapshot.apps.len();
            snapshot.apps.remove(which % n);
        }
        let after = check(&policy, &device, &snapshot, day);
        let keys = |a: &Assessment| a.findings().map(|f| f.key.clone()).collect::<Vec<_>>();
        prop_assert!(keys(&after).iter().all(|k| keys(&before).contains(k)));
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
    fn reading_a_policy_never_panics(bans in bans(), at in 0usize..4000, with in any::<u8>()) {
        let mut broken = bytes(&bans);
        let n = broken.len();
        broken[at % n] = with;
        if let Err(e) = PolicyFile::parse(broken) {
            prop_assert!(!e.to_string().is_empty());
        }
    }
}

fn listed(part: &appwijzer_core::cases::PartReport) -> usize {
    let present = |f: &&appwijzer_core::cases::Finding| matches!(f.answer, Answer::Present(_));
    part.findings.iter().filter(present).filter(|f| matches!(f.subject, Subject::Listed(_))).count()
}
