//! Who holds the devices of a group.

use appwijzer_core::obligation::{Device, Grant};
use appwijzer_core::policy::PolicyFile;
use jiff::civil::Date;

use super::fleet::{FleetError, Group};

/// A kind of user: a device as far as rules ask about it, and an exemption that was granted to it.
pub(super) struct User {
    pub(super) device: Device,
    pub(super) grant: Option<Grant>,
}

/// The kinds of user of a group, with their shares: with and without work data, with each role and with none, with
/// each exemption and with none.
pub(super) fn users(group: &Group, policy: &PolicyFile, from: Date) -> Result<Vec<(User, f64)>, FleetError> {
    let work_data: Vec<String> = policy.policy().work_data.iter().map(|item| item.id.to_owned()).collect();
    let without_role = 1.0 - group.roles.values().sum::<f64>();
    let roles =
        group.roles.iter().map(|(role, share)| (vec![role.clone()], *share)).chain([(Vec::new(), without_role)]);
    let grants = group.grants(policy, from)?;
    let mut all = Vec::new();
    for (roles, of_role) in roles {
        for (uses, of_use) in [(true, group.work_data), (false, 1.0 - group.work_data)] {
            for (grant, of_grant) in &grants {
                let share = of_role * of_use * of_grant;
                if share <= 0.0 {
                    continue;
                }
                let device = Device {
                    ownership: Some(group.ownership),
                    enrolled: Some(group.is_enrolled()),
                    roles: roles.clone(),
                    said_roles: Some(Vec::new()),
                    work_data: Some(if uses { work_data.clone() } else { Vec::new() }),
                    ..Device::unknown(group.platform, group.form)
                };
                all.push((User { device, grant: grant.clone() }, share));
            }
        }
    }
    Ok(all)
}
