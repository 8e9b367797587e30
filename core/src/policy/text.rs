//! Texts as a policy carries them: borrowed from the file where possible, one per language.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A string that borrows from the policy's bytes unless the JSON held an escape.
///
/// `Vec<Cow<str>>` never borrows under serde; this does.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Str<'a>(pub Cow<'a, str>);

impl Str<'_> {
    /// The characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Str<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<'a> From<&'a str> for Str<'a> {
    fn from(value: &'a str) -> Self {
        Str(Cow::Borrowed(value))
    }
}

impl From<String> for Str<'_> {
    fn from(value: String) -> Self {
        Str(Cow::Owned(value))
    }
}

impl Serialize for Str<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Str<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct StrVisitor;
        impl<'de> Visitor<'de> for StrVisitor {
            type Value = Str<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }
            fn visit_borrowed_str<E: Error>(self, v: &'de str) -> Result<Self::Value, E> {
                Ok(Str(Cow::Borrowed(v)))
            }
            fn visit_str<E: Error>(self, v: &str) -> Result<Self::Value, E> {
                Ok(Str(Cow::Owned(v.to_owned())))
            }
        }
        deserializer.deserialize_str(StrVisitor)
    }
}

/// One text in several languages: a JSON object from language tag to text.
///
/// The policy's first language is its fallback; [`Text::get`] finds the best there is.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text<'a>(Vec<(Str<'a>, Str<'a>)>);

impl<'a> Text<'a> {
    /// A text from language and words, in the order given.
    pub fn new<L: Into<Str<'a>>, T: Into<Str<'a>>>(items: impl IntoIterator<Item = (L, T)>) -> Self {
        let mut all: Vec<_> = items.into_iter().map(|(l, t)| (l.into(), t.into())).collect();
        all.sort();
        Text(all)
    }

    /// The words in `language`, else in the same language without country or variant, else in `fallback`, else in
    /// any language, else nothing.
    #[must_use]
    pub fn get(&self, language: &str, fallback: &str) -> &str {
        self.exact(language)
            .or_else(|| self.exact(language.split('-').next().unwrap_or_default()))
            .or_else(|| self.exact(fallback))
            .or_else(|| self.0.first().map(|(_, t)| t.as_str()))
            .unwrap_or_default()
    }

    /// The words in exactly this language.
    #[must_use]
    pub fn exact(&self, language: &str) -> Option<&str> {
        self.0.iter().find(|(l, _)| l.as_str() == language).map(|(_, t)| t.as_str())
    }

    /// Language and words, sorted by language.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(l, t)| (l.as_str(), t.as_str()))
    }
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (language, words) in &self.0 {
            map.serialize_entry(language, words)?;
        }
        map.end()
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object from language to text")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut all: Vec<(Str<'de>, Str<'de>)> = Vec::with_capacity(2);
                while let Some((language, words)) = map.next_entry::<Str<'de>, Str<'de>>()? {
                    if all.iter().any(|(l, _)| *l == language) {
                        return Err(Error::custom(format_args!("language {language:?} stands here twice")));
                    }
                    all.push((language, words));
                }
                all.sort();
                Ok(Text(all))
            }
        }
        deserializer.deserialize_map(TextVisitor)
    }
}
/// Reads a value that is written as a text.
pub(super) fn from_text<'de, D: Deserializer<'de>, T: std::str::FromStr<Err = String>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let text = Str::deserialize(deserializer)?;
    text.as_str().parse().map_err(D::Error::custom)
}
