//! The JSON Schema for editors: it accepts every policy that compiles, and finds slips of the keyboard.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::path::Path;

use appwijzer_policy::source::schema;
use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Map, Value};
use support::Memory;

const POLICY: &str = "policy.toml";

fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Table(table) => Value::Object(table.into_iter().map(|(k, v)| (k, json(v))).collect::<Map<_, _>>()),
        toml::Value::Array(items) => Value::Array(items.into_iter().map(json).collect()),
        // As editors hand dates to a validator.
        toml::Value::Datetime(at) => Value::String(at.to_string()),
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(n) => n.into(),
        toml::Value::Float(n) => n.into(),
        toml::Value::Boolean(b) => b.into(),
    }
}

fn compiled() -> (Schemas, SchemaIndex) {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.add_resource("policy.schema.json", serde_json::from_str(&schema()).unwrap()).unwrap();
    let index = compiler.compile("policy.schema.json", &mut schemas).unwrap();
    (schemas, index)
}

/// `UPDATE=1` writes it anew.
#[test]
fn the_documented_schema_is_the_programs_own() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/policy.schema.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, schema()).unwrap();
    }
    assert!(
        std::fs::read_to_string(path).unwrap() == schema(),
        "docs/policy.schema.json is not what the program writes"
    );
}

#[test]
fn every_policy_of_the_repository_fits() {
    let (schemas, index) = compiled();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut seen = 0;
    for folder in ["policies", "tests/policies", "desk/tests/fixtures/source"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let Ok(text) = std::fs::read_to_string(entry.unwrap().path().join(POLICY)) else { continue };
            let policy = json(toml::Value::Table(toml::from_str(&text).unwrap()));
            if let Err(e) = schemas.validate(&policy, index) {
                panic!("{folder}: {e}");
            }
            seen += 1;
        }
    }
    assert!(seen >= 17, "{seen}");
}

#[test]
fn slips_of_the_keyboard_do_not_fit() {
    let (schemas, index) = compiled();
    for (find, put) in [
        ("deadline = \"6 weeks\"", "dead_line = \"6 weeks\""),
        ("\"6 weeks\"", "\"6 moons\""),
        ("\"private-part\"", "\"privat-part\""),
        ("obligation = \"forbidden\"", "obligation = \"must\""),
        ("countries = [\"AQ\"]", "countries = [\"Antarctica\"]"),
        ("ask = true", "ask = \"yes\""),
        ("version = 3", "version = \"three\""),
        ("id = \"dorp\"\n", ""),
        ("https://example.org/decision", "http://example.org/decision"),
        ("id = \"research\"", "id = \"Research 1\""),
    ] {
        let text = Memory::base().with(POLICY, find, put).0[POLICY].clone();
        let policy = json(toml::Value::Table(toml::from_str(&text).unwrap()));
        assert!(schemas.validate(&policy, index).is_err(), "{put}");
    }
}
