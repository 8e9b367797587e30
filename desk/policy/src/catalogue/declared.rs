//! What a maker's own web site says: which apps may open its links.
//!
//! Two files at a fixed place say it: `assetlinks.json` for Android
//! (developers.google.com/digital-asset-links/v1/statements) and `apple-app-site-association` for iPhone and iPad
//! (developer.apple.com/documentation/xcode/supporting-associated-domains). That a site vouches for an app is the
//! strongest thing that a network can tell; that it does not says nothing.

use std::collections::{BTreeMap, BTreeSet};

use appwijzer_core::policy::is_identifier;
use serde_json::Value;

use crate::source::{Catalogue, CatalogueApp};

/// Where the file for Android stands.
pub const ASSET_LINKS: &str = ".well-known/assetlinks.json";
/// Where the file for iPhone and iPad stands.
pub const SITE_ASSOCIATION: &str = ".well-known/apple-app-site-association";
/// The largest such file that is read, in bytes. Apple reads 128 kB at most.
pub const MAX_DECLARED_BYTES: usize = 256 * 1024;
/// The most apps that are taken from one file.
const MOST_APPS: usize = 200;

/// The apps that a site vouches for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declared {
    /// Android packages, each with the digests of the certificates that it may be signed with.
    pub packages: BTreeMap<String, BTreeSet<String>>,
    /// Bundle identifiers, without the number of the team.
    pub bundles: BTreeSet<String>,
}

/// A file that is not what stands at this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no such file")]
pub struct NotDeclared;

/// What a site's word says of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SiteWord {
    /// An identifier of this maker: the maker says so itself.
    Confirmed(String),
    /// A certificate that the catalogue does not have.
    Certificate {
        /// The package.
        package: String,
        /// The digest.
        digest: String,
    },
    /// An identifier that nobody knows: perhaps the maker's, perhaps a partner's.
    Unknown(String),
    /// An identifier that the catalogue gives to another maker.
    Elsewhere {
        /// The identifier.
        identifier: String,
        /// The app that has it.
        app: String,
    },
}

impl Declared {
    /// Takes in a site's `assetlinks.json`. Files that it refers to are not followed.
    ///
    /// # Errors
    /// When it is no list of statements.
    pub fn add_asset_links(&mut self, bytes: &[u8]) -> Result<(), NotDeclared> {
        let Ok(Value::Array(statements)) = serde_json::from_slice(bytes) else { return Err(NotDeclared) };
        let targets = statements.iter().filter_map(|statement| statement.get("target"));
        for target in targets.filter(|t| t.get("namespace").and_then(Value::as_str) == Some("android_app")) {
            let Some(package) = target.get("package_name").and_then(Value::as_str).filter(|p| is_identifier(p)) else {
                continue;
            };
            if self.packages.len() >= MOST_APPS && !self.packages.contains_key(package) {
                break;
            }
            let digests = target.get("sha256_cert_fingerprints").and_then(Value::as_array).into_iter().flatten();
            let digests = digests.filter_map(Value::as_str).filter_map(digest).take(MOST_APPS);
            self.packages.entry(package.to_owned()).or_default().extend(digests);
        }
        Ok(())
    }

    /// Takes in a site's `apple-app-site-association`.
    ///
    /// # Errors
    /// When it is no such object.
    pub fn add_site_association(&mut self, bytes: &[u8]) -> Result<(), NotDeclared> {
        let Ok(Value::Object(root)) = serde_json::from_slice(bytes) else { return Err(NotDeclared) };
        let lists = ["webcredentials", "appclips", "activitycontinuation"];
        let apps = lists.iter().filter_map(|key| root.get(*key)?.get("apps"));
        let mut named: Vec<&str> = apps.flat_map(texts).collect();
        match root.get("applinks").and_then(|links| links.get("details")) {
            Some(Value::Array(details)) => {
                for detail in details {
                    named.extend(detail.get("appID").and_then(Value::as_str));
                    named.extend(detail.get("appIDs").into_iter().flat_map(texts));
                }
            }
            // As it was written before iOS 13: by app.
            Some(Value::Object(details)) => named.extend(details.keys().map(String::as_str)),
            Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) | None => {}
        }
        self.bundles.extend(named.into_iter().filter_map(bundle).take(MOST_APPS).map(str::to_owned));
        Ok(())
    }

    /// What it says of the catalogue's apps that have this host, sorted.
    #[must_use]
    pub fn against(&self, catalogue: &Catalogue, of_host: &[&CatalogueApp]) -> Vec<SiteWord> {
        let makers: BTreeSet<&str> = of_host.iter().filter_map(|app| app.maker.as_deref()).collect();
        let mut words = BTreeSet::new();
        for identifier in self.packages.keys().chain(&self.bundles) {
            let has = |app: &&CatalogueApp| app.android.iter().chain(&app.ios).any(|i| i.id == *identifier);
            words.insert(match catalogue.apps.iter().find(has) {
                Some(app) if app.maker.as_deref().is_some_and(|maker| makers.contains(maker)) => {
                    SiteWord::Confirmed(identifier.clone())
                }
                Some(app) => SiteWord::Elsewhere { identifier: identifier.clone(), app: app.id.clone() },
                None => SiteWord::Unknown(identifier.clone()),
            });
        }
        for (package, digests) in &self.packages {
            let known = || catalogue.apps.iter().flat_map(|app| &app.android).filter(|i| i.id == *package);
            let new = |digest: &&String| known().next().is_some() && known().all(|i| !i.certificates.contains(digest));
            words.extend(
                digests
                    .iter()
                    .filter(new)
                    .map(|digest| SiteWord::Certificate { package: package.clone(), digest: digest.clone() }),
            );
        }
        words.into_iter().collect()
    }
}

