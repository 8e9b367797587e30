//! What the catalogue recognises: of governments' lists, of makers that nobody listed app by app, and of nothing
//! that is not meant.
#![allow(clippy::unwrap_used)]

use appwijzer_core::cases::{Answer, Assessment, Attestation, Facts, Finding, Outcome, Status, assess, reminders};
use appwijzer_core::detection::{Doubt, Watch, detect};
use appwijzer_core::inventory::{Area, Evidence, InstalledApp, Snapshot};
use appwijzer_core::obligation::{Device, Grant, QuestionKind};
use appwijzer_core::policy::{App, Form, Ownership, Part, Platform, PolicyFile};
use appwijzer_policy::catalogue::{Recognition, coverage};
use appwijzer_policy::source::{Grade, catalogue, compile_embedded, embedded_names, named_list, shipped_packages};
use appwijzer_tests::device::day;
use appwijzer_tests::run::policy;

/// Google's, Samsung's and Dutch apps: what a phone has that nobody asks anything about.
const HARMLESS: &[&str] = &[
    "android",
    "com.android.settings",
    "com.android.vending",
    "com.google.android.gm",
    "com.google.android.youtube",
    "com.google.android.apps.maps",
    "com.samsung.android.messaging",
    "com.sec.android.app.myfiles",
    "com.samsung.android.game.gos",
    "nl.rijksoverheid.digid.pub",
    "nl.ns.android.activity",
    "nl.rabomobiel",
    "com.ing.mobile",
    "com.bol.shop",
    "nl.buienradar.android",
];

fn phone(platform: Platform, ids: &[&str]) -> Snapshot {
    let app =
        |id: &&str| InstalledApp { id: (*id).to_owned(), system: Some(*id == "android"), ..InstalledApp::default() };
    Snapshot {
        area: Area::main(Part::WholeDevice),
        platform,
        evidence: Evidence { marks_system: true, ..Evidence::everything() },
        apps: ids.iter().map(app).collect(),
        probes: Vec::new(),
    }
}

fn look(policy: &PolicyFile, on: &str, snapshot: &Snapshot, attestations: &[Attestation]) -> Assessment {
    let roles = policy.policy().roles.iter().map(|role| role.id.to_owned()).collect();
    let device = Device {
        ownership: Some(Ownership::Work),
        enrolled: Some(true),
        roles,
        said_roles: Some(Vec::new()),
        work_data: Some(Vec::new()),
        ..Device::unknown(snapshot.platform, Form::Phone)
    };
    let watch = Watch::nothing();
    let facts = Facts { policy, device: &device, attestations, told: None, grants: &[], watch, day: day(on) };
    assess(facts, &[detect(policy, snapshot, watch)])
}

#[test]
fn the_lists_of_governments_are_recognised() {
    let known = catalogue();
    // Entries; recognised by an identifier; perhaps, by the beginning of one; known by name.
    for (list, total, recognised, perhaps, by_name) in [
        ("amsterdam-2024", 19, 17, 17, 19),
        ("utrecht-2024", 13, 13, 13, 13),
        ("texas-2026-01", 26, 20, 24, 26),
        ("taiwan-2025", 7, 7, 7, 7),
        ("australia-2025", 3, 3, 3, 3),
        ("ukraine-2024", 1, 1, 1, 1),
        ("india-2020-06", 59, 51, 51, 51),
        ("india-2020-09", 118, 82, 82, 82),
        ("india-2020-11", 43, 37, 37, 37),
        ("india-2022-02", 54, 14, 14, 14),
    ] {
        let covered = coverage(&known, &named_list(list).unwrap());
        let at_least = |recognition| covered.at_least(recognition);
        let figures = (
            covered.entries.len(),
            at_least(Recognition::Identifier),
            at_least(Recognition::Perhaps),
            at_least(Recognition::NameOnly),
        );
        assert_eq!(figures, (total, recognised, perhaps, by_name), "{list}");
    }
}

