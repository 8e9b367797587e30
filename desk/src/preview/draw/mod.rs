//! The browser face: a screen as semantic HTML.
//!
//! Everything goes through templates that escape by construction, links are limited to three
//! schemes, and whatever somebody wrote is told apart from the text around it by its own direction.

mod form;
mod icons;
mod looks;
mod notes;
mod screen;

pub use icons::mark;
pub use notes::Notes;
pub use screen::{Drawing, Hidden};

pub(super) use form::fields;
