//! Finding apps and makers by a word.

use crate::source::{Catalogue, CatalogueApp};

/// The apps that a word finds, the surest first: by id or identifier, then by a name, then by their maker.
#[must_use]
pub fn search<'c>(catalogue: &'c Catalogue, word: &str) -> Vec<&'c CatalogueApp> {
    let word = word.trim().to_lowercase();
    // "Tik Tok" and "tik-tok" mean TikTok.
    let squeeze = |text: &str| text.chars().filter(|c| !matches!(c, ' ' | '-')).collect::<String>().to_lowercase();
    let squeezed = squeeze(&word);
    if squeezed.is_empty() {
        return Vec::new();
    }
    let holds = |text: &str| text.to_lowercase().contains(&word) || squeeze(text).contains(&squeezed);
    let rank = |app: &CatalogueApp| {
        let ids = app.android.iter().chain(&app.ios).map(|i| i.id.as_str());
        let mut ids = ids.chain(app.schemes.iter().map(|s| s.scheme.as_str())).chain([app.id.as_str()]);
        if ids.clone().any(|id| id.eq_ignore_ascii_case(&word)) {
            return Some(0);
        }
        if holds(&app.name) || app.titles.iter().any(|title| holds(title)) {
            return Some(1);
        }
        let maker = app.maker.as_deref().and_then(|id| catalogue.maker(id));
        if maker.is_some_and(|m| holds(&m.id) || holds(&m.name) || m.also.iter().any(|name| holds(name))) {
            return Some(2);
        }
        ids.any(holds).then_some(3)
    };
    let mut found: Vec<(u8, &CatalogueApp)> = catalogue.apps.iter().filter_map(|app| Some((rank(app)?, app))).collect();
    found.sort_by(|(a, x), (b, y)| (a, &x.id).cmp(&(b, &y.id)));
    found.into_iter().map(|(_, app)| app).collect()
}