#[test]
fn families_are_known_on_both_systems() {
    let known = catalogue();
    for maker in ["kaspersky", "yandex", "bytedance", "tencent", "vk"] {
        let of = || known.apps.iter().filter(|app| app.maker.as_deref() == Some(maker));
        assert!(of().any(|app| !app.android.is_empty()) && of().any(|app| !app.ios.is_empty()), "{maker}");
    }
    for id in ["com.tiktok.lite.go", "com.ss.android.ugc.tiktok.lite", "com.ss.android.tt.creator", "com.tiktok.tv"] {
        let tiktok = known.app("tiktok").unwrap();
        assert!(tiktok.android.iter().any(|known| known.id == id), "{id}");
    }
}

#[test]
fn a_policy_holds_only_the_apps_that_it_needs() {
    let bytes = |name: &str| compile_embedded(name).policy.unwrap().len();
    assert!(bytes("amsterdam-2024") < 100_000, "{}", bytes("amsterdam-2024"));
    let file = policy("amsterdam-2024");
    assert!(file.policy().apps.len() <= 25, "{}", file.policy().apps.len());
    for name in embedded_names() {
        assert!(bytes(name) < 500_000, "{name}: {}", bytes(name));
    }
}

#[test]
fn private_phones_ask_about_a_chosen_list() {
    let packages = shipped_packages();
    assert!((30..=150).contains(&packages.len()), "{}", packages.len());
    assert!(packages.contains(&"com.zhiliaoapp.musically".to_owned()));
    assert!(packages.len() * 10 < catalogue().apps.iter().map(|app| app.android.len()).sum());
}

/// A phone for each policy: an app that must be found, and one that must not.
#[test]
fn each_policy_finds_what_it_means_and_nothing_else() {
    for (name, on, found, not) in [
        ("amsterdam-2023", "2023-04-10", "com.tiktok.lite.go", "com.facebook.katana"),
        ("amsterdam-2024", "2026-11-28", "com.expressvpn.vpn", "com.instagram.android"),
        ("utrecht-2024", "2026-11-28", "com.lenovo.anyshare.gps", "org.telegram.messenger"),
        ("nl-rijksoverheid-2023", "2023-08-01", "com.lemon.lvoverseas", "org.telegram.messenger"),
        ("nl-rijksoverheid-2025", "2026-11-28", "com.deepseek.chat", "com.openai.chatgpt"),
        ("be-federal-2023", "2023-04-10", "com.ss.android.ugc.tiktok.lite", "com.tencent.mm"),
        ("be-deepseek-2025", "2026-11-28", "com.deepseek.chat", "com.zhiliaoapp.musically"),
        ("cz-deepseek-2025", "2026-11-28", "com.deepseek.chat", "com.zhiliaoapp.musically"),
        ("cz-nukib-tiktok-2023", "2023-04-10", "com.zhiliaoapp.musically", "com.deepseek.chat"),
        ("us-texas-2026", "2026-11-28", "com.einnovation.temu", "com.tencent.mm"),
        ("us-omb-m-23-13", "2023-04-10", "com.zhiliaoapp.musically", "com.einnovation.temu"),
        ("tw-2025", "2026-11-28", "com.xingin.xhs", "com.kms.free"),
        ("no-2023", "2026-11-28", "org.thunderdog.challegram", "com.whatsapp"),
        ("ua-2024", "2026-11-28", "org.telegram.messenger.web", "com.zhiliaoapp.musically"),
        ("model-vng", "2026-11-28", "ru.yandex.disk", "org.telegram.messenger"),
        ("model-allow-list", "2026-11-28", "com.ing.mobile", "org.thoughtcrime.securesms"),
        ("au-pspf-001-2023", "2023-05-10", "com.zhiliaoapp.musically", "com.kms.free"),
        ("au-pspf-001-2025", "2025-03-01", "com.deepseek.chat", "com.kms.free"),
        ("au-pspf-002-2025", "2025-05-01", "com.kaspersky.safekids", "com.deepseek.chat"),
        ("ca-tbs-2023-10-30", "2023-11-01", "com.tencent.mm", "com.zhiliaoapp.musically"),
        ("eu-commission-2023", "2023-04-10", "com.zhiliaoapp.musically", "com.tencent.mm"),
        ("fr-recreational-2023", "2023-04-10", "com.netflix.mediaclient", "com.whatsapp"),
        ("politie-2023", "2023-06-01", "com.zhiliaoapp.musically", "com.tencent.mm"),
        ("uk-2023", "2023-04-10", "com.zhiliaoapp.musically", "com.tencent.mm"),
    ] {
        let file = policy(name);
        let seen = look(&file, on, &phone(Platform::Android, &["android", found, not]), &[]);
        let there: Vec<&str> = seen
            .findings()
            .filter(|f| f.is_there())
            .flat_map(Finding::sightings)
            .map(|s| s.identifier.as_str())
            .collect();
        assert_eq!(there, [found], "{name}");
        assert!(matches!(seen.outcome, Outcome::ActionNeeded | Outcome::Asked), "{name}: {:?}", seen.outcome);
    }
}

