//! Opening a companion over a policy that nobody has signed yet.

use std::sync::Arc;

use appwijzer_core::companion::{Companion, CompanionError, ConfigurationProblem, ShellFacts, Storage, Values};
use appwijzer_core::policy::{Ownership, PolicyFile};
use appwijzer_core::ports::{Clock, Inventory, Ports, SecureStorage};
use appwijzer_core::trust::{DeviceName, GrantDocument};
use jiff::civil::Date;

use crate::signing::{Organisation, SigningKey};

use super::ports::{NoTransport, Outbox};

/// The MDM's id of a device at the desk.
const DEVICE: &str = "desk";

/// A device at the desk. What is `None` here is asked of the employee.
#[derive(Debug)]
pub struct Setup {
    /// What the shell knows.
    pub shell: ShellFacts,
    /// Whose it is.
    pub ownership: Option<Ownership>,
    /// Whether it is enrolled.
    pub enrolled: Option<bool>,
    /// Roles of its user.
    pub roles: Vec<String>,
    /// Roles that the user says to have, of those that may be asked.
    pub said_roles: Option<Vec<String>>,
    /// What is used for work on it.
    pub work_data: Option<Vec<String>>,
    /// Exemptions granted to it.
    pub grants: Vec<GrantSpec>,
    /// Whether the first screens were read already.
    pub welcomed: bool,
}

/// An exemption granted to a device at the desk.
#[derive(Debug, Clone)]
pub struct GrantSpec {
    /// Its own id.
    pub id: String,
    /// Which exemption of the policy.
    pub exemption: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

/// What a companion at the desk is opened over.
#[derive(Debug)]
pub struct Surface {
    /// Where its journal is.
    pub storage: Storage,
    /// What is installed.
    pub inventory: Arc<dyn Inventory>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Its secure storage.
    pub secrets: Arc<dyn SecureStorage>,
    /// Where notifications and status go.
    pub outbox: Arc<Outbox>,
}

/// A clock that shows no day before the policy was issued: a phone would wait for it, and at the desk it is
/// looked at beforehand.
#[derive(Debug)]
struct SinceIssue {
    clock: Arc<dyn Clock>,
    issued: i64,
}

impl Clock for SinceIssue {
    fn now(&self) -> i64 {
        self.clock.now().max(self.issued)
    }
}

/// Opens the companion, and says what of its configuration was refused: a policy that was changed
/// without a higher version, where the journal remembers the one before.
///
/// # Errors
/// When the journal cannot be used.
pub fn open(
    surface: Surface,
    policy: &PolicyFile,
    setup: Setup,
) -> Result<(Companion, Vec<ConfigurationProblem>), CompanionError> {
    let organisation = Organisation::of(policy, SigningKey::for_example(1));
    let ports = Ports {
        inventory: surface.inventory,
        clock: Arc::new(SinceIssue { clock: surface.clock, issued: policy.policy().issued_at() }),
        storage: surface.secrets,
        transport: Arc::new(NoTransport),
        notifier: surface.outbox.clone(),
        status: surface.outbox,
    };
    let values = managed_values(&organisation, policy, &setup);
    let mut companion = Companion::open(surface.storage, ports, setup.shell)?;
    let problems = companion.set_configuration(&values)?;
    if setup.welcomed {
        companion.act("welcome/3", "welcomed", &[])?;
    }
    let answers = [("work-data", setup.work_data), ("roles", setup.said_roles)];
    for (question, answer) in answers {
        let Some(chosen) = answer else { continue };
        let inputs = if chosen.is_empty() { vec!["none".to_owned()] } else { chosen };
        companion.act(&format!("question/{question}"), &format!("answer/{question}"), &inputs)?;
    }
    Ok((companion, problems))
}

/// The managed values that say all this.
#[must_use]
pub fn managed_values(organisation: &Organisation, policy: &PolicyFile, setup: &Setup) -> Values {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
    let mut values = Values::new();
    let mut set = |key: &str, value: String| values.insert(key.to_owned(), value);
    set("root", text(organisation.root().unwrap_or_default()));
    set("policy", text(organisation.policy(policy)));
    set("device_id", DEVICE.to_owned());
    if let Some(ownership) = setup.ownership {
        let name = match ownership {
            Ownership::Work => "work",
            Ownership::PartlyPaid => "partly-paid",
            Ownership::Private => "private",
        };
        set("ownership", name.to_owned());
    }
    if let Some(enrolled) = setup.enrolled {
        set("enrolled", enrolled.to_string());
    }
    if !setup.roles.is_empty() {
        set("roles", setup.roles.join(","));
    }
    let grant = |g: &GrantSpec| {
        let device = DeviceName::Mdm(DEVICE.to_owned());
        text(organisation.grant(&GrantDocument::new(&g.id, organisation.id(), &g.exemption, device, g.from, g.until)))
    };
    if !setup.grants.is_empty() {
        set("grants", setup.grants.iter().map(grant).collect::<Vec<_>>().join("\n"));
    }
    values
}
