//! The small closed sets that policy, devices and cases share.

use serde::{Deserialize, Serialize};

use crate::names::names;

/// Who paid for the device, and so who may say what is on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Ownership {
    /// Issued by the employer.
    Work,
    /// The employee's own, of which the employer pays a part (purchase, subscription or use).
    PartlyPaid,
    /// The employee's own.
    Private,
}

/// The part of a device that a rule speaks of and that a snapshot was taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Part {
    /// A device that is not divided.
    WholeDevice,
    /// The part that the employer manages (Android work profile).
    WorkPart,
    /// Everything beside the work part.
    PrivatePart,
}

/// Phone or tablet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Form {
    /// A phone.
    Phone,
    /// A tablet.
    Tablet,
}

/// What kind of device a rule speaks of. This companion runs on phones and tablets; of the others it only tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleForm {
    /// A phone.
    Phone,
    /// A tablet.
    Tablet,
    /// A laptop or another computer.
    Laptop,
    /// Any other digital device.
    OtherDevice,
}

impl RuleForm {
    /// Whether a device of this form is meant.
    #[must_use]
    pub fn is(self, form: Form) -> bool {
        match self {
            RuleForm::Phone => form == Form::Phone,
            RuleForm::Tablet => form == Form::Tablet,
            RuleForm::Laptop | RuleForm::OtherDevice => false,
        }
    }

    /// Its name in a policy.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            RuleForm::Phone => "phone",
            RuleForm::Tablet => "tablet",
            RuleForm::Laptop => "laptop",
            RuleForm::OtherDevice => "other-device",
        }
    }
}

/// The operating system family. iPadOS counts as iOS with [`Form::Tablet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Platform {
    /// Android, of any maker.
    Android,
    /// iOS and iPadOS.
    Ios,
}

/// What is asked, from mildest to strictest: the order of the variants is the order of strictness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Obligation {
    /// A decision is coming; nothing is asked.
    UnderReview,
    /// The organisation suggests it.
    Advised,
    /// Requested with urgency. The employee chooses.
    Urged,
    /// An order.
    Forbidden,
}

names!(Obligation { UnderReview = "under-review", Advised = "advised", Urged = "urged", Forbidden = "forbidden" });

impl Obligation {
    /// Whether it is an order: what is asked must be done, and no sentence may make less of it. Nothing else may be
    /// spoken as one.
    #[must_use]
    pub fn is_order(self) -> bool {
        match self {
            Obligation::Forbidden => true,
            Obligation::UnderReview | Obligation::Advised | Obligation::Urged => false,
        }
    }

    /// Whether anything is asked at all.
    #[must_use]
    pub fn is_asked(self) -> bool {
        match self {
            Obligation::Advised | Obligation::Urged | Obligation::Forbidden => true,
            Obligation::UnderReview => false,
        }
    }

    /// Whether it is a request that is repeated, with a day by which it is wished.
    #[must_use]
    pub fn is_urgent_request(self) -> bool {
        match self {
            Obligation::Urged => true,
            Obligation::UnderReview | Obligation::Advised | Obligation::Forbidden => false,
        }
    }
}

/// What also satisfies a rule, beside removing the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Instead {
    /// Taking the work data off the device.
    WorkData,
    /// Taking the work apps (or the enrolment) off the device.
    WorkApps,
}

/// What the MDM gets from a work device. From a private device it always gets nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Reporting {
    /// Nothing at all.
    Nothing,
    /// The policy's version and the day of the last check.
    #[default]
    Alive,
    /// Also: in order, action needed, or cannot tell.
    Outcome,
}
