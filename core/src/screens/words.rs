//! What this device and its parts are called.

use crate::inventory::{Area, Space};
use crate::l10n::Args;
use crate::policy::{Form, Ownership, Part, Platform};

use super::view::View;

/// Values that name an area.
pub(super) trait Placed {
    /// Adds `$place`, `$on` and `$from`.
    fn placed(self, view: &View<'_>, area: Area) -> Self;
}

impl Placed for Args<'_> {
    fn placed(self, view: &View<'_>, area: Area) -> Self {
        self.with("place", &view.place(area, ""))
            .with("on", &view.place(area, "-on"))
            .with("from", &view.place(area, "-from"))
    }
}

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

    /// "deze telefoon", "het werkdeel van deze telefoon"; with an ending such as `-on`: "in het …".
    fn place(&self, area: Area, ending: &str) -> String {
        let id = match (area.space, area.part) {
            (Space::Main, Part::WholeDevice) => "place-whole",
            (Space::Main, Part::WorkPart) => "place-work",
            (Space::Main, Part::PrivatePart) => "place-private",
            (Space::PrivateSpace, _) => "place-private-space",
            (Space::Clone, _) => "place-clone",
            (Space::SecureFolder, _) => "place-secure-folder",
            (Space::OtherUser, _) => "place-other-user",
            (Space::Profile, _) => "place-profile",
            (Space::OwnProfile, _) => "place-own-profile",
        };
        self.words.tell(&format!("{id}{ending}"), &Args::new().with("device", &self.device_noun()))
    }

    /// "iPhone", "iPad", "telefoon", "tablet": for sentences about what the system shows.
    pub(super) fn product(&self) -> String {
        match self.device.platform {
            Platform::Ios => product(self.device.platform, self.device.form).to_owned(),
            Platform::Android => self.device_noun(),
        }
    }

    /// "iPhone", "iPad", "Android": for what apps are made for.
    pub(super) fn made_for(&self) -> &'static str {
        product(self.device.platform, self.device.form)
    }
}

/// What people call a device by what is on it.
pub(super) fn product(platform: Platform, form: Form) -> &'static str {
    match (platform, form) {
        (Platform::Ios, Form::Phone) => "iPhone",
        (Platform::Ios, Form::Tablet) => "iPad",
        (Platform::Android, _) => "Android",
    }
}
