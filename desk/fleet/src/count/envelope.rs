//! What stands before the records of a document: of which device they are, and what their columns are.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::identity::DeviceId;

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
        let device = of_device(context).map(|id| id.map_or(own, |id| DeviceId::named(id.as_bytes())));
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

#[cfg(test)]
mod tests {
    use super::*;

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
