//! Workbooks to be filled in, as files.

use std::path::Path;
use std::sync::Arc;

use super::handout::attachment;
use crate::exchange::files::remove_leftovers;
use crate::handout::{self, BlankSheet, FormStyle, Paper};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::session::{Moment, Session, SharedSession};
use crate::text::Language;
use crate::workbook::Workbook;

/// What is printed of a workbook, and how.
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
}

impl Library {
    /// Writes a workbook to be filled in.
    ///
    /// # Errors
    /// If it can't be made or the file can't be written.
    pub fn write_blank(
        &self,
        order: &BlankOrder,
        path: &Path,
        replace: bool,
        at: Moment,
    ) -> Result<(), ServiceError> {
        path.parent().into_iter().for_each(remove_leftovers);
        self.write_file(path, &order.printed(at)?, replace)
    }
}
