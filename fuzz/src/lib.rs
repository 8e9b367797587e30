//! What must hold of every reader, whatever the bytes. The fuzz targets call these functions, and so
//! do the random-input tests of the workspace (`tests/rust/random_input`), which need no libFuzzer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::BufReader;
use std::sync::OnceLock;

use appwijzer_core::companion::{CONFIGURATION_KEYS, Companion, ShellFacts, Storage, Values};
use appwijzer_core::contract::{Event, ScreenId};
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{Area, MAX_REPORT_APPS, PrivacyReport};
use appwijzer_core::policy::{Form, Part, Platform, Policy, PolicyFile, canonical, is_identifier};
use appwijzer_core::testing::FakeDevice;
use appwijzer_core::trust::{
    DENIAL_TYPE, DeviceName, Envelope, Fingerprint, GRANT_TYPE, GrantDocument, JoinCode, Key, MAX_GRANT_BYTES,
    MAX_ROOT_BYTES, MAX_SIGNATURES, MAX_WORDS, Marks, POLICY_TYPE, ROOT_TYPE, Request, Role, Roles, Root, Signature,
    ThisDevice, TrustedRoot, accept_first_root, accept_grant, accept_next_root, accept_policy, verify_denial,
    verify_grant,
};
use jiff::civil::{Date, date};
use ring::signature::{Ed25519KeyPair, KeyPair};

const TODAY: Date = date(2026, 2, 10);

/// A key that signs everything here.
fn pair() -> &'static Ed25519KeyPair {
    static PAIR: OnceLock<Ed25519KeyPair> = OnceLock::new();
    PAIR.get_or_init(|| Ed25519KeyPair::from_seed_unchecked(&[1; 32]).unwrap())
}

fn key() -> Key {
    Key::new(pair().public_key().as_ref().try_into().unwrap())
}

/// The root that is trusted here.
fn trusted() -> &'static TrustedRoot {
    static ROOT: OnceLock<TrustedRoot> = OnceLock::new();
    ROOT.get_or_init(|| {
        let role = || Role { keys: vec![key().id()], threshold: 1 };
        let root = Root {
            schema: 1,
            organisation: "example".to_owned(),
            version: 1,
            issued: date(2025, 1, 1),
            expires: date(2099, 1, 1),
            keys: [(key().id().0, key())].into(),
            roles: Roles { root: role(), policy: role(), exemption: role(), timestamp: None },
            ..Root::default()
        };
        TrustedRoot { root, fingerprint: Fingerprint([0; 32]), envelope: Vec::new() }
    })
}

/// Bytes as whoever holds the key would sign them: what is behind the signature is reached too.
fn sign(kind: &str, payload: &[u8]) -> Vec<u8> {
    let mut envelope = Envelope::unsigned(kind, payload);
    let bytes = pair().sign(envelope.signed_bytes()).as_ref().to_owned();
    envelope.signatures.push(Signature { key: Some(key().id()), bytes });
    envelope.to_json()
}

/// An envelope: what is read can be written and read again, and is within its bounds.
pub fn envelope(data: &[u8]) {
    let limit = MAX_ROOT_BYTES;
    let Ok(read) = Envelope::read(data, limit) else { return };
    assert!(data.len() <= limit && read.signatures.len() <= MAX_SIGNATURES);
    let again = Envelope::read(&read.to_json(), 4 * limit).expect("what was written can be read");
    assert_eq!(read, again);
    assert!(read.signed_bytes().starts_with(b"DSSEv1 ") && read.signed_bytes().ends_with(read.payload()));
    let _ = accept_first_root(data);
    let _ = accept_next_root(trusted(), data);
    let _ = verify_grant(trusted(), data);
}

/// A root: as an envelope that anybody made, and as a payload that the root key signed.
pub fn root(data: &[u8]) {
    let _ = accept_first_root(data);
    assert!(accept_first_root(&Envelope::unsigned(ROOT_TYPE, data).to_json()).is_err(), "nobody signed it");
    let signed = sign(ROOT_TYPE, data);
    if let Ok(next) = accept_next_root(trusted(), &signed) {
        assert_eq!((next.root.version, next.root.organisation.as_str()), (2, "example"));
        next.root.check().expect("what was accepted holds together");
        let marks = Marks::of(&trusted().root).after(trusted(), &next);
        assert_eq!(marks.root_version, 2);
    }
    if let Ok(first) = accept_first_root(&signed) {
        let bytes = canonical::to_vec(&first.root).unwrap();
        assert_eq!(serde_json::from_slice::<Root>(&bytes).unwrap(), first.root);
    }
}

/// A compiled policy: as bytes, and as a payload that the policy key signed.
pub fn policy(data: &[u8]) {
    let marks = Marks { policy_version: 3, ..Marks::of(&trusted().root) };
    if let Ok(accepted) = accept_policy(trusted(), &marks, &sign(POLICY_TYPE, data), TODAY) {
        let policy = accepted.policy.policy();
        assert!(policy.version >= 3 && policy.organisation.id == "example");
        assert_eq!(accepted.marks.policy_version, policy.version);
    }
    match PolicyFile::parse(data) {
        Ok(file) => {
            let printed = canonical::to_vec(file.policy()).unwrap();
            let again = PolicyFile::parse(printed.clone()).expect("what was printed can be read");
            assert_eq!(canonical::to_vec(again.policy()).unwrap(), printed);
            assert_eq!(file.index().banned().len(), again.index().banned().len());
        }
        Err(e) => assert!(!e.to_string().is_empty()),
    }
}

