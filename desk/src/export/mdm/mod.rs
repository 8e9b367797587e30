//! Files for device management, each for the day from which it may be used.
//!
//! No product that is known here can stop new installs of one app and leave the app alone where it is: what blocks an
//! app hides or removes it at once. So there is a first set, which takes nothing away from anybody who was given time,
//! and a set for each later day on which something may be blocked.

mod manual;
mod piece;

use jiff::civil::Date;
use serde_json::Value;

pub(super) use manual::before;
pub(super) use piece::Piece;

use super::blocked::Blocked;
use super::{Exported, Order, Target, android, app_config, apple, identifiers};

/// A file for device management.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) piece: Piece,
    /// The first day on which it may be used; nothing where it may be used at once.
    pub(super) from: Option<Date>,
    /// Android packages that it names: a command needs them again.
    pub(super) packages: Vec<String>,
    pub(super) file: Exported,
}

/// The files of a target, with a page that explains them in each language.
pub(super) fn files(target: Target, order: &Order<'_>) -> Vec<Exported> {
    let mut made: Vec<Made> = at_once(target, order);
    made.extend(blocking(target, order, order.blocked, None));
    for later in order.later {
        made.extend(blocking(target, order, later, Some(later.day)));
    }
    let manuals = order
        .words
        .iter()
        .filter(|words| words.language().is_complete())
        .map(|words| manual::manual(target, order, &made, words))
        .collect::<Vec<_>>();
    made.into_iter().map(|made| made.file).chain(manuals).collect()
}

/// What may be used on the first day: it takes nothing away.
fn at_once(target: Target, order: &Order<'_>) -> Vec<Made> {
    let Order { policy, companion, .. } = order;
    let one = |piece, bytes| vec![made(piece, None, bytes)];
    match target {
        Target::AndroidManagement => {
            one(Piece::AndroidCompanion, json(&android::management_companion(policy, companion)))
        }
        Target::Intune => vec![
            made(Piece::IntuneAndroidCompanion, None, json(&android::intune_companion(policy, companion))),
            made(Piece::IntuneIosCompanion, None, json(&apple::intune_companion(policy, companion))),
        ],
        Target::Apple => vec![
            made(Piece::AppleCompanion, None, apple::companion(policy, companion, None)),
            made(Piece::AppleNotifications, None, apple::notifications(policy, companion)),
        ],
        Target::Jamf => one(Piece::JamfCompanion, apple::companion(policy, companion, Some("$JSSID"))),
        Target::Appconfig => {
            one(Piece::AppConfig, app_config(&companion.bundle, &companion.values(policy, None)).into_bytes())
        }
        Target::Headwind
        | Target::Identifiers
        | Target::Intranet
        | Target::Letter
        | Target::Poster
        | Target::WorksCouncil
        | Target::All => Vec::new(),
    }
}

/// What blocks or removes, for the day of the list.
fn blocking(target: Target, order: &Order<'_>, blocked: &Blocked<'_>, from: Option<Date>) -> Vec<Made> {
    let Order { policy, companion, .. } = order;
    let (packages, personal, bundles) = (blocked.packages(), blocked.personal_packages(), blocked.bundles());
    let mut all = Vec::new();
    // A list of nothing is no file: an empty one would be refused, or take the place of another.
    let mut add = |piece, wanted: bool, make: &dyn Fn() -> Vec<u8>| {
        if wanted {
            let mut one = made(piece, from, make());
            one.packages = packages.iter().map(|package| (*package).to_owned()).collect();
            all.push(one);
        }
    };
    let (on_device, in_private, on_apple) = (!packages.is_empty(), !personal.is_empty(), !bundles.is_empty());
    match target {
        Target::AndroidManagement => {
            add(Piece::AndroidBlock, on_device, &|| json(&android::management_block(blocked)));
            add(Piece::AndroidPersonal, in_private, &|| json(&android::management_personal(blocked)));
        }
        Target::Intune => {
            add(Piece::IntuneAndroidApprove, on_device, &|| json(&android::intune_approve(blocked)));
            add(Piece::IntuneAndroidUninstall, on_device, &|| json(&android::intune_uninstall()));
            add(Piece::IntuneAndroidPersonal, in_private, &|| json(&android::intune_restrictions(policy, blocked)));
            add(Piece::IntuneIosCompliance, on_apple, &|| json(&apple::intune_compliance(policy, blocked)));
            add(Piece::IntuneIosRestrictions, on_apple, &|| json(&apple::intune_restrictions(policy, blocked)));
        }
        Target::Apple => {
            add(Piece::AppleProfile, on_apple, &|| apple::mobileconfig(policy, blocked));
            add(Piece::AppleDeclaration, on_apple, &|| json(&apple::declaration(policy, blocked)));
        }
        Target::Jamf => add(Piece::JamfProfile, on_apple, &|| apple::jamf(policy, blocked).into_bytes()),
        // A configuration of Headwind MDM holds both: what is not due yet is left out of it.
        Target::Headwind => {
            add(Piece::Headwind, from.is_none() || on_device, &|| json(&android::headwind(policy, blocked, companion)));
        }
        Target::Identifiers => {
            add(Piece::Identifiers, on_device || in_private || on_apple, &|| identifiers::list(blocked));
        }
        Target::Appconfig | Target::Intranet | Target::Letter | Target::Poster | Target::WorksCouncil | Target::All => {
        }
    }
    all
}

fn made(piece: Piece, from: Option<Date>, bytes: Vec<u8>) -> Made {
    let (name, kind) = piece.file();
    let name = match from {
        Some(day) => format!("{name}.from-{day}.{kind}"),
        None => format!("{name}.{kind}"),
    };
    Made { piece, from, packages: Vec::new(), file: Exported { name, bytes, explains: false } }
}

fn json(value: &Value) -> Vec<u8> {
    (serde_json::to_string_pretty(value).unwrap_or_default() + "\n").into_bytes()
}
