//! `appwijzer export dossier`.

use crate::desk::Desk;

#[test]
fn a_dossier_says_who_decided_signed_and_asked_and_what_lapses() {
    let desk = Desk::published();
    desk.well("exemption grant --policy policy.json --exemption research --device R5CT1 --key anna.key --root root-1.json --from 2024-02-01 --until 2024-03-15 --out grant.json --register exemptions.json");
    std::fs::write(desk.path("reply.pdf"), "%PDF the works council agrees").unwrap();
    desk.edit("version = 3", "version = 4");
    desk.well("policy sign dorp-policy --key anna.key --out policy-4.json --previous policy.json --root root-1.json");
    let dossier = "export dossier policy-4.json --previous policy.json --root root-1.json --register exemptions.json --attach reply.pdf --on 2024-02-20 --to out";
    let run = desk.run(&format!("{dossier} --signed anna=2024-02-19"));
    assert_eq!(run.code, 0, "{}", run.err);
    let page = desk.text("out/dossier.en.html");
    for words in [
        "asks for 1 signatures. There are 1",
        "from version 3 to version 4",
        "reply.pdf",
        "Granted for research, from 1 February 2024 until 15 March 2024.",
        "own words are not in this dossier",
        "Last day of root 1",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(desk.text("out/dossier.nl.html").contains("Onder root 1 zijn 1 handtekeningen nodig"));
    assert_eq!(desk.text("out/attached/reply.pdf"), "%PDF the works council agrees");
    let calendar = desk.text("out/calendar.en.ics");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20240315\r\n") && calendar.contains("Last day of exemption g-"));
    assert!(calendar.contains("DTSTART;VALUE=DATE:21991231\r\n"), "the root: {calendar}");
}

#[test]
fn a_dossier_of_what_is_not_signed_says_so_and_wrong_files_are_refused() {
    let desk = Desk::published();
    desk.well("export dossier dorp-policy --to out --on 2024-02-20");
    assert!(desk.text("out/dossier.en.html").contains("The policy is not signed yet."));
    std::fs::write(desk.path("other.json"), "{\"schema\":1,\"organisation\":\"stad\",\"entries\":[]}").unwrap();
    let said = desk.refused("export dossier policy.json --to out2 --register other.json");
    assert!(said.contains("this register is of 'stad'"), "{said}");
    assert!(desk.refused("export dossier policy.json --to out2 --signed ciso").contains("ciso=2026-11-20"));
    assert!(desk.refused("export dossier policy.json").contains("--to"));
    let twice = desk.refused("export dossier policy.json --to out2 --attach other.json --attach ./other.json");
    assert!(twice.contains("two attached files"), "{twice}");
    assert!(desk.refused("export dossier policy.json --to out2 --attach anna.key").contains("private key"));
}