/// A grant: as an envelope, and as a payload that the exemption key signed.
pub fn grant(data: &[u8]) {
    let _ = verify_grant(trusted(), data);
    let signed = sign(GRANT_TYPE, data);
    let Ok(grant) = verify_grant(trusted(), &signed) else { return };
    assert!(signed.len() <= MAX_GRANT_BYTES && grant.from <= grant.until && grant.organisation == "example");
    let bytes = canonical::to_vec(&grant).unwrap();
    assert_eq!(serde_json::from_slice::<GrantDocument>(&bytes).unwrap(), grant);
    let mdm = match &grant.device {
        DeviceName::Mdm(id) => Some(id.as_str()),
        DeviceName::Key(_) => None,
    };
    if let Some(policy) = example_policy() {
        let device = ThisDevice { mdm_id: mdm, own_key: Some(&[9; 32]) };
        let _ = accept_grant(trusted(), policy.policy(), &signed, device, TODAY);
    }
}

/// A request for an exemption, in whatever stands around it; and a denial, as an envelope and as a signed payload.
pub fn request(data: &[u8]) {
    let _ = verify_denial(trusted(), data);
    if let Ok(denial) = verify_denial(trusted(), &sign(DENIAL_TYPE, data)) {
        assert!(denial.organisation == "example" && !denial.reason.trim().is_empty());
    }
    let text = String::from_utf8_lossy(data);
    let Ok(request) = Request::read(&text) else { return };
    assert_eq!(Request::read(&request.link()).as_ref(), Ok(&request));
    assert!(request.document.from <= request.document.until);
    assert!(request.document.words.chars().count() <= MAX_WORDS);
}

/// The smallest policy there is, once one was found to be sound.
fn example_policy() -> Option<&'static PolicyFile> {
    static POLICY: OnceLock<Option<PolicyFile>> = OnceLock::new();
    let json = r#"{"schema":1,"organisation":{"id":"example","name":{"en":"Example"},"public_body":false,
        "time_zone":"Europe/Amsterdam","help":{"name":{"en":"Help"}}},
        "decision":{"by":{"en":"Board"},"date":"2026-01-01"},"languages":["en"],"version":1,
        "issued":"2026-01-01","expires":"2030-01-01","apps":[],"bans":[],
        "exemptions":[{"id":"campaign","bans":[],"task":{"en":"work"},"longest":"1 year","granted_by":{"en":"Board"}}]}"#;
    POLICY.get_or_init(|| serde_json::from_str::<Policy<'_>>(json).ok().and_then(parsed)).as_ref()
}

fn parsed(policy: Policy<'_>) -> Option<PolicyFile> {
    PolicyFile::parse(canonical::to_vec(&policy).ok()?).ok()
}

/// A join code, typed or in a link: what is read is written the same way.
pub fn join_code(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Ok(code) = JoinCode::read(&text) else { return };
    for written in
        [code.spoken(), code.app_link(), code.web_link("https://example.org/join"), code.spoken().to_lowercase()]
    {
        assert_eq!(JoinCode::read(&written).as_ref(), Ok(&code));
    }
}

/// A companion for one look at its configuration.
fn companion() -> Companion {
    let shell = ShellFacts {
        platform: Platform::Android,
        form: Form::Phone,
        os_version: Some(15),
        manufacturer: None,
        here: Some(Area::main(Part::WholeDevice)),
        can: Abilities::default(),
        language: "en".to_owned(),
        managed: true,
    };
    Companion::open(Storage::Memory, FakeDevice::new(vec![], 1_770_000_000).ports(), shell).expect("it opens")
}

/// Managed values: pieces between NUL bytes, of which the first byte says for which key.
pub fn configuration(data: &[u8]) {
    let mut values = Values::new();
    for piece in data.split(|b| *b == 0) {
        let Some((which, value)) = piece.split_first() else { continue };
        let value = String::from_utf8_lossy(value).into_owned();
        match CONFIGURATION_KEYS.get(usize::from(*which) % (CONFIGURATION_KEYS.len() + 1)) {
            Some(facts) => values.insert(facts.key.to_owned(), value),
            None => values.insert(value, String::new()),
        };
    }
    configure(&values);
}

/// Whatever the management says, the app works on, and each thing that is wrong is told in words.
pub fn configure(values: &Values) {
    let mut companion = companion();
    let problems = companion.set_configuration(values).expect("values alone fail nothing");
    for problem in &problems {
        assert!(!problem.message.is_empty() && problem.message.len() < 2_000, "{problem:?}");
        let plain = |text: &str| !text.chars().any(char::is_control);
        assert!(plain(&problem.key) && plain(&problem.message), "{problem:?}");
    }
    assert_eq!(companion.set_configuration(values).expect("nor do they the second time"), problems);
    for screen in ["home", "welcome/1", "waiting"] {
        let drawn = companion.screen(screen).expect("a screen can be drawn");
        assert!(!drawn.title.is_empty());
    }
}

/// An App Privacy Report.
pub fn privacy_report(data: &[u8]) {
    let Ok(report) = PrivacyReport::read(BufReader::new(data)) else { return };
    assert!(report.apps().count() <= MAX_REPORT_APPS && report.unreadable <= report.lines);
    assert!(report.apps().all(|(id, _)| is_identifier(id)));
    let snapshot = report.into_snapshot(Part::WholeDevice);
    assert!(snapshot.apps.iter().all(|app| is_identifier(&app.id)));
}

/// What a shell hands back: an event, the id of a screen.
pub fn event(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(event) = text.parse::<Event>() {
        assert_eq!(event.to_string().parse(), Ok(event));
    }
    if let Ok(screen) = text.parse::<ScreenId>() {
        assert_eq!(screen.to_string().parse(), Ok(screen));
    }
}
