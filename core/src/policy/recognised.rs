//! How much of a ban on makers or countries can be recognised: the apps that the policy knows of them.

use super::index::{BanRef, Index};
use super::model::Policy;
use super::parts::Platform;

/// The apps of a ban that is wider than any list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The ban.
    pub ban: BanRef,
    /// How many of its apps have an identifier on the platform.
    pub apps: usize,
}

/// For each of these bans that goes by makers or countries: how many apps are recognised on a platform.
/// Every other app of those makers is not known.
pub fn recognised<'p>(
    policy: &'p Policy<'_>,
    index: &'p Index<'_>,
    bans: impl IntoIterator<Item = BanRef> + 'p,
    platform: Platform,
) -> impl Iterator<Item = Recognised> + 'p {
    let wide =
        |ban: &BanRef| ban.get(policy).is_some_and(|b| !b.covers.makers.is_empty() || !b.covers.countries.is_empty());
    bans.into_iter().filter(wide).map(move |ban| {
        let apps = index.banned().iter().filter(|app| index.bans_of(**app).any(|b| b == ban));
        let known = apps.filter_map(|app| app.get(policy)).filter(|app| match platform {
            Platform::Android => !app.packages.is_empty(),
            Platform::Ios => !app.bundles.is_empty(),
        });
        Recognised { ban, apps: known.count() }
    })
}
