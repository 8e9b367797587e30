//! One gate before every road that deletes work data: every hold, duty to keep, road, platform and language.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod pages;
mod world;

use std::collections::{BTreeSet, HashMap};

use appwijzer_core::cases::reminders;
use appwijzer_core::contract::{Block, Screen, ScreenId, Target};
use appwijzer_core::guidance::{ALL_LINES, Abilities};
use appwijzer_core::l10n::{Args, Language, Words};
use appwijzer_core::policy::{AfterKeeping, Instead, Obligation, Platform, Route};
use appwijzer_core::screens::{Surroundings, View, notifications};
use proptest::prelude::*;
use world::{HOLD, KEEP, KEY, Road, WHERE, When, Whom, World};

/// Every sentence that asks or helps to delete, leave or sign out, of guidance and of screens.
fn deleting_ids() -> Vec<String> {
    let keeps = ["-timer", "-view-once", "-list", "-keep-", "-reach", "-authenticator", "-profile", "-others-keep"];
    let lines = ALL_LINES.iter().map(|line| line.id).filter(|id| id.starts_with("step-work-"));
    let lines = lines.filter(|id| !keeps.iter().any(|k| id.contains(k))).map(str::to_owned);
    let titles = ["leave", "delete", "media", "backup", "linked", "contacts", "account", "files", "apps-remove"];
    let titles = titles.iter().map(|name| format!("title-work-{name}"));
    let screens = [
        "work-title",
        "work-apps-title",
        "work-apps",
        "work-app-row",
        "work-app-title",
        "work-when-done",
        "work-done",
        "work-apps-done",
        "route-work-data",
        "route-work-apps",
        "route-work-data-sub",
        "row-asked-choice",
        "finding-title-urged-choice",
        "finding-what-urged-choice",
        "finding-what-advised-choice",
        "finding-what-forbidden-work-data",
        "finding-what-forbidden-work-apps",
    ];
    lines.chain(titles).chain(screens.iter().map(|s| (*s).to_owned())).collect()
}

struct Speech {
    words: Words,
    /// What deletes: the sentence, and its id.
    deleting: HashMap<String, String>,
}

fn speech(language: Language) -> Speech {
    let words = Words::new(language);
    let mut deleting = HashMap::new();
    for app in ["Chat", "Werk"] {
        let device = words.say("device-phone");
        let from = words.tell("place-whole-from", &Args::new().with("device", &device));
        let args = Args::new().with("app", app).with("device", &device).with("help", "het archief").with("from", &from);
        for id in deleting_ids() {
            let said = words.tell(&id, &args);
            deleting.insert(said, id);
        }
    }
    Speech { words, deleting }
}

/// Everything that a face shows of this world: all screens of the case, and its notifications.
fn shown(world: &World, platform: Platform, speech: &Speech) -> Vec<Screen> {
    let (policy, device) = (world.policy(), world.device(platform));
    let checked = world.checked(&policy, &device);
    let around = Surroundings::default();
    let can = Abilities { uninstall: true, app_details: true, open_app: true, notify: true, ..Abilities::default() };
    let view = View {
        policy: &policy,
        device: &device,
        here: Some("whole-device".parse().unwrap()),
        can,
        checked: &checked,
        words: &speech.words,
        now: checked.at,
        around: &around,
        error: None,
        notice: None,
        chosen: &[],
        fresh: false,
    };
    let mut ids: Vec<String> =
        ["home", "about", "ban/b", "employer", "looked/whole-device"].map(str::to_owned).to_vec();
    for kind in ["finding", "why", "steps", "route", "work-data", "need", "not-right"] {
        ids.push(format!("{kind}/{KEY}"));
    }
    ids.push(format!("work-data/{KEY}/work"));
    let mut screens: Vec<Screen> = ids.iter().map(|id| view.screen(&id.parse().unwrap())).collect();
    let zone = jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap();
    let planned = reminders(&checked.assessment, &checked.cases, &device, checked.at, &zone);
    for note in notifications(&speech.words, &device, &planned) {
        screens.push(Screen {
            id: note.screen,
            language: speech.words.language().tag().to_owned(),
            title: note.title,
            subtitle: Some(format!("{} {}", note.text, note.public_title)),
            back: None,
            blocks: vec![],
        });
    }
    screens
}

fn all_text(screen: &Screen) -> String {
    // Every word of a screen is in what it prints for a test. French spaces that do not break are escaped there.
    format!("{screen:?}").replace("\\u{a0}", "\u{a0}")
}

