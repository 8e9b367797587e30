//! The keys at the top of a record that is a document of its own.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::{Deserialize, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::plain;
use super::words::OF_RECORDS;

/// Whether a key at the top of a record is of the document and not of the device.
fn is_of_document(key: &str) -> bool {
    OF_RECORDS.contains(&key)
        || key.starts_with("more")
        || ["lastpage", "lastbatch", "lastchunk", "remaining"].iter().any(|word| key.contains(word))
}

/// The keys at the top of a record that may tell of pages, and the length of its longest list.
pub(super) struct Top {
    pub(super) keys: Map<String, Value>,
    pub(super) longest: u64,
}

impl<'de> Deserialize<'de> for Top {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Top;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Top, A::Error> {
                let mut top = Top { keys: Map::new(), longest: 0 };
                while let Some(key) = map.next_key::<Cow<'de, str>>()? {
                    if is_of_document(&plain(&key)) {
                        top.keys.insert(key.into_owned(), map.next_value()?);
                    } else {
                        top.longest = top.longest.max(map.next_value::<Length>()?.0);
                    }
                }
                Ok(top)
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

/// How long a list is; 0 for anything else.
struct Length(u64);

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Length;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Length, A::Error> {
                let mut length = 0;
                while seq.next_element::<IgnoredAny>()?.is_some() {
                    length += 1;
                }
                Ok(Length(length))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Length, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Length(0))
            }

            fn visit_bool<E>(self, _: bool) -> Result<Length, E> {
                Ok(Length(0))
            }

            fn visit_i64<E>(self, _: i64) -> Result<Length, E> {
                Ok(Length(0))
            }

            fn visit_u64<E>(self, _: u64) -> Result<Length, E> {
                Ok(Length(0))
            }

            fn visit_f64<E>(self, _: f64) -> Result<Length, E> {
                Ok(Length(0))
            }

            fn visit_str<E>(self, _: &str) -> Result<Length, E> {
                Ok(Length(0))
            }

            fn visit_unit<E>(self) -> Result<Length, E> {
                Ok(Length(0))
            }
        }
        deserializer.deserialize_any(Any)
    }
}
