//! The mirror for texts outside of sessions.

use std::io::Read;
use std::path::Path;
use std::string::FromUtf8Error;

use super::error::ServiceError;
use crate::exchange::files::{self, FileFault};
use crate::mirror::{Balance, Highlight, MirrorLanguage, balance, marks};

/// Highlights of a text with their counts.
#[derive(Clone, Debug)]
pub struct MirrorReport {
    /// The highlights, in order.
    pub marks: Vec<Highlight>,
    /// Their numbers by kind, and the number of words.
    pub balance: Balance,
}

/// Returns the mirror's highlights of a text in the language of a tag; a language without rules is read as German.
pub fn mirror_text(text: &str, tag: &str) -> MirrorReport {
    let language = MirrorLanguage::from_tag(tag).unwrap_or(MirrorLanguage::German);
    MirrorReport {
        marks: marks(text, language),
        balance: balance(text, language),
    }
}

/// Reads a file of at most [`files::MAX_FILE_BYTES`].
///
/// # Errors
/// If it can't be read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, ServiceError> {
    files::read(path).map_err(|fault| ServiceError::refused(path, fault))
}

/// Reads an input, which is named like a file, up to its end; it may hold at most [`files::MAX_FILE_BYTES`].
///
/// # Errors
/// If it can't be read or holds more.
pub fn read_input(name: &Path, input: impl Read) -> Result<Vec<u8>, ServiceError> {
    files::read_to_end(input).map_err(|fault| ServiceError::refused(name, fault))
}

/// Returns the error for a file that isn't UTF-8.
pub fn not_text(path: &Path, error: &FromUtf8Error) -> ServiceError {
    ServiceError::File {
        path: path.to_owned(),
        source: FileFault::NotText(error.utf8_error().valid_up_to()),
    }
}
