//! Lookups over a policy, built once per policy and used by every check.

use std::collections;

use foldhash::fast::RandomState;

use super::covers::{Cover, Covers};
use super::file::PolicyError;
use super::model::{App, Ban, Maker, Policy};
use super::parts::Platform;
use super::prefixes::Prefixes;
use super::recognised::Recognised;

type HashMap<K, V> = collections::HashMap<K, V, RandomState>;
type HashSet<K> = collections::HashSet<K, RandomState>;

/// Position of an app in [`Policy::apps`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AppRef(u32);

/// Position of a ban in [`Policy::bans`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BanRef(u32);

impl AppRef {
    fn at(i: usize) -> Self {
        AppRef(u32::try_from(i).unwrap_or(u32::MAX))
    }

    /// Its position in [`Policy::apps`].
    pub(super) fn position(self) -> usize {
        self.0 as usize
    }

    /// The app, in the policy that this reference came from.
    #[must_use]
    pub fn get<'p, 'a>(self, policy: &'p Policy<'a>) -> Option<&'p App<'a>> {
        policy.apps.get(self.0 as usize)
    }
}

impl BanRef {
    fn at(i: usize) -> Self {
        BanRef(u32::try_from(i).unwrap_or(u32::MAX))
    }

    /// The ban, in the policy that this reference came from.
    #[must_use]
    pub fn get<'p, 'a>(self, policy: &'p Policy<'a>) -> Option<&'p Ban<'a>> {
        policy.bans.get(self.0 as usize)
    }
}

/// Whether a ban means a maker.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    Yes,
    Perhaps,
    No,
    Excepted,
}

/// Whose signing certificate a digest is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateOwner {
    /// It signs one app: a package with it is that app under whatever name.
    App(AppRef),
    /// It signs a maker's apps: position in [`Policy::makers`].
    Maker(u32),
}

/// Finds apps by identifier and bans by app.
#[derive(Debug, Default)]
pub struct Index<'a> {
    ids: HashMap<&'a str, AppRef>,
    packages: HashMap<&'a str, AppRef>,
    bundles: HashMap<&'a str, AppRef>,
    schemes: HashMap<&'a str, AppRef>,
    certificates: HashMap<&'a str, CertificateOwner>,
    covers: Covers,
    banned: Vec<AppRef>,
    nameless: [Vec<AppRef>; 2],
    unknown_there: [Vec<AppRef>; 2],
    allow_only: Vec<BanRef>,
    maker_bans: HashMap<u32, Vec<BanRef>>,
    /// Bans that perhaps mean a maker: of one of their countries it is not sure that it is the maker's.
    doubtful_bans: HashMap<u32, Vec<BanRef>>,
    /// Apps of those makers, with the maker and the bans that perhaps mean them.
    doubted: HashMap<AppRef, (u32, Vec<BanRef>)>,
    /// Every ban on all of a maker's products or a country's, once, sorted: whether or not a maker of it is known.
    open_ended: Vec<BanRef>,
    prefixes: Prefixes<'a>,
    /// Of bans that go by makers or countries, sorted by ban.
    wide: Vec<Wide>,
}

/// What a ban that goes by makers or countries can recognise.
#[derive(Debug)]
struct Wide {
    ban: BanRef,
    /// How many of its apps have an identifier on Android and on iOS.
    apps: [usize; 2],
    /// Of how many makers it is in doubt whether it means them.
    in_doubt: usize,
    /// Whether something else may point to an app of it there, or a device itself is meant.
    hints: [bool; 2],
}

