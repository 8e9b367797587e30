//! Version 2 of the result.
//!
//! Fields are only ever added. A value that is not known is `null`, never left out.

use appwijzer_core::cases::{Answer, Assessment, Finding, Outcome, PartReport, Status, Teller};
use appwijzer_core::detection::{Doubt, Evidence, Hint};
use appwijzer_core::inventory::{AppState, Coverage, Gap};
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{Form, Instead, Ownership, Part, Platform, PolicyFile};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::evidence::EvidenceInfo;

/// Version of this format.
const SCHEMA: u32 = 2;

/// What the report is about, beside the assessment.
#[derive(Debug)]
pub struct Context<'c> {
    /// The policy.
    pub policy: &'c PolicyFile,
    /// The device.
    pub device: &'c Device,
    /// Names of device fields that nobody said.
    pub assumed: &'c [&'static str],
    /// What was left out of the list.
    pub warnings: Vec<String>,
}

/// The result of `appwijzer check --json`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CheckReport {
    /// Version of this format: 2.
    schema: u32,
    /// The policy.
    policy: PolicyInfo,
    /// The device as it was taken to be.
    device: DeviceInfo,
    /// The day for which it was checked, in the organisation's time zone: `2023-04-10`.
    date: String,
    /// All in one word: `nothing-asked`, `cannot-tell`, `asked` or `action-needed`.
    outcome: &'static str,
    /// On whose word that rests: `seen`, `management`, `said` (the employee looked) or `not-looked`.
    basis: &'static str,
    /// What only the employee can say: `ownership`, `enrolled`, `work-data`, `roles`.
    questions: Vec<&'static str>,
    /// One for each area of the device.
    parts: Vec<PartInfo>,
    /// What was left out of the list, in English.
    warnings: Vec<String>,
}

/// The policy.
#[derive(Debug, Serialize, JsonSchema)]
struct PolicyInfo {
    /// Id of the organisation.
    organisation: String,
    /// Version of the policy.
    version: u64,
    /// First day of this version.
    issued: String,
    /// Last day on which it is not stale.
    expires: String,
    /// Whether it is stale on this day.
    stale: bool,
}

/// The device as it was taken to be.
#[derive(Debug, Serialize, JsonSchema)]
struct DeviceInfo {
    /// `android` or `ios`.
    platform: &'static str,
    /// `phone` or `tablet`.
    form: &'static str,
    /// `work`, `partly-paid`, `private`; `null` if nobody said.
    ownership: Option<&'static str>,
    /// Whether it is enrolled in the MDM; `null` if nobody said.
    enrolled: Option<bool>,
    /// Main number of the system's version.
    os_version: Option<u32>,
    /// Maker of the device.
    manufacturer: Option<String>,
    /// Roles of the employee.
    roles: Vec<String>,
    /// What is used for work, by the policy's ids; `null` if nobody said.
    work_data: Option<Vec<String>>,
    /// Names of fields that nobody said and that were taken as usual.
    assumed: Vec<&'static str>,
}

/// One area of the device.
#[derive(Debug, Serialize, JsonSchema)]
struct PartInfo {
    /// `whole-device`, `work-part` or `private-part`.
    part: &'static str,
    /// `main`, `private-space`, `clone`, `secure-folder`, `other-user`, `profile` (nobody said whose) or
    /// `own-profile`.
    space: &'static str,
    /// The Android user number.
    user: u32,
    /// Of which apps absence may be said.
    coverage: CoverageInfo,
    /// Why: who says so, what was read, and what that can prove.
    evidence: EvidenceInfo,
    /// On whose word it rests: `seen`, `management` or `not-looked`.
    basis: &'static str,
    /// How many apps of the policy were looked for.
    looked_for: usize,
    /// How many of them are certainly absent.
    absent: usize,
    /// Of how many nothing certain is known.
    doubtful: usize,
    /// Of how many of those nobody is asked about each: a ban reaches them by their maker, country or category.
    quiet: usize,
    /// How many more apps may be of a banned maker, and nobody is asked about each: they came with the device, or
    /// there are too many.
    perhaps_more: usize,
    /// Of each ban on makers or countries that asks something here: how many of its apps are recognised. Every other
    /// app of those makers is not known.
    recognised: Vec<RecognisedInfo>,
    /// Web apps of which the site is unknown.
    web_apps: usize,
    /// Apps that are there or may be there, the most pressing first.
    findings: Vec<FindingInfo>,
}

