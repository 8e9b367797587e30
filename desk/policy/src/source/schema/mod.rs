//! The JSON Schema of `policy.toml`, for editors that complete and check while one types (taplo, and
//! Even Better TOML in VS Code). The words are those of `docs/policy-format.md`.

mod shapes;

use serde_json::{Map, Value, json};

use shapes::{POLICY, SHAPES};

/// The page that describes every key.
const DOCUMENTATION: &str = include_str!("../../../../../docs/policy-format.md");

/// What may stand behind a key.
#[derive(Clone, Copy)]
enum Ty {
    Text,
    Texts,
    Plain,
    Id,
    Ids,
    Date,
    SourceDate,
    DateOrPeriod,
    Period,
    Flag,
    Number,
    Address,
    Country,
    Countries,
    Languages,
    Identifiers,
    Plains,
    Digests,
    Accept,
    OneOf(&'static [&'static str]),
    /// One of the words, or a list of them.
    Some(&'static [&'static str]),
    Table(&'static Shape),
    Tables(&'static Shape),
}

/// A kind of table.
struct Shape {
    /// Its name in the schema.
    name: &'static str,
    /// Words of the documentation after which its keys are described.
    anchor: &'static str,
    /// Key, what may stand there, and whether it must be there.
    keys: &'static [(&'static str, Ty, bool)],
}

/// The schema (draft 7, which editors know best).
#[must_use]
pub fn schema() -> String {
    let definitions: Map<String, Value> =
        SHAPES.iter().skip(1).map(|shape| (shape.name.to_owned(), shape.schema())).collect();
    let mut root = POLICY.schema();
    root["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    root["title"] = json!("An app policy for Appwijzer");
    root["definitions"] = Value::Object(definitions);
    serde_json::to_string_pretty(&root).unwrap_or_default() + "\n"
}

impl Shape {
    fn schema(&self) -> Value {
        let mut properties = Map::new();
        for (key, ty, _) in self.keys {
            let mut property = ty.schema();
            if let Some(words) = self.description(key) {
                // Beside "$ref" draft 7 reads nothing else.
                if property.get("$ref").is_some() {
                    property = json!({ "allOf": [property] });
                }
                property["description"] = json!(words);
            }
            properties.insert((*key).to_owned(), property);
        }
        let required: Vec<&str> =
            self.keys.iter().filter(|(_, _, required)| *required).map(|(key, _, _)| *key).collect();
        let mut schema = json!({ "type": "object", "additionalProperties": false, "properties": properties });
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        schema
    }

    /// The last column of the documentation's row about a key.
    fn description(&self, key: &str) -> Option<String> {
        if self.anchor.is_empty() {
            return None;
        }
        let section = DOCUMENTATION.get(DOCUMENTATION.find(self.anchor)?..)?;
        let rows = section.lines().skip(1).take_while(|line| !line.starts_with("### "));
        let mut rows = rows.filter(|line| line.starts_with('|'));
        let row = rows.find(|row| row.split('|').nth(1).is_some_and(|keys| keys.contains(&format!("`{key}`"))))?;
        let cells: Vec<&str> = row.trim().trim_matches('|').split('|').collect();
        cells.last().map(|words| words.trim().replace('`', "")).filter(|words| !words.is_empty())
    }
}

impl Ty {
    fn schema(self) -> Value {
        let string = || json!({ "type": "string" });
        let list = |of: Value| json!({ "type": "array", "items": of });
        let pattern = |pattern: &str| json!({ "type": "string", "pattern": pattern });
        let id = || pattern("^[a-z0-9.-]{1,64}$");
        let words = |words: &[&str]| json!({ "enum": words });
        // A day without quotes reaches a validator as a string.
        let day = "20[0-9]{2}-[0-9]{2}-[0-9]{2}|21[0-9]{2}-[0-9]{2}-[0-9]{2}";
        let period = "[1-9][0-9]{0,3} (day|week|month|year)s?";
        let text = || {
            json!({ "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": { "type": "string" }, "minProperties": 1 },
            ] })
        };
        match self {
            Ty::Text => text(),
            Ty::Texts => json!({ "type": "array", "items": text(), "minItems": 1 }),
            Ty::Plain => string(),
            Ty::Id => id(),
            Ty::Ids => list(id()),
            Ty::Date => pattern(&format!("^({day})$")),
            Ty::SourceDate => pattern(&format!("^({day}|2[01][0-9]{{2}}-[0-9]{{2}})$")),
            Ty::DateOrPeriod => pattern(&format!("^({day}|{period})$")),
            Ty::Period => pattern(&format!("^({period})$")),
            Ty::Flag => json!({ "type": "boolean" }),
            Ty::Number => json!({ "type": "integer", "minimum": 1 }),
            Ty::Address => pattern("^https://"),
            Ty::Country => pattern("^[A-Z]{2}$"),
            Ty::Countries => list(pattern("^[A-Z]{2}$")),
            Ty::Languages => json!({ "type": "array", "items": string(), "minItems": 1, "maxItems": 32 }),
            Ty::Identifiers | Ty::Plains => list(string()),
            Ty::Digests => list(pattern("^([0-9A-Fa-f]{2}:?){32}$")),
            Ty::Accept => json!({ "type": "object", "additionalProperties": string(), "minProperties": 1 }),
            Ty::OneOf(all) => words(all),
            Ty::Some(all) => json!({ "anyOf": [words(all), list(words(all))] }),
            Ty::Table(shape) => json!({ "$ref": format!("#/definitions/{}", shape.name) }),
            Ty::Tables(shape) => list(json!({ "$ref": format!("#/definitions/{}", shape.name) })),
        }
    }
}

#[cfg(test)]
pub(super) fn keys() -> Vec<(&'static str, Vec<&'static str>)> {
    SHAPES.iter().map(|shape| (shape.name, shape.keys.iter().map(|(key, _, _)| *key).collect())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_a_described_table_has_its_words() {
        for shape in SHAPES.iter().filter(|shape| !shape.anchor.is_empty()) {
            for (key, _, _) in shape.keys {
                // Described in the page's running text.
                let elsewhere = ["phase", "accept"].contains(key);
                assert!(elsewhere || shape.description(key).is_some(), "{} {key}", shape.name);
            }
        }
    }
}
