//! Where to look for an app that the companion cannot see.

use crate::inventory::{Area, Space};
use crate::policy::{Part, Platform};

use super::line::*;

/// How a copy of the companion could look in an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copy {
    /// It is the area of this copy, or no other copy can look there.
    Itself,
    /// The area belongs to another copy, and the employee can put one there.
    CanInstall,
    /// Another copy is there, and this one can start it.
    CanStart,
}

/// Where the employee can look on this system, in order of effort.
///
/// `store`: they looked at the app's own page in the App Store, and it did not tell.
#[must_use]
pub fn self_check(platform: Platform, os_version: Option<u32>, area: Area, copy: Copy, store: bool) -> Vec<Line> {
    let part = area.part;
    match platform {
        Platform::Ios => {
            // The App Store shows at once whether an app can be opened, wherever it is.
            let mut lines = if store { vec![L_IOS_SEARCH] } else { vec![L_IOS_CLOUD, L_IOS_SEARCH] };
            if os_version.is_none_or(|v| v >= 18) {
                lines.push(L_IOS_APPS);
            }
            lines.extend([L_IOS_LIBRARY, L_IOS_STORAGE]);
            if os_version.is_none_or(|v| v >= 18) {
                lines.push(L_IOS_HIDDEN);
            }
            lines
        }
        Platform::Android => {
            // A space of its own is looked at in that space: the settings beside it show nothing of it.
            match area.space {
                Space::Main => {}
                Space::PrivateSpace => return vec![A_PRIVATE_OPEN, A_PRIVATE_HIDDEN],
                Space::SecureFolder => return vec![L_SECURE_FOLDER],
                Space::Clone => return vec![L_CLONE],
                Space::OtherUser => return vec![L_OTHER_USER, L_ANDROID_SETTINGS],
                Space::Profile | Space::OwnProfile => return vec![L_ANDROID_WORK, L_ANDROID_SETTINGS],
            }
            let mut lines = Vec::new();
            match (part, copy) {
                (Part::PrivatePart, Copy::CanInstall) => lines.push(L_ANDROID_COMPANION),
                (Part::PrivatePart, Copy::CanStart) => lines.push(L_ANDROID_COPY_PRIVATE),
                (Part::WorkPart, Copy::CanStart) => lines.push(L_ANDROID_COPY_WORK),
                // What is in the work part comes from the management.
                _ => {}
            }
            lines.push(match part {
                Part::WorkPart => L_ANDROID_WORK,
                Part::PrivatePart => L_ANDROID_PERSONAL,
                Part::WholeDevice => L_ANDROID_SETTINGS,
            });
            if part != Part::WholeDevice {
                lines.push(L_ANDROID_SETTINGS);
            }
            if part != Part::WorkPart && os_version.is_none_or(|v| v >= 15) {
                lines.push(L_ANDROID_PRIVATE);
            }
            lines
        }
    }
}
