//! What the face that shows a screen can do for the employee.

/// What the shell can do in this area of this device. A terminal can do nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Abilities {
    /// Ask the system to remove an app (Android: `ACTION_DELETE`).
    pub uninstall: bool,
    /// Open an app's page in the system's settings.
    pub app_details: bool,
    /// Open another app by its package name.
    pub open_app: bool,
    /// Show notifications, once the employee agrees.
    pub notify: bool,
    /// Hand over a text to another app.
    pub share: bool,
    /// Let the employee choose a file (an App Privacy Report).
    pub pick_file: bool,
    /// Ask the system whether any app opens links of a scheme (iOS: `canOpenURL`), where the build
    /// does so at all.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub ask_links: bool,
    /// Start by itself now and then, after a restart of the device too, and fetch the policy.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub by_itself: bool,
    /// Start the companion's copy in the other part of this device: it is there, and the system lets
    /// this one start it (Android: `CrossProfileApps`).
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub other_copy: bool,
    /// The device's management lets nobody remove apps here (Android: `DISALLOW_UNINSTALL_APPS` or
    /// `DISALLOW_APPS_CONTROL`).
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub removal_blocked: bool,
    /// The shell is a page in a browser. It can look at nothing and report nothing, keeps what it is told in the
    /// browser, and reminds by a calendar file.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub page: bool,
}

impl Abilities {
    /// Whether the shell could ever see which apps are here, on a system that shows them.
    #[must_use]
    pub fn look(self) -> bool {
        !self.page
    }

    /// Whether a channel to the device's management could exist at all.
    #[must_use]
    pub fn report(self) -> bool {
        !self.page
    }
}
