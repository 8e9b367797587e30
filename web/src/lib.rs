//! The companion for a page in a browser.
//!
//! [`Page`] is all of it, and can be tried anywhere. `bridge` hands it to JavaScript through wasm-bindgen: screens as
//! the JSON documents that every face draws, bytes as bytes. The page's script fetches, keeps and draws; it has no
//! sentence and no rule of its own.
#![deny(unsafe_code)]

mod bridge;
mod calendar;
mod device;
mod page;
#[cfg(feature = "replay")]
mod replay;

pub use bridge::{Web, failed, read_aloud, which_device};
pub use calendar::calendar;
pub use page::{Answer, Facts, Next, Page, PageError, Request};
