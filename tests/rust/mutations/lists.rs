//! Lists of invented phones in every form.

use appwijzer_core::policy::Platform;

use crate::spoil::Random;

/// A form of a list.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    pub(crate) name: &'static str,
    pub(crate) platform: Platform,
    /// The list of these apps.
    pub(crate) text: fn(&[&str]) -> String,
    /// Whether it proves that it is whole: without the app it may be called done.
    pub(crate) proves: bool,
}

/// What every phone has.
const SYSTEM: [&str; 5] =
    ["android", "com.android.settings", "com.android.shell", "com.android.systemui", "org.example.clock"];
const OTHERS: [&str; 12] = [
    "org.example.chat",
    "org.example.game",
    "org.example.notes",
    "org.example.video",
    "com.example.my_bank",
    "nl.example.reizen",
    "org.example.tiktok_helper",
    "com.zhiliaoapp.musicallyx",
    "com.zhiliaoapp",
    "app.example",
    "com.example.app2",
    "io.example.x",
];

/// The apps of a phone, in a random order: the system's, some others, and the one that is looked for.
pub(crate) fn ids(random: &mut Random, with: Option<&'static str>) -> Vec<&'static str> {
    let mut all: Vec<&str> = SYSTEM.to_vec();
    all.extend(OTHERS.into_iter().filter(|_| random.half()));
    all.extend(with);
    for i in (1..all.len()).rev() {
        all.swap(i, random.below(i + 1));
    }
    all
}

fn lines(ids: &[&str], line: fn(&str) -> String) -> String {
    ids.iter().map(|id| line(id)).collect()
}

fn without_system<'i>(ids: &[&'i str]) -> Vec<&'i str> {
    ids.iter().copied().filter(|id| !SYSTEM.contains(id)).collect()
}

const fn android(name: &'static str, proves: bool, text: fn(&[&str]) -> String) -> Form {
    Form { name, platform: Platform::Android, text, proves }
}

const fn ios(name: &'static str, text: fn(&[&str]) -> String) -> Form {
    Form { name, platform: Platform::Ios, text, proves: false }
}

