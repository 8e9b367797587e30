//! The titles by which people know an app.

use std::collections::HashMap;
use std::sync::OnceLock;

use appwijzer_core::policy::App;

use super::shipped;

/// Every title by which an app is known: its name in the policy, and its names in stores and other languages. The only
/// place that decides which titles those are.
#[must_use]
pub fn titles<'p>(app: &'p App<'_>) -> Vec<&'p str> {
    [app.name.as_str()].into_iter().chain(in_stores().get(app.id).into_iter().flatten().copied()).collect()
}

/// The names that apps of the catalogue have in stores, by the app's id. A name that two apps have tells neither.
fn in_stores() -> &'static HashMap<&'static str, Vec<&'static str>> {
    static TITLES: OnceLock<HashMap<&'static str, Vec<&'static str>>> = OnceLock::new();
    TITLES.get_or_init(|| {
        let apps = &shipped().apps;
        let mut users: HashMap<String, usize> = HashMap::new();
        for app in apps {
            let mut names: Vec<String> =
                app.titles.iter().chain([&app.name]).map(|name| name.trim().to_lowercase()).collect();
            names.sort_unstable();
            names.dedup();
            for name in names {
                *users.entry(name).or_default() += 1;
            }
        }
        let own = |title: &&str| users.get(&title.trim().to_lowercase()) == Some(&1);
        apps.iter().map(|app| (app.id.as_str(), app.titles.iter().map(String::as_str).filter(own).collect())).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_in_another_language_is_known_and_one_that_two_apps_have_is_not() {
        let of = |id: &str| in_stores().get(id).cloned().unwrap_or_default();
        assert!(of("douyin").contains(&"\u{6296}\u{97F3}"));
        assert!(!of("douyin").contains(&"TikTok"), "that is another app's name");
    }
}
