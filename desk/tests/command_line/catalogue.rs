//! A catalogue that somebody signed, and what makers' own web sites say of it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use crate::desk::Desk;
use crate::{Run, appwijzer};

const SOURCES: &str = "[[source]]\nid = \"seen\"\ngrade = \"phone\"\ntitle = \"Seen on our phone\"\n\
                       place = \"our phone\"\nlicence = \"facts only\"\n";

/// A catalogue with one maker and these packages.
fn maker(packages: &[&str]) -> String {
    let app = |package: &&str| format!("{{ package = \"{package}\", sources = [\"seen\"] }}");
    let apps: Vec<String> = packages.iter().map(app).collect();
    format!(
        "[[maker]]\nid = \"acme\"\nname = \"Acme\"\n\n[[app]]\nid = \"acme-one\"\nname = \"Acme One\"\nmaker = \"acme\"\n\
         android = [{}]\n",
        apps.join(", ")
    )
}

fn put(desk: &Desk, folder: &str, packages: &[&str]) {
    std::fs::create_dir_all(desk.path(folder).join("makers")).unwrap();
    std::fs::write(desk.path(folder).join("sources.toml"), SOURCES).unwrap();
    std::fs::write(desk.path(folder).join("makers/acme.toml"), maker(packages)).unwrap();
}

/// A keeper who signed version 2, and a copy beside it that knows one package less.
fn handed_out() -> Desk {
    let desk = Desk::alone();
    put(&desk, "kept", &["com.acme.one", "com.acme.two"]);
    put(&desk, "copy", &["com.acme.one"]);
    desk.well(
        "catalogue sign kept --version 2 --issued 2026-01-01 --root root-1.json --key anna.key --out two.json --lang en",
    );
    desk
}

const TAKE: &str = "--root root-1.json --on 2026-02-01 --lang en";

#[test]
fn a_signed_catalogue_is_shown_first_and_taken_when_asked() {
    let desk = handed_out();
    let told = desk.well(&format!("catalogue update copy --from two.json {TAKE}"));
    assert!(told.contains("version 2 of 2026-01-01") && told.contains("~ acme-one: + com.acme.two"), "{told}");
    assert!(!desk.text("copy/makers/acme.toml").contains("com.acme.two") && !desk.has("copy/taken.json"));
    desk.well(&format!("catalogue update copy --from two.json --write {TAKE}"));
    assert_eq!(desk.text("copy/makers/acme.toml"), desk.text("kept/makers/acme.toml"));
    let again = desk.well(&format!("catalogue update copy --from two.json {TAKE}"));
    assert!(again.contains("Nothing changes."), "{again}");
}

#[test]
fn what_differs_in_a_maker_alone_is_told_too() {
    let desk = handed_out();
    put(&desk, "copy", &["com.acme.one", "com.acme.two"]);
    let text = desk
        .text("copy/makers/acme.toml")
        .replace("name = \"Acme\"\n", "name = \"Acme\"\nprefixes = [\"com.acme.\"]\n");
    std::fs::write(desk.path("copy/makers/acme.toml"), text).unwrap();
    let told = desk.well(&format!("catalogue update copy --from two.json {TAKE}"));
    assert!(told.contains("~ acme: prefixes"), "{told}");
}

/// What an app is called, whether people are asked about it, and whom it follows change what a policy means.
#[test]
fn what_differs_in_an_app_beside_its_identifiers_is_told_too() {
    let desk = handed_out();
    put(&desk, "copy", &["com.acme.one", "com.acme.two"]);
    let text = desk
        .text("copy/makers/acme.toml")
        .replace("name = \"Acme One\"\n", "name = \"Acme 1\"\nask = true\nhides = true\ncategories = [\"games\"]\n");
    std::fs::write(desk.path("copy/makers/acme.toml"), text).unwrap();
    let told = desk.well(&format!("catalogue update copy --from two.json {TAKE}"));
    assert!(told.contains("~ acme-one: names, categories, ask, hides"), "{told}");
}

