//! Policies, devices and inventories by the thousand.

use appwijzer_core::inventory::{
    AppState, Area, Evidence, Hidden, InstalledApp, Place, Proof, Scope, Snapshot, UnreadIdentifier, Unseen, Wholeness,
};
use appwijzer_core::obligation::{Device, Grant};
use appwijzer_core::policy::{
    App, Ban, Contact, Covers, Decision, Exemption, Form, Maker, Obligation, Organisation, Ownership, Part, Phase,
    Platform, Policy, Rule, RuleForm, SCHEMA, Text, canonical,
};
use jiff::Span;
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// Apps of the policies, by position: `app-0` has packages `p.a0` and `p.b0`, and a certificate.
const APPS: usize = 6;
const MAKERS: usize = 2;
const ROLE: &str = "desk";

fn plus(day: Date, days: i16) -> Date {
    day.checked_add(Span::new().days(days)).unwrap()
}

/// The names that the apps of a policy go by.
#[derive(Debug)]
struct Names {
    apps: Vec<[String; 4]>,
    makers: Vec<[String; 2]>,
    bans: Vec<String>,
    exemptions: Vec<String>,
}

fn names(bans: usize) -> Names {
    Names {
        apps: (0..APPS).map(|i| [format!("app-{i}"), format!("p.a{i}"), format!("p.b{i}"), certificate(i)]).collect(),
        makers: (0..MAKERS).map(|i| [format!("maker-{i}"), certificate(100 + i)]).collect(),
        bans: (0..bans).map(|i| format!("ban-{i}")).collect(),
        exemptions: (0..bans).map(|i| format!("leave-{i}")).collect(),
    }
}

fn certificate(i: usize) -> String {
    format!("{i:064x}")
}

pub(crate) fn package(app: usize, other: bool) -> String {
    format!("p.{}{app}", if other { 'b' } else { 'a' })
}

#[derive(Clone, Debug)]
pub(crate) struct RuleSpec {
    pub ownership: Vec<Ownership>,
    pub parts: Vec<Part>,
    pub forms: Vec<RuleForm>,
    pub work_data: bool,
    pub role: bool,
    pub phases: Vec<(Obligation, Date, Option<Date>)>,
    pub web_use: Option<bool>,
    pub until: Option<Date>,
}

