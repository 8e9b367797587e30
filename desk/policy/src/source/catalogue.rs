//! The catalogue of apps and makers, with a source for every fact.

use std::sync::OnceLock;

use appwijzer_core::policy::{Loss, Platform, SourceDate};
use jiff::civil::Date;

use super::ast::{self, Edition, Tables};
use super::claim::ClaimKind;
use super::decode;
use super::diagnostics::Diagnostic;
use super::embedded::Embedded;
use super::files::{Files, reason};
use super::grade::{Grade, SourceKind};
use super::known::Known;
use super::lint::{self, UNREADABLE};
use super::place::{At, Cx};
use super::reader::Document;

/// All apps and makers that are known, each fact with its source.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// The apps, sorted by id.
    pub apps: Vec<CatalogueApp>,
    /// The makers, sorted by id.
    pub makers: Vec<CatalogueMaker>,
    /// Where its facts stand, sorted by id.
    pub sources: Vec<CatalogueFactSource>,
    /// What is wrong with it. The catalogue inside the binary has no mistakes; a test watches.
    pub diagnostics: Vec<Diagnostic>,
}

impl Catalogue {
    /// The app with this id.
    #[must_use]
    pub fn app(&self, id: &str) -> Option<&CatalogueApp> {
        self.apps.iter().find(|app| app.id == id)
    }

    /// The maker with this id.
    #[must_use]
    pub fn maker(&self, id: &str) -> Option<&CatalogueMaker> {
        self.makers.iter().find(|maker| maker.id == id)
    }

    /// The id of an app that was most likely meant, for "did you mean".
    #[must_use]
    pub fn nearest(&self, id: &str) -> Option<&str> {
        super::suggest::nearest(id, self.apps.iter().map(|app| app.id.as_str()))
    }

    /// Ids of apps that may have been meant: those with the word in their id, name or maker, else the one that is spelled
    /// nearly so. At most eight; empty when nothing is like it.
    #[must_use]
    pub fn alike(&self, word: &str) -> Vec<&str> {
        let word = word.trim().to_lowercase();
        let has = |text: &str| text.to_lowercase().contains(&word);
        let maker =
            |app: &CatalogueApp| app.maker.as_deref().and_then(|id| self.maker(id)).is_some_and(|m| has(&m.name));
        let holds = |app: &&CatalogueApp| has(&app.id) || has(&app.name) || maker(app);
        let found: Vec<&str> = match word.chars().count() {
            0..=1 => Vec::new(),
            _ => self.apps.iter().filter(holds).map(|app| app.id.as_str()).take(8).collect(),
        };
        if found.is_empty() { self.nearest(&word).into_iter().collect() } else { found }
    }
}

/// An app of the catalogue.
#[derive(Clone, Debug)]
pub struct CatalogueApp {
    /// Its id.
    pub id: String,
    /// The name that people know.
    pub name: String,
    /// Other names that it has or had in stores.
    pub titles: Vec<String>,
    /// Its maker's id.
    pub maker: Option<String>,
    /// The id of the app whose place it took.
    pub succeeds: Option<String>,
    /// Such as `recreational`.
    pub categories: Vec<String>,
    /// Android package names.
    pub android: Vec<Identifier>,
    /// iOS bundle identifiers.
    pub ios: Vec<Identifier>,
    /// iOS URL schemes.
    pub schemes: Vec<Scheme>,
    /// Host names of its web site.
    pub hosts: Vec<String>,
    /// Platforms on which it does not exist.
    pub not_on: Vec<Platform>,
    /// What removing it may cost.
    pub loses: Vec<Loss>,
    /// People are asked about it where it cannot be seen, and private phones may ask the system.
    pub ask: bool,
    /// Malware that hides under other names.
    pub hides: bool,
    /// What could not be verified, and the like.
    pub note: Option<String>,
}

/// A package name or bundle identifier.
#[derive(Clone, Debug)]
pub struct Identifier {
    /// The identifier.
    pub id: String,
    /// SHA-256 digests of the certificates that sign it.
    pub certificates: Vec<String>,
    /// Number in the App Store.
    pub store: Option<String>,
    /// Which edition it is, if not the usual one.
    pub form: Option<Edition>,
    /// Ids of its sources in [`Catalogue::sources`].
    pub sources: Vec<String>,
    /// How sure it is.
    pub grade: Grade,
    /// Where it was seen, in words.
    pub source: Option<String>,
    /// Which edition it is, or how weak the source is.
    pub note: Option<String>,
}

/// A URL scheme.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// Without `://`.
    pub scheme: String,
    /// Whether the maker documents it.
    pub official: bool,
    /// Whether the system is asked about it.
    pub probe: bool,
    /// Ids of its sources in [`Catalogue::sources`].
    pub sources: Vec<String>,
    /// How sure it is.
    pub grade: Grade,
    /// Where it was seen, in words.
    pub source: Option<String>,
    /// How weak the source is, and the like.
    pub note: Option<String>,
}

