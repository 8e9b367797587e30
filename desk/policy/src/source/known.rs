//! Everything that can be referred to by id.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::ast::{App, Ast, Edition, FactSource, Maker, Tables};
use super::claim::{ClaimKind, USUAL_CLAIMS, holds};
use super::lint::DUPLICATE_ID;
use super::place::{At, Cx};

/// The apps and makers of the catalogue and of the policy itself, and the policy's own ids.
#[derive(Debug)]
pub(crate) struct Known<'a> {
    pub(crate) apps: HashMap<&'a str, &'a App>,
    pub(crate) makers: HashMap<&'a str, &'a Maker>,
    /// The same apps, in the order of the files.
    pub(crate) all_apps: Vec<&'a App>,
    pub(crate) all_makers: Vec<&'a Maker>,
    pub(crate) sources: HashMap<&'a str, &'a FactSource>,
    /// The kinds of claim that the policy goes by.
    claims: Vec<ClaimKind>,
    /// The day of issue: older and later claims do not count.
    day: Option<Date>,
    /// Whether a file of the catalogue could not be read.
    pub(crate) incomplete: bool,
    pub(crate) bans: Vec<&'a str>,
    pub(crate) roles: Vec<&'a str>,
}

impl<'a> Known<'a> {
    /// Gathers all ids and reports those that stand twice.
    pub(crate) fn gather(cx: &Cx, tables: &[&'a Tables], ast: Option<&'a Ast>) -> Self {
        let all_apps: Vec<&App> = tables.iter().flat_map(|t| &t.apps).collect();
        let all_makers: Vec<&Maker> = tables.iter().flat_map(|t| &t.makers).collect();
        unique(cx, "app", all_apps.iter().map(|a| &a.id));
        unique(cx, "maker", all_makers.iter().map(|m| &m.id));
        let (mut bans, mut roles) = (Vec::new(), Vec::new());
        if let Some(ast) = ast {
            bans = unique(cx, "ban", ast.bans.iter().map(|b| &b.id));
            roles = unique(cx, "role", ast.roles.iter().map(|r| &r.id));
            unique(cx, "work_data", ast.work_data.iter().map(|w| &w.id));
            unique(cx, "exemption", ast.exemptions.iter().map(|e| &e.id));
            unique(cx, "language", ast.languages.iter());
            if let Some(records) = &ast.records {
                unique(cx, "records.keep", records.keep.iter().map(|k| &k.id));
                unique(cx, "records.hold", records.holds.iter().map(|h| &h.id));
            }
        }
        Known {
            apps: all_apps.iter().rev().map(|a| (a.id.as_str(), *a)).collect(),
            makers: all_makers.iter().rev().map(|m| (m.id.as_str(), *m)).collect(),
            all_apps,
            all_makers,
            sources: tables.iter().flat_map(|t| &t.sources).map(|s| (s.id.as_str(), s)).collect(),
            claims: match ast.map(|ast| ast.claims.iter().map(|c| c.value).collect::<Vec<_>>()) {
                Some(said) if !said.is_empty() => said,
                Some(_) | None => USUAL_CLAIMS.to_vec(),
            },
            day: ast.and_then(|ast| ast.issued.as_ref()).map(|day| day.value),
            incomplete: tables.iter().any(|t| t.incomplete),
            bans,
            roles,
        }
    }

    /// The maker of an app, if it is known.
    pub(crate) fn maker_of(&self, app: &App) -> Option<&'a Maker> {
        self.makers.get(app.maker.as_ref()?.as_str()).copied()
    }

    /// The countries of which a maker counts as one, by the claims that the policy goes by. What holds in one
    /// region only says nothing of the company as a whole, and what is weak says nothing for certain.
    pub(crate) fn countries_of(&self, maker: &'a Maker) -> Vec<&'a str> {
        let own = maker.country.as_ref().map(At::as_str).filter(|_| self.claims.contains(&ClaimKind::ControlledBy));
        let sure = self.claimed(maker, |claim, kind| claim.weak.is_none() && self.claims.contains(&kind));
        unlike(own.into_iter().chain(sure), &[])
    }

    /// The countries of which a maker perhaps counts as one: only a weak claim says so, or a list of apps of that
    /// country where the policy does not go by lists.
    pub(crate) fn perhaps_countries_of(&self, maker: &'a Maker) -> Vec<&'a str> {
        let weak = self.claimed(maker, |claim, kind| {
            kind == ClaimKind::Listed || (claim.weak.is_some() && self.claims.contains(&kind))
        });
        unlike(weak, &self.countries_of(maker))
    }

    fn claimed(
        &self,
        maker: &'a Maker,
        counts: impl Fn(&super::ast::Claim, ClaimKind) -> bool,
    ) -> impl Iterator<Item = &'a str> {
        let date = |at: &Option<At<Date>>| at.as_ref().map(|day| day.value);
        maker.claims.iter().filter_map(move |claim| {
            let here = claim.region.is_none() && counts(claim, claim.kind.as_ref()?.value);
            let country = claim.country.as_ref()?.as_str();
            (here && holds(date(&claim.from), date(&claim.until), self.day)).then_some(country)
        })
    }

    /// Whether any app has this category.
    pub(crate) fn categories(&self) -> Vec<&'a str> {
        let mut all: Vec<&str> = self.all_apps.iter().flat_map(|a| a.categories.iter().map(At::as_str)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The apps that a ban names; where it means successors too, those that are known, and theirs.
    pub(crate) fn named<'c>(&self, covers: &'c super::ast::Covers) -> Vec<&'c str>
    where
        'a: 'c,
    {
        let mut all: Vec<&str> = covers.apps.iter().map(At::as_str).collect();
        if covers.successors.as_ref().is_none_or(|said| !said.value) {
            return all;
        }
        let mut looked = 0;
        while let Some(of) = all.get(looked).copied() {
            let next = self.all_apps.iter().filter(|app| app.succeeds.as_ref().is_some_and(|s| s.value == of));
            let new: Vec<&str> = next.map(|app| app.id.as_str()).filter(|id| !all.contains(id)).collect();
            all.extend(new);
            looked += 1;
        }
        all
    }

    /// Every app of a maker whom a ban on countries perhaps means, and that it does not reach otherwise.
    pub(crate) fn doubted(&self, covers: &super::ast::Covers) -> Vec<&'a App> {
        let of = |maker: &&'a Maker| self.is_doubted(covers, maker);
        let makers: HashSet<&str> = self.all_makers.iter().copied().filter(of).map(|m| m.id.as_str()).collect();
        let meant = |app: &&&'a App| app.maker.as_ref().is_some_and(|m| makers.contains(m.as_str()));
        self.all_apps.iter().filter(meant).filter(|app| !comes_with_phones(app)).copied().collect()
    }

