//! `appwijzer policy` and `appwijzer catalogue`.

use crate::appwijzer;

#[test]
fn policies_are_listed_shown_and_checked() {
    let list = appwijzer(&["policy", "list"]);
    assert_eq!(list.out.lines().count(), appwijzer_policy::source::embedded_names().len());
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

#[test]
fn the_catalogue_is_searched_by_names_in_stores_makers_and_identifiers() {
    for word in ["douyin", "抖音", "com.ss.android.ugc.aweme"] {
        let run = appwijzer(&["catalogue", "search", word]);
        assert!(run.code == 0 && run.out.contains("douyin"), "{word}: {}", run.out);
    }
    let maker = appwijzer(&["catalogue", "show", "kaspersky"]);
    for words in ["controlled-by RU", "com.kaspersky.", "on iPhone and iPad", "Kaspersky Safe Kids"] {
        assert!(maker.out.contains(words), "{words}: {}", maker.out);
    }
    let makers = appwijzer(&["catalogue", "makers", "--country", "IR"]);
    assert!(makers.out.contains("igap") && !makers.out.contains("kaspersky"), "{}", makers.out);
    let check = appwijzer(&["catalogue", "check", "--lang", "en"]);
    assert!(check.code == 0 && check.out.contains("of them are weak"), "{}", check.out);
}

#[test]
fn the_catalogue_tells_how_much_of_a_list_is_recognised() {
    let all = appwijzer(&["catalogue", "coverage", "--lang", "en"]);
    assert!(all.out.contains("utrecht-2024     13 names: 13 recognised"), "{}", all.out);
    let one = appwijzer(&["catalogue", "coverage", "texas-2026-01", "--lang", "nl"]);
    assert!(one.out.contains("- NucTech: misschien te herkennen"), "{}", one.out);
    let unknown = appwijzer(&["catalogue", "coverage", "texas", "--lang", "en"]);
    assert!(unknown.code == 2 && unknown.err.contains("texas-2026-01"), "{}", unknown.err);
}

#[test]
fn a_file_of_identifiers_or_names_becomes_entries_of_a_policy() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("apps.csv", "Name;Id\nTikTok;com.zhiliaoapp.musically\nNobody's;org.example.nobody\nTemu;\n"),
        (
            "amapi.json",
            r#"{"applications":[{"packageName":"com.zhiliaoapp.musically","installType":"BLOCKED"},{"packageName":"org.example.nobody"},{"packageName":"com.einnovation.temu","installType":"BLOCKED"}]}"#,
        ),
        (
            "profile.mobileconfig",
            "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>blockedAppBundleIDs</key><array>\
             <string>com.zhiliaoapp.musically</string><string>org.example.nobody</string>\
             <string>com.einnovation.temu</string></array></dict></plist>",
        ),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let run = appwijzer(&["catalogue", "import", path.to_str().unwrap(), "--lang", "en"]);
        assert!(run.out.contains(r#"apps = ["temu", "tiktok"]"#), "{name}: {}", run.out);
        let name_beside = if name == "apps.csv" { "\"Nobody's\"" } else { "?" };
        assert!(run.out.contains(&format!("# org.example.nobody: name = {name_beside}")), "{name}: {}", run.out);
    }
    let path = folder.path().join("none.csv");
    std::fs::write(&path, "a,b\n1,2\n").unwrap();
    assert_eq!(appwijzer(&["catalogue", "import", path.to_str().unwrap()]).code, 2);
}

/// What stands in a file beside apps is no app, what it allows is not banned, and what nobody knows is named.
#[test]
fn an_import_takes_apps_for_what_the_file_says_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let import = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        appwijzer(&["catalogue", "import", path.to_str().unwrap(), "--lang", "en"])
    };
    // A restriction of Apple's is a payload with a type and identifiers of its own.
    let profile = import(
        "profile.mobileconfig",
        "signed\0<?xml version=\"1.0\" encoding=\"UTF-8\"?><plist version=\"1.0\"><dict><key>PayloadContent</key><array><dict>\
         <key>PayloadType</key><string>com.apple.applicationaccess</string>\
         <key>PayloadIdentifier</key><string>org.example.town.restrictions</string>\
         <key>blockedAppBundleIDs</key><array><string>com.tencent.xin</string><string>org.example.nobody</string></array>\
         <key>allowListedAppBundleIDs</key><array><string>org.whispersystems.signal</string></array>\
         </dict></array></dict></plist>more",
    );
    assert_eq!(
        profile.out,
        "apps = [\"wechat\"]\nallow_only = [\"signal\"]\n# org.example.nobody: name = ?, maker = ?, source = ?\n"
    );
    assert!(
        profile.err.contains("The file allows 1 app.") && profile.err.contains("do not know 1 app."),
        "{}",
        profile.err
    );
    let amapi = import(
        "amapi.json",
        r#"{"name":"enterprises/e/policies/p","applications":[{"packageName":"com.tencent.mm","installType":"BLOCKED"},
            {"packageName":"org.thoughtcrime.securesms","installType":"FORCE_INSTALLED"}]}"#,
    );
    assert_eq!(amapi.out, "apps = [\"wechat\"]\nallow_only = [\"signal\"]\n");
    let names = import("names.txt", "WeChat\nNo such app\n");
    assert_eq!(names.out, "apps = [\"wechat\"]\n# \"No such app\": identifier = ?, maker = ?, source = ?\n");
    let intune = import("intune.csv", "Application Name,Platform\nTemu,Android\nNo such app,iOS\n");
    assert_eq!(intune.out, "apps = [\"temu\"]\n# \"No such app\": identifier = ?, maker = ?, source = ?\n");
    assert_eq!(import("prose.txt", "This is a letter.\nIt names nothing.\n").code, 2);
}

