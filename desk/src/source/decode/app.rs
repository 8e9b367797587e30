//! Apps and makers, of the catalogue or of a policy.

use appwijzer_core::policy::{Loss, is_identifier};

use super::super::ast::{Accept, App, Identifier, Maker, Scheme, Tables};
use super::super::lint::{BAD_IDENTIFIER, OWN_WITHOUT_SOURCE, WITHOUT_SOURCE};
use super::super::place::{At, Cx, Place};
use super::super::reader::{Document, Kind, Table, Value};
use super::rule::PLATFORMS;
use super::{Choices, Decoder};

pub(super) static CATALOGUE: Kind = Kind { name: "the catalogue", keys: &["app", "maker"] };
pub(super) static APP: Kind = Kind {
    name: "an app",
    keys: &["id", "name", "maker", "categories", "android", "ios", "schemes", "hosts", "not_on", "loses", "note"],
};
pub(super) static ANDROID: Kind =
    Kind { name: "an Android identifier", keys: &["package", "certificates", "source", "note"] };
pub(super) static IOS: Kind = Kind { name: "an iOS identifier", keys: &["bundle", "store", "source", "note"] };
pub(super) static SCHEME: Kind = Kind { name: "a scheme", keys: &["scheme", "official", "probe", "source", "note"] };
pub(super) static MAKER: Kind =
    Kind { name: "a maker", keys: &["id", "name", "parent", "country", "certificates", "source", "note"] };

/// What a policy accepts in its own tables; nothing in the catalogue, where a source is demanded.
type Own<'a> = Option<&'a [Accept]>;

const LOSSES: Choices<Loss> = &[
    ("drafts", Loss::Drafts),
    ("messages", Loss::Messages),
    ("files", Loss::Files),
    ("subscription", Loss::Subscription),
    ("credit", Loss::Credit),
    ("account", Loss::Account),
];

/// Reads one file of the catalogue.
pub(crate) fn catalogue_tables(cx: &Cx, document: &Document<'_>) -> Tables {
    let nothing = |_: &str| Err(std::io::ErrorKind::NotFound.into());
    let decoder = Decoder { cx, files: &nothing, languages: Vec::new() };
    decoder.tables(&document.table(cx, &CATALOGUE), None)
}

