//! The users and profiles of an Android device, told apart.
//!
//! Three commands show them. `pm list users` (and `dumpsys user`) print
//! `UserInfo{10:Work profile:1030} running`: number, name, flags in hexadecimal (AOSP,
//! `UserInfo.toString`). `dumpsys user` adds lines `Type:` and `Flags:` from Android 11 on, and
//! `cmd user list -v` prints both in one line (AOSP, `UserManagerServiceShellCommand.runList`).
//!
//! Makers put copies of apps in profiles of their own, and name them in ways that were seen on
//! phones: Samsung's Dual Messenger is `DUAL_APP` with the flag `DUALAPP_PROFILE`, Xiaomi's copies
//! are `XSpace`, those of OnePlus and Oppo `MultiApp`. Samsung's Secure Folder has the type of a
//! private space with the flag `SECURE_FOLDER`; on older versions it has the flag of a work profile.

use std::collections::BTreeMap;

use appwijzer_core::inventory::{Area, Space};
use appwijzer_core::policy::Part;

use super::MAX_USERS;

/// Flags of AOSP's `UserInfo`.
const FLAG_MANAGED_PROFILE: u64 = 0x20;
const FLAG_QUIET_MODE: u64 = 0x80;
const FLAG_PROFILE: u64 = 0x1000;
/// Two flags that AOSP does not have. Samsung's Secure Folder has both, in `61010` as well as in the
/// older `10061030`; Samsung gives it a number from 150 on.
const FLAGS_SECURE_FOLDER: u64 = 0x60000;
const FIRST_SECURE_FOLDER: u32 = 150;

/// Names that makers give to a profile for copies of apps. Whole names, so that a work profile
/// that an employer calls "Clone army" stays a work profile.
const COPIES: [&str; 10] = [
    "xspace",
    "multiapp",
    "multi-app",
    "dual_app",
    "dualapp",
    "dual messenger",
    "doubleinstance",
    "parallel apps",
    "app twin",
    "分身应用",
];

/// Numbers that only profiles for copies of apps have: Samsung's Dual Messenger, Huawei's and Honor's App Twin. (999
/// is Xiaomi's and OnePlus' number, and others' too: there the name tells.)
const COPY_NUMBERS: [u32; 2] = [95, 128];

/// What kind of user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The first person of the device.
    Owner,
    /// A profile with apps of its own of which nobody said whose it is: a management's, or one that the owner
    /// made (Island, Shelter).
    Profile,
    /// A space of the owner, or another person.
    Space(Space),
}

/// One user or profile.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct User {
    name: String,
    flags: u64,
    flag_names: String,
    /// Such as `profile.MANAGED`, without `android.os.usertype.`.
    user_type: String,
}

impl User {
    /// Whether it is locked or paused (quiet mode).
    pub(super) fn locked(&self) -> bool {
        self.flags & FLAG_QUIET_MODE != 0 || self.has_flag("QUIET_MODE")
    }

    fn has_flag(&self, flag: &str) -> bool {
        self.flag_names.split('|').any(|name| name == flag)
    }

    fn kind(&self, id: u32) -> Kind {
        let name = self.name.trim().to_ascii_lowercase();
        let folder = matches!(name.as_str(), "secure folder" | "securefolder")
            || (id >= FIRST_SECURE_FOLDER && self.flags & FLAGS_SECURE_FOLDER == FLAGS_SECURE_FOLDER);
        let is = |end: &str| self.user_type.ends_with(end);
        let profile = self.flags & FLAG_PROFILE != 0 || self.user_type.starts_with("profile.");
        let managed = is(".MANAGED") || (self.user_type.is_empty() && self.flags & FLAG_MANAGED_PROFILE != 0);
        if id == 0 {
            Kind::Owner
        } else if self.has_flag("SECURE_FOLDER") || (folder && (profile || managed)) {
            Kind::Space(Space::SecureFolder)
        } else if is(".CLONE")
            || self.has_flag("DUALAPP_PROFILE")
            || COPIES.contains(&name.as_str())
            || COPY_NUMBERS.contains(&id)
        {
            Kind::Space(Space::Clone)
        } else if managed {
            Kind::Profile
        } else if is("profile.PRIVATE") || (profile && name == "private space") {
            Kind::Space(Space::PrivateSpace)
        } else if self.user_type.contains("profile.") {
            // A maker's own kind: nobody said whose it is.
            Kind::Profile
        } else {
            // A profile without the mark of a work profile is none.
            Kind::Space(Space::OtherUser)
        }
    }
}

/// The users of a device, gathered line by line.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Users {
    users: BTreeMap<u32, User>,
    /// The user to whom `Type:` and `Flags:` lines belong.
    current: Option<u32>,
}