impl RuleSpec {
    /// What it asks on a day of whom it applies to.
    pub(crate) fn obligation(&self, day: Date) -> Option<Obligation> {
        if self.until.is_some_and(|u| u < day) {
            return None;
        }
        self.phases.iter().rfind(|(_, from, _)| *from <= day).map(|(o, ..)| *o)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct BanSpec {
    pub apps: Vec<usize>,
    pub makers: Vec<usize>,
    /// All but these apps.
    pub allow_only: Option<Vec<usize>>,
    pub rules: Vec<RuleSpec>,
}

pub(crate) fn days() -> impl Strategy<Value = Date> {
    (0i16..90).prop_map(|n| plus(date(2026, 1, 1), n))
}

fn phases() -> impl Strategy<Value = Vec<(Obligation, Date, Option<Date>)>> {
    let obligation = prop::sample::select(vec![
        Obligation::UnderReview,
        Obligation::Advised,
        Obligation::Urged,
        Obligation::Forbidden,
    ]);
    let phase = (obligation, 1i16..30, prop::option::of(0i16..60));
    (0i16..60, prop::collection::vec(phase, 1..4)).prop_map(|(first, phases)| {
        let mut from = plus(date(2026, 1, 1), first);
        let mut list = Vec::new();
        for (obligation, gap, period) in phases {
            list.push((obligation, from, period.map(|n| plus(from, n))));
            from = plus(from, gap);
        }
        list
    })
}

fn rules() -> impl Strategy<Value = RuleSpec> {
    let ownership = prop::sample::subsequence(vec![Ownership::Work, Ownership::PartlyPaid, Ownership::Private], 0..=3);
    let parts = prop::sample::subsequence(vec![Part::WholeDevice, Part::WorkPart, Part::PrivatePart], 0..=3);
    let forms = prop::sample::subsequence(vec![RuleForm::Phone, RuleForm::Tablet, RuleForm::Laptop], 0..=3);
    let whom = (ownership, parts, forms, any::<bool>(), prop::bool::weighted(0.2));
    (whom, phases(), prop::option::of(any::<bool>()), prop::option::weighted(0.2, days())).prop_map(
        |((ownership, parts, forms, work_data, role), phases, web_use, until)| {
            let first = phases.first().map(|p| p.1);
            // A rule ends on or after the day on which it begins.
            let until = until.filter(|u| first.is_some_and(|f| f <= *u) && phases.last().is_some_and(|l| l.1 <= *u));
            RuleSpec { ownership, parts, forms, work_data, role, phases, web_use, until }
        },
    )
}

pub(crate) fn bans() -> impl Strategy<Value = Vec<BanSpec>> {
    let apps = || prop::sample::subsequence((0..APPS).collect::<Vec<_>>(), 1..APPS);
    let named = (apps(), prop::sample::subsequence(vec![0, 1], 0..=MAKERS)).prop_map(|(a, m)| (a, m, None));
    let allowing = apps().prop_map(|allowed| (vec![], vec![], Some(allowed)));
    let covers = prop_oneof![4 => named, 1 => allowing];
    let ban = (covers, prop::collection::vec(rules(), 1..5)).prop_map(|((apps, makers, allow_only), rules)| BanSpec {
        apps,
        makers,
        allow_only,
        rules,
    });
    prop::collection::vec(ban, 1..4)
}

/// The compiled policy.
pub(crate) fn bytes(bans: &[BanSpec]) -> Vec<u8> {
    let names = names(bans.len());
    let text = || Text::new([("en", "words")]);
    let person = || Contact { name: text(), phone: None, mail: None, web: None, hours: None };
    let policy = Policy {
        schema: SCHEMA,
        critical: vec![],
        lineage: None,
        organisation: Organisation {
            id: "org",
            name: text(),
            public_body: false,
            time_zone: "Europe/Amsterdam",
            help: person(),
            privacy: None,
        },
        decision: Decision { by: text(), date: date(2026, 1, 1), reference: None, link: None },
        languages: vec!["en"],
        version: 1,
        issued: date(2026, 1, 1),
        expires: date(2027, 1, 1),
        apps: names
            .apps
            .iter()
            .enumerate()
            .map(|(i, [id, a, b, certificate])| App {
                id,
                name: id.as_str().into(),
                maker: (i % 3 < MAKERS).then(|| names.makers[i % 3][0].as_str()),
                packages: vec![a, b],
                certificates: if i < 2 { vec![certificate] } else { vec![] },
                ..App::default()
            })
            .collect(),
        makers: names
            .makers
            .iter()
            .map(|[id, certificate]| Maker {
                id,
                name: id.as_str().into(),
                certificates: vec![certificate],
                ..Maker::default()
            })
            .collect(),
        bans: bans.iter().zip(&names.bans).map(|(ban, id)| compiled(ban, id, &names)).collect(),
        work_data: vec![],
        records: None,
        exemptions: names
            .bans
            .iter()
            .zip(&names.exemptions)
            .map(|(ban, id)| Exemption {
                id,
                bans: vec![ban],
                task: text(),
                conditions: vec![],
                longest: "1 year".parse().unwrap(),
                granted_by: text(),
                undelegable: false,
                report_to: None,
            })
            .collect(),
        revoked: vec![],
        roles: vec![appwijzer_core::policy::Role { id: ROLE, name: text(), ask: true }],
        reporting: Default::default(),
    };
    canonical::to_vec(&policy).unwrap()
}

fn compiled<'n>(ban: &BanSpec, id: &'n str, names: &'n Names) -> Ban<'n> {
    let text = || Text::new([("en", "words")]);
    Ban {
        id,
        name: text(),
        covers: Covers {
            apps: ban.apps.iter().map(|i| names.apps[*i][0].as_str()).collect(),
            makers: ban.makers.iter().map(|i| names.makers[*i][0].as_str()).collect(),
            allow_only: ban.allow_only.as_ref().map(|a| a.iter().map(|i| names.apps[*i][0].as_str()).collect()),
            ..Covers::default()
        },
        reasons: vec![text()],
        not_claimed: None,
        maker_answer: None,
        sources: vec![],
        questions: vec![],
        alternatives: vec![],
        allowed: vec![],
        switch_off: vec![],
        explanation: vec![],
        until: None,
        review: None,
        rules: ban.rules.iter().map(rule).collect(),
    }
}

fn rule(spec: &RuleSpec) -> Rule<'static> {
    let phase = |(obligation, from, deadline): &(Obligation, Date, Option<Date>)| Phase {
        obligation: *obligation,
        from: *from,
        deadline: *deadline,
        within: None,
        consequence: None,
    };
    Rule {
        ownership: spec.ownership.clone(),
        parts: spec.parts.clone(),
        forms: spec.forms.clone(),
        work_data: spec.work_data,
        roles: if spec.role { vec![ROLE] } else { vec![] },
        phases: spec.phases.iter().map(phase).collect(),
        web_use: spec.web_use,
        until: spec.until,
        ..Rule::default()
    }
}

pub(crate) fn devices() -> impl Strategy<Value = Device> {
    let ownership =
        prop::option::of(prop::sample::select(vec![Ownership::Work, Ownership::PartlyPaid, Ownership::Private]));
    let form = prop::sample::select(vec![Form::Phone, Form::Tablet]);
    let said = prop::option::of(any::<bool>());
    (ownership, form, said).prop_map(|(ownership, form, said)| Device {
        ownership,
        said_roles: said.map(|yes| if yes { vec![ROLE.to_owned()] } else { vec![] }),
        ..Device::unknown(Platform::Android, form)
    })
}

/// Grants for some of the bans.
pub(crate) fn grants() -> impl Strategy<Value = Vec<Grant>> {
    let grant = (0usize..3, days(), 0i16..60).prop_map(|(ban, from, lasts)| Grant {
        id: format!("grant-{ban}-{from}"),
        exemption: format!("leave-{ban}"),
        from,
        until: plus(from, lasts),
    });
    prop::collection::vec(grant, 0..3)
}

/// Packages that a device may have: those of the policy, and some of nobody's.
pub(crate) fn packages() -> Vec<String> {
    let known = (0..APPS).flat_map(|i| [package(i, false), package(i, true)]);
    known.chain(["q.other".to_owned(), "q.more".to_owned()]).collect()
}

fn scopes() -> impl Strategy<Value = Scope> {
    let some = prop::sample::subsequence(packages(), 0..=packages().len()).prop_map(|mut ids| {
        ids.sort();
        Scope::Asked { ids }
    });
    let partial = prop::sample::select(vec![
        Scope::Launchable,
        Scope::SystemOnly,
        Scope::ManagedOnly,
        Scope::NotKnown,
        Scope::Traces,
    ]);
    let nothing = Just(Scope::Nothing { why: Unseen::OtherPart });
    prop_oneof![4 => Just(Scope::All), 2 => some, 2 => partial, 1 => nothing]
}

fn wholenesses() -> impl Strategy<Value = Wholeness> {
    let proved = prop::sample::select(vec![Proof::Answered, Proof::Dump, Proof::OwnCount, Proof::Recipe]);
    prop_oneof![
        6 => proved.prop_map(|by| Wholeness::Proved { by }),
        1 => Just(Wholeness::Said),
        1 => Just(Wholeness::CutShort { at: None }),
        1 => Just(Wholeness::OnePage),
        1 => Just(Wholeness::NotKnown)
    ]
}

/// Of any scope, whole or not, hiding this and that, with words that could not be read.
fn evidences() -> impl Strategy<Value = Evidence> {
    let all = vec![
        Hidden::Archived,
        Hidden::Offloaded,
        Hidden::Unmanaged,
        Hidden::PrivateSpace,
        Hidden::OtherUsers,
        Hidden::Clones,
        Hidden::AppClips,
    ];
    let hides = prop_oneof![3 => Just(Vec::new()), 1 => prop::sample::subsequence(all, 0..=7)];
    let words = prop::collection::vec(prop::sample::select(packages()), 0..3);
    let unread = prop_oneof![3 => Just(Vec::new()), 1 => words].prop_map(|words| {
        let unread = |word| UnreadIdentifier { word, at: Place::Line { number: 1 } };
        words.into_iter().map(unread).collect::<Vec<_>>()
    });
    (scopes(), wholenesses(), hides, unread, any::<bool>(), any::<bool>()).prop_map(
        |(scope, wholeness, hides, unread, certificates, marks_system)| Evidence {
            wholeness,
            hides,
            unread,
            certificates,
            marks_system,
            ..Evidence::answered(scope)
        },
    )
}

fn installed() -> impl Strategy<Value = InstalledApp> {
    let states = prop::sample::select(vec![
        AppState::Enabled,
        AppState::Disabled,
        AppState::Suspended,
        AppState::Archived,
        AppState::Trace,
    ]);
    // An app's own certificate, a maker's, or somebody else's.
    let certificates = prop::sample::select(vec![0, 1, 100, 101, 500]).prop_map(certificate);
    (prop::sample::select(packages()), states, any::<Option<bool>>(), prop::option::weighted(0.3, certificates))
        .prop_map(|(id, state, system, certificate)| InstalledApp {
            id,
            state,
            system,
            certificates: certificate.into_iter().collect(),
            last_active: (state == AppState::Trace).then_some(1_768_000_000),
        })
}

pub(crate) fn snapshots() -> impl Strategy<Value = Snapshot> {
    let part = prop::sample::select(vec![Part::WholeDevice, Part::WorkPart, Part::PrivatePart]);
    (prop::collection::vec(installed(), 0..12), part, evidences()).prop_map(|(apps, part, evidence)| {
        let seen = |id: &String| match &evidence.scope {
            Scope::Asked { ids } => ids.contains(id),
            Scope::Nothing { .. } => false,
            _ => true,
        };
        let mut apps: Vec<InstalledApp> = apps.into_iter().filter(|app| seen(&app.id)).collect();
        apps.sort_by(|a, b| a.id.cmp(&b.id));
        apps.dedup_by(|a, b| a.id == b.id);
        for app in &mut apps {
            if !evidence.certificates {
                app.certificates.clear();
            }
            if !evidence.marks_system {
                app.system = None;
            }
        }
        Snapshot { area: Area::main(part), platform: Platform::Android, evidence, apps, probes: vec![] }
    })
}
