//! The policies are compiled into the binary: a file that is added there rebuilds it too.

// This is how a build script speaks to cargo.
#![allow(clippy::print_stdout)]

fn main() {
    println!("cargo::rerun-if-changed=../policies");
}
