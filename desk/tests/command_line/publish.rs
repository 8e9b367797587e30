//! `appwijzer publish`.

use appwijzer_core::companion::RefreshOutcome;

use crate::desk::Desk;
use crate::phone::{ADDRESS, Phone};

#[test]
fn a_folder_holds_what_phones_fetch_and_how_to_serve_it() {
    let desk = Desk::published();
    assert_eq!(desk.bytes("www/policy.json"), desk.bytes("policy.json"));
    assert_eq!(desk.bytes("www/root-1.json"), desk.bytes("root-1.json"));
    let notes = desk.text("www/SERVER.md");
    for words in ["nginx", "Apache", "Caddy", "application/json", "ETag", "Cache-Control", "404"] {
        assert!(notes.contains(words), "{words}");
    }
    assert_eq!(std::fs::read_dir(desk.path("www")).unwrap().count(), 3, "nothing else");
}

/// Phones would refuse it, and so does the desk.
#[test]
fn a_roll_back_is_not_published() {
    let desk = Desk::published();
    desk.edit("version = 3", "version = 2");
    desk.well("policy sign dorp-policy --key anna.key --out older.json");
    let said = desk.refused("publish www --policy older.json");
    assert!(said.contains("nothing was published") && said.contains("version 2 is older than version 3"), "{said}");
    desk.edit("version = 2", "version = 3");
    desk.edit("deadline = \"6 weeks\"", "deadline = \"8 weeks\"");
    desk.well("policy sign dorp-policy --key anna.key --out same.json");
    for force in ["", " --force"] {
        let said = desk.refused(&format!("publish www --policy same.json{force}"));
        assert!(said.contains("version 3 was seen before with other content"), "{said}");
    }
}

#[test]
fn what_phones_would_refuse_is_not_published() {
    let desk = Desk::alone();
    desk.put_key("eve");
    desk.well("policy sign dorp-policy --key eve.key --out forged.json");
    desk.well("policy sign dorp-policy --key anna.key --out policy.json");
    desk.well("root rotate root-1.json --issued 2024-02-01 --out root-2.json");
    let cases = [
        ("publish www --policy forged.json --roots root-1.json", "0 valid signatures"),
        ("publish www --policy policy.json", "there is no root"),
        ("publish www --policy policy.json --roots root-1.json root-2.json", "phones refuse root-2.json"),
        ("publish www --policy policy.json --roots root-1.json --on 2200-01-01", "the root expired"),
        ("publish www --policy policy.json --roots policy.json", "a root that was given is refused"),
        ("publish www --policy root-1.json --roots root-1.json", "a document of another kind"),
    ];
    for (command, words) in cases {
        let said = desk.refused(command);
        assert!(said.contains(words), "{command}: {said}");
    }
    assert!(!desk.has("www"));
}

#[test]
fn a_root_is_neither_left_out_nor_replaced() {
    let desk = Desk::published();
    for (before, next) in [(1, 2), (2, 3)] {
        desk.well(&format!("root rotate root-{before}.json --issued 2024-02-0{next} --out root-{next}.json"));
        desk.well(&format!("root sign root-{next}.json --key anna.key"));
    }
    let said = desk.refused("publish www --policy policy.json --roots root-3.json");
    assert!(said.contains("root 2 is missing"), "{said}");
    desk.well("root rotate root-1.json --issued 2024-02-05 --out other.json");
    desk.well("root sign other.json --key anna.key --previous root-1.json");
    desk.well("publish www --policy policy.json --roots root-2.json");
    for force in ["", " --force"] {
        let said = desk.refused(&format!("publish www --policy policy.json --roots other.json{force}"));
        assert!(said.contains("root-2.json is published already with other content"), "{said}");
    }
    let said = desk.well("publish www --policy policy.json --roots root-2.json,root-3.json");
    assert!(said.contains("www/policy.json is this policy already"), "{said}");
    let mut phone = Phone::new();
    phone.configure(&[("root", &desk.text("root-1.json")), ("policy_address", ADDRESS), ("ownership", "work")]);
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);
    assert_eq!(phone.root_version(), Some(3));
}

#[test]
fn another_organisations_folder_is_not_overwritten() {
    let (desk, other) = (Desk::published(), Desk::of("eve"));
    other.well("policy sign dorp-policy --key eve.key --out policy.json");
    std::fs::create_dir(other.path("www")).unwrap();
    desk.send("www/policy.json", &other);
    let said = other.refused("publish www --policy policy.json --roots root-1.json");
    assert!(said.contains("not signed under any of the roots"), "{said}");
}

#[test]
fn a_dry_run_publishes_nothing() {
    let desk = Desk::alone();
    desk.well("policy sign dorp-policy --key anna.key --out policy.json");
    let before = desk.files();
    let said = desk.well("publish www --policy policy.json --roots root-1.json --dry-run");
    for file in ["www/root-1.json", "www/policy.json", "www/SERVER.md"] {
        assert!(said.contains(&format!("Would write {file}")), "{said}");
    }
    assert!(desk.files() == before);
}

