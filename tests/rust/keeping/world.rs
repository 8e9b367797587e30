//! Policies of one app, with every hold, duty to keep and road.

use appwijzer_core::cases::{Case, Facts, assess, update};
use appwijzer_core::detection::{Salt, Watch, detect};
use appwijzer_core::inventory::{AppState, Area, Evidence, InstalledApp, Snapshot};
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{
    AfterKeeping, App, Ban, Contact, Covers, Decision, Form, Hold, Instead, KeepFirst, Loss, Obligation, Organisation,
    Ownership, Part, Phase, Platform, Policy, PolicyFile, Records, Role, Route, Rule, SCHEMA, Text, WorkDataApp,
    canonical,
};
use appwijzer_core::screens::Checked;
use jiff::civil::{Date, date};

pub(crate) const TODAY: Date = date(2026, 5, 1);
pub(crate) const HOLD: &str = "Zoek eerst contact met het archief.";
pub(crate) const KEEP: &str = "Alles over besluiten.";
pub(crate) const WHERE: &str = "In het zaaksysteem.";
pub(crate) const KEY: &str = "chat@whole-device";

/// For whom a hold or a duty to keep is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whom {
    Everybody,
    /// A group that the management says this employee is in.
    Mine,
    /// A group that the employee is not in.
    Others,
    /// A group that only the employee can name, and has not named.
    NotSaid,
}

impl Whom {
    pub(crate) const ALL: [Whom; 4] = [Whom::Everybody, Whom::Mine, Whom::Others, Whom::NotSaid];

    fn roles(self) -> Vec<&'static str> {
        match self {
            Whom::Everybody => vec![],
            Whom::Mine => vec!["mine"],
            Whom::Others => vec!["others"],
            Whom::NotSaid => vec!["asked"],
        }
    }
}

/// When a hold runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Now,
    Past,
    ToCome,
}

impl When {
    pub(crate) const ALL: [When; 3] = [When::Now, When::Past, When::ToCome];
}

/// The road that would delete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Road {
    /// Removing the app, which loses this.
    App(Loss),
    /// Removing the app, which is itself used for work.
    WorkApp,
    /// Taking work data out of an app by this route.
    WorkData(Route),
    /// Taking the work apps off the device.
    WorkApps,
}

impl Road {
    pub(crate) fn all() -> Vec<Road> {
        let losses = [Loss::Drafts, Loss::Messages, Loss::Files, Loss::Subscription, Loss::Credit, Loss::Account];
        let apps = losses.into_iter().map(Road::App).chain([Road::WorkApp]);
        apps.chain(Route::ALL.into_iter().map(Road::WorkData)).chain([Road::WorkApps]).collect()
    }

    /// Whether removing the app itself deletes work messages or files.
    pub(crate) fn app_holds_work(self) -> bool {
        match self {
            Road::App(Loss::Messages | Loss::Files) | Road::WorkApp => true,
            Road::App(Loss::Drafts | Loss::Subscription | Loss::Credit | Loss::Account)
            | Road::WorkData(_)
            | Road::WorkApps => false,
        }
    }

    pub(crate) fn instead(self) -> Option<Instead> {
        match self {
            Road::App(_) | Road::WorkApp => None,
            Road::WorkData(_) => Some(Instead::WorkData),
            Road::WorkApps => Some(Instead::WorkApps),
        }
    }
}

/// One policy.
#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) holds: Vec<(Whom, When)>,
    pub(crate) keeps: Vec<(Whom, AfterKeeping)>,
    pub(crate) road: Road,
    pub(crate) obligation: Obligation,
}

fn text(words: &'static str) -> Text<'static> {
    Text::new([("en", words), ("nl", words)])
}

fn contact() -> Contact<'static> {
    Contact { name: text("het archief"), phone: None, mail: None, web: None, hours: None }
}

