//! From a file of identifiers or names to entries of a policy.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use appwijzer_core::policy::is_identifier;

use super::named::{Named, named};
use super::value::{is_app_identifier, is_store_number, text_of};
use crate::source::Catalogue;

/// The most values that are looked at.
const MOST_VALUES: usize = 200_000;
/// The longest name of an app that nobody knows, in characters: longer is a sentence.
const LONGEST_NAME: usize = 60;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Known apps, by id, with what named them.
    pub apps: BTreeMap<String, BTreeSet<String>>,
    /// Of them, those that the file allows instead: for a list of allowed apps.
    pub allowed: BTreeSet<String>,
    /// Identifiers that nobody knows, with the name that stands beside each.
    pub unknown: BTreeMap<String, Option<String>>,
    /// Names that nobody knows.
    pub unknown_names: BTreeSet<String>,
    /// How many values were read.
    pub values: usize,
    /// Whether the file holds more than is looked at.
    pub cut: bool,
}

impl Imported {
    /// How many apps nobody knows.
    #[must_use]
    pub fn not_known(&self) -> usize {
        self.unknown.len() + self.unknown_names.len()
    }
}

/// Reads a file. Never fails: a file that is none of the kinds holds no app.
#[must_use]
pub fn import(catalogue: &Catalogue, bytes: &[u8]) -> Imported {
    let values = named(&text_of(bytes));
    let known = Known::of(catalogue);
    let mut found = Imported { values: values.len(), cut: values.len() > MOST_VALUES, ..Imported::default() };
    let mut banned = BTreeSet::new();
    // Names that stand where nothing says that apps stand.
    let mut loose = BTreeSet::new();
    for Named { value, name, allowed, surely, beside, headed } in values.into_iter().take(MOST_VALUES) {
        let by_name = || known.find(name.as_deref().filter(|_| !is_app_identifier(&value))?);
        match known.find(&value).or_else(by_name) {
            Some(app) => {
                match allowed {
                    true => found.allowed.insert(app.to_owned()),
                    false => banned.insert(app.to_owned()),
                };
                found.apps.entry(app.to_owned()).or_default().insert(value);
            }
            None if beside => {}
            None if is_app_identifier(&value)
                || (surely && is_store_number(&value))
                || (surely && value.contains('.') && is_identifier(&value)) =>
            {
                found.unknown.entry(value).or_insert(name);
            }
            None if surely && value.chars().count() <= LONGEST_NAME => {
                if headed {
                    found.unknown_names.insert(value)
                } else {
                    loose.insert(value)
                };
            }
            None => {}
        }
    }
    // What one place allows and another forbids is forbidden.
    found.allowed.retain(|app| !banned.contains(app));
    // Lines of which not one is an app are no list of apps.
    if !found.apps.is_empty() || !found.unknown.is_empty() {
        found.unknown_names.extend(loose);
    }
    found
}

struct Known<'c> {
    identifiers: HashMap<&'c str, &'c str>,
    names: HashMap<String, &'c str>,
}

impl<'c> Known<'c> {
    fn of(catalogue: &'c Catalogue) -> Self {
        let mut known = Known { identifiers: HashMap::new(), names: HashMap::new() };
        for app in &catalogue.apps {
            known.identifiers.extend(app.android.iter().chain(&app.ios).map(|i| (i.id.as_str(), app.id.as_str())));
            known.identifiers.extend(app.ios.iter().filter_map(|i| Some((i.store.as_deref()?, app.id.as_str()))));
        }
        // A name that several apps have names none of them. What one is called counts before what another was.
        for names in [
            catalogue.apps.iter().map(|app| (&app.id, vec![&app.name])).collect::<Vec<_>>(),
            catalogue.apps.iter().map(|app| (&app.id, app.titles.iter().collect())).collect(),
        ] {
            let mut these: HashMap<String, Option<&str>> = HashMap::new();
            for (id, name) in names.iter().flat_map(|(id, names)| names.iter().map(move |name| (id.as_str(), name))) {
                let app = these.entry(name.to_lowercase()).or_insert(Some(id));
                *app = app.filter(|app| *app == id);
            }
            for (name, app) in these.into_iter().filter_map(|(name, app)| Some((name, app?))) {
                known.names.entry(name).or_insert(app);
            }
        }
        known
    }

