//! Asking for an exemption, and the answer: signed both ways, and nothing that is replayed, altered or another
//! device's changes anything.

use appwijzer_core::contract::Block;
use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{
    DENIAL_TYPE, DenialDocument, DeviceName, GrantDocument, Request, RequestDocument, TrustError,
};
use appwijzer_tests::signed::*;
use jiff::civil::date;

const DAY: &str = "2026-02-10";
const CASE: &str = "tiktok@whole-device";
const KEEP: &str = "You may keep TikTok";
const DENIED: &str = "There is an answer to your request";

/// Asks as an employee does, and returns the request as it is handed over.
fn ask(phone: &mut Phone, words: &str) -> Request {
    phone.own().check().unwrap();
    let first = format!("ask/{CASE}/campaign");
    assert_eq!(phone.act(&first, &first, &["1 month"]), format!("{first}/1-month"));
    let last = format!("{first}/1-month");
    assert_eq!(phone.act(&last, &last, &[words]), format!("asked/{CASE}"));
    shown(phone)
}

fn shown(phone: &mut Phone) -> Request {
    let screen = phone.screen(&format!("asked/{CASE}"));
    let code = screen.blocks.iter().find_map(|b| if let Block::Verbatim { text, .. } = b { Some(text) } else { None });
    Request::read(code.expect("a request")).unwrap()
}

fn denial(request: &Request, keys: &[u8]) -> Vec<u8> {
    let denial = DenialDocument::new(&request.id, &request.document, date(2026, 2, 11), "There is another way.");
    signed(DENIAL_TYPE, &canonical::to_vec(&denial).unwrap(), keys)
}

#[test]
fn a_request_says_what_was_chosen_and_is_signed_by_the_device() {
    let mut phone = Phone::at_work(DAY);
    let request = ask(&mut phone, "  I make\nfilms for\u{202e} the city.  ");
    let RequestDocument { exemption, app, words, from, until, policy, .. } = &request.document;
    assert_eq!((exemption.as_str(), app.as_deref(), *policy), ("campaign", Some("tiktok"), 1));
    assert_eq!(words, "I make films for the city.");
    assert_eq!((*from, *until), (date(2026, 2, 10), date(2026, 3, 10)));
    let code = phone.own().device_code();
    assert_eq!(appwijzer_desk::signing::read_device(&code), Ok(DeviceName::Key(request.document.device.clone())));
    phone.restart();
    phone.own().check().unwrap();
    assert_eq!(shown(&mut phone), request, "it lasts");
}

/// What the management gets is the same to the byte, and nothing is fetched or planned because of it.
#[test]
fn management_hears_nothing_of_a_request() {
    let (mut asks, mut silent) = (Phone::at_work(DAY), Phone::at_work(DAY));
    let fetched = asks.device.transport.requests.lock().unwrap().len();
    ask(&mut asks, "For my work.");
    assert_eq!(asks.device.transport.requests.lock().unwrap().len(), fetched, "nothing is fetched or sent");
    silent.own().check().unwrap();
    for phone in [&asks, &silent] {
        let report = block_on(appwijzer_core::companion::background_run(&phone.companion));
        assert!(report.failed.is_empty(), "{report:?}");
    }
    let told = |phone: &Phone| phone.device.status.0.lock().unwrap().clone();
    assert_eq!(told(&asks), told(&silent));
    assert!(!told(&asks).is_empty());
    let screens: Vec<String> = [&mut asks, &mut silent].into_iter().map(|p| p.reads("employer")).collect();
    assert_eq!(screens[0], screens[1]);
}

#[test]
fn a_denial_is_shown_until_it_was_read() {
    for by_configuration in [false, true] {
        let mut phone = Phone::at_work(DAY);
        let request = ask(&mut phone, "For my work.");
        let denial = value(&denial(&request, &[GRANT_KEY]));
        if by_configuration {
            assert_eq!(phone.configure([("grants", denial.clone())]), []);
        } else {
            assert_eq!(phone.act("device-code", "grant", &[&denial]), format!("asked/{CASE}"));
        }
        assert!(phone.home().contains(DENIED));
        phone.restart();
        assert!(phone.home().contains(DENIED), "it lasts");
        let answer = phone.reads(&format!("asked/{CASE}"));
        assert!(answer.contains("There is another way.") && answer.contains("11 February 2026"), "{answer}");
        assert_eq!(phone.act(&format!("asked/{CASE}"), &format!("answer-read/{CASE}"), &[]), format!("finding/{CASE}"));
        assert!(!phone.home().contains(DENIED));
        // The configuration still holds it: it is told once.
        phone.restart();
        assert!(!phone.home().contains(DENIED));
    }
}

/// Replay: an old denial says nothing about a request that was made since.
#[test]
fn a_denial_of_an_earlier_request_answers_no_later_one() {
    let mut phone = Phone::at_work(DAY);
    let first = ask(&mut phone, "For my work.");
    let old = value(&denial(&first, &[GRANT_KEY]));
    let second = ask(&mut phone, "For other work.");
    assert_ne!(first.id, second.id);
    phone.configure([("grants", old.clone())]);
    assert_eq!(phone.act("device-code", "grant", &[&old]), "device-code");
    assert!(phone.reads("device-code").contains("belongs to another request"));
    assert!(!phone.home().contains(DENIED));
}

