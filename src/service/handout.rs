//! Putting a session on paper, and the client's own copy.

use std::path::Path;

use uuid::Uuid;

use super::error::DeskError;
use super::library::Desk;
use crate::exchange::files;
use crate::handout::{self, HandoutOptions};
use crate::session::SharedSession;

/// The file name offered for a session's meeting sheet.
pub fn handout_name(shared: &SharedSession) -> String {
    handout::file_name(shared, &HandoutOptions::default())
}

impl Desk {
    /// Writes the meeting sheet of a session. The consultant's name is left out if it is empty.
    ///
    /// # Errors
    /// If the session can't be read, the sheet can't be made or the file can't be written.
    pub fn handout(&self, id: Uuid, path: &Path, consultant: &str, replace: bool) -> Result<(), DeskError> {
        let options = HandoutOptions {
            consultant: consultant.trim().to_owned(),
            language: None,
        };
        let document = handout::meeting(&self.shared(id)?, &options);
        let bytes = handout::write_pdf(&document).map_err(DeskError::Handout)?;
        files::write(path, &bytes, replace).map_err(|fault| DeskError::File {
            path: path.to_owned(),
            fault,
        })
    }

    /// Writes the client's own copy of a session, private answers too.
    ///
    /// # Errors
    /// If the session can't be read or the file can't be written.
    pub fn own_copy(&self, id: Uuid, path: &Path, replace: bool) -> Result<(), DeskError> {
        let text = super::export::whole_document(&self.session(id)?);
        files::write(path, text.as_bytes(), replace).map_err(|fault| DeskError::File {
            path: path.to_owned(),
            fault,
        })
    }
}
