//! Checks that a parsed policy hangs together. The desk gives better messages with line numbers;
//! this is the phone's own guard, so that nothing later has to wonder.

use std::collections;

use foldhash::fast::RandomState;
use jiff::civil::Date;

use super::file::PolicyError;
use super::index::Index;
use super::model::{App, Ban, Contact, Maker, Policy, Rule};
use super::prefixes::SHORTEST;
use super::text::Text;

type HashSet<K> = collections::HashSet<K, RandomState>;

/// The largest number of apps in one policy.
pub const MAX_APPS: usize = 50_000;
/// The largest number of bans in one policy.
pub const MAX_BANS: usize = 1_000;

type Checked = Result<(), PolicyError>;

/// A short id of a policy's own part: 1 to 64 of `a-z`, `0-9`, `-` and `.`.
#[must_use]
pub fn is_short_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && every(id, |b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'))
}

/// An identifier that a platform gives an app: a package name, a bundle id, a scheme, a host.
#[must_use]
pub fn is_identifier(id: &str) -> bool {
    (1..=255).contains(&id.len()) && every(id, |b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+'))
}

/// The beginning of identifiers: whole names with a dot behind each, not so short that half the apps have it.
#[must_use]
pub fn is_prefix(prefix: &str) -> bool {
    is_identifier(prefix)
        && prefix.len() >= SHORTEST
        && prefix.ends_with('.')
        && prefix.bytes().filter(|b| *b == b'.').count() >= 2
}

/// Whether every byte is allowed. To the end in any case: without a way out, many bytes are looked at
/// at once, and almost every text is right.
fn every(text: &str, allowed: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(true, |right, byte| right & allowed(byte))
}

fn is_digest(digest: &str) -> bool {
    digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn bad<T>(path: impl Into<String>, message: impl Into<String>) -> Result<T, PolicyError> {
    Err(PolicyError::Invalid { path: path.into(), message: message.into() })
}

pub(super) fn validate(policy: &Policy<'_>, index: &Index<'_>) -> Checked {
    header(policy)?;
    if policy.apps.len() > MAX_APPS {
        return bad("apps", format!("more than {MAX_APPS} apps"));
    }
    if policy.bans.len() > MAX_BANS {
        return bad("bans", format!("more than {MAX_BANS} bans"));
    }
    let known = Known::of(policy, index)?;
    for (i, app) in policy.apps.iter().enumerate() {
        check_app(i, app, &known)?;
    }
    for (i, maker) in policy.makers.iter().enumerate() {
        check_maker(i, maker)?;
    }
    for (i, ban) in policy.bans.iter().enumerate() {
        check_ban(i, ban, policy, &known)?;
    }
    for (i, item) in policy.work_data.iter().enumerate() {
        text(&format!("work_data[{i}].name"), &item.name, policy)?;
        known.apps(&format!("work_data[{i}].app"), item.app.as_slice())?;
    }
    for (i, exemption) in policy.exemptions.iter().enumerate() {
        refers(&format!("exemptions[{i}].bans"), &exemption.bans, &known.bans, "ban")?;
        text(&format!("exemptions[{i}].task"), &exemption.task, policy)?;
        text(&format!("exemptions[{i}].granted_by"), &exemption.granted_by, policy)?;
        if let Some(who) = &exemption.report_to {
            text(&format!("exemptions[{i}].report_to"), who, policy)?;
        }
    }
    if let Some(records) = &policy.records {
        contact("records.contact", &records.contact, policy)?;
        for (i, keep) in records.keep.iter().enumerate() {
            refers(&format!("records.keep[{i}].roles"), &keep.roles, &known.roles, "role")?;
            text(&format!("records.keep[{i}].what"), &keep.what, policy)?;
        }
        for (i, hold) in records.holds.iter().enumerate() {
            refers(&format!("records.holds[{i}].roles"), &hold.roles, &known.roles, "role")?;
            text(&format!("records.holds[{i}].text"), &hold.text, policy)?;
            in_calendar(&format!("records.holds[{i}]"), hold.from.into_iter().chain(hold.until))?;
        }
    }
    Ok(())
}

fn header(policy: &Policy<'_>) -> Checked {
    if !is_short_id(policy.organisation.id) {
        return bad("organisation.id", "an id is 1 to 64 lower-case letters, digits, '-' or '.'");
    }
    if policy.version == 0 || policy.version > i64::MAX as u64 {
        return bad("version", "a version is 1 or more");
    }
    if policy.lineage.is_some_and(|lineage| !is_digest(lineage)) {
        return bad("lineage", "64 lower-case hexadecimal digits are expected");
    }
    in_calendar("issued", [policy.issued, policy.expires, policy.decision.date])?;
    if policy.expires < policy.issued {
        return bad("expires", "lies before 'issued'");
    }
    if jiff::tz::TimeZone::get(policy.organisation.time_zone).is_err() {
        return bad("organisation.time_zone", format!("'{}' is not an IANA time zone", policy.organisation.time_zone));
    }
    if policy.languages.is_empty() || policy.languages.len() > 32 {
        return bad("languages", "1 to 32 languages are expected");
    }
    if let Some(tag) = policy.languages.iter().find(|tag| tag.parse::<unic_langid::LanguageIdentifier>().is_err()) {
        return bad("languages", format!("'{tag}' is not a language tag"));
    }
    text("organisation.name", &policy.organisation.name, policy)?;
    text("decision.by", &policy.decision.by, policy)?;
    contact("organisation.help", &policy.organisation.help, policy)
}

struct Known<'a> {
    index: &'a Index<'a>,
    makers: HashSet<&'a str>,
    bans: HashSet<&'a str>,
    roles: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(policy: &Policy<'a>, index: &'a Index<'a>) -> Result<Self, PolicyError> {
        ids("work_data", policy.work_data.iter().map(|w| w.id))?;
        ids("exemptions", policy.exemptions.iter().map(|e| e.id))?;
        Ok(Known {
            index,
            makers: ids("makers", policy.makers.iter().map(|m| m.id))?,
            bans: ids("bans", policy.bans.iter().map(|b| b.id))?,
            roles: ids("roles", policy.roles.iter().map(|r| r.id))?,
        })
    }

    fn apps(&self, path: &str, ids: &[&str]) -> Checked {
        match ids.iter().find(|id| self.index.app(id).is_none()) {
            Some(id) => bad(path, format!("there is no app '{id}'")),
            None => Ok(()),
        }
    }
}

fn ids<'a>(path: &str, all: impl ExactSizeIterator<Item = &'a str>) -> Result<HashSet<&'a str>, PolicyError> {
    let mut seen = HashSet::with_capacity_and_hasher(all.len(), RandomState::default());
    for (i, id) in all.enumerate() {
        if !is_short_id(id) {
            return bad(format!("{path}[{i}].id"), format!("'{id}' is not an id: 1 to 64 of a-z, 0-9, '-', '.'"));
        }
        if !seen.insert(id) {
            return bad(format!("{path}[{i}].id"), format!("'{id}' stands here twice"));
        }
    }
    Ok(seen)
}

