//! The review as one HTML page, with its style and its script in it.

use std::fmt::Write;

use appwijzer_core::l10n::Args;
use appwijzer_policy::policy_report::{Reach, coverage, recognised_apps};
use appwijzer_policy::source::{Severity, sentence};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use ring::digest::{SHA256, digest};

use crate::preview::draw::{Drawing, Notes, mark};
use crate::preview::style::STYLE;
use crate::preview::text::plain;

use super::Review;
use super::collect::{Change, OneDay, Shot, Story};

const OWN_STYLE: &str = include_str!("assets/review.css");
const SCRIPT: &str = include_str!("assets/review.js");

pub(super) fn draw(review: &Review<'_>, stories: &[Story]) -> String {
    let sheet = format!("{STYLE}\n{OWN_STYLE}");
    Page { review, words: Sentences(review) }.document(stories, &sheet).into_string()
}

/// What a content security policy calls a piece of the page.
fn hash(piece: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(digest(&SHA256, piece.as_bytes())))
}

struct Sentences<'r>(&'r Review<'r>);

impl Sentences<'_> {
    fn say(&self, id: &str) -> String {
        self.0.words.say(id)
    }

    fn tell(&self, id: &str, args: &Args<'_>) -> String {
        self.0.words.tell(id, args)
    }

    fn count(&self, id: &str, n: usize) -> String {
        self.tell(id, &Args::new().number("n", n))
    }
}

struct Page<'r> {
    review: &'r Review<'r>,
    words: Sentences<'r>,
}