/// An app that somebody added to a maker's file is not lost with the file.
#[test]
fn an_own_app_in_a_makers_file_stays_when_the_file_is_taken_anew() {
    let desk = handed_out();
    let own = "\n# Seen by us.\n[[app]]\nid = \"acme-own\"\nname = \"Acme Own\"\nmaker = \"acme\"\n\
               android = [{ package = \"com.acme.own\", sources = [\"ours\"] }]\n";
    let source = SOURCES.replace("\"seen\"", "\"ours\"");
    std::fs::write(desk.path("copy/makers/acme.toml"), desk.text("copy/makers/acme.toml") + own).unwrap();
    let sources = format!("collected = 2025-01-01\n{}{source}", desk.text("copy/sources.toml"));
    std::fs::write(desk.path("copy/sources.toml"), sources).unwrap();
    desk.well("catalogue check copy --lang en");
    for _ in 0..2 {
        let told = desk.well(&format!("catalogue update copy --from two.json --write {TAKE}"));
        assert!(told.contains("  acme-own\n") || told.trim_end().ends_with("  acme-own"), "{told}");
        assert_eq!(desk.text("copy/makers/acme.toml"), desk.text("kept/makers/acme.toml"));
        let kept = desk.text("copy/makers/only-here.toml");
        assert_eq!((kept.matches("com.acme.own").count(), kept.contains("# Seen by us.")), (1, true), "{kept}");
        assert!(!kept.contains("acme-one") && !kept.contains("collected"), "{kept}");
        desk.well("catalogue check copy --lang en");
    }
}

#[test]
fn a_catalogue_that_is_not_rightly_signed_is_refused() {
    let desk = handed_out();
    // Nobody signed it.
    let unsigned = desk.text("two.json");
    let at = unsigned.find("\"signatures\":").unwrap();
    std::fs::write(desk.path("unsigned.json"), format!("{}\"signatures\":[]}}", &unsigned[..at])).unwrap();
    // Somebody else did.
    let eve = Desk::of("eve");
    put(&eve, "kept", &["com.acme.one", "com.evil.two"]);
    eve.well("catalogue sign kept --version 9 --issued 2026-01-01 --root root-1.json --key eve.key --out eves.json");
    eve.send("eves.json", &desk);
    // One letter of it was changed.
    let mut bytes = desk.bytes("two.json");
    let at = bytes.windows(11).position(|w| w == b"\"payload\":\"").unwrap() + 40;
    bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
    std::fs::write(desk.path("changed.json"), bytes).unwrap();
    // It is another kind of document.
    desk.well("policy sign dorp-policy --key anna.key --out policy.json --root root-1.json");
    for (file, why) in [
        ("unsigned.json", "it has 0 valid signatures"),
        ("eves.json", "it has 0 valid signatures"),
        ("changed.json", "it has 0 valid signatures"),
        ("policy.json", "document of another kind"),
        ("root-1.json", "document of another kind"),
        ("kept/sources.toml", "Is it the right file"),
    ] {
        let said = desk.refused(&format!("catalogue update copy --from {file} --write {TAKE}"));
        assert!(said.contains(why), "{file}: {said}");
    }
    // A root is asked for, and its threshold counts different keys.
    desk.refused("catalogue update copy --from two.json --write");
    desk.put_key("bob");
    desk.well("root init dorp --root-key anna.key.pub --policy-key anna.key.pub --policy-key bob.key.pub --policy-threshold 2 --issued 2024-01-01 --expires 2199-12-31 --out root-2of2.json");
    desk.well("root sign root-2of2.json --key anna.key");
    let said = desk.refused("catalogue update copy --from two.json --write --root root-2of2.json --on 2026-02-01");
    assert!(said.contains("1 valid signature"), "{said}");
    desk.well("catalogue sign two.json --root root-2of2.json --key bob.key --out two.json");
    desk.well("catalogue update copy --from two.json --write --root root-2of2.json --on 2026-02-01");
}