    fn find(&self, value: &str) -> Option<&'c str> {
        let small = value.to_lowercase();
        // Spreadsheets and people write capitals where an identifier has none.
        let identifier = self.identifiers.get(value).or_else(|| self.identifiers.get(small.as_str()));
        identifier.or_else(|| self.names.get(&small)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::catalogue;

    fn of(bytes: &[u8]) -> (Vec<String>, Vec<String>, Vec<String>) {
        let found = import(&catalogue(), bytes);
        let unknown = found.unknown.keys().chain(&found.unknown_names).cloned().collect();
        (found.apps.into_keys().collect(), found.allowed.into_iter().collect(), unknown)
    }

    fn strings(all: &[&str]) -> Vec<String> {
        all.iter().map(|one| (*one).to_owned()).collect()
    }

    #[test]
    fn no_name_that_nobody_knows_is_lost() {
        for (file, apps, unknown) in [
            (
                "App naam;Pakket;Leverancier\nTikTok;com.zhiliaoapp.musically;ByteDance\nKees;;Bar\n",
                &["tiktok"][..],
                "Kees",
            ),
            ("App naam;Reden\nTikTok;Gevaar\nKeesApp;x\n", &["tiktok"], "KeesApp"),
            (
                "ApplicationName,ApplicationPublisher,Platform\nTikTok,ByteDance,iOS\nRekenmachine,Foo,Android\n",
                &["tiktok"],
                "Rekenmachine",
            ),
            ("Name,Publisher\nKeesApp,Kees BV\n", &[], "KeesApp"),
        ] {
            assert_eq!(of(file.as_bytes()), (strings(apps), vec![], strings(&[unknown])), "{file}");
        }
    }

    #[test]
    fn a_list_that_allows_is_never_made_a_ban() {
        let graph = |kind: &str| {
            format!(
                r#"{{"compliantAppListType":"{kind}","compliantAppsList":[{{"name":"TikTok","appId":"com.zhiliaoapp.musically"}}]}}"#
            )
        };
        let tiktok = || strings(&["tiktok"]);
        assert_eq!(of(graph("appsInListCompliant").as_bytes()), (tiktok(), tiktok(), vec![]));
        assert_eq!(of(graph("appsNotInListCompliant").as_bytes()), (tiktok(), vec![], vec![]));
        // What the Android Management API says nothing about is available; what is switched off is not.
        let amapi = r#"{"applications":[{"packageName":"com.tencent.mm"},{"packageName":"com.zhiliaoapp.musically","disabled":true}]}"#;
        assert_eq!(of(amapi.as_bytes()), (strings(&["tiktok", "wechat"]), strings(&["wechat"]), vec![]));
    }

    #[test]
    fn what_is_no_app_is_not_taken_for_one() {
        let declaration = r#"{"Identifier":"nl.town.apps.list","Type":"com.apple.configuration.app.settings",
            "Payload":{"Allowed":{"DeniedApps":["com.zhiliaoapp.musically","com.example.other"]}}}"#;
        assert_eq!(of(declaration.as_bytes()), (strings(&["tiktok"]), vec![], strings(&["com.example.other"])));
        assert_eq!(of(b"pakket\ncom.zhiliaoapp.musically\n"), (strings(&["tiktok"]), vec![], vec![]));
        assert_eq!(of(b"Dear all,\nplease remove your apps\n"), (vec![], vec![], vec![]));
    }

    #[test]
    fn spreadsheets_links_and_lines_are_read_as_people_write_them() {
        let table = "App naam;Pakket\nTikTok;com.zhiliaoapp.musically\n";
        let little: Vec<u8> = [0xFF, 0xFE].into_iter().chain(table.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = [0xFE, 0xFF].into_iter().chain(table.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        let bare: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let lines: [&[u8]; 9] = [
            &little,
            &big,
            &bare,
            b"com.zhiliaoapp.musically TikTok\n",
            b"com.zhiliaoapp.musically\tTikTok\n",
            b"com.zhiliaoapp.musically # short films\n",
            b"https://play.google.com/store/apps/details?id=com.zhiliaoapp.musically&hl=nl\n",
            b"https://apps.apple.com/nl/app/tiktok/id835599320?l=nl\n",
            b"835599320\n",
        ];
        for file in lines {
            assert_eq!(of(file), (strings(&["tiktok"]), vec![], vec![]), "{}", String::from_utf8_lossy(file));
        }
        assert_eq!(of(b"com.zzkko # shein\n").0, strings(&["shein"]));
        // Old spreadsheets have letters of their own.
        assert_eq!(of(b"name\nCaf\xE9app\n").2, strings(&["Caf\u{e9}app"]));
    }
}