impl<'a> Index<'a> {
    /// Builds the index.
    ///
    /// # Errors
    /// When an id or identifier stands in two places: then a lookup would have two answers.
    pub(super) fn build(policy: &Policy<'a>) -> Result<Self, PolicyError> {
        let mut index = Index::default();
        index.ids.reserve(policy.apps.len());
        index.packages.reserve(policy.apps.iter().map(|a| a.packages.len()).sum());
        index.bundles.reserve(policy.apps.iter().map(|a| a.bundles.len()).sum());
        for (i, app) in policy.apps.iter().enumerate() {
            let app_ref = AppRef::at(i);
            let twice = |id: &str| {
                let message = format!("'{id}' belongs to another app already");
                PolicyError::Invalid { path: format!("apps[{i}]"), message }
            };
            if index.ids.insert(app.id, app_ref).is_some() {
                return Err(twice(app.id));
            }
            let named = [
                (&app.packages, &mut index.packages),
                (&app.bundles, &mut index.bundles),
                (&app.schemes, &mut index.schemes),
            ];
            for (ids, map) in named {
                for id in ids {
                    if map.insert(id, app_ref).is_some() {
                        return Err(twice(id));
                    }
                }
            }
            index.certificates.extend(app.certificates.iter().map(|c| (*c, CertificateOwner::App(app_ref))));
        }
        for (i, maker) in (0u32..).zip(&policy.makers) {
            for certificate in &maker.certificates {
                index.certificates.entry(certificate).or_insert(CertificateOwner::Maker(i));
            }
        }
        let maker_of: HashMap<&str, u32> = (0u32..).zip(&policy.makers).map(|(i, m)| (m.id, i)).collect();
        for (i, ban) in policy.bans.iter().enumerate() {
            index.add_ban(policy, &maker_of, BanRef::at(i), ban);
        }
        index.covers.settle(policy.apps.len());
        index.banned = index.covers.all().iter().map(|cover| cover.app).collect();
        index.banned.dedup();
        // What nothing can show is no part of any count, and no device waits for it.
        index.banned.retain(|app| app.get(policy).is_some_and(|a| !a.is_out_of_sight()));
        let quiet = |app: &AppRef| app.get(policy).is_some_and(|a| a.quiet);
        let [(android_quiet, android), (ios_quiet, ios)] = [Platform::Android, Platform::Ios].map(|platform| {
            let nameless = |app: &&AppRef| app.get(policy).is_some_and(|a| a.is_nameless_on(platform));
            index.banned.iter().filter(nameless).copied().partition(quiet)
        });
        index.unknown_there = [android_quiet, ios_quiet];
        index.nameless = [android, ios];
        for (i, maker) in (0u32..).zip(&policy.makers) {
            if index.maker_bans.contains_key(&i) || index.doubtful_bans.contains_key(&i) {
                index.prefixes.add(i, &maker.prefixes, &maker.not_prefixes);
            }
        }
        index.count_recognised(policy);
        Ok(index)
    }

    /// Once per policy: a check of few apps must not walk over every app that a policy names.
    fn count_recognised(&mut self, policy: &Policy<'a>) {
        let wide = |ban: &BanRef| Wide {
            ban: *ban,
            apps: [0, 0],
            in_doubt: 0,
            hints: [ban.get(policy).is_some_and(|b| !b.covers.devices.is_empty()); 2],
        };
        let mut all: Vec<Wide> = self.open_ended.iter().map(wide).collect();
        if all.is_empty() {
            return;
        }
        let at = |all: &[Wide], ban: &BanRef| all.binary_search_by_key(ban, |wide| wide.ban).ok();
        for Cover { app, ban, .. } in self.covers.all() {
            let Some(app) = app.get(policy).filter(|app| !app.is_out_of_sight()) else { continue };
            let Some(wide) = at(&all, ban).and_then(|at| all.get_mut(at)) else { continue };
            let [android, ios] = &mut wide.apps;
            *android += usize::from(!app.packages.is_empty());
            *ios += usize::from(!app.bundles.is_empty());
            let [on_android, _] = &mut wide.hints;
            *on_android |= !app.certificates.is_empty();
        }
        for (app, (_, bans)) in &self.doubted {
            let Some(app) = app.get(policy) else { continue };
            for ban in bans {
                let Some(wide) = at(&all, ban).and_then(|at| all.get_mut(at)) else { continue };
                let [android, ios] = &mut wide.hints;
                *android |= !app.packages.is_empty();
                *ios |= !app.bundles.is_empty();
            }
        }
        for (i, maker) in (0u32..).zip(&policy.makers) {
            let (sure, doubtful) = (self.bans_of_maker(i), self.doubtful_bans_of_maker(i));
            for (ban, is_doubtful) in sure.iter().map(|b| (b, false)).chain(doubtful.iter().map(|b| (b, true))) {
                let Some(wide) = at(&all, ban).and_then(|at| all.get_mut(at)) else { continue };
                wide.in_doubt += usize::from(is_doubtful);
                let [android, ios] = &mut wide.hints;
                *android |= !maker.prefixes.is_empty() || (!is_doubtful && !maker.certificates.is_empty());
                *ios |= !maker.prefixes.is_empty();
            }
        }
        self.wide = all;
    }

