//! Asking for an exemption from end to end: the phone makes a request, the desk reads, grants or denies it, and the
//! phone shows the answer.

use appwijzer_core::contract::Block;

use crate::desk::Desk;
use crate::phone::Phone;

const CASE: &str = "clipclap@whole-device";
const AT_THE_DESK: &str = "--policy policy.json --register exemptions.json";

/// A work phone under the desk's policy, with the banned app on it.
fn at_work(desk: &Desk) -> Phone {
    let mut phone = Phone::new();
    let problems = phone.configure(&[
        ("root", &desk.text("root-1.json")),
        ("policy", &desk.text("policy.json")),
        ("policy_address", crate::phone::ADDRESS),
        ("ownership", "work"),
        ("language", "en"),
    ]);
    assert!(problems.is_empty(), "{problems:?}");
    phone.companion.act("welcome/1", "welcomed", &[]).unwrap();
    let list = b"package:android\npackage:com.android.settings\npackage:org.example.clip\n";
    let reading = appwijzer_inventory::read(&list[..], &Default::default()).unwrap();
    phone.device.change(|snapshots| *snapshots = reading.snapshots);
    phone.companion.check().unwrap();
    phone
}

/// Asks, and gives the mail in which the employee sends it.
fn ask(phone: &mut Phone, words: &str) -> String {
    let first = format!("ask/{CASE}/research");
    let mut press = |screen: &str, input: &str| {
        phone.companion.act(screen, screen, &[input.to_owned()]).unwrap().screen.to_string()
    };
    assert_eq!(press(&first, "2 weeks"), format!("{first}/2-weeks"));
    assert_eq!(press(&format!("{first}/2-weeks"), words), format!("asked/{CASE}"));
    let screen = phone.companion.screen(&format!("asked/{CASE}")).unwrap();
    let code = |block: &Block| if let Block::Verbatim { text, .. } = block { Some(text.clone()) } else { None };
    let code = screen.blocks.iter().find_map(code).expect("the screen shows the request");
    // A mail program breaks long lines.
    let (one, two) = code.split_at(70);
    format!("Hello,\n\nI ask for this.\n\n{one}\n{two}\n\nBye")
}

fn reads(phone: &mut Phone, screen: &str) -> String {
    phone.companion.check().unwrap();
    serde_json::to_string(&phone.companion.screen(screen).unwrap()).unwrap()
}

fn name_of(said: &str) -> String {
    said.lines().find_map(|l| l.strip_prefix("Request: ")).unwrap_or_else(|| panic!("{said}")).to_owned()
}

fn paste_code(said: &str) -> String {
    said.lines().find(|l| l.starts_with("eyJ")).unwrap_or_else(|| panic!("no code in {said}")).to_owned()
}

fn receive(desk: &Desk, mail: &str) -> String {
    std::fs::write(desk.path("mail.txt"), mail).unwrap();
    name_of(&desk.well(&format!("exemption inbox mail.txt {AT_THE_DESK} --root root-1.json")))
}

#[test]
fn a_request_is_granted_and_the_phone_keeps_the_app() {
    let desk = Desk::published();
    let mut phone = at_work(&desk);
    let mail = ask(&mut phone, "I read adverts\u{202e} for \u{1b}[31mresearch.");
    std::fs::write(desk.path("mail.txt"), &mail).unwrap();
    let said = desk.well(&format!("exemption inbox mail.txt {AT_THE_DESK} --root root-1.json"));
    assert!(said.contains("“I read adverts for [31mresearch.”") && said.contains("App: ClipClap"), "{said}");
    let id = name_of(&said);
    let listed = desk.well(&format!("exemption inbox {AT_THE_DESK}"));
    assert!(listed.contains(&id) && listed.contains("wait for a decision: 1"), "{listed}");

    let grant =
        format!("exemption grant --request {id} {AT_THE_DESK} --from 2024-02-01 --key anna.key --root root-1.json");
    let said = desk.well(&format!("{grant} --out grant.json"));
    assert!(said.contains("15 February 2024, that day included"), "as long as was asked: {said}");
    assert_eq!(phone.paste_grant(&paste_code(&said)).0, "home");
    assert!(reads(&mut phone, "home").contains("You may keep ClipClap"));
    assert!(phone.companion.surroundings().unwrap().asked.is_empty());
    let mut other = at_work(&desk);
    assert_eq!(other.paste_grant(&paste_code(&said)).0, "device-code", "it is another device's");

    // The same mail again, and a second decision.
    let again = desk.run(&format!("exemption inbox mail.txt {AT_THE_DESK}"));
    assert!(again.code == 0 && again.err.contains("was in the register already"), "{}", again.err);
    assert!(desk.refused(&format!("{grant} --out second.json")).contains("was decided already"));
    let deny = format!("exemption deny {id} {AT_THE_DESK} --reason No. --key anna.key --out no.json");
    assert!(desk.refused(&deny).contains("was decided already"));
    assert!(!desk.has("second.json") && !desk.has("no.json"));

    // Taking back: only what was granted.
    let invented = desk.refused("exemption revoke g-nonexist dorp-policy --register exemptions.json");
    assert!(invented.contains("nothing in the register is called"), "{invented}");
    let name = said.lines().find_map(|l| l.strip_prefix("Grant:")).unwrap().trim().to_owned();
    desk.well(&format!("exemption revoke {name} dorp-policy --register exemptions.json"));
    assert!(desk.well(&format!("exemption inbox {AT_THE_DESK}")).contains("taken back on"));
}

