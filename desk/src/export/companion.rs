//! The companion's own configuration, as management hands it out.

use std::collections::BTreeMap;

use appwijzer_core::companion::CONFIGURATION_KEYS as KEYS;
use appwijzer_core::policy::PolicyFile;

/// Package name of the companion that management installs.
pub const PACKAGE: &str = "nl.appwijzer.android.managed";
/// Bundle identifier of the companion.
pub const BUNDLE: &str = "nl.appwijzer.app";

/// What the companion is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    /// Android package name.
    pub package: String,
    /// iOS bundle identifier.
    pub bundle: String,
    /// Where the signed policy is.
    pub policy_address: Option<String>,
    /// The signed root, as JSON.
    pub root: Option<String>,
}

impl Companion {
    /// Keys and values for a device of the employer. `device_id` is what the product puts in for the id
    /// of the device, such as `{{deviceid}}`.
    #[must_use]
    pub fn values(&self, policy: &PolicyFile, device_id: Option<&str>) -> BTreeMap<&'static str, String> {
        let given = [
            ("organisation", Some(policy.policy().organisation.id.to_owned())),
            ("ownership", Some("work".to_owned())),
            ("enrolled", Some("true".to_owned())),
            ("policy_address", self.policy_address.clone()),
            ("root", self.root.clone()),
            ("device_id", device_id.map(str::to_owned)),
        ];
        // Only keys that the companion knows: a renamed one must not be handed out.
        let known = |key: &str| KEYS.iter().any(|facts| facts.key == key);
        given.into_iter().filter(|(key, _)| known(key)).filter_map(|(key, value)| Some((key, value?))).collect()
    }
}
