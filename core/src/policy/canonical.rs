//! Canonical JSON: the same value is always the same bytes.
//!
//! Objects are sorted by key, nothing is indented, and there are no floating-point numbers: the
//! subset of RFC 8785 (JSON Canonicalization Scheme) that policies, roots and grants need. All
//! keys of the model are ASCII, for which sorting by bytes and by UTF-16 units agree.

use serde::Serialize;

/// The canonical bytes of a value.
///
/// # Errors
/// Only when the value itself cannot be serialised, which the types of this crate always can.
pub fn to_vec(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    // `serde_json::Map` is a BTreeMap unless somebody switches on `preserve_order`; a test watches.
    serde_json::to_vec(&serde_json::to_value(value)?)
}

#[cfg(test)]
mod tests {
    #[test]
    fn keys_are_sorted_and_nothing_is_indented() {
        #[derive(serde::Serialize)]
        struct Sample {
            b: u8,
            a: [&'static str; 2],
        }
        let bytes = super::to_vec(&Sample { b: 1, a: ["x", "é\n"] }).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), r#"{"a":["x","é\n"],"b":1}"#);
    }
}