    fn add_ban(&mut self, policy: &Policy<'a>, maker_of: &HashMap<&str, u32>, ban_ref: BanRef, ban: &Ban<'a>) {
        let covers = &ban.covers;
        let resolve = |ids: &[&str], all: &HashMap<&str, AppRef>| -> HashSet<AppRef> {
            ids.iter().filter_map(|id| all.get(*id).copied()).collect()
        };
        let except: HashSet<AppRef> = resolve(&covers.except_apps, &self.ids);
        let allowed = covers.allow_only.as_ref().map(|ids| resolve(ids, &self.ids));
        let of: HashSet<&str> = covers.makers.iter().copied().collect();
        let not_of: HashSet<&str> = covers.except_makers.iter().copied().collect();
        let is_of = |m: &Maker<'_>| {
            if of.contains(m.id) || covers.countries.iter().any(|country| m.is_of(country)) {
                return Meant::Yes;
            }
            match covers.countries.iter().any(|country| m.perhaps_countries.contains(country)) {
                true => Meant::Perhaps,
                false => Meant::No,
            }
        };
        let makers: Vec<Meant> =
            policy.makers.iter().map(|m| if not_of.contains(m.id) { Meant::Excepted } else { is_of(m) }).collect();
        if !covers.makers.is_empty() || !covers.countries.is_empty() {
            self.open_ended.push(ban_ref);
        }