#[test]
fn a_clean_phone_is_clean_under_every_policy() {
    for name in embedded_names() {
        let file = policy(name);
        let on = file.policy().expires.min(day("2026-11-28")).to_string();
        // Where only a list is allowed, a clean phone has nothing else.
        let allows = |app: &&App<'_>| file.policy().bans.iter().any(|ban| ban.allowed.iter().any(|a| a.app == app.id));
        let allowed: Vec<&str> =
            file.policy().apps.iter().filter(allows).flat_map(|app| app.packages.clone()).collect();
        let ids = if allowed.is_empty() { HARMLESS } else { &[&["android"][..], &allowed].concat() };
        let android = look(&file, &on, &phone(Platform::Android, ids), &[]);
        assert_eq!(android.outcome, Outcome::NothingAsked, "{name}: {:?}", android.findings().next());
        assert!(android.findings().all(|f| f.status.is_none_or(|s| s == Status::Done)), "{name}");
    }
}

#[test]
fn an_unknown_app_under_a_banned_makers_prefix_is_asked_about_and_never_called_done() {
    let file = policy("au-pspf-002-2025");
    let there = phone(Platform::Android, &["android", "com.kaspersky.somethingnew"]);
    let seen = look(&file, "2025-05-01", &there, &[]);
    let finding = seen.findings().next().unwrap();
    assert!(matches!(finding.answer, Answer::CannotTell { doubt: Doubt::PerhapsOf { .. }, .. }), "{finding:?}");
    assert_eq!((finding.status, seen.outcome), (Some(Status::Unknown), Outcome::CannotTell));
    assert_eq!(seen.parts[0].recognised.len(), 1);

    // Who looked decides: it is theirs, or somebody else's.
    for (theirs, status, outcome) in
        [(true, Status::Action, Outcome::ActionNeeded), (false, Status::Done, Outcome::NothingAsked)]
    {
        let said = Attestation {
            key: finding.key.clone(),
            there: theirs,
            on: day("2025-05-01"),
            policy_version: file.policy().version,
        };
        let answered = look(&file, "2025-05-02", &there, &[said]);
        assert_eq!((answered.findings().next().unwrap().status, answered.outcome), (Some(status), outcome), "{theirs}");
    }
}

#[test]
fn a_list_that_proves_nothing_is_not_called_done_before_the_role_is_known() {
    let file = policy("model-allow-list");
    let device = Device {
        ownership: Some(Ownership::Work),
        enrolled: Some(true),
        ..Device::unknown(Platform::Android, Form::Phone)
    };
    let watch = Watch::nothing();
    let on = day("2026-11-28");
    let facts = Facts { policy: &file, device: &device, attestations: &[], told: None, grants: &[], watch, day: on };
    // Cut off, and one that does not say which apps came with the phone: of neither may it be said what is not there.
    for evidence in [Evidence::nothing(appwijzer_core::inventory::Unseen::NoList), Evidence::everything()] {
        let mut list = phone(Platform::Android, &["android"]);
        list.evidence = evidence;
        let seen = assess(facts, &[detect(&file, &list, watch)]);
        assert_eq!((seen.questions.as_slice(), seen.outcome), (&[QuestionKind::Roles][..], Outcome::CannotTell));
        assert!(seen.parts[0].open_ended_unchecked);
    }
}

