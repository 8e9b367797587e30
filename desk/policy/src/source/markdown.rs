//! The Markdown of longer explanations: headings, paragraphs, lists and links, and nothing else.
//!
//! What a phone cannot show natively, or what would be lost on the way, is an error with its place.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::ast::{Node, Run};
use super::decode::is_allowed_link;
use super::lint::{BAD_LINK, EMPTY_TEXT, MARKDOWN, check_words};
use super::place::{At, Cx, Place, SourceFile};

/// Reads a file of texts: what is shown, and the words of each paragraph and point with its place.
pub(crate) fn read(cx: &Cx, file: &SourceFile) -> (Vec<Node>, Vec<At<String>>) {
    let whole = file.place(0..file.text.len());
    check_words(cx, &At::new(file.text.clone(), whole), &file.text);
    // Extensions are switched on so that they are recognised, and refused.
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH;
    let mut reader =
        Reader { cx, file, nodes: Vec::new(), prose: Vec::new(), open: Open::Nothing, link: None, skipping: 0 };
    for (event, range) in Parser::new_ext(&file.text, options).into_offset_iter() {
        reader.event(event, file.place(range));
    }
    if reader.nodes.is_empty() && !file.text.trim().is_empty() && !cx.has_errors() {
        cx.report(&EMPTY_TEXT, whole, "this text shows nothing", None);
    }
    (reader.nodes, reader.prose)
}

/// The block that is being read.
enum Open {
    Nothing,
    Heading(String),
    Paragraph(Vec<Run>),
    /// The items that are complete, the one that is open, and whether it has had its paragraph.
    List(Vec<Vec<Run>>, Option<(Vec<Run>, bool)>),
}

struct Reader<'r> {
    cx: &'r Cx,
    file: &'r SourceFile,
    nodes: Vec<Node>,
    prose: Vec<At<String>>,
    open: Open,
    link: Option<String>,
    /// How many tags deep inside something that was refused.
    skipping: usize,
}

