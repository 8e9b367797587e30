//! What was shown, as text for people and as JSON for other faces.

use appwijzer_desk::terminal::{Drawing, Style};

use crate::run::Shown;

/// Everything that was shown, drawn as at a terminal, with what each action does.
#[must_use]
pub fn text(shown: &Shown) -> String {
    let mut all = String::new();
    for (why, screen) in shown {
        all.push_str(&format!("===== {why} [{}] =====\n", screen.id));
        let mut drawing = Drawing::with_targets(Style::plain());
        drawing.screen(screen);
        all.push_str(&drawing.into_text());
        all.push('\n');
    }
    all
}

/// One line of JSON per screen that was shown.
#[must_use]
pub fn json_lines(shown: &Shown) -> String {
    shown.iter().map(|(_, screen)| serde_json::to_string(screen).expect("a screen is JSON") + "\n").collect()
}
