//! What can be asked of `appwijzer export`: the files for one reader, or one of the pages that need more than a policy.

use std::sync::LazyLock;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::export::Target;

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The files for one reader.
    For(Target),
    /// One page with every screen, for reviewers.
    Review,
    /// A folder with the decision, the signatures, the exemptions and a calendar.
    Dossier,
}

static ALL: LazyLock<Vec<Wanted>> = LazyLock::new(|| {
    let targets = Target::value_variants().iter().map(|target| Wanted::For(*target));
    targets.chain([Wanted::Review, Wanted::Dossier]).collect()
});

impl ValueEnum for Wanted {
    fn value_variants<'a>() -> &'a [Self] {
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            Wanted::For(target) => target.to_possible_value(),
            Wanted::Review => Some(PossibleValue::new("review").help(
                "One page for reviewers that opens from disk and loads nothing: every screen on every device and day, what changes, boxes for remarks",
            )),
            Wanted::Dossier => Some(PossibleValue::new("dossier").help(
                "What the organisation answers with: decision, policy in words, changes, signatures, attachments, exemptions, calendar",
            )),
        }
    }
}
