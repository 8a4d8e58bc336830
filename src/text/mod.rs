//! What the program says, in German and in English, and numbers and dates as each language writes them.
//!
//! The words live in Fluent files under `assets/texts/`, one file an area; `build.rs` checks that both
//! languages say the same things with the same arguments and makes a method of each message, so that a
//! misspelt text does not compile.

pub mod dates;
mod language;
mod names;
pub mod numbers;
mod texts;

pub use fluent_bundle::FluentValue;
pub use language::Language;
pub use names::safe_name;
pub use texts::Texts;
