//! Workbooks to be filled in, as files.

use std::path::Path;
use std::sync::Arc;

use super::handout::attachment;
use crate::exchange::files::{FileWriter, remove_leftovers};
use crate::handout::{self, BlankSheet, FormStyle, Paper};
use crate::service::error::ServiceError;
use crate::session::{Moment, Session, SharedSession};
use crate::text::Language;
use crate::workbook::Workbook;

/// An order to print a workbook to be filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct BlankOrder {
    /// The workbook.
    pub workbook: Arc<Workbook>,
    /// The language, if the workbook has it.
    pub language: Language,
    /// The size of the pages.
    pub paper: Paper,
    /// How it is set.
    pub style: FormStyle,
}

impl BlankOrder {
    /// Returns the file name that is offered.
    pub fn file_name(&self) -> String {
        self.sheet().file_name()
    }

    fn sheet(&self) -> BlankSheet<'_> {
        BlankSheet {
            workbook: &self.workbook,
            language: self.language,
            paper: self.paper,
            style: self.style,
        }
    }

    /// Returns the file. A form carries a session without answers, whose id tells it from other forms.
    ///
    /// # Errors
    /// If it can't be made.
    fn printed(&self, at: Moment) -> Result<Vec<u8>, ServiceError> {
        let mut document = self.sheet().document();
        if self.style.fillable {
            let session = Session::begin(Arc::clone(&self.workbook), &document.language, at);
            document.attachment = Some(attachment(&SharedSession::of(&session), &document.language));
            document.changed = Some(at);
        }
        handout::write_pdf(&document).map_err(ServiceError::Handout)
    }

    /// Writes a workbook to be filled in, but never over the library at a path.
    ///
    /// # Errors
    /// If it can't be made or the file can't be written.
    pub fn write(&self, library: &Path, path: &Path, replace: bool, at: Moment) -> Result<(), ServiceError> {
        path.parent().into_iter().for_each(remove_leftovers);
        let written = FileWriter::protecting_library(library).write(path, &self.printed(at)?, replace);
        written.map_err(|source| ServiceError::refused(path, source))
    }
}
