//! The first words that somebody reads on a device under a policy, as the companion there says them.

use appwijzer_core::contract::Block;
use appwijzer_core::l10n::Language;
use appwijzer_core::policy::PolicyFile;
use jiff::civil::Date;

use super::kind::{Kind, usual};
use super::world::{Start, World};

/// What a kind of device says on a day about apps that are on it: the title of its first screen, and of each row there
/// with what stands under it. `kind` is a name as in the preview's addresses; with `work_data` its owner uses one of the
/// policy's entries for work there. Nothing for a name that there is not. Blocks; needs a runtime for time limits.
#[must_use]
pub fn reads(policy: &PolicyFile, kind: &str, work_data: bool, language: Language, day: Date) -> Option<Vec<String>> {
    let kind = Kind::from_name(kind)?;
    let used = policy.policy().work_data.iter().map(|item| item.id.to_owned()).take(1);
    let start = Start {
        kind,
        policy: policy.clone(),
        next: None,
        language,
        day,
        apps: usual(policy),
        work_data: Some(if work_data { used.collect() } else { Vec::new() }),
        first: false,
    };
    let world = World::open(start).ok()?;
    let rows = world.screen.blocks.iter().filter_map(|block| match block {
        Block::Rows { items } => Some(items),
        _ => None,
    });
    let mut said = vec![world.screen.title.clone()];
    for row in rows.flatten().filter(|row| row.status.is_some()) {
        said.push(row.sub.as_ref().map_or_else(|| row.title.clone(), |sub| format!("{}: {sub}", row.title)));
    }
    Some(said)
}
