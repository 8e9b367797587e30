//! How large is what ships?

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::shell::{Fault, Run, root, say};

/// Where the sizes stand that were looked at last, in bytes.
const KNOWN: &str = "docs/sizes.json";
/// More than this is not chance, in percent.
const NOTABLE: f64 = 1.0;

/// Builds the library of the phones as it ships, for this machine and for arm64 (`android/arm64/build.sh`), and holds
/// the sizes against what was written down.
///
/// # Errors
/// When it cannot be built, or has grown by more than a hundredth and nobody wrote that down.
pub(crate) fn run(bless: bool) -> Result<(), Fault> {
    Run::cargo(["build", "--locked", "-p", "appwijzer-bindings", "--profile", "ship"]).finish()?;
    let built = root().join("target/ship/libappwijzer.so");
    let stripped = root().join("target/ship/libappwijzer.stripped.so");
    Run::new("strip").args(["--strip-unneeded", "-o"]).args([&stripped, &built]).finish()?;
    Run::new(root().join("android/arm64/build.sh")).finish()?;
    let packed = root().join("target/android/arm64/packed.so");
    let size = |path: &PathBuf| fs::metadata(path).map(|m| m.len()).map_err(Fault::file(path));
    let sizes = BTreeMap::from([
        ("libappwijzer.so, aarch64-linux-android, profile ship, stripped", size(&packed)?),
        ("libappwijzer.so, x86_64-unknown-linux-gnu, profile ship, stripped", size(&stripped)?),
    ]);

    let path = root().join(KNOWN);
    if bless {
        let text = serde_json::to_string_pretty(&sizes).map_err(|e| Fault::new(e.to_string()))?;
        return fs::write(&path, text + "\n").map_err(Fault::file(&path));
    }
    // Nothing is written down yet: everything is new.
    let text = if path.exists() { fs::read_to_string(&path).map_err(Fault::file(&path))? } else { "{}".to_owned() };
    let known: BTreeMap<String, u64> = serde_json::from_str(&text).map_err(|e| Fault::new(format!("{KNOWN}: {e}")))?;
    let mut grown = false;
    for (what, now) in sizes {
        let before = known.get(what).copied();
        let percent = before.map(|b| growth(b, now));
        grown |= percent.is_none_or(|p| p > NOTABLE);
        let than = percent.map_or("not written down yet".to_owned(), |p| format!("{p:+.2} %"));
        say(&format!("{now:>10}  {what} ({than})"));
    }
    if grown { Err(Fault::new("it has grown: say why in the commit, and `cargo xtask size --bless`")) } else { Ok(()) }
}

/// In percent.
fn growth(before: u64, now: u64) -> f64 {
    (now as f64 / before.max(1) as f64 - 1.0) * 100.0
}

#[cfg(test)]
mod tests {
    use super::growth;

    #[test]
    fn a_library_that_lost_a_half_shrank_by_fifty_percent() {
        assert!((growth(200, 100) + 50.0).abs() < 1e-9);
        assert!(growth(1_000, 1_011) > super::NOTABLE && growth(1_000, 1_009) < super::NOTABLE);
    }
}
