//! Apps and makers, of the catalogue or of a policy.

use appwijzer_core::policy::{Loss, is_identifier, is_prefix};

use super::super::ast::{Accept, App, Claim, Edition, FactSource, Identifier, Maker, Scheme, Tables};
use super::super::claim::CLAIM_KINDS;
use super::super::grade::SOURCE_KINDS;
use super::super::lint::{BAD_IDENTIFIER, OWN_WITHOUT_SOURCE, WITHOUT_SOURCE};
use super::super::place::{At, Cx, Place};
use super::super::reader::{Document, Kind, Table, Value};
use super::rule::PLATFORMS;
use super::{Choices, Decoder};

pub(super) static CATALOGUE: Kind = Kind { name: "the catalogue", keys: &["app", "collected", "maker", "source"] };
pub(super) static APP: Kind = Kind {
    name: "an app",
    keys: &[
        "id",
        "name",
        "titles",
        "maker",
        "succeeds",
        "categories",
        "android",
        "ios",
        "schemes",
        "hosts",
        "not_on",
        "loses",
        "ask",
        "hides",
        "note",
    ],
};
pub(super) static ANDROID: Kind =
    Kind { name: "an Android identifier", keys: &["package", "certificates", "form", "sources", "source", "note"] };
pub(super) static IOS: Kind =
    Kind { name: "an iOS identifier", keys: &["bundle", "store", "form", "sources", "source", "note"] };
pub(super) static SCHEME: Kind =
    Kind { name: "a scheme", keys: &["scheme", "official", "probe", "sources", "source", "note"] };
pub(super) static MAKER: Kind = Kind {
    name: "a maker",
    keys: &[
        "id",
        "name",
        "also",
        "parent",
        "country",
        "claims",
        "certificates",
        "prefixes",
        "not_prefixes",
        "devices",
        "source",
        "note",
    ],
};
pub(super) static CLAIM: Kind =
    Kind { name: "a claim", keys: &["kind", "country", "by", "from", "until", "region", "weak", "sources", "source"] };
pub(super) static FACT_SOURCE: Kind =
    Kind { name: "a source", keys: &["id", "grade", "family", "title", "place", "licence"] };

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

const EDITIONS: Choices<Edition> = &[
    ("lite", Edition::Lite),
    ("tv", Edition::Tv),
    ("pad", Edition::Pad),
    ("regional", Edition::Regional),
    ("preinstalled", Edition::Preinstalled),
    ("store-variant", Edition::StoreVariant),
    ("clone", Edition::Clone),
    ("beta", Edition::Beta),
    ("business", Edition::Business),
    ("kids", Edition::Kids),
    ("theme", Edition::Theme),
];