/// A maker of the catalogue.
#[derive(Clone, Debug)]
pub struct CatalogueMaker {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The company that controls it.
    pub parent: Option<String>,
    /// Names of its companies, as stores and registers write them.
    pub also: Vec<String>,
    /// What is said about where it belongs.
    pub claims: Vec<CatalogueClaim>,
    /// Beginnings of identifiers under which it publishes: a hint, never proof.
    pub prefixes: Vec<String>,
    /// Identifiers under those beginnings that are somebody else's.
    pub not_prefixes: Vec<String>,
    /// Digests of certificates with which it signs several apps.
    pub certificates: Vec<String>,
    /// Names of makes by which its devices say who made them.
    pub devices: Vec<String>,
    /// Where that stands.
    pub source: Option<CatalogueSource>,
    /// What is disputed, and the like.
    pub note: Option<String>,
}

/// What is said about where a maker belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueClaim {
    /// What kind of claim.
    pub kind: ClaimKind,
    /// ISO 3166-1 code of the country.
    pub country: String,
    /// Which government, for what it is named by.
    pub by: Option<String>,
    /// Since when.
    pub from: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
    /// The country in which alone it is so.
    pub region: Option<String>,
    /// Why it is no more than a doubt.
    pub weak: Option<String>,
    /// Ids of its sources in [`Catalogue::sources`].
    pub sources: Vec<String>,
    /// Where it stands.
    pub source: Option<CatalogueSource>,
}

/// Where facts of the catalogue stand.
#[derive(Clone, Debug)]
pub struct CatalogueFactSource {
    /// Its id.
    pub id: String,
    /// What kind of source.
    pub kind: SourceKind,
    /// Sources of one family share entries and count as one.
    pub family: String,
    /// Its title.
    pub title: String,
    /// The repository, page or register.
    pub place: Option<String>,
    /// Its licence. Bare facts were taken, whatever it is.
    pub licence: String,
}

impl CatalogueFactSource {
    /// Whether its place is one where somebody could look: a repository, a page, a host. "Notes" and "several" are not.
    #[must_use]
    pub fn can_be_looked_up(&self) -> bool {
        let is_place = |word: &str| word.contains('/') || (word.contains('.') && !word.ends_with('.'));
        self.place.as_deref().is_some_and(|place| match place.split_whitespace().collect::<Vec<_>>().as_slice() {
            [one] => is_place(one),
            words => words.iter().any(|word| word.contains('/')),
        })
    }
}

/// Where facts about a maker stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueSource {
    /// Title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<SourceDate>,
    /// `https` address.
    pub link: Option<String>,
}

/// The catalogue inside the binary.
#[must_use]
pub fn catalogue() -> Catalogue {
    shipped().clone()
}

/// The same, read once.
pub fn shipped() -> &'static Catalogue {
    static SHIPPED: OnceLock<Catalogue> = OnceLock::new();
    SHIPPED.get_or_init(|| read_catalogue(&Embedded("catalogue")))
}

/// The catalogue in a folder of one's own.
#[must_use]
pub fn read_catalogue(files: &dyn Files) -> Catalogue {
    let cx = Cx::default();
    let tables = read_tables(&cx, files, "");
    lint::run_catalogue(&cx, &Known::gather(&cx, &[&tables], None));
    let mut sources: Vec<CatalogueFactSource> = tables.sources.iter().filter_map(fact_source).collect();
    sources.sort_by(|a, b| a.id.cmp(&b.id));
    let mut apps: Vec<CatalogueApp> = tables.apps.iter().filter_map(|a| app(a, &sources)).collect();
    let mut makers: Vec<CatalogueMaker> = tables.makers.iter().filter_map(maker).collect();
    apps.sort_by(|a, b| a.id.cmp(&b.id));
    makers.sort_by(|a, b| a.id.cmp(&b.id));
    Catalogue { apps, makers, sources, diagnostics: cx.finish() }
}

/// Reads a catalogue: `sources.toml` and a file per maker in `makers/`, or in a smaller one of somebody's own
/// `apps.toml` and `makers.toml`.
pub(super) fn read_tables(cx: &Cx, files: &dyn Files, folder: &str) -> Tables {
    let mut all = Tables::default();
    let within = |name: &str| match folder.trim_end_matches('/') {
        "" => name.to_owned(),
        folder => format!("{folder}/{name}"),
    };
    let per_maker = files.list(&within("makers"));
    let per_maker = per_maker.iter().filter(|name| name.ends_with(".toml")).map(|name| format!("makers/{name}"));
    let mut names: Vec<String> = per_maker.collect();
    let small = names.is_empty();
    if small {
        names.extend(["apps.toml", "makers.toml"].map(str::to_owned));
    } else {
        names.insert(0, "sources.toml".to_owned());
    }
    for path in names.iter().map(|name| within(name)) {
        match files.read(&path) {
            Ok(text) => {
                let file = cx.add(&path, text);
                let Some(document) = Document::parse(cx, &file) else {
                    all.incomplete = true;
                    continue;
                };
                let mut tables = decode::catalogue_tables(cx, &document);
                // A small catalogue of somebody's own holds what its people know.
                tables.apps.iter_mut().for_each(|app| app.ask |= small);
                all.extend(tables);
            }
            Err(e) => {
                all.incomplete = true;
                let help = "'catalogue' names a folder with sources.toml and a folder 'makers', or with apps.toml and \
                            makers.toml"
                    .to_owned();
                cx.report_file(&UNREADABLE, &path, reason(&e), Some(help));
            }
        }
    }
    all
}

