//! `appwijzer export`.

use std::collections::BTreeMap;
use std::path::Path;

use appwijzer_core::companion::CONFIGURATION_KEYS;
use appwijzer_core::l10n::{Args, Language, Words};
use appwijzer_core::report::{NOT_LOOKED_AT, STORED, sent};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde::Deserialize;
use serde_json::Value;

use crate::appwijzer;

const DAY: [&str; 2] = ["--on", "2023-04-10"];
const TIKTOK: &str = "com.zhiliaoapp.musically";

fn printed(arguments: &[&str]) -> String {
    let run = appwijzer(&[&["export"], arguments, &DAY].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

/// The files of a target, by name.
fn files(arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("out").display().to_string();
    let run = appwijzer(&[&["export"], arguments, &DAY, &["--to", &to]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let entries = std::fs::read_dir(&to).unwrap().map(Result::unwrap);
    entries.map(|e| (e.file_name().into_string().unwrap(), std::fs::read(e.path()).unwrap())).collect()
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

/// Field names and values of `enterprises.policies` in Google's discovery document; no other is let through.
#[test]
fn the_android_management_policy_has_googles_fields() {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Policy {
        applications: Vec<Application>,
        personal_usage_policies: Option<Personal>,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Application {
        package_name: String,
        install_type: InstallType,
        managed_configuration: Option<BTreeMap<String, String>>,
    }
    #[derive(Deserialize, PartialEq, Debug)]
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    enum InstallType {
        Blocked,
        ForceInstalled,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Personal {
        personal_play_store_mode: PlayStoreMode,
        personal_applications: Vec<Application>,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    enum PlayStoreMode {
        Blocklist,
    }
    let out = printed(&["android-management", "amsterdam-2023", "--policy-address", "https://example.org/policy.json"]);
    let policy: Policy = serde_json::from_str(&out).unwrap();
    let blocked = |all: &[Application]| {
        all.iter()
            .filter(|a| a.install_type == InstallType::Blocked)
            .map(|a| a.package_name.clone())
            .collect::<Vec<_>>()
    };
    assert!(blocked(&policy.applications).contains(&TIKTOK.to_owned()));
    let personal = policy.personal_usage_policies.unwrap();
    assert!(matches!(personal.personal_play_store_mode, PlayStoreMode::Blocklist));
    assert_eq!(blocked(&personal.personal_applications), blocked(&policy.applications));
    let companion = policy.applications.iter().find(|a| a.managed_configuration.is_some()).unwrap();
    assert_eq!(companion.install_type, InstallType::ForceInstalled);
    let values = companion.managed_configuration.as_ref().unwrap();
    assert_eq!(values["organisation"], "amsterdam");
    assert!(values.keys().all(|key| CONFIGURATION_KEYS.iter().any(|facts| facts.key == key)));
}

/// Apple, com.apple.applicationaccess and the keys that every payload has.
#[test]
fn the_profile_is_a_property_list_with_apples_required_keys() {
    let files = files(&["apple", "amsterdam-2023"]);
    let profile = plist::Value::from_reader_xml(&files["apps.mobileconfig"][..]).unwrap();
    let check = |dictionary: &plist::Dictionary| {
        for key in ["PayloadType", "PayloadIdentifier", "PayloadUUID"] {
            assert!(dictionary[key].as_string().is_some_and(|s| !s.is_empty()), "{key}");
        }
        assert_eq!(dictionary["PayloadVersion"].as_signed_integer(), Some(1));
        let uuid = dictionary["PayloadUUID"].as_string().unwrap().to_owned();
        let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
        uuid
    };
    let profile = profile.as_dictionary().unwrap();
    assert_eq!(profile["PayloadType"].as_string(), Some("Configuration"));
    let content = profile["PayloadContent"].as_array().unwrap();
    let restrictions = content[0].as_dictionary().unwrap();
    assert_eq!(restrictions["PayloadType"].as_string(), Some("com.apple.applicationaccess"));
    assert_ne!(check(profile), check(restrictions));
    let bundles: Vec<&str> =
        restrictions["blockedAppBundleIDs"].as_array().unwrap().iter().map(|b| b.as_string().unwrap()).collect();
    assert!(bundles.contains(&TIKTOK), "{bundles:?}");
    let declaration = json(&files["app-settings.declaration.json"]);
    assert_eq!(declaration["Type"], "com.apple.configuration.app.settings");
    assert!(declaration["Identifier"].is_string());
    assert_eq!(declaration["Payload"]["Allowed"]["DeniedApps"], serde_json::to_value(&bundles).unwrap());
    assert_eq!(files, self::files(&["apple", "amsterdam-2023"]), "the same policy gives the same files");
}

#[test]
fn intunes_bodies_have_graphs_types_and_the_companions_keys() {
    let files = files(&["intune", "amsterdam-2023"]);
    let types: Vec<String> = files.values().map(|f| json(f)["@odata.type"].as_str().unwrap().to_owned()).collect();
    assert_eq!(
        types,
        [
            "#microsoft.graph.androidManagedStoreAppConfiguration",
            "#microsoft.graph.androidDeviceOwnerGeneralDeviceConfiguration",
            "#microsoft.graph.iosMobileAppConfiguration",
            "#microsoft.graph.iosGeneralDeviceConfiguration",
        ]
    );
    let restrictions = json(&files["intune-ios-restrictions.json"]);
    assert_eq!(restrictions["compliantAppListType"], "appsNotInListCompliant");
    assert_eq!(restrictions["compliantAppsList"][0]["appId"], TIKTOK);
    let android = json(&files["intune-android-restrictions.json"]);
    assert_eq!(android["personalProfilePlayStoreMode"], "blockedApps");
    let companion = json(&files["intune-android-companion.json"]);
    let payload = json(&STANDARD.decode(companion["payloadJson"].as_str().unwrap()).unwrap());
    assert_eq!(payload["kind"], "androidenterprise#managedConfiguration");
    assert_eq!(payload["productId"], companion["packageId"]);
    let keys: Vec<&str> =
        payload["managedProperty"].as_array().unwrap().iter().map(|p| p["key"].as_str().unwrap()).collect();
    assert!(keys.contains(&"device_id") && keys.iter().all(|key| CONFIGURATION_KEYS.iter().any(|f| f.key == *key)));
}

/// Elements and texts of an XML document, in their order; fails where it is not well-formed.
fn xml(text: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<(String, String)> = Vec::new();
    let mut all = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(e) => open.push((e.name().as_ref().to_owned(), String::new())),
            Event::End(_) => all.push(open.pop().unwrap()),
            Event::Text(t) => {
                if let Some((_, text)) = open.last_mut() {
                    text.push_str(&t);
                }
            }
            Event::GeneralRef(r) => {
                let c = match r.resolve_char_ref().unwrap() {
                    Some(c) => c,
                    None => match &*r {
                        "lt" => '<',
                        "gt" => '>',
                        "amp" => '&',
                        "quot" => '"',
                        other => panic!("{other}"),
                    },
                };
                open.last_mut().unwrap().1.push(c);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    all
}

#[test]
fn jamf_gets_the_same_profile_inside_its_own_xml() {
    let files = files(&["jamf", "amsterdam-2023"]);
    let elements = xml(std::str::from_utf8(&files["jamf-profile.xml"]).unwrap());
    let (_, payload) = elements.iter().find(|(name, _)| name == "payloads").unwrap();
    let inner = plist::Value::from_reader_xml(payload.as_bytes()).unwrap();
    let apple = self::files(&["apple", "amsterdam-2023"]);
    assert_eq!(inner, plist::Value::from_reader_xml(&apple["apps.mobileconfig"][..]).unwrap());
    let companion = plist::Value::from_reader_xml(&files["jamf-companion.plist"][..]).unwrap();
    assert_eq!(companion.as_dictionary().unwrap()["device_id"].as_string(), Some("$JSSID"));
}

#[test]
fn the_appconfig_specification_names_every_key_of_the_companion() {
    let text = printed(&["appconfig", "amsterdam-2023"]);
    let elements = xml(&text);
    for element in ["managedAppConfiguration", "version", "bundleId", "dict", "presentation"] {
        assert_eq!(elements.iter().filter(|(name, _)| name == element).count(), 1, "{element}");
    }
    for facts in CONFIGURATION_KEYS {
        assert!(text.contains(&format!("<string keyName=\"{}\">", facts.key)), "{}", facts.key);
        assert!(text.contains(&format!("<field keyName=\"{}\"", facts.key)), "{}", facts.key);
    }
}

#[test]
fn headwind_removes_the_app() {
    let out = json(printed(&["headwind", "amsterdam-2023"]).as_bytes());
    let entry = out["applications"].as_array().unwrap().iter().find(|a| a["pkg"] == TIKTOK).unwrap();
    assert_eq!((entry["action"].as_u64(), entry["type"].as_str()), (Some(2), Some("app")));
    assert!(
        out["applicationSettings"].as_array().unwrap().iter().all(|s| s["name"].is_string() && s["type"] == "STRING")
    );
}

/// What is only asked is on no list; and before its day nothing is.
#[test]
fn only_orders_on_the_employers_devices_are_enforced() {
    let before = appwijzer(&["export", "android-management", "amsterdam-2023", "--on", "2023-03-01", "--lang", "en"]);
    assert!(!before.out.contains("BLOCKED"), "{}", before.out);
    assert!(before.err.contains("--on 2023-03-28"), "{}", before.err);
    // Advised on 21 March, forbidden later; and a ban that is under review.
    let advised = appwijzer(&["export", "headwind", "nl-rijksoverheid-2023", "--on", "2023-03-21", "--lang", "en"]);
    assert_eq!(json(advised.out.as_bytes())["applications"], serde_json::json!([]), "{}", advised.out);
    let police = appwijzer(&["export", "apple", "politie-2023", "--to", "/no/such/place", "--dry-run", "--lang", "en"]);
    assert!(police.err.contains("Ban tiktok has an exemption"), "{}", police.err);
}

/// The same sentences as on the employer's screen, from the same tables.
#[test]
fn the_fact_sheet_is_made_of_the_companions_own_tables() {
    let sheets = files(&["works-council", "amsterdam-2023"]);
    for language in Language::ALL {
        let words = Words::new(language);
        let sheet = String::from_utf8(sheets[&format!("works-council.{}.md", language.tag())].clone()).unwrap();
        let org = if language == Language::Nl { "de gemeente Amsterdam" } else { "the City of Amsterdam" };
        let device = words.say("device-phone");
        let alive = sent(appwijzer_core::policy::Reporting::Alive);
        for id in NOT_LOOKED_AT.iter().chain(STORED).chain(alive) {
            let sentence = words.tell(id, &Args::new().with("org", org).with("device", &device));
            assert!(sheet.contains(&sentence), "{id}: {sentence}\n{sheet}");
        }
        assert!(sheet.contains("{\"checked\":\"2023-04-10\",\"policy\":\"amsterdam/1\",\"schema\":1}"), "{sheet}");
        assert!(sheet.contains("365") && sheet.contains("60"));
        for facts in CONFIGURATION_KEYS {
            assert!(sheet.contains(&facts.key.replace('_', "\\_")), "{}", facts.key);
        }
    }
    let nothing = files(&["works-council", "../tests/policies/announced"]);
    assert_eq!(nothing.len(), 4);
}

#[test]
fn pages_speak_both_languages_and_order_only_where_the_policy_does() {
    let all = files(&["intranet", "amsterdam-2023"]);
    let dutch = String::from_utf8(all["intranet.nl.md"].clone()).unwrap();
    for words in [
        "Op telefoons en tablets van het werk",
        "TikTok mag hier niet.",
        "dinsdag 9 mei 2023",
        "Je kiest zelf.",
        "Op je eigen telefoon of tablet en toestellen die het werk deels betaalt, met werkgegevens",
    ] {
        assert!(dutch.contains(words), "{words}: {dutch}");
    }
    let english = String::from_utf8(all["intranet.en.html"].clone()).unwrap();
    assert!(english.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(english.contains("<dd>We strongly ask you to remove TikTok. You do not have to. You choose."), "{english}");
    assert!(files(&["letter", "amsterdam-2023"]).contains_key("letter.nl.html"));
}

#[test]
fn the_poster_holds_the_join_code_and_a_wrong_one_is_refused() {
    let run = appwijzer(&["export", "poster", "amsterdam-2023", "--join", "nonsense", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("join code"), "{}", run.err);
    let code =
        appwijzer_core::trust::JoinCode::new("amsterdam", "https://example.org/policy.json", 1, &[7; 32]).unwrap();
    let link = code.app_link();
    let poster = files(&["poster", "amsterdam-2023", "--join", &link]);
    let html = String::from_utf8(poster["poster.nl.html"].clone()).unwrap();
    let svg = appwijzer_desk::terminal::Qr::of(&link).unwrap().to_svg();
    let drawing = svg.find("<svg").and_then(|at| svg.get(at..)).unwrap();
    assert!(html.contains(drawing.trim_end()) && html.contains(&link.replace('&', "&amp;")), "{html}");
    assert!(
        !String::from_utf8(files(&["poster", "amsterdam-2023"])["poster.nl.html"].clone()).unwrap().contains("<svg")
    );
}

/// A policy full of tags and Markdown: nothing of it acts in any file.
#[test]
fn what_a_policys_author_writes_is_harmless_in_every_export() {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("source");
    std::fs::create_dir(&source).unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/source");
    let text = std::fs::read_to_string(base.join("base/policy.toml")).unwrap();
    std::fs::create_dir(folder.path().join("catalogue")).unwrap();
    for name in ["apps.toml", "makers.toml"] {
        let from = std::fs::read_to_string(base.join("catalogue").join(name)).unwrap();
        let evil = from
            .replace("name = \"ClipClap\"", "name = \"<script>x</script>]]>&amp;'\"")
            .replace("]]>&amp;'\"", "]]>&'\"");
        std::fs::write(folder.path().join("catalogue").join(name), evil).unwrap();
    }
    let evil = "<script>alert(1)</script> [x](javascript:y) **b** ]]> & <img src=x onerror=y> ';--";
    let text = text
        .replace("De maker ziet veel gegevens.", evil)
        .replace("The maker sees a lot of data.", evil)
        .replace("{ nl = \"Waarom?\", en = \"Why?\" }", &format!("{{ nl = \"{evil}\", en = \"{evil}\" }}"))
        .replace("title = \"Report\"\npublisher", &format!("title = \"{evil}\"\npublisher"))
        .replace("name = { nl = \"gemeente Dorp\", en = \"municipality of Dorp\" }", &format!("name = \"{evil}\""));
    std::fs::write(source.join("policy.toml"), text).unwrap();
    let to = folder.path().join("out").display().to_string();
    let run = appwijzer(&["export", "all", &source.display().to_string(), "--on", "2024-02-20", "--to", &to]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let mut seen = 0;
    for entry in std::fs::read_dir(&to).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let text = std::fs::read_to_string(entry.path()).unwrap();
        seen += 1;
        match name.rsplit('.').next().unwrap() {
            "json" => drop(json(text.as_bytes())),
            "html" => {
                let lower = text.to_lowercase();
                assert!(
                    !lower.contains("<script") && !lower.contains("<img") && !lower.contains("href=\"javascript"),
                    "{name}: {text}"
                );
                assert!(text.contains("default-src 'none'"), "{name}");
            }
            "md" => {
                assert!(
                    !text.contains("<script")
                        && !text.contains("<img")
                        && !text.contains("[x](")
                        && !text.contains("**b**"),
                    "{name}: {text}"
                );
            }
            "mobileconfig" | "plist" => drop(plist::Value::from_reader_xml(text.as_bytes()).unwrap()),
            "xml" => drop(xml(&text)),
            other => panic!("{other}"),
        }
    }
    assert_eq!(seen, 24);
}

#[test]
fn several_files_want_a_folder_and_none_is_written_over() {
    let run = appwijzer(&["export", "intune", "amsterdam-2023", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("--to FOLDER") && run.out.is_empty(), "{}", run.err);
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().display().to_string();
    let arguments = ["export", "letter", "amsterdam-2023", "--to", &to, "--lang", "en"];
    let dry = appwijzer(&[&arguments[..], &["--dry-run"]].concat());
    assert!(dry.code == 0 && dry.err.contains("Would write"), "{}", dry.err);
    std::fs::write(folder.path().join("letter.en.html"), "mine").unwrap();
    let run = appwijzer(&arguments);
    assert!(run.code == 2 && run.err.contains("--force"), "{}", run.err);
    assert!(!folder.path().join("letter.nl.html").exists(), "all or none");
    assert_eq!(appwijzer(&[&arguments[..], &["--force"]].concat()).code, 0);
}
