//! What a document says around its records: whether there are more, and of which device they are.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::tally::DeviceId;

/// What stands before a list.
#[derive(Clone, Debug)]
pub(super) struct Context {
    /// The device that the list of apps is of, where the document names it.
    pub(super) device: Option<DeviceId>,
    /// The device of a list of apps that names none: one for each document.
    pub(super) own: DeviceId,
    /// The columns of rows without keys.
    pub(super) columns: Vec<String>,
}

impl Context {
    /// Of what stands before a list, which is cut in the middle of the document.
    pub(super) fn of(before: &[u8]) -> Self {
        let mut text = before.to_vec();
        text.extend_from_slice(b"]}");
        let envelope: Map<String, Value> = serde_json::from_slice(&text).unwrap_or_default();
        let own = DeviceId::unnamed();
        let context = envelope.get("@odata.context").and_then(Value::as_str).unwrap_or_default();
        let device = of_device(context).map(|id| id.map_or(own, |id| DeviceId::named("intune", id.as_bytes())));
        Context { device, own, columns: columns(&envelope) }
    }
}

/// The id in `…#deviceManagement/managedDevices('<id>')/detectedApps`; nothing inside where it is no id of a
/// device: then every document is of one.
fn of_device(context: &str) -> Option<Option<&str>> {
    let (_, rest) = context.split_once("managedDevices('")?;
    let (id, rest) = rest.split_once('\'')?;
    rest.starts_with(")/detectedApps").then(|| (id.len() == 36).then_some(id))
}

/// The names in `"Schema": [{"Column": "ApplicationName", …}, …]`, as Intune's reports have them.
fn columns(envelope: &Map<String, Value>) -> Vec<String> {
    #[derive(Deserialize)]
    struct Named {
        #[serde(rename = "Column", alias = "column")]
        column: String,
    }
    let schema = envelope.get("Schema").or_else(|| envelope.get("schema")).cloned().unwrap_or_default();
    let named: Vec<Named> = serde_json::from_value(schema).unwrap_or_default();
    named.into_iter().map(|n| n.column).collect()
}

/// What a document says of other pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Paging {
    /// It names a next page.
    pub(super) next: bool,
    /// How many records there are in all pages.
    pub(super) total: Option<u64>,
}

impl Paging {
    /// Of everything around the records; nothing if that is no JSON.
    pub(super) fn of(envelope: &[u8]) -> Option<Self> {
        let envelope: Map<String, Value> = serde_json::from_slice(envelope).ok()?;
        let mut paging = Paging::default();
        for (key, value) in &envelope {
            paging.look(key, value);
            // Fleet: `"meta": {"has_next_results": true}`; others keep links or pages so.
            if let Value::Object(inner) = value {
                inner.iter().for_each(|(key, value)| paging.look(key, value));
            }
        }
        Some(paging)
    }

    fn look(&mut self, key: &str, value: &Value) {
        let key: String = key.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        let says_yes = match value {
            Value::Bool(yes) => *yes,
            Value::String(text) => !text.is_empty(),
            Value::Number(_) | Value::Object(_) => true,
            Value::Null | Value::Array(_) => false,
        };
        let of_next = key.contains("next")
            || key.contains("hasmore")
            || key.contains("continuation")
            || key.contains("skiptoken");
        if of_next && says_yes {
            self.next = true;
        }
        let of_all =
            ["totalcount", "odatacount", "total", "totalresults", "totalrowcount", "totalrecords", "totalsize"];
        if of_all.contains(&key.as_str())
            && let Some(n) = value.as_u64().or_else(|| value.as_str().and_then(|text| text.parse().ok()))
        {
            self.total = Some(self.total.unwrap_or_default().max(n));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_known_by_the_words_of_every_product() {
        for (envelope, next, total) in [
            (r#"{"@odata.nextLink":"https://graph/x"}"#, true, None),
            (r#"{"nextPageToken":"CAE"}"#, true, None),
            (r#"{"nextPageToken":""}"#, false, None),
            (r#"{"has_more":true}"#, true, None),
            (r#"{"has_more":false}"#, false, None),
            (r#"{"meta":{"has_next_results":true,"has_previous_results":false}}"#, true, None),
            (r#"{"totalCount":5000,"results":[]}"#, false, Some(5000)),
            (r#"{"@odata.count":"12"}"#, false, Some(12)),
            (r#"{"Page":0,"PageSize":500,"Total":700}"#, false, Some(700)),
            ("{}", false, None),
        ] {
            assert_eq!(Paging::of(envelope.as_bytes()), Some(Paging { next, total }), "{envelope}");
        }
        assert_eq!(Paging::of(b"{\"cut"), None);
    }

    #[test]
    fn an_answer_about_one_device_names_it() {
        let of =
            |id: &str| format!("https://graph/beta/$metadata#deviceManagement/managedDevices('{id}')/detectedApps");
        let id = "0d3d4b2e-5a3e-4b7e-9b6f-111122223333";
        assert_eq!(of_device(&of(id)), Some(Some(id)));
        assert_eq!(of_device(&of("d")), Some(None));
        assert_eq!(of_device("https://graph/v1.0/$metadata#deviceManagement/detectedApps"), None);
        assert_eq!(of_device("https://graph/$metadata#deviceManagement/managedDevices(detectedApps())"), None);
    }
}
