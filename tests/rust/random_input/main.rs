//! Random input for every reader: bytes, documents that were changed in one place, managed values,
//! what the journal holds, and what a shell hands back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../../fuzz/src/lib.rs"]
#[allow(unreachable_pub, reason = "a library for the fuzz targets, a module here")]
mod bodies;
mod configuration;
mod documents;
mod join;
mod journal;
mod mutate;
mod shell;
