//! The catalogue of apps and makers, with a source for every fact.

use appwijzer_core::policy::{Loss, Platform, SourceDate};

use super::ast::{self, Tables};
use super::decode;
use super::diagnostics::Diagnostic;
use super::embedded::Embedded;
use super::files::{Files, reason};
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
    /// Its maker's id.
    pub maker: Option<String>,
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
    /// Where it was seen.
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
    /// Where it was seen.
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
    /// ISO 3166-1 code of the country of control.
    pub country: Option<String>,
    /// Digests of certificates with which it signs several apps.
    pub certificates: Vec<String>,
    /// Where that stands.
    pub source: Option<CatalogueSource>,
    /// What is disputed, and the like.
    pub note: Option<String>,
}

/// Where facts about a maker stand.
#[derive(Clone, Debug)]
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
    read_catalogue(&Embedded("catalogue"))
}

/// The catalogue in a folder of one's own.
#[must_use]
pub fn read_catalogue(files: &dyn Files) -> Catalogue {
    let cx = Cx::default();
    let tables = read_tables(&cx, files, "");
    lint::run_catalogue(&cx, &Known::gather(&cx, &[&tables], None));
    let mut apps: Vec<CatalogueApp> = tables.apps.iter().filter_map(app).collect();
    let mut makers: Vec<CatalogueMaker> = tables.makers.iter().filter_map(maker).collect();
    apps.sort_by(|a, b| a.id.cmp(&b.id));
    makers.sort_by(|a, b| a.id.cmp(&b.id));
    Catalogue { apps, makers, diagnostics: cx.finish() }
}

/// Reads `apps.toml` and `makers.toml` of a folder.
pub(super) fn read_tables(cx: &Cx, files: &dyn Files, folder: &str) -> Tables {
    let mut all = Tables::default();
    for name in ["apps.toml", "makers.toml"] {
        let path = if folder.is_empty() { name.to_owned() } else { format!("{}/{name}", folder.trim_end_matches('/')) };
        match files.read(&path) {
            Ok(text) => {
                let file = cx.add(&path, text);
                let Some(document) = Document::parse(cx, &file) else {
                    all.incomplete = true;
                    continue;
                };
                let tables = decode::catalogue_tables(cx, &document);
                all.apps.extend(tables.apps);
                all.makers.extend(tables.makers);
            }
            Err(e) => {
                all.incomplete = true;
                let help = "'catalogue' names a folder with the files apps.toml and makers.toml".to_owned();
                cx.report_file(&UNREADABLE, &path, reason(&e), Some(help));
            }
        }
    }
    all
}

fn app(app: &ast::App) -> Option<CatalogueApp> {
    let identifier = |i: &ast::Identifier| Identifier {
        id: i.id.value.clone(),
        certificates: strings(&i.certificates),
        store: i.store.clone(),
        source: i.source.clone(),
        note: i.note.clone(),
    };
    let scheme = |s: &ast::Scheme| Scheme {
        scheme: s.scheme.value.clone(),
        official: s.official,
        probe: s.probe,
        source: s.source.clone(),
        note: s.note.clone(),
    };
    Some(CatalogueApp {
        id: app.id.value.clone(),
        name: app.name.as_ref()?.value.clone(),
        maker: app.maker.as_ref().map(|m| m.value.clone()),
        categories: strings(&app.categories),
        android: app.android.iter().map(identifier).collect(),
        ios: app.ios.iter().map(identifier).collect(),
        schemes: app.schemes.iter().map(scheme).collect(),
        hosts: strings(&app.hosts),
        not_on: app.not_on.clone(),
        loses: app.loses.clone(),
        note: app.note.clone(),
    })
}

fn maker(maker: &ast::Maker) -> Option<CatalogueMaker> {
    let source = maker.source.as_ref().and_then(|s| {
        Some(CatalogueSource {
            title: s.title.as_ref()?.value.clone(),
            publisher: s.publisher.as_ref().map(|p| p.value.clone()),
            date: s.date.as_ref().map(|d| d.value),
            link: s.link.as_ref().map(|l| l.value.clone()),
        })
    });
    Some(CatalogueMaker {
        id: maker.id.value.clone(),
        name: maker.name.as_ref()?.value.clone(),
        parent: maker.parent.as_ref().map(|p| p.value.clone()),
        country: maker.country.as_ref().map(|c| c.value.clone()),
        certificates: strings(&maker.certificates),
        source,
        note: maker.note.clone(),
    })
}

fn strings(all: &[At<String>]) -> Vec<String> {
    all.iter().map(|at| at.value.clone()).collect()
}
