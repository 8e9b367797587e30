//! Everything that a screen is drawn from.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use crate::cases::{Assessment, Case, CaseKey, Finding};
use crate::contract::{Block, NoticeKind, RefreshFailure, Screen, ScreenId, StatusEntry};
use crate::detection::Subject;
use crate::guidance::Abilities;
use crate::inventory::{Area, Scope, Unseen};
use crate::journal::SetAside;
use crate::l10n::{Args, Words, clean};
use crate::obligation::{Change, Device};
use crate::policy::{Ban, Contact, Policy, PolicyFile, Reporting, Text};
use crate::trust::log::{Entry, leaf};
use crate::trust::to_hex;

use super::asking::Asked;
use super::words::Placed;

/// The result of the last check, with the cases as they stand after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// What was found.
    pub assessment: Assessment,
    /// All cases, open and closed.
    pub cases: Vec<Case>,
    /// When the check was made, in seconds since 1970 (UTC).
    pub at: i64,
    /// Whether the organisation's configuration says whose device it is: then it is not asked.
    pub configured_ownership: bool,
}

/// How the companion itself is doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Surroundings {
    /// When a policy was last looked for with success, in seconds since 1970 (UTC).
    pub refreshed_at: Option<i64>,
    /// Why the last try failed.
    pub refresh_problem: Option<RefreshFailure>,
    /// What was remembered had to be set aside.
    pub set_aside: Option<SetAside>,
    /// What the last new version changed for this device, until it was read.
    pub changes: Option<Vec<Change>>,
    /// The device's own code, by which an exemption can name it.
    pub device_code: String,
    /// Requests for an exemption that this device made, the oldest first.
    pub asked: Vec<Asked>,
    /// The employee joined by a code and may leave again.
    pub joined: bool,
    /// Where the policy is fetched, if it is.
    pub address: Option<String>,
    /// The fingerprint of the first root that was accepted, in groups; empty if there is none.
    pub line: String,
    /// Who saw the policy in the public log; nothing where that is not asked, or not shown.
    pub seen_in_log: Option<SeenInLog>,
    /// Since which day nobody says any more that this is the newest policy.
    pub not_fresh_since: Option<Date>,
    /// A secret of this device is gone for good, until the employee asks for a new one.
    pub secrets_gone: bool,
    /// Whether there is a channel by which a management could hear from this app: management set it up, and the
    /// shell can report.
    pub has_channel: bool,
    /// What is wrong with the management's settings of this app, as it gets it.
    pub wrong_settings: Vec<StatusEntry>,
    /// Which release this is; nothing in a build that is none.
    pub built: Option<Built>,
}

/// That witnesses saw the policy in force in the public log: everyone got the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenInLog {
    /// When enough of them had seen it.
    pub at: Timestamp,
    /// Their names.
    pub names: Vec<String>,
}

/// What a release says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Built {
    /// Its version.
    pub version: &'static str,
    /// The commit of the source that it was built from.
    pub commit: &'static str,
    /// SHA-256 of the core's library as it runs, where that can be seen.
    pub library: Option<[u8; 32]>,
}

/// As many hexadecimal digits of a digest as a person compares: nobody finds another library of the same by chance.
const COMPARED: usize = 16;

impl Built {
    /// As the variable `APPWIJZER_COMMIT` said when this was built. Only a release sets it: other builds say that they are
    /// none, so that nothing that they show depends on where and when they were built.
    #[must_use]
    pub const fn of_release() -> Option<Self> {
        match option_env!("APPWIJZER_COMMIT") {
            Some(commit) => Some(Built { version: env!("CARGO_PKG_VERSION"), commit, library: None }),
            None => None,
        }
    }

    /// As much of the commit as a person compares.
    #[must_use]
    pub fn short(&self) -> &'static str {
        self.commit.get(..12).unwrap_or(self.commit)
    }

    /// As much of the library's digest as a person compares, in groups.
    #[must_use]
    pub fn library_shown(&self) -> Option<String> {
        self.library.as_ref().map(compared)
    }

    /// As much as a person compares of the hash under which a library stands in the log of releases, in groups.
    #[must_use]
    pub fn entry_shown(&self) -> Option<String> {
        entry_shown(&to_hex(self.library.as_ref()?))
    }
}

/// What About shows of the entry of a file in the log of releases, by the file's digest in hexadecimal digits.
#[must_use]
pub fn entry_shown(sha256: &str) -> Option<String> {
    Some(compared(&leaf(&Entry::released(sha256).to_bytes().ok()?)))
}

