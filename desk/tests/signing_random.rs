//! What the desk reads of keys, roots, grants and policies may be anything.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::policy::PolicyFile;
use appwijzer_core::trust::{DeviceName, GrantDocument};
use appwijzer_desk::difference::{for_whom, parts};
use appwijzer_desk::publish::{Published, follow, marks_after, plan};
use appwijzer_desk::signing::{Organisation, PolicyDocument, RootFile, SigningKey, read_device, read_grant};
use appwijzer_desk::source::compile_embedded;
use jiff::civil::date;
use proptest::prelude::*;

struct Signed {
    policy: Vec<u8>,
    root: Vec<u8>,
    grant: Vec<u8>,
}

fn signed() -> Signed {
    let policy = PolicyFile::parse(compile_embedded("politie-2023").policy.unwrap()).unwrap();
    let organisation = Organisation::of(&policy, SigningKey::for_example(1));
    let (from, until) = (date(2023, 6, 1), date(2023, 6, 30));
    let device = DeviceName::Mdm("desk".to_owned());
    let grant = GrantDocument::new("g-1", organisation.id(), "politiewerk", device, from, until);
    Signed {
        policy: organisation.policy(&policy),
        root: organisation.root().unwrap(),
        grant: organisation.grant(&grant),
    }
}

/// Reads bytes as everything that the desk reads.
fn read_all(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(file) = RootFile::read(bytes) {
        assert!(file.root.check().is_ok(), "what is read holds together");
    }
    let _ = read_grant(&text);
    let _ = read_device(&text);
    if let Ok(document) = PolicyDocument::read(bytes) {
        let _ = parts(&document.file, &document.file);
        assert!(for_whom(&document.file, &document.file, date(2023, 6, 1), &Words::new(Language::En)).is_empty());
    }
    if let Ok(chain) = follow(&[bytes]) {
        let _ = marks_after(&chain, Some(bytes));
    }
    let published = Published { policy: Some(bytes.to_owned()), roots: [(1, bytes.to_owned())].into() };
    assert!(plan(&published, bytes, &[bytes.to_owned()], date(2023, 6, 1)).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        read_all(&bytes);
    }

    /// A byte of a signed document changed: whatever is read, no phone would be led to accept it.
    #[test]
    fn a_changed_document_is_never_published(which in 0usize..3, at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let Signed { policy, root, grant } = signed();
        let mut bytes = [&policy, &root, &grant][which].clone();
        let at = at.index(bytes.len());
        prop_assume!(bytes[at] != byte);
        bytes[at] = byte;
        read_all(&bytes);
        if which == 0 {
            // White space or the name of the key may change; what is accepted is the policy that was signed.
            if let Ok(plan) = plan(&Published::default(), &bytes, &[root], date(2023, 6, 1)) {
                let before = PolicyDocument::read(&policy).unwrap();
                prop_assert_eq!(plan.accepted.policy.bytes(), before.file.bytes());
            }
        }
    }
}
