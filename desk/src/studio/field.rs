//! What is asked in the studio: each field with its place in the source and its kind.

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words in each language of the policy, on one line.
    Words,
    /// The same, of more than a line.
    LongWords,
    /// A list of words in each language: one on a line.
    Lines,
    /// Words without translations.
    Plain,
    /// A short id.
    Id,
    /// A mail address.
    Mail,
    /// A telephone number.
    Phone,
    /// An https address.
    Link,
    /// A day.
    Day,
    /// A day or a month.
    SourceDate,
    /// A day, or a period after the first day.
    DayOrPeriod,
    /// A period.
    Period,
    /// A whole number.
    Number,
    /// Yes, no, or nothing said.
    YesNo,
    /// One of the format's words.
    One(&'static [&'static str]),
    /// Some of the format's words.
    Many(&'static [&'static str]),
    /// Tags of languages.
    Languages,
    /// Ids of bans.
    Bans,
    /// Ids of roles.
    Roles,
    /// Apps of the catalogue, by id or name.
    Apps,
    /// One app of the catalogue.
    App,
    /// Makers of the catalogue, by id or name.
    Makers,
    /// Countries, by code or name.
    Countries,
    /// Categories of apps.
    Categories,
    /// A list that a government published.
    List,
    /// A file with a longer text, in this language.
    Text(&'static str),
}

impl Kind {
    /// Whether it has one answer for each language.
    pub(super) fn is_translated(self) -> bool {
        matches!(self, Kind::Words | Kind::LongWords | Kind::Lines)
    }
}

/// One field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Where it stands: keys and places in lists with dots between, such as `ban.0.source.1.title`.
    pub path: String,
    /// What it takes.
    pub kind: Kind,
    /// The end of its sentence's id.
    pub label: &'static str,
    /// Whether a policy cannot be signed without it.
    pub needed: bool,
    /// Whether a sentence says more about it.
    pub hint: bool,
    /// Whether few need it: then it is folded away until it has an answer.
    pub rare: bool,
}

impl Field {
    pub(super) fn new(path: String, kind: Kind, label: &'static str) -> Self {
        Field { path, kind, label, needed: false, hint: false, rare: false }
    }

    pub(super) fn needed(self) -> Self {
        Field { needed: true, ..self }
    }

    pub(super) fn rare(self) -> Self {
        Field { rare: true, ..self }
    }

    pub(super) fn hint(self) -> Self {
        Field { hint: true, ..self }
    }

    /// The names of its inputs in a form, one for each language where it is translated.
    pub(super) fn names(&self, languages: &[String]) -> Vec<String> {
        if !self.kind.is_translated() {
            return vec![self.path.clone()];
        }
        languages.iter().map(|language| format!("{}/{language}", self.path)).collect()
    }

    /// Its key in the file, without places in lists.
    pub(super) fn key(&self) -> String {
        let keys = self.path.split('.').filter(|part| part.parse::<usize>().is_err());
        keys.collect::<Vec<_>>().join(".")
    }

    /// The id of its input in a page.
    pub(super) fn anchor(&self) -> String {
        anchor(&self.path)
    }
}

/// A path as an id in a page.
pub(super) fn anchor(path: &str) -> String {
    format!("f-{}", path.replace(['.', '/'], "-"))
}

/// Fields that belong together: a table of the file, or a row of a list of tables.
#[derive(Clone, Debug)]
pub(super) struct Section {
    /// The id of its heading's sentence.
    pub title: &'static str,
    /// The table, if it is a row that can be taken out.
    pub row: Option<Row>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A row of a list of tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The list: `ban.0.source`.
    pub list: String,
    /// Which of it, from 0.
    pub at: usize,
    /// Whether it is not there yet.
    pub is_new: bool,
}

impl Row {
    /// The path of the row.
    pub(super) fn path(&self) -> String {
        format!("{}.{}", self.list, self.at)
    }
}
