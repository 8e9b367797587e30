//! `uniffi-bindgen`: writes the Kotlin and Swift side from a built library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
