//! The mirror for any text, outside of a session.

use std::path::Path;
use std::string::FromUtf8Error;

use super::error::ServiceError;
use crate::exchange::files::{self, FileFault};
use crate::mirror::{Balance, Highlight, MirrorLanguage, balance, marks};

/// A text's marks and their sum.
#[derive(Clone, Debug)]
pub struct MirrorReport {
    /// The marks, in order.
    pub marks: Vec<Highlight>,
    /// How many of each kind, and of how many words.
    pub balance: Balance,
}

/// What the mirror shows of a text in the language of a tag; without rules for that language, nothing.
pub fn mirror_text(text: &str, tag: &str) -> MirrorReport {
    let language = MirrorLanguage::from_tag(tag).unwrap_or(MirrorLanguage::German);
    MirrorReport {
        marks: marks(text, language),
        balance: balance(text, language),
    }
}

/// A whole file, if it isn't larger than is sensible.
///
/// # Errors
/// If it can't be read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, ServiceError> {
    files::read(path).map_err(|fault| ServiceError::refused(path, fault))
}

/// A file that is no text.
pub fn not_text(path: &Path, error: &FromUtf8Error) -> ServiceError {
    ServiceError::File {
        path: path.to_owned(),
        source: FileFault::NotText(error.utf8_error().valid_up_to()),
    }
}
