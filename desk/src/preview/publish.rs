//! What the organisation publishes for a simulated device: root, policy, join code, configuration, grants.

use appwijzer_core::companion::Values;
use appwijzer_core::policy::{Exemption, PolicyFile};
use appwijzer_core::trust::{JoinCode, accept_first_root};
use jiff::ToSpan;

use crate::session::{GrantSpec, Setup, managed_values};
use crate::signing::Organisation;

use super::kind::Kind;
use super::ports::{WebServer, lock};
use super::world::Start;

/// Where the organisation's policy would be published. The name is reserved for examples.
pub(super) const ADDRESS: &str = "https://appwijzer.example/policy.json";

/// Puts root and policy on the web server, and makes the code that leads there.
pub(super) fn publish(organisation: &Organisation, policy: &PolicyFile, web: &WebServer) -> Option<String> {
    let root = organisation.root().ok()?;
    let fingerprint = accept_first_root(&root).ok()?.fingerprint;
    let code = JoinCode::new(organisation.id(), ADDRESS, 1, &fingerprint.0)?;
    let mut files = lock(&web.files);
    files.insert(ADDRESS.replace("policy.json", "root-1.json"), root);
    files.insert(ADDRESS.to_owned(), organisation.policy(policy));
    Some(code.spoken())
}

/// The managed configuration of the device.
pub(super) fn values(organisation: &Organisation, policy: &PolicyFile, start: &Start) -> Values {
    let setup = Setup {
        shell: start.kind.shell(start.language),
        ownership: start.kind.ownership(),
        enrolled: Some(true),
        roles: Vec::new(),
        said_roles: None,
        work_data: None,
        grants: grants(start.kind, policy),
        welcomed: !start.first,
    };
    managed_values(organisation, policy, &setup)
}

/// On a device of somebody exempt: the policy's first exemption, from its first day, for three
/// months or as long as it may last if that is shorter.
#[must_use]
pub(crate) fn grants(kind: Kind, policy: &PolicyFile) -> Vec<GrantSpec> {
    let policy = policy.policy();
    let first = policy.exemptions.first().filter(|_| kind == Kind::Exempt);
    let from = policy.issued;
    let quarter = from.checked_add(3.months()).unwrap_or(from);
    let grant = |e: &Exemption<'_>| GrantSpec {
        id: "example-1".to_owned(),
        exemption: e.id.to_owned(),
        from,
        until: e.longest.after(from).unwrap_or(from).min(quarter),
    };
    first.map(grant).into_iter().collect()
}
