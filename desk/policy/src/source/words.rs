//! The words that a source may use where it has a choice: one list each, for the schema and for whoever asks.

use appwijzer_core::policy::Obligation;

/// What devices tell management.
pub const REPORTING: &[&str] = &["nothing", "alive", "outcome"];
/// What a ban asks; the strictest first, as somebody who writes a rule looks for them.
pub const OBLIGATIONS: &[&str] = &{
    let mut all = [""; Obligation::NAMED.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = Obligation::NAMED[all.len() - 1 - at].0;
        at += 1;
    }
    all
};
/// What can be claimed of a maker, by which a ban may go.
pub const CLAIMS: &[&str] = &["registered-in", "head-office", "controlled-by", "named-by", "listed"];
/// Whose a device is.
pub const OWNERSHIPS: &[&str] = &["work", "partly-paid", "private"];
/// Forms of a device; the last two are known to texts only.
pub const DEVICES: &[&str] = &["phone", "tablet", "laptop", "other-device"];
/// Systems with apps.
pub const PLATFORMS: &[&str] = &["android", "ios"];
/// What may be done instead of removing an app.
pub const INSTEAD: &[&str] = &["work-data", "work-apps"];
/// Ways in which an app holds work data.
pub const ROUTES: &[&str] = &[
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
pub const THEN: &[&str] = &["delete-allowed", "ask-first", "hold"];
