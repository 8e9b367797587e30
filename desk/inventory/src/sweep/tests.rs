//! What counts as a mention of an app, and what does not.

use base64::Engine;

use super::*;

const APP: &str = "com.zhiliaoapp.musically";

fn watched() -> Watched {
    let ids: Arc<[String]> = Arc::new([APP.to_owned()]);
    let patterns = vec![
        Pattern {
            text: folded(APP.chars()),
            kind: Kind::Identifier,
            tells: APP.to_owned(),
            ids: ids.clone(),
            platform: None,
        },
        Pattern { text: folded("tiktok".chars()), kind: Kind::Name, tells: APP.to_owned(), ids, platform: None },
    ];
    Watched(Inner::new(patterns).map(Arc::new))
}

fn named(text: &str, format: Format) -> Option<u64> {
    let mut sweep = Sweep::new(&watched(), format).unwrap();
    sweep.feed(text.as_bytes());
    let unread = sweep.finish(Platform::Android, false, |_| false);
    unread.first().map(|unread| match unread.at {
        Place::Line { number } => number,
        Place::Byte { .. } | Place::Record { .. } => 0,
    })
}

#[test]
fn an_identifier_is_found_however_a_tool_has_bent_it() {
    for bent in [
        "package:com.zhiliaoapp.musically",
        "Com.zhiliaoapp.musically",
        "COM.ZHILIAOAPP.MUSICALLY",
        "\u{1b}[31mcom.zhiliaoapp\u{1b}[0m.musically",
        "com.zhi\u{200b}liaoapp.musically",
        "com.zhiliao\u{ad}app.musically",
        "ｃｏｍ．ｚｈｉｌｉａｏａｐｐ．ｍｕｓｉｃａｌｌｙ",
        "cоm.zhiliaoapp.musically",
        "com. zhiliaoapp. musically",
        "com.zhiliaoapp.=\nmusically",
        "com=2Ezhiliaoapp=2Emusically",
        "com&#46;zhiliaoapp&#46;musically",
        "com%2Ezhiliaoapp%2Emusically",
        "com\\.zhiliaoapp\\.musically",
        "com\\u002ezhiliaoapp.musically",
        "> package:com.zhil\n> iaoapp.musically",
        "com.zhiliaoapp.\nmusically",
        "**com.zhiliaoapp.musically**",
        "package:/data/app/~~x==/com.zhiliaoapp.musically-1/base.apk",
        "I have com.zhiliaoapp.musically.",
        "c\0o\0m\0.\0zhiliaoapp.musically",
        "u10_com.zhiliaoapp.musically",
        "xcom.zhiliaoapp.musically",
        "com.zhiliaoapp.musically_1",
        "com.zhiliaoapp.musically-1",
        "com.zhiliaoapp.musically_350.apk",
        "com.zhiliaoapp.musically.push",
        "com.zhiliaoapp.musically.ShareExtension",
        "com.zhiliaoapp.musicallypackage:com.example.app",
        "com.example.appcom.zhiliaoapp.musically",
        "com.<wbr>zhiliaoapp.<wbr>musically",
        "com.zhiliaoapp.<b>musically</b>",
        "com.zhiliao&shy;app.musically",
        "com.zhiliao&#8203;app.musically",
        "com[.]zhiliaoapp[.]musically",
        "com。zhiliaoapp。musically",
        "com dot zhiliaoapp dot musically",
        "corn.zhiliaoapp.musica1ly",
    ] {
        assert_eq!(named(bent, Format::PmList), Some(1), "{bent}");
    }
    assert_eq!(named("a\nb\ncom.zhiliaoapp.musically\n", Format::Dumpsys), Some(3));
}

#[test]
fn an_identifier_whose_parts_are_joined_by_something_else_is_one() {
    for bent in [
        "com-zhiliaoapp-musically",
        "com_zhiliaoapp_musically",
        "com,zhiliaoapp,musically",
        "com\u{b7}zhiliaoapp\u{b7}musically",
        "com/zhiliaoapp/musically",
        "com.zhiliaoapp,musically",
        "com.zhiliaoapp.musi-\ncally",
        "comzhiliaoappmusically",
    ] {
        assert_eq!(named(bent, Format::Recipe), Some(1), "{bent}");
    }
    for other in [
        "com.zhiliao.appmusically",
        "com zhiliaoapp musically",
        "com.zhiliaoapp\nmusically",
        "org.comzhiliaoapp.musically",
    ] {
        assert_eq!(named(other, Format::Recipe), None, "{other}");
    }
}

