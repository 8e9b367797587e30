//! What a works council (in the Netherlands: WOR, article 27) and a privacy officer (GDPR, article 35) ask about
//! the companion. Made of the tables by which it works and which it shows to employees: not of a description
//! beside them.

use appwijzer_core::cases::{Facts, assess};
use appwijzer_core::companion::{CONFIGURATION_KEYS, KEEP_REQUESTS_DAYS};
use appwijzer_core::detection::{Watch, detect};
use appwijzer_core::inventory::{Area, Evidence, Snapshot};
use appwijzer_core::journal::{KEEP_ATTESTATIONS_DAYS, KEEP_CLOSED_DAYS};
use appwijzer_core::l10n::{Args, Words, clean};
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{App, Ban, Form, Ownership, Part, Platform, PolicyFile};
use appwijzer_core::report::{Fetched, Report, WorkDevice, not_looked_at, sent, stored};
use appwijzer_policy::policy_report::{KindCoverage, Reach, RecognisedApps, coverage, recognised_apps};
use jiff::civil::Date;

use super::document::{Block, Document, Run};
use super::pages::Reader;

/// The fact sheet.
pub(super) fn sheet(file: &PolicyFile, words: &Words, day: Date) -> Document {
    let policy = file.policy();
    let reader = Reader::of(file, words);
    let organisation = reader.text(&policy.organisation.name);
    let device = words.say("device-phone");
    let args = || Args::new().with("org", &organisation).with("device", &device);
    let say = |id: &str| words.tell(id, &args());
    let points = |ids: &[&str]| Block::Points(ids.iter().map(|id| vec![Run::plain(say(id))]).collect());
    let paragraph = |id: &str| Block::Paragraph(vec![Run::plain(say(id))]);
    let wide = |wide: &RecognisedApps| {
        let ban = policy.bans.iter().find(|ban| ban.id == wide.ban).map(|ban| reader.text(&ban.name));
        wide.sentences(words, &ban.unwrap_or_default()).into_iter().map(|line| vec![Run::plain(line)])
    };
    let recognised: Vec<Vec<Run>> = recognised_apps(file).iter().flat_map(wide).collect();
    let mut blocks = vec![
        Block::Facts(vec![
            (say("export-who"), vec![Run::plain(organisation.clone())]),
            (
                say("facts-policy"),
                vec![Run::plain(format!(
                    "{} {}, {}",
                    policy.organisation.id,
                    policy.version,
                    words.date(policy.issued)
                ))],
            ),
            (
                say("facts-made"),
                vec![Run::plain(format!("Appwijzer {}, {}", env!("CARGO_PKG_VERSION"), words.date(day)))],
            ),
        ]),
        Block::Heading(2, say("facts-purpose")),
        paragraph("facts-purpose-text"),
    ];
    for ban in &policy.bans {
        blocks.push(Block::Heading(3, reader.text(&ban.name)));
        blocks.push(Block::Facts(reader.asked(ban, day)));
        blocks.extend(apps_of(file, ban, words).map(|line| Block::Paragraph(vec![Run::plain(line)])));
        blocks.extend(reader.beside(ban));
    }
    blocks.extend([
        Block::Heading(2, say("facts-looked")),
        paragraph(match policy.bans.iter().any(|ban| ban.covers.allow_only.is_some()) {
            true => "facts-looked-text-allowed",
            false => "facts-looked-text",
        }),
        Block::Facts(coverage(file).iter().map(|kind| looked(kind, words)).collect()),
        Block::Points(recognised),
        Block::Heading(2, say("facts-not-looked")),
        points(not_looked_at(policy.reporting)),
        Block::Heading(2, say("facts-stored")),
        points(&stored(false, !policy.exemptions.is_empty())),
        Block::Heading(2, say("facts-how-long")),
        Block::Points(how_long(words, !policy.exemptions.is_empty())),
        Block::Heading(2, say("facts-sent")),
        paragraph("facts-sent-private"),
    ]);
    let ids = sent(policy.reporting);
    if ids.is_empty() {
        blocks.push(paragraph("facts-sent-nothing"));
    } else {
        blocks.push(paragraph("facts-sent-work"));
        blocks.push(points(ids));
        blocks.push(paragraph("facts-sent-exact"));
        blocks.extend(example(file, day).map(Block::Verbatim));
    }
    blocks.push(paragraph("facts-sent-settings"));
    blocks.push(paragraph("facts-sent-address"));
    blocks.push(Block::Heading(2, say("facts-told")));
    blocks.push(paragraph("facts-told-text"));
    let key = |facts: &appwijzer_core::companion::KeyFacts| {
        (facts.key.to_owned(), vec![Run::plain(say(&format!("facts-key-{}", facts.key.replace('_', "-"))))])
    };
    blocks.push(Block::Facts(CONFIGURATION_KEYS.iter().map(key).collect()));
    blocks.push(Block::Heading(2, say("facts-limits")));
    blocks.push(points(&[
        "facts-limit-management",
        "facts-limit-duty",
        "facts-limit-ground",
        "facts-limit-rights",
        "facts-limit-records",
    ]));
    blocks.push(Block::Heading(2, say("facts-contact")));
    let privacy = policy.organisation.privacy.as_ref().unwrap_or(&policy.organisation.help);
    blocks.push(Block::Paragraph(reader.contact(privacy)));
    let title = words.tell("facts-title", &args());
    Document { language: words.language(), title, blocks }
}

