//! Lists of an invented phone in every form, with the app that is looked for and without.

/// A list in one form.
pub(crate) struct List {
    /// Its form.
    pub(crate) name: &'static str,
    /// The text, with the app or without.
    pub(crate) text: Box<dyn Fn(bool) -> String>,
    /// Whether the form proves that it is whole: without the app it may be called done.
    pub(crate) proves: bool,
}

const SYSTEM: [&str; 5] =
    ["android", "com.android.settings", "com.android.shell", "com.android.systemui", "org.example.clock"];
const INSTALLED: [&str; 4] = ["org.example.chat", "org.example.game", "org.example.notes", "org.example.video"];

/// Every form.
pub(crate) fn lists(app: &'static str) -> Vec<List> {
    let ids = move |with: bool| -> Vec<&'static str> {
        let mut all: Vec<&str> = SYSTEM.into_iter().chain(INSTALLED).collect();
        if with {
            all.insert(6, app);
        }
        all
    };
    let lines = move |with: bool, line: fn(&str) -> String| -> String { ids(with).into_iter().map(line).collect() };
    let list = |name, proves, text: Box<dyn Fn(bool) -> String>| List { name, text, proves };
    vec![
        list("pm list", false, Box::new(move |w| lines(w, |id| format!("package:{id}\n")))),
        list(
            "pm list -f -i -U",
            false,
            Box::new(move |w| {
                lines(w, |id| {
                    format!("package:/data/app/~~x==/{id}-y==/base.apk={id}  installer=com.android.vending uid:10123\n")
                })
            }),
        ),
        list("identifiers", false, Box::new(move |w| lines(w, |id| format!("{id}\n")))),
        list("identifiers with names", false, Box::new(move |w| lines(w, |id| format!("{id} - An app\n")))),
        list(
            "mail",
            false,
            Box::new(move |w| {
                format!("Hi,\n\nhere is my list:\n\n{}\nBye\n", lines(w, |id| format!("> package:{id}\n")))
            }),
        ),
        list(
            "table",
            false,
            Box::new(move |w| format!("| app | name |\n|---|---|\n{}", lines(w, |id| format!("| {id} | An app |\n")))),
        ),
        list(
            "dump",
            true,
            Box::new(move |w| {
                let blocks = lines(w, |id| {
                    format!(
                        "  Package [{id}] (1a2b3c):\n    userId=10123\n    codePath=/data/app/{id}\n    flags=[ HAS_CODE ]\n    \
                 User 0: ceDataInode=1 installed=true hidden=false suspended=false stopped=false enabled=0\n"
                    )
                });
                format!(
                    "Database versions:\n  Internal:\n    sdkVersion=36\n\nPackages:\n{blocks}\nShared users:\n  SharedUser [x] (1):\n"
                )
            }),
        ),
        list("recipe", true, Box::new(move |w| recipe(&ids(w)))),
        list(
            "androidqf",
            false,
            Box::new(move |w| {
                let records: Vec<String> = ids(w).iter().map(|id| format!(
                "{{\"name\": \"{id}\", \"files\": [{{\"path\": \"/data/app/x.apk\"}}], \"uid\": 10123, \"system\": false, \"third_party\": true}}"
            )).collect();
                format!("[\n{}\n]\n", records.join(",\n"))
            }),
        ),
        list(
            "debloat JSON",
            false,
            Box::new(move |w| {
                let records: Vec<String> = ids(w)
                    .iter()
                    .map(|id| format!("{{\"id\": \"{id}\", \"status\": \"enabled\", \"list\": \"Oem\"}}"))
                    .collect();
                format!("[\n{}\n]\n", records.join(",\n"))
            }),
        ),
        list(
            "Apple MDM",
            false,
            Box::new(move |w| {
                let apps: String = ids(w)[5..]
                    .iter()
                    .map(|id| format!("<dict><key>Identifier</key><string>{id}</string></dict>\n"))
                    .collect();
                format!(
                    "<?xml version=\"1.0\"?>\n<plist version=\"1.0\"><dict><key>InstalledApplicationList</key><array>\n{apps}</array>\n<key>Status</key><string>Acknowledged</string></dict></plist>\n"
                )
            }),
        ),
        list(
            "ideviceinstaller, counted",
            false,
            Box::new(move |w| {
                let apps: Vec<String> = ids(w)[5..].iter().map(|id| format!("{id} - An app 1.0\n")).collect();
                format!("Total: {} apps\n{}", apps.len(), apps.concat())
            }),
        ),
        list(
            "ideviceinstaller",
            false,
            Box::new(move |w| {
                let apps: String = ids(w)[5..].iter().map(|id| format!("{id}, \"1.0\", \"An app\"\n")).collect();
                format!("CFBundleIdentifier, CFBundleVersion, CFBundleDisplayName\n{apps}")
            }),
        ),
        list(
            "App Privacy Report",
            false,
            Box::new(move |w| {
                ids(w)[5..].iter().map(|id| format!(
                "{{\"bundleID\":\"{id}\",\"domain\":\"example.org\",\"hits\":1,\"timeStamp\":\"2023-04-09T10:00:00Z\",\"type\":\"networkActivity\"}}\n"
            )).collect()
            }),
        ),
    ]
}

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