#[test]
fn a_copy_never_goes_back() {
    let desk = handed_out();
    let sign = |version: &str, out: &str| {
        desk.well(&format!(
            "catalogue sign kept --version {version} --issued 2026-01-01 --root root-1.json --key anna.key --out {out}"
        ));
    };
    desk.well(&format!("catalogue update copy --from two.json --write {TAKE}"));
    sign("1", "one.json");
    let said = desk.refused(&format!("catalogue update copy --from one.json --write {TAKE}"));
    assert!(said.contains("has version 2 already"), "{said}");
    put(&desk, "kept", &["com.acme.one"]);
    sign("2", "other.json");
    let said = desk.refused(&format!("catalogue update copy --from other.json --write {TAKE}"));
    assert!(said.contains("with another content"), "{said}");
    sign("3", "three.json");
    // Of the same name, under another first root.
    let stranger = Desk::of("eve");
    put(&stranger, "kept", &["com.acme.one"]);
    stranger
        .well("catalogue sign kept --version 4 --issued 2026-01-01 --root root-1.json --key eve.key --out four.json");
    stranger.send("four.json", &desk);
    std::fs::copy(stranger.path("root-1.json"), desk.path("eves-root.json")).unwrap();
    let said =
        desk.refused("catalogue update copy --from four.json --write --root eves-root.json --on 2026-02-01 --lang en");
    assert!(said.contains("of another line"), "{said}");
    // From a day that is still to come, and with a memory that was spoiled.
    let said = desk.refused("catalogue update copy --from three.json --write --root root-1.json --on 2025-01-01");
    assert!(said.contains("1 January 2026"), "{said}");
    std::fs::write(desk.path("copy/taken.json"), "{}").unwrap();
    desk.refused(&format!("catalogue update copy --from three.json --write {TAKE}"));
}

#[test]
fn a_catalogue_with_mistakes_is_neither_signed_nor_taken() {
    let desk = handed_out();
    std::fs::write(desk.path("kept/makers/acme.toml"), maker(&["com.acme.one", "com.acme.one"])).unwrap();
    let said =
        desk.refused("catalogue sign kept --version 3 --root root-1.json --key anna.key --out three.json --lang en");
    assert!(said.contains("same-identifier") || said.contains("mistakes"), "{said}");
    desk.put_key("eve");
    let said = desk.refused("catalogue sign two.json --root root-1.json --key eve.key --out eves.json --lang en");
    assert!(said.contains("eve.key is no policy key of root 1"), "{said}");
}

/// A server on this computer that answers by the first folder of the address.
fn server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        let mut open = Vec::new();
        for stream in listener.incoming() {
            open.extend(answer(stream.unwrap()));
        }
    });
    address
}

/// Gives back a connection that stays open without an answer.
fn answer(mut stream: TcpStream) -> Option<TcpStream> {
    let mut request = [0; 2048];
    let read = stream.read(&mut request).unwrap();
    let line = String::from_utf8_lossy(&request[..read]).lines().next().unwrap_or_default().to_owned();
    let android = line.contains("assetlinks.json");
    let page =
        |body: &str| format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
    let reply = match line.split('/').nth(1).unwrap_or_default() {
        "good.example" if android => page(
            r#"[{"relation":[],"target":{"namespace":"android_app","package_name":"com.acme.one","sha256_cert_fingerprints":["AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA"]}},
                {"relation":[],"target":{"namespace":"android_app","package_name":"com.acme.new"}}]"#,
        ),
        "good.example" => page(r#"{"applinks":{"details":[{"appIDs":["ABCDE12345.com.acme.phone"]}]}}"#),
        "plain.example" if android => page(r#"[{"target":{"namespace":"android_app","package_name":"com.acme.one"}}]"#),
        "moved.example" => "HTTP/1.1 302 Found\r\nLocation: /good.example/.well-known/assetlinks.json\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned(),
        "partial.example" => "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n[{\"target\"".to_owned(),
        "large.example" if android => page(&"[".repeat(400 * 1024)),
        // As long as it likes, without saying how long.
        "large.example" => format!("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}", "x".repeat(2 * 1024 * 1024)),
        "hostile.example" if android => page(
            "[{\"target\":{\"namespace\":\"android_app\",\"package_name\":\"com.\\u202eevil\\u001b[31m.x\"}}]",
        ),
        "hostile.example" => page("<html>\u{1b}]0;owned\u{7}</html>"),
        "broken.example" => "HTTP/1.1 500 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned(),
        "slow.example" => return Some(stream),
        _ => "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned(),
    };
    // Who hangs up in the middle of a long answer is what one of the tests is about.
    let _ = stream.write_all(reply.as_bytes());
    None
}

/// Asks about a catalogue whose app has these hosts.
fn ask(hosts: &[&str], arguments: &[&str]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("makers")).unwrap();
    std::fs::write(folder.path().join("sources.toml"), SOURCES).unwrap();
    let text = maker(&["com.acme.one"]) + &format!("hosts = {hosts:?}\n");
    std::fs::write(folder.path().join("makers/acme.toml"), text).unwrap();
    let server = server();
    let mut all = vec!["catalogue", "verify", folder.path().to_str().unwrap(), "--online", "--server", &server];
    all.extend(arguments);
    appwijzer(&[&all[..], &["--lang", "en"]].concat())
}

