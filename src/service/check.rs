//! Looking a library through: is the file whole, and can every session in it be read?

use std::path::Path;

use super::error::ServiceError;
use super::library::Library;
use crate::store::{Access, StoreError};
use crate::workbook::Workbook;

/// What was looked through and found whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// How many sessions.
    pub sessions: usize,
    /// How many answers in them.
    pub answers: usize,
}

impl Library {
    /// Looks the whole library through, and the built-in workbook.
    ///
    /// # Errors
    /// The first thing that isn't whole.
    pub fn check(&self) -> Result<Checked, ServiceError> {
        self.store.check().map_err(|source| self.fault(source))?;
        let ids = self.store.ids().map_err(|source| self.fault(source))?;
        let mut checked = Checked {
            sessions: ids.len(),
            answers: 0,
        };
        for id in ids {
            checked.answers += self.session(id)?.answers.len();
        }
        Ok(checked)
    }

    /// Opens a library for nothing but looking it through: nothing is made and nothing is changed.
    ///
    /// # Errors
    /// If it can't be opened.
    pub fn open_to_check(path: &Path) -> Result<Self, ServiceError> {
        Self::open(path, Access::Read)
    }
}

/// Whether the built-in workbooks are what they were when the program was built.
///
/// # Errors
/// If it can't be read.
pub fn check_workbook() -> Result<(), ServiceError> {
    let changed = |workbook: &&std::sync::Arc<Workbook>| {
        Workbook::read(&workbook.source).map_or(true, |again| again.digest != workbook.digest)
    };
    match crate::workbook::builtins().iter().find(changed) {
        None => Ok(()),
        Some(workbook) => Err(ServiceError::library(
            Path::new(&workbook.id),
            StoreError::Damaged("workbook".to_owned()),
        )),
    }
}
