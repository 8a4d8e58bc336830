//! Workbooks to be filled in, as files.

use std::path::Path;
use std::sync::Arc;

use crate::exchange::files::remove_leftovers;
use crate::handout::{self, BlankSheet, FormStyle, Paper};
use crate::service::error::ServiceError;
use crate::service::library::Library;
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

    /// Returns the file.
    ///
    /// # Errors
    /// If it can't be made.
    pub(in crate::service) fn printed(&self) -> Result<Vec<u8>, ServiceError> {
        handout::write_pdf(&self.sheet().document()).map_err(ServiceError::Handout)
    }
}

impl Library {
    /// Writes a workbook to be filled in.
    ///
    /// # Errors
    /// If it can't be made or the file can't be written.
    pub fn write_blank(&self, order: &BlankOrder, path: &Path, replace: bool) -> Result<(), ServiceError> {
        path.parent().into_iter().for_each(remove_leftovers);
        self.write_file(path, &order.printed()?, replace)
    }
}
