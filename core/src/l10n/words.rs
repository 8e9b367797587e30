//! Looking up a sentence.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The languages in which the companion speaks. Policies may hold more; these hold all of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 2] = [Language::Nl, Language::En];

    /// The best language for a tag or locale name such as `nl`, `nl-BE` or `nl_NL.UTF-8`;
    /// nothing when it is none of ours.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_', '.', '@']).next().unwrap_or_default() {
            t if t.eq_ignore_ascii_case("nl") => Some(Language::Nl),
            t if t.eq_ignore_ascii_case("en") => Some(Language::En),
            _ => None,
        }
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::En => "en",
        }
    }

    fn resources(self) -> &'static [&'static str] {
        match self {
            Language::Nl => &NL,
            Language::En => &EN,
        }
    }
}

macro_rules! resources {
    ($language:literal) => {
        [
            include_str!(concat!("../../l10n/", $language, "/common.ftl")),
            include_str!(concat!("../../l10n/", $language, "/labels.ftl")),
            include_str!(concat!("../../l10n/", $language, "/steps.ftl")),
            include_str!(concat!("../../l10n/", $language, "/screens.ftl")),
            include_str!(concat!("../../l10n/", $language, "/asking.ftl")),
        ]
    };
}
static NL: [&str; 5] = resources!("nl");
static EN: [&str; 5] = resources!("en");

/// Values for the placeables of one sentence.
#[derive(Default)]
pub struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// No values.
    #[must_use]
    pub fn new() -> Self {
        Args(FluentArgs::new())
    }

    /// Adds words. Control characters and direction marks are taken out: what a policy's author or
    /// a package name brings along must not change how the sentence around it reads.
    #[must_use]
    pub fn with(mut self, name: &'a str, words: &str) -> Self {
        self.0.set(name, FluentValue::String(Cow::Owned(super::clean(words).into_owned())));
        self
    }

    /// Adds a number, for plurals too.
    #[must_use]
    pub fn number(mut self, name: &'a str, n: usize) -> Self {
        self.0.set(name, FluentValue::from(n));
        self
    }
}

/// All sentences of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.language.tag())
    }
}

impl Words {
    /// The companion's sentences in one language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::with(language, &[])
    }

    /// The companion's sentences and those of a face that has some of its own (the desk).
    #[must_use]
    pub fn with(language: Language, more: &[&str]) -> Self {
        let tag = LanguageIdentifier::from_bytes(language.tag().as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks would have to be stripped again by terminals and by byte comparison;
        // values are cleaned of direction marks instead.
        bundle.set_use_isolating(false);
        for source in language.resources().iter().chain(more) {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, errors)| {
                log::error!("a Fluent file in {} has {} errors", language.tag(), errors.len());
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("Fluent messages in {} stand twice: {errors:?}", language.tag());
            }
        }
        Words { language, bundle }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence without placeables.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.tell(id, &Args::new())
    }

    /// A sentence, filled in. A sentence that does not exist is a bug: tests find it, and here its
    /// id is shown instead of nothing.
    #[must_use]
    pub fn tell(&self, id: &str, args: &Args<'_>) -> String {
        match self.find(id, args) {
            Some(text) => text,
            None => {
                log::error!("no sentence '{id}' in {}", self.language.tag());
                format!("[{id}]")
            }
        }
    }

    /// A sentence that need not exist.
    #[must_use]
    pub fn find(&self, id: &str, args: &Args<'_>) -> Option<String> {
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args.0), &mut errors);
        if !errors.is_empty() {
            log::error!("sentence '{id}' in {}: {errors:?}", self.language.tag());
        }
        Some(text.into_owned())
    }
}