/// Every form.
pub(crate) const FORMS: &[Form] = &[
    android("pm list", false, |ids| lines(ids, |id| format!("package:{id}\n"))),
    android("pm list -f -i -U", false, |ids| {
        lines(ids, |id| {
            format!("package:/data/app/~~x==/{id}-y==/base.apk={id}  installer=com.android.vending uid:10123\n")
        })
    }),
    android("pm list in two parts", false, |ids| {
        let (system, installed): (Vec<&str>, Vec<&str>) = ids.iter().partition(|id| SYSTEM.contains(id));
        let part = |ids: &[&str]| lines(ids, |id| format!("package:{id}\n"));
        format!("$ pm list packages -s\n{}$ pm list packages -3\n{}", part(&system), part(&installed))
    }),
    android("identifiers", false, |ids| lines(ids, |id| format!("{id}\n"))),
    android("identifiers with names", false, |ids| lines(ids, |id| format!("{id} - An app\n"))),
    android("mail", false, |ids| {
        format!("Hi,\n\nhere is my list:\n\n{}\nBye\n", lines(ids, |id| format!("> package:{id}\n")))
    }),
    android("table", false, |ids| {
        format!("| app | name |\n|---|---|\n{}", lines(ids, |id| format!("| {id} | An app |\n")))
    }),
    android("dump", true, |ids| {
        let blocks = lines(ids, |id| {
            format!(
                "  Package [{id}] (1a2b3c):\n    userId=10123\n    codePath=/data/app/{id}\n    flags=[ HAS_CODE ]\n    \
                 User 0: ceDataInode=1 installed=true hidden=false suspended=false stopped=false enabled=0\n"
            )
        });
        format!(
            "Database versions:\n  Internal:\n    sdkVersion=36\n\nPackages:\n{blocks}\nShared users:\n  SharedUser [x] (1):\n"
        )
    }),
    android("recipe", true, recipe),
    android("androidqf", false, |ids| {
        let record = |id: &str| {
            format!(
                "{{\"name\": \"{id}\", \"files\": [{{\"path\": \"/data/app/x.apk\"}}], \"uid\": 10123, \"system\": false, \"third_party\": true}}"
            )
        };
        format!("[\n{}\n]\n", ids.iter().map(|id| record(id)).collect::<Vec<_>>().join(",\n"))
    }),
    android("debloat JSON", false, |ids| {
        let record = |id: &str| format!("{{\"id\": \"{id}\", \"status\": \"enabled\", \"list\": \"Oem\"}}");
        format!("[\n{}\n]\n", ids.iter().map(|id| record(id)).collect::<Vec<_>>().join(",\n"))
    }),
    ios("Apple MDM", |ids| {
        let apps =
            lines(&without_system(ids), |id| format!("<dict><key>Identifier</key><string>{id}</string></dict>\n"));
        format!(
            "<?xml version=\"1.0\"?>\n<plist version=\"1.0\"><dict><key>InstalledApplicationList</key><array>\n{apps}</array>\n\
             <key>Status</key><string>Acknowledged</string></dict></plist>\n"
        )
    }),
    ios("ideviceinstaller -o xml", |ids| {
        let apps = lines(&without_system(ids), |id| {
            format!(
                "<dict><key>ApplicationType</key><string>User</string><key>CFBundleIdentifier</key><string>{id}</string></dict>\n"
            )
        });
        format!("<?xml version=\"1.0\"?>\n<plist version=\"1.0\"><array>\n{apps}</array></plist>\n")
    }),
    ios("ideviceinstaller, counted", |ids| {
        let apps = without_system(ids);
        format!("Total: {} apps\n{}", apps.len(), lines(&apps, |id| format!("{id} - An app 1.0\n")))
    }),
    ios("ideviceinstaller", |ids| {
        let apps = lines(&without_system(ids), |id| format!("{id}, \"1.0\", \"An app\"\n"));
        format!("CFBundleIdentifier, CFBundleVersion, CFBundleDisplayName\n{apps}")
    }),
    ios("App Privacy Report", |ids| {
        let mut apps = without_system(ids);
        apps.push("org.example.mail");
        lines(&apps, |id| {
            format!(
                "{{\"bundleID\":\"{id}\",\"domain\":\"example.org\",\"hits\":1,\"timeStamp\":\"2023-04-09T10:00:00Z\",\"type\":\"networkActivity\"}}\n"
            )
        })
    }),
];

/// What the recipe prints.
fn recipe(ids: &[&str]) -> String {
    let installed: Vec<&str> = ids.iter().copied().filter(|id| !SYSTEM.contains(id)).collect();
    let mut out =
        "== appwijzer 1\n== android 36 16 Example\n== users 1\nUsers:\n\tUserInfo{0:Owner:c13} running\n".to_owned();
    let mut n = 0;
    for (option, part) in [("-s", &SYSTEM[..]), ("-3", &installed), ("-d", &[]), ("-u", ids)] {
        let printed = part.iter().map(|id| format!("package:{id}")).collect::<Vec<_>>();
        out += &format!("== user 0 {option} {} {}\n", part.len(), cksum(&printed.join(" ")));
        out += &printed.iter().map(|line| format!("{line}\n")).collect::<String>();
        n += part.len();
    }
    out + &format!("== end {n}\n")
}

/// POSIX `cksum` of a line, bit by bit.
fn cksum(line: &str) -> String {
    let bytes = [line.as_bytes(), b"\n"].concat();
    let mut length = bytes.len();
    let mut tail = Vec::new();
    while length > 0 {
        tail.push(length.to_le_bytes()[0]);
        length >>= 8;
    }
    let mut crc: u32 = 0;
    for byte in bytes.iter().chain(&tail) {
        crc ^= u32::from(*byte) << 24;
        for _ in 0..8 {
            crc = if crc & 0x8000_0000 == 0 { crc << 1 } else { (crc << 1) ^ 0x04C1_1DB7 };
        }
    }
    format!("{} {}", !crc, bytes.len())
}
