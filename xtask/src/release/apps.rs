//! What goes onto phones: both Android apps without a signature, their libraries, and the page for a browser.
//!
//! Built by the scripts that build them for the tests; nothing of them is built in another way here.

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{Fault, Run, root, say};

use super::build::places;
use super::commit::Commit;
use super::deb::{File, archive, gzip};
use super::need_target;

/// A file of the release.
pub(super) struct App {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// A processor of phones.
struct Processor {
    /// As the script calls it.
    script: &'static str,
    /// Where the script puts the library.
    folder: &'static str,
    /// As Android calls it.
    android: &'static str,
}

/// Of the phones of today: its library is in the apps.
const ARM64: Processor = Processor { script: "aarch64", folder: "arm64", android: "arm64-v8a" };
const X86_64: Processor = Processor { script: "x86_64", folder: "x86_64", android: "x86_64" };
const FLAVOURS: [&str; 2] = ["byod", "managed"];

/// Builds all of them.
///
/// # Errors
/// When a tool is missing, or something does not build.
pub(super) fn build(version: &str, commit: &Commit) -> Result<Vec<App>, Fault> {
    let mut apps = page(version, commit)?;
    for processor in [ARM64, X86_64] {
        let library = library(&processor, commit)?;
        apps.push(file(format!("appwijzer-{version}-android-{}.so", processor.android), &library)?);
    }
    apps.extend(packed(version, commit)?);
    Ok(apps)
}

/// Builds only what an app of somebody is held against: both Android apps, with the library in them.
///
/// # Errors
/// As [`build`] does.
pub(super) fn apks(version: &str, commit: &Commit) -> Result<Vec<App>, Fault> {
    library(&ARM64, commit)?;
    packed(version, commit)
}

fn library(processor: &Processor, commit: &Commit) -> Result<PathBuf, Fault> {
    say(&format!("Building the library for Android on {}", processor.script));
    script("android/arm64/build.sh", commit)?.args([processor.script]).finish()?;
    Ok(root().join("target/android").join(processor.folder).join("libappwijzer.so"))
}

/// Both apps around the library, which is there already.
fn packed(version: &str, commit: &Commit) -> Result<Vec<App>, Fault> {
    say("Building both Android apps");
    let library = root().join("target/android").join(ARM64.folder).join("libappwijzer.so");
    script("android/build.sh", commit)?.args(["apk"]).args([&library]).finish()?;
    let apk = |flavour| {
        let apk = root().join("target/android/apk/unsigned").join(format!("appwijzer-{flavour}.apk"));
        file(format!("appwijzer-{version}-android-{flavour}-unsigned.apk"), &apk)
    };
    FLAVOURS.into_iter().map(apk).collect()
}

/// The files of the page, in one archive: `appwijzer publish --web` takes the folder that it unpacks to. Its core beside it:
/// the page says its digest, as apps do.
fn page(version: &str, commit: &Commit) -> Result<Vec<App>, Fault> {
    need_target("wasm32-unknown-unknown")?;
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