/// How a sentence is looked for on a screen.
#[derive(Clone, Copy)]
enum Search {
    /// As a whole text of it: quick, for thousands of cells.
    Whole,
    /// Anywhere in its texts.
    Within,
}

/// What is wrong with what this world shows; nothing if all is well.
fn faults(world: &World, platform: Platform, speech: &Speech, search: Search) -> Vec<String> {
    let screens = shown(world, platform, speech);
    let shut = world.is_held() || world.waits_for_role();
    let mut faults = Vec::new();
    let mut fault = |screen: &str, what: String| faults.push(format!("{screen}: {what}"));
    let of = |id: &str| screens.iter().find(|s| s.id.to_string() == id);
    let steps = |screen: &Screen| screen.blocks.iter().any(|b| matches!(b, Block::Steps { .. }));
    let offers = |screen: &Screen, event: &str| {
        let is = |t: &&Target| matches!(t, Target::Act { event: e } if e.to_string().starts_with(event));
        screen.targets().iter().any(is)
    };
    let option = |screen: &Screen, value: &str| {
        screen
            .blocks
            .iter()
            .any(|b| matches!(b, Block::Choice { choice } if choice.options.iter().any(|o| o.value == value)))
    };
    if shut {
        for screen in &screens {
            let text = all_text(screen);
            let said: Vec<&String> = match search {
                Search::Whole => text.split('"').filter_map(|leaf| speech.deleting.get(leaf)).collect(),
                Search::Within => {
                    let within = speech.deleting.iter().filter(|(words, _)| text.contains(words.as_str()));
                    within.map(|(_, id)| id).collect()
                }
            };
            for id in said {
                fault(&screen.id.to_string(), format!("says {id}"));
            }
            if offers(screen, "work-data-removed") || option(screen, "work-data") {
                fault(&screen.id.to_string(), "offers the second road".to_owned());
            }
            if world.road.app_holds_work() && (offers(screen, "begin") || option(screen, "app")) {
                fault(&screen.id.to_string(), "offers removing the app".to_owned());
            }
            let about_work = matches!(screen.id, ScreenId::WorkData(_) | ScreenId::WorkDataApp(..));
            let about_app = world.road.app_holds_work() && matches!(screen.id, ScreenId::Steps(_));
            if (about_work || about_app) && steps(screen) {
                fault(&screen.id.to_string(), "shows steps".to_owned());
            }
        }
        let told = of(&format!("finding/{KEY}")).map(all_text).unwrap_or_default();
        let concerned = world.road.app_holds_work() || world.road.instead().is_some();
        let hold = world.holds.iter().any(|(w, when)| matches!(w, Whom::Everybody | Whom::Mine) && *when == When::Now);
        if concerned && hold && !told.contains(HOLD) {
            fault("finding", "does not tell of the hold".to_owned());
        }
        if concerned && world.waits_for_role() && !told.contains("Question(Roles)") {
            fault("finding", "does not ask for the group".to_owned());
        }
        return faults;
    }
    if let Some(road) = world.road.instead() {
        if !of(&format!("route/{KEY}")).is_some_and(|s| option(s, "work-data")) {
            fault("route", "does not offer the second road".to_owned());
        }
        let last = match road {
            Instead::WorkData => format!("work-data/{KEY}/work"),
            Instead::WorkApps => format!("work-data/{KEY}"),
        };
        match of(&last) {
            Some(screen) if steps(screen) => in_order(world, screen, speech, &mut fault),
            _ => fault(&last, "shows no steps".to_owned()),
        }
    }
    if world.road.app_holds_work()
        && let Some(screen) = of(&format!("steps/{KEY}"))
    {
        in_order(world, screen, speech, &mut fault);
    }
    faults
}

