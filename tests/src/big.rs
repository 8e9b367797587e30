//! A large policy and a phone's inventory, for benches and for tests of bounds.

use appwijzer_core::inventory::{Area, Evidence, InstalledApp, Snapshot};
use appwijzer_core::policy::{
    App, Ban, Contact, Covers, Decision, Maker, Obligation, Organisation, Ownership, Part, Phase, Platform, Policy,
    Rule, SCHEMA, Text, canonical,
};
use jiff::civil::date;

/// The canonical bytes of a policy that bans `apps` apps: about 1 MB for 10,000.
#[must_use]
pub fn policy_bytes(apps: usize) -> Vec<u8> {
    let rows: Vec<[String; 6]> = (0..apps)
        .map(|i| {
            [
                format!("app-{i}"),
                format!("Application number {i}"),
                format!("com.example.vendor{}.application{i}", i % 700),
                format!("com.example.vendor{}.application{i}.lite", i % 700),
                format!("com.example.ios.vendor{}.application{i}", i % 700),
                format!("maker-{}", i % 300),
            ]
        })
        .collect();
    let makers: Vec<String> = (0..300).map(|i| format!("maker-{i}")).collect();
    let text = |nl: &'static str, en: &'static str| Text::new([("nl", nl), ("en", en)]);
    let policy = Policy {
        schema: SCHEMA,
        critical: vec![],
        lineage: None,
        organisation: Organisation {
            id: "large",
            name: text("de grote organisatie", "the large organisation"),
            public_body: true,
            time_zone: "Europe/Amsterdam",
            help: Contact {
                name: text("de servicedesk", "the service desk"),
                phone: None,
                mail: None,
                web: None,
                hours: None,
            },
            privacy: None,
        },
        decision: Decision { by: text("directie", "board"), date: date(2026, 1, 1), reference: None, link: None },
        languages: vec!["nl", "en"],
        version: 1,
        issued: date(2026, 1, 1),
        expires: date(2030, 1, 1),
        apps: rows
            .iter()
            .map(|[id, name, package, lite, bundle, maker]| App {
                id,
                name: name.as_str().into(),
                maker: Some(maker),
                packages: vec![package, lite],
                bundles: vec![bundle],
                ..App::default()
            })
            .collect(),
        makers: makers
            .iter()
            .map(|id| Maker { id, name: id.as_str().into(), country: Some("CN"), ..Maker::default() })
            .collect(),
        bans: vec![Ban {
            id: "all",
            name: text("apps uit een land", "apps from a country"),
            covers: Covers { countries: vec!["CN"], ..Covers::default() },
            reasons: vec![text("Omdat het besloten is.", "Because it was decided.")],
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
            rules: vec![Rule {
                ownership: vec![Ownership::Work],
                phases: vec![Phase {
                    obligation: Obligation::Forbidden,
                    from: date(2026, 1, 1),
                    deadline: Some(date(2026, 2, 12)),
                    within: None,
                    consequence: None,
                }],
                ..Rule::default()
            }],
        }],
        work_data: vec![],
        records: None,
        exemptions: vec![],
        revoked: vec![],
        roles: vec![],
        reporting: Default::default(),
    };
    canonical::to_vec(&policy).expect("a policy is JSON")
}

/// A phone with `apps` apps, five of which are banned by [`policy_bytes`].
#[must_use]
pub fn snapshot(apps: usize) -> Snapshot {
    let other = |i: usize| format!("org.other.maker{}.product{i}", i % 90);
    let banned = |i: usize| format!("com.example.vendor{i}.application{i}");
    let mut ids: Vec<String> = (0..apps.saturating_sub(5)).map(other).collect();
    ids.extend((0..5).map(banned));
    Snapshot {
        area: Area::main(Part::WholeDevice),
        platform: Platform::Android,
        evidence: Evidence::everything(),
        apps: ids.into_iter().map(|id| InstalledApp { id, ..InstalledApp::default() }).collect(),
        probes: vec![],
    }
}
