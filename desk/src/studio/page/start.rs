//! The first page of a folder that holds no policy yet.

use appwijzer_policy::source::{Files, embedded_files, embedded_names};
use maud::{Markup, html};

use super::{Page, plain};

/// What most people begin with, before the others.
const FIRST: [&str; 3] = ["model-vng", "nl-rijksoverheid-2025", "politie-2023"];

impl Page<'_> {
    pub(in crate::studio) fn start(&self) -> Markup {
        let title = self.say("studio-start");
        let names = embedded_names();
        let first = FIRST.iter().copied().filter(|name| names.contains(name));
        let rest = names.iter().copied().filter(|name| !FIRST.contains(name));
        let main = html! {
            main id="form" class="narrow" {
                h1 { (title) }
                p class="lead" { (self.say("studio-start-lead")) }
                (self.said())
                form method="post" action=(self.to("start")) {
                    ul class="starts" role="list" {
                        li {
                            button class="button primary" type="submit" name="from" value="nothing" {
                                (self.say("studio-start-nothing"))
                            }
                        }
                        @for name in first { (self.choice(name, Some(&format!("studio-start-{name}")))) }
                    }
                    details {
                        summary { (self.say("studio-start-others")) }
                        ul class="starts" role="list" { @for name in rest { (self.choice(name, None)) } }
                    }
                }
                p class="hint" { (self.say("studio-start-new")) }
                (self.command(&[format!("appwijzer policy new {}", self.folder())]))
            }
        };
        self.document(&title, "decision", &main)
    }

    fn choice(&self, name: &str, why: Option<&str>) -> Markup {
        let organisation = self.organisation(name);
        html! {
            li {
                button class="button secondary" type="submit" name="from" value=(name) {
                    (plain(&organisation)) " " code class="key" { (name) }
                }
                @if let Some(why) = why { p class="hint" { (self.say(why)) } }
            }
        }
    }

    /// Whose policy it is. Read from its source: compiling all of them would take seconds.
    fn organisation(&self, name: &str) -> String {
        let source = embedded_files(name).read("policy.toml").ok();
        let document = source.and_then(|text| text.parse::<toml_edit::DocumentMut>().ok());
        let words = document.as_ref().and_then(|document| document.get("organisation")?.get("name"));
        let tag = self.words.language().tag();
        let said = words.and_then(|words| words.as_str().or_else(|| words.get(tag)?.as_str()));
        said.unwrap_or(name).to_owned()
    }
}
