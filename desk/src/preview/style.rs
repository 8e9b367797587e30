//! How the preview looks: one sheet, made of a file for each purpose. Their order is the cascade's.

/// The style sheet.
pub(super) const STYLE: &str = concat!(
    include_str!("assets/style/base.css"),
    include_str!("assets/style/page.css"),
    include_str!("assets/style/day.css"),
    include_str!("assets/style/device.css"),
    include_str!("assets/style/screen.css"),
    include_str!("assets/style/lists.css"),
    include_str!("assets/style/press.css"),
    include_str!("assets/style/system.css"),
    include_str!("assets/style/beside.css"),
    include_str!("assets/style/media.css"),
);