impl World {
    pub(crate) fn policy(&self) -> PolicyFile {
        let loses = match self.road {
            Road::App(loss) => vec![loss],
            Road::WorkApp | Road::WorkData(_) | Road::WorkApps => vec![],
        };
        let route = match self.road {
            Road::WorkData(route) => route,
            Road::App(_) | Road::WorkApp | Road::WorkApps => Route::Whatsapp,
        };
        let uses_it = matches!(self.road, Road::WorkApp);
        let role = |id, ask| Role { id, name: text("een groep"), ask };
        let hold = |(whom, when): &(Whom, When)| Hold {
            id: "h",
            roles: whom.roles(),
            from: (*when == When::ToCome).then_some(date(2026, 6, 1)),
            until: (*when == When::Past).then_some(date(2026, 4, 1)),
            text: text(HOLD),
        };
        let keep = |(whom, then): &(Whom, AfterKeeping)| KeepFirst {
            id: "k",
            roles: whom.roles(),
            what: text(KEEP),
            not_needed: None,
            hand_over: text(WHERE),
            then: *then,
            basis: None,
        };
        let records = Records {
            keep: self.keeps.iter().map(keep).collect(),
            holds: self.holds.iter().map(hold).collect(),
            contact: contact(),
        };
        let policy = Policy {
            schema: SCHEMA,
            critical: vec![],
            lineage: None,
            organisation: Organisation {
                id: "org",
                name: text("de organisatie"),
                public_body: true,
                time_zone: "Europe/Amsterdam",
                help: contact(),
                privacy: None,
            },
            decision: Decision { by: text("het bestuur"), date: date(2026, 1, 1), reference: None, link: None },
            languages: vec!["nl", "en"],
            version: 1,
            issued: date(2026, 1, 1),
            expires: date(2027, 1, 1),
            apps: vec![App {
                id: "chat",
                name: "Chat".into(),
                packages: vec!["org.example.chat"],
                bundles: vec!["org.example.chat"],
                loses,
                ..App::default()
            }],
            makers: vec![],
            bans: vec![Ban {
                id: "b",
                name: text("Chat"),
                covers: Covers { apps: vec!["chat"], ..Covers::default() },
                reasons: vec![text("Een reden.")],
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
                    instead: self.road.instead().into_iter().collect(),
                    phases: vec![Phase {
                        obligation: self.obligation,
                        from: date(2026, 1, 1),
                        deadline: Some(date(2026, 5, 9)),
                        within: None,
                        consequence: None,
                    }],
                    ..Rule::default()
                }],
            }],
            work_data: vec![WorkDataApp { id: "work", name: text("Werk"), app: uses_it.then_some("chat"), route }],
            records: Some(records),
            exemptions: vec![],
            revoked: vec![],
            roles: vec![role("mine", false), role("others", false), role("asked", true)],
            reporting: Default::default(),
        };
        PolicyFile::parse(canonical::to_vec(&policy).unwrap()).unwrap()
    }

    pub(crate) fn device(&self, platform: Platform) -> Device {
        let whoms = self.holds.iter().map(|h| h.0).chain(self.keeps.iter().map(|k| k.0));
        let unsaid = whoms.into_iter().any(|whom| whom == Whom::NotSaid);
        Device {
            ownership: Some(Ownership::Private),
            enrolled: Some(true),
            roles: vec!["mine".to_owned()],
            said_roles: (!unsaid).then(Vec::new),
            work_data: Some(vec!["work".to_owned()]),
            ..Device::unknown(platform, Form::Phone)
        }
    }

    /// A hold applies to this employee today.
    pub(crate) fn is_held(&self) -> bool {
        let mine = |whom| matches!(whom, Whom::Everybody | Whom::Mine);
        self.holds.iter().any(|(whom, when)| mine(*whom) && *when == When::Now)
            || self.keeps.iter().any(|(whom, then)| mine(*whom) && *then == AfterKeeping::Hold)
    }

    /// Whether the employee must say first which group is theirs.
    pub(crate) fn waits_for_role(&self) -> bool {
        let hold = self.holds.iter().any(|(whom, when)| *whom == Whom::NotSaid && *when == When::Now);
        !self.is_held() && (hold || self.keeps.iter().any(|(whom, _)| *whom == Whom::NotSaid))
    }

    /// What must be kept by this employee.
    pub(crate) fn must_keep(&self) -> bool {
        self.keeps.iter().any(|(whom, _)| matches!(whom, Whom::Everybody | Whom::Mine))
    }

    /// A check of a device on which the app is.
    pub(crate) fn checked(&self, policy: &PolicyFile, device: &Device) -> Checked {
        let app = InstalledApp {
            id: "org.example.chat".to_owned(),
            state: AppState::Enabled,
            system: Some(false),
            certificates: vec![],
            last_active: None,
        };
        let snapshot = Snapshot {
            area: Area::main(Part::WholeDevice),
            platform: device.platform,
            evidence: Evidence::everything(),
            apps: vec![app],
            probes: vec![],
        };
        let watch = Watch { cases: &[], salt: Salt(b"a salt of this test, long enough") };
        let facts = Facts { policy, device, attestations: &[], told: None, grants: &[], watch, day: TODAY };
        let assessment = assess(facts, &[detect(policy, &snapshot, watch)]);
        let mut cases: Vec<Case> = Vec::new();
        let now = TODAY.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp().as_second() + 36_000;
        update(&mut cases, &assessment, |_| Some("b".to_owned()), false, now);
        Checked { assessment, cases, at: now, configured_ownership: true }
    }
}
