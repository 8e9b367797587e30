//! The terminal face: screens as text.
//!
//! A state is a sign and a word; colour comes on top. Only the sixteen ANSI colours are used, so
//! that a person's own theme holds, and none at all where there is no terminal.

mod draw;
mod harmless;
mod qr;
mod style;

pub use draw::{Drawing, MenuItem, letter_value};
pub use harmless::{drawn, plain};
pub use qr::Qr;
pub use style::Style;
