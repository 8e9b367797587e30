//! What a JSON file is that cannot be counted: a product's answer without apps, or keys that nobody knows.

use serde_json::Value;

use super::error::Unusable;

/// The most keys that are named.
const MOST: usize = 30;

/// Why nothing in a file can be counted.
pub(super) fn reason(head: &[u8]) -> Unusable {
    let has = |word: &str| memchr::memmem::find(head, word.as_bytes()).is_some();
    if has("\"deviceudid\"") {
        return Unusable::Product("Mosyle");
    }
    Unusable::UnknownJson(keys_of(head).join(", "))
}

/// The keys of the first record, or of what stands around it.
pub(super) fn keys_of(head: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(head);
    let mut values = serde_json::Deserializer::from_str(&text).into_iter::<Value>();
    let mut value = values.next().and_then(Result::ok);
    // The first record is inside of lists.
    for _ in 0..4 {
        value = match value {
            Some(Value::Array(all)) => all.into_iter().next(),
            Some(Value::Object(keys)) => {
                let first_record = keys.values().find_map(|inner| {
                    inner.as_array().and_then(|all| all.first()).filter(|first| first.is_object()).cloned()
                });
                match first_record {
                    Some(record) if keys.len() < 6 => Some(record),
                    _ => {
                        let clean = |key: &String| appwijzer_core::l10n::clean(key).into_owned();
                        return keys.keys().map(clean).take(MOST).collect();
                    }
                }
            }
            _ => return Vec::new(),
        };
    }
    Vec::new()
}
