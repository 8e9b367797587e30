//! `appwijzer simulate`.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::{appwijzer, json as read};

const WORK: &str = "[[group]]\nname = \"Work phones\"\ndevices = 1000\nownership = \"work\"\nplatform = \"android\"\napps = { tiktok = 0.3 }\n";
const OWN: &str = "[[group]]\nname = \"Own phones\"\ndevices = 1000\nownership = \"private\"\nplatform = \"android\"\nwork_data = 0.5\nhas_companion = 0.4\napps = { tiktok = 0.5 }\n";
const APPLE: &str =
    "[[group]]\nname = \"iPhones\"\ndevices = 500\nownership = \"work\"\nplatform = \"ios\"\napps = { tiktok = 0.5 }\n";

fn fleet(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fleet.toml");
    std::fs::write(&path, text).unwrap();
    let name = path.display().to_string();
    (folder, name)
}

fn outcome(text: &str) -> Value {
    let (_folder, path) = fleet(text);
    let run = appwijzer(&["simulate", "amsterdam-2023", "--fleet", &path, "--json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    read(&run)
}

/// An order at work, a request on half of the own phones that use work data, a look by hand on iPhones.
#[test]
fn each_group_gets_the_words_that_its_rule_says() {
    let outcome = outcome(&format!("{WORK}{OWN}{APPLE}"));
    let groups = outcome["groups"].as_array().unwrap();
    let app = |n: usize| {
        let row = groups[n]["apps"].as_array().unwrap().iter().find(|a| a["app"] == "tiktok").unwrap().clone();
        ["must", "asked", "unknown", "nothing"].map(|key| row[key].as_u64().unwrap())
    };
    assert_eq!(app(0), [300, 0, 0, 700]);
    assert_eq!(app(1), [0, 100, 0, 300], "400 have it, half use work data, half of those have the app");
    assert_eq!(app(2), [0, 0, 500, 0], "nobody can see an iPhone's apps");
    assert_eq!((&outcome["devices"], &outcome["without_companion"]), (&json!(2500), &json!(600)));
}

/// On the day itself, three days before the deadline (a Saturday: the Friday before), on it, the day after, and weekly;
/// and no first word twice.
#[test]
fn notifications_go_out_on_the_days_that_the_companion_plans() {
    let all = outcome(WORK);
    let days: Vec<(&str, u64, u64)> = all["days"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| (d["day"].as_str().unwrap(), d["must"].as_u64().unwrap(), d["must_again"].as_u64().unwrap()))
        .collect();
    assert_eq!(
        days,
        [
            ("2023-03-28", 300, 0),
            ("2023-05-05", 0, 300),
            ("2023-05-09", 0, 300),
            ("2023-05-10", 0, 300),
            ("2023-05-16", 0, 300),
            ("2023-05-23", 0, 300),
        ]
    );
    let fewer = outcome(&format!("put_right_per_week = 0.5\n{WORK}"));
    assert!(fewer["notifications"].as_u64().unwrap() < 330, "{fewer}");
    let spread = outcome(&format!("first_looks_within = 3\n{WORK}"));
    assert_eq!(spread["days"][0]["must"], 100);
    let requests = outcome(OWN);
    let asked: Vec<(u64, u64)> = requests["days"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| (d["asked"].as_u64().unwrap(), d["asked_again"].as_u64().unwrap()))
        .collect();
    assert_eq!(asked, [(100, 0), (0, 100)], "told once and repeated once");
}

/// Half of the phones have the app, a fifth an exemption: until its last day those with both may keep it.
#[test]
fn devices_with_an_exemption_may_keep_the_app_until_its_last_day() {
    let play = |until: &str, share: &str| {
        let text = format!(
            "until = {until}\n{}exemptions = {{ politiewerk = {share} }}\nexempt_until = 2023-07-01\n",
            WORK.replace("0.3", "0.5")
        );
        let (_folder, path) = fleet(&text);
        let run = appwijzer(&["simulate", "politie-2023", "--fleet", &path, "--json"]);
        assert_eq!(run.code, 0, "{}", run.err);
        read(&run)
    };
    let numbers = |outcome: &Value| {
        let app = &outcome["groups"][0]["apps"][0];
        ["must", "exempt", "nothing"].map(|key| app[key].as_u64().unwrap())
    };
    assert_eq!(numbers(&play("2023-07-01", "0.2")), [400, 100, 500]);
    assert_eq!(numbers(&play("2023-07-02", "0.2")), [500, 0, 500], "the ban applies to them again");
    // Whoever has one hears only that it ends: two weeks before (that is a Saturday), and three days before.
    let told = play("2023-07-01", "1.0");
    let days: Vec<(&str, u64, u64)> = told["days"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| (d["day"].as_str().unwrap(), d["must"].as_u64().unwrap(), d["must_again"].as_u64().unwrap()))
        .collect();
    assert_eq!(days, [("2023-06-16", 0, 500), ("2023-06-28", 0, 500)]);
}

#[test]
fn the_text_tells_it_in_both_languages_and_a_plot_is_drawn() {
    let (folder, path) = fleet(&format!("{WORK}{OWN}"));
    let plot = folder.path().join("plot.svg").display().to_string();
    let arguments = ["simulate", "amsterdam-2023", "--fleet", &path, "--plot", &plot];
    let english = appwijzer(&[&arguments[..], &["--lang", "en"]].concat());
    assert!(english.out.contains("TikTok: 300 read that they must remove it, 700 read nothing"), "{}", english.out);
    let again = appwijzer(&arguments);
    assert!(again.code == 2 && again.err.contains("--force"), "{}", again.err);
    let dutch = appwijzer(&["simulate", "amsterdam-2023", "--fleet", &path, "--lang", "nl"]);
    assert!(dutch.out.contains("300 lezen dat ze de app moeten weghalen"), "{}", dutch.out);
    let drawing = std::fs::read_to_string(&plot).unwrap();
    assert!(drawing.starts_with("<svg") && drawing.contains("2023-03-28: 300"), "{drawing}");
}

#[test]
fn a_wrong_description_says_what_is_wrong_and_what_there_is() {
    for (text, words) in [
        (WORK.replace("tiktok", "tiktak"), "no ban covers the app 'tiktak'; covered:"),
        (WORK.replace("0.3", "30"), "a share from 0 to 1"),
        (WORK.replace("\"work\"", "\"office\""), "unknown variant `office`"),
        (WORK.replace("devices", "device"), "unknown field `device`"),
        (format!("until = 2023-01-01\n{WORK}"), "'until' lies on or after 'from'"),
        (format!("{WORK}roles = {{ boss = 0.1 }}\n"), "the policy has no role 'boss'; it has: bestuurder"),
        (format!("{WORK}exemptions = {{ work = 0.1 }}\n"), "the policy has no exemption 'work'; it has: none"),
        ("put_right_per_week = 2.0\n".to_owned() + WORK, "put_right_per_week"),
        (String::new(), "group"),
    ] {
        let (_folder, path) = fleet(&text);
        let run = appwijzer(&["simulate", "amsterdam-2023", "--fleet", &path, "--lang", "en"]);
        assert_eq!(run.code, 2, "{text}");
        assert!(run.err.contains(words), "{words}: {}", run.err);
    }
    let late = format!("{WORK}exemptions = {{ politiewerk = 0.1 }}\nexempt_until = 2030-01-01\n");
    let (_folder, path) = fleet(&late);
    let run = appwijzer(&["simulate", "politie-2023", "--fleet", &path, "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("'politiewerk' runs no longer"), "{}", run.err);
    assert!(
        appwijzer(&["simulate", "amsterdam-2023", "--fleet", "/no/such", "--lang", "en"]).err.contains("Does it exist")
    );
}

/// The example of `docs/simulate.md` is played as it stands.
#[test]
fn the_documented_fleet_is_read() {
    let page = include_str!("../../../docs/simulate.md");
    let example = page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let outcome = outcome(example);
    assert_eq!(outcome["groups"].as_array().unwrap().len(), 4);
}

/// `docs/simulate.schema.json` is what the program writes; `UPDATE=1` writes it anew.
#[test]
fn the_documented_schema_is_the_programs_own() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/simulate.schema.json");
    let schema = appwijzer_fleet::simulate::Outcome::schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    assert!(
        std::fs::read_to_string(path).unwrap() == schema,
        "docs/simulate.schema.json is not what the program writes"
    );
}
