//! Checks of a library and of the built-in workbooks.

use std::path::Path;

use uuid::Uuid;

use super::error::ServiceError;
use super::library::{Library, with_projection};
use crate::session::{Session, SharedSession, check_value};
use crate::store::{ListFields, StoreError};
use crate::workbook::Workbook;

/// Number of sessions whose texts are reindexed per transaction.
const REINDEX_BATCH_SESSIONS: usize = 200;

/// Findings of a check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Number of sound sessions.
    pub sessions: usize,
    /// Number of their answers.
    pub answers: usize,
    /// The sessions that can't be read.
    pub unreadable: Vec<Uuid>,
    /// The sessions whose notes, agenda, tags or state in the walk can't be read; their answers can.
    pub unreadable_parts: Vec<Uuid>,
    /// Number of earlier versions that can't be read.
    pub versions: usize,
    /// Number of sessions that were stored and are not found any more.
    pub missing: usize,
    /// Number of deletion records that are damaged or not found any more.
    pub erasures: usize,
}

impl Checked {
    /// Returns `true` if all current sessions are complete, and all deletion records are there.
    pub fn is_sound(&self) -> bool {
        self.damaged_sessions() + self.erasures == 0
    }

    /// Returns the number of current sessions that are incomplete or gone.
    pub fn damaged_sessions(&self) -> usize {
        self.unreadable.len() + self.unreadable_parts.len() + self.missing
    }
}

impl Library {
    /// Checks the whole library: the file, its rows, its search index, and every session in it.
    ///
    /// # Errors
    /// The first fault other than sessions that can't be read.
    pub fn check(&self) -> Result<Checked, ServiceError> {
        let first = match self.store.check() {
            // sessions that are damaged or missing say more
            Err(fault @ (StoreError::Malformed(_) | StoreError::IndexMismatch(_))) => Some(self.fault(fault)),
            sound => self.wrap(sound).map(|()| None)?,
        };
        let checked = self.check_sessions(&|| false)?;
        match first {
            Some(fault) if checked.is_sound() => Err(fault),
            _ => Ok(checked),
        }
    }

    /// Checks the pages of the file and the sessions in it, but not the search index, until that is cancelled.
    ///
    /// # Errors
    /// The first fault other than sessions that can't be read; [`StoreError::Cancelled`].
    pub fn check_content(&self, is_cancelled: &dyn Fn() -> bool) -> Result<Checked, ServiceError> {
        match self.store.check_pages() {
            Err(StoreError::Malformed(_)) => {}
            sound => self.wrap(sound)?,
        }
        self.check_sessions(is_cancelled)
    }

    /// Checks every session with what belongs to it.
    fn check_sessions(&self, is_cancelled: &dyn Fn() -> bool) -> Result<Checked, ServiceError> {
        let mut checked = Checked {
            missing: self.wrap(self.store.missing_sessions())?,
            erasures: self.deletion_records()?.lost(),
            ..Checked::default()
        };
        for id in self.wrap(self.store.ids())? {
            if is_cancelled() {
                return self.wrap(Err(StoreError::Cancelled));
            }
            match self.session(id) {
                Err(ServiceError::UnreadableSession { id }) => checked.unreadable.push(id),
                session => self.check_session(&session?, &mut checked)?,
            }
        }
        Ok(checked)
    }

    fn check_session(&self, session: &Session, checked: &mut Checked) -> Result<(), ServiceError> {
        let id = session.id;
        let parts = [
            self.store.notes(id).map(drop),
            self.store.agenda(id).map(drop),
            self.store.walk(id).map(drop),
            self.store.tags_of(id).map(drop),
        ];
        let mut are_sound = true;
        for part in parts {
            match part {
                Err(StoreError::Malformed(_)) => are_sound = false,
                part => self.wrap(part)?,
            }
        }
        for version in self.wrap(self.store.archived_versions(id))? {
            match self.store.archived_version(id, version.number) {
                Err(StoreError::Malformed(_)) => checked.versions += 1,
                version => drop(self.wrap(version)?),
            }
        }
        let answers = &session.answers;
        if answers
            .iter()
            .any(|(cell, answer)| check_value(&session.workbook, cell, &answer.value).is_err())
        {
            checked.unreadable.push(id);
            return Ok(());
        }
        if !are_sound {
            checked.unreadable_parts.push(id);
        }
        checked.sessions += 1;
        checked.answers += answers.len();
        self.check_list_row(session)
    }

    /// Checks that lists show of a session what is in it.
    fn check_list_row(&self, session: &Session) -> Result<(), ServiceError> {
        let Some(listed) = self.wrap(self.store.list_fields(session.id))? else {
            // a row that can't be read is reported as such
            return Ok(());
        };
        let expected: ListFields = super::projection::project(&SharedSession::of(session)).listed;
        match listed == expected {
            true => Ok(()),
            false => self.wrap(Err(StoreError::IndexMismatch(1))),
        }
    }

    /// Checks the library and repairs what it can: if anything is wrong, the search index and the list are rebuilt from the
    /// sessions, and damaged workbooks that no session needs and damaged deletion records are removed. Returns what a check
    /// finds afterwards, and whether anything was repaired.
    ///
    /// # Errors
    /// The first fault that is left.
    pub fn check_and_repair(&mut self) -> Result<(Checked, bool), ServiceError> {
        match self.check() {
            Err(ServiceError::Library {
                source: StoreError::IndexMismatch(_) | StoreError::Malformed(_),
                ..
            }) => {
                self.repair()?;
                Ok((self.check()?, true))
            }
            Ok(checked) if !checked.is_sound() => {
                self.repair()?;
                Ok((self.check()?, true))
            }
            checked => Ok((checked?, false)),
        }
    }

    fn repair(&mut self) -> Result<(), ServiceError> {
        let removed = self.store.remove_unreadable_workbooks();
        removed.map_err(|source| self.fault(source))?;
        let removed = self.store.remove_damaged_deletion_records();
        removed.map_err(|source| self.fault(source))?;
        self.rebuild_search_index()
    }

    fn rebuild_search_index(&mut self) -> Result<(), ServiceError> {
        for ids in self.wrap(self.store.ids())?.chunks(REINDEX_BATCH_SESSIONS) {
            let sessions = ids.iter().filter_map(|id| self.session(*id).ok());
            let sessions: Vec<_> = sessions.map(with_projection).collect();
            self.store
                .refresh(&sessions)
                .map_err(|source| self.fault(source))?;
            for projected in &sessions {
                let reset = self.store.reset_list_row(projected.session.id);
                reset.map_err(|source| self.fault(source))?;
            }
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