/// The beginning of a digest, in groups that can be read aloud.
fn compared(digest: &[u8; 32]) -> String {
    let digits = to_hex(digest);
    super::joining::groups(digits.get(..COMPARED).unwrap_or(&digits))
}

/// Everything that a screen is drawn from. Drawing is pure.
#[derive(Clone, Copy, Debug)]
pub struct View<'v> {
    /// The policy in force.
    pub policy: &'v PolicyFile,
    /// The device and its user.
    pub device: &'v Device,
    /// The area in which the shell itself runs, if it runs on the device.
    pub here: Option<Area>,
    /// What the shell can do there.
    pub can: Abilities,
    /// The last check.
    pub checked: &'v Checked,
    /// The language.
    pub words: &'v Words,
    /// Now, in seconds since 1970 (UTC).
    pub now: i64,
    /// How the companion itself is doing.
    pub around: &'v Surroundings,
    /// Id of a sentence that says what is wrong with the answers just given.
    pub error: Option<&'v str>,
    /// Id of a sentence that answers what was just done.
    pub notice: Option<&'v str>,
    /// The answers just given, kept so that nothing has to be typed again.
    pub chosen: &'v [String],
    /// Whether a check has just been asked for: its result is announced.
    pub fresh: bool,
}

impl<'v> View<'v> {
    /// Draws a screen. A screen about a case that does not exist (any more) is drawn as home.
    #[must_use]
    pub fn screen(&self, id: &ScreenId) -> Screen {
        let drawn = match id {
            ScreenId::Home
            | ScreenId::Welcome(_)
            | ScreenId::Join
            | ScreenId::Joining
            | ScreenId::Waiting
            | ScreenId::Problem
            | ScreenId::WhichDevice => None,
            ScreenId::Finding(key) => self.finding_screen(key),
            ScreenId::Why(key) => self.why_screen(key),
            ScreenId::WhyMore(key) => self.why_more_screen(key),
            ScreenId::Steps(key) => self.steps_screen(key),
            ScreenId::Route(key) => self.route_screen(key),
            ScreenId::WorkData(key) => self.work_data_screen(key),
            ScreenId::WorkDataApp(key, app) => self.work_data_app_screen(key, app),
            ScreenId::Need(key) => self.need_screen(key),
            ScreenId::Ask(key, kind, period) => self.ask_screen(key, kind.as_deref(), *period),
            ScreenId::Asked(key) => self.asked_screen(key),
            ScreenId::NotRight(key) => self.not_right_screen(key),
            ScreenId::SelfCheck(key) => self.self_check_screen(key),
            ScreenId::LookElsewhere(key) => self.look_elsewhere_screen(key),
            ScreenId::SelfCheckAll(area) => self.self_check_all_screen(*area),
            ScreenId::Done(key) => self.done_screen(key),
            ScreenId::Looked(area) => self.looked_screen(*area),
            ScreenId::Employer => Some(self.employer_screen()),
            ScreenId::About => Some(self.about_screen()),
            ScreenId::Languages => Some(self.languages_screen()),
            ScreenId::Ban(ban) => self.ban_screen(ban),
            ScreenId::BanMore(ban) => self.ban_more_screen(ban),
            ScreenId::Changes => self.changes_screen(),
            ScreenId::DeviceCode => Some(self.device_code_screen()),
            ScreenId::Secrets => self.secrets_screen(),
            ScreenId::Leave => self.leave_screen(),
            ScreenId::Question(kind) => Some(self.question_screen(*kind)),
        };
        let mut screen = drawn.unwrap_or_else(|| self.home_screen());
        if let Some(notice) = self.notice {
            screen.blocks.insert(0, Block::Notice { kind: NoticeKind::Info, text: self.say(notice) });
        }
        screen
    }

    pub(super) fn policy(&self) -> &'v Policy<'v> {
        self.policy.policy()
    }

