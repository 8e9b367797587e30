//! A new policy source from a few answers: complete, in Dutch and English, and clean under lint as far as
//! the answers' own words are.

pub mod day;
mod template;

use std::collections::BTreeMap;

use appwijzer_core::policy::Period;
use jiff::civil::Date;

use crate::source::{Compiled, Files, catalogue_files, compile_files, schema};

/// Words in Dutch and in English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

/// What is asked on devices of the employee's own that reach work data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnDevices {
    /// Requested with urgency: remove the app, or take the work data off.
    Ask,
    /// Suggested.
    Advise,
    /// Nothing.
    Nothing,
}

/// The last day to remove an app oneself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastDay {
    /// So long after the first day.
    After(Period),
    /// This day.
    On(Date),
}

/// Where the reasons stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSource {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub date: Date,
    /// `https` address, if it is public.
    pub link: Option<String>,
}

/// The answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The organisation as colleagues say it: "de gemeente Dorp".
    pub organisation: Bilingual,
    /// Its short id.
    pub id: String,
    /// Whether it must keep records.
    pub public_body: bool,
    /// IANA time zone.
    pub time_zone: String,
    /// Name of the help desk.
    pub help: Bilingual,
    /// Its mail address.
    pub help_mail: Option<String>,
    /// Who decided.
    pub decided_by: Bilingual,
    /// When.
    pub decided_on: Date,
    /// Ids of the catalogue's apps, and their names.
    pub apps: Vec<(String, String)>,
    /// First day.
    pub from: Date,
    /// How long people get.
    pub deadline: LastDay,
    /// What is asked on devices of one's own.
    pub own_devices: OwnDevices,
    /// Why.
    pub reason: Bilingual,
    /// Where that stands.
    pub source: DraftSource,
}

/// The files of a source, by path within its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFiles(pub BTreeMap<String, String>);

impl Draft {
    /// Its files: the policy, a longer text in both languages, the catalogue, and the schema for editors.
    #[must_use]
    pub fn files(&self) -> DraftFiles {
        let mut files: BTreeMap<String, String> =
            catalogue_files().map(|(name, text)| (format!("catalogue/{name}"), text.to_owned())).collect();
        files.insert("policy.schema.json".to_owned(), schema());
        files.insert("policy.toml".to_owned(), template::policy(self));
        for (language, text) in template::texts(self) {
            files.insert(format!("texts/{}.{language}.md", self.ban_id()), text);
        }
        DraftFiles(files)
    }

    /// The id of its ban: the app's, where there is one.
    fn ban_id(&self) -> &str {
        match self.apps.as_slice() {
            [(id, _)] => id,
            _ => "apps",
        }
    }
}

impl DraftFiles {
    /// Compiles them, before anything is written.
    #[must_use]
    pub fn compile(&self) -> Compiled {
        compile_files(self)
    }
}

impl Files for DraftFiles {
    fn read(&self, path: &str) -> std::io::Result<String> {
        self.0.get(path).cloned().ok_or_else(|| std::io::ErrorKind::NotFound.into())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        self.0.keys().filter_map(|path| path.strip_prefix(&prefix)).map(str::to_owned).collect()
    }
}

/// A short id made of a name: "de gemeente Dorp" gives `dorp`, "ACME B.V." gives `acme-b.v`.
#[must_use]
pub fn id_of(name: &str) -> String {
    const SMALL: [&str; 9] = ["de", "het", "the", "gemeente", "municipality", "city", "of", "provincie", "van"];
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let kept: Vec<&str> = words.iter().copied().filter(|word| !SMALL.contains(word)).collect();
    let chosen = if kept.is_empty() { words } else { kept };
    let plain = |c: char| match c {
        'à' | 'á' | 'â' | 'ä' => Some('a'),
        'è' | 'é' | 'ê' | 'ë' => Some('e'),
        'ì' | 'í' | 'î' | 'ï' => Some('i'),
        'ò' | 'ó' | 'ô' | 'ö' => Some('o'),
        'ù' | 'ú' | 'û' | 'ü' => Some('u'),
        c if c.is_ascii_alphanumeric() || c == '.' || c == '-' => Some(c),
        _ => None,
    };
    let id: String = chosen.join("-").chars().filter_map(plain).take(64).collect();
    id.trim_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::id_of;

    #[test]
    fn an_id_is_made_of_what_tells_one_organisation_from_another() {
        for (name, id) in [
            ("de gemeente Dorp", "dorp"),
            ("ACME B.V.", "acme-b.v"),
            ("Het Café Süd", "cafe-sud"),
            ("De", "de"),
            ("漢", ""),
        ] {
            assert_eq!(id_of(name), id, "{name}");
        }
    }
}