#[test]
fn a_makers_web_site_confirms_and_tells_what_is_new() {
    let run = ask(&["good.example", "plain.example", "none.example"], &[]);
    for words in [
        "= com.acme.one: the maker’s web site vouches for it",
        "+ com.acme.new: not in the catalogue",
        "+ com.acme.phone: not in the catalogue",
        "+ com.acme.one: is signed with aaaaaaaa",
        "none.example\n  this web site vouches for no app",
    ] {
        assert!(run.out.contains(words), "{words}: {}{}", run.out, run.err);
    }
    assert_eq!(run.code, 1);
    assert_eq!(ask(&["plain.example"], &[]).code, 0);
    assert_eq!(ask(&["good.example"], &["--app", "acme-two"]).code, 2);
}

#[test]
fn a_server_that_is_hostile_moved_cut_short_or_slow_is_said_and_believed_in_nothing() {
    for (host, why) in [
        ("moved.example", "sends us elsewhere (status 302)"),
        ("partial.example", "did not come whole"),
        ("large.example", "larger than 256 kB"),
        ("hostile.example", "something else stands there"),
        ("broken.example", "status 500"),
        ("slow.example", "no whole answer within 1 seconds"),
    ] {
        // A good one beside it is asked all the same.
        let run = ask(&[host, "plain.example"], &["--seconds", "1"]);
        assert!(run.out.contains(why), "{host}: {}{}", run.out, run.err);
        assert!(run.out.contains("= com.acme.one") && !run.out.contains("evil"), "{host}: {}", run.out);
        assert!(!run.out.contains('\u{1b}') && !run.out.contains('\u{202e}'), "{host}: {}", run.out);
        assert_eq!(run.code, 3, "{host}: {}", run.out);
    }
}

#[test]
fn nothing_is_asked_unencrypted_from_another_computer_and_nothing_unasked() {
    for server in [
        "http://192.0.2.1:80",
        "http://127.0.0.1.example.org:80",
        "http://127.0.0.1:80@evil.example",
        "http://localhost:80",
    ] {
        let run = appwijzer(&["catalogue", "verify", "--online", "--server", server]);
        assert_eq!(run.code, 2, "{server}: {}", run.out);
    }
    assert_eq!(appwijzer(&["catalogue", "verify"]).code, 2);
}

/// What somebody added to an app that the catalogue knows is not lost with the file, and is not told as a difference
/// for ever.
#[test]
fn an_own_identifier_and_remark_outlive_an_update_and_are_no_difference() {
    let desk = handed_out();
    put(&desk, "copy", &["com.acme.one", "com.acme.own"]);
    let text = desk.text("copy/makers/acme.toml") + "# Seen on the board's phones.\n";
    std::fs::write(desk.path("copy/makers/acme.toml"), text).unwrap();
    desk.well(&format!("catalogue update copy --from two.json --write {TAKE}"));
    let copy = desk.text("copy/makers/acme.toml");
    for kept in ["com.acme.one", "com.acme.two", "com.acme.own", "# Seen on the board's phones."] {
        assert_eq!(copy.matches(kept).count(), 1, "{kept}: {copy}");
    }
    let again = desk.well(&format!("catalogue update copy --from two.json {TAKE}"));
    assert!(again.contains("Nothing changes.") && !again.contains("--write"), "{again}");
    desk.well("catalogue check copy --lang en");
}

#[test]
fn the_catalogue_is_asked_as_people_ask_and_answers_in_their_language() {
    let desk = Desk::alone();
    for wanted in ["tiktok", "835599320", "snssdk1233", "com.zhiliaoapp.musically"] {
        assert!(desk.well(&format!("catalogue show {wanted} --lang nl")).contains("TikTok (tiktok)"), "{wanted}");
    }
    let told = desk.well("catalogue show moscow --lang nl");
    assert!(told.contains("zeggenschap in RU") && told.contains("twijfel: the name says it"), "{told}");
    assert!(desk.well("catalogue search tik tok --lang en").contains("tiktok "), "tik tok");
    desk.refused("catalogue makers --country China --lang en");
}