fn refers(path: &str, ids: &[&str], known: &HashSet<&str>, kind: &str) -> Checked {
    match ids.iter().find(|id| !known.contains(*id)) {
        Some(id) => bad(path, format!("there is no {kind} '{id}'")),
        None => Ok(()),
    }
}

fn check_app(i: usize, app: &App<'_>, known: &Known<'_>) -> Checked {
    if !is_short_id(app.id) {
        return bad(format!("apps[{i}].id"), format!("'{}' is not an id: 1 to 64 of a-z, 0-9, '-', '.'", app.id));
    }
    let named = app.packages.iter().chain(&app.bundles).chain(&app.schemes).chain(&app.hosts);
    if let Some(id) = named.into_iter().find(|id| !is_identifier(id)) {
        return bad(format!("apps[{i}]"), format!("'{id}' is not an identifier"));
    }
    if let Some(number) = app.stores.iter().find(|number| !is_store_number(number)) {
        return bad(format!("apps[{i}].stores"), format!("'{number}' is not a number of the App Store"));
    }
    if let Some(digest) = app.certificates.iter().find(|d| !is_digest(d)) {
        return bad(format!("apps[{i}].certificates"), format!("'{digest}' is not a SHA-256 digest in lower case"));
    }
    match app.maker {
        Some(maker) if !known.makers.contains(maker) => {
            bad(format!("apps[{i}].maker"), format!("there is no maker '{maker}'"))
        }
        _ => Ok(()),
    }
}

