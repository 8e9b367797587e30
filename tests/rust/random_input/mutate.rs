//! Changes to a document: to its bytes, and to its structure.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};

/// A change to bytes.
#[derive(Clone, Debug)]
pub(crate) enum Bytes {
    Replace(Index, u8),
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, Index),
    Repeat(Index, Index),
    Truncate(Index),
}

pub(crate) fn byte_changes() -> impl Strategy<Value = Vec<Bytes>> {
    let index = any::<Index>;
    // Bytes that mean something to a reader come more often.
    let telling = prop::sample::select(br#"{}[]",:\0-+.eE="#.to_vec());
    let byte = prop_oneof![telling, any::<u8>()];
    let change = prop_oneof![
        (index(), byte.clone()).prop_map(|(at, with)| Bytes::Replace(at, with)),
        (index(), 0u8..8).prop_map(|(at, bit)| Bytes::Flip(at, bit)),
        (index(), prop::collection::vec(byte, 1..9)).prop_map(|(at, with)| Bytes::Insert(at, with)),
        (index(), index()).prop_map(|(from, to)| Bytes::Remove(from, to)),
        (index(), index()).prop_map(|(from, to)| Bytes::Repeat(from, to)),
        index().prop_map(Bytes::Truncate),
    ];
    prop::collection::vec(change, 1..4)
}

pub(crate) fn changed(mut bytes: Vec<u8>, changes: &[Bytes]) -> Vec<u8> {
    for change in changes {
        let n = bytes.len() + 1;
        let range = |a: &Index, b: &Index| {
            let (a, b) = (a.index(n), b.index(n));
            // Small pieces: a document of which half is missing tests little.
            a.min(b)..a.max(b).min(a.min(b) + 64)
        };
        match change {
            Bytes::Replace(at, with) => bytes.get_mut(at.index(n)).into_iter().for_each(|b| *b = *with),
            Bytes::Flip(at, bit) => bytes.get_mut(at.index(n)).into_iter().for_each(|b| *b ^= 1 << bit),
            Bytes::Insert(at, with) => {
                let at = at.index(n);
                bytes.splice(at..at, with.iter().copied());
            }
            Bytes::Remove(a, b) => drop(bytes.drain(range(a, b))),
            Bytes::Repeat(a, b) => {
                let piece = bytes[range(a, b)].to_vec();
                let at = b.index(n);
                bytes.splice(at..at, piece);
            }
            Bytes::Truncate(at) => bytes.truncate(at.index(n)),
        }
    }
    bytes
}

/// A change to the structure of a JSON document.
#[derive(Clone, Debug)]
pub(crate) enum Structure {
    Replace(Index, Value),
    Remove(Index),
    Add(Index, String, Value),
    Copy(Index, Index),
}

fn strange() -> impl Strategy<Value = Value> {
    let fixed = vec![
        json!(null),
        json!(true),
        json!([]),
        json!({}),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(1e300),
        json!(""),
        json!("\u{0}"),
        json!("\u{202e}"),
        json!("2026-02-30"),
        json!("9999-12-31"),
        json!("-9999-01-01"),
        json!("x".repeat(70_000)),
        json!(vec!["x"; 40]),
        json!({ "en": "a" }),
        json!("https://example.org/?who=me"),
        json!("99999999999999999999 years"),
        json!("../../etc/passwd"),
    ];
    prop_oneof![prop::sample::select(fixed), any::<String>().prop_map(Value::from), any::<i64>().prop_map(Value::from)]
}

pub(crate) fn structure_changes() -> impl Strategy<Value = Vec<Structure>> {
    let index = any::<Index>;
    let change = prop_oneof![
        4 => (index(), strange()).prop_map(|(at, with)| Structure::Replace(at, with)),
        2 => index().prop_map(Structure::Remove),
        1 => (index(), "[a-z_]{1,12}", strange()).prop_map(|(at, name, with)| Structure::Add(at, name, with)),
        2 => (index(), index()).prop_map(|(from, to)| Structure::Copy(from, to)),
    ];
    prop::collection::vec(change, 1..4)
}

/// Every place in a document.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(map) => map.iter().for_each(|(k, v)| {
            places(v, &format!("{at}/{}", k.replace('~', "~0").replace('/', "~1")), all);
        }),
        Value::Array(list) => list.iter().enumerate().for_each(|(i, v)| places(v, &format!("{at}/{i}"), all)),
        _ => {}
    }
}

pub(crate) fn restructured(document: &[u8], changes: &[Structure]) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(document).unwrap();
    for change in changes {
        let mut all = Vec::new();
        places(&value, "", &mut all);
        let place = |at: &Index| all[at.index(all.len())].clone();
        match change {
            Structure::Replace(at, with) => *value.pointer_mut(&place(at)).unwrap() = with.clone(),
            Structure::Remove(at) => {
                let path = place(at);
                let Some((parent, name)) = path.rsplit_once('/') else { continue };
                match value.pointer_mut(parent).unwrap() {
                    Value::Object(map) => drop(map.remove(&name.replace("~1", "/").replace("~0", "~"))),
                    Value::Array(list) => drop(list.remove(name.parse().unwrap())),
                    _ => {}
                }
            }
            Structure::Add(at, name, with) => match value.pointer_mut(&place(at)).unwrap() {
                Value::Object(map) => drop(map.insert(name.clone(), with.clone())),
                Value::Array(list) => list.push(with.clone()),
                other => *other = Value::Object(Map::from_iter([(name.clone(), with.clone())])),
            },
            Structure::Copy(from, to) => {
                let copy = value.pointer(&place(from)).unwrap().clone();
                *value.pointer_mut(&place(to)).unwrap() = copy;
            }
        }
    }
    serde_json::to_vec(&value).unwrap()
}
