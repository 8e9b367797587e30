//! A text for people, as HTML that prints well and as Markdown.

use std::fmt::Write as _;

use appwijzer_core::l10n::Language;

use super::{escape, escape_markdown};

/// Words, possibly a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Where they lead: `https`, `mailto` or `tel`.
    pub link: Option<String>,
}

impl Run {
    /// Words alone.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Run { text: text.into(), link: None }
    }
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading: 2 or 3.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A list.
    Points(Vec<Vec<Run>>),
    /// What, and how it is.
    Facts(Vec<(String, Vec<Run>)>),
    /// Characters as they are.
    Verbatim(String),
}

/// A document in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// Its pieces.
    pub blocks: Vec<Block>,
}

/// Looks good on paper and on small screens, light or dark as the system is; no file beside it is needed.
const STYLE: &str = "\
:root { color-scheme: light dark; --page: #ffffff; --text: #16222b; --link: #0a5a8a; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #0f161b; --text: #edf2f5; --link: #8fd0ea; } }
html { background: var(--page); color: var(--text); }
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.25; }
dt { font-weight: bold; } dd { margin: 0 0 .6rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid; padding: .6rem; }
a { color: var(--link); overflow-wrap: anywhere; }
@media print { @page { size: A4; margin: 16mm 20mm; } body { font-size: 10.5pt; line-height: 1.35; max-width: none; margin: 0; padding: 0; }
  h1 { font-size: 18pt; margin: 0 0 3mm; } h2 { font-size: 13pt; margin: 4mm 0 1mm; } h3 { font-size: 11pt; margin: 3mm 0 1mm; }
  p, ul, dl { margin: 1.5mm 0; } dd { margin: 0 0 1mm; }
  h2, h3 { break-after: avoid; } li, dd { break-inside: avoid; } }
";

/// A whole page. Nothing on it is loaded from elsewhere, and no script could run.
#[must_use]
pub(super) fn page(language: Language, title: &str, style: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>\n{style}</style>\n\
         </head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        language.tag(),
        escape(title),
    )
}

impl Document {
    /// A page of its own.
    #[must_use]
    pub fn to_html(&self) -> String {
        page(self.language, &self.title, STYLE, &self.to_fragment())
    }

    /// Its heading and its pieces, as a part of a page.
    #[must_use]
    pub fn to_fragment(&self) -> String {
        let mut body = format!("<h1>{}</h1>\n", escape(&self.title));
        body.extend(self.language.draft_note().map(|note| format!("<p><small>{}</small></p>\n", escape(note))));
        self.blocks.iter().for_each(|block| html(block, &mut body));
        body
    }

    /// Markdown, for an intranet that takes it.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = format!("# {}\n", escape_markdown(&self.title));
        out.extend(self.language.draft_note().map(|note| format!("\n{}\n", escape_markdown(note))));
        self.blocks.iter().for_each(|block| markdown(block, &mut out));
        out
    }
}

fn html(block: &Block, out: &mut String) {
    // Writing to a String cannot fail.
    let _ = match block {
        Block::Heading(level, words) => writeln!(out, "<h{level}>{}</h{level}>", escape(words)),
        Block::Paragraph(runs) => writeln!(out, "<p>{}</p>", html_runs(runs)),
        Block::Points(items) => {
            let items: String = items.iter().map(|runs| format!("<li>{}</li>\n", html_runs(runs))).collect();
            writeln!(out, "<ul>\n{items}</ul>")
        }
        Block::Facts(facts) => {
            let fact =
                |(what, how): &(String, Vec<Run>)| format!("<dt>{}</dt>\n<dd>{}</dd>\n", escape(what), html_runs(how));
            writeln!(out, "<dl>\n{}</dl>", facts.iter().map(fact).collect::<String>())
        }
        Block::Verbatim(text) => writeln!(out, "<pre>{}</pre>", escape(text)),
    };
}

fn html_runs(runs: &[Run]) -> String {
    let run = |run: &Run| match run.link.as_ref().filter(|link| may_lead(link)) {
        Some(link) => format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", escape(link), escape(&run.text)),
        None => escape(&run.text),
    };
    runs.iter().map(run).collect()
}

fn markdown(block: &Block, out: &mut String) {
    let _ = match block {
        Block::Heading(level, words) => {
            writeln!(out, "\n{} {}", "#".repeat(usize::from(*level)), escape_markdown(words))
        }
        Block::Paragraph(runs) => writeln!(out, "\n{}", markdown_runs(runs)),
        Block::Points(items) => {
            let items: String = items.iter().map(|runs| format!("- {}\n", markdown_runs(runs))).collect();
            write!(out, "\n{items}")
        }
        Block::Facts(facts) => {
            let fact =
                |(what, how): &(String, Vec<Run>)| format!("- **{}** {}\n", escape_markdown(what), markdown_runs(how));
            write!(out, "\n{}", facts.iter().map(fact).collect::<String>())
        }
        Block::Verbatim(text) => {
            let lines: String = text.lines().map(|line| format!("    {line}\n")).collect();
            write!(out, "\n{lines}")
        }
    };
}

fn markdown_runs(runs: &[Run]) -> String {
    let run = |run: &Run| {
        let words = escape_markdown(&run.text);
        // Spaces at the ends belong to the sentence.
        let (before, after) = (run.text.starts_with(' '), run.text.ends_with(' ') && run.text.len() > 1);
        let words = match run.link.as_ref().filter(|link| may_lead(link)) {
            Some(link) => format!("[{words}](<{}>)", link.replace(['<', '>', '\\'], "")),
            None => words,
        };
        format!("{}{words}{}", if before { " " } else { "" }, if after { " " } else { "" })
    };
    runs.iter().map(run).collect()
}

/// Where links of a policy may lead.
fn may_lead(link: &str) -> bool {
    ["https://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme))
        && !link.chars().any(|c| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_author_writes_cannot_leave_its_place() {
        let evil = "</p><script>alert(1)</script>\u{202E} [a](javascript:x) *b*\n# c";
        let run = |link: &str| Run { text: evil.to_owned(), link: Some(link.to_owned()) };
        let document = Document {
            language: Language::Nl,
            title: evil.to_owned(),
            blocks: vec![
                Block::Heading(2, evil.to_owned()),
                Block::Paragraph(vec![run("javascript:alert(1)"), run("https://example.org/\"onclick=\"x")]),
                Block::Points(vec![vec![Run::plain(evil)]]),
                Block::Facts(vec![(evil.to_owned(), vec![Run::plain(evil)])]),
                Block::Verbatim(evil.to_owned()),
            ],
        };
        let html = document.to_html();
        assert!(
            !html.contains("<script") && !html.contains("\u{202E}") && !html.contains("href=\"javascript"),
            "{html}"
        );
        assert!(html.contains("href=\"https://example.org/&quot;onclick=&quot;x\""), "{html}");
        let markdown = document.to_markdown();
        let outside: String = markdown.lines().filter(|line| !line.starts_with("    ")).collect();
        assert!(
            !outside.contains("<script") && !outside.contains("](javascript") && !outside.contains(" *b*"),
            "{markdown}"
        );
    }
}
