//! What this device and its parts are called.

use crate::inventory::{Area, Space};
use crate::policy::{Form, Ownership, Part, Platform};

use super::view::View;

impl View<'_> {
    fn form(&self) -> &'static str {
        match self.device.form {
            Form::Phone => "phone",
            Form::Tablet => "tablet",
        }
    }

    /// "telefoon", "tablet".
    pub(super) fn device_noun(&self) -> String {
        self.words.say(&format!("device-{}", self.form()))
    }

    /// "je werktelefoon", "je eigen tablet".
    pub(super) fn your_device(&self) -> String {
        let owner = match self.device.ownership {
            Some(Ownership::Work) => "work",
            Some(Ownership::Private) => "own",
            Some(Ownership::PartlyPaid) | None => "this",
        };
        self.words.say(&format!("device-{owner}-{}", self.form()))
    }

    /// "deze telefoon", "het werkdeel van deze telefoon".
    pub(super) fn place(&self, area: Area) -> String {
        let id = match (area.space, area.part) {
            (Space::Main, Part::WholeDevice) => "place-whole",
            (Space::Main, Part::WorkPart) => "place-work",
            (Space::Main, Part::PrivatePart) => "place-private",
            (Space::PrivateSpace, _) => "place-private-space",
            (Space::Clone, _) => "place-clone",
            (Space::SecureFolder, _) => "place-secure-folder",
            (Space::OtherUser, _) => "place-other-user",
        };
        self.words.tell(id, &crate::l10n::Args::new().with("device", &self.device_noun()))
    }

    /// "iPhone", "iPad", "telefoon", "tablet": for sentences about what the system shows.
    pub(super) fn product(&self) -> String {
        match (self.device.platform, self.device.form) {
            (Platform::Ios, Form::Phone) => "iPhone".to_owned(),
            (Platform::Ios, Form::Tablet) => "iPad".to_owned(),
            (Platform::Android, _) => self.device_noun(),
        }
    }
}