/// First what must be kept, and where; then what vanishes by itself or locks out; only then what deletes.
fn in_order(world: &World, screen: &Screen, speech: &Speech, fault: &mut dyn FnMut(&str, String)) {
    let text = all_text(screen);
    let at = |words: &str| text.find(words);
    let first_step = text.find("Steps {").unwrap_or(usize::MAX);
    for words in [KEEP, WHERE] {
        if world.must_keep() && at(words).is_none_or(|at| at > first_step) {
            fault(&screen.id.to_string(), format!("does not say first: {words}"));
        }
    }
    let args = || {
        let device = speech.words.say("device-phone");
        Args::new().with("app", "Werk").with("device", &device).with("help", "het archief")
    };
    let before = |first: &str, then: &str| {
        let place = |id: &str| at(&speech.words.tell(id, &args()));
        place(first).zip(place(then)).is_some_and(|(a, b)| a < b)
    };
    let pairs: &[(&str, &str)] = match world.road {
        Road::WorkData(Route::Whatsapp) => &[
            ("step-work-timer-whatsapp", "step-work-keep-whatsapp"),
            ("step-work-keep-check", "step-work-leave-whatsapp"),
        ],
        Road::WorkData(Route::Signal) => &[
            ("step-work-timer-signal", "step-work-keep-check"),
            ("step-work-keep-check", "step-work-leave-signal"),
            ("step-work-delete-signal", "step-work-linked-signal"),
        ],
        Road::WorkData(Route::Telegram) => &[("step-work-timer-telegram", "step-work-keep-check")],
        Road::WorkData(Route::Threema) => &[("step-work-keep-check", "step-work-leave-threema")],
        Road::WorkData(Route::Outlook) => &[("step-work-outlook-contacts", "step-work-outlook-remove")],
        Road::WorkData(Route::MailAccount) => &[("step-work-contacts-book", "step-work-mail-server")],
        Road::WorkData(Route::CloudFiles) => &[("step-work-cloud-offline", "step-work-cloud-sign-out")],
        Road::WorkApps => &[
            ("title-work-apps-sign-in", "title-work-apps-remove"),
            ("step-work-apps-files", "title-work-apps-remove"),
            ("step-work-apps-contacts", "title-work-apps-remove"),
        ],
        Road::App(_)
        | Road::WorkApp
        | Road::WorkData(Route::Slack | Route::Teams | Route::Authenticator | Route::Other) => &[],
    };
    for (first, then) in pairs {
        if !before(first, then) {
            fault(&screen.id.to_string(), format!("{first} does not come before {then}"));
        }
    }
}

/// Every cell of the matrix of one platform, none left out: it is made from the types.
fn every_cell(platform: Platform) {
    let speeches = Language::ALL.map(speech);
    let holds = [None].into_iter().chain(Whom::ALL.iter().flat_map(|w| When::ALL.iter().map(|t| Some((*w, *t)))));
    let then = |w: &Whom| AfterKeeping::ALL.map(|t| Some((*w, t)));
    let keeps: Vec<_> = [None].into_iter().chain(Whom::ALL.iter().flat_map(then)).collect();
    let (mut names, mut wrong) = (BTreeSet::new(), Vec::new());
    for (i, hold) in holds.enumerate() {
        for (j, keep) in keeps.iter().enumerate() {
            for (k, road) in Road::all().into_iter().enumerate() {
                // Request and order take turns over the cells.
                let obligation = if (i + j + k) % 2 == 0 { Obligation::Urged } else { Obligation::Forbidden };
                let (holds, keeps) = (hold.into_iter().collect(), keep.iter().copied().collect());
                let world = World { holds, keeps, road, obligation };
                for speech in &speeches {
                    let language = speech.words.language().tag();
                    let name = format!("hold {hold:?}, keep {keep:?}, {road:?}, {platform:?}, {language}");
                    let found = faults(&world, platform, speech, Search::Whole);
                    wrong.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
                    assert!(names.insert(name), "a cell stands twice");
                }
            }
        }
    }
    let cells = 13 * 13 * Road::all().len() * Language::ALL.len();
    assert_eq!(names.len(), cells, "a cell is missing");
    assert!(wrong.is_empty(), "{} of {cells} cells:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

#[test]
fn no_road_on_android_deletes_what_must_be_kept() {
    every_cell(Platform::Android);
}

#[test]
fn no_road_on_an_iphone_deletes_what_must_be_kept() {
    every_cell(Platform::Ios);
}

fn worlds() -> impl Strategy<Value = World> {
    let whom = || prop::sample::select(Whom::ALL.to_vec());
    let holds = prop::collection::vec((whom(), prop::sample::select(When::ALL.to_vec())), 0..4);
    let keeps = prop::collection::vec((whom(), prop::sample::select(AfterKeeping::ALL.to_vec())), 0..4);
    let obligation = prop::sample::select(vec![Obligation::Advised, Obligation::Urged, Obligation::Forbidden]);
    (holds, keeps, prop::sample::select(Road::all()), obligation).prop_map(|(holds, keeps, road, obligation)| World {
        holds,
        keeps,
        road,
        obligation,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Several holds and duties at once, of any policy: no text in any language offers deletion under a hold.
    #[test]
    fn no_text_offers_deletion_under_a_hold(world in worlds(), ios in any::<bool>()) {
        let platform = if ios { Platform::Ios } else { Platform::Android };
        for language in Language::ALL {
            let faults = faults(&world, platform, &speech(language), Search::Within);
            prop_assert!(faults.is_empty(), "{:?}: {:?}", world, faults);
        }
    }
}
