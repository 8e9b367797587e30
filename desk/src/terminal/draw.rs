//! Drawing blocks as text.

use appwijzer_core::contract::{Action, Block, Choice, Field, Look, NoticeKind, Row, Screen, Step, TextRun};

use super::style::Style;

/// Something that can be chosen by its number.
#[derive(Clone, Debug)]
pub enum MenuItem {
    /// An action of the screen.
    Action(Action),
    /// Answering a question of the screen.
    Choice(Choice),
    /// Typing a text.
    Field(Field),
}

/// A drawing in the making.
#[derive(Debug)]
pub struct Drawing {
    style: Style,
    text: String,
    menu: Option<Vec<MenuItem>>,
    targets: bool,
    /// The title: a question that repeats it is not drawn twice.
    title: String,
}

impl Drawing {
    /// A drawing in which nothing can be chosen.
    #[must_use]
    pub fn new(style: Style) -> Self {
        Drawing { style, text: String::new(), menu: None, targets: false, title: String::new() }
    }

    /// A drawing in which every action gets a number.
    #[must_use]
    pub fn with_menu(style: Style) -> Self {
        Drawing { menu: Some(Vec::new()), ..Drawing::new(style) }
    }

    /// A drawing that says of every action what it does, for tests.
    #[must_use]
    pub fn with_targets(style: Style) -> Self {
        Drawing { targets: true, ..Drawing::with_menu(style) }
    }

    /// The text.
    #[must_use]
    pub fn into_text(self) -> String {
        self.text
    }

    /// The text, and what its numbers stand for: number 1 is the first.
    #[must_use]
    pub fn into_menu(self) -> (String, Vec<MenuItem>) {
        (self.text, self.menu.unwrap_or_default())
    }

    /// A whole screen.
    pub fn screen(&mut self, screen: &Screen) {
        self.title(&screen.title);
        if let Some(subtitle) = &screen.subtitle {
            self.wrap("", "", subtitle);
        }
        for block in &screen.blocks {
            self.block(block);
        }
        if let Some(back) = &screen.back {
            self.gap();
            self.action(back);
        }
    }

    /// A title.
    pub fn title(&mut self, title: &str) {
        title.clone_into(&mut self.title);
        let bold = self.style.bold(title);
        self.wrap("", "", &bold);
    }