#[test]
fn parts_of_the_phone_under_a_prefix_are_counted_and_not_asked_about() {
    let file = policy("nl-rijksoverheid-2025");
    let mut there = phone(Platform::Android, &["android", "com.miui.some.part", "com.miui.other.part"]);
    for app in there.apps.iter_mut().skip(1) {
        app.system = Some(true);
    }
    let seen = look(&file, "2026-11-28", &there, &[]);
    assert_eq!((seen.parts[0].findings.len(), seen.parts[0].perhaps_more), (0, 2));
    assert_eq!(seen.outcome, Outcome::CannotTell);
}

#[test]
fn a_ban_on_one_app_doubts_no_other_app_of_its_maker() {
    let file = policy("au-pspf-001-2023");
    let seen = look(&file, "2023-05-10", &phone(Platform::Android, &["android", "com.bytedance.new"]), &[]);
    assert_eq!((seen.findings().count(), seen.outcome), (0, Outcome::NothingAsked));
}

/// A policy of somebody's own with one ban, beside the catalogue.
fn own(covers: &str) -> PolicyFile {
    let source = format!(
        "catalogue = \"../catalogue\"\nlanguages = [\"en\"]\nversion = 1\nissued = 2026-01-01\nexpires = 2030-01-01\n\n\
         [organisation]\nid = \"town\"\nname = \"the town\"\ntime_zone = \"Europe/Amsterdam\"\n\
         help = {{ name = \"The desk\" }}\n\n[decision]\nby = \"The board\"\ndate = 2026-01-01\n\n\
         [[ban]]\nid = \"b\"\nname = \"B\"\n{covers}\nreasons = [\"Why.\"]\n\n\
         [[ban.rule]]\nownership = \"work\"\nobligation = \"forbidden\"\nfrom = 2026-01-01\n"
    );
    PolicyFile::parse(appwijzer_tests::whole::beside_the_catalogue(source)).unwrap()
}

#[test]
fn an_app_of_a_maker_whose_country_is_in_doubt_is_neither_accused_nor_called_done() {
    for (name, platform, id) in [
        ("utrecht-2024", Platform::Ios, "ru.mos.pgu"),
        ("utrecht-2024", Platform::Android, "com.tplink.kasa_android"),
        ("model-vng", Platform::Android, "com.android.bankabc"),
        ("model-vng", Platform::Ios, "com.cctv.yangshipin.app.iphone"),
        ("model-vng", Platform::Android, "cn.wps.moffice_eng"),
    ] {
        let file = policy(name);
        let there = phone(platform, &["android", id]);
        let seen = look(&file, "2026-11-28", &there, &[]);
        let all: Vec<&Finding> = seen.findings().filter(|f| f.is_in_doubt()).collect();
        let [finding] = all.as_slice() else { panic!("{name}, {id}: {all:?}") };
        assert_eq!((finding.key.app.as_str(), finding.status), (id, Some(Status::Unknown)), "{name}");
        assert_eq!(seen.outcome, Outcome::CannotTell, "{name}, {id}");
        assert!(seen.findings().all(|f| !f.is_there()), "{name}, {id}");
        assert!(seen.parts[0].recognised.iter().any(|known| known.in_doubt > 10), "{name}");
        // The help desk knows more.
        for (there_is, meant) in [(true, true), (false, false)] {
            let key = finding.key.clone();
            let said = Attestation {
                key: key.clone(),
                there: there_is,
                on: day("2026-11-28"),
                policy_version: file.policy().version,
            };
            let answered = look(&file, "2026-11-28", &there, &[said]);
            let status = answered.finding(&key).and_then(|f| f.status);
            assert_eq!(matches!(status, Some(Status::Action | Status::Asked)), meant, "{name}, {id}: {status:?}");
            assert_eq!(status == Some(Status::Done), !meant, "{name}, {id}: {status:?}");
        }
    }
}

