//! The names of closed sets of the inventory, as keys, reports and scenarios write them.

use super::{Hidden, Provenance, Scope, Space, Unseen};

impl Space {
    /// Every kind.
    pub const ALL: [Space; 7] = [
        Space::Main,
        Space::PrivateSpace,
        Space::Clone,
        Space::SecureFolder,
        Space::OtherUser,
        Space::Profile,
        Space::OwnProfile,
    ];

    /// Its name in keys and reports, such as `private-space`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Space::Main => "main",
            Space::PrivateSpace => "private-space",
            Space::Clone => "clone",
            Space::SecureFolder => "secure-folder",
            Space::OtherUser => "other-user",
            Space::Profile => "profile",
            Space::OwnProfile => "own-profile",
        }
    }
}

impl Provenance {
    /// Its name in reports, such as `privacy-report`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Provenance::System => "system",
            Provenance::List => "list",
            Provenance::Management => "management",
            Provenance::PrivacyReport => "privacy-report",
            Provenance::Example => "example",
        }
    }
}

impl Scope {
    /// Its name in reports, such as `system-only`, without what it carries.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Scope::All => "all",
            Scope::SystemOnly => "system-only",
            Scope::InstalledOnly => "installed-only",
            Scope::EnabledOnly => "enabled-only",
            Scope::DisabledOnly => "disabled-only",
            Scope::ManagedOnly => "managed-only",
            Scope::Launchable => "launchable",
            Scope::Asked { .. } => "asked",
            Scope::Traces => "traces",
            Scope::NotKnown => "not-known",
            Scope::Nothing { .. } => "nothing",
        }
    }
}

impl Unseen {
    /// Its name in reports, such as `other-part`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Unseen::OtherPart => "other-part",
            Unseen::NoList => "no-list",
            Unseen::Browser => "browser",
            Unseen::Locked => "locked",
            Unseen::Failed => "failed",
            Unseen::NotGiven => "not-given",
        }
    }
}

impl Hidden {
    /// Its name in reports, such as `private-space`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Hidden::Archived => "archived",
            Hidden::Offloaded => "offloaded",
            Hidden::Unmanaged => "unmanaged",
            Hidden::PrivateSpace => "private-space",
            Hidden::OtherUsers => "other-users",
            Hidden::Clones => "clones",
            Hidden::AppClips => "app-clips",
        }
    }
}
