//! What would change in somebody's copy of the catalogue.

use std::collections::BTreeMap;

use crate::source::{Catalogue, CatalogueApp, CatalogueMaker, Identifier};

/// A change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// An app that the copy does not know.
    Added(String),
    /// An app that stands only in the copy.
    OnlyHere(String),
    /// Identifiers that the copy does not have, of an app that it knows.
    MoreIdentifiers {
        /// The app.
        app: String,
        /// The identifiers.
        identifiers: Vec<String>,
    },
    /// Identifiers that stand only in the copy.
    FewerIdentifiers {
        /// The app.
        app: String,
        /// The identifiers.
        identifiers: Vec<String>,
    },
    /// It counts as another maker's.
    Maker {
        /// The app.
        app: String,
        /// From whose.
        from: Option<String>,
        /// To whose.
        to: Option<String>,
    },
    /// What is said of an app differs, beside its identifiers and its maker.
    AppFacts {
        /// The app.
        app: String,
        /// Which of it.
        facts: Vec<&'static str>,
    },
    /// What is said of a maker differs: claims, prefixes, certificates, names.
    MakerFacts {
        /// The maker.
        maker: String,
        /// Which of them.
        facts: Vec<&'static str>,
    },
}

impl Change {
    /// Whether it tells only what stands in the copy alone, and stays.
    #[must_use]
    pub fn stays(&self) -> bool {
        match self {
            Change::OnlyHere(_) | Change::FewerIdentifiers { .. } => true,
            Change::Added(_)
            | Change::MoreIdentifiers { .. }
            | Change::Maker { .. }
            | Change::AppFacts { .. }
            | Change::MakerFacts { .. } => false,
        }
    }
}

/// What changes from one catalogue to another, sorted.
#[must_use]
pub fn changes(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let by_id = |catalogue: &'_ Catalogue| -> BTreeMap<String, CatalogueApp> {
        catalogue.apps.iter().map(|app| (app.id.clone(), app.clone())).collect()
    };
    let (before, after) = (by_id(old), by_id(new));
    let mut all: Vec<Change> = Vec::new();
    all.extend(after.keys().filter(|id| !before.contains_key(*id)).map(|id| Change::Added(id.clone())));
    all.extend(before.keys().filter(|id| !after.contains_key(*id)).map(|id| Change::OnlyHere(id.clone())));
    for (id, was) in &before {
        let Some(is) = after.get(id) else { continue };
        let (had, has) = (identifiers(was), identifiers(is));
        let only = |a: &[String], b: &[String]| a.iter().filter(|i| !b.contains(i)).cloned().collect::<Vec<_>>();
        let (more, fewer) = (only(&has, &had), only(&had, &has));
        let app = || id.clone();
        if !more.is_empty() {
            all.push(Change::MoreIdentifiers { app: app(), identifiers: more });
        }
        if !fewer.is_empty() {
            all.push(Change::FewerIdentifiers { app: app(), identifiers: fewer });
        }
        if was.maker != is.maker {
            all.push(Change::Maker { app: app(), from: was.maker.clone(), to: is.maker.clone() });
        }
        let facts = app_facts(was, is);
        if !facts.is_empty() {
            all.push(Change::AppFacts { app: app(), facts });
        }
    }
    let old_maker = |id: &str| old.makers.iter().find(|maker| maker.id == id);
    for maker in &new.makers {
        let facts = old_maker(&maker.id).map_or_else(|| vec!["new"], |before| facts(before, maker));
        if !facts.is_empty() {
            all.push(Change::MakerFacts { maker: maker.id.clone(), facts });
        }
    }
    all.sort();
    all
}

/// What differs between two states of an app: everything by which it is found, told or asked about.
fn app_facts(old: &CatalogueApp, new: &CatalogueApp) -> Vec<&'static str> {
    let by_id = |app: &CatalogueApp, of: fn(&Identifier) -> Vec<String>| -> BTreeMap<String, Vec<String>> {
        app.android.iter().chain(&app.ios).map(|id| (id.id.clone(), of(id))).collect()
    };
    // Identifiers that came or went are told of already.
    let differs = |of: fn(&Identifier) -> Vec<String>| {
        let (had, has) = (by_id(old, of), by_id(new, of));
        had.iter().any(|(id, was)| has.get(id).is_some_and(|is| is != was))
    };
    let asked = |app: &CatalogueApp| -> BTreeMap<String, (bool, bool)> {
        app.schemes.iter().map(|s| (s.scheme.clone(), (s.official, s.probe))).collect()
    };
    let (schemes, had) = (asked(new), asked(old));
    let different = [
        ("names", (&old.name, &old.titles) != (&new.name, &new.titles)),
        ("succeeds", old.succeeds != new.succeeds),
        ("categories", old.categories != new.categories),
        ("certificates", differs(|id| id.certificates.clone())),
        ("store", differs(|id| id.store.iter().cloned().collect())),
        ("form", differs(|id| id.form.iter().map(|form| form.name().to_owned()).collect())),
        ("schemes", had.iter().any(|(id, was)| schemes.get(id).is_some_and(|is| is != was))),
        ("hosts", old.hosts != new.hosts),
        ("not_on", old.not_on != new.not_on),
        ("loses", old.loses != new.loses),
        ("ask", old.ask != new.ask),
        ("hides", old.hides != new.hides),
    ];
    different.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

/// What differs between two states of a maker.
fn facts(old: &CatalogueMaker, new: &CatalogueMaker) -> Vec<&'static str> {
    let different = [
        ("names", (&old.name, &old.also, &old.parent) != (&new.name, &new.also, &new.parent)),
        ("claims", old.claims != new.claims),
        ("prefixes", (&old.prefixes, &old.not_prefixes) != (&new.prefixes, &new.not_prefixes)),
        ("certificates", old.certificates != new.certificates),
        ("devices", old.devices != new.devices),
    ];
    different.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

fn identifiers(app: &CatalogueApp) -> Vec<String> {
    let ids = app.android.iter().chain(&app.ios).map(|i| i.id.clone());
    ids.chain(app.schemes.iter().map(|s| s.scheme.clone())).collect()
}