/// A number becomes a part of an address.
fn is_store_number(number: &str) -> bool {
    (1..=12).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
}

fn check_maker(i: usize, maker: &Maker<'_>) -> Checked {
    if let Some(prefix) = maker.prefixes.iter().find(|prefix| !is_prefix(prefix)) {
        return bad(format!("makers[{i}].prefixes"), format!("'{prefix}' is not the beginning of identifiers"));
    }
    match maker.not_prefixes.iter().find(|id| !is_identifier(id)) {
        Some(id) => bad(format!("makers[{i}].not_prefixes"), format!("'{id}' is not an identifier")),
        None => Ok(()),
    }
}

fn check_ban(i: usize, ban: &Ban<'_>, policy: &Policy<'_>, known: &Known<'_>) -> Checked {
    let at = |field: &str| format!("bans[{i}].{field}");
    let covers = &ban.covers;
    known.apps(&at("covers.apps"), &covers.apps)?;
    known.apps(&at("covers.except_apps"), &covers.except_apps)?;
    refers(&at("covers.makers"), &covers.makers, &known.makers, "maker")?;
    refers(&at("covers.except_makers"), &covers.except_makers, &known.makers, "maker")?;
    known.apps(&at("covers.allow_only"), covers.allow_only.as_deref().unwrap_or_default())?;
    text(&at("name"), &ban.name, policy)?;
    if ban.reasons.is_empty() {
        return bad(at("reasons"), "a ban gives at least one reason");
    }
    for reason in &ban.reasons {
        text(&at("reasons"), reason, policy)?;
    }
    refers(&at("covers.devices"), &covers.devices, &known.makers, "maker")?;
    for allowed in &ban.allowed {
        known.apps(&at("allowed"), &[allowed.app])?;
        text(&at("allowed"), &allowed.why, policy)?;
    }
    for function in &ban.switch_off {
        text(&at("switch_off"), &function.name, policy)?;
    }
    in_calendar(&at("until"), ban.until.into_iter().chain(ban.review))?;
    if ban.rules.is_empty() {
        return bad(at("rules"), "a ban has at least one rule");
    }
    for (j, rule) in ban.rules.iter().enumerate() {
        check_rule(&at(&format!("rules[{j}]")), rule, known)?;
    }
    Ok(())
}

fn check_rule(path: &str, rule: &Rule<'_>, known: &Known<'_>) -> Checked {
    refers(&format!("{path}.roles"), &rule.roles, &known.roles, "role")?;
    if rule.phases.is_empty() {
        return bad(format!("{path}.phases"), "a rule has at least one phase");
    }
    in_calendar(&format!("{path}.until"), rule.until)?;
    let mut last: Option<Date> = None;
    for phase in &rule.phases {
        in_calendar(&format!("{path}.phases"), [phase.from].into_iter().chain(phase.deadline))?;
        if last.is_some_and(|before| phase.from <= before) {
            return bad(format!("{path}.phases"), "each phase begins after the one before it");
        }
        if phase.within.is_some() && phase.deadline.is_some() {
            return bad(format!("{path}.phases"), "a phase has a deadline or a period from being told, not both");
        }
        if phase.deadline.is_some_and(|deadline| deadline < phase.from) {
            return bad(format!("{path}.phases"), "the deadline lies before the first day");
        }
        last = Some(phase.from);
    }
    Ok(())
}

fn contact(path: &str, contact: &Contact<'_>, policy: &Policy<'_>) -> Checked {
    text(&format!("{path}.name"), &contact.name, policy)
}

/// Every text exists at least in the fallback language, so that there is always something to say.
fn text(path: &str, text: &Text<'_>, policy: &Policy<'_>) -> Checked {
    let fallback = policy.languages.first().copied().unwrap_or_default();
    match text.exact(fallback) {
        Some(words) if !words.trim().is_empty() => Ok(()),
        _ => bad(path, format!("there is no text in '{fallback}', the policy's first language")),
    }
}

/// Dates lie between 2000 and 2199, so that no later arithmetic leaves the calendar.
fn in_calendar(path: &str, dates: impl IntoIterator<Item = Date>) -> Checked {
    match dates.into_iter().find(|d| !(2000..2200).contains(&d.year())) {
        Some(date) => bad(path, format!("{date} does not lie between 2000 and 2199")),
        None => Ok(()),
    }
}
