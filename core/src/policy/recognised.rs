//! How much of a ban on makers or countries can be recognised: the apps that the policy knows of them.

use super::index::{BanRef, Index};
use super::parts::Platform;

/// The apps of a ban that is wider than any list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The ban.
    pub ban: BanRef,
    /// How many of its apps have an identifier on the platform.
    pub apps: usize,
    /// Of how many makers it is in doubt whether the ban means them.
    pub in_doubt: usize,
    /// Nothing of it can be recognised on the platform: no app, and no beginning of identifiers or certificate either.
    pub blind: bool,
}

/// For each of these bans that goes by makers or countries: how many apps are recognised on a platform.
/// Every other app of those makers is not known.
pub fn recognised<'p>(
    index: &'p Index<'_>,
    bans: impl IntoIterator<Item = BanRef> + 'p,
    platform: Platform,
) -> impl Iterator<Item = Recognised> + 'p {
    bans.into_iter().filter_map(move |ban| index.recognised(ban, platform))
}