#[test]
fn notes_that_somebody_changed_stay() {
    let desk = Desk::published();
    std::fs::write(desk.path("www/SERVER.md"), "ours").unwrap();
    let said = desk.well("publish www --policy policy.json");
    assert!(said.contains("was changed and stays as it is"), "{said}");
    assert_eq!(desk.text("www/SERVER.md"), "ours");
    desk.well("publish www --policy policy.json --force");
    assert!(desk.text("www/SERVER.md").contains("nginx"));
}

#[test]
fn a_root_under_the_wrong_name_is_found() {
    let desk = Desk::published();
    std::fs::rename(desk.path("www/root-1.json"), desk.path("www/root-2.json")).unwrap();
    let said = desk.refused("publish www --policy policy.json");
    assert!(said.contains("root-2.json in the folder is not root 2"), "{said}");
}

/// A page as `web/build.sh` makes one, as far as publishing looks at it.
fn put_page(desk: &Desk, app: &str) {
    std::fs::create_dir_all(desk.path("page")).unwrap();
    for name in ["app.js", "begin.js", "core.js", "core.wasm", "page.css", "worker.js", "core.wasm.br"] {
        std::fs::write(desk.path(&format!("page/{name}")), if name == "app.js" { app } else { name }).unwrap();
    }
}

fn versions(desk: &Desk) -> Vec<String> {
    let entries = std::fs::read_dir(desk.path("www/join")).unwrap();
    let mut all: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    all.retain(|name| name.len() == 16);
    all.sort();
    all
}

#[test]
fn the_page_lies_beside_the_policy_under_its_digest_and_an_older_one_stays() {
    let desk = Desk::published();
    put_page(&desk, "one");
    let publish = "publish www --policy policy.json --web page";
    let said = desk.well(&format!("{publish} --on 2026-11-28"));
    let first = versions(&desk);
    assert_eq!(first.len(), 1, "{said}");
    assert!(said.contains(&format!("is version {}", first[0])), "{said}");
    let index = desk.text("www/join/index.html");
    assert!(index.contains(&format!("{}/app.js", first[0])) && index.contains("Content-Security-Policy"), "{index}");
    assert!(desk.text("www/join/worker.js").starts_with("const BUNDLE = "));
    assert!(!desk.has(&format!("www/join/{}/worker.js", first[0])), "it is written with its version");
    // The same once more writes nothing.
    assert!(!desk.well(&format!("{publish} --on 2026-11-28")).contains("join/"), "nothing changed");
    put_page(&desk, "two");
    desk.well(publish);
    assert_eq!(versions(&desk).len(), 2, "pages of the version before are open");
    assert!(!desk.text("www/join/index.html").contains(&first[0]));
}

#[test]
fn a_folder_that_is_no_page_is_refused_before_anything_is_written() {
    let desk = Desk::alone();
    desk.well("policy sign dorp-policy --key anna.key --out policy.json --root root-1.json");
    std::fs::create_dir_all(desk.path("page")).unwrap();
    let said = desk.refused("publish www --policy policy.json --roots root-1.json --web page");
    assert!(said.contains("web/build.sh"), "{said}");
    assert!(!desk.has("www"));
}

#[test]
fn a_live_site_is_compared_at_an_https_address_of_a_policy_only() {
    let desk = Desk::published();
    put_page(&desk, "one");
    for address in ["http://www.dorp.example/policy.json", "https://www.dorp.example/", "--output=x"] {
        let said = desk.refused(&format!("publish --check={address} --web page"));
        assert!(said.contains("cannot be the policy's address"), "{address}: {said}");
    }
}

#[test]
fn the_host_says_which_apps_open_its_links() {
    let desk = Desk::published();
    let publish = "publish www --policy policy.json --well-known host";
    let key = "AB:".repeat(31) + "CD";
    desk.well(&format!("{publish} --app-id nl.dorp --android-key {key}"));
    assert!(desk.text("host/assetlinks.json").contains(&key));
    assert!(desk.text("host/assetlinks.json").contains("\"nl.dorp.appwijzer.managed\""));
    assert!(!desk.has("host/apple-app-site-association"));
    desk.well(&format!("{publish} --app-id nl.dorp --apple-team A1B2C3D4E5"));
    assert!(desk.text("host/apple-app-site-association").contains("\"A1B2C3D4E5.nl.dorp.appwijzer\""));
}

#[test]
fn an_app_that_cannot_be_meant_is_refused_before_anything_is_written() {
    let desk = Desk::published();
    let publish = "publish www --policy policy.json --well-known host";
    for (given, why) in [
        ("", "--app-id"),
        ("--app-id Dorp", "lower-case letters"),
        ("--app-id nl.dorp --android-key 00:11", "32 pairs"),
        ("--app-id nl.dorp --apple-team dorp", "10 capital letters"),
    ] {
        let said = desk.refused(&format!("{publish} {given}"));
        assert!(said.contains(why), "{given}: {said}");
    }
    assert!(!desk.has("host"));
}
