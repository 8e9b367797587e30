//! Lists in every form, and those of the corpus, spoiled in every way: what is there never becomes "not there", and while an identifier of
//! the policy stands in the text nothing is called done.
//!
//! `MUTATIONS=1000000 MUTATION_SEED=7 cargo test -p appwijzer-tests --test mutations -- --nocapture` for a longer run.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod corpus;
mod lists;
mod spoil;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use appwijzer_core::cases::{Assessment, Facts, Outcome, assess};
use appwijzer_core::detection::{Watch, detect};
use appwijzer_core::inventory::{identifier_words, settle_profiles};
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{Form, Ownership, Platform, PolicyFile};
use appwijzer_inventory::{ReadOptions, Watched, read};
use appwijzer_policy::source::titles;
use appwijzer_tests::run::policy;
use jiff::civil::{Date, date};

use lists::{FORMS, ids};
use spoil::{Encoding, KINDS, Random, spoil};

const DAY: Date = date(2023, 4, 10);
/// An app that is forbidden on work devices, under its identifiers on both systems.
const APPS: [&str; 3] = ["com.zhiliaoapp.musically", "com.ss.android.ugc.trill", "com.tiktok.lite.go"];

/// What a list comes to on a work phone; nothing when it is refused.
fn outcome(policy: &PolicyFile, bytes: &[u8], options: &ReadOptions) -> Option<Assessment> {
    let mut reading = read(bytes, options).ok()?;
    let device = Device { ownership: Some(Ownership::Work), ..Device::unknown(reading.hints.platform, Form::Phone) };
    settle_profiles(&mut reading.snapshots, device.profile_is_of_employer());
    let watch = Watch::nothing();
    let detected: Vec<_> = reading.snapshots.iter().map(|s| detect(policy, s, watch)).collect();
    let facts = Facts { policy, device: &device, attestations: &[], told: None, grants: &[], watch, day: DAY };
    Some(assess(facts, &detected))
}

/// A refusal says nothing; an answer that asks nothing says that the app is not there.
fn is_calm(policy: &PolicyFile, bytes: &[u8]) -> bool {
    is_calm_with(policy, bytes, &ReadOptions { watched: watched(policy), ..ReadOptions::default() })
}

/// The policy's apps, as the program looks for them.
fn watched(policy: &PolicyFile) -> Watched {
    static WATCHED: OnceLock<Watched> = OnceLock::new();
    WATCHED.get_or_init(|| Watched::of(policy, titles)).clone()
}

fn is_calm_with(policy: &PolicyFile, bytes: &[u8], options: &ReadOptions) -> bool {
    outcome(policy, bytes, options).is_some_and(|a| a.outcome == Outcome::NothingAsked)
}

/// Somebody vouches for the list: then nothing but an identifier that was not lost stands against a calm answer.
fn vouched(policy: &PolicyFile) -> ReadOptions {
    ReadOptions { complete: true, os_version: Some(14), watched: watched(policy), ..ReadOptions::default() }
}

/// Whether an identifier of the policy stands in the text, as a word of its own.
fn stands(text: &str) -> bool {
    identifier_words(text.as_bytes()).any(|word| APPS.contains(&word))
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}

/// The list with fewer lines that still fails.
fn shrunk(text: &str, fails: impl Fn(&str) -> bool) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut i = 0;
    while i < lines.len() {
        let mut fewer = lines.clone();
        fewer.remove(i);
        if fails(&fewer.concat()) {
            lines = fewer;
        } else {
            i += 1;
        }
    }
    lines.concat()
}

/// Each list is read as it should be before it is spoiled.
#[test]
fn every_list_says_what_it_holds() {
    let policy = policy("amsterdam-2023");
    let mut random = Random::new(1);
    for app in APPS {
        for form in FORMS {
            let ids = ids(&mut random, None);
            let with: Vec<&str> = ids.iter().copied().chain([app]).collect();
            // An iPhone has its own identifiers.
            let known = form.platform == Platform::Android || app == APPS[0];
            let there = outcome(&policy, (form.text)(&with).as_bytes(), &ReadOptions::default())
                .unwrap_or_else(|| panic!("{}", form.name));
            assert!(there.outcome > Outcome::NothingAsked || !known, "{}: {:?}", form.name, there.outcome);
            assert_eq!(is_calm(&policy, (form.text)(&ids).as_bytes()), form.proves, "{} without the app", form.name);
        }
    }
}

/// What is spoiled.
struct List<'f> {
    name: &'f str,
    /// Whether an app that is forbidden is in it.
    with: bool,
    /// Whether it proves that it is whole.
    proves: bool,
    text: String,
}

/// One of the corpus, in one case of eight: those are longer; or a random one.
fn list<'f>(files: &'f [corpus::File], random: &mut Random) -> List<'f> {
    if random.below(8) == 0 {
        let file = &files[random.below(files.len())];
        return List { name: &file.name, with: file.names_it, proves: file.proves, text: file.text.clone() };
    }
    let form = FORMS[random.below(FORMS.len())];
    let with = random.half().then(|| APPS[if form.platform == Platform::Ios { 0 } else { random.below(APPS.len()) }]);
    List { name: form.name, with: with.is_some(), proves: form.proves, text: (form.text)(&ids(random, with)) }
}

