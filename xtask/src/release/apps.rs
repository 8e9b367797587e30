//! What goes onto phones: both Android apps without a signature, their libraries, and the page for a browser.
//!
//! Built by the scripts that build them for the tests; nothing of them is built in another way here.

use std::fs;
use std::path::Path;

use crate::shell::{Fault, Run, root, say};

use super::build::places;
use super::commit::Commit;
use super::deb::{File, archive, gzip};

/// A file of the release.
pub(super) struct App {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// Processors of phones: as the script calls them, where it puts the library, and as Android calls them.
const PROCESSORS: [(&str, &str, &str); 2] = [("aarch64", "arm64", "arm64-v8a"), ("x86_64", "x86_64", "x86_64")];
const FLAVOURS: [&str; 2] = ["byod", "managed"];

/// Builds them.
///
/// # Errors
/// When a tool is missing, or something does not build.
pub(super) fn build(version: &str, commit: &Commit) -> Result<Vec<App>, Fault> {
    let mut apps = page(version, commit)?;
    for (processor, folder, android) in PROCESSORS {
        say(&format!("Building the library for Android on {processor}"));
        script("android/arm64/build.sh", commit)?.args([processor]).finish()?;
        let library = root().join("target/android").join(folder).join("libappwijzer.so");
        apps.push(file(format!("appwijzer-{version}-android-{android}.so"), &library)?);
    }
    say("Building both Android apps");
    let library = root().join("target/android/arm64/libappwijzer.so");
    script("android/build.sh", commit)?.args(["apk"]).args([&library]).finish()?;
    for flavour in FLAVOURS {
        let apk = root().join("target/android/apk/unsigned").join(format!("appwijzer-{flavour}.apk"));
        apps.push(file(format!("appwijzer-{version}-android-{flavour}-unsigned.apk"), &apk)?);
    }
    Ok(apps)
}

/// The files of the page, in one archive: `appwijzer publish --web` takes the folder that it unpacks to. Its core beside it:
/// the page says its digest, as apps do.
fn page(version: &str, commit: &Commit) -> Result<Vec<App>, Fault> {
    say("Building the page");
    let folder = root().join("target/release-build/page");
    Run::new("npm").args(["ci", "--silent", "--no-audit", "--no-fund"]).within(&root().join("web")).finish()?;
    script("web/build.sh", commit)?.args([&folder]).finish()?;
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(Fault::file(&folder))? {
        let path = entry.map_err(Fault::file(&folder))?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = fs::read(&path).map_err(Fault::file(&path))?;
        files.push(File { path: format!("appwijzer-web-{version}/{name}"), bytes, mode: 0o644 });
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(vec![
        App { name: format!("appwijzer-{version}-web.tar.gz"), bytes: gzip(&archive(&files, commit.time)?)? },
        file(format!("appwijzer-{version}-web-core.wasm"), &folder.join("core.wasm"))?,
    ])
}

fn file(name: String, path: &Path) -> Result<App, Fault> {
    Ok(App { name, bytes: fs::read(path).map_err(Fault::file(path))? })
}

/// A script of the repository, without a trace of this machine in what it compiles.
fn script(path: &str, commit: &Commit) -> Result<Run, Fault> {
    let flags = places()?.into_iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    Ok(Run::new(root().join(path))
        .env("APPWIJZER_COMMIT", commit.shown())
        .env("CARGO_ENCODED_RUSTFLAGS", flags.collect::<Vec<_>>().join("\u{1f}"))
        .env("SOURCE_DATE_EPOCH", commit.time.to_string())
        .env("CARGO_INCREMENTAL", "0")
        .env("TZ", "UTC"))
}