#[test]
fn a_copy_of_the_catalogue_is_told_what_it_lacks_and_gets_it_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let apps = "[[app]]\nid = \"tiktok\"\nname = \"TikTok\"\nmaker = \"bytedance\"\n\
                android = [{ package = \"com.zhiliaoapp.musically\", source = \"seen\" }]\n";
    std::fs::write(folder.path().join("apps.toml"), apps).unwrap();
    std::fs::write(folder.path().join("makers.toml"), "[[maker]]\nid = \"bytedance\"\nname = \"ByteDance\"\n").unwrap();
    let told = appwijzer(&["catalogue", "update", path, "--lang", "en"]);
    assert!(told.out.contains("+ temu") && told.out.contains("~ tiktok: + "), "{}", told.out);
    assert!(!folder.path().join("makers").exists());
    assert_eq!(appwijzer(&["catalogue", "update", path, "--write"]).code, 0);
    let again = appwijzer(&["catalogue", "update", path, "--lang", "en"]);
    assert!(again.out.contains("Nothing changes."), "{}", again.out);
}

#[test]
fn no_app_of_a_ban_is_left_out_unsaid() {
    let shown = appwijzer(&["policy", "show", "amsterdam-2024", "--lang", "nl"]).out;
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        shown.contains("verstoppen zich onder een andere naam") && shown.matches("Fastfire").count() == 2,
        "{shown}"
    );
    let allowed = appwijzer(&["policy", "show", "model-allow-list", "--lang", "en"]).out;
    assert!(allowed.contains("all apps but the allowed ones:") && !allowed.contains("about 0 apps"), "{allowed}");
}

#[test]
fn makers_that_are_left_in_doubt_are_counted_where_the_ban_is_told() {
    for arguments in [["policy", "show", "utrecht-2024"], ["policy", "lint", "utrecht-2024"]] {
        let told = appwijzer(&[&arguments[..], &["--lang", "en"]].concat()).out;
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains("makers it is not certain that the ban means them"), "{told}");
    }
}
