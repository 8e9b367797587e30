//! The steps that put it right, for this platform, version, maker, part and state.
//!
//! Every instruction is a [`Line`]: an id of a sentence, the public sources that it rests on, and
//! whether somebody has tried it on a device. A label that a vendor's own source gives is quoted;
//! any other is described. The words are in `l10n/*/steps.ftl` and `l10n/*/labels.ftl`.

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
pub use workdata::{hold_in_force, keep_first, role_decides, work_apps, work_data};