impl Edition {
    /// Its name in the source.
    #[must_use]
    pub fn name(self) -> &'static str {
        EDITIONS.iter().find(|(_, edition)| *edition == self).map_or("", |(name, _)| name)
    }
}

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
            // A policy's own tables have none.
            collected: match own {
                Some(_) => None,
                None => table.get("collected").and_then(|v| v.date()).map(|day| day.value),
            },
            apps: table.tables("app", &APP).iter().filter_map(|t| self.app(t, own)).collect(),
            makers: table.tables("maker", &MAKER).iter().filter_map(|t| self.maker(t, own)).collect(),
            sources: match own {
                Some(_) => Vec::new(),
                None => table.tables("source", &FACT_SOURCE).iter().filter_map(|t| self.catalogue_source(t)).collect(),
            },
        }
    }

    fn app(&self, table: &Table<'_>, own: Own<'_>) -> Option<App> {
        let schemes = |t: &Table<'_>| {
            let flag = |key| flag(t, key);
            Some(Scheme {
                scheme: self.identifier(t, "scheme")?,
                official: flag("official"),
                probe: flag("probe"),
                sources: texts(t, "sources"),
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
            titles: table.get("titles").map(|v| v.texts()).unwrap_or_default(),
            // What a policy describes itself, people are asked about.
            ask: own.is_some() || flag(table, "ask"),
            hides: flag(table, "hides"),
            maker: table.get("maker").and_then(|v| v.text()).inspect(|id| self.check_id(id)),
            succeeds: table.get("succeeds").and_then(|v| v.text()).inspect(|id| self.check_id(id)),
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
            form: self.edition(table),
            sources: texts(table, "sources"),
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
            form: self.edition(table),
            sources: texts(table, "sources"),
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
        let prefixes = table.get("prefixes").map(|v| v.texts()).unwrap_or_default();
        for prefix in prefixes.iter().filter(|prefix| !is_prefix(&prefix.value)) {
            let help = "write two names or more with a dot behind each, such as 'com.example.'".to_owned();
            let message = format!("'{}' is not the beginning of identifiers", prefix.value);
            self.cx.report(&BAD_IDENTIFIER, prefix.place, message, Some(help));
        }
        let not_prefixes = table.get("not_prefixes").map(|v| v.texts()).unwrap_or_default();
        not_prefixes.iter().for_each(|id| self.check_identifier(id));
        Some(Maker {
            name: self.need_plain(table, "name"),
            also: table.get("also").map(|v| v.texts()).unwrap_or_default(),
            claims: table.tables("claims", &CLAIM).iter().map(|t| self.claim(t, own)).collect(),
            note: self.plain(table, "note").map(|n| n.value),
            id: self.id(table)?,
            parent,
            country,
            certificates,
            prefixes,
            not_prefixes,
            devices: texts(table, "devices"),
            source,
        })
    }

    fn claim(&self, table: &Table<'_>, own: Own<'_>) -> Claim {
        let country =
            |key| table.get(key).and_then(|v: Value<'_>| v.text()).inspect(|c: &At<String>| self.check_country(c));
        let (source, sources) = (self.source_at(table), texts(table, "sources"));
        let weak = self.plain(table, "weak").map(|w| w.value);
        // What is called a doubt need not be proved.
        if source.is_none() && sources.is_empty() && weak.is_none() {
            self.without_source(table.place, "this claim has no source", own);
        }
        Claim {
            kind: table.need("kind").and_then(|v| self.word(&v, CLAIM_KINDS)),
            country: table.need("country").and_then(|_| country("country")),
            by: self.plain(table, "by").map(|b| b.value),
            from: table.get("from").and_then(|v| v.date()),
            until: table.get("until").and_then(|v| v.date()),
            region: country("region"),
            weak,
            sources,
            source,
        }
    }

    fn catalogue_source(&self, table: &Table<'_>) -> Option<FactSource> {
        Some(FactSource {
            kind: table.need("grade").and_then(|v| self.word(&v, SOURCE_KINDS)),
            family: self.plain(table, "family").map(|f| f.value),
            title: self.need_plain(table, "title"),
            place: self.plain(table, "place").map(|p| p.value),
            licence: self.need_plain(table, "licence").map(|l| l.value),
            id: self.source_id(table)?,
        })
    }

    fn source_id(&self, table: &Table<'_>) -> Option<At<String>> {
        table.need("id").and_then(|v| v.text())
    }

    fn edition(&self, table: &Table<'_>) -> Option<Edition> {
        table.get("form").and_then(|v| self.word(&v, EDITIONS)).map(|e| e.value)
    }

    fn fact_source(&self, table: &Table<'_>, own: Own<'_>) -> Option<String> {
        let source = self.plain(table, "source").map(|s| s.value).filter(|s| !s.is_empty());
        if source.is_none() && table.get("source").is_none() && table.get("sources").is_none() {
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

fn flag(table: &Table<'_>, key: &'static str) -> bool {
    table.get(key).and_then(|v| v.flag()).unwrap_or_default()
}

fn texts(table: &Table<'_>, key: &'static str) -> Vec<At<String>> {
    table.get(key).map(|v| v.texts()).unwrap_or_default()
}