#[test]
fn a_request_is_denied_with_a_reason_that_the_phone_shows() {
    let desk = Desk::published();
    for by_configuration in [false, true] {
        let mut phone = at_work(&desk);
        let id = receive(&desk, &ask(&mut phone, "For research."));
        let arguments =
            format!("exemption deny {id} {AT_THE_DESK} --key anna.key --root root-1.json --out no.json --force");
        let reason = "Use the computer of the team.\nThe app is there already.";
        let run = desk.run_with(&arguments.split(' ').chain(["--reason", reason]).collect::<Vec<_>>());
        assert_eq!(run.code, 0, "{}", run.err);
        let answer = paste_code(&run.out);
        if by_configuration {
            phone.configure(&[
                ("root", &desk.text("root-1.json")),
                ("policy", &desk.text("policy.json")),
                ("policy_address", crate::phone::ADDRESS),
                ("ownership", "work"),
                ("language", "en"),
                ("grants", &answer),
            ]);
        } else {
            assert_eq!(phone.paste_grant(&answer).0, format!("asked/{CASE}"));
        }
        assert!(reads(&mut phone, "home").contains("There is an answer to your request"));
        let shown = reads(&mut phone, &format!("asked/{CASE}"));
        assert!(shown.contains("Use the computer of the team. The app is there already."), "{shown}");
        assert_eq!(at_work(&desk).paste_grant(&answer).0, "device-code", "it is another device's");
        let shown = desk.well("exemption show no.json --root root-1.json");
        assert!(shown.contains("Denial of: ") && shown.contains("the device that asked shows it"), "{shown}");
    }
}

#[test]
fn altered_words_and_other_texts_are_no_request() {
    let desk = Desk::published();
    let mut phone = at_work(&desk);
    let mail = ask(&mut phone, "For research.");
    let at = mail.find("request#").unwrap() + 40;
    let mut altered = mail.clone();
    let put = if &mail[at..=at] == "A" { "B" } else { "A" };
    altered.replace_range(at..=at, put);
    for (text, words) in
        [(altered.as_str(), "something in it was changed"), ("Hello.", "no whole request"), ("", "no whole")]
    {
        std::fs::write(desk.path("mail.txt"), text).unwrap();
        let said = desk.refused(&format!("exemption inbox mail.txt {AT_THE_DESK}"));
        assert!(said.contains(words), "{text}: {said}");
    }
    assert!(!desk.has("exemptions.json"), "nothing is written down");
    let other = Desk::alone();
    std::fs::write(other.path("mail.txt"), &mail).unwrap();
    let source = other.text("dorp-policy/policy.toml").replacen("id = \"dorp\"", "id = \"stad\"", 1);
    std::fs::write(other.path("dorp-policy/policy.toml"), source).unwrap();
    let said = other.refused("exemption inbox mail.txt --policy dorp-policy --register exemptions.json");
    assert!(said.contains("not of 'dorp'"), "{said}");
}

/// Two people decide where the root says so, also about a no.
#[test]
fn where_two_must_answer_a_denial_needs_both() {
    let desk = Desk::with_keys(&["anna", "dana", "dirk"]);
    desk.source();
    desk.well(
        "root init dorp --root-key anna.key.pub --policy-key anna.key.pub --exemption-key dana.key.pub \
         --exemption-key dirk.key.pub --exemption-threshold 2 --issued 2024-01-01 --expires 2199-12-31 --out root-1.json",
    );
    desk.well("root sign root-1.json --key anna.key");
    desk.well("policy sign dorp-policy --key anna.key --out policy.json --root root-1.json");
    let mut phone = at_work(&desk);
    let id = receive(&desk, &ask(&mut phone, "For research."));
    let deny =
        format!("exemption deny {id} {AT_THE_DESK} --reason No. --key dana.key --root root-1.json --out no.json");
    let said = desk.well(&deny);
    assert!(said.contains("1 of 2 signatures"), "{said}");
    assert_eq!(phone.paste_grant(&paste_code(&said)).0, "device-code", "one of two");
    let said = desk.well("exemption sign no.json --key dirk.key --root root-1.json");
    assert!(said.contains("2 of 2 signatures"), "{said}");
    assert_eq!(phone.paste_grant(&paste_code(&said)).0, format!("asked/{CASE}"));
}

