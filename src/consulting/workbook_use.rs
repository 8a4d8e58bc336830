//! A workbook that a library has met, and how much it is used.

use std::sync::Arc;

use crate::workbook::Workbook;

/// A workbook that a library has met.
#[derive(Clone, Debug)]
pub struct WorkbookUse {
    /// The workbook.
    pub workbook: Arc<Workbook>,
    /// How many sessions outside the trash belong to exactly this version.
    pub sessions: u32,
}