/// One to three ways one after the other, over random lists and those of the corpus.
#[test]
fn whatever_is_done_to_a_list_there_never_becomes_not_there() {
    let policy = policy("amsterdam-2023");
    let (many, seed) = (number("MUTATIONS", 100_000), number("MUTATION_SEED", 20_260_331));
    let files = corpus::files();
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let found: Vec<Found> = std::thread::scope(|scope| {
        let (policy, files) = (&policy, &files[..]);
        let part = |worker| move || search(policy, files, seed, (worker..many).step_by(workers));
        let running: Vec<_> = (0..workers as u64).map(|worker| scope.spawn(part(worker))).collect();
        running.into_iter().map(|worker| worker.join().unwrap()).collect()
    });
    let failures: Vec<&str> = found.iter().flat_map(|found| &found.failures).map(String::as_str).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n----\n"));
    let mut tried: BTreeMap<&str, u64> = BTreeMap::new();
    found.iter().flat_map(|found| &found.tried).for_each(|(kind, n)| *tried.entry(kind).or_default() += n);
    println!("{many} mutations of {} forms and {} files, seed {seed}: {tried:?}", FORMS.len(), files.len());
}

/// What one worker saw.
#[derive(Default)]
struct Found {
    /// How often each way was tried.
    tried: BTreeMap<&'static str, u64>,
    failures: Vec<String>,
}

/// Each mutation has a seed of its own, whichever worker tries it: it can be tried again alone.
fn search(policy: &PolicyFile, files: &[corpus::File], seed: u64, numbers: impl Iterator<Item = u64>) -> Found {
    let mut found = Found::default();
    for n in numbers {
        let mut random = Random::new(seed.wrapping_add(n));
        let List { name, with, proves, mut text } = list(files, &mut random);
        let mut encoding = Encoding::Utf8;
        let mut loses = false;
        let mut names = Vec::new();
        for _ in 0..=random.below(3) {
            let kind = KINDS[random.below(KINDS.len())];
            let spoiled = spoil(kind, &text, &mut random);
            (text, loses) = (spoiled.text, loses || spoiled.loses);
            encoding = if spoiled.encoding == Encoding::Utf8 { encoding } else { spoiled.encoding };
            *found.tried.entry(kind.name).or_default() += 1;
            names.push(kind.name);
        }
        let calm = |text: &str| is_calm(policy, &spoil::encode(text, encoding));
        // Calm may be: a list that proves itself, without the app, of which nothing is lost.
        let may_be_calm = !with && proves && !loses && !stands(&text);
        let vouched_calm =
            |text: &str| stands(text) && is_calm_with(policy, &spoil::encode(text, encoding), &vouched(policy));
        let fails = (!may_be_calm && calm(&text)) || vouched_calm(&text);
        if !fails {
            continue;
        }
        let calm = |text: &str| calm(text) || vouched_calm(text);
        let shown = if stands(&text) { shrunk(&text, |t| stands(t) && calm(t)) } else { text };
        let app = if with { "with" } else { "without" };
        found
            .failures
            .push(format!("{} {names:?} {encoding:?} of {name} {app} the app:\n{shown}", seed.wrapping_add(n)));
        if found.failures.len() == 5 {
            break;
        }
    }
    found
}

/// What the random search found once, kept.
#[test]
fn what_was_found_once_stays_found() {
    let policy = policy("amsterdam-2023");
    for text in spoil::KEPT {
        assert!(!is_calm(&policy, text.as_bytes()), "{text}");
    }
    let platforms = [Platform::Android, Platform::Ios];
    for platform in platforms {
        let options = ReadOptions { platform: Some(platform), ..ReadOptions::default() };
        for text in spoil::KEPT {
            let _ = read(text.as_bytes(), &options);
        }
    }
}

/// What it is called, and what it makes of an identifier.
type Bend = (&'static str, fn(&str) -> String);

/// What mail, editors, terminals and people do to the letters of an identifier, so that no reader knows it any more.
#[test]
fn an_identifier_that_was_bent_is_never_vouched_away() {
    let policy = policy("amsterdam-2023");
    let bends: [Bend; 12] = [
        ("in capitals", str::to_uppercase),
        ("with a capital", |id| id.replacen('c', "C", 1)),
        ("with a mark that nobody sees", |id| id.replace('.', "\u{200b}.")),
        ("with a soft hyphen", |id| id.replacen('i', "\u{ad}i", 1)),
        ("with another o", |id| id.replacen('o', "\u{43e}", 1)),
        ("wide", |id| id.chars().filter_map(|c| char::from_u32(u32::from(c) + 0xFEE0)).collect()),
        ("with spaces", |id| id.replace('.', ". ")),
        ("as quoted-printable", |id| id.replace('.', "=2E")),
        ("as HTML", |id| id.replace('.', "&#46;")),
        ("as an address", |id| id.replace('.', "%2E")),
        ("over two lines", |id| id.replacen('.', ".\n", 1)),
        ("coloured", |id| id.replacen('.', "\u{1b}[0m.\u{1b}[31m", 1)),
    ];
    let mut random = Random::new(7);
    for form in FORMS {
        let app = APPS[0];
        let text = (form.text)(&ids(&mut random, Some(app)));
        for (name, bend) in bends {
            let bent = text.replace(app, &bend(app));
            assert!(!is_calm_with(&policy, bent.as_bytes(), &vouched(&policy)), "{} {name}:\n{bent}", form.name);
        }
    }
}
