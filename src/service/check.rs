//! Checks of a library and of the built-in workbooks.

use std::path::Path;

use super::error::ServiceError;
use super::library::{Library, with_projection};
use crate::store::StoreError;
use crate::workbook::Workbook;

/// Number of sessions whose texts are indexed anew per transaction.
const REINDEX_BATCH_SESSIONS: usize = 200;

/// What a check found to be sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Number of sessions.
    pub sessions: usize,
    /// Number of their answers.
    pub answers: usize,
}

impl Library {
    /// Checks the whole library: the file, its rows, its search index, and every session in it.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(&self) -> Result<Checked, ServiceError> {
        self.wrap(self.store.check())?;
        let ids = self.wrap(self.store.ids())?;
        let mut checked = Checked {
            sessions: ids.len(),
            answers: 0,
        };
        for id in ids {
            checked.answers += self.session(id)?.answers.len();
        }
        Ok(checked)
    }

    /// Checks the library and builds its search index anew if that differs from the sessions. Returns what is sound
    /// then, and whether the index was rebuilt.
    ///
    /// # Errors
    /// The first fault that is left; only the search index can be rebuilt.
    pub fn check_and_repair(&mut self) -> Result<(Checked, bool), ServiceError> {
        match self.check() {
            Err(ServiceError::Library {
                source: StoreError::IndexMismatch(_),
                ..
            }) => {
                self.rebuild_search_index()?;
                Ok((self.check()?, true))
            }
            checked => Ok((checked?, false)),
        }
    }

    fn rebuild_search_index(&mut self) -> Result<(), ServiceError> {
        for ids in self.wrap(self.store.ids())?.chunks(REINDEX_BATCH_SESSIONS) {
            let sessions = ids.iter().filter_map(|id| self.session(*id).ok());
            let sessions: Vec<_> = sessions.map(with_projection).collect();
            self.store
                .refresh(&sessions)
                .map_err(|source| self.fault(source))?;
        }
        self.store
            .rebuild_search_index()
            .map_err(|source| self.fault(source))
    }
}

/// Checks that the built-in workbooks are what they were when the program was built.
///
/// # Errors
/// If one of them can't be read or differs.
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
