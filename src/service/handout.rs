//! The meeting sheet as a file, and the client's own copy.

use std::path::Path;

use uuid::Uuid;

use super::error::ServiceError;
use super::library::Library;
use crate::exchange::files::remove_leftovers;
use crate::handout::{self, HandoutOptions};
use crate::session::SharedSession;

/// Returns the file name offered for a session's meeting sheet.
pub fn handout_name(shared: &SharedSession) -> String {
    handout::file_name(shared, &HandoutOptions::default())
}

/// Returns the meeting sheet of what a session shares. The consultant's name is left out if it is empty.
///
/// # Errors
/// If the sheet can't be made.
pub(super) fn meeting_sheet(shared: &SharedSession, consultant: &str) -> Result<Vec<u8>, ServiceError> {
    let options = HandoutOptions {
        consultant: consultant.trim().to_owned(),
        language: None,
    };
    handout::write_pdf(&handout::meeting_sheet(shared, &options)).map_err(ServiceError::Handout)
}

impl Library {
    /// Writes the meeting sheet of a session. The consultant's name is left out if it is empty.
    ///
    /// # Errors
    /// If the session can't be read, the sheet can't be made or the file can't be written.
    pub fn write_meeting_sheet(
        &self,
        id: Uuid,
        path: &Path,
        consultant: &str,
        replace: bool,
    ) -> Result<(), ServiceError> {
        path.parent().into_iter().for_each(remove_leftovers);
        let bytes = meeting_sheet(&self.shared(id)?, consultant)?;
        self.write_file(path, &bytes, replace)
    }

    /// Writes the client's own copy of a session, private answers included.
    ///
    /// # Errors
    /// [`ServiceError::WordNeeded`], or if the session can't be read or the file can't be written.
    pub fn write_own_copy(&self, id: Uuid, path: &Path, replace: bool) -> Result<(), ServiceError> {
        self.check_private(id)?;
        let text = super::export::whole_document(&self.session(id)?);
        self.write_file(path, text.as_bytes(), replace)
    }
}
