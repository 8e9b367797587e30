#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| appwijzer_fuzz::request(data));
