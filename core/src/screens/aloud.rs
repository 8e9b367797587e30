//! A screen as it is read aloud: what a person hears, in the order of the screen.

use crate::contract::{Action, Block, Choice, Field, Row, Screen, Step, TextRun};

/// What is read aloud of a screen, piece by piece: a voice pauses between two. Pure.
///
/// Everything that stands on the screen to be read, and the buttons after it. Not: the way back, addresses of links,
/// sources, and what is shown letter by letter. Each piece ends like a sentence, so that no voice runs on, and is at most
/// 300 characters long: Android's voices refuse more than 4,000, and some browsers break off long ones.
#[must_use]
pub fn read_aloud(screen: &Screen) -> Vec<String> {
    let mut all = vec![screen.title.clone()];
    all.extend(screen.subtitle.clone());
    screen.blocks.iter().for_each(|block| say(block, &mut all));
    all.retain(|piece| piece.chars().any(char::is_alphanumeric));
    all.iter().flat_map(|piece| broken(&ended(piece))).collect()
}

/// Characters of one piece.
const LONGEST: usize = 300;

/// In pieces that a voice takes: at the end of a sentence where there is one, else between two words.
fn broken(piece: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = piece;
    while let Some((cut, _)) = rest.char_indices().nth(LONGEST) {
        let (fits, _) = rest.split_at(cut);
        let sentence = fits.rmatch_indices(['.', '?', '!']).map(|(at, sign)| at + sign.len());
        let at = sentence.into_iter().find(|&at| rest[at..].starts_with(' '));
        let at = at.or_else(|| fits.rfind(' ')).filter(|&at| at > 0).unwrap_or(cut);
        let (first, later) = rest.split_at(at);
        pieces.push(first.to_owned());
        rest = later.trim_start();
    }
    pieces.push(rest.to_owned());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn say(block: &Block, all: &mut Vec<String>) {
    match block {
        Block::Status { word, text, .. } => {
            all.push(word.clone());
            all.extend(text.clone());
        }
        Block::Heading { text } | Block::Notice { text, .. } => all.push(text.clone()),
        Block::Paragraph { runs, .. } => all.push(joined(runs)),
        Block::Points { items, .. } => all.extend(items.iter().map(|item| joined(item))),
        Block::Facts { items } => items.iter().for_each(|fact| all.extend([fact.key.clone(), fact.value.clone()])),
        Block::Rows { items } => items.iter().for_each(|row| say_row(row, all)),
        Block::Steps { items } => items.iter().for_each(|step| say_step(step, all)),
        Block::Choice { choice } => say_choice(choice, all),
        Block::Field { field } => say_field(field, all),
        Block::Details { summary, paragraphs } => {
            all.push(summary.clone());
            all.extend(paragraphs.iter().cloned());
        }
        Block::Verbatim { label, .. } => all.push(label.clone()),
        Block::Actions { items } => say_actions(items, all),
        Block::Help { title, lines } => {
            all.push(title.clone());
            all.extend(lines.iter().map(|run| run.text.clone()));
        }
        Block::Sources { .. } => {}
    }
}

fn say_row(row: &Row, all: &mut Vec<String>) {
    all.extend(row.word.clone());
    all.push(row.title.clone());
    all.extend(row.sub.clone());
}

fn say_step(step: &Step, all: &mut Vec<String>) {
    all.extend([step.label.clone(), step.title.clone()]);
    all.extend(step.lines.iter().cloned());
    say_actions(&step.actions, all);
}

fn say_choice(choice: &Choice, all: &mut Vec<String>) {
    all.extend(choice.error.clone());
    all.push(choice.question.clone());
    all.extend(choice.hint.clone());
    for option in &choice.options {
        all.push(option.label.clone());
        all.extend(option.sub.clone());
    }
    say_actions(std::slice::from_ref(&choice.submit), all);
    say_actions(choice.skip.as_slice(), all);
}

fn say_field(field: &Field, all: &mut Vec<String>) {
    all.extend(field.error.clone());
    all.push(field.label.clone());
    all.extend(field.hint.clone());
    say_actions(std::slice::from_ref(&field.submit), all);
}

fn say_actions(actions: &[Action], all: &mut Vec<String>) {
    all.extend(actions.iter().map(|action| action.label.clone()));
}

fn joined(runs: &[TextRun]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn ended(piece: &str) -> String {
    let piece = piece.trim();
    let ends = piece.ends_with(['.', '?', '!', ':', '…']);
    if ends { piece.to_owned() } else { format!("{piece}.") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{Fact, Look, ScreenId, SourceItem, Target};

    #[test]
    fn a_screen_is_read_from_its_title_to_its_buttons() {
        let action = |label: &str| Action {
            label: label.to_owned(),
            look: Look::Link,
            target: Target::Show { screen: ScreenId::Home },
        };
        let screen = Screen {
            id: ScreenId::About,
            language: "nl".to_owned(),
            title: "TikTok mag niet op je werktelefoon".to_owned(),
            subtitle: None,
            back: Some(action("Terug")),
            blocks: vec![
                Block::Facts {
                    items: vec![Fact { key: "Tot wanneer?".to_owned(), value: "Uiterlijk 9 mei.".to_owned() }],
                },
                Block::Sources { items: vec![SourceItem { title: "Bron".to_owned(), detail: None, link: None }] },
                Block::Verbatim { label: "De code".to_owned(), text: "QWERT".to_owned() },
                Block::Actions { items: vec![action("Start de stappen"), action("…")] },
            ],
        };
        let expected = [
            "TikTok mag niet op je werktelefoon.",
            "Tot wanneer?",
            "Uiterlijk 9 mei.",
            "De code.",
            "Start de stappen.",
        ];
        assert_eq!(read_aloud(&screen), expected);
    }

    #[test]
    fn no_piece_is_longer_than_a_voice_takes() {
        let sentence = "Dit is een zin van gewone lengte over een app.";
        let many = vec![sentence; 40].join(" ");
        let pieces = broken(&many);
        assert!(pieces.iter().all(|piece| piece.chars().count() <= LONGEST && piece.ends_with('.')), "{pieces:?}");
        assert_eq!(pieces.join(" "), many);

        for endless in ["é".repeat(1000), format!("{} {}", "a".repeat(299), "b".repeat(700)), " ".repeat(700)] {
            let pieces = broken(&endless);
            assert!(pieces.iter().all(|piece| piece.chars().count() <= LONGEST), "{pieces:?}");
            assert_eq!(pieces.concat().replace(' ', ""), endless.replace(' ', ""));
        }
    }
}
