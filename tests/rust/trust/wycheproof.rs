//! Runs a file of Project Wycheproof for Ed25519 when one is given:
//!
//! ```text
//! APPWIJZER_WYCHEPROOF=/path/to/ed25519_test.json cargo test -p appwijzer-tests --test trust wycheproof
//! ```
//!
//! The files are at github.com/C2SP/wycheproof, `testvectors_v1/ed25519_test.json`; none is kept
//! here. Without the variable a small file of the same shape proves that the reader works, and that
//! it finds a verdict that is wrong.

use std::path::Path;

use appwijzer_core::trust::verify_ed25519;
use appwijzer_tests::run::tempdir::Folder;
use serde::Deserialize;

use super::ed25519::{bytes, plus_order};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    test_groups: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Group {
    /// Older files call it `key`.
    #[serde(alias = "key")]
    public_key: PublicKey,
    tests: Vec<Case>,
}

#[derive(Deserialize)]
struct PublicKey {
    pk: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Case {
    tc_id: u64,
    comment: String,
    msg: String,
    sig: String,
    result: String,
}

/// How many cases there were, and where the verdict was another.
fn run(path: &Path) -> (usize, Vec<String>) {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let file: File = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let (mut cases, mut wrong) = (0, Vec::new());
    for group in file.test_groups {
        let public = <[u8; 32]>::try_from(bytes(&group.public_key.pk)).ok();
        for case in group.tests {
            cases += 1;
            let verdict = public.is_some_and(|p| verify_ed25519(&p, &bytes(&case.msg), &bytes(&case.sig)));
            // What is merely acceptable may be refused.
            let right = match case.result.as_str() {
                "valid" => verdict,
                "invalid" => !verdict,
                _ => true,
            };
            if !right {
                wrong.push(format!("{}: {} ({}) was {verdict}", case.tc_id, case.comment, case.result));
            }
        }
    }
    (cases, wrong)
}

#[test]
fn a_wycheproof_file_holds_when_one_is_given() {
    let Some(path) = std::env::var_os("APPWIJZER_WYCHEPROOF") else { return };
    let (cases, wrong) = run(Path::new(&path));
    assert!(cases > 0, "the file holds no cases");
    assert!(wrong.is_empty(), "{} of {cases}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_reader_of_wycheproof_files_finds_what_is_wrong() {
    // RFC 8032, TEST 2.
    let key = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    let good = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
                085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
    let twin: String = plus_order(&bytes(good)).iter().map(|b| format!("{b:02x}")).collect();
    let case = |id: u64, msg: &str, sig: &str, result: &str| serde_json::json!({ "tcId": id, "comment": "made here", "msg": msg, "sig": sig, "result": result, "flags": [] });
    let file = |field: &str, tests: Vec<serde_json::Value>| {
        let key = serde_json::json!({ "type": "EDDSAPublicKey", "curve": "edwards25519", "keySize": 255, "pk": key });
        serde_json::json!({
            "algorithm": "EDDSA", "schema": "eddsa_verify_schema_v1.json", "numberOfTests": tests.len(),
            "testGroups": [{ "type": "EddsaVerify", field: key, "publicKeyDer": "", "tests": tests }],
        })
    };
    let folder = Folder::new("wycheproof");
    let path = folder.path().join("ed25519_test.json");
    let right = vec![
        case(1, "72", good, "valid"),
        case(2, "73", good, "invalid"),
        case(3, "72", &twin, "invalid"),
        case(4, "72", "", "invalid"),
        case(5, "72", &good[..126], "invalid"),
    ];
    for field in ["publicKey", "key"] {
        std::fs::write(&path, file(field, right.clone()).to_string()).unwrap();
        assert_eq!(run(&path), (5, vec![]));
    }
    let lies = vec![case(6, "72", good, "invalid"), case(7, "73", good, "valid"), case(8, "73", good, "acceptable")];
    std::fs::write(&path, file("publicKey", lies).to_string()).unwrap();
    let (cases, wrong) = run(&path);
    assert_eq!((cases, wrong.len()), (3, 2), "{wrong:?}");
}
