//! The browser face: a local page on which a whole policy can be lived through.
//!
//! ```text
//! address of the page ─► Choice ─► Tab ─► World: the real companion on a simulated device
//!                                   ▲ press (POST)      └─► Screen ─► draw ─► HTML
//! ```
//!
//! The server listens on the loopback interface only, answers to no other name than its own, takes
//! presses from its own pages only, and fetches nothing. It works without JavaScript; the script
//! swaps parts of the page instead of loading it anew.

mod choice;
pub mod draw;
mod guard;
mod kind;
mod page;
mod ports;
mod press;
mod publish;
mod reads;
mod review;
mod server;
mod shelf;
mod style;
mod tab;
mod text;
mod watch;
mod world;

pub use page::sentences;
pub use reads::reads;
pub use review::{MAX_REMARKS_BYTES, Remark, Remarks, RemarksError, Review, sentences as review_sentences};
pub use server::{Door, Preview, app, app_with, serve, serve_with};
pub use shelf::{Edition, Shelf};
pub(crate) use text::shown;
