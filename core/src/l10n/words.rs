//! Looking up a sentence.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Language;

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

    /// The companion's sentences and those of a face that has some of its own (the desk): of the language
    /// and then of those that it falls back to.
    #[must_use]
    pub fn with(language: Language, more: &[&str]) -> Self {
        let tag = LanguageIdentifier::from_bytes(language.tag().as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks would have to be stripped again by terminals and by byte comparison;
        // values are cleaned of direction marks instead.
        bundle.set_use_isolating(false);
        #[cfg(feature = "test-support")]
        if super::pseudo::is_spoken() {
            bundle.set_transform(Some(super::pseudo::written));
        }
        // What stands first is kept: the language's own sentences, then those that stand in for missing ones.
        let spare = language.fallback().is_some();
        let more = more.iter().map(|source| (*source).to_owned());
        let own = more.chain(language.chain().flat_map(Language::sources).map(Cow::into_owned));
        for source in own {
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
                log::error!("a Fluent file in {} has {} errors", language.tag(), errors.len());
                resource
            });
            if let Err(errors) = bundle.add_resource(resource)
                && !spare
            {
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