/// The apps that a ban means, by name; of a list of allowed apps, those.
fn apps_of(file: &PolicyFile, ban: &Ban<'_>, words: &Words) -> Option<String> {
    let (policy, index) = (file.policy(), file.index());
    let is_meant = |app: &&App<'_>| match &ban.covers.allow_only {
        Some(allowed) => allowed.contains(&app.id),
        None => {
            let bans = index.app(app.id).into_iter().flat_map(|app| index.bans_of(app));
            bans.filter_map(|b| b.get(policy)).any(|b| b.id == ban.id)
        }
    };
    let mut names: Vec<String> =
        policy.apps.iter().filter(is_meant).map(|app| clean(app.name.as_str()).into_owned()).collect();
    names.sort_by_key(|name| name.to_lowercase());
    names.dedup();
    let id = if ban.covers.allow_only.is_some() { "facts-apps-allowed" } else { "facts-apps" };
    (!names.is_empty()).then(|| words.tell(id, &Args::new().number("n", names.len()).with("apps", &words.list(&names))))
}

/// What can be looked for on one kind of device.
fn looked(kind: &KindCoverage, words: &Words) -> (String, Vec<Run>) {
    let device = words.say(&format!("lint-device-{}", kind.device.name()));
    let parts = [
        (Reach::Found, "lint-reach-found"),
        (Reach::Hint, "lint-reach-hint"),
        (Reach::Asked, "lint-reach-asked"),
        (Reach::Unseen, "lint-reach-unseen"),
    ];
    let told = |(reach, id): &(Reach, &str)| {
        let n = kind.count(*reach);
        (n > 0).then(|| words.tell(id, &Args::new().number("n", n)))
    };
    let beyond = kind.only_allowed.then(|| match kind.sees_unallowed() {
        true => words.say("facts-only-allowed-found"),
        false => words.say("facts-only-allowed-unseen"),
    });
    let said: Vec<String> = parts.iter().filter_map(told).chain(beyond).collect();
    let said = if said.is_empty() { words.say("facts-nothing-asked") } else { said.join(", ") };
    (device, vec![Run::plain(said)])
}

/// The periods after which the journal forgets, as it is told to.
fn how_long(words: &Words, asks: bool) -> Vec<Vec<Run>> {
    let days = |id: &str, days: i64| {
        let n = usize::try_from(days).unwrap_or_default();
        vec![Run::plain(words.tell(id, &Args::new().number("n", n)))]
    };
    let mut all = vec![days("facts-keep-closed", KEEP_CLOSED_DAYS), days("facts-keep-looked", KEEP_ATTESTATIONS_DAYS)];
    all.extend(asks.then(|| days("facts-keep-request", KEEP_REQUESTS_DAYS)));
    all.push(vec![Run::plain(words.say("facts-keep-until"))]);
    all
}

/// The exact bytes that the management gets of a device on which nothing is found and which fetched the policy
/// that day: written by what writes them
/// on the device.
fn example(file: &PolicyFile, day: Date) -> Option<String> {
    let device = Device { ownership: Some(Ownership::Work), ..Device::unknown(Platform::Android, Form::Phone) };
    // A phone that was looked at, and has none of the apps.
    let snapshot = Snapshot {
        area: Area::main(Part::WholeDevice),
        platform: device.platform,
        evidence: Evidence::everything(),
        apps: Vec::new(),
        probes: Vec::new(),
    };
    let watch = Watch::nothing();
    let facts = Facts { policy: file, device: &device, attestations: &[], told: None, grants: &[], watch, day };
    let assessment = assess(facts, &[detect(file, &snapshot, watch)]);
    let fetched = Fetched { last: Some(day), failed: None };
    Some(Report::build(WorkDevice::of(&device)?, file.policy(), &assessment, fetched, day)?.to_text())
}
