//! `appwijzer policy` and `appwijzer catalogue`.

use crate::appwijzer;

#[test]
fn policies_are_listed_shown_and_checked() {
    let list = appwijzer(&["policy", "list"]);
    assert_eq!(list.out.lines().count(), 13);
    for name in list.out.lines() {
        let shown = appwijzer(&["policy", "show", name, "--lang", "nl"]);
        assert_eq!(shown.code, 0, "{name}: {}", shown.err);
        assert!(shown.out.contains("Wat wordt gevraagd"), "{name}: {}", shown.out);
        let lint = appwijzer(&["policy", "lint", name]);
        assert_eq!(lint.code, 0, "{name}: {}", lint.out);
    }
    let compiled = appwijzer(&["policy", "show", "amsterdam-2023", "--json"]);
    appwijzer_core::policy::PolicyFile::parse(compiled.out.trim_end().as_bytes().to_vec()).unwrap();
}

#[test]
fn the_catalogue_tells_each_fact_with_its_source() {
    let by_name = appwijzer(&["catalogue", "show", "tiktok"]);
    assert!(by_name.out.contains("com.zhiliaoapp.musically"));
    assert!(by_name.out.contains("source:"));
    assert_eq!(by_name.out, appwijzer(&["catalogue", "show", "com.zhiliaoapp.musically"]).out);
}