fn texts(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// A digest as the catalogue writes it.
fn digest(text: &str) -> Option<String> {
    let digest: String = text.chars().filter(|c| *c != ':').map(|c| c.to_ascii_lowercase()).collect();
    (digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit())).then_some(digest)
}

/// A bundle identifier behind the number of its team (ten letters and digits), or a star for all of a team's.
fn bundle(app: &str) -> Option<&str> {
    let (team, bundle) = app.split_once('.')?;
    let is_team = team.len() == 10 && team.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    (is_team && is_identifier(bundle)).then_some(bundle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::catalogue;

    fn both(links: &str, association: &str) -> Declared {
        let mut declared = Declared::default();
        declared.add_asset_links(links.as_bytes()).unwrap();
        declared.add_site_association(association.as_bytes()).unwrap();
        declared
    }

    #[test]
    fn what_a_site_vouches_for_is_read_in_every_form() {
        let digest = "AB:".repeat(31) + "AB";
        let links = format!(
            r#"[{{"relation":["delegate_permission/common.handle_all_urls"],"target":{{"namespace":"android_app",
                "package_name":"com.zhiliaoapp.musically","sha256_cert_fingerprints":["{digest}","short"]}}}},
               {{"relation":["delegate_permission/common.get_login_creds"],"target":{{"namespace":"web","site":"https://a.example"}}}},
               {{"include":"https://a.example/more.json"}}, 7, null]"#
        );
        for association in [
            r#"{"applinks":{"apps":[],"details":[{"appIDs":["ABCDE12345.com.zhiliaoapp.musically"],"components":[{"/":"*"}]}]}}"#,
            r#"{"applinks":{"details":[{"appID":"ABCDE12345.com.zhiliaoapp.musically","paths":["*"]}]}}"#,
            r#"{"applinks":{"details":{"ABCDE12345.com.zhiliaoapp.musically":{"paths":["*"]}}}}"#,
            r#"{"webcredentials":{"apps":["ABCDE12345.com.zhiliaoapp.musically"]}}"#,
        ] {
            let declared = both(&links, association);
            assert_eq!(declared.bundles.iter().collect::<Vec<_>>(), ["com.zhiliaoapp.musically"], "{association}");
            assert_eq!(declared.packages["com.zhiliaoapp.musically"], BTreeSet::from(["ab".repeat(32)]));
        }
    }

    #[test]
    fn a_hostile_file_gives_nothing_and_breaks_nothing() {
        let deep = "[".repeat(100_000);
        for bytes in ["", "<html>", "{}", "null", "7", deep.as_str(), "\u{feff}[]"] {
            assert_eq!(Declared::default().add_asset_links(bytes.as_bytes()), Err(NotDeclared), "{bytes:.20}");
        }
        for bytes in ["", "[]", "<html>", deep.as_str()] {
            assert_eq!(Declared::default().add_site_association(bytes.as_bytes()), Err(NotDeclared), "{bytes:.20}");
        }
        let target = r#"{"target":{"namespace":"android_app","package_name":"com.\u202etikt\u001b[2Jok","sha256_cert_fingerprints":[7]}}"#;
        let odd = r#"{"applinks":{"details":[7,{"appIDs":"x"},{"appID":{}}]},"webcredentials":{"apps":["ABCDE12345.*","noteam","ABCDE12345."]}}"#;
        assert_eq!(both(&format!("[{target}]"), odd), Declared::default());
        let many: Vec<String> = (0..5_000)
            .map(|i| format!(r#"{{"target":{{"namespace":"android_app","package_name":"com.many.a{i}"}}}}"#))
            .collect();
        assert_eq!(both(&format!("[{}]", many.join(",")), "{}").packages.len(), MOST_APPS);
    }

    #[test]
    fn a_site_confirms_its_own_makers_apps_and_no_others() {
        let known = catalogue();
        let of_host = [known.app("tiktok").unwrap()];
        let digest = "0".repeat(64);
        let links = format!(
            r#"[{{"target":{{"namespace":"android_app","package_name":"com.zhiliaoapp.musically","sha256_cert_fingerprints":["{digest}"]}}}},
                {{"target":{{"namespace":"android_app","package_name":"com.tencent.mm"}}}},
                {{"target":{{"namespace":"android_app","package_name":"org.example.new"}}}}]"#
        );
        let words = both(&links, "{}").against(&known, &of_host);
        let identifier = || "com.zhiliaoapp.musically".to_owned();
        assert_eq!(
            words,
            [
                SiteWord::Confirmed(identifier()),
                SiteWord::Certificate { package: identifier(), digest },
                SiteWord::Unknown("org.example.new".to_owned()),
                SiteWord::Elsewhere { identifier: "com.tencent.mm".to_owned(), app: "wechat".to_owned() },
            ]
        );
    }
}
