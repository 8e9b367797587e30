//! The text that `ideviceinstaller` prints (libimobiledevice/ideviceinstaller).
//!
//! Up to version 1.1.0 `-l` prints `Total: 37 apps` and lines `org.example - Name 1.0`; later
//! versions a title and lines `org.example, "1.0", "Name"`. Without options it lists what the
//! employee can remove (`ApplicationType` User); `list_system` lists Apple's own.

use std::io::Read;
use std::ops::ControlFlow;

use appwijzer_core::inventory::{Hidden, InstalledApp, Proof, Scope, identifier_words};
use appwijzer_core::policy::{Platform, is_identifier};

use super::collect::Collector;
use super::lines::Lines;
use super::{Place, ReadError, Reading, Warning};

/// What a line is.
#[derive(Debug, PartialEq, Eq)]
enum Seen<'a> {
    App(&'a str),
    Total(u64),
    Title,
    Blank,
    Other,
}

fn look_at(line: &str) -> Seen<'_> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Seen::Blank;
    }
    if line.starts_with("CFBundleIdentifier") {
        return Seen::Title;
    }
    if let Some(total) = line.strip_prefix("Total: ").and_then(|rest| rest.strip_suffix(" apps")) {
        return total.parse().map_or(Seen::Other, Seen::Total);
    }
    // Both may occur in a name later on.
    let end = [", ", " - "].iter().filter_map(|separator| line.find(separator)).min();
    match end.map(|end| &line[..end]) {
        Some(id) if is_identifier(id) => Seen::App(id),
        _ => Seen::Other,
    }
}

/// Reads a list into a [`Reading`].
pub(super) fn collect(input: impl Read, mut collector: Collector<'_>) -> Result<Reading, ReadError> {
    collector.platform = Platform::Ios;
    let (mut apps, mut only_apple, mut title) = (0, true, false);
    let mut total = None;
    let mut others: Option<(u64, u64)> = None;
    let mut long: Option<(u64, u64)> = None;
    let mut lines = Lines::new(input);
    let mut last = 0;
    let mut cut = false;
    while let Some(line) = lines.next()? {
        last = line.number;
        if line.too_long {
            long.get_or_insert((0, line.number)).0 += 1;
            continue;
        }
        let text = String::from_utf8_lossy(line.text);
        match look_at(&text) {
            Seen::App(id) => {
                apps += 1;
                only_apple &= id.starts_with("com.apple.");
                // A name that begins with a quotation mark and does not end with one was cut.
                cut |= !line.ended && text.matches('"').count() % 2 == 1;
                let app = InstalledApp { id: id.to_owned(), ..InstalledApp::default() };
                if collector.add(0, app, Place::Line(line.number)) == ControlFlow::Break(()) {
                    break;
                }
            }
            Seen::Total(n) => total = Some(n),
            Seen::Title => title = true,
            Seen::Blank => {}
            Seen::Other => {
                cut |= !line.ended;
                collector.unread(identifier_words(line.text), Place::Line(line.number));
                collector.not_understood(Place::Line(line.number));
                others.get_or_insert((0, line.number)).0 += 1;
            }
        }
    }
    collector.records = last;
    collector.may_be_empty = others.is_none() && long.is_none() && (title || total == Some(0));
    // Apps that were offloaded are not in its list (doronz88/pymobiledevice3 #1602).
    collector.hides.push(Hidden::Offloaded);
    if apps > 0 && only_apple {
        // What only Apple made is a list of the system's own apps.
        collector.scope = Some(Scope::SystemOnly);
        collector.warn(Warning::OnlySystem);
    } else if total == Some(apps) {
        collector.proof = Some(Proof::OwnCount);
    }
    if let Some((count, first)) = long {
        collector.warn(Warning::LongLines { count, first });
        collector.may_lack();
    }
    if let Some((count, first)) = others {
        collector.warn(Warning::OtherLines { count, first });
    }
    if cut || total.is_some_and(|total| apps < total) {
        collector.cut(Place::Line(last));
    }
    collector.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_old_and_new_versions() {
        let cases = [
            ("org.example.app - An App 1.0", Seen::App("org.example.app")),
            ("org.example.app - An App, with - both 1.0", Seen::App("org.example.app")),
            ("org.example.app, \"1.0\", \"An - App\"", Seen::App("org.example.app")),
            ("org.example.app, 1.0, An App", Seen::App("org.example.app")),
            ("imgurmobile, \"416\", \"Imgur\"", Seen::App("imgurmobile")),
            ("CFBundleIdentifier, CFBundleVersion, CFBundleDisplayName", Seen::Title),
            ("Total: 37 apps", Seen::Total(37)),
            ("", Seen::Blank),
            ("No device found.", Seen::Other),
            ("ERROR: Could not connect to lockdownd", Seen::Other),
        ];
        for (line, expected) in cases {
            assert_eq!(look_at(line), expected, "{line}");
        }
    }
}
