//! The links that the iOS build may ask about, of the catalogue's facts.

use appwijzer_policy::source::shipped_schemes;

/// The most schemes that the system answers for an app that is linked on iOS 27 or later. Apple,
/// documentation of `canOpenURL(_:)`.
pub const MOST_SCHEMES: usize = 25;

/// The schemes of the apps that the policies which come with the desk ban, sorted. An organisation that
/// builds the app for its own policy puts that one beside them.
///
/// # Panics
/// When there are more than the system answers for.
#[must_use]
pub fn schemes() -> Vec<String> {
    limited(shipped_schemes().to_vec())
}

/// The schemes, if the system would answer for all of them.
///
/// # Panics
/// When it would not.
#[must_use]
pub fn limited(schemes: Vec<String>) -> Vec<String> {
    let n = schemes.len();
    assert!(
        n <= MOST_SCHEMES,
        "{n} schemes are asked about, and the system answers for {MOST_SCHEMES} at most: take `probe` away from \
         those that matter least, in policies/catalogue/apps.toml; such apps are asked for instead"
    );
    schemes
}

/// The property list with these schemes in place of those before.
///
/// # Panics
/// When it has no list of schemes.
#[must_use]
pub fn with_schemes(info: &str, schemes: &[String]) -> String {
    let key = "<key>LSApplicationQueriesSchemes</key>";
    let (before, rest) = info.split_once(key).expect("Info.plist has the key");
    let after = match rest.trim_start().strip_prefix("<array/>") {
        Some(after) => after,
        None => rest.split_once("</array>").expect("the key holds an array").1,
    };
    let lines: String = schemes.iter().map(|s| format!("\t\t<string>{s}</string>\n")).collect();
    format!("{before}{key}\n\t<array>\n{lines}\t</array>{after}")
}
