//! The same ban in other hands: for device management's own enforcement, and for people.

mod escape;

pub use escape::{escape, escape_markdown};
