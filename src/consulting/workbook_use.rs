//! Workbooks of a library.

use std::sync::Arc;

use crate::workbook::Workbook;

/// A workbook that a library contains.
#[derive(Clone, Debug)]
pub struct WorkbookUse {
    /// The workbook.
    pub workbook: Arc<Workbook>,
    /// Number of sessions outside the trash that belong to exactly this version.
    pub sessions: u32,
}
