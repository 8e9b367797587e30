//! The steps that put it right, for this platform, version, maker, part and state.
//!
//! Every instruction is a [`Line`]: an id of a sentence, and the public [`Source`]s that it rests on, with their
//! kind and the versions they tell of. A label that a vendor's own source gives is quoted; any other is described. The words are in `l10n/*/steps.ftl` and `l10n/*/labels.ftl`.

mod abilities;
mod labels;
mod line;
mod look;
mod plan;
mod removal;
mod skin;
mod sources;
mod workdata;

pub use abilities::Abilities;
pub use labels::LABELS;
pub use line::{ALL_LINES, Line};
pub use look::{Copy, self_check};
pub use plan::{Plan, PlanStep, Request};
pub use removal::{Edition, Situation, after_removal, removal};
pub use skin::Skin;
pub use sources::{Source, SourceKind};
pub use workdata::{vanishing, work_apps, work_data};
