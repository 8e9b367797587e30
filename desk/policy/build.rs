//! The policies and the catalogue are compiled into the program: a file that is added rebuilds it.

// This is how a build script speaks to cargo.
#![allow(clippy::print_stdout)]

fn main() {
    println!("cargo::rerun-if-changed=../../policies");
}