    /// Whether a ban on countries perhaps means a maker.
    pub(crate) fn is_doubted(&self, covers: &super::ast::Covers, maker: &'a Maker) -> bool {
        let banned = |country: &&str| covers.countries.iter().any(|c| c.value == **country);
        let named = |list: &[At<String>]| list.iter().any(|id| id.value == maker.id.value);
        !named(&covers.makers)
            && !named(&covers.except_makers)
            && !self.countries_of(maker).iter().any(banned)
            && self.perhaps_countries_of(maker).iter().any(banned)
    }

    /// Whether any list could show an app that a ban means, or may mean.
    pub(crate) fn recognises(&self, covers: &super::ast::Covers) -> bool {
        let countries =
            |m: &&'a Maker| self.countries_of(m).iter().any(|c| covers.countries.iter().any(|b| b.value == *c));
        let meant = |m: &&'a Maker| {
            covers.makers.iter().any(|id| id.value == m.id.value) || countries(m) || self.is_doubted(covers, m)
        };
        let mut apps = self.reached(covers).into_iter().chain(self.doubted(covers));
        apps.any(can_be_seen) || self.all_makers.iter().copied().filter(|m| meant(m)).any(has_hints)
    }

    /// Every app that a ban reaches, before exceptions; with `allow_only`, those that it allows.
    pub(crate) fn reached<'c>(&self, covers: &'c super::ast::Covers) -> Vec<&'a App> {
        let set = |list: &'c [At<String>]| list.iter().map(At::as_str).collect::<HashSet<&'c str>>();
        let makers = set(&covers.makers);
        let apps: HashSet<&str> = self.named(covers).into_iter().collect();
        let (countries, categories) = (set(&covers.countries), set(&covers.categories));
        let by_maker: HashSet<&str> = self
            .all_makers
            .iter()
            .filter(|m| makers.contains(m.id.as_str()) || self.countries_of(m).iter().any(|c| countries.contains(c)))
            .map(|m| m.id.as_str())
            .collect();
        let reaches = |app: &&&'a App| {
            let wide = app.maker.as_ref().is_some_and(|m| by_maker.contains(m.as_str()))
                || app.categories.iter().any(|c| categories.contains(c.as_str()));
            apps.contains(app.id.as_str()) || (wide && !comes_with_phones(app))
        };
        self.all_apps.iter().filter(reaches).copied().collect()
    }
}

/// A part of phones of a make that no store lists. Whoever bans the maker does not mean that people take their
/// phone apart; its identifiers stay under the doubt of the maker's prefixes.
fn comes_with_phones(app: &App) -> bool {
    let part = app.android.iter().all(|id| id.form == Some(Edition::Preinstalled));
    part && !app.android.is_empty() && app.ios.is_empty()
}

/// Whether a list may show it.
pub(super) fn can_be_seen(app: &App) -> bool {
    !app.android.is_empty() || !app.ios.is_empty()
}

/// Whether apps of a maker that nobody described may be recognised.
pub(super) fn has_hints(maker: &Maker) -> bool {
    !maker.prefixes.is_empty() || !maker.certificates.is_empty()
}

/// Each once, without those that are known already.
fn unlike<'a>(all: impl Iterator<Item = &'a str>, known: &[&'a str]) -> Vec<&'a str> {
    let mut each: Vec<&str> = Vec::new();
    for one in all {
        if !each.contains(&one) && !known.contains(&one) {
            each.push(one);
        }
    }
    each
}

fn unique<'a>(cx: &Cx, kind: &str, ids: impl Iterator<Item = &'a At<String>>) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    for id in ids {
        if seen.insert(id.as_str()) {
            all.push(id.as_str());
        } else {
            let message = format!("there is another {kind} '{}' above", id.value);
            cx.report(&DUPLICATE_ID, id.place, message, Some("give one of them another id".to_owned()));
        }
    }
    all
}
