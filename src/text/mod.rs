//! UI texts in German and English, and numbers and dates as each language writes them.
//!
//! The texts are Fluent files under `assets/texts/`, one file for each area. `build.rs` checks that both
//! languages have the same messages with the same arguments and generates a method for each message, so
//! that a misspelt text does not compile.

pub mod dates;
pub mod fold;
mod language;
mod names;
pub mod numbers;
pub mod sanitize;
mod texts;

pub use fluent_bundle::FluentValue;
pub use language::Language;
pub use names::safe_name;
pub use texts::Texts;