    pub(super) fn assessment(&self) -> &'v Assessment {
        &self.checked.assessment
    }

    pub(super) fn finding(&self, key: &CaseKey) -> Option<&'v Finding> {
        self.assessment().finding(key)
    }

    pub(super) fn case(&self, key: &CaseKey) -> Option<&'v Case> {
        self.checked.cases.iter().find(|c| c.key == *key)
    }

    /// The ban that asks, or would ask, something about a finding.
    pub(super) fn ban_of(&self, finding: &Finding) -> Option<&'v Ban<'v>> {
        let duty = finding.judgement.duty.as_ref().map(|d| d.ban);
        let index = self.policy.index();
        let ban = duty.or(finding.judgement.upcoming.map(|u| u.ban)).or_else(|| match &finding.subject {
            Subject::Listed(app) => index.bans_of(*app).next(),
            Subject::Unlisted(_) => index.maker_bans().next(),
            Subject::Unallowed(_) => index.allow_only().first().copied(),
        });
        ban?.get(self.policy())
    }

    /// A text of the policy in the language of the screen, made harmless.
    pub(super) fn text(&self, text: &Text<'_>) -> String {
        let fallback = self.policy().languages.first().copied().unwrap_or_default();
        clean(text.get(self.words.language().tag(), fallback)).into_owned()
    }

    pub(super) fn today(&self) -> Date {
        self.assessment().day
    }

    /// A moment in the organisation's time zone.
    pub(super) fn local(&self, seconds: i64) -> DateTime {
        let zone = self.policy().organisation.zone();
        Timestamp::from_second(seconds).unwrap_or_default().to_zoned(zone).datetime()
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.tell(id, &self.args())
    }

    /// Sentences, filled in. A name that begins one gets a capital ("the City of Amsterdam asks").
    pub(super) fn tell(&self, id: &str, args: &Args<'_>) -> String {
        let organisation = &self.policy().organisation;
        let names = [self.text(&organisation.name), self.text(&organisation.help.name)];
        begin_sentences(capital(self.words.tell(id, args)), &names)
    }

    /// The values that every sentence may use.
    pub(super) fn args<'a>(&self) -> Args<'a> {
        let organisation = &self.policy().organisation;
        Args::new()
            .with("device", &self.device_noun())
            .with("yours", &self.your_device())
            .with("me", &self.words.say(me(self.can)))
            .with("org", &self.text(&organisation.name))
            .with("help", &self.text(&organisation.help.name))
    }

    pub(super) fn args_for<'a>(&self, finding: &Finding) -> Args<'a> {
        let identifier = finding.sightings().first().map_or("", |s| s.identifier.as_str());
        self.args()
            .with("app", finding.subject.name(self.policy()))
            .placed(self, finding.key.area)
            .with("identifier", identifier)
    }

    /// Whether nothing was looked at: no list was to be had of any area.
    pub(super) fn saw_nothing(&self) -> bool {
        self.assessment().parts.iter().all(|p| matches!(p.evidence.scope, Scope::Nothing { .. }))
    }

    /// Whether looking again could show anything: an iPhone and a browser give no list, however often they are asked.
    pub(super) fn can_look(&self) -> bool {
        let never = |scope: &Scope| matches!(scope, Scope::Nothing { why: Unseen::NoList | Unseen::Browser });
        self.assessment().parts.iter().any(|p| !never(&p.evidence.scope))
    }

    /// What the MDM gets from this device: nothing unless it is a work device, and there is a way to it.
    pub(super) fn reporting(&self) -> Reporting {
        match self.device.ownership {
            Some(crate::policy::Ownership::Work) if self.around.has_channel => self.policy().reporting,
            _ => Reporting::Nothing,
        }
    }

    /// The names of apps, in one phrase.
    pub(super) fn names<'f>(&self, findings: impl Iterator<Item = &'f Finding>) -> String {
        let mut all: Vec<String> = findings.map(|f| clean(f.subject.name(self.policy())).into_owned()).collect();
        all.sort();
        all.dedup();
        self.words.list(&all)
    }

    pub(super) fn help_contact(&self) -> &'v Contact<'v> {
        &self.policy().organisation.help
    }
}

/// What this is: an app, or a page.
pub(super) fn me(can: Abilities) -> &'static str {
    if can.page { "this-page" } else { "this-app" }
}

/// The text with a capital wherever one of the names begins a sentence.
pub(super) fn begin_sentences(text: String, names: &[String]) -> String {
    const ENDS: [&str; 3] = [". ", "? ", "! "];
    let mut text = text;
    for name in names.iter().filter(|name| name.chars().next().is_some_and(char::is_lowercase)) {
        for end in ENDS {
            let lower = format!("{end}{name}");
            if text.contains(&lower) {
                text = text.replace(&lower, &format!("{end}{}", capital(name.clone())));
            }
        }
    }
    text
}

/// The text with a capital at its beginning. An identifier stays as it is: with another letter it is another one.
pub(super) fn capital(text: String) -> String {
    let first = text.split_whitespace().next().unwrap_or_default();
    match text.chars().next() {
        _ if first.trim_end_matches(|c: char| !c.is_alphanumeric()).contains('.') => text,
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(text.chars().skip(1)).collect(),
        _ => text,
    }
}
