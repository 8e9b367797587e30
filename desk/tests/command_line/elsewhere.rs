//! Keys that live elsewhere: behind another program, and in a token (SoftHSM).

use std::path::Path;
use std::process::Command;

use crate::desk::{Desk, program};

/// Where Debian and others put SoftHSM's module.
const MODULES: [&str; 4] = [
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
];

/// A program that signs with a key of OpenSSL, and its public half as this program has it.
fn with_openssl() -> Desk {
    let desk = Desk::alone();
    let run = |program: &str, args: &[&str]| {
        let run = Command::new(program).args(args).current_dir(desk.path(".")).output().unwrap();
        assert!(run.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&run.stderr));
    };
    run("openssl", &["genpkey", "-algorithm", "ed25519", "-out", "far.pem"]);
    run("openssl", &["pkey", "-in", "far.pem", "-pubout", "-out", "far-public.pem"]);
    // OpenSSL signs with Ed25519 only what has a known length: a file.
    let script = "#!/bin/sh\nset -eu\ncat > \"to sign\"\nopenssl pkeyutl -sign -rawin -inkey \"$1\" -in \"to sign\"\nrm \"to sign\"\n";
    desk.secret("sign it", script);
    desk.mode("sign it", 0o700);
    let made = desk.run_with(&["key", "public", "far-public.pem", "--out", "far.pub", "--label", "Safe"]);
    assert!(made.code == 0 && made.out.contains("Safe"), "{}", made.err);
    desk
}

#[test]
fn another_program_signs_and_what_it_gives_is_verified() {
    let desk = with_openssl();
    desk.well("root init dorp --root-key far.pub --policy-key far.pub --expires 2199-12-31 --out root-2.json --force");
    std::fs::rename(desk.path("root-2.json"), desk.path("root-1.json")).unwrap();
    let sign =
        |what: &[&str], with: &str| desk.run_with(&[what, &["--sign-with", with, "--public-key", "far.pub"]].concat());
    let signed = sign(&["root", "sign", "root-1.json"], "'./sign it' far.pem");
    assert!(signed.code == 0 && signed.out.contains("Safe"), "{}{}", signed.out, signed.err);
    let policy = ["policy", "sign", "dorp-policy", "--root", "root-1.json", "--out", "policy.json"];
    let signed = sign(&policy, "'./sign it' far.pem");
    assert_eq!(signed.code, 0, "{}{}", signed.out, signed.err);
    desk.well("policy verify policy.json --root root-1.json");
    std::fs::remove_file(desk.path("policy.json")).unwrap();
    // Nothing that the program prints is believed.
    let cases = [
        (format!("printf {}", "a".repeat(64)), "no signature of this document"),
        ("false".to_owned(), "it failed"),
        ("echo hello".to_owned(), "no Ed25519 signature"),
        ("./no-such-program".to_owned(), "cannot be started"),
        ("'./sign it' far.pem; touch hacked".to_owned(), "it failed"),
        ("'open".to_owned(), "close every quote"),
    ];
    for (with, words) in cases {
        let run = sign(&policy, &with);
        assert!(run.code == 2 && run.err.contains(words), "{with}: {}", run.err);
        assert!(!desk.has("policy.json") && !desk.has("hacked"), "{with}: nothing is written, and there is no shell");
    }
    let both =
        desk.run_with(&[&policy[..], &["--key", "anna.key", "--sign-with", "x", "--public-key", "far.pub"]].concat());
    assert_eq!(both.code, 2, "either a key or a program");
}

#[test]
fn what_somebody_else_signs_meanwhile_is_not_lost() {
    let desk = with_openssl();
    desk.well("root init dorp --root-key far.pub --root-key anna.key.pub --policy-key anna.key.pub --expires 2199-12-31 --out two.json");
    desk.well("root sign two.json --key anna.key --out with-anna.json");
    let script = "#!/bin/sh\nset -eu\ncp \"$2\" two.json\nexec './sign it' \"$1\"\n";
    desk.secret("slowly", script);
    desk.mode("slowly", 0o700);
    let sign = |meanwhile: &str| {
        let with = format!("./slowly far.pem {meanwhile}");
        desk.run_with(&["root", "sign", "two.json", "--sign-with", &with, "--public-key", "far.pub"])
    };
    let signed = sign("with-anna.json");
    assert!(signed.code == 0 && signed.out.contains("Every signature is there"), "{}{}", signed.out, signed.err);
    // Something else is not taken for what was shown and signed.
    desk.well("root init dorp --root-key far.pub --policy-key far.pub --expires 2199-12-31 --out two.json --force");
    let other = desk.bytes("root-1.json");
    let signed = sign("root-1.json");
    assert!(signed.code == 2 && signed.err.contains("changed while you were signing"), "{}", signed.err);
    assert_eq!(desk.bytes("two.json"), other);
}

#[test]
fn a_public_key_of_another_kind_is_not_taken() {
    let desk = Desk::new();
    let run = Command::new("openssl")
        .args(["genpkey", "-algorithm", "x25519", "-out", "x.pem"])
        .current_dir(desk.path("."))
        .output()
        .unwrap();
    assert!(run.status.success());
    assert!(desk.refused("key public x.pem --out x.pub").contains("private key"));
    let mut public = Command::new("openssl");
    public.args(["pkey", "-in", "x.pem", "-pubout", "-out", "p.pem"]).current_dir(desk.path("."));
    assert!(public.status().unwrap().success());
    assert!(desk.refused("key public p.pem --out x.pub").contains("only Ed25519"));
}

