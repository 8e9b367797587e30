//! The kinds of device that can be shown, each with what its system lets the companion see.

mod apps;
mod snapshots;

use appwijzer_core::companion::ShellFacts;
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::Area;
use appwijzer_core::l10n::Language;
use appwijzer_core::policy::{Form, Ownership, Part, Platform};

pub(crate) use apps::{Apps, Presence, offered, present, usual};
pub(crate) use snapshots::links;

/// A kind of device, or a journey on one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A managed phone of the employer.
    WorkPhone,
    /// The companion in the work part of a divided work phone.
    WorkPart,
    /// The companion in the private part of a divided work phone.
    PrivatePart,
    /// A managed tablet of the employer.
    WorkTablet,
    /// The employee's own phone, joined by a code.
    PrivatePhone,
    /// A managed iPhone: its system gives no list of apps.
    Iphone,
    /// A work phone of somebody with an exemption.
    Exempt,
    /// A work phone to which a new version of the policy comes.
    NewVersion,
}

impl Kind {
    /// Every kind, in the order of the page.
    pub(crate) const ALL: [Kind; 8] = [
        Kind::WorkPhone,
        Kind::WorkPart,
        Kind::PrivatePart,
        Kind::WorkTablet,
        Kind::PrivatePhone,
        Kind::Iphone,
        Kind::Exempt,
        Kind::NewVersion,
    ];

    /// Its name in addresses and in the ids of its sentences.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::WorkPhone => "work-phone",
            Kind::WorkPart => "work-part",
            Kind::PrivatePart => "private-part",
            Kind::WorkTablet => "work-tablet",
            Kind::PrivatePhone => "private-phone",
            Kind::Iphone => "iphone",
            Kind::Exempt => "exempt",
            Kind::NewVersion => "new-version",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.name() == name)
    }

    /// Android or iOS.
    #[must_use]
    pub(crate) fn platform(self) -> Platform {
        if self == Kind::Iphone { Platform::Ios } else { Platform::Android }
    }

    /// Whose it is, where the organisation's management says so. Nobody says it of a private phone.
    #[must_use]
    pub(crate) fn ownership(self) -> Option<Ownership> {
        (!self.is_private()).then_some(Ownership::Work)
    }

    /// Whether it is the employee's own, and joined by a code.
    #[must_use]
    pub(crate) fn is_private(self) -> bool {
        self == Kind::PrivatePhone
    }

    /// The area in which the companion runs.
    #[must_use]
    pub(crate) fn here(self) -> Area {
        Area::main(match self {
            Kind::WorkPart => Part::WorkPart,
            Kind::PrivatePart => Part::PrivatePart,
            _ => Part::WholeDevice,
        })
    }

    /// What the shell of such a device knows and can do.
    #[must_use]
    pub(crate) fn shell(self, language: Language) -> ShellFacts {
        let ios = self.platform() == Platform::Ios;
        ShellFacts {
            platform: self.platform(),
            form: if self == Kind::WorkTablet { Form::Tablet } else { Form::Phone },
            os_version: Some(if ios { 18 } else { 15 }),
            manufacturer: Some(if ios { "Apple" } else { "samsung" }.to_owned()),
            here: Some(self.here()),
            can: Abilities {
                uninstall: !ios,
                app_details: !ios,
                open_app: !ios,
                notify: true,
                share: true,
                pick_file: ios,
                ask_links: ios,
                by_itself: true,
                // Each simulated device holds one copy.
                other_copy: false,
                removal_blocked: false,
                page: false,
            },
            language: language.tag().to_owned(),
            managed: !self.is_private(),
        }
    }
}