fn fact_source(source: &ast::FactSource) -> Option<CatalogueFactSource> {
    Some(CatalogueFactSource {
        id: source.id.value.clone(),
        kind: source.kind.as_ref()?.value,
        family: source.family.clone().unwrap_or_else(|| source.id.value.clone()),
        title: source.title.as_ref()?.value.clone(),
        place: source.place.clone(),
        licence: source.licence.clone()?,
    })
}

fn grade(ids: &[At<String>], sources: &[CatalogueFactSource]) -> Grade {
    let find = |id: &At<String>| {
        let at = sources.binary_search_by(|s| s.id.as_str().cmp(id.as_str())).ok()?;
        sources.get(at).filter(|s| s.can_be_looked_up()).map(|s| (s.kind, s.family.as_str()))
    };
    Grade::of(ids.iter().filter_map(find))
}

fn app(app: &ast::App, sources: &[CatalogueFactSource]) -> Option<CatalogueApp> {
    let identifier = |i: &ast::Identifier| Identifier {
        id: i.id.value.clone(),
        certificates: strings(&i.certificates),
        store: i.store.clone(),
        form: i.form,
        sources: strings(&i.sources),
        grade: grade(&i.sources, sources),
        source: i.source.clone(),
        note: i.note.clone(),
    };
    let scheme = |s: &ast::Scheme| Scheme {
        scheme: s.scheme.value.clone(),
        official: s.official,
        probe: s.probe,
        sources: strings(&s.sources),
        grade: grade(&s.sources, sources),
        source: s.source.clone(),
        note: s.note.clone(),
    };
    Some(CatalogueApp {
        id: app.id.value.clone(),
        name: app.name.as_ref()?.value.clone(),
        titles: strings(&app.titles),
        maker: app.maker.as_ref().map(|m| m.value.clone()),
        succeeds: app.succeeds.as_ref().map(|id| id.value.clone()),
        categories: strings(&app.categories),
        android: app.android.iter().map(identifier).collect(),
        ios: app.ios.iter().map(identifier).collect(),
        schemes: app.schemes.iter().map(scheme).collect(),
        hosts: strings(&app.hosts),
        not_on: app.not_on.clone(),
        loses: app.loses.clone(),
        ask: app.ask,
        hides: app.hides,
        note: app.note.clone(),
    })
}

fn maker(maker: &ast::Maker) -> Option<CatalogueMaker> {
    let mut claims: Vec<CatalogueClaim> = maker.claims.iter().filter_map(claim).collect();
    // The short way to write that it is controlled from there.
    claims.extend(maker.country.iter().map(|country| CatalogueClaim {
        kind: ClaimKind::ControlledBy,
        country: country.value.clone(),
        by: None,
        from: None,
        until: None,
        region: None,
        weak: None,
        sources: Vec::new(),
        source: maker.source.as_ref().and_then(source),
    }));
    Some(CatalogueMaker {
        id: maker.id.value.clone(),
        name: maker.name.as_ref()?.value.clone(),
        parent: maker.parent.as_ref().map(|p| p.value.clone()),
        also: strings(&maker.also),
        claims,
        prefixes: strings(&maker.prefixes),
        not_prefixes: strings(&maker.not_prefixes),
        certificates: strings(&maker.certificates),
        devices: strings(&maker.devices),
        source: maker.source.as_ref().and_then(source),
        note: maker.note.clone(),
    })
}

fn claim(claim: &ast::Claim) -> Option<CatalogueClaim> {
    Some(CatalogueClaim {
        kind: claim.kind.as_ref()?.value,
        country: claim.country.as_ref()?.value.clone(),
        by: claim.by.clone(),
        from: claim.from.as_ref().map(|d| d.value),
        until: claim.until.as_ref().map(|d| d.value),
        region: claim.region.as_ref().map(|r| r.value.clone()),
        weak: claim.weak.clone(),
        sources: strings(&claim.sources),
        source: claim.source.as_ref().and_then(source),
    })
}

fn source(source: &ast::Source) -> Option<CatalogueSource> {
    Some(CatalogueSource {
        title: source.title.as_ref()?.value.clone(),
        publisher: source.publisher.as_ref().map(|p| p.value.clone()),
        date: source.date.as_ref().map(|d| d.value),
        link: source.link.as_ref().map(|l| l.value.clone()),
    })
}

fn strings(all: &[At<String>]) -> Vec<String> {
    all.iter().map(|at| at.value.clone()).collect()
}
