//! The companion's keys as the AppConfig Community specifies them: products draw a form from it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use appwijzer_core::companion::{CONFIGURATION_KEYS as KEYS, KeyFacts};
use appwijzer_core::l10n::{Language, Words};

use super::{escape, sentences};

/// Locales of the form, as the specification writes them.
const LOCALES: [(Language, &str); 2] = [(Language::En, "en-US"), (Language::Nl, "nl-NL")];

/// `specfile.xml` for an app of this bundle identifier: every key with its meaning, and the values that are known
/// already as defaults. Every key is a text, so that a form which is left alone says nothing: an empty box that is
/// ticked or not would say that the device is not enrolled.
#[must_use]
pub fn app_config(bundle: &str, values: &BTreeMap<&str, String>) -> String {
    let (mut keys, mut fields) = (String::new(), String::new());
    let locales = LOCALES.map(|(language, locale)| (Words::with(language, &[sentences(language)]), locale));
    for facts in KEYS {
        // Writing to a String cannot fail.
        let _ = writeln!(keys, "    <string keyName=\"{}\">", facts.key);
        if let Some(value) = values.get(facts.key) {
            let _ =
                writeln!(keys, "      <defaultValue>\n        <value>{}</value>\n      </defaultValue>", escape(value));
        }
        let _ = writeln!(keys, "      {}\n    </string>", constraint(facts));
        field(facts, &locales, &mut fields);
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<managedAppConfiguration>\n  <version>1</version>\n  \
         <bundleId>{}</bundleId>\n  <dict>\n{keys}  </dict>\n  <presentation defaultLocale=\"en-US\">\n{fields}  \
         </presentation>\n</managedAppConfiguration>\n",
        escape(bundle),
    )
}

/// What a console may let an administrator enter: anything, or one of the values that the companion knows.
fn constraint(facts: &KeyFacts) -> String {
    if facts.choices.is_empty() {
        return "<constraint nullable=\"true\"/>".to_owned();
    }
    let values: String = facts.choices.iter().map(|choice| format!("<value>{choice}</value>")).collect();
    format!("<constraint nullable=\"true\"><values>{values}</values></constraint>")
}

fn field(facts: &KeyFacts, locales: &[(Words, &str)], out: &mut String) {
    let kind = if facts.choices.is_empty() { "input" } else { "select" };
    // A message has the key's name with hyphens.
    let id = format!("mdm-key-{}", facts.key.replace('_', "-"));
    let words = |element: &str, say: &dyn Fn(&Words) -> String| {
        let each = |(words, locale): &(Words, &str)| {
            format!("        <language value=\"{locale}\">{}</language>\n", escape(&say(words)))
        };
        format!("      <{element}>\n{}      </{element}>\n", locales.iter().map(each).collect::<String>())
    };
    let _ = write!(
        out,
        "    <field keyName=\"{}\" type=\"{kind}\">\n{}{}",
        facts.key,
        words("label", &|words| words.say(&id)),
        words("description", &|words| words.say(&format!("{id}-meaning"))),
    );
    if !facts.choices.is_empty() {
        let option = |choice: &&str| {
            let label = |(words, locale): &(Words, &str)| {
                let said = words.say(&format!("{id}-is-{choice}"));
                format!("          <language value=\"{locale}\">{}</language>\n", escape(&said))
            };
            let labels = locales.iter().map(label).collect::<String>();
            format!("        <option value=\"{choice}\">\n{labels}        </option>\n")
        };
        let _ =
            write!(out, "      <options>\n{}      </options>\n", facts.choices.iter().map(option).collect::<String>());
    }
    out.push_str("    </field>\n");
}
