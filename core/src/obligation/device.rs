//! What is known about a device and its user, as far as rules ask for it.

use crate::policy::{Form, Ownership, Platform};

/// What is known about a device. `None` means: nobody has said it yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Whose it is.
    pub ownership: Option<Ownership>,
    /// Whether it is enrolled in the organisation's MDM.
    pub enrolled: Option<bool>,
    /// Phone or tablet.
    pub form: Form,
    /// Android or iOS.
    pub platform: Platform,
    /// Major version of the operating system: Android 8 to 17, iOS 16 to 27.
    pub os_version: Option<u32>,
    /// Maker of the device, as the platform spells it.
    pub manufacturer: Option<String>,
    /// Roles given by managed configuration.
    pub roles: Vec<String>,
    /// Roles that the employee says to have; of those that may be asked.
    pub said_roles: Option<Vec<String>>,
    /// Ids of the `work_data` entries that the employee uses for work on this device.
    pub work_data: Option<Vec<String>>,
}

impl Device {
    /// A device of which only kind and platform are known.
    #[must_use]
    pub fn unknown(platform: Platform, form: Form) -> Self {
        Device {
            ownership: None,
            enrolled: None,
            form,
            platform,
            os_version: None,
            manufacturer: None,
            roles: Vec::new(),
            said_roles: None,
            work_data: None,
        }
    }

    /// Whether this role is known to apply.
    #[must_use]
    pub fn has_role(&self, role: &str) -> bool {
        self.roles.iter().chain(self.said_roles.iter().flatten()).any(|r| r == role)
    }

    /// Whether a second profile on it is the employer's: on its own devices, and on those that it
    /// manages. Nothing as long as nobody said it.
    #[must_use]
    pub fn profile_is_of_employer(&self) -> Option<bool> {
        match self.ownership {
            Some(Ownership::Work) => Some(true),
            Some(Ownership::Private | Ownership::PartlyPaid) | None => self.enrolled,
        }
    }

    /// Whether it is the employee's own: there the employer can only ask.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.ownership == Some(Ownership::Private)
    }
}

/// A question that only the employee can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum QuestionKind {
    /// Whose device is this?
    Ownership,
    /// Is it enrolled?
    Enrolled,
    /// What do you use for work on it?
    WorkData,
    /// Which of these groups do you belong to?
    Roles,
}

impl QuestionKind {
    /// Its name in screen ids and in the journal.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            QuestionKind::Ownership => "ownership",
            QuestionKind::Enrolled => "enrolled",
            QuestionKind::WorkData => "work-data",
            QuestionKind::Roles => "roles",
        }
    }

    /// The question with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [QuestionKind::Ownership, QuestionKind::Enrolled, QuestionKind::WorkData, QuestionKind::Roles]
            .into_iter()
            .find(|q| q.name() == name)
    }
}