#[test]
fn what_a_mail_carries_in_base64_is_looked_at() {
    let list = "package:android\npackage:com.zhiliaoapp.musically\npackage:org.example.notes\n";
    let encoded = base64::engine::general_purpose::STANDARD.encode(list);
    let broken: Vec<&str> = encoded.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    let mail = format!("Bijlage:\n\nContent-Transfer-Encoding: base64\n\n{}\n\nGroet\n", broken.join("\r\n"));
    assert_eq!(named(&mail, Format::Recipe), Some(5));
    assert_eq!(named("Subject: =?utf-8?B?VGlrVG9r?=\n", Format::Recipe), Some(1));
    assert_eq!(named("Subject: =?UTF-8?Q?TikTok?=\n", Format::Recipe), Some(1));
    assert_eq!(named("Groetenvanonzeafdelingdatabeheer\n", Format::Recipe), None);
}

#[test]
fn the_address_of_an_app_in_the_store_is_a_mention_without_its_name_too() {
    let policy = appwijzer_policy::source::compile_embedded("amsterdam-2023").policy.unwrap();
    let watched = Watched::of(&PolicyFile::parse(policy.as_slice()).unwrap(), appwijzer_policy::source::titles);
    let found = |text: &str| {
        let mut sweep = Sweep::new(&watched, Format::Recipe).unwrap();
        sweep.feed(text.as_bytes());
        sweep.finish(Platform::Android, false, |_| false).len()
    };
    assert_eq!(found("https://apps.apple.com/nl/app/id835599320\n"), 1);
    assert_eq!(found("https://apps.apple.com/nl/app/id835599320?l=en\n"), 1);
    assert_eq!(found("https://apps.apple.com/nl/app/id8355993201\n"), 0);
}

#[test]
fn another_app_is_no_mention() {
    for other in [
        "com.zhiliaoapp musically",
        "com.zhiliaoapp.notes\npackage:ally",
        "org.example.tiktok",
        "/system/app/TikTok/TikTok.apk",
        "tiktoker",
    ] {
        assert_eq!(named(other, Format::PmList), None, "{other}");
    }
    assert_eq!(named("Packages:\n    queriesPackages=[com.zhiliaoapp.musically, com.x]\n", Format::Dumpsys), None);
    assert_eq!(named("Packages:\nTikTok", Format::Dumpsys), None);
    assert_eq!(named("Packages:\nuses-permission com.zhiliaoapp.musically.permission.X", Format::Dumpsys), None);
}

#[test]
fn an_identifier_that_somebody_mistyped_or_cut_is_a_mention_where_the_list_does_not_prove_itself() {
    for (text, line) in [
        ("package:com.zhiliaoapp.musicall\n", 1),
        ("zhiliaoapp.musically\n", 1),
        ("package:org.example.notes\npackage:com.zhiliaoapp.m", 2),
    ] {
        assert_eq!(named(text, Format::PmList), Some(line), "{text}");
    }
    let mut sweep = Sweep::new(&watched(), Format::PmList).unwrap();
    sweep.feed(b"package:com.zhiliaoapp.musicall\n");
    assert_eq!(sweep.finish(Platform::Android, true, |_| false), []);
}

#[test]
fn a_word_over_the_edge_of_what_is_searched_at_once_is_no_beginning() {
    for before in CHUNK - 40..CHUNK {
        let text = format!("{}\npackage:com.zhiliaoapp.musicals.of.others\n", "x".repeat(before));
        assert_eq!(named(&text, Format::PmList), None, "{before}");
    }
}

#[test]
fn a_name_is_found_as_a_word() {
    for text in [
        "TikTok",
        "TikTok staat er ook op.",
        "Name=\"TikTok\"",
        "<string>TikTok</string>",
        "Tik Tok",
        "TikTok.app",
        "TikTok.apk",
        "T1kTok",
        "TlkTok",
        "https://apps.apple.com/nl/app/tiktok/id835599320",
        "In mijn Beveiligde map staat nog de TikTok-app.",
        "Instagram/TikTok/WhatsApp",
        "@TikTok",
        "TikTok=ja",
        "schermafdruk-TikTok.png",
        "- TikTok",
        "-TikTok",
        "TikTok_v39.1",
        "_TikTok_",
        "TikTok.Verder",
    ] {
        assert_eq!(named(text, Format::PmList), Some(1), "{text}");
    }
}

