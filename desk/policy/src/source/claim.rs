//! What is said about where a maker belongs, by whom, and since when.

use jiff::civil::Date;

/// A kind of claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClaimKind {
    /// It is registered there.
    RegisteredIn,
    /// Its head office is there.
    HeadOffice,
    /// It is controlled from there.
    ControlledBy,
    /// A government counts it as a company of that country.
    NamedBy,
    /// It stands in a list of apps of that country, and nothing better says so.
    Listed,
}

impl ClaimKind {
    /// Its name in the source.
    #[must_use]
    pub fn name(self) -> &'static str {
        CLAIM_KINDS.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// The words of `kind` in a claim, and of `claims` in a policy.
pub(super) const CLAIM_KINDS: &[(&str, ClaimKind)] = &[
    ("registered-in", ClaimKind::RegisteredIn),
    ("head-office", ClaimKind::HeadOffice),
    ("controlled-by", ClaimKind::ControlledBy),
    ("named-by", ClaimKind::NamedBy),
    ("listed", ClaimKind::Listed),
];

/// The kinds that a policy goes by when it does not say: facts about the company, not what somebody calls it.
pub(super) const USUAL_CLAIMS: &[ClaimKind] =
    &[ClaimKind::RegisteredIn, ClaimKind::HeadOffice, ClaimKind::ControlledBy];

/// Whether a claim from one day until another holds on a day.
pub(super) fn holds(from: Option<Date>, until: Option<Date>, day: Option<Date>) -> bool {
    let Some(day) = day else { return true };
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}
