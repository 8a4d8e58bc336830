//! The mirror for any text, outside of a session.

use std::path::Path;
use std::string::FromUtf8Error;

use super::error::DeskError;
use crate::exchange::files::{self, FileFault};
use crate::mirror::{Balance, Language, Mark, balance, marks};

/// The largest file that is read.
pub const LARGEST_FILE: u64 = files::LARGEST;

/// A text's marks and their sum.
#[derive(Clone, Debug)]
pub struct Mirrored {
    /// The marks, in order.
    pub marks: Vec<Mark>,
    /// How many of each kind, and of how many words.
    pub balance: Balance,
}

/// What the mirror shows of a text in the language of a tag; without rules for that language, nothing.
pub fn mirrored(text: &str, tag: &str) -> Mirrored {
    let language = Language::from_tag(tag).unwrap_or(Language::German);
    Mirrored {
        marks: marks(text, language),
        balance: balance(text, language),
    }
}

/// A whole file, if it isn't larger than is sensible.
///
/// # Errors
/// If it can't be read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, DeskError> {
    files::read(path).map_err(|fault| DeskError::File {
        path: path.to_owned(),
        fault,
    })
}

/// A file that is no text.
pub fn not_text(path: &Path, error: &FromUtf8Error) -> DeskError {
    DeskError::File {
        path: path.to_owned(),
        fault: FileFault::NotText(error.utf8_error().valid_up_to()),
    }
}
