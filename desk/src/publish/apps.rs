//! What a web host says of the apps that may open its links: Android's `assetlinks.json`, Apple's
//! `apple-app-site-association`. Both lie in `/.well-known/` of the host.
//!
//! What they are made of is what the build for one organisation is made of (`docs/organisation.md`), and what only the
//! owner of the stores' accounts knows: the key that signs the Android app, and Apple's name of the team.

use std::fmt;
use std::str::FromStr;

use serde_json::{Value, json};

/// For Android.
pub const ASSET_LINKS: &str = "assetlinks.json";
/// For iPhone and iPad. It has no ending.
pub const SITE_ASSOCIATION: &str = "apple-app-site-association";

/// The paths that open the app. The page for employees ends in a slash.
const PATHS: [&str; 4] = ["*/join", "*/join/", "*/grant", "*/grant/"];

/// Why a value cannot be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AppError {
    /// No identifier.
    #[error("an identifier has lower-case letters and digits, with dots between: nl.voorbeeldstad")]
    Id,
    /// No fingerprint of a certificate.
    #[error(
        "a fingerprint has 32 pairs of hexadecimal digits with colons between, as apksigner and Google Play show it"
    )]
    Fingerprint,
    /// No team.
    #[error("Apple's team has 10 capital letters and digits: it stands under Membership")]
    Team,
}

/// The identifier of a build for one organisation, without what the build adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppId(String);

impl FromStr for AppId {
    type Err = AppError;

    fn from_str(text: &str) -> Result<Self, AppError> {
        let is_part = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_lowercase())
                && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        let is_id = text.len() <= 100 && text.contains('.') && text.split('.').all(is_part);
        is_id.then(|| AppId(text.to_owned())).ok_or(AppError::Id)
    }
}

/// SHA-256 of the certificate that an Android app is signed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate(String);

impl FromStr for Certificate {
    type Err = AppError;

    fn from_str(text: &str) -> Result<Self, AppError> {
        let digits: String = text.chars().filter(|c| *c != ':').collect();
        let pairs: Vec<&str> = text.split(':').collect();
        let is_paired = pairs.len() == 1 || pairs.iter().all(|pair| pair.len() == 2);
        if !is_paired || digits.len() != 64 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(AppError::Fingerprint);
        }
        let mut written = String::with_capacity(95);
        for (place, digit) in digits.to_ascii_uppercase().chars().enumerate() {
            if place > 0 && place % 2 == 0 {
                written.push(':');
            }
            written.push(digit);
        }
        Ok(Certificate(written))
    }
}

impl fmt::Display for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Apple's name of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team(String);

impl FromStr for Team {
    type Err = AppError;

    fn from_str(text: &str) -> Result<Self, AppError> {
        let is_team = text.len() == 10 && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        is_team.then(|| Team(text.to_owned())).ok_or(AppError::Team)
    }
}

/// The file for Android: both flavours of the app may open this host's links.
#[must_use]
pub fn asset_links(id: &AppId, certificates: &[Certificate]) -> Vec<u8> {
    let fingerprints: Vec<String> = certificates.iter().map(Certificate::to_string).collect();
    let statement = |package: String| {
        json!({
            "relation": ["delegate_permission/common.handle_all_urls"],
            "target": {
                "namespace": "android_app",
                "package_name": package,
                "sha256_cert_fingerprints": fingerprints,
            },
        })
    };
    let AppId(id) = id;
    written(&json!([statement(format!("{id}.appwijzer")), statement(format!("{id}.appwijzer.managed"))]))
}

/// The file for iPhone and iPad.
#[must_use]
pub fn site_association(id: &AppId, team: &Team) -> Vec<u8> {
    let (AppId(id), Team(team)) = (id, team);
    let components: Vec<Value> = PATHS.into_iter().map(|path| json!({ "/": path })).collect();
    let details = json!([{ "appIDs": [format!("{team}.{id}.appwijzer")], "components": components }]);
    written(&json!({ "applinks": { "details": details } }))
}

fn written(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "14:6D:E9:83:C5:73:06:50:D8:EE:B9:95:2F:34:FC:64:16:A0:83:42:E6:1D:BE:A8:8A:04:96:B2:3F:CF:44:E5";

    #[test]
    fn both_files_name_the_apps_that_the_builds_make() {
        let (id, key, team): (AppId, Certificate, Team) =
            ("nl.voorbeeldstad".parse().unwrap(), KEY.parse().unwrap(), "A1B2C3D4E5".parse().unwrap());
        let android: Value = serde_json::from_slice(&asset_links(&id, &[key])).unwrap();
        let packages = ["nl.voorbeeldstad.appwijzer", "nl.voorbeeldstad.appwijzer.managed"];
        for (statement, package) in android.as_array().unwrap().iter().zip(packages) {
            assert_eq!(statement["target"]["package_name"], package);
            assert_eq!(statement["target"]["sha256_cert_fingerprints"], json!([KEY]));
        }
        let apple: Value = serde_json::from_slice(&site_association(&id, &team)).unwrap();
        let details = &apple["applinks"]["details"][0];
        assert_eq!(details["appIDs"], json!(["A1B2C3D4E5.nl.voorbeeldstad.appwijzer"]));
        assert!(details["components"].as_array().unwrap().contains(&json!({ "/": "*/join/" })));
    }

    #[test]
    fn a_fingerprint_is_read_as_every_tool_shows_it() {
        let key: Certificate = KEY.parse().unwrap();
        assert_eq!(KEY.replace(':', "").to_lowercase().parse(), Ok(key.clone()));
        assert_eq!(KEY.to_lowercase().parse(), Ok(key));
        let short = KEY.rsplit_once(':').unwrap().0.to_owned();
        for wrong in
            [String::new(), short, format!("{KEY}:00"), KEY.replace('E', "G"), KEY.replacen("14:6D", "146D:", 1)]
        {
            assert_eq!(wrong.parse::<Certificate>(), Err(AppError::Fingerprint), "{wrong}");
        }
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for wrong in ["", "voorbeeldstad", "nl.", "nl..stad", "NL.stad", "nl.1stad", "nl.stad/x", "nl.stad\"x"] {
            assert_eq!(wrong.parse::<AppId>(), Err(AppError::Id), "{wrong}");
        }
        for wrong in ["", "A1B2C3D4E", "a1b2c3d4e5", "A1B2C3D4E5F", "A1B2C3D4É"] {
            assert_eq!(wrong.parse::<Team>(), Err(AppError::Team), "{wrong}");
        }
    }
}
