//! Requests for an exemption in the studio: taken in, granted, denied, signed by two, and nothing that was typed lost.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use appwijzer_core::trust::{
    DeviceKey, MAX_REASON, Request, RequestDocument, TrustedRoot, accept_first_root, verify_denial, verify_grant,
};
use appwijzer_desk::signing::{
    KeyFile, LockedKey, Passphrase, Register, RootDraft, Standing, add_signature, new_root, read_answer,
};
use jiff::civil::Date;
use jiff::{ToSpan, Zoned};

use crate::window::Window;

const PASSPHRASE: &str = "correct horse battery staple";

fn today() -> Date {
    Zoned::now().date()
}

/// A studio with the police's policy, the keys of Dana and Dirk, and a root under which so many of them must answer.
struct Office {
    window: Window,
    root: TrustedRoot,
}

impl Office {
    fn new(threshold: usize) -> Self {
        let mut window = Window::new();
        window.press("start", &[("from", "politie-2023")]);
        for name in ["dana", "dirk"] {
            put_key(&window, name);
        }
        let keys: Vec<_> = ["dana", "dirk"].map(|name| locked(&window, name).unlock(&passphrase()).unwrap()).into();
        let public = || keys.iter().map(|key| key.public_key()).collect::<Vec<_>>();
        let draft = RootDraft {
            organisation: "politie".to_owned(),
            issued: "2024-01-01".parse().unwrap(),
            expires: "2199-12-31".parse().unwrap(),
            root: (public(), 1),
            policy: (public(), 1),
            exemption: (public(), threshold),
            timestamp: None,
            policy_restart: None,
            time_restart: None,
            withdraw_grants: false,
            log: None,
            carried: Default::default(),
        };
        let mut envelope = new_root(draft).unwrap();
        add_signature(&mut envelope, &keys[0]).unwrap();
        std::fs::write(window.folder().join("root-1.json"), envelope.to_json()).unwrap();
        let root = accept_first_root(&envelope.to_json()).unwrap();
        window.go("inbox");
        Office { window, root }
    }

    fn register(&self) -> Option<Register> {
        let bytes = std::fs::read(self.window.folder().join("exemptions.json")).ok()?;
        Some(Register::read(&bytes).unwrap())
    }

    fn key(&self, name: &str) -> String {
        self.window.folder().join(format!("{name}.key")).display().to_string()
    }

    /// Takes a request in, and goes to its page.
    fn take(&mut self, request: &Request) {
        self.window.press("inbox", &[("go", "take"), ("text", &request.link())]);
        self.window.go(&request.id);
    }

    /// The code in the page's field.
    fn code(&self) -> Option<String> {
        self.window.field("answer-code")
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.to_owned())
}

fn put_key(window: &Window, name: &str) {
    let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/keys");
    for file in [format!("{name}.key"), format!("{name}.key.pub")] {
        let to = window.folder().join(&file);
        std::fs::copy(fixtures.join(&file), &to).unwrap();
        std::fs::set_permissions(&to, PermissionsExt::from_mode(0o600)).unwrap();
    }
}

fn locked(window: &Window, name: &str) -> LockedKey {
    KeyFile::read(&window.folder().join(format!("{name}.key"))).unwrap()
}

fn request(words: &str) -> Request {
    let key = DeviceKey::generate().unwrap();
    let until = today().saturating_add(6.weeks());
    let mut document = RequestDocument::new("politie", 1, "politiewerk", &key, today(), until);
    document.app = Some("tiktok".to_owned());
    document.words = words.to_owned();
    document.sign(&key).unwrap()
}