#[test]
fn an_identifier_within_a_longer_one_that_is_known_is_that_other_app() {
    let all = ["com.zhiliaoapp.musically", "com.zhiliaoapp.musically.go"];
    let pattern = |id: &&str| Pattern {
        text: folded(id.chars()),
        kind: Kind::Identifier,
        tells: (*id).to_owned(),
        ids: Arc::new([(*id).to_owned()]),
        platform: None,
    };
    let patterns: Vec<Pattern> = all.iter().map(pattern).collect();
    let watched = Watched(Inner::new(patterns).map(Arc::new));
    let mut sweep = Sweep::new(&watched, Format::PmList).unwrap();
    sweep.feed(b"package:com.zhiliaoapp.musically.go\n");
    assert!(sweep.finish(Platform::Android, false, |id| id == "com.zhiliaoapp.musically.go").is_empty());
}

#[test]
fn in_a_list_that_proves_itself_an_app_with_a_longer_identifier_is_another_app() {
    let finish = |text: &str, proved: bool| {
        let mut sweep = Sweep::new(&watched(), Format::Recipe).unwrap();
        sweep.feed(text.as_bytes());
        sweep.finish(Platform::Android, proved, |id| id == "com.zhiliaoapp.musicallyx").len()
    };
    assert_eq!(finish("package:com.zhiliaoapp.musicallyx\n", true), 0);
    assert_eq!(finish("package:com.zhiliaoapp.musicallyx\n", false), 1);
    assert_eq!(finish("package:com.zhiliaoapp.musicallyx\nu10_com.zhiliaoapp.musically\n", true), 1);
}

#[test]
fn a_label_in_a_dump_is_a_name() {
    assert_eq!(named("    label=TikTok\n", Format::Dumpsys), Some(1));
}

#[test]
fn an_identifier_of_which_a_console_wrote_the_beginning_counts() {
    for cut in ["package:com.zhiliaoapp.musica...", "com.zhiliaoapp.m\u{2026}"] {
        assert_eq!(named(cut, Format::PmList), Some(1), "{cut}");
    }
    for other in ["com.zhi...", "and so on...", "com.other.app..."] {
        assert_eq!(named(other, Format::PmList), None, "{other}");
    }
}

#[test]
fn a_letter_above_a_dump_is_a_text_like_any_other() {
    let dump = "Packages:\n  Package [org.example] (1f):\n    TikTok\n";
    assert_eq!(named(&format!("Hoi, TikTok staat er ook op.\n\n{dump}"), Format::Dumpsys), Some(1));
    assert_eq!(named(dump, Format::Dumpsys), None);
}

#[test]
fn what_people_call_an_app_is_its_name_and_its_titles() {
    let policy = appwijzer_policy::source::compile_embedded("amsterdam-2024").policy.unwrap();
    let watched = Watched::of(&PolicyFile::parse(policy.as_slice()).unwrap(), appwijzer_policy::source::titles);
    let names: Vec<&str> =
        watched.0.as_ref().unwrap().patterns.iter().filter(|p| p.kind == Kind::Name).map(|p| p.text.as_str()).collect();
    for name in ["ternu", "vkontakte", "lgap", "tlktok"] {
        assert!(names.contains(&name), "{name}: {names:?}");
    }
}

#[test]
fn what_stands_between_two_chunks_is_found() {
    let mut sweep = Sweep::new(&watched(), Format::PmList).unwrap();
    let filler = "package:org.example.app\n".repeat(CHUNK / 24 + 1);
    sweep.feed(&filler.as_bytes()[..CHUNK - 10]);
    sweep.feed(b"\ncom.zhi");
    sweep.feed(b"liaoapp.musically\n");
    assert_eq!(sweep.finish(Platform::Android, false, |_| false).len(), 1);
    let mut understood = Sweep::new(&watched(), Format::PmList).unwrap();
    understood.feed(b"package:com.zhiliaoapp.musically TikTok\n");
    assert!(understood.finish(Platform::Android, false, |id| id == APP).is_empty());
}
