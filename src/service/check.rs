//! Checks of a library and of the built-in workbooks.

use std::path::Path;

use uuid::Uuid;

use super::error::ServiceError;
use super::library::{Library, with_projection};
use crate::store::StoreError;
use crate::workbook::Workbook;

/// Number of sessions whose texts are indexed anew per transaction.
const REINDEX_BATCH_SESSIONS: usize = 200;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Number of sound sessions.
    pub sessions: usize,
    /// Number of their answers.
    pub answers: usize,
    /// The sessions that can't be read.
    pub unreadable: Vec<Uuid>,
}

impl Library {
    /// Checks the whole library: the file, its rows, its search index, and every session in it.
    ///
    /// # Errors
    /// The first fault other than sessions that can't be read.
    pub fn check(&self) -> Result<Checked, ServiceError> {
        let malformed = match self.store.check() {
            Err(fault @ StoreError::Malformed(_)) => Some(self.fault(fault)),
            sound => self.wrap(sound).map(|()| None)?,
        };
        let mut checked = Checked::default();
        for id in self.wrap(self.store.ids())? {
            match self.session(id) {
                Err(ServiceError::UnreadableSession { id }) => checked.unreadable.push(id),
                session => {
                    checked.answers += session?.answers.len();
                    checked.sessions += 1;
                }
            }
        }
        match malformed {
            Some(fault) if checked.unreadable.is_empty() => Err(fault),
            _ => Ok(checked),
        }
    }

    /// Checks the library and makes the search index and what lists show again if they differ from the sessions or are
    /// malformed. Returns what is found then, and whether they were made again.
    ///
    /// # Errors
    /// The first fault that is left.
    pub fn check_and_repair(&mut self) -> Result<(Checked, bool), ServiceError> {
        match self.check() {
            Err(ServiceError::Library {
                source: StoreError::IndexMismatch(_) | StoreError::Malformed(_),
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
