//! The inventory readers, each with lists of the project's own making.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod adb;
mod android;
mod apple;
mod bad_input;
mod random;
mod real_lists;
mod sentences;
mod tools;
