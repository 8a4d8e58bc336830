//! The passphrase of a protected library.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A passphrase. It is never printed, and wiped from memory when it is dropped.
///
/// It is stored in the normalisation form NFC, so that é opens the same library whether the keyboard makes one code
/// point of it or two.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes a passphrase as it was typed; the given text is wiped.
    pub fn new(typed: String) -> Self {
        let typed = Zeroizing::new(typed);
        let composed = || typed.nfc();
        // of its final size from the start: growing would leave copies behind
        let mut words = String::with_capacity(composed().map(char::len_utf8).sum());
        words.extend(composed());
        Self(SecretString::from(words))
    }

    /// Returns `true` if it has no characters.
    pub fn is_empty(&self) -> bool {
        self.0.expose_secret().is_empty()
    }

    /// Returns `true` if it has characters that no keyboard types into a field, such as a line break.
    pub fn has_control_characters(&self) -> bool {
        self.0.expose_secret().chars().any(char::is_control)
    }

    /// Returns its words, for the derivation of a key, an estimate of its strength, and the emergency sheet.
    pub(crate) fn words(&self) -> &str {
        self.0.expose_secret()
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.words() == other.words()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Passphrase")
    }
}