/// How much of a ban on makers or countries is recognised.
#[derive(Debug, Serialize, JsonSchema)]
struct RecognisedInfo {
    /// Id of the ban.
    ban: String,
    /// How many of its apps have an identifier on this platform.
    apps: usize,
    /// Of how many makers it is in doubt whether the ban means them.
    makers_in_doubt: usize,
    /// Nothing of it can be recognised on this platform: whether an app of it is there is not known.
    blind: bool,
}

/// Of which apps of an area absence may be said.
#[derive(Debug, Serialize, JsonSchema)]
struct CoverageInfo {
    /// `everything`, `only` (the apps that were asked about), `partial` (nothing is called absent) or `nothing`.
    listing: &'static str,
    /// Why nothing may be called absent: `only-traces`, `only-launchable`, `only-managed`, `filtered`, `cut-short`,
    /// `one-page`, `not-proved`, `may-be-archived`, `may-be-offloaded`; of nothing seen `other-part`, `no-list`,
    /// `locked`, `failed`, `not-given`.
    why: Option<&'static str>,
    /// Whether signing certificates were looked at.
    certificates: bool,
    /// Whether what came with the device is marked.
    marks_system: bool,
    /// Whether reading stopped before the end.
    cut_short: bool,
    /// A list of allowed apps exists and could not be held against this area.
    allowed_list_unchecked: bool,
}

/// One app of the policy.
#[derive(Debug, Serialize, JsonSchema)]
struct FindingInfo {
    /// Id of the ban that asks; `null` if none asks anything (yet).
    ban: Option<String>,
    /// Ids of every other ban that asks something about it too.
    also: Vec<String>,
    /// Id of the app in the policy, or its identifier if the catalogue does not hold it.
    app: String,
    /// The name that people know.
    name: String,
    /// Identifier under which it was found; `null` if it was not seen.
    identifier: Option<String>,
    /// All identifiers under which it was found.
    identifiers: Vec<String>,
    /// `present`, `cannot-tell`; of the employee `attested-there` or `attested-gone`, of the management `told-there` or `told-gone`.
    answer: &'static str,
    /// `enabled`, `disabled`, `suspended`, `archived` or `trace`.
    state: Option<&'static str>,
    /// Whether it came with the device; `null` if the list does not say.
    preinstalled: Option<bool>,
    /// How it is known: `identifier`, `certificate`, `maker-certificate`, `not-allowed`, `remembered`, `activity`.
    evidence: Option<&'static str>,
    /// On whose word the answer rests: `seen`, `management`, `said` or `not-looked`.
    basis: &'static str,
    /// Of a trace of use: the day on which it was last active, in the organisation's time zone.
    last_active: Option<String>,
    /// The day on which the employee or the management looked.
    looked_on: Option<String>,
    /// Why it cannot be told.
    doubt: Option<&'static str>,
    /// What a URL scheme suggests: `claimed` or `unclaimed`.
    hint: Option<&'static str>,
    /// As the screens show it: `action`, `asked`, `unknown`, `done`, `exempt`; `null` if nothing is asked.
    status: Option<&'static str>,
    /// `forbidden`, `urged`, `advised` or `under-review`.
    obligation: Option<&'static str>,
    /// Since when.
    from: Option<String>,
    /// The last day to do it.
    deadline: Option<String>,
    /// Whole days to the deadline: 0 on the last day, negative after it.
    days_left: Option<i32>,
    /// The exemption that is in force.
    exempt: Option<ExemptInfo>,
    /// Whether the web site is covered; `null` if the decision does not say.
    web_use: Option<bool>,
    /// What also satisfies the rule: `work-data`, `work-apps`.
    instead: Vec<&'static str>,
    /// A stricter rule that begins later.
    upcoming: Option<UpcomingInfo>,
}

/// An exemption that is in force.
#[derive(Debug, Serialize, JsonSchema)]
struct ExemptInfo {
    /// Id of the exemption in the policy.
    exemption: String,
    /// Its last day.
    until: String,
}

/// A stricter rule that begins later.
#[derive(Debug, Serialize, JsonSchema)]
struct UpcomingInfo {
    /// What it will ask.
    obligation: &'static str,
    /// From which day.
    from: String,
}