#[test]
fn a_ban_that_can_recognise_nothing_is_never_called_done() {
    for covers in ["makers = [\"baichuan\"]", "makers = [\"kimsuky\"]"] {
        let file = own(covers);
        for platform in [Platform::Android, Platform::Ios] {
            let seen = look(&file, "2026-11-28", &phone(platform, HARMLESS), &[]);
            assert_eq!(seen.outcome, Outcome::CannotTell, "{covers}");
            assert!(seen.parts[0].recognised[0].blind, "{covers}");
        }
    }
}

#[test]
fn parts_that_came_with_a_phone_are_no_apps_that_people_must_remove() {
    for name in ["utrecht-2024", "us-texas-2026"] {
        let mut there = phone(
            Platform::Android,
            &["android", "com.mi.android.globalminusscreen", "com.miui.android.fashiongallery"],
        );
        there.apps.iter_mut().for_each(|app| app.system = Some(true));
        let seen = look(&policy(name), "2026-11-28", &there, &[]);
        assert!(seen.outcome <= Outcome::CannotTell, "{name}: {:?}", seen.findings().next());
    }
}

#[test]
fn every_ban_that_asks_something_of_an_app_is_named() {
    let file = policy("utrecht-2024");
    let seen = look(&file, "2026-11-28", &phone(Platform::Android, &["android", "com.zhiliaoapp.musically"]), &[]);
    let judgement = &seen.findings().next().unwrap().judgement;
    let also: Vec<&str> = judgement.also.iter().map(|ban| ban.get(file.policy()).unwrap().id).collect();
    assert_eq!(also, ["countries"]);
}

#[test]
fn a_source_that_nobody_can_look_up_makes_nothing_sure() {
    let known = catalogue();
    let place = |id: &str| known.sources.iter().find(|source| source.id == id).unwrap().can_be_looked_up();
    assert!(place("2dust-proxy") && place("fvdm-note"));
    assert!(!place("host-scheme-map") && !place("antivirus-lists") && !place("bolajon360"));
    // Copies of one list, and one of packages that were seen somewhere.
    let app = known.app("du-battery-saver").unwrap();
    assert_eq!(app.android[0].grade, Grade::Weak);
}

#[test]
fn a_ban_that_means_successors_finds_the_app_that_took_the_place_of_a_named_one() {
    for (successors, outcome) in [(true, Outcome::ActionNeeded), (false, Outcome::NothingAsked)] {
        let file = own(&format!("apps = [\"icq\"]\nsuccessors = {successors}"));
        // VK Messenger, to which VK sent people when it closed ICQ.
        let seen = look(&file, "2026-11-28", &phone(Platform::Android, &["android", "com.vk.im"]), &[]);
        assert_eq!(seen.outcome, outcome, "{successors}");
        let old = look(&file, "2026-11-28", &phone(Platform::Android, &["android", "com.icq.mobile.client"]), &[]);
        assert_eq!(old.outcome, Outcome::ActionNeeded, "{successors}");
    }
}

#[test]
fn of_bans_that_ask_the_same_the_one_that_names_the_app_speaks() {
    let file = policy("utrecht-2024");
    let seen = look(&file, "2026-11-28", &phone(Platform::Android, &["android", "com.zhiliaoapp.musically"]), &[]);
    let duty = seen.findings().next().unwrap().judgement.duty.clone().unwrap();
    // "countries" reaches it too, and comes first in the alphabet.
    assert_eq!(duty.ban.get(file.policy()).unwrap().id, "thirteen-apps");
}

#[test]
fn an_iphone_without_a_list_is_not_sent_to_look_for_hundreds_of_apps() {
    let file = policy("nl-rijksoverheid-2025");
    let mut there = phone(Platform::Ios, &[]);
    there.evidence = Evidence::nothing(appwijzer_core::inventory::Unseen::NoList);
    let seen = look(&file, "2026-11-28", &there, &[]);
    assert!((1..=40).contains(&seen.parts[0].findings.len()), "{}", seen.parts[0].findings.len());
    assert!(seen.parts[0].quiet > 100, "{}", seen.parts[0].quiet);
}

