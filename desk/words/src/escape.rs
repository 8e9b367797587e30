//! Making words of a policy harmless in another language's text.

/// Words as text or in a quoted attribute of HTML, SVG or XML. Control and direction characters are taken
/// out first.
#[must_use]
pub fn escape(words: &str) -> String {
    let clean = appwijzer_core::l10n::clean(words);
    let mut out = String::with_capacity(clean.len());
    for c in clean.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Not allowed in XML, even as a reference.
            '\u{FFFE}' | '\u{FFFF}' => {}
            c => out.push(c),
        }
    }
    out
}

/// Words in running Markdown: every mark is a letter, and no address becomes a link by itself.
#[must_use]
pub fn escape_markdown(words: &str) -> String {
    let clean = appwijzer_core::l10n::clean(words);
    let mut out = String::with_capacity(clean.len());
    let mut line_start = true;
    for c in clean.trim().chars() {
        if c == '<' {
            out.push_str("&lt;");
        } else if c == '>' {
            out.push_str("&gt;");
        } else if c == '&' {
            out.push_str("&amp;");
        } else if "\\`*_{}[]()#|~!".contains(c) || (line_start && "+-=.".contains(c)) {
            out.push('\\');
            out.push(c);
        } else if c == '@' {
            // Renderers make links of what looks like an address.
            out.push_str("&#64;");
        } else {
            out.push(c);
        }
        line_start = false;
    }
    // The same of what begins like a web address.
    out.replace("://", "&#58;//").replace("www.", "www&#46;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_marks_and_direction_characters_are_letters_or_gone() {
        let evil = "<script>alert('\"&')</script>\u{202E}";
        assert_eq!(escape(evil), "&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;");
        assert_eq!(escape_markdown("# *a* [b](https://c)"), "\\# \\*a\\* \\[b\\]\\(https&#58;//c\\)");
        assert_eq!(escape_markdown("- a <b> & c"), "\\- a &lt;b&gt; &amp; c");
        assert_eq!(escape_markdown("let op: www.x.nl, a@b.nl"), "let op: www&#46;x.nl, a&#64;b.nl");
    }
}
