//! The words that a source may use where it has a choice: one list each, for the schema and for whoever asks.

use appwijzer_core::policy::Obligation;

pub(crate) const REPORTING: &[&str] = &["nothing", "alive", "outcome"];
/// The strictest first, as somebody who writes a rule looks for them.
pub(crate) const OBLIGATIONS: &[&str] = &{
    let mut all = [""; Obligation::NAMED.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = Obligation::NAMED[all.len() - 1 - at].0;
        at += 1;
    }
    all
};
pub(crate) const CLAIMS: &[&str] = &["registered-in", "head-office", "controlled-by", "named-by", "listed"];
pub(crate) const OWNERSHIPS: &[&str] = &["work", "partly-paid", "private"];
/// Forms of a device; the last two are known to texts only.
pub(crate) const DEVICES: &[&str] = &["phone", "tablet", "laptop", "other-device"];
pub(crate) const PLATFORMS: &[&str] = &["android", "ios"];
pub(crate) const INSTEAD: &[&str] = &["work-data", "work-apps"];
/// Ways in which an app holds work data.
pub(crate) const ROUTES: &[&str] = &[
    "whatsapp",
    "signal",
    "telegram",
    "threema",
    "slack",
    "outlook",
    "teams",
    "mail-account",
    "cloud-files",
    "authenticator",
    "other",
];
/// What happens to records after they were handed over.
pub(crate) const THEN: &[&str] = &["delete-allowed", "ask-first", "hold"];