impl Users {
    /// Looks at a line of one of the three commands; whether it was one.
    pub(super) fn observe(&mut self, line: &str) -> bool {
        let line = line.trim();
        // The titles of `pm list users` and `cmd user list -v`.
        if line == "Users:" || line.strip_suffix(" users:").is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit())) {
            return true;
        }
        if let Some((id, name, flags)) = user_info(line) {
            let Some(user) = self.entry(id) else { return true };
            user.name = name.to_owned();
            user.flags = flags;
            self.current = Some(id);
            return true;
        }
        if let Some((id, name, user_type, flags)) = verbose(line) {
            let Some(user) = self.entry(id) else { return true };
            user.name = name.to_owned();
            user.user_type = user_type.to_owned();
            user.flag_names = flags.to_owned();
            self.current = None;
            return true;
        }
        let Some(user) = self.current.and_then(|id| self.users.get_mut(&id)) else { return false };
        if let Some(user_type) = line.strip_prefix("Type: ").filter(|_| user.user_type.is_empty()) {
            user.user_type = user_type.trim_start_matches("android.os.usertype.").to_owned();
        } else if let Some(flags) = line.strip_prefix("Flags: ").and_then(|rest| rest.split_once(" (")) {
            user.flag_names = flags.1.trim_end_matches(')').to_owned();
        } else {
            return false;
        }
        true
    }

    fn entry(&mut self, id: u32) -> Option<&mut User> {
        if self.users.len() >= MAX_USERS && !self.users.contains_key(&id) {
            return None;
        }
        Some(self.users.entry(id).or_default())
    }

    /// Each number and user, in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &User)> {
        self.users.iter().map(|(id, user)| (*id, user))
    }

    /// Whether any user was seen.
    pub(super) fn is_empty(&self) -> bool {
        self.users.is_empty()
    }

    /// What kind of user this is; nothing when it was not seen.
    pub(super) fn kind(&self, id: u32) -> Option<Kind> {
        self.users.get(&id).map(|user| user.kind(id))
    }

    /// Whether there is a profile that may be a work profile.
    pub(super) fn divided(&self) -> bool {
        self.iter().any(|(id, user)| user.kind(id) == Kind::Profile)
    }

    /// The area of a user that was seen. `whole` is the part that an undivided device is.
    pub(super) fn area(&self, id: u32, whole: Part) -> Option<Area> {
        let owner = if self.divided() { Part::PrivatePart } else { whole };
        let (part, space) = match self.kind(id)? {
            Kind::Owner => (owner, Space::Main),
            Kind::Profile => (Part::WorkPart, Space::Profile),
            Kind::Space(space) => (owner, space),
        };
        Some(Area { part, space, user: id })
    }
}

/// `UserInfo{10:Work profile:1030}` anywhere in a line. A name may hold colons and braces.
fn user_info(line: &str) -> Option<(u32, &str, u64)> {
    let (_, rest) = line.split_once("UserInfo{")?;
    let (id, rest) = rest.split_once(':')?;
    let (rest, _) = rest.rsplit_once('}')?;
    let (name, flags) = rest.rsplit_once(':')?;
    Some((id.parse().ok()?, name, u64::from_str_radix(flags, 16).ok()?))
}