impl CheckReport {
    /// The report of an assessment.
    #[must_use]
    pub fn of(context: &Context<'_>, assessment: &Assessment) -> Self {
        let policy = context.policy.policy();
        CheckReport {
            schema: SCHEMA,
            policy: PolicyInfo {
                organisation: policy.organisation.id.to_owned(),
                version: policy.version,
                issued: policy.issued.to_string(),
                expires: policy.expires.to_string(),
                stale: assessment.day > policy.expires,
            },
            device: device(context),
            date: assessment.day.to_string(),
            outcome: match assessment.outcome {
                Outcome::NothingAsked => "nothing-asked",
                Outcome::CannotTell => "cannot-tell",
                Outcome::Asked => "asked",
                Outcome::ActionNeeded => "action-needed",
            },
            basis: assessment.basis().name(),
            questions: assessment.questions.iter().map(|q| q.name()).collect(),
            parts: assessment.parts.iter().map(|p| part(context.policy, p, assessment.day)).collect(),
            warnings: context.warnings.clone(),
        }
    }

    /// Indented JSON with a line break at its end.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).map(|t| t + "\n").unwrap_or_default()
    }

    /// The JSON Schema of this format.
    #[must_use]
    pub fn schema() -> String {
        // As it is written: what may be null is there all the same.
        let generator = schemars::generate::SchemaSettings::default().for_serialize().into_generator();
        let schema = generator.into_root_schema_for::<CheckReport>();
        serde_json::to_string_pretty(&schema).map(|t| t + "\n").unwrap_or_default()
    }
}

fn device(context: &Context<'_>) -> DeviceInfo {
    let device = context.device;
    DeviceInfo {
        platform: match device.platform {
            Platform::Android => "android",
            Platform::Ios => "ios",
        },
        form: match device.form {
            Form::Phone => "phone",
            Form::Tablet => "tablet",
        },
        ownership: device.ownership.map(|o| match o {
            Ownership::Work => "work",
            Ownership::PartlyPaid => "partly-paid",
            Ownership::Private => "private",
        }),
        enrolled: device.enrolled,
        os_version: device.os_version,
        manufacturer: device.manufacturer.clone(),
        roles: device.roles.clone(),
        work_data: device.work_data.clone(),
        assumed: context.assumed.to_vec(),
    }
}

fn part(policy: &PolicyFile, part: &PartReport, day: Date) -> PartInfo {
    let (listing, why) = match part.evidence.coverage() {
        Coverage::Everything => ("everything", None),
        Coverage::Asked(_) => ("only", None),
        Coverage::Partial(gap @ Gap::Unseen(_)) => ("nothing", Some(gap_name(gap))),
        Coverage::Partial(gap) => ("partial", Some(gap_name(gap))),
    };
    PartInfo {
        part: match part.area.part {
            Part::WholeDevice => "whole-device",
            Part::WorkPart => "work-part",
            Part::PrivatePart => "private-part",
        },
        space: part.area.space.name(),
        user: part.area.user,
        coverage: CoverageInfo {
            listing,
            why,
            certificates: part.evidence.certificates,
            marks_system: part.evidence.marks_system,
            cut_short: matches!(part.evidence.coverage(), Coverage::Partial(Gap::CutShort)),
            allowed_list_unchecked: part.open_ended_unchecked,
        },
        evidence: EvidenceInfo::of(policy, &part.evidence),
        basis: part.basis().name(),
        looked_for: part.looked_for,
        absent: part.absent,
        doubtful: part.doubtful,
        quiet: part.quiet,
        perhaps_more: part.perhaps_more,
        recognised: (part.recognised.iter())
            .filter_map(|r| {
                let ban = r.ban.get(policy.policy())?.id.to_owned();
                Some(RecognisedInfo { ban, apps: r.apps, makers_in_doubt: r.in_doubt, blind: r.blind })
            })
            .collect(),
        web_apps: part.web_apps,
        findings: part.findings().map(|f| finding(policy, part, f, day)).collect(),
    }
}