#[test]
fn an_exemption_has_cards_for_apps_that_are_there_and_one_message_for_each_grant() {
    let file = policy("nl-rijksoverheid-2025");
    let device = Device {
        ownership: Some(Ownership::Work),
        enrolled: Some(true),
        said_roles: Some(Vec::new()),
        work_data: Some(Vec::new()),
        ..Device::unknown(Platform::Ios, Form::Phone)
    };
    let grants = [Grant {
        id: "g-1".to_owned(),
        exemption: "primary-task".to_owned(),
        from: day("2026-11-01"),
        until: day("2026-12-15"),
    }];
    let watch = Watch::nothing();
    let facts = |attestations| Facts {
        policy: &file,
        device: &device,
        attestations,
        told: None,
        grants: &grants,
        watch,
        day: day("2026-11-28"),
    };
    let mut there = phone(Platform::Ios, &[]);
    there.evidence = Evidence::nothing(appwijzer_core::inventory::Unseen::NoList);
    // Nothing is known of any app: no card for each that the exemption would allow.
    let unseen = assess(facts(&[]), &[detect(&file, &there, watch)]);
    assert_eq!(unseen.findings().filter(|f| f.status == Some(Status::Exempt)).count(), 0);
    assert_eq!(unseen.outcome, Outcome::NothingAsked);
    // Two were said to be there: two cards, and the end of the grant is told once on a day.
    let said = |app: &str| Attestation {
        key: format!("{app}@whole-device").parse().unwrap(),
        there: true,
        on: day("2026-11-28"),
        policy_version: file.policy().version,
    };
    let said = [said("deepseek"), said("tiktok")];
    let seen = assess(facts(&said), &[detect(&file, &there, watch)]);
    assert_eq!(seen.findings().filter(|f| f.status == Some(Status::Exempt)).count(), 2, "{:?}", seen.findings().next());
    let now = "2026-11-28T10:00:00Z".parse::<jiff::Timestamp>().unwrap().as_second();
    let told = reminders(&seen, &[], &device, now, &file.policy().organisation.zone());
    let mut days: Vec<_> = told.iter().map(|reminder| reminder.day).collect();
    days.dedup();
    assert!(!told.is_empty() && days.len() == told.len(), "{told:?}");
}

#[test]
fn the_whole_catalogue_fits_a_policy() {
    let bytes = appwijzer_tests::whole::policy_bytes();
    assert!(bytes.len() < 1_000_000, "{}", bytes.len());
    let file = PolicyFile::parse(bytes).unwrap();
    assert_eq!(file.policy().apps.len(), catalogue().apps.len());
    let seen = look(
        &file,
        "2026-11-28",
        &phone(Platform::Android, &["android", "com.kms.free", "nl.ns.android.activity"]),
        &[],
    );
    let there: Vec<&str> = seen.findings().flat_map(Finding::sightings).map(|s| s.identifier.as_str()).collect();
    assert_eq!(there, ["com.kms.free"]);
}

/// What each policy says to people is looked at in both languages, in `tests/scenarios/shown`.
#[test]
fn each_policy_has_a_scenario() {
    let folder = appwijzer_tests::root().join("tests/scenarios");
    let texts: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    for name in embedded_names() {
        let line = format!("policy = \"{name}\"\n");
        assert!(texts.iter().any(|text| text.contains(&line)), "{name} has no scenario");
    }
}

/// On an iPhone the store's own page is how people look: what is compiled must carry its number, and nothing else.
#[test]
fn a_compiled_policy_carries_the_number_in_the_app_store_and_takes_no_other_text_for_one() {
    let file = policy("amsterdam-2023");
    let app = file.index().app("tiktok").and_then(|app| app.get(file.policy())).unwrap();
    assert_eq!(app.store_pages().collect::<Vec<_>>(), ["https://apps.apple.com/app/id835599320"]);
    let text = String::from_utf8(file.bytes().to_vec()).unwrap();
    for wrong in ["", "id835599320", "835599320/..", "8355993201234", "١٢٣"] {
        let changed = text.replace("\"835599320\"", &format!("\"{wrong}\""));
        assert_ne!(changed, text);
        let refused = PolicyFile::parse(changed.into_bytes()).unwrap_err();
        assert!(refused.to_string().contains("stores"), "{wrong}: {refused}");
    }
}