impl Reader<'_> {
    fn refuse(&self, place: Place, what: &str, help: &str) {
        self.cx.report(&MARKDOWN, place, format!("{what} cannot be shown"), Some(help.to_owned()));
    }

    fn event(&mut self, event: Event<'_>, place: Place) {
        if self.skipping > 0 {
            match event {
                Event::Start(_) => self.skipping += 1,
                Event::End(_) => self.skipping -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(tag, place),
            Event::Text(words) => self.text(&words, place),
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => {
                self.refuse(place, "a forced line break", "begin a new paragraph, after an empty line");
                self.push(" ");
            }
            Event::Code(_) => self.refuse(place, "code", "write the words without `…`"),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(place, "HTML", "write the words without <…>"),
            Event::Rule => self.refuse(place, "a line across the page", "use a heading"),
            Event::TaskListMarker(_) => self.refuse(place, "a box to tick", "write a list without [ ]"),
            Event::FootnoteReference(_) => self.refuse(place, "a footnote", "write it in the text"),
            Event::InlineMath(_) | Event::DisplayMath(_) => self.refuse(place, "a formula", "write it in words"),
        }
    }

    fn start(&mut self, tag: Tag<'_>, place: Place) {
        let refused = match tag {
            Tag::Paragraph => return self.start_paragraph(place),
            Tag::Heading { .. } if matches!(self.open, Open::Nothing) => {
                self.open = Open::Heading(String::new());
                return;
            }
            Tag::List(None) if matches!(self.open, Open::Nothing) => {
                self.open = Open::List(Vec::new(), None);
                return;
            }
            Tag::Item => {
                if let Open::List(_, item) = &mut self.open {
                    *item = Some((Vec::new(), false));
                }
                return;
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                return self.start_link(link_type, &dest_url, &title, place);
            }
            // Its words are kept, so that what follows is read as it stands.
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                return self.refuse(place, "emphasis", "write the words without * or _, or make them a heading");
            }
            Tag::List(Some(_)) => ("a numbered list", "write a list with '-': numbers would be lost"),
            Tag::List(None) => ("a list inside a list", "write one list, or a heading before each"),
            Tag::Heading { .. } => ("a heading inside a list", "end the list first"),
            Tag::BlockQuote(_) => ("a quotation", "write the words without '>'"),
            Tag::CodeBlock(_) => ("code", "write it without ``` and without four spaces before it"),
            Tag::HtmlBlock => ("HTML", "write the words without <…>"),
            Tag::Table(_) => ("a table", "write a list"),
            Tag::Image { .. } => ("an image", "say in words what it shows"),
            Tag::FootnoteDefinition(_) => ("a footnote", "write it in the text"),
            _ => ("this", "use headings, paragraphs, lists and links"),
        };
        self.refuse(place, refused.0, refused.1);
        self.skipping = 1;
    }

    fn start_paragraph(&mut self, place: Place) {
        match &mut self.open {
            Open::Nothing => self.open = Open::Paragraph(Vec::new()),
            // A list with empty lines between its items holds paragraphs; one each is the same.
            Open::List(_, Some((_, has_had_one @ false))) => *has_had_one = true,
            _ => {
                self.refuse(place, "a second paragraph in one point", "make it a point of its own");
                self.skipping = 1;
            }
        }
    }

    fn start_link(&mut self, kind: LinkType, link: &str, title: &str, place: Place) {
        if matches!(self.open, Open::Heading(_)) {
            return self.refuse(place, "a link in a heading", "write it in the paragraph below");
        }
        if matches!(kind, LinkType::Autolink | LinkType::Email) {
            self.refuse(place, "an address without words", "write [words](https://…)");
        }
        if !title.is_empty() {
            self.refuse(place, "the title of a link", "write [words](https://…) without a title");
        }
        if !is_allowed_link(link) {
            let help = "a link begins with https://, mailto: or tel:".to_owned();
            self.cx.report(&BAD_LINK, place, format!("'{link}' is not where a link may lead"), Some(help));
        }
        self.link = Some(link.to_owned());
    }

    fn end(&mut self, tag: TagEnd, place: Place) {
        self.keep_prose(tag, place);
        match tag {
            TagEnd::Heading(_) | TagEnd::List(_) => self.close(),
            TagEnd::Paragraph if matches!(self.open, Open::Paragraph(_)) => self.close(),
            TagEnd::Item => {
                if let Open::List(items, item) = &mut self.open
                    && let Some((runs, _)) = item.take()
                {
                    items.push(trimmed(runs));
                }
            }
            TagEnd::Link => self.link = None,
            _ => {}
        }
    }

    /// Keeps the words of the block that ends here, as one line.
    fn keep_prose(&mut self, tag: TagEnd, place: Place) {
        let runs = match (&self.open, tag) {
            (Open::Paragraph(runs), TagEnd::Paragraph) | (Open::List(_, Some((runs, _))), TagEnd::Item) => runs,
            _ => return,
        };
        let words: String = runs.iter().map(|run| run.text.as_str()).collect();
        self.prose.push(At::new(words, place));
    }

    fn close(&mut self) {
        let node = match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => return,
            Open::Heading(words) => (!words.trim().is_empty()).then(|| Node::Heading(words.trim().to_owned())),
            Open::Paragraph(runs) => Some(trimmed(runs)).filter(|r| !r.is_empty()).map(Node::Paragraph),
            Open::List(items, _) => {
                let items: Vec<_> = items.into_iter().filter(|i| !i.is_empty()).collect();
                (!items.is_empty()).then_some(Node::List(items))
            }
        };
        self.nodes.extend(node);
    }

    fn text(&mut self, words: &str, place: Place) {
        if self.link.is_none() {
            for mark in ["https://", "http://", "www."] {
                // What was escaped or written as an entity stands elsewhere; then the whole is meant.
                let raw = self.file.slice(place);
                if let Some(at) = raw.find(mark) {
                    let len = raw.get(at..).and_then(|r| r.split_whitespace().next()).map_or(0, str::len);
                    self.refuse(place.inside(at, len), "an address without words", "write [words](https://…)");
                    break;
                }
            }
        }
        self.push(words);
    }

    fn push(&mut self, words: &str) {
        let link = self.link.clone();
        let runs = match &mut self.open {
            Open::Heading(heading) => return heading.push_str(words),
            Open::Paragraph(runs) | Open::List(_, Some((runs, _))) => runs,
            Open::Nothing | Open::List(_, None) => return,
        };
        match runs.last_mut() {
            Some(last) if last.link == link => last.text.push_str(words),
            _ => runs.push(Run { text: words.to_owned(), link }),
        }
    }
}

/// Runs without spaces at either end and without empty ones.
fn trimmed(mut runs: Vec<Run>) -> Vec<Run> {
    if let Some(first) = runs.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    runs.retain(|run| !run.text.is_empty());
    runs
}
