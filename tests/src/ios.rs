//! What the iOS shell's files hold of the core's and the catalogue's facts: the schemes that the build may
//! ask about, and the description of managed configuration.

use appwijzer_core::companion::{CONFIGURATION_KEYS, KeyFacts};
use appwijzer_desk::source::shipped_schemes;

/// The most schemes that the system answers for an app that is linked on iOS 27 or later. Apple,
/// documentation of `canOpenURL(_:)`.
pub const MOST_SCHEMES: usize = 25;

/// The schemes of the apps that the policies which come with the desk ban, sorted. An organisation that
/// builds the app for its own policy puts that one beside them.
///
/// # Panics
/// When there are more than the system answers for.
#[must_use]
pub fn schemes() -> Vec<String> {
    limited(shipped_schemes().to_vec())
}

/// The schemes, if the system would answer for all of them.
///
/// # Panics
/// When it would not.
#[must_use]
pub fn limited(schemes: Vec<String>) -> Vec<String> {
    let n = schemes.len();
    assert!(
        n <= MOST_SCHEMES,
        "{n} schemes are asked about, and the system answers for {MOST_SCHEMES} at most: take `probe` away from \
         those that matter least, in policies/catalogue/apps.toml; such apps are asked for instead"
    );
    schemes
}

/// The property list with these schemes in place of those before.
///
/// # Panics
/// When it has no list of schemes.
#[must_use]
pub fn with_schemes(info: &str, schemes: &[String]) -> String {
    let key = "<key>LSApplicationQueriesSchemes</key>";
    let (before, rest) = info.split_once(key).expect("Info.plist has the key");
    let after = match rest.trim_start().strip_prefix("<array/>") {
        Some(after) => after,
        None => rest.split_once("</array>").expect("the key holds an array").1,
    };
    let lines: String = schemes.iter().map(|s| format!("\t\t<string>{s}</string>\n")).collect();
    format!("{before}{key}\n\t<array>\n{lines}\t</array>{after}")
}

/// The `AppConfig` description of managed configuration, which several MDMs read into a form.
#[must_use]
pub fn app_config(bundle: &str) -> String {
    let types: String = CONFIGURATION_KEYS.iter().map(typed).collect();
    let fields: String = CONFIGURATION_KEYS.iter().map(field).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<managedAppConfiguration>\n  <version>1</version>\n  \
         <bundleId>{bundle}</bundleId>\n  <dict>\n{types}  </dict>\n  <presentation defaultLocale=\"en-US\">\n{fields}  \
         </presentation>\n</managedAppConfiguration>\n"
    )
}

fn typed(key: &KeyFacts) -> String {
    // A form sends what it shows: an empty box would say that the device is not enrolled.
    let default = match kind(key) {
        "boolean" => "true",
        "integer" => "24",
        kind => return format!("    <{kind} keyName=\"{}\"/>\n", key.key),
    };
    let kind = kind(key);
    format!("    <{kind} keyName=\"{}\"><defaultValue><value>{default}</value></defaultValue></{kind}>\n", key.key)
}

fn kind(key: &KeyFacts) -> &'static str {
    match (key.choices, key.key) {
        (["true", "false"], _) => "boolean",
        (_, "check_hours") => "integer",
        _ => "string",
    }
}

fn field(key: &KeyFacts) -> String {
    let text = |t: &str| t.replace('&', "&amp;").replace('<', "&lt;");
    let (input, options) = match (kind(key), key.choices) {
        ("boolean", _) => ("checkbox", String::new()),
        (_, []) => ("input", String::new()),
        (_, choices) => {
            let option =
                |c: &&str| format!("        <option value=\"{c}\"><language value=\"en-US\">{c}</language></option>\n");
            let all: String = choices.iter().map(option).collect();
            ("select", format!("      <options>\n{all}      </options>\n"))
        }
    };
    format!(
        "    <field keyName=\"{0}\" type=\"{input}\">\n      <label><language value=\"en-US\">{0}</language></label>\n      \
         <description><language value=\"en-US\">{1}</language></description>\n{options}    </field>\n",
        key.key,
        text(key.meaning)
    )
}
