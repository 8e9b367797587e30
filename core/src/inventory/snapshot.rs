//! One part of a device, as it was found.

use crate::policy::{Part, Platform};

use super::coverage::Coverage;
use super::evidence::Evidence;

/// What is installed in one area of a device.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Snapshot {
    /// Where on the device.
    pub area: Area,
    /// Whose identifiers these are.
    pub platform: Platform,
    /// Who says so, and what that can prove.
    pub evidence: Evidence,
    /// What was found. Order is of no importance.
    pub apps: Vec<InstalledApp>,
    /// Answers to questions about URL schemes (iOS). Hints, never proof.
    pub probes: Vec<Probe>,
}

impl Snapshot {
    /// Of which apps it may be said that they are absent, unless they are in it.
    #[must_use]
    pub fn coverage(&self) -> Coverage<'_> {
        self.evidence.coverage()
    }
}

/// A place on a device that has an app list of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Area {
    /// The part to which rules apply.
    pub part: Part,
    /// The space within that part.
    pub space: Space,
    /// The Android user number; 0 where there are no users.
    pub user: u32,
}

impl Area {
    /// The main space of a part, for user 0.
    #[must_use]
    pub fn main(part: Part) -> Self {
        Area { part, space: Space::Main, user: 0 }
    }
}

/// A space within a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Space {
    /// The ordinary one.
    Main,
    /// Android 15's private space.
    PrivateSpace,
    /// A second copy of an app: dual apps, app cloner, parallel apps, app twin.
    Clone,
    /// Samsung's Secure Folder.
    SecureFolder,
    /// Another user of the device, a second space, a guest.
    OtherUser,
    /// A profile with apps of its own of which nobody said yet whose it is: the employer's work
    /// profile, or one that the owner made (Island, Shelter).
    Profile,
    /// A profile that the owner made. The employer does not manage it.
    OwnProfile,
}

/// One installed app.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct InstalledApp {
    /// Package name or bundle identifier, exactly as the platform writes it.
    pub id: String,
    /// In which state.
    pub state: AppState,
    /// Whether it came with the device; nothing where the list does not say.
    pub system: Option<bool>,
    /// SHA-256 digests of its signing certificates, 64 lower-case hexadecimal digits each.
    pub certificates: Vec<String>,
    /// For [`AppState::Trace`]: when it was last active, in seconds since 1970 (UTC).
    pub last_active: Option<i64>,
}

/// In which state an app is installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum AppState {
    /// Installed and usable.
    #[default]
    Enabled,
    /// Installed and switched off.
    Disabled,
    /// Installed and stopped by the device's management.
    Suspended,
    /// Taken off to save space; its data and icon remain, and a tap brings it back. Not removed.
    Archived,
    /// Only traces of its use were seen: it was active, and may have been removed since.
    Trace,
}

/// The answer to "does any app claim this URL scheme?"
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Probe {
    /// The scheme, without `://`.
    pub scheme: String,
    /// Whether some app claims it.
    pub claimed: bool,
}
