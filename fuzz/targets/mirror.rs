//! Feeds bytes to `fuzz_targets::mirror`.
#![no_main]

#[path = "../../tests/support/fuzz_targets.rs"]
#[allow(dead_code, reason = "each target uses one of them")]
mod fuzz_targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_targets::mirror(bytes));