impl Page<'_> {
    fn document(&self, stories: &[Story], sheet: &str) -> Markup {
        let policy = self.review.policy.policy();
        let language = self.review.words.language();
        let fallback = policy.languages.first().copied().unwrap_or_default();
        let name = policy.organisation.name.get(language.tag(), fallback);
        let title = self.words.tell("review-title", &Args::new().with("org", name));
        let rules = format!(
            "default-src 'none'; style-src {}; script-src {}; img-src data:; base-uri 'none'; form-action 'none'",
            hash(sheet),
            hash(SCRIPT)
        );
        html! {
            (DOCTYPE)
            html lang=(language.tag()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(rules);
                    meta name="referrer" content="no-referrer";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (plain(&title)) " · Appwijzer" }
                    style { (PreEscaped(sheet)) }
                }
                body class="review" data-organisation=(policy.organisation.id) data-version=(policy.version)
                    data-fingerprint=(fingerprint(self.review.policy.bytes())) {
                    a class="skip" href="#screens" { (self.words.say("review-skip")) }
                    header class="top" {
                        p class="name" { (mark()) "Appwijzer" }
                    }
                    main id="stage" class="all" {
                        h1 { (plain(&title)) }
                        (self.about(stories))
                        (self.changed(stories))
                        (self.lint())
                        (self.reach())
                        (self.remarks_bar())
                        h2 id="screens" { (self.words.say("review-screens")) }
                        @for story in stories { (self.story(story)) }
                    }
                    script { (PreEscaped(SCRIPT)) }
                }
            }
        }
    }

    fn about(&self, stories: &[Story]) -> Markup {
        let policy = self.review.policy.policy();
        let date = |day| self.review.words.date(day);
        let facts = [
            ("review-version", policy.version.to_string()),
            ("review-issued", date(policy.issued)),
            ("review-expires", date(policy.expires)),
            ("review-made", date(self.review.day)),
            ("review-fingerprint", fingerprint(self.review.policy.bytes())),
        ];
        html! {
            p class="lead" { (self.words.say("review-lead")) }
            dl class="block facts" {
                @for (id, value) in &facts { div { dt { (self.words.say(id)) } dd { (plain(value)) } } }
            }
            nav aria-label=(self.words.say("review-contents")) {
                h2 { (self.words.say("review-contents")) }
                ul {
                    @for story in stories {
                        li { a href=(format!("#{}", anchor(story))) { (self.name(story)) } }
                    }
                }
            }
        }
    }

    /// What is other than in the version before, and on which devices.
    fn changed(&self, stories: &[Story]) -> Markup {
        let Some(previous) = self.review.previous else {
            return html! { p class="unchanged" { (self.words.say("review-no-previous")) } };
        };
        let version = previous.policy().version.to_string();
        let of = |story: &Story, wanted: Change| {
            story.days.iter().flat_map(|d| &d.shots).filter(|s| s.change == wanted).count()
        };
        html! {
            section aria-labelledby="changes" {
                h2 id="changes" { (self.words.tell("review-changes", &Args::new().with("version", &version))) }
                ul {
                    @for story in stories {
                        @let (other, new) = (of(story, Change::Other), of(story, Change::New));
                        @let gone: usize = story.days.iter().map(|d| d.gone.len()).sum();
                        li {
                            a href=(format!("#{}", anchor(story))) { (self.name(story)) } ": "
                            @if other + new + gone == 0 { (self.words.say("review-nothing-changes")) }
                            @else {
                                (self.words.tell("review-what-changes",
                                    &Args::new().number("other", other).number("new", new).number("gone", gone)))
                            }
                        }
                    }
                }
                @if let Some(difference) = self.review.difference {
                    details open {
                        summary { (self.words.say("review-difference")) }
                        pre class="difference" lang="en" tabindex="0" { (plain(difference)) }
                    }
                }
            }
        }
    }

    fn lint(&self) -> Markup {
        let Some(findings) = self.review.findings else {
            return html! { p { (self.words.say("review-no-lint")) } };
        };
        html! {
            section aria-labelledby="lint" {
                h2 id="lint" { (self.words.count("review-lint", findings.len())) }
                ul class="findings" role="list" {
                    @for finding in findings {
                        li class=(finding.severity.name()) {
                            p class="finding-head" {
                                strong { (self.words.say(match finding.severity {
                                    Severity::Error => "finding-error",
                                    Severity::Warning => "finding-warning",
                                })) }
                                span class="place" { (plain(&finding.file)) ":" (finding.line) }
                            }
                            @if let Some(about) = finding.about(self.review.words) { p { (sentence(&about)) } }
                            p lang="en" { (plain(&finding.message)) }
                        }
                    }
                }
            }
        }
    }

    /// How many apps can be looked for, and how, on each kind of device.
    fn reach(&self) -> Markup {
        const HOW: [(Reach, &str); 4] = [
            (Reach::Found, "lint-reach-found"),
            (Reach::Hint, "lint-reach-hint"),
            (Reach::Asked, "lint-reach-asked"),
            (Reach::Unseen, "lint-reach-unseen"),
        ];
        html! {
            section aria-labelledby="reach" {
                h2 id="reach" { (self.words.say("review-reach")) }
                dl class="block facts" {
                    @for kind in coverage(self.review.policy) {
                        @let said: Vec<String> = HOW.iter().filter(|(how, _)| kind.count(*how) > 0)
                            .map(|(how, id)| self.words.count(id, kind.count(*how))).collect();
                        div {
                            dt { (self.words.say(&format!("lint-device-{}", kind.device.name()))) }
                            dd { @if said.is_empty() { (self.words.say("facts-nothing-asked")) } @else { (said.join(", ")) } }
                        }
                    }
                }
                @for recognised in recognised_apps(self.review.policy) {
                    @for line in recognised.sentences(self.words.0.words, &recognised.ban) {
                        p { (line) }
                    }
                }
            }
        }
    }

    fn remarks_bar(&self) -> Markup {
        html! {
            section class="remarks-bar" aria-labelledby="remarks" {
                h2 id="remarks" { (self.words.say("review-remarks")) }
                p { (self.words.say("review-remarks-how")) }
                p {
                    label for="role" { (self.words.say("review-role")) }
                    input id="role" type="text" maxlength="80" autocomplete="off";
                }
                (self.remark("whole", &self.words.say("review-remark-whole")))
                p class="unprinted actions" {
                    button id="save" type="button" class="primary" { (self.words.say("review-save")) }
                    label for="load" { (self.words.say("review-load")) }
                    input id="load" type="file" accept="application/json,.json";
                }
                p id="said" role="status" data-saved=(self.words.say("review-saved"))
                    data-loaded=(self.words.say("review-loaded")) data-none=(self.words.say("review-none"))
                    data-other=(self.words.say("review-other")) data-wrong=(self.words.say("review-wrong")) {}
            }
        }
    }

    fn story(&self, story: &Story) -> Markup {
        let id = anchor(story);
        html! {
            section class="story" aria-labelledby=(id) {
                h2 id=(id) { (self.name(story)) }
                @for (i, day) in story.days.iter().enumerate() { (self.day(story, day, i)) }
            }
        }
    }

    fn day(&self, story: &Story, day: &OneDay, number: usize) -> Markup {
        let marks: Vec<String> = day.marks.iter().map(|mark| self.words.say(&format!("mark-{mark}"))).collect();
        html! {
            h3 class="day-name" {
                (self.review.words.date(day.day)) @if !marks.is_empty() { ": " (marks.join(", ")) }
            }
            (self.employer(story, day))
            @if !day.due.is_empty() {
                p { strong { (self.words.say("review-told")) } }
                ul lang=(story.language.tag()) {
                    @for message in &day.due { li { (plain(&message.title)) ". " (plain(&message.text)) } }
                }
            }
            @if !day.gone.is_empty() {
                p { (self.words.say("review-gone")) " " span lang=(story.language.tag()) { (plain(&day.gone.join("; "))) } }
            }
            @if day.same > 0 { p class="same" { (self.words.count("review-same", day.same)) } }
            div class="sheets" {
                @for (at, shot) in day.shots.iter().enumerate() {
                    (self.sheet(story, day, shot, &format!("{}-{number}-{at}", anchor(story))))
                }
            }
        }
    }

    fn employer(&self, story: &Story, day: &OneDay) -> Markup {
        if day.status.is_empty() {
            return html! { p { (self.words.say(if story.kind.is_private() {
            "review-employer-private" } else { "review-employer-nothing" })) } };
        }
        let mut text = String::new();
        for entry in &day.status {
            // Writing into a string cannot fail.
            let _ = writeln!(text, "{} {}", entry.key, entry.data);
        }
        html! {
            figure class="verbatim" {
                figcaption { (self.words.say("review-employer")) }
                pre tabindex="0" { code { (plain(text.trim_end())) } }
            }
        }
    }

    fn sheet(&self, story: &Story, day: &OneDay, shot: &Shot, prefix: &str) -> Markup {
        let findings = self.review.findings.unwrap_or_default();
        let drawing = Drawing {
            prefix,
            hidden: None,
            notes: Notes::of(findings),
            note_word: self.words.say("finding-here"),
            covered: false,
        };
        let place = format!("{}/{}/{}/{}", story.kind.name(), story.language.tag(), day.day, shot.screen.id);
        let label = self.words.tell("review-remark", &Args::new().with("title", &shot.screen.title));
        let word = match shot.change {
            Change::None => None,
            Change::Other => Some("review-is-other"),
            Change::New => Some("review-is-new"),
        };
        html! {
            div class="sheet" {
                p class="sheet-id" {
                    code { (plain(&shot.screen.id.to_string())) }
                    @if let Some(id) = word { " " strong class="changed" { (self.words.say(id)) } }
                }
                div class="phone" { div class="glass" { (drawing.screen(&shot.screen)) } }
                (self.remark(&place, &label))
            }
        }
    }

    /// A box for a remark. On paper it is a box to write in.
    fn remark(&self, place: &str, label: &str) -> Markup {
        html! {
            label class="remark" {
                span { (plain(label)) }
                textarea data-remark=(place) rows="2" maxlength="2000" {}
            }
        }
    }

    fn name(&self, story: &Story) -> String {
        let kind = self.words.say(&format!("device-kind-{}", story.kind.name()));
        let language = self.words.say(&format!("review-language-{}", story.language.tag()));
        format!("{kind}, {language}")
    }
}

fn anchor(story: &Story) -> String {
    format!("{}-{}", story.kind.name(), story.language.tag())
}

/// SHA-256 of the policy's bytes: what the signatures are about.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    let digest = digest(&SHA256, bytes);
    digest.as_ref().iter().map(|b| format!("{b:02x}")).collect()
}