    /// A heading, after an empty line.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        let bold = self.style.bold(text);
        self.wrap("", "", &bold);
    }

    /// One line, wrapped.
    pub fn line(&mut self, text: &str) {
        self.wrap("", "", text);
    }

    /// A point after a mark, wrapped under itself.
    pub fn point(&mut self, mark: &str, text: &str) {
        self.wrap(mark, &" ".repeat(mark.chars().count()), text);
    }

    /// One block.
    pub fn block(&mut self, block: &Block) {
        match block {
            Block::Status { status, word, text, .. } => {
                self.gap();
                let head = self.style.status(*status, word);
                self.wrap("", "  ", &head);
                if let Some(text) = text {
                    self.wrap("  ", "  ", text);
                }
            }
            Block::Heading { text } => self.heading(text),
            Block::Paragraph { runs, .. } => {
                self.gap();
                self.wrap("", "", &plain(runs));
            }
            Block::Points { items, numbered } => {
                for (i, item) in items.iter().enumerate() {
                    let mark = if *numbered { format!("{}. ", i + 1) } else { "- ".to_owned() };
                    self.wrap(&mark, &" ".repeat(mark.len()), &plain(item));
                }
            }
            Block::Facts { items } => {
                self.gap();
                for fact in items {
                    let key = self.style.bold(&fact.key);
                    self.wrap("", "", &key);
                    self.wrap("  ", "  ", &fact.value);
                }
            }
            Block::Rows { items } => {
                self.gap();
                for row in items {
                    self.row(row);
                }
            }
            Block::Steps { items } => {
                self.gap();
                for step in items {
                    self.step(step);
                }
            }
            Block::Choice { choice } => self.choice(choice),
            Block::Field { field } => self.field(field),
            Block::Sources { items } => {
                for source in items {
                    let detail = source.detail.as_ref().map(|d| format!(" ({d})")).unwrap_or_default();
                    self.wrap("- ", "  ", &format!("{}{detail}", source.title));
                    if let Some(link) = &source.link {
                        self.raw(&format!("  {link}"));
                    }
                }
            }
            Block::Notice { kind, text } => {
                self.gap();
                let mark = match kind {
                    NoticeKind::Info => "i ",
                    NoticeKind::Warning | NoticeKind::Error => "! ",
                };
                self.wrap(mark, "  ", text);
            }
            Block::Details { summary, paragraphs } => {
                self.gap();
                let bold = self.style.bold(summary);
                self.wrap("", "", &bold);
                for paragraph in paragraphs {
                    self.wrap("  ", "  ", paragraph);
                }
            }
            Block::Verbatim { label, text } => {
                self.wrap("", "", label);
                for line in text.lines() {
                    self.raw(&format!("  {line}"));
                }
            }
            Block::Actions { items } => {
                if self.menu.is_some() {
                    self.gap();
                    for action in items {
                        self.action(action);
                    }
                }
            }
            Block::Help { title, lines } => {
                self.gap();
                let all: Vec<&str> = lines.iter().map(|l| l.text.as_str()).collect();
                self.wrap("", "  ", &format!("{title}: {}", all.join(", ")));
            }
        }
    }

    fn row(&mut self, row: &Row) {
        let number = match &row.action {
            Some(action) => self.number(MenuItem::Action(action.clone())),
            None => String::new(),
        };
        let head = match (&row.status, &row.word) {
            (Some(status), Some(word)) => format!("{}  ", self.style.status(*status, word)),
            _ => String::new(),
        };
        let indent = " ".repeat(number.len().max(2));
        self.wrap(&number, &indent, &format!("{head}{}", row.title));
        if let Some(sub) = &row.sub {
            self.wrap(&indent, &indent, sub);
        }
    }

    fn step(&mut self, step: &Step) {
        let done = match step.done {
            Some(true) => "[x] ",
            Some(false) => "[ ] ",
            None => "",
        };
        let title = self.style.bold(&format!("{} {done}{}", step.number, step.title));
        self.wrap("", "  ", &title);
        for line in &step.lines {
            self.wrap("  ", "  ", line);
        }
        if self.menu.is_some() {
            for action in &step.actions {
                self.action(action);
            }
        }
    }

    fn choice(&mut self, choice: &Choice) {
        self.gap();
        if choice.question != self.title {
            let bold = self.style.bold(&choice.question);
            self.wrap("", "", &bold);
        }
        if let Some(error) = &choice.error {
            self.wrap("! ", "  ", error);
        }
        for (i, option) in choice.options.iter().enumerate() {
            let mark = if option.chosen { "*" } else { " " };
            self.wrap(&format!(" {}{mark} ", letter(i)), "    ", &option.label);
            if let Some(sub) = &option.sub {
                self.wrap("    ", "    ", sub);
            }
        }
        if self.menu.is_some() {
            let number = self.number(MenuItem::Choice(choice.clone()));
            self.wrap(&number, "    ", &choice.submit.label);
            if let Some(skip) = &choice.skip {
                self.action(skip);
            }
        }
    }

    fn field(&mut self, field: &Field) {
        self.gap();
        let bold = self.style.bold(&field.label);
        self.wrap("", "", &bold);
        if let Some(hint) = &field.hint {
            self.wrap("  ", "  ", hint);
        }
        if let Some(error) = &field.error {
            self.wrap("! ", "  ", error);
        }
        if !field.value.is_empty() {
            self.wrap("  ", "  ", &field.value);
        }
        if self.menu.is_some() {
            let number = self.number(MenuItem::Field(field.clone()));
            self.wrap(&number, "    ", &field.submit.label);
        }
    }

    fn action(&mut self, action: &Action) {
        if self.menu.is_some() {
            let number = self.number(MenuItem::Action(action.clone()));
            let indent = " ".repeat(number.len());
            self.wrap(&number, &indent, &action.label);
        }
    }

    fn number(&mut self, item: MenuItem) -> String {
        match &mut self.menu {
            Some(_) if self.targets => {
                let action = match &item {
                    MenuItem::Action(action) => action,
                    MenuItem::Choice(choice) => &choice.submit,
                    MenuItem::Field(field) => &field.submit,
                };
                format!("  {} ", described(action))
            }
            Some(menu) => {
                menu.push(item);
                format!("{:>3} ", menu.len())
            }
            None => String::new(),
        }
    }

    /// An empty line, unless there is one already.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn wrap(&mut self, first: &str, rest: &str, text: &str) {
        let options = textwrap::Options::new(self.style.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            // An address stays whole, so that it can be copied.
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .break_words(false);
        for line in textwrap::wrap(text, options) {
            self.raw(line.trim_end());
        }
    }

    fn raw(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

/// What an action does, in brackets; a primary one has a star.
fn described(action: &Action) -> String {
    let star = if action.look == Look::Primary { "*" } else { "" };
    format!("[{star}{}]", action.target)
}

/// The letter of an answer: a, b, c … z, then aa, ab ….
#[must_use]
fn letter(i: usize) -> String {
    let last = u8::try_from(i % 26).map_or('z', |n| char::from(b'a' + n));
    if i < 26 { last.to_string() } else { format!("{}{last}", letter(i / 26 - 1)) }
}

/// The answer that a letter stands for: `a` is 0, `aa` is 26.
#[must_use]
pub fn letter_value(text: &str) -> Option<usize> {
    let fine = (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase());
    fine.then(|| text.bytes().fold(0, |n, b| n * 26 + usize::from(b - b'a') + 1) - 1)
}

/// The words of runs; the address of a link follows it.
fn plain(runs: &[TextRun]) -> String {
    let one = |run: &TextRun| match &run.link {
        Some(link) if !link.ends_with(&run.text) => format!("{} ({link})", run.text),
        _ => run.text.clone(),
    };
    runs.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_read_back_as_they_are_written() {
        for i in [0, 1, 25, 26, 27, 51, 52, 701] {
            assert_eq!(letter_value(&letter(i)), Some(i));
        }
        assert_eq!(letter(26), "aa");
        for text in ["", "1", "A", "a1", "abcd"] {
            assert_eq!(letter_value(text), None, "{text:?}");
        }
    }
}
