//! What would change in somebody's copy of the catalogue.

use std::collections::BTreeMap;

use crate::source::{Catalogue, CatalogueApp, CatalogueMaker};

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
    /// What is said of a maker differs: claims, prefixes, certificates, names.
    MakerFacts {
        /// The maker.
        maker: String,
        /// Which of them.
        facts: Vec<&'static str>,
    },
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

/// What differs between two states of a maker.
fn facts(old: &CatalogueMaker, new: &CatalogueMaker) -> Vec<&'static str> {
    let different = [
        ("names", (&old.name, &old.also, &old.parent) != (&new.name, &new.also, &new.parent)),
        ("claims", old.claims != new.claims),
        ("prefixes", (&old.prefixes, &old.not_prefixes) != (&new.prefixes, &new.not_prefixes)),
        ("certificates", old.certificates != new.certificates),
    ];
    different.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

fn identifiers(app: &CatalogueApp) -> Vec<String> {
    let ids = app.android.iter().chain(&app.ios).map(|i| i.id.clone());
    ids.chain(app.schemes.iter().map(|s| s.scheme.clone())).collect()
}