/// `1: id=10, name=Work profile, type=profile.MANAGED, flags=INITIALIZED|PROFILE (running)`.
fn verbose(line: &str) -> Option<(u32, &str, &str, &str)> {
    let (number, rest) = line.split_once(": id=")?;
    number.parse::<u32>().ok()?;
    let (id, rest) = rest.split_once(", name=")?;
    let (name, rest) = rest.rsplit_once(", type=")?;
    let (user_type, rest) = rest.split_once(", flags=")?;
    let flags = rest.split([' ', '\t']).next().unwrap_or_default();
    Some((id.parse().ok()?, name, user_type, flags))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn users(text: &str) -> Users {
        let mut users = Users::default();
        for line in text.lines() {
            users.observe(line);
        }
        users
    }

    #[test]
    fn every_kind_of_profile_is_told_apart() {
        let owner = "UserInfo{0:Owner:4c13} running";
        let cases = [
            // Android 8 to 10: flags only.
            ("UserInfo{10:Work profile:30} running", Kind::Profile),
            ("UserInfo{11:Guest:14}", Kind::Space(Space::OtherUser)),
            ("UserInfo{12:Anna: with } and colon:10}", Kind::Space(Space::OtherUser)),
            // Makers' copies, some of which set the flag of a work profile.
            ("UserInfo{999:XSpace:801010} running", Kind::Space(Space::Clone)),
            ("UserInfo{999:MultiApp:4001010} running", Kind::Space(Space::Clone)),
            ("UserInfo{999:Multi-App:4000030} running", Kind::Space(Space::Clone)),
            ("UserInfo{95:DUAL_APP:20001010} running", Kind::Space(Space::Clone)),
            ("UserInfo{150:Secure Folder:10061030} running", Kind::Space(Space::SecureFolder)),
            ("UserInfo{150:Secure Folder:61010} running", Kind::Space(Space::SecureFolder)),
            ("UserInfo{150:Beveiligde map:10061030} running", Kind::Space(Space::SecureFolder)),
            // A person who is called that.
            ("UserInfo{10:Secure Folder:410}", Kind::Space(Space::OtherUser)),
            // `dumpsys user` of Android 11 and later.
            (
                "UserInfo{10:Werkprofiel:1030} serialNo=10 isPrimary=false parentId=0\n  Type: android.os.usertype.profile.MANAGED\n  Flags: 4144 (INITIALIZED|MANAGED_PROFILE|PROFILE)",
                Kind::Profile,
            ),
            (
                "UserInfo{11:Private space:1090} serialNo=21 isPrimary=false parentId=0\n  Type: android.os.usertype.profile.PRIVATE",
                Kind::Space(Space::PrivateSpace),
            ),
            ("UserInfo{12:x:1010}\n  Type: android.os.usertype.profile.CLONE", Kind::Space(Space::Clone)),
            ("UserInfo{13:x:1010}\n  Type: org.example.profile.STRANGE", Kind::Profile),
            // `cmd user list -v`.
            (
                "1: id=10, name=Work, type=x, type=profile.MANAGED, flags=INITIALIZED|PROFILE (parentId=0) (running)",
                Kind::Profile,
            ),
            ("2: id=11, name=Private space, type=profile.PRIVATE, flags=PROFILE", Kind::Space(Space::PrivateSpace)),
            ("3: id=95, name=DUAL_APP, type=profile.CLONE, flags=DUALAPP_PROFILE|PROFILE", Kind::Space(Space::Clone)),
            (
                "4: id=150, name=null, type=profile.PRIVATE, flags=PROFILE|SECURE_FOLDER",
                Kind::Space(Space::SecureFolder),
            ),
            ("5: id=12, name=Anna, type=full.SECONDARY, flags=FULL|INITIALIZED", Kind::Space(Space::OtherUser)),
        ];
        for (lines, expected) in cases {
            let users = users(&format!("Users:\n\t{owner}\n\t{lines}\n"));
            let other = users.iter().map(|(id, _)| id).find(|id| *id != 0).expect(lines);
            assert_eq!(users.kind(other), Some(expected), "{lines}");
            assert_eq!(users.kind(0), Some(Kind::Owner));
        }
    }

    #[test]
    fn the_owner_has_the_private_part_only_beside_a_work_profile() {
        let alone = users("UserInfo{0:Owner:c13}\nUserInfo{999:XSpace:801010}");
        assert_eq!(alone.area(0, Part::WholeDevice), Some(Area::main(Part::WholeDevice)));
        assert_eq!(
            alone.area(999, Part::WholeDevice),
            Some(Area { part: Part::WholeDevice, space: Space::Clone, user: 999 })
        );
        let divided = users("UserInfo{0:Owner:c13}\nUserInfo{10:Work:1030}");
        assert_eq!(divided.area(0, Part::WholeDevice), Some(Area::main(Part::PrivatePart)));
        assert_eq!(
            divided.area(10, Part::WholeDevice),
            Some(Area { part: Part::WorkPart, space: Space::Profile, user: 10 })
        );
        assert_eq!(divided.area(11, Part::WholeDevice), None);
    }

    #[test]
    fn a_locked_profile_is_seen() {
        let users =
            users("UserInfo{11:Private space:1090}\n2: id=12, name=x, type=profile.PRIVATE, flags=QUIET_MODE|PROFILE");
        assert!(users.iter().all(|(_, user)| user.locked()));
    }

    #[test]
    fn the_titles_of_both_commands_are_understood() {
        let mut users = Users::default();
        assert!(users.observe("Users:") && users.observe("2 users:"));
    }

    #[test]
    fn other_lines_are_none_of_ours() {
        let mut users = Users::default();
        for line in [
            "Users",
            "x users:",
            "Type: android.os.usertype.profile.MANAGED",
            "UserInfo{x:y:z}",
            "UserInfo{1",
            "1: id=, name=",
        ] {
            assert!(!users.observe(line), "{line}");
        }
        assert!(users.is_empty());
    }
}
