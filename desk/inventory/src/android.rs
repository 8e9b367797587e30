//! Facts about Android that several readers share.

use std::borrow::Cow;

/// How many user ids each Android user has: a uid is the user's number times this, plus the app's
/// own (AOSP, `UserHandle.PER_USER_RANGE`).
const UIDS_PER_USER: u32 = 100_000;

/// The user to whom a uid belongs.
pub(super) fn user_of(uid: u32) -> u32 {
    uid / UIDS_PER_USER
}

/// The package of the system itself, in every complete list of every user.
pub const SYSTEM_PACKAGE: &str = "android";

/// Packages of which every Android has at least one beside [`SYSTEM_PACKAGE`] (AOSP): a dump of one package alone
/// has none.
const EVERYWHERE: [&str; 4] =
    ["com.android.settings", "com.android.systemui", "com.android.shell", "com.android.providers.settings"];

/// Whether these may be all apps of a user: a necessary sign, and no proof.
pub(super) fn may_be_all<'i>(ids: impl Iterator<Item = &'i str> + Clone) -> bool {
    ids.clone().any(|id| id == SYSTEM_PACKAGE) && ids.into_iter().any(|id| EVERYWHERE.contains(&id))
}

/// Partitions that come with the device. The first six are AOSP's (`android.os.Environment`), the
/// others are of makers: Xiaomi, Huawei, Samsung and older Sony. OnePlus, Oppo and Realme have many
/// that begin with `my_`.
const PARTITIONS: [&str; 13] = [
    "system",
    "system_ext",
    "product",
    "vendor",
    "odm",
    "oem",
    "apex",
    "mi_ext",
    "cust",
    "hw_product",
    "prism",
    "optics",
    "preload",
];

/// What a path says of where an app came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A partition that comes with the device.
    Partition,
    /// Where apps are installed, and where updates of system apps are put as well.
    Installed,
    /// No known path.
    Unknown,
}

impl Origin {
    pub(super) fn of(path: &str) -> Self {
        if path.starts_with("/data/apex/") {
            return Origin::Partition;
        }
        if ["/data/app/", "/data/app-", "/mnt/expand/", "/mnt/asec/"].iter().any(|p| path.starts_with(p)) {
            return Origin::Installed;
        }
        let Some(first) = path.strip_prefix('/').and_then(|p| p.split_once('/')) else {
            return Origin::Unknown;
        };
        if PARTITIONS.contains(&first.0) || first.0.starts_with("my_") { Origin::Partition } else { Origin::Unknown }
    }

    /// The same, as far as a list can tell that has nothing but paths.
    pub(super) fn system(self) -> Option<bool> {
        match self {
            Origin::Partition => Some(true),
            Origin::Installed => Some(false),
            Origin::Unknown => None,
        }
    }
}

/// A SHA-256 digest as 64 lower-case hexadecimal digits, from those with or without colons;
/// nothing when it is none.
pub(super) fn digest(text: &str) -> Option<String> {
    let plain: Cow<'_, str> = if text.contains(':') {
        // `AA:BB:…`, as AOSP's `PackageUtils.computeSignaturesSha256Digests(…, ":")` writes it.
        let right = text.len() == 95 && text.split(':').all(|byte| byte.len() == 2);
        Cow::Owned(right.then(|| text.replace(':', ""))?)
    } else {
        Cow::Borrowed(text)
    };
    let right = plain.len() == 64 && plain.bytes().all(|b| b.is_ascii_hexdigit());
    right.then(|| plain.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_tells_where_an_app_came_from() {
        let cases = [
            ("/system/app/Clock/Clock.apk", Origin::Partition),
            ("/system_ext/priv-app/X/X.apk", Origin::Partition),
            ("/product/overlay/X.apk", Origin::Partition),
            ("/my_heytap/app/X", Origin::Partition),
            ("/apex/com.android.tethering/priv-app/T@1/T.apk", Origin::Partition),
            ("/data/apex/active/com.android.adbd@1.apex", Origin::Partition),
            ("/data/app/~~a==/org.example-b==/base.apk", Origin::Installed),
            ("/data/app-private/org.example.apk", Origin::Installed),
            ("/mnt/expand/57f8f4bc/app/org.example-1/base.apk", Origin::Installed),
            ("/data/local/tmp/x.apk", Origin::Unknown),
            ("/systemx/app/X.apk", Origin::Unknown),
            ("system/app/X.apk", Origin::Unknown),
            ("", Origin::Unknown),
        ];
        for (path, expected) in cases {
            assert_eq!(Origin::of(path), expected, "{path}");
        }
    }

    #[test]
    fn only_a_sha256_is_a_digest() {
        let plain = "0a".repeat(32);
        let colons = vec!["0A"; 32].join(":");
        assert_eq!(digest(&plain), Some(plain.clone()));
        assert_eq!(digest(&colons), Some(plain.clone()));
        for other in ["f4ae824f", "", &"0a".repeat(20), &"zz".repeat(32), &colons[..94], &vec!["0A0"; 24].join(":")] {
            assert_eq!(digest(other), None, "{other}");
        }
    }

    #[test]
    fn a_uid_holds_its_user() {
        assert_eq!([user_of(1000), user_of(10_123), user_of(1_010_123), user_of(99_910_377)], [0, 0, 10, 999]);
    }
}