#[test]
fn a_request_is_taken_in_shown_granted_and_handed_over() {
    let mut office = Office::new(1);
    let request = request("Voor <b>onderzoek</b>\u{202e} naar oplichting.");
    office.take(&request);
    for said in [
        "De handtekening van het toestel klopt",
        "Aanvraag: TikTok",
        "&lt;b&gt;onderzoek&lt;/b&gt;",
        "Politiewerk op TikTok",
        "Wie beslist",
        "1 van de 2 sleutels",
        "wacht op een besluit",
    ] {
        assert!(office.window.page.to_lowercase().contains(&said.to_lowercase()), "{said}");
    }
    assert!(!office.window.page.contains('\u{202e}'));
    // The same again changes nothing.
    let before = office.register();
    office.take(&request);
    assert_eq!(office.register(), before);
    let dana = office.key("dana");
    office
        .window
        .press(&request.id, &[("go", "grant"), ("key", &dana), ("until", "2 weken"), ("passphrase", PASSPHRASE)]);
    office.window.go(&request.id);
    let code = office.code().unwrap();
    let grant = verify_grant(&office.root, &read_answer(&code).unwrap().0.to_json()).unwrap();
    assert_eq!((grant.request.as_deref(), grant.until), (Some(request.id.as_str()), today().saturating_add(2.weeks())));
    let register = office.register().unwrap();
    assert_eq!(register.entries[0].standing(today()), Standing::Holds);
    assert!(office.window.field("answer-configuration").unwrap().contains(&format!("<string>{code}</string>")));
    assert!(office.window.field("answer-link").unwrap().starts_with("appwijzer://grant#"));
    office.window.go("inbox");
    assert!(office.window.page.contains("nog 14 dagen"), "what lapses when");
    // It is decided once.
    office.window.refused(&request.id, &[("go", "deny"), ("because", "other-way"), ("words", "Nee."), ("key", &dana)]);
    assert_eq!(office.window.field("words").as_deref().map(str::trim), Some("Nee."));
    assert!(office.window.text().contains("is al besloten"), "{}", office.window.text());
    assert_eq!(office.register().unwrap(), register);
    // No passphrase is anywhere in the folder.
    for file in walk(office.window.folder()) {
        assert!(!String::from_utf8_lossy(&std::fs::read(&file).unwrap()).contains(PASSPHRASE), "{file:?}");
    }
}

fn walk(folder: &std::path::Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn a_request_is_denied_with_a_kind_sentence_and_words_of_ones_own() {
    let mut office = Office::new(1);
    let request = request("Voor een filmpje.");
    office.take(&request);
    let dana = office.key("dana");
    let form = [
        ("go", "deny"),
        ("because", "team-device"),
        ("words", "Vraag ernaar\r\nbij de balie."),
        ("path", "dana.key"),
        ("passphrase", PASSPHRASE),
    ];
    assert!(dana.ends_with("dana.key"), "a path is read from the folder too");
    office.window.press(&request.id, &form);
    office.window.go(&request.id);
    let denial = verify_denial(&office.root, &read_answer(&office.code().unwrap()).unwrap().0.to_json()).unwrap();
    assert_eq!(denial.reason, "Je team heeft hiervoor een eigen toestel. Gebruik dat. Vraag ernaar bij de balie.");
    assert!(office.window.page.contains("Vraag ernaar bij de balie."));
    assert_eq!(office.register().unwrap().entries[0].standing(today()), Standing::Denied);
}

#[test]
fn where_two_must_sign_nothing_is_handed_over_before_the_second_did() {
    let mut office = Office::new(2);
    let request = request("Voor onderzoek.");
    office.take(&request);
    let [dana, dirk] = ["dana", "dirk"].map(|name| office.key(name));
    office.window.press(&request.id, &[("go", "grant"), ("key", &dana), ("passphrase", PASSPHRASE)]);
    office.window.go(&request.id);
    assert!(office.code().is_none() && office.window.page.contains("1 van 2 handtekeningen"));
    office.window.refused(&request.id, &[("go", "sign"), ("key", &dana), ("passphrase", PASSPHRASE)]);
    assert!(office.window.page.contains("heeft al ondertekend"), "twice the same");
    office.window.press(&request.id, &[("go", "sign"), ("key", &dirk), ("passphrase", PASSPHRASE)]);
    office.window.go(&request.id);
    assert!(verify_grant(&office.root, &read_answer(&office.code().unwrap()).unwrap().0.to_json()).is_ok());
}

#[test]
fn several_requests_come_in_at_once_and_a_spoilt_one_is_told() {
    let mut office = Office::new(1);
    let (one, two) = (request("Een."), request("Twee."));
    let mails = format!("Van: a\r\n{}\r\n\r\nVan: b\r\n{}\r\n", one.link(), two.link());
    std::fs::write(office.window.folder().join("mails.txt"), &mails).unwrap();
    office.window.press("inbox", &[("go", "take"), ("text", ""), ("file", "mails.txt")]);
    assert_eq!(office.register().unwrap().entries.len(), 2);
    let three = request("Drie.");
    let spoilt = format!("{}\n{}", three.link(), request("Vier.").link().replacen("request#e", "request#f", 1));
    office.window.refused("inbox", &[("go", "take"), ("text", &spoilt)]);
    assert!(office.window.page.contains("Dit is geen aanvraag voor een uitzondering"));
    assert_eq!(office.register().unwrap().entries.len(), 3, "what is right is taken in");
    assert_eq!(office.window.field("text").unwrap(), spoilt, "and what was pasted stays");
}

/// The form, what is typed into it, and what is said of it.
type Case<'c> = (&'c str, &'c [(&'c str, &'c str)], &'c str);

