//! Files that somebody else sent, made to harm: nothing in them steers the terminal.

use crate::desk::Desk;

/// Escape sequences that set the window's title, clear the screen, hide text or turn it around; a bell, a return, and
/// the eight-bit form.
const HOSTILE: &str = "\u{1b}]0;pwn\u{7}\u{1b}[2J\u{1b}[8m\r\u{9b}31m\u{202e}";

/// The same in JSON, in which control characters are spelt out.
fn in_json() -> String {
    serde_json::to_string(HOSTILE).unwrap().trim_matches('"').to_owned()
}

/// Every way in which a file can be hostile, by name.
fn files(desk: &Desk) -> Vec<String> {
    let hostile = in_json();
    let envelope = |kind: &str, payload: &str| {
        use base64::Engine;
        let payload = base64::engine::general_purpose::STANDARD.encode(payload);
        let signature = format!("{{\"keyid\":\"{hostile}\",\"sig\":\"AAAA\"}}");
        format!("{{\"payloadType\":\"{kind}\",\"payload\":\"{payload}\",\"signatures\":[{signature}]}}")
    };
    let root = "application/vnd.appwijzer.root.v1+json";
    let policy = "application/vnd.appwijzer.policy.v1+json";
    let grant = "application/vnd.appwijzer.grant.v1+json";
    let field = format!("{{\"{hostile}\":1}}");
    let named = format!(
        "{{\"schema\":1,\"id\":\"{hostile}\",\"organisation\":\"{hostile}\",\"exemption\":\"{hostile}\",\"task\":\"{hostile}\",\"device\":{{\"mdm\":\"{hostile}\"}},\"from\":\"2026-01-01\",\"until\":\"2026-02-01\"}}"
    );
    let mut all: Vec<(String, String)> = vec![
        ("raw".into(), HOSTILE.into()),
        ("field.json".into(), field.clone()),
        ("kind.json".into(), envelope(&hostile, "{}")),
        ("named-grant.json".into(), envelope(grant, &named)),
        ("key.pub".into(), desk.text("anna.key.pub").replace("\"public key\"", &format!("\"{hostile}\""))),
        ("label.pub".into(), desk.text("anna.key.pub").replacen('{', &format!("{{\"label\": \"{hostile}\","), 1)),
        ("anna.pem".into(), format!("-----BEGIN {HOSTILE}-----\nAA==\n-----END {HOSTILE}-----\n")),
    ];
    for (name, kind) in [("root", root), ("policy", policy), ("grant", grant)] {
        all.push((format!("{name}-field.json"), envelope(kind, &field)));
        all.push((format!("{name}-raw.json"), envelope(kind, HOSTILE)));
    }
    all.iter().for_each(|(name, text)| desk.secret(name, text));
    all.into_iter().map(|(name, _)| name).collect()
}

#[test]
fn no_command_lets_a_foreign_file_steer_the_terminal() {
    let desk = Desk::published();
    let source = desk.text("dorp-policy/policy.toml");
    std::fs::create_dir_all(desk.path("hostile/texts")).unwrap();
    std::fs::write(desk.path("hostile/policy.toml"), source.replacen("version", &format!("{HOSTILE}version"), 1))
        .unwrap();
    let files = files(&desk);
    let commands = [
        "root show FILE",
        "root sign FILE --key anna.key --out new.json",
        "root rotate FILE --out new.json",
        "root init dorp --root-key FILE --policy-key FILE --expires 2199-12-31 --out new.json",
        "key show FILE",
        "key public FILE --out new.pub",
        "policy show FILE",
        "policy lint FILE",
        "policy verify FILE --root root-1.json",
        "policy verify policy.json --root FILE",
        "policy diff policy.json FILE",
        "policy sign FILE --key anna.key --out new.json",
        "policy sign policy.json --key FILE --out new.json",
        "policy sign policy.json --key anna.key --out new.json --root FILE",
        "policy sign policy.json --key anna.key --out new.json --previous FILE",
        "exemption show FILE",
        "exemption show FILE --root root-1.json",
        "exemption sign FILE --key anna.key --out new.json",
        "exemption grant --policy FILE --exemption research --device d1 --key anna.key --out new.json",
        "join code --root FILE --policy-address https://example.org/p.json",
        "publish other --policy FILE --roots root-1.json",
        "publish other --policy policy.json --roots FILE",
        "export headwind FILE",
        "export intune amsterdam-2023 --to out --root FILE",
        "check --policy FILE",
    ];
    let mut tried = 0;
    for file in files.iter().map(String::as_str).chain(["hostile"]) {
        for command in commands {
            let run = desk.run(&command.replace("FILE", file));
            for said in [&run.out, &run.err] {
                let steers = |c: &char| c.is_control() && *c != '\n' || matches!(c, '\u{202a}'..='\u{202e}');
                assert_eq!(said.chars().find(steers), None, "{command} {file}: {said:?}");
            }
            let _ = std::fs::remove_file(desk.path("new.json"));
            let _ = std::fs::remove_file(desk.path("new.pub"));
            tried += 1;
        }
    }
    assert!(tried > 250, "{tried}");
}

/// An argument that was pasted is quoted where it is not understood.
#[test]
fn an_argument_that_is_not_understood_does_not_steer_the_terminal() {
    let desk = Desk::new();
    for arguments in [&["check", "--on", HOSTILE][..], &[HOSTILE], &["root", HOSTILE], &["check", "--lang", HOSTILE]] {
        let run = desk.run_with(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        let said = run.out + &run.err;
        assert!(!said.chars().any(|c| c != '\n' && (c.is_control() || c == '\u{202e}')), "{said:?}");
    }
}