/// Whatever moment it is killed at, the register is whole: as it was, or with the new request.
#[test]
fn a_desk_that_is_killed_leaves_a_whole_register() {
    let desk = Desk::published();
    let mut known = 0;
    for round in 0..24u32 {
        let mut phone = at_work(&desk);
        std::fs::write(desk.path("mail.txt"), ask(&mut phone, "For research.")).unwrap();
        let inbox = format!("exemption inbox mail.txt {AT_THE_DESK}");
        let mut child = crate::desk::program(&desk.path("."))
            .args(inbox.split(' '))
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        // So many turns of the machine, and no promise how far it comes.
        (0..round * 12).for_each(|_| std::thread::yield_now());
        child.kill().unwrap();
        child.wait().unwrap();
        let entries = match std::fs::read(desk.path("exemptions.json")) {
            Ok(bytes) => appwijzer_desk::signing::Register::read(&bytes).unwrap().entries.len(),
            Err(_) => 0,
        };
        assert!(entries == known || entries == known + 1, "{entries} after {known}");
        known = entries;
        // Half a file of the killed one stands in nobody's way.
        desk.well(&inbox);
        known =
            known.max(appwijzer_desk::signing::Register::read(&desk.bytes("exemptions.json")).unwrap().entries.len());
    }
    assert_eq!(known, 24);
}

#[test]
fn a_dry_run_writes_no_register() {
    let desk = Desk::published();
    let mut phone = at_work(&desk);
    std::fs::write(desk.path("mail.txt"), ask(&mut phone, "For research.")).unwrap();
    let before = desk.files();
    desk.well(&format!("exemption inbox mail.txt {AT_THE_DESK} --dry-run"));
    desk.well(&format!(
        "exemption grant --request mail.txt {AT_THE_DESK} --from 2024-02-01 --key anna.key --out g.json --dry-run"
    ));
    assert!(desk.files() == before);
}

/// The questions and answers of the loop in Dutch.
#[test]
fn the_inbox_speaks_dutch() {
    let desk = Desk::published();
    let mut phone = at_work(&desk);
    std::fs::write(desk.path("mail.txt"), ask(&mut phone, "For research.")).unwrap();
    let said = desk.well(&format!("--lang nl exemption inbox mail.txt {AT_THE_DESK}"));
    assert!(said.contains("De handtekening van het toestel klopt") && said.contains("Code van het toestel:"), "{said}");
    let id = said.lines().find_map(|l| l.strip_prefix("Aanvraag: ")).unwrap();
    assert!(said.contains("Wie beslist: ") && said.contains("Hoogstens: "), "{said}");
    let grant = format!("--lang nl exemption grant --request {id} {AT_THE_DESK} --from 2024-02-01 --key anna.key");
    let said = desk.well(&format!("{grant} --root root-1.json --out grant.json"));
    for words in [
        "Toekenning: g-",
        "die dag meegerekend",
        "onder root 1: 1 van 1 handtekeningen",
        "Om te plakken op de telefoon",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(desk.refused(&format!("{grant} --out second.json")).contains("is al besloten"));
    let show = desk.well("--lang nl exemption show grant.json --root root-1.json");
    assert!(show.contains("De handtekeningen kloppen"), "{show}");
    let again = desk.refused("--lang nl exemption sign grant.json --key anna.key --root root-1.json");
    assert!(again.contains("heeft al ondertekend"), "{again}");
    let name = said.lines().find_map(|l| l.strip_prefix("Toekenning: ")).unwrap();
    let said = desk.well(&format!("--lang nl exemption revoke {name} dorp-policy --register exemptions.json"));
    assert!(said.contains("version: 3 wordt 4") && said.contains("Telefoons weten het nog niet"), "{said}");
}

/// A sentence that comes with the program, in the language that was asked for, with words of one's own behind it.
#[test]
fn a_request_is_denied_by_one_of_a_few_kind_sentences() {
    let desk = Desk::published();
    let mut phone = at_work(&desk);
    let id = receive(&desk, &ask(&mut phone, "For research."));
    let deny = format!("--lang nl exemption deny {id} {AT_THE_DESK} --key anna.key --out no.json");
    assert!(desk.run(&deny).err.contains("--reason"), "one of the two is asked for");
    desk.well(&format!("{deny} --because team-device --reason Dank."));
    let shown = desk.well("exemption show no.json");
    assert!(shown.contains("Je team heeft hiervoor een eigen toestel. Gebruik dat. Dank."), "{shown}");
}

/// A file with several mails is taken in at once, each once.
#[test]
fn a_file_with_several_requests_is_taken_in_at_once() {
    let desk = Desk::published();
    let mails: String = ["One.", "Two."].map(|words| ask(&mut at_work(&desk), words)).concat();
    std::fs::write(desk.path("mails.txt"), format!("{mails}\n{mails}")).unwrap();
    let said = desk.well(&format!("exemption inbox mails.txt {AT_THE_DESK}"));
    assert_eq!(said.matches("Request: q-").count(), 2, "{said}");
    let grant = format!("exemption grant --request mails.txt {AT_THE_DESK} --key anna.key --out g.json");
    assert!(desk.refused(&grant).contains("This holds 2 requests"));
}