/// A token of SoftHSM, with one Ed25519 key.
struct Token {
    desk: Desk,
    address: String,
}

impl Token {
    fn new() -> Self {
        let desk = Desk::alone();
        let module = MODULES
            .into_iter()
            .find(|m| Path::new(m).exists())
            .expect("SoftHSM is missing: install softhsm2 and opensc (tests/run.sh does so) and try again");
        std::fs::create_dir(desk.path("tokens")).unwrap();
        let conf = format!("directories.tokendir = {}\nobjectstore.backend = file\n", desk.path("tokens").display());
        std::fs::write(desk.path("softhsm2.conf"), conf).unwrap();
        let token = Token { desk, address: format!("pkcs11:token=CISO%201;object=root?module-path={module}") };
        token.tool(
            "softhsm2-util",
            &["--init-token", "--free", "--label", "CISO 1", "--pin", "246810", "--so-pin", "13579"],
        );
        token.key(module, "root", "01");
        token.desk.secret("pin", "246810");
        token
    }

    fn key(&self, module: &str, label: &str, id: &str) {
        let login = ["--module", module, "--login", "--pin", "246810", "--token-label", "CISO 1"];
        let key = ["--keypairgen", "--key-type", "EC:edwards25519", "--label", label, "--id", id];
        self.tool("pkcs11-tool", &[&login[..], &key].concat());
    }

    fn tool(&self, name: &str, args: &[&str]) {
        let conf = self.desk.path("softhsm2.conf");
        let run = Command::new(name).args(args).env("SOFTHSM2_CONF", conf).output();
        let run = run.unwrap_or_else(|e| panic!("{name} (packages softhsm2 and opensc): {e}"));
        assert!(run.status.success(), "{name}: {}", String::from_utf8_lossy(&run.stderr));
    }

    /// What the program says, and whether it ended well.
    fn run(&self, args: &[&str]) -> (bool, String) {
        let mut command = program(&self.desk.path("."));
        let run = command.args(args).env("SOFTHSM2_CONF", self.desk.path("softhsm2.conf")).output().unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        (run.status.success(), said)
    }

    fn well(&self, args: &[&str]) -> String {
        let (well, said) = self.run(args);
        assert!(well, "{args:?}: {said}");
        said
    }

    /// Writes `root.json` of which `hsm.pub` is the root key and the policy key.
    fn begins_a_root(&self) {
        let keys = ["--root-key", "hsm.pub", "--policy-key", "hsm.pub"];
        let rest = ["--expires", "2199-12-31", "--out", "root.json"];
        self.well(&[&["root", "init", "dorp"][..], &keys, &rest].concat());
    }
}

/// A whole ceremony with a root key that never leaves its token.
#[test]
fn a_root_key_can_live_in_a_token() {
    let token = Token::new();
    let address = token.address.as_str();
    let said = token.well(&["key", "public", address, "--out", "hsm.pub", "--label", "Token of CISO 1"]);
    assert!(said.contains("Token of CISO 1"), "{said}");
    token.begins_a_root();
    let with = ["--key", address, "--passphrase-file", "pin"];
    let said = token.well(&[&["root", "sign", "root.json"][..], &with].concat());
    assert!(said.contains("Every signature is there"), "{said}");
    token
        .well(&[&["policy", "sign", "dorp-policy", "--root", "root.json", "--out", "signed.json"][..], &with].concat());
    token.desk.well("policy verify signed.json --root root.json");
    assert!(!said.contains("246810"), "{said}");
    let pin = "pkcs11:object=root;pin-value=246810?module-path=/x.so";
    let (well, said) = token.run(&["root", "sign", "root.json", "--key", pin]);
    assert!(!well && said.contains("it holds a PIN") && !said.contains("246810"), "{said}");
    for (address, words) in [
        (address.replace("object=root", "object=other"), "no Ed25519 key of that name"),
        (address.replace("CISO%201", "nobody"), "no token of that name"),
        (address.replace("libsofthsm2.so", "nothing.so"), "the token does not sign"),
    ] {
        let (well, said) = token.run(&["root", "sign", "root.json", "--key", &address, "--passphrase-file", "pin"]);
        assert!(!well && said.contains(words), "{address}: {said}");
    }
    token.desk.secret("wrong-pin", "111111");
    let (well, said) = token.run(&["root", "sign", "root.json", "--key", address, "--passphrase-file", "wrong-pin"]);
    assert!(!well && said.contains("the token does not sign"), "{said}");
}

#[test]
fn of_two_keys_that_fit_none_is_taken() {
    let token = Token::new();
    let module = token.address.split("module-path=").nth(1).unwrap().to_owned();
    token.key(&module, "root", "02");
    let (well, said) = token.run(&["key", "public", &token.address, "--out", "hsm.pub"]);
    assert!(!well && said.contains("several keys fit"), "{said}");
    let one = token.address.replace("object=root", "object=root;id=%02");
    token.well(&["key", "public", &one, "--out", "hsm.pub"]);
    token.begins_a_root();
    token.well(&["root", "sign", "root.json", "--key", &one, "--passphrase-file", "pin"]);
}
