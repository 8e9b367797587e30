//! The two exports in XML: Jamf's profile, and the specification of the AppConfig Community.

use appwijzer_core::companion::CONFIGURATION_KEYS;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{due, printed};

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    fn open(start: &BytesStart<'_>) -> Element {
        let attribute =
            |a: quick_xml::events::attributes::Attribute<'_>| (a.key.as_ref().to_owned(), a.value.into_owned());
        Element {
            name: start.name().as_ref().to_owned(),
            attributes: start.attributes().map(|a| attribute(a.unwrap())).collect(),
            ..Element::default()
        }
    }

    fn child(&self, name: &str) -> &Element {
        self.children.iter().find(|c| c.name == name).unwrap_or_else(|| panic!("{} has no {name}", self.name))
    }

    fn attribute(&self, name: &str) -> &str {
        &self.attributes.iter().find(|(key, _)| key == name).unwrap().1
    }
}

/// The root of an XML document; fails where it is not well-formed.
pub(super) fn read(text: &str) -> Element {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => open.push(Element::open(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(Element::open(&start)),
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().children.push(done);
            }
            Event::Text(t) => open.last_mut().unwrap().text.push_str(&t),
            Event::GeneralRef(r) => {
                let c = match r.resolve_char_ref().unwrap() {
                    Some(c) => c,
                    None => match &*r {
                        "lt" => '<',
                        "gt" => '>',
                        "amp" => '&',
                        "quot" => '"',
                        other => panic!("{other}"),
                    },
                };
                open.last_mut().unwrap().text.push(c);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "every element is closed");
    let document = open.pop().unwrap();
    assert_eq!(document.children.len(), 1, "one root");
    document.children.into_iter().next().unwrap()
}

/// What an element may hold: its children in their order, with how often each may stand there, and its attributes
/// (those with `!` must be there). An element with neither holds text.
type Shape = (&'static str, &'static [(&'static str, usize, usize)], &'static [&'static str]);

const MANY: usize = usize::MAX;

/// Fails at an element, an order, a number or an attribute that the shapes do not have. A path is written from the
/// root, so that the same name may mean something else elsewhere.
fn assert_shaped(element: &Element, path: &str, shapes: &[Shape]) {
    let shape = shapes.iter().find(|(at, ..)| *at == path).unwrap_or_else(|| panic!("{path} is not described"));
    let (_, children, attributes) = shape;
    for (name, _) in &element.attributes {
        assert!(attributes.iter().any(|a| a.trim_end_matches('!') == name), "{path} has no attribute {name}");
    }
    for needed in attributes.iter().filter_map(|a| a.strip_suffix('!')) {
        assert!(element.attributes.iter().any(|(name, _)| name == needed), "{path} needs the attribute {needed}");
    }
    let mut rest = element.children.iter().peekable();
    for (name, least, most) in *children {
        let mut found = 0;
        while let Some(child) = rest.next_if(|child| child.name == *name) {
            found += 1;
            assert_shaped(child, &format!("{path}/{name}"), shapes);
        }
        assert!((*least..=*most).contains(&found), "{path}: {found} times {name}");
    }
    assert!(rest.peek().is_none(), "{path}: {} is not allowed there", rest.peek().unwrap().name);
    if !children.is_empty() {
        assert_eq!(element.text.trim(), "", "{path} holds no text of its own");
    }
}

/// AppConfig Community, `appconfigschema.xsd`: the parts of it for keys that are texts.
const APPCONFIG: &[Shape] = &[
    ("managedAppConfiguration", &[("version", 1, 1), ("bundleId", 1, 1), ("dict", 1, 1), ("presentation", 0, 1)], &[]),
    ("managedAppConfiguration/version", &[], &[]),
    ("managedAppConfiguration/bundleId", &[], &[]),
    ("managedAppConfiguration/dict", &[("string", 1, MANY)], &[]),
    ("managedAppConfiguration/dict/string", &[("defaultValue", 0, 1), ("constraint", 0, 1)], &["keyName!"]),
    ("managedAppConfiguration/dict/string/defaultValue", &[("value", 1, 1)], &[]),
    ("managedAppConfiguration/dict/string/defaultValue/value", &[], &[]),
    ("managedAppConfiguration/dict/string/constraint", &[("values", 0, 1)], &["nullable", "min", "max", "pattern"]),
    ("managedAppConfiguration/dict/string/constraint/values", &[("value", 1, MANY)], &[]),
    ("managedAppConfiguration/dict/string/constraint/values/value", &[], &[]),
    ("managedAppConfiguration/presentation", &[("field", 1, MANY)], &["defaultLocale!"]),
    (
        "managedAppConfiguration/presentation/field",
        &[("label", 0, 1), ("description", 0, 1), ("options", 0, 1)],
        &["keyName!", "type!"],
    ),
    ("managedAppConfiguration/presentation/field/label", &[("language", 1, MANY)], &[]),
    ("managedAppConfiguration/presentation/field/label/language", &[], &["value"]),
    ("managedAppConfiguration/presentation/field/description", &[("language", 1, MANY)], &[]),
    ("managedAppConfiguration/presentation/field/description/language", &[], &["value"]),
    ("managedAppConfiguration/presentation/field/options", &[("option", 1, MANY)], &[]),
    ("managedAppConfiguration/presentation/field/options/option", &[("language", 1, MANY)], &["value!", "selected"]),
    ("managedAppConfiguration/presentation/field/options/option/language", &[], &["value"]),
];

#[test]
fn the_appconfig_specification_has_the_communitys_shape() {
    let root = read(&printed(&["appconfig", "amsterdam-2023", "--policy-address", "https://example.org/p.json"]));
    assert_shaped(&root, "managedAppConfiguration", APPCONFIG);
    let version: u32 = root.child("version").text.parse().unwrap();
    assert!((1..=99_999).contains(&version));
    // ([a-zA-Z0-9]+[.+-])+([a-zA-Z0-9])+
    let bundle = &root.child("bundleId").text;
    let parts: Vec<&str> = bundle.split(['.', '+', '-']).collect();
    assert!(parts.len() > 1 && parts.iter().all(|p| !p.is_empty() && p.chars().all(|c| c.is_ascii_alphanumeric())));
    let languages = ["en-US"];
    assert!(languages.contains(&root.child("presentation").attribute("defaultLocale")));
}

/// The file that the iOS app comes with knows no organisation: it has no defaults.
#[test]
fn the_ios_apps_own_specification_has_that_shape_too() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../ios/AppConfig/appwijzer.xml");
    let root = read(&std::fs::read_to_string(file).unwrap());
    assert_shaped(&root, "managedAppConfiguration", APPCONFIG);
    assert!(root.child("dict").children.iter().all(|key| key.children.iter().all(|c| c.name != "defaultValue")));
}

/// Every key once, with its field, and the same choices in both halves.
#[test]
fn the_appconfig_specification_names_every_key_of_the_companion() {
    let root = read(&printed(&["appconfig", "amsterdam-2023"]));
    let keys = |of: &Element| of.children.iter().map(|c| c.attribute("keyName").to_owned()).collect::<Vec<_>>();
    let known: Vec<&str> = CONFIGURATION_KEYS.iter().map(|facts| facts.key).collect();
    assert_eq!(keys(root.child("dict")), known);
    assert_eq!(keys(root.child("presentation")), known);
    let pairs = root.child("dict").children.iter().zip(&root.child("presentation").children);
    for (facts, (key, field)) in CONFIGURATION_KEYS.iter().zip(pairs) {
        let choices = |values: &Element| values.children.iter().map(|v| v.text.clone()).collect::<Vec<_>>();
        for element in ["label", "description"] {
            let said = &field.child(element).children;
            let locales: Vec<&str> = said.iter().map(|language| language.attribute("value")).collect();
            assert_eq!(locales, ["en-US", "nl-NL"], "{}", facts.key);
            assert!(said.iter().all(|language| language.text != facts.key && !language.text.starts_with("mdm-key")));
            let differ = said[0].text != said[1].text;
            assert!(differ || element == "label", "{}: {}", facts.key, said[0].text);
        }
        if facts.choices.is_empty() {
            assert_eq!(field.attribute("type"), "input", "{}", facts.key);
            assert!(key.child("constraint").children.is_empty(), "{}", facts.key);
            continue;
        }
        assert_eq!(field.attribute("type"), "select", "{}", facts.key);
        assert_eq!(choices(key.child("constraint").child("values")), facts.choices);
        let options = &field.child("options").children;
        assert_eq!(options.iter().map(|o| o.attribute("value")).collect::<Vec<_>>(), facts.choices);
    }
    let default = root.child("dict").children.iter().find(|key| key.attribute("keyName") == "organisation").unwrap();
    assert_eq!(default.child("defaultValue").child("value").text, "amsterdam");
}

/// Jamf Pro, Classic API: `POST mobiledeviceconfigurationprofiles/id/0`.
const JAMF: &[Shape] = &[
    ("configuration_profile", &[("general", 1, 1), ("scope", 1, 1)], &[]),
    ("configuration_profile/general", &[("name", 1, 1), ("deployment_method", 1, 1), ("payloads", 1, 1)], &[]),
    ("configuration_profile/general/name", &[], &[]),
    ("configuration_profile/general/deployment_method", &[], &[]),
    ("configuration_profile/general/payloads", &[], &[]),
    ("configuration_profile/scope", &[("all_mobile_devices", 1, 1)], &[]),
    ("configuration_profile/scope/all_mobile_devices", &[], &[]),
];

#[test]
fn jamf_gets_the_same_profile_inside_its_own_xml() {
    let root = read(std::str::from_utf8(&due(&["jamf", "amsterdam-2023"])["jamf-profile.xml"]).unwrap());
    assert_shaped(&root, "configuration_profile", JAMF);
    let general = root.child("general");
    let methods = ["Install Automatically", "Make Available in Self Service"];
    assert!(methods.contains(&general.child("deployment_method").text.as_str()));
    assert_eq!(root.child("scope").child("all_mobile_devices").text, "false", "for nobody until somebody scopes it");
    let inner = plist::Value::from_reader_xml(general.child("payloads").text.as_bytes()).unwrap();
    let apple = due(&["apple", "amsterdam-2023"]);
    assert_eq!(inner, plist::Value::from_reader_xml(&apple["apps.mobileconfig"][..]).unwrap());
}

/// The shapes catch what they are for.
#[test]
#[should_panic(expected = "bundleId is not allowed there")]
fn an_element_in_the_wrong_place_is_noticed() {
    let text = "<managedAppConfiguration><version>1</version><bundleId>a.b</bundleId><dict><string keyName=\"a\"/></dict>\
                <bundleId>a.b</bundleId></managedAppConfiguration>";
    assert_shaped(&read(text), "managedAppConfiguration", APPCONFIG);
}