        let named = covers.apps.iter().filter_map(|id| self.ids.get(id).copied());
        named.filter(|app| !except.contains(app)).for_each(|app| self.covers.push(app, ban_ref, true));
        let reached = |meant: &Meant| matches!(meant, Meant::Yes | Meant::Perhaps);
        let by_app = makers.iter().any(reached) || !covers.categories.is_empty() || allowed.is_some();
        if by_app {
            for (i, app) in policy.apps.iter().enumerate() {
                let app_ref = AppRef::at(i);
                let maker = app.maker.and_then(|m| maker_of.get(m)).copied();
                let meant = maker.and_then(|i| makers.get(i as usize)).copied().unwrap_or(Meant::No);
                if meant == Meant::Excepted || except.contains(&app_ref) {
                    continue;
                }
                let covered = meant == Meant::Yes
                    || app.categories.iter().any(|c| covers.categories.contains(c))
                    || allowed.as_ref().is_some_and(|a| !a.contains(&app_ref));
                if covered {
                    self.covers.push(app_ref, ban_ref, false);
                } else if let (Meant::Perhaps, Some(maker)) = (meant, maker) {
                    self.doubted.entry(app_ref).or_insert_with(|| (maker, Vec::new())).1.push(ban_ref);
                }
            }
        }
        for (i, meant) in (0u32..).zip(makers) {
            match meant {
                Meant::Yes => self.maker_bans.entry(i).or_default().push(ban_ref),
                Meant::Perhaps => self.doubtful_bans.entry(i).or_default().push(ban_ref),
                Meant::No | Meant::Excepted => {}
            }
        }
        if allowed.is_some() {
            self.allow_only.push(ban_ref);
        }
    }

    /// The app with this id.
    #[must_use]
    pub fn app(&self, id: &str) -> Option<AppRef> {
        self.ids.get(id).copied()
    }

    /// The app with this Android package name.
    #[must_use]
    pub fn by_package(&self, package: &str) -> Option<AppRef> {
        self.packages.get(package).copied()
    }

    /// The app with this iOS bundle identifier.
    #[must_use]
    pub fn by_bundle(&self, bundle: &str) -> Option<AppRef> {
        self.bundles.get(bundle).copied()
    }

    /// The app whose URL scheme this is.
    #[must_use]
    pub fn by_scheme(&self, scheme: &str) -> Option<AppRef> {
        self.schemes.get(scheme).copied()
    }

    /// Whose signing certificate this is (64 lower-case hexadecimal digits).
    #[must_use]
    pub fn by_certificate(&self, digest: &str) -> Option<CertificateOwner> {
        self.certificates.get(digest).copied()
    }

    /// Whether any certificate is known: without one, looking at signatures finds nothing.
    #[must_use]
    pub fn knows_certificates(&self) -> bool {
        !self.certificates.is_empty()
    }

    /// The bans that cover an app of the catalogue, in the policy's order.
    pub fn bans_of(&self, app: AppRef) -> impl Iterator<Item = BanRef> + '_ {
        self.covers_of(app).iter().map(|cover| cover.ban)
    }

    /// The same, with whether each names the app.
    pub(crate) fn covers_of(&self, app: AppRef) -> &[Cover] {
        self.covers.of(app)
    }

    /// The bans that cover everything of a maker, for products that the catalogue does not know.
    #[must_use]
    pub fn bans_of_maker(&self, maker: u32) -> &[BanRef] {
        self.maker_bans.get(&maker).map_or(&[], Vec::as_slice)
    }

    /// The bans that perhaps mean a maker: of one of their countries it is not sure that it is the maker's.
    #[must_use]
    pub fn doubtful_bans_of_maker(&self, maker: u32) -> &[BanRef] {
        self.doubtful_bans.get(&maker).map_or(&[], Vec::as_slice)
    }

    /// The bans that perhaps mean an app for its maker's sake, and the maker: position in [`Policy::makers`].
    #[must_use]
    pub fn doubt_of(&self, app: AppRef) -> Option<(u32, &[BanRef])> {
        self.doubted.get(&app).map(|(maker, bans)| (*maker, bans.as_slice()))
    }

    /// The maker of banned apps under whose beginning an identifier stands that no app has: position in
    /// [`Policy::makers`]. A hint, never proof.
    #[must_use]
    pub fn perhaps_of(&self, identifier: &str) -> Option<u32> {
        self.prefixes.maker_of(identifier)
    }

    /// The bans that reach beyond the catalogue: all products of a maker or of a country. Each once, in the policy's order.
    pub fn maker_bans(&self) -> impl Iterator<Item = BanRef> + '_ {
        self.open_ended.iter().copied()
    }

    /// Of a ban that goes by makers or countries: what of it is recognised on a platform.
    #[must_use]
    pub fn recognised(&self, ban: BanRef, platform: Platform) -> Option<Recognised> {
        let at = self.wide.binary_search_by_key(&ban, |wide| wide.ban).ok()?;
        let Wide { apps: [android, ios], in_doubt, hints: [on_android, on_ios], .. } = self.wide.get(at)?;
        let (apps, hints) = match platform {
            Platform::Android => (*android, *on_android),
            Platform::Ios => (*ios, *on_ios),
        };
        Some(Recognised { ban, apps, in_doubt: *in_doubt, blind: apps == 0 && !hints })
    }

    /// The ban with this id.
    #[must_use]
    pub fn ban(&self, policy: &Policy<'_>, id: &str) -> Option<BanRef> {
        policy.bans.iter().position(|b| b.id == id).map(BanRef::at)
    }

    /// Every app of the catalogue that some ban covers.
    #[must_use]
    pub fn banned(&self) -> &[AppRef] {
        &self.banned
    }

    /// Banned apps that may exist on this platform but of which the policy knows no identifier
    /// there: they can be neither found nor ruled out.
    #[must_use]
    pub fn nameless(&self, platform: Platform) -> &[AppRef] {
        let [android, ios] = &self.nameless;
        match platform {
            Platform::Android => android,
            Platform::Ios => ios,
        }
    }

    /// Banned apps that nobody is asked about and of which the policy knows no identifier on this platform, sorted:
    /// whether they exist there is not known either. They are no part of what is looked for.
    #[must_use]
    pub fn unknown_there(&self, platform: Platform) -> &[AppRef] {
        let [android, ios] = &self.unknown_there;
        match platform {
            Platform::Android => android,
            Platform::Ios => ios,
        }
    }

    /// The bans of the kind "only these apps".
    #[must_use]
    pub fn allow_only(&self) -> &[BanRef] {
        &self.allow_only
    }
}
