//! What is said in passing, with one thing to do about it.

use super::message::Command;

/// A notice at the window's foot.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Tells it from the one before.
    pub number: u64,
    /// What it says.
    pub words: String,
    /// A verb, and what it does.
    pub action: Option<(String, Command)>,
    /// Whether it stays until something changes, as troubles do.
    pub stays: bool,
}
