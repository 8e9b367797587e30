//! Which apps of the catalogue a ban is about, as far as that can be said without compiling, and what can be seen of each.

use std::collections::BTreeSet;

use appwijzer_policy::source::{Catalogue, CatalogueApp, ClaimKind, named_list, shipped_packages, shipped_schemes};
use toml_edit::DocumentMut;

use super::tree;

/// How many apps of a ban are recognised, per system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// All of them.
    pub apps: usize,
    /// With an identifier on Android.
    pub android: usize,
    /// With an identifier on iPhone and iPad.
    pub ios: usize,
    /// About which a private Android phone can ask its system.
    pub own_android: usize,
    /// About whose links an iPhone can be asked.
    pub links: usize,
}

impl Known {
    pub(super) fn add(&mut self, app: &CatalogueApp) {
        self.apps += 1;
        self.android += usize::from(!app.android.is_empty());
        self.ios += usize::from(!app.ios.is_empty());
        let built_in = |list: &[String], id: &str| list.binary_search_by(|known| known.as_str().cmp(id)).is_ok();
        let asks = !app.android.is_empty() && app.android.iter().all(|id| built_in(shipped_packages(), &id.id));
        self.own_android += usize::from(asks);
        let links = app.schemes.iter().any(|scheme| scheme.probe && built_in(shipped_schemes(), &scheme.scheme));
        self.links += usize::from(links);
    }
}

/// The ids of the apps that a ban is about.
pub(super) fn apps(document: &DocumentMut, ban: usize, catalogue: &Catalogue) -> BTreeSet<String> {
    let texts = |key: &str| tree::texts(document, &format!("ban.{ban}.{key}"));
    let (mut apps, mut makers) = (texts("apps"), texts("makers"));
    if let Some(list) = tree::text(document, &format!("ban.{ban}.list")).and_then(named_list) {
        apps.extend(list.entries.iter().flat_map(|entry| entry.apps.clone()));
        makers.extend(list.entries.iter().flat_map(|entry| entry.makers.clone()));
    }
    let (countries, categories) = (texts("countries"), texts("categories"));
    let said: Vec<String> = tree::texts(document, "claims");
    let usual = ["registered-in", "head-office", "controlled-by"];
    let counts = |kind: ClaimKind| match said.is_empty() {
        true => usual.contains(&kind.name()),
        false => said.iter().any(|word| word == kind.name()),
    };
    let of_country = catalogue.makers.iter().filter(|maker| {
        maker
            .claims
            .iter()
            .any(|claim| claim.region.is_none() && counts(claim.kind) && countries.contains(&claim.country))
    });
    makers.extend(of_country.map(|maker| maker.id.clone()));
    let (except, except_makers) = (texts("except_apps"), texts("except_makers"));
    let reaches = |app: &&CatalogueApp| {
        let made = app.maker.as_ref().is_some_and(|maker| makers.contains(maker) && !except_makers.contains(maker));
        let named = apps.contains(&app.id) || app.categories.iter().any(|category| categories.contains(category));
        (made || named) && !except.contains(&app.id)
    };
    catalogue.apps.iter().filter(reaches).map(|app| app.id.clone()).collect()
}

/// What is known of these apps.
pub(super) fn known(ids: &BTreeSet<String>, catalogue: &Catalogue) -> Known {
    let mut known = Known::default();
    for app in catalogue.apps.iter().filter(|app| ids.contains(&app.id)) {
        known.add(app);
    }
    known
}