#[test]
fn nothing_wrong_is_lost_but_the_passphrase() {
    let mut office = Office::new(1);
    let request = request("Voor onderzoek.");
    office.take(&request);
    put_key(&office.window, "thief");
    let [dana, thief] = ["dana", "thief"].map(|name| office.key(name));
    let long = "a".repeat(MAX_REASON);
    let cases: [Case<'_>; 11] = [
        (
            "grant",
            &[("until", "binnenkort"), ("key", &dana), ("passphrase", PASSPHRASE)],
            "‘binnenkort’ is geen dag en geen termijn",
        ),
        ("grant", &[("until", "2 jaar"), ("key", &dana), ("passphrase", PASSPHRASE)], "duurt hoogstens 1 jaar"),
        ("grant", &[("until", "01-01-2024"), ("key", &dana), ("passphrase", PASSPHRASE)], "ligt voor de eerste"),
        (
            "grant",
            &[("until", "6 weken"), ("task", "een\ttaak"), ("key", &dana), ("passphrase", PASSPHRASE)],
            "De taak is één regel",
        ),
        ("grant", &[("until", "6 weken"), ("task", "Een taak"), ("passphrase", PASSPHRASE)], "Kies de sleutel"),
        ("grant", &[("until", "6 weken"), ("key", &dana)], "Typ de wachtwoordzin"),
        ("grant", &[("until", "6 weken"), ("key", &dana), ("passphrase", "een andere zin")], "opent de sleutel niet"),
        ("grant", &[("until", "6 weken"), ("path", "weg.key"), ("passphrase", PASSPHRASE)], "Controleer de naam"),
        (
            "grant",
            &[("until", "6 weken"), ("key", &thief), ("passphrase", PASSPHRASE)],
            "geen sleutel voor uitzonderingen van root 1",
        ),
        (
            "deny",
            &[("because", "own-words"), ("words", " "), ("key", &dana), ("passphrase", PASSPHRASE)],
            "Schrijf een reden",
        ),
        (
            "deny",
            &[("because", "other-way"), ("words", &long), ("key", &dana), ("passphrase", PASSPHRASE)],
            "Maak hem korter",
        ),
    ];
    let before = office.register();
    for (go, form, said) in cases {
        let posted: Vec<(&str, &str)> = form.iter().copied().chain([("go", go)]).collect();
        office.window.refused(&request.id, &posted);
        assert!(office.window.page.contains(said), "{said}: {}", office.window.text());
        for (name, value) in form {
            let kept = office.window.kept(go, name);
            let wanted = if *name == "passphrase" { "" } else { value };
            assert_eq!(kept.as_deref().unwrap_or_default().trim(), wanted.trim(), "{said}: {name}");
        }
        assert_eq!(office.register(), before, "{said}");
        assert!(!office.window.folder().join("answers").exists(), "{said}");
    }
    for (text, said) in [("", "er staat geen hele aanvraag in"), ("Mag ik TikTok?", "er staat geen hele aanvraag in")] {
        office.window.refused("inbox", &[("go", "take"), ("text", text)]);
        assert!(office.window.page.contains(said), "{said}");
        assert_eq!(office.window.field("text").unwrap(), text);
    }
    office.window.refused("inbox", &[("go", "take"), ("text", ""), ("file", &dana)]);
    assert!(office.window.text().contains("dit is een geheime sleutel"), "{}", office.window.text());
}

#[test]
fn a_request_to_another_organisation_and_a_place_that_is_none() {
    let mut office = Office::new(1);
    let key = DeviceKey::generate().unwrap();
    let of = |organisation: &str, lineage: Option<String>| {
        let mut document = RequestDocument::new(organisation, 1, "politiewerk", &key, today(), today());
        document.lineage = lineage;
        document.sign(&key).unwrap().link()
    };
    office.window.refused("inbox", &[("go", "take"), ("text", &of("dorp", None))]);
    assert!(office.window.page.contains("van ‘politie’, en niet van ‘dorp’"), "{}", office.window.text());
    office.window.refused("inbox", &[("go", "take"), ("text", &of("politie", Some("ab".repeat(32))))]);
    assert!(office.window.page.contains("andere organisatie met dezelfde naam"), "{}", office.window.text());
    assert!(office.register().is_none());
    assert_eq!(office.window.status("q-0123456789abcdef"), axum::http::StatusCode::NOT_FOUND);
    // Beside a policy that has mistakes nothing can be decided, and that is said.
    std::fs::write(office.window.folder().join("policy.toml"), "version = 1\n").unwrap();
    office.window.go("inbox");
    assert!(office.window.page.contains("Er is nog geen beleid"), "{}", office.window.text());
}
