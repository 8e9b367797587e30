//! A root in words.

use std::fmt::Write;

use appwijzer_core::l10n::Words;
use appwijzer_core::screens::groups;
use appwijzer_core::trust::{Carried, KeyId, Marks, RoleName, Root, encode_groups};

use appwijzer_core::trust::log::LogTrust;

use crate::signing::{KeyNames, RootFile};

use super::key::spoken;

const ROLES: [(RoleName, &str); 4] = [
    (RoleName::Root, "may sign the next root"),
    (RoleName::Policy, "may sign policies"),
    (RoleName::Exemption, "may grant exemptions"),
    (RoleName::Timestamp, "may say that what is published is the newest"),
];

/// Everything that a root says, and which signatures it has.
pub(super) fn describe(file: &RootFile, before: Option<&Root>, called: &KeyNames, words: &Words) -> String {
    let root = &file.root;
    let mut text = format!("Root {} of {}\n", root.version, root.organisation);
    let _ = writeln!(text, "Valid from {} up to and including {}.", root.issued, root.expires);
    if let Some(restart) = root.policy_restart {
        let _ = writeln!(text, "Policies start again at version {restart}, after a policy key was taken away.");
    }
    if let Some(day) = root.time_restart {
        let _ = writeln!(text, "Phones bring the time that they believe down to {day}, once.");
    }
    if root.withdraw_grants {
        text.push_str("Exemptions end that phones accepted before and that no key of this root granted.\n");
    }
    text.push_str(&carried(&root.carried));
    let _ = writeln!(text, "Fingerprint:   {}", file.fingerprint);
    let digits = Marks::name_of(&file.fingerprint.to_string());
    let _ = writeln!(text, "The app shows: {}", groups(&digits));
    let _ = writeln!(text, "To read aloud: {}", encode_groups(file.fingerprint.0.get(..20).unwrap_or_default()));
    for (name, may) in ROLES.into_iter().filter(|(name, _)| root.role(*name).is_some()) {
        let keys = root.role_keys(name);
        let _ = writeln!(text, "\n{} key{} {may}; {} must:", keys.keys.len(), plural(keys.keys.len()), keys.threshold);
        for (id, _) in keys.keys {
            let _ = writeln!(text, "  {}  {}{}", short(&id.0), spoken(id), called.behind(id));
        }
    }
    text.push_str(&log(root.log.as_ref()));
    if let Some(before) = before {
        text.push_str(&changes(before, root, called));
    }
    text.push_str("\nSignatures\n");
    text.push_str(&signatures(file, before, called, words));
    text
}

/// The log in which every policy must stand, and who must have seen it there.
fn log(log: Option<&LogTrust>) -> String {
    let Some(log) = log else { return String::new() };
    let (count, must) = (log.witnesses.len(), log.threshold);
    let mut text = format!("\nEvery policy must stand in the log {}\n", log.key);
    let _ =
        writeln!(text, "and {must} of {count} witness{} must have seen it there:", if count == 1 { "" } else { "es" });
    log.witnesses.iter().for_each(|witness| {
        let _ = writeln!(text, "  {witness}");
    });
    text
}

/// What earlier roots put right, for phones that come to this one at once.
fn carried(carried: &Carried) -> String {
    let mut text = String::new();
    if let Some(restart) = &carried.policy_restart {
        let _ = writeln!(text, "Handed on: policies start again at version {} (root {}).", restart.to, restart.root);
    }
    if let Some(restart) = &carried.time_restart {
        let _ = writeln!(text, "Handed on: time is brought down to {} (root {}).", restart.to, restart.root);
    }
    match carried.withdrawn_keys.len() {
        0 => {}
        1 => text.push_str("Handed on: 1 exemption key was withdrawn; what it granted alone ends.\n"),
        n => {
            let _ = writeln!(text, "Handed on: {n} exemption keys were withdrawn; what they granted alone ends.");
        }
    }
    text
}

/// How many signatures are there and how many are needed.
pub(super) fn signatures(file: &RootFile, before: Option<&Root>, called: &KeyNames, words: &Words) -> String {
    let tallies = file.tallies(before);
    let mut text: String = tallies.iter().map(|tally| format!("  {}\n", tally.told(called, words))).collect();
    for signature in &file.envelope.signatures {
        let unknown = signature.key.as_ref().filter(|id| !tallies.iter().any(|t| t.signed.contains(&id.0)));
        if let Some(id) = unknown {
            let _ = writeln!(
                text,
                "  {}: this signature does not count (not valid, or not a root key)",
                called.short(&id.0)
            );
        }
    }
    text
}

fn changes(before: &Root, after: &Root, called: &KeyNames) -> String {
    let mut text = format!("\nChanged since root {}\n", before.version);
    let length = text.len();
    for (name, _) in ROLES {
        let (old, new) = (before.role_keys(name), after.role_keys(name));
        let ids = |keys: &[(&KeyId, [u8; 32])]| keys.iter().map(|(id, _)| id.0.clone()).collect::<Vec<_>>();
        let (had, has) = (ids(&old.keys), ids(&new.keys));
        for id in has.iter().filter(|id| !had.contains(id)) {
            let _ = writeln!(text, "  {}: key {} added", name.as_str(), called.short(id));
        }
        for id in had.iter().filter(|id| !has.contains(id)) {
            let _ = writeln!(text, "  {}: key {} taken away", name.as_str(), called.short(id));
        }
        if old.threshold != new.threshold {
            let _ = writeln!(text, "  {}: {} must sign, was {}", name.as_str(), new.threshold, old.threshold);
        }
    }
    match (&before.log, &after.log) {
        (Some(_), None) => text.push_str("  log: no log is asked for any more\n"),
        (None, Some(_)) => text.push_str("  log: every policy must stand in a log from now on\n"),
        (Some(old), Some(new)) if old != new => {
            text.push_str("  log: another log, other witnesses or another number\n");
        }
        (Some(_), Some(_)) | (None, None) => {}
    }
    // What puts something right on phones counts in this version whatever the one before said.
    if let Some(day) = after.time_restart {
        let _ = writeln!(text, "  time: phones bring it down to {day}");
    }
    if let Some(version) = after.policy_restart {
        let _ = writeln!(text, "  policy: numbers start again at {version}");
    }
    if after.withdraw_grants {
        text.push_str("  exemption: every grant under earlier roots ends\n");
    }
    if before.carried != after.carried {
        text.push_str("  what earlier roots put right is handed on\n");
    }
    if before.expires != after.expires {
        let _ = writeln!(text, "  expires {}, was {}", after.expires, before.expires);
    }
    if text.len() == length {
        text.push_str("  nothing but its version\n");
    }
    text
}

/// The beginning of a key's id: enough to tell the keys of one root apart.
fn short(id: &str) -> &str {
    id.get(..12).unwrap_or(id)
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}