#[test]
fn a_denial_for_another_device_or_by_another_key_is_refused() {
    let mut mine = Phone::at_work(DAY);
    let request = ask(&mut mine, "For my work.");
    let theirs = other_devices(&request);
    for (what, bytes) in [
        ("another device", theirs),
        ("a key of nobody", denial(&request, &[FOREIGN_KEY])),
        ("a policy key", denial(&request, &[POLICY_KEY])),
    ] {
        phone_refuses(&mut mine, &value(&bytes), what);
    }
    let root = RootSpec { exemption: (vec![GRANT_KEY, 21], 2), ..RootSpec::default() };
    let mut strict = Phone::new(DAY, true);
    strict.publish(&signed_policy(1));
    strict.configure([("root", value(&root.sign())), ("policy_address", ADDRESS.into()), ("ownership", "work".into())]);
    strict.act("welcome/3", "welcomed", &[]);
    strict.refresh();
    let request = ask(&mut strict, "For my work.");
    phone_refuses(&mut strict, &value(&denial(&request, &[GRANT_KEY])), "one of two people");
    let both = value(&denial(&request, &[GRANT_KEY, 21]));
    assert_eq!(strict.act("device-code", "grant", &[&both]), format!("asked/{CASE}"));
}

fn other_devices(request: &Request) -> Vec<u8> {
    let key = appwijzer_core::trust::DeviceKey::generate().unwrap();
    let document = RequestDocument::new("example", 1, "campaign", &key, date(2026, 2, 10), date(2026, 3, 1));
    let denial = DenialDocument::new(&request.id, &document, date(2026, 2, 11), "No.");
    signed(DENIAL_TYPE, &canonical::to_vec(&denial).unwrap(), &[GRANT_KEY])
}

fn phone_refuses(phone: &mut Phone, denial: &str, what: &str) {
    phone.own().check().unwrap();
    assert_eq!(phone.act("device-code", "grant", &[denial]), "device-code", "{what}");
    phone.configure([("grants", denial.to_owned())]);
    assert!(!phone.home().contains(DENIED), "{what}");
}

/// The answer "yes" is a grant like any other; it ends the request that it names, and no other.
#[test]
fn a_grant_ends_the_request_that_it_answers() {
    for by_configuration in [false, true] {
        let mut phone = Phone::at_work(DAY);
        let request = ask(&mut phone, "For my work.");
        let device = DeviceName::Key(request.document.device.clone());
        let (from, until) = (request.document.from, request.document.until);
        let grant = GrantDocument::new("g-1", "example", "campaign", device, from, until).answering(Some(&request.id));
        let grant = value(&signed_grant(&grant));
        if by_configuration {
            assert_eq!(phone.configure([("grants", grant)]), []);
        } else {
            assert_eq!(phone.act("device-code", "grant", &[&grant]), "home");
        }
        assert!(phone.home().contains(KEEP));
        assert!(phone.own().surroundings().unwrap().asked.is_empty());
    }
}

#[test]
fn a_request_is_forgotten_after_half_a_year() {
    let mut phone = Phone::at_work(DAY);
    ask(&mut phone, "For my work.");
    phone.device.set_time(at("2026-08-09"));
    phone.home();
    assert_eq!(phone.own().surroundings().unwrap().asked.len(), 1);
    phone.device.set_time(at("2026-08-10"));
    phone.home();
    assert_eq!(phone.own().surroundings().unwrap().asked.len(), 0);
}

#[test]
fn a_phone_whose_key_cannot_be_read_keeps_the_words() {
    let mut phone = Phone::at_work(DAY);
    phone.own().check().unwrap();
    phone.device.storage.fails.store(true, std::sync::atomic::Ordering::Relaxed);
    phone.restart();
    phone.own().check().unwrap();
    let last = format!("ask/{CASE}/campaign/1-month");
    assert_eq!(phone.act(&last, &last, &["For my work."]), last);
    let text = serde_json::to_string(&phone.screen(&last)).unwrap();
    assert!(text.contains("For my work.") && text.contains("cannot be read now"), "{text}");
}

#[test]
fn a_request_that_is_altered_proves_nothing() {
    let mut phone = Phone::at_work(DAY);
    let request = ask(&mut phone, "For my work.");
    for at in 0..request.code.len() {
        let mut code: Vec<u8> = request.code.clone().into_bytes();
        code[at] = if code[at] == b'A' { b'B' } else { b'A' };
        let read = Request::read(&String::from_utf8(code).unwrap());
        // Bits of the last letter that no byte needs are refused too.
        assert!(read.is_err(), "letter {at}");
    }
    assert!(matches!(Request::read("appwijzer://request#."), Err(TrustError::NotAnEnvelope(_))));
}
