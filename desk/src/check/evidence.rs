//! What stands behind an area, as JSON.

use appwijzer_core::inventory::{Evidence, Place, Proof, Recognised, Scope, UnreadIdentifier, Wholeness, pieces};
use appwijzer_core::policy::PolicyFile;
use schemars::JsonSchema;
use serde::Serialize;

/// Who says what is there, what was read of it, and what that can prove.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct EvidenceInfo {
    /// Who says so: `system`, `list`, `management`, `privacy-report` or `example`.
    source: &'static str,
    /// The form of the list, such as `pm-list`; `null` where the system was asked itself.
    form: Option<String>,
    /// How that was known: `asked`, `content` or `named`.
    recognised: &'static str,
    /// Main number of the version of the system that it is about.
    os_version: Option<u32>,
    /// How many apps were read, each once.
    apps: u64,
    /// How many lines or records were read.
    records: u64,
    /// How many of those were not understood.
    not_understood: u64,
    /// Where the first few of those stand, such as `line 4`.
    places: Vec<String>,
    /// Which apps the source lists at all: `all`, `system-only`, `installed-only`, `enabled-only`, `disabled-only`,
    /// `managed-only`, `launchable`, `asked`, `traces`, `not-known` or `nothing`.
    scope: &'static str,
    /// Why nothing was seen: `other-part`, `no-list`, `locked`, `failed`, `not-given`.
    why: Option<&'static str>,
    /// Whether all of that is here: `proved`, `said`, `cut-short`, `one-page` or `not-known`.
    wholeness: &'static str,
    /// What proves it: `answered`, `dump`, `own-count` or `recipe`.
    proof: Option<&'static str>,
    /// What the source cannot show: `archived`, `offloaded`, `unmanaged`, `private-space`, `other-users`, `clones`,
    /// `app-clips`.
    hides: Vec<&'static str>,
    /// Identifiers of the policy in records that could not be read. Others are not named.
    unread: Vec<UnreadInfo>,
}

/// An identifier of the policy in a record that could not be read.
#[derive(Debug, Serialize, JsonSchema)]
struct UnreadInfo {
    /// The word in which it stands.
    word: String,
    /// Where.
    at: String,
}

impl EvidenceInfo {
    pub(super) fn of(policy: &PolicyFile, evidence: &Evidence) -> Self {
        let index = policy.index();
        let is_of_policy = |unread: &&UnreadIdentifier| {
            pieces(&unread.word).any(|id| index.by_package(id).or_else(|| index.by_bundle(id)).is_some())
        };
        let why = match &evidence.scope {
            Scope::Nothing { why } => Some(why.name()),
            Scope::All
            | Scope::SystemOnly
            | Scope::InstalledOnly
            | Scope::EnabledOnly
            | Scope::DisabledOnly
            | Scope::ManagedOnly
            | Scope::Launchable
            | Scope::Asked { .. }
            | Scope::Traces
            | Scope::NotKnown => None,
        };
        let (wholeness, proof) = wholeness(evidence.wholeness);
        EvidenceInfo {
            source: evidence.source.provenance.name(),
            form: evidence.source.form.clone(),
            recognised: match evidence.source.recognised {
                Recognised::Asked => "asked",
                Recognised::Content => "content",
                Recognised::Named => "named",
            },
            os_version: evidence.source.os_version,
            apps: evidence.read.apps,
            records: evidence.read.records,
            not_understood: evidence.read.not_understood,
            places: evidence.read.places.iter().map(place).collect(),
            scope: evidence.scope.name(),
            why,
            wholeness,
            proof,
            hides: evidence.hides.iter().map(|hidden| hidden.name()).collect(),
            unread: evidence
                .unread
                .iter()
                .filter(is_of_policy)
                .map(|unread| UnreadInfo { word: unread.word.clone(), at: place(&unread.at) })
                .collect(),
        }
    }
}

fn place(place: &Place) -> String {
    match place {
        Place::Line { number } => format!("line {number}"),
        Place::Byte { number } => format!("byte {number}"),
        Place::Record { number } => format!("record {number}"),
    }
}

fn wholeness(wholeness: Wholeness) -> (&'static str, Option<&'static str>) {
    match wholeness {
        Wholeness::Proved { by } => {
            let proof = match by {
                Proof::Answered => "answered",
                Proof::Dump => "dump",
                Proof::OwnCount => "own-count",
                Proof::Recipe => "recipe",
            };
            ("proved", Some(proof))
        }
        Wholeness::Said => ("said", None),
        Wholeness::CutShort { .. } => ("cut-short", None),
        Wholeness::OnePage => ("one-page", None),
        Wholeness::NotKnown => ("not-known", None),
    }
}