fn finding(policy: &PolicyFile, part: &PartReport, finding: &Finding, day: Date) -> FindingInfo {
    let sighting = finding.sightings().first();
    let duty = finding.judgement.duty.as_ref();
    let (doubt, hint) = match &finding.answer {
        Answer::CannotTell { doubt, hint } => (Some(*doubt), *hint),
        Answer::Present(_) | Answer::Attested { .. } => (None, None),
    };
    FindingInfo {
        ban: duty.and_then(|d| d.ban.get(policy.policy())).map(|b| b.id.to_owned()),
        also: (finding.judgement.also.iter()).filter_map(|ban| Some(ban.get(policy.policy())?.id.to_owned())).collect(),
        app: finding.key.app.clone(),
        name: finding.subject.name(policy.policy()).to_owned(),
        identifier: sighting.map(|s| s.identifier.clone()),
        identifiers: finding.sightings().iter().map(|s| s.identifier.clone()).collect(),
        answer: match &finding.answer {
            Answer::Present(_) => "present",
            Answer::CannotTell { .. } => "cannot-tell",
            Answer::Attested { there: true, by: Teller::Employee, .. } => "attested-there",
            Answer::Attested { there: true, by: Teller::Management, .. } => "told-there",
            Answer::Attested { there: false, by: Teller::Employee, .. } => "attested-gone",
            Answer::Attested { there: false, by: Teller::Management, .. } => "told-gone",
        },
        state: sighting.map(|s| match s.state {
            AppState::Enabled => "enabled",
            AppState::Disabled => "disabled",
            AppState::Suspended => "suspended",
            AppState::Archived => "archived",
            AppState::Trace => "trace",
        }),
        preinstalled: sighting.and_then(|s| s.system),
        evidence: sighting.map(|s| match s.evidence {
            Evidence::Identifier => "identifier",
            Evidence::Certificate => "certificate",
            Evidence::MakerCertificate { .. } => "maker-certificate",
            Evidence::NotAllowed => "not-allowed",
            Evidence::Remembered { .. } => "remembered",
            Evidence::Activity { .. } => "activity",
        }),
        basis: finding.basis(part).name(),
        last_active: last_active(policy, finding),
        looked_on: match &finding.answer {
            Answer::Attested { on, .. } => Some(on.to_string()),
            Answer::Present(_) | Answer::CannotTell { .. } => None,
        },
        doubt: doubt.map(doubt_name),
        hint: hint.map(|h| match h {
            Hint::Claimed => "claimed",
            Hint::Unclaimed => "unclaimed",
        }),
        status: finding.status.map(|s| match s {
            Status::Action => "action",
            Status::Asked => "asked",
            Status::Unknown => "unknown",
            Status::Done => "done",
            Status::Exempt => "exempt",
        }),
        obligation: duty.map(|d| d.obligation.name()),
        from: duty.map(|d| d.from.to_string()),
        deadline: duty.and_then(|d| d.deadline).map(|d| d.to_string()),
        days_left: duty.and_then(|d| d.days_left(day)),
        exempt: duty
            .and_then(|d| d.exempt.as_ref())
            .map(|e| ExemptInfo { exemption: e.exemption.clone(), until: e.until.to_string() }),
        web_use: duty.and_then(|d| d.web_use),
        instead: duty.map(|d| d.instead.iter().map(instead).collect()).unwrap_or_default(),
        upcoming: finding
            .judgement
            .upcoming
            .map(|u| UpcomingInfo { obligation: u.obligation.name(), from: u.from.to_string() }),
    }
}

fn last_active(policy: &PolicyFile, finding: &Finding) -> Option<String> {
    let times = finding.sightings().iter().filter_map(|s| match s.evidence {
        Evidence::Activity { last } => last,
        _ => None,
    });
    let zone = jiff::tz::TimeZone::get(policy.policy().organisation.time_zone).ok()?;
    Some(jiff::Timestamp::from_second(times.max()?).ok()?.to_zoned(zone).date().to_string())
}

fn instead(instead: &Instead) -> &'static str {
    match instead {
        Instead::WorkData => "work-data",
        Instead::WorkApps => "work-apps",
    }
}

fn doubt_name(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Gap(gap) => gap_name(gap),
        Doubt::NamedUnread => "named-unread",
        Doubt::NotAsked => "not-asked",
        Doubt::NoIdentifier => "no-identifier",
        Doubt::PerhapsOf { .. } => "perhaps-of-maker",
        Doubt::MakerInDoubt { .. } => "maker-in-doubt",
    }
}

fn gap_name(gap: Gap) -> &'static str {
    match gap {
        Gap::Unseen(why) => why.name(),
        Gap::OnlyTraces => "only-traces",
        Gap::OnlyLaunchable => "only-launchable",
        Gap::OnlyManaged => "only-managed",
        Gap::Filtered => "filtered",
        Gap::CutShort => "cut-short",
        Gap::OnePage => "one-page",
        Gap::NotProved => "not-proved",
        Gap::MayBeArchived => "may-be-archived",
        Gap::MayBeOffloaded => "may-be-offloaded",
    }
}
