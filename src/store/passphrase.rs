//! A secret that a person types.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

/// A secret that a person types: never printed, and wiped from memory when it is dropped.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes what was typed; its accents count the same however they were typed.
    pub fn new(typed: String) -> Self {
        Self(typed.nfc().collect::<String>().into())
    }

    /// Returns its words.
    pub(super) fn words(&self) -> &str {
        self.0.expose_secret()
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.words() == other.words()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}