impl Decoder<'_> {
    /// The apps and makers of a file. In the catalogue a fact without a source is an error.
    pub(super) fn tables(&self, table: &Table<'_>, own: Own<'_>) -> Tables {
        Tables {
            incomplete: false,
            apps: table.tables("app", &APP).iter().filter_map(|t| self.app(t, own)).collect(),
            makers: table.tables("maker", &MAKER).iter().filter_map(|t| self.maker(t, own)).collect(),
        }
    }

    fn app(&self, table: &Table<'_>, own: Own<'_>) -> Option<App> {
        let schemes = |t: &Table<'_>| {
            let flag = |key| t.get(key).and_then(|v: Value<'_>| v.flag()).unwrap_or_default();
            Some(Scheme {
                scheme: self.identifier(t, "scheme")?,
                official: flag("official"),
                probe: flag("probe"),
                source: self.fact_source(t, own),
                note: self.plain(t, "note").map(|n| n.value),
            })
        };
        let hosts = table.get("hosts").map(|v| v.texts()).unwrap_or_default();
        for host in &hosts {
            self.check_identifier(host);
        }
        let app = App {
            name: self.need_plain(table, "name"),
            maker: table.get("maker").and_then(|v| v.text()).inspect(|id| self.check_id(id)),
            categories: self.ids_at(table, "categories"),
            android: table.tables("android", &ANDROID).iter().filter_map(|t| self.package(t, own)).collect(),
            ios: table.tables("ios", &IOS).iter().filter_map(|t| self.bundle(t, own)).collect(),
            schemes: table.tables("schemes", &SCHEME).iter().filter_map(schemes).collect(),
            hosts,
            not_on: self.words_of(table, "not_on", PLATFORMS).into_iter().map(|p| p.value).collect(),
            loses: self.words_of(table, "loses", LOSSES).into_iter().map(|l| l.value).collect(),
            note: self.plain(table, "note").map(|n| n.value),
            id: self.id(table)?,
        };
        Some(app)
    }

    fn package(&self, table: &Table<'_>, own: Own<'_>) -> Option<Identifier> {
        let source = self.fact_source(table, own);
        Some(Identifier {
            id: self.identifier(table, "package")?,
            certificates: self.certificates(table),
            store: None,
            source,
            note: self.plain(table, "note").map(|n| n.value),
        })
    }

    fn bundle(&self, table: &Table<'_>, own: Own<'_>) -> Option<Identifier> {
        let source = self.fact_source(table, own);
        Some(Identifier {
            id: self.identifier(table, "bundle")?,
            certificates: Vec::new(),
            store: self.plain(table, "store").map(|s| s.value),
            source,
            note: self.plain(table, "note").map(|n| n.value),
        })
    }

    fn maker(&self, table: &Table<'_>, own: Own<'_>) -> Option<Maker> {
        let source = self.source_at(table);
        let country = table.get("country").and_then(|v| v.text()).inspect(|c| self.check_country(c));
        let parent = self.plain(table, "parent");
        let certificates = self.certificates(table);
        if source.is_none() {
            let facts =
                [("country", country.as_ref()), ("parent", parent.as_ref()), ("certificate", certificates.first())];
            for (what, place) in facts.iter().filter_map(|(what, fact)| fact.map(|f| (what, f.place))) {
                self.without_source(place, &format!("this {what} has no source"), own);
            }
        }
        let note = self.plain(table, "note").map(|n| n.value);
        let name = self.need_plain(table, "name");
        Some(Maker { name, parent, country, certificates, source, note, id: self.id(table)? })
    }

    fn fact_source(&self, table: &Table<'_>, own: Own<'_>) -> Option<String> {
        let source = self.plain(table, "source").map(|s| s.value).filter(|s| !s.is_empty());
        if source.is_none() && table.get("source").is_none() {
            self.without_source(table.place, "this identifier has no source", own);
        }
        source
    }

    fn without_source(&self, place: Place, message: &str, own: Own<'_>) {
        let help = Some("say where it was seen: wrong identifiers circulate widely".to_owned());
        match own {
            Some(accepts) => self.cx.warn(&OWN_WITHOUT_SOURCE, place, &[accepts], message, help),
            None => self.cx.report(&WITHOUT_SOURCE, place, message, help),
        }
    }

    fn identifier(&self, table: &Table<'_>, key: &'static str) -> Option<At<String>> {
        table.need(key).and_then(|v| v.text()).inspect(|id| self.check_identifier(id))
    }

    fn check_identifier(&self, id: &At<String>) {
        if !is_identifier(&id.value) {
            let help = if id.value.contains("://") {
                "write the name alone, without '://'"
            } else {
                "it holds letters, digits, '.', '_', '-' and '+' only"
            };
            self.cx.report(
                &BAD_IDENTIFIER,
                id.place,
                format!("'{}' is not an identifier", id.value),
                Some(help.to_owned()),
            );
        }
    }

    /// SHA-256 digests, with or without colons, made into 64 lower-case digits.
    fn certificates(&self, table: &Table<'_>) -> Vec<At<String>> {
        let digests = table.get("certificates").map(|v| v.texts()).unwrap_or_default();
        let read = |digest: At<String>| {
            let plain: String = digest.value.chars().filter(|c| *c != ':').flat_map(char::to_lowercase).collect();
            if plain.len() == 64 && plain.bytes().all(|b| b.is_ascii_hexdigit()) {
                return Some(At::new(plain, digest.place));
            }
            let message = "this is not the SHA-256 digest of a certificate";
            let help = "write 64 hexadecimal digits, in pairs with ':' between them or without".to_owned();
            self.cx.report(&BAD_IDENTIFIER, digest.place, message, Some(help));
            None
        };
        digests.into_iter().filter_map(read).collect()
    }
}
