//! What goes onto a web server: a signed policy and the roots beside it, as phones fetch them.
//!
//! Before anything is written, everything is verified in the order in which phones do it: by one that
//! joins today with the first root, and by one that has what is published now.

mod apps;
mod bundle;
mod follow;
mod plan;
mod server;
mod site;

pub use apps::{ASSET_LINKS, AppError, AppId, Certificate, SITE_ASSOCIATION, Team, asset_links, site_association};
pub use bundle::{Bundle, BundleError};
pub use follow::{follow, marks_after};
pub use plan::{Plan, PublishError, Published, plan};
pub use server::{SERVER_FILE, server_notes};
pub use site::{FOLDER as SITE_FOLDER, SECURITY, SiteFile, day_of, site};
