//! An open library: opening, loading, saving and changing it.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use uuid::Uuid;

use super::error::ServiceError;
use super::open_session::{OpenSession, SessionSnapshot};
use super::projection;
use super::tries::LastTry;
use super::undo::{Op, TypingId, UndoLog, UndoState};
use crate::consulting::{
    AgendaItem, Change, Filter, ListRow, Note, SessionKey, Sort, VersionReason, WorkbookUse,
};
use crate::exchange::files::FileWriter;
use crate::session::{Moment, Session, SharedSession};
use crate::store::{Access, Additions, IdMatch, Key, MetricTable, ProjectedSession, Store, StoreError};

/// Number of characters of an id that are enough to name it.
pub(super) const MIN_ID_CHARS: usize = 4;

/// An open library.
#[derive(Debug)]
pub struct Library {
    pub(super) store: Store,
    pub(super) undo: UndoLog,
    /// When a code or word was last tried.
    pub(super) last_try: LastTry,
    /// The sessions whose client's own word was given.
    pub(super) unlocked: BTreeSet<Uuid>,
    /// The sessions that a check could not read.
    pub(super) doubtful: BTreeSet<Uuid>,
}

impl Library {
    /// Returns the library's own random id.
    pub fn library_id(&self) -> Uuid {
        self.store.library()
    }

    /// Returns the key of a protected library, which opens copies of it too; `None` for a plain one.
    pub fn file_key(&self) -> Option<&Key> {
        self.store.file_key()
    }

    /// Returns whether it can be written.
    pub fn access(&self) -> Access {
        self.store.access()
    }

    /// Returns its path.
    pub fn path(&self) -> PathBuf {
        self.store.path().to_owned()
    }

    /// Returns the writer for all files that leave the program; it never writes over this library.
    pub fn file_writer(&self) -> FileWriter {
        FileWriter::protecting_library(self.store.path())
    }

    /// Writes a file outside the library.
    ///
    /// # Errors
    /// If the file can't be written, belongs to the library, or exists and must not be replaced.
    pub(super) fn write_file(&self, path: &Path, bytes: &[u8], replace: bool) -> Result<(), ServiceError> {
        let written = self.file_writer().write(path, bytes, replace);
        written.map_err(|source| ServiceError::refused(path, source))
    }

    /// Returns the list rows of the sessions that pass a filter, the session changed last first.
    pub fn sessions(&self, filter: &Filter) -> Result<Vec<ListRow>, ServiceError> {
        self.wrap(self.store.list(filter))
    }

    /// Returns the session whose id begins or ends with a text of at least [`MIN_ID_CHARS`] characters.
    pub fn find(&self, part: &str) -> Result<Uuid, ServiceError> {
        let given = part.to_owned();
        if part.chars().count() < MIN_ID_CHARS {
            return Err(ServiceError::IdTooShort { given });
        }
        match self.wrap(self.store.named(part))? {
            IdMatch::One(id) => Ok(id),
            IdMatch::None => Err(ServiceError::NoSuchSession { given }),
            IdMatch::Several(count) => Err(ServiceError::SeveralSessions { given, count }),
        }
    }

    /// Opens a session for the walk.
    ///
    /// # Errors
    /// [`ServiceError::WordNeeded`], or if the session can't be read.
    pub fn open_session(&self, id: Uuid) -> Result<OpenSession, ServiceError> {
        self.check_private(id)?;
        let walk = self.wrap(self.store.walk(id))?;
        let mut open = OpenSession::new(self.session(id)?, walk, self.library_id());
        open.set_has_word(self.has_word(id)?);
        Ok(open)
    }

    /// Returns what a session shares.
    pub fn shared(&self, id: Uuid) -> Result<SharedSession, ServiceError> {
        Ok(SharedSession::of(&self.session(id)?))
    }

    /// Saves changes and their projection, all or none.
    pub fn save(&mut self, changes: &SessionSnapshot) -> Result<(), ServiceError> {
        let shown = projection::project(&SharedSession::of(&changes.session));
        let saved = self.store.save(
            &changes.session,
            changes.base,
            &changes.changed,
            &changes.walk,
            &shown,
            changes.begins_sitting(),
        );
        saved.map_err(|source| self.fault(source))
    }

    /// Ends a conflict: archives the version in the library and makes the one in memory current.
    ///
    /// # Errors
    /// If the library can't be written; then nothing has changed.
    pub(super) fn keep_mine(&mut self, mine: &SessionSnapshot, at: Moment) -> Result<(), ServiceError> {
        let additions = Additions {
            walk: Some(&mine.walk),
            ..Additions::default()
        };
        let replaced = self.store.replace_with(
            &with_projection(mine.session.clone()),
            (at, VersionReason::Conflict),
            &additions,
        );
        replaced.map_err(|source| self.fault(source))
    }

    /// Ends a conflict: archives the version in memory; the one in the library stays current.
    ///
    /// # Errors
    /// If the library can't be written; then nothing has changed.
    pub(super) fn keep_stored(&mut self, mine: &SessionSnapshot, at: Moment) -> Result<(), ServiceError> {
        let archived = self
            .store
            .archive_version(&mine.session, at, VersionReason::Conflict);
        archived.map_err(|source| self.fault(source))
    }

    /// Makes a change as a step that can be undone. Changes of one visit of a field form one step.
    ///
    /// # Errors
    /// If the library can't be written; then nothing has changed.
    pub fn transact(
        &mut self,
        op: Op,
        change: &Change,
        typing: Option<TypingId>,
        at: Instant,
    ) -> Result<UndoState, ServiceError> {
        let inverse = self.apply_change(change)?;
        self.undo.record(op, inverse, typing, at);
        Ok(self.undo.state())
    }

    /// Undoes the last step. Returns the change made; `None` if there is no step.
    ///
    /// # Errors
    /// If the library can't be written; then the step can be undone as before.
    pub fn undo(&mut self) -> Result<Option<Change>, ServiceError> {
        let Self { store, undo, .. } = self;
        let undone = undo.undo(|change| store.change(change));
        undone.map_err(|source| self.fault(source))
    }

    /// Redoes the step undone last. Returns the change made; `None` if there is no step.
    ///
    /// # Errors
    /// If the library can't be written; then the step can be redone as before.
    pub fn redo(&mut self) -> Result<Option<Change>, ServiceError> {
        let Self { store, undo, .. } = self;
        let redone = undo.redo(|change| store.change(change));
        redone.map_err(|source| self.fault(source))
    }

    /// Returns the kinds of the steps that undo and redo would take.
    pub fn undo_state(&self) -> UndoState {
        self.undo.state()
    }

    /// Takes the steps that can be undone out of this handle of the library.
    pub(super) fn take_undo(&mut self) -> UndoLog {
        std::mem::take(&mut self.undo)
    }

    /// Continues with the steps of an earlier handle of the same library.
    pub(super) fn set_undo(&mut self, undo: UndoLog) {
        self.undo = undo;
    }

    /// Returns a number that changes when another program has written to the library.
    pub(super) fn data_version(&self) -> Result<i64, ServiceError> {
        self.wrap(self.store.data_version())
    }

    /// Folds the write-ahead log into the file, so that a copy of the file is complete. Returns `false` if another program
    /// is reading and it has to be tried again.
    pub fn checkpoint(&self) -> Result<bool, ServiceError> {
        self.wrap(self.store.checkpoint())
    }

    /// Returns the path of a write-ahead log of another state of the file that was found beside the library and not
    /// used.
    pub fn foreign_log(&self) -> Option<PathBuf> {
        self.store.foreign_log().map(Path::to_owned)
    }

    /// Returns the error for newer changes in the library's log that can't be read here.
    pub fn unread_log(&self) -> Option<ServiceError> {
        let path = self.path();
        self.store.unread_log().map(|_| ServiceError::UnreadLog { path })
    }

    /// Closes the library. Returns `false` if a part of it stays in the log beside the file, since another program goes
    /// on reading.
    pub fn close(self) -> Result<bool, ServiceError> {
        let path = self.path();
        let complete = self.store.close();
        let complete = complete.map_err(|source| ServiceError::library(&path, source))?;
        if !complete {
            log::warn!("the write-ahead log stays beside the library");
        }
        Ok(complete)
    }

    /// Makes a change, all of it or nothing. Returns the change that undoes it.
    pub fn apply_change(&mut self, change: &Change) -> Result<Change, ServiceError> {
        self.store.change(change).map_err(|source| self.fault(source))
    }

    /// Returns the key of a session.
    pub fn key(&self, id: Uuid) -> Result<SessionKey, ServiceError> {
        self.wrap(self.store.key(id))
    }

    /// Returns the keys of the sessions that pass a filter, in an order.
    pub fn keys(&self, filter: &Filter, sort: Sort) -> Result<Vec<SessionKey>, ServiceError> {
        self.wrap(self.store.keys(filter, sort))
    }

    /// Returns the first hits of a filter's search, the session changed last first. There may be more.
    pub fn hits_first(&self, filter: &Filter, limit: usize) -> Result<Vec<SessionKey>, ServiceError> {
        self.wrap(self.store.hits_first(filter, limit))
    }

    /// Returns all hits of a filter's search, the best first.
    pub fn hits_ranked(&self, filter: &Filter) -> Result<Vec<SessionKey>, ServiceError> {
        self.wrap(self.store.hits_ranked(filter))
    }

    /// Returns the query that a search sends to SQLite, for measurements.
    #[doc(hidden)]
    pub fn asked_of_engine(&self, search: &str) -> Result<Option<String>, ServiceError> {
        self.wrap(self.store.fts_query(search))
    }

    /// Returns the rows of sessions, in the order of their keys; a session that no longer exists has none.
    pub fn rows(&self, keys: &[SessionKey]) -> Result<Vec<ListRow>, ServiceError> {
        self.wrap(self.store.rows(keys))
    }

    /// Returns the errors for the sessions of keys that have no row, since it can't be read.
    pub fn without_row(&self, keys: &[SessionKey], rows: &[ListRow]) -> Vec<ServiceError> {
        let read: HashSet<SessionKey> = rows.iter().map(|row| row.key).collect();
        let missing = keys.iter().filter(|key| !read.contains(key));
        missing.map(|key| self.unreadable(*key)).collect()
    }

    /// Takes all rows for what was written. For tests that change them in other ways.
    #[doc(hidden)]
    pub fn trust_rows(&mut self) -> Result<(), ServiceError> {
        self.store.trust_rows().map_err(|source| self.fault(source))
    }

    /// Returns the number of sessions that were stored and are not found any more.
    pub fn missing_sessions(&self) -> Result<usize, ServiceError> {
        self.wrap(self.store.missing_sessions())
    }

    /// Returns the row of a session.
    ///
    /// # Errors
    /// If it can't be read.
    pub(super) fn row(&self, key: SessionKey) -> Result<ListRow, ServiceError> {
        self.rows(&[key])?.pop().ok_or_else(|| self.unreadable(key))
    }

    /// Returns the id of a session.
    ///
    /// # Errors
    /// If it can't be read.
    pub(super) fn session_id(&self, key: SessionKey) -> Result<Uuid, ServiceError> {
        self.wrap(self.store.id(key))?.ok_or_else(|| self.unreadable(key))
    }

    fn unreadable(&self, key: SessionKey) -> ServiceError {
        let id = self.store.id(key).ok().flatten();
        ServiceError::UnreadableSession {
            id: id.unwrap_or_default(),
        }
    }

    /// Returns all tags in use, each with the number of its sessions.
    pub fn tags(&self) -> Result<Vec<(String, u32)>, ServiceError> {
        self.wrap(self.store.tags())
    }

    /// Returns the workbooks of the library by id, the newest version first.
    pub fn workbooks(&self) -> Result<Vec<WorkbookUse>, ServiceError> {
        self.wrap(self.store.workbooks())
    }

    /// Returns the metrics of all sessions that pass a filter.
    pub fn figures(&self, filter: &Filter) -> Result<MetricTable, ServiceError> {
        Ok(self.figures_unless(filter, &|| false)?.unwrap_or_default())
    }

    /// Returns the metrics of all sessions that pass a filter; `None` once that is cancelled.
    pub(super) fn figures_unless(
        &self,
        filter: &Filter,
        is_cancelled: &dyn Fn() -> bool,
    ) -> Result<Option<MetricTable>, ServiceError> {
        self.wrap(self.store.figures(filter, is_cancelled))
    }

    /// Returns the notes to a session, the oldest first.
    pub fn notes(&self, session: Uuid) -> Result<Vec<Note>, ServiceError> {
        self.wrap(self.store.notes(session))
    }

    /// Returns the points of a session's agenda that the consultant touched, in their order.
    pub fn agenda(&self, session: Uuid) -> Result<Vec<AgendaItem>, ServiceError> {
        self.wrap(self.store.agenda(session))
    }

    pub(super) fn wrap<T>(&self, result: Result<T, StoreError>) -> Result<T, ServiceError> {
        result.map_err(|source| self.fault(source))
    }

    /// Loads a session.
    ///
    /// # Errors
    /// [`ServiceError::UnreadableSession`] if its stored content is malformed, or if the library can't be read.
    pub(super) fn session(&self, id: Uuid) -> Result<Session, ServiceError> {
        match self.store.load(id) {
            Err(StoreError::Malformed(_)) => Err(ServiceError::UnreadableSession { id }),
            loaded => self.wrap(loaded),
        }
    }

    pub(super) fn fault(&self, source: StoreError) -> ServiceError {
        match source {
            StoreError::Conflict { session } => ServiceError::Conflict { session },
            source => {
                if let StoreError::Damaged(detail) = &source {
                    self.store.note_damage(detail);
                }
                ServiceError::library(self.store.path(), source)
            }
        }
    }

    /// Opens a further connection to the library for a check in the background.
    pub(super) fn checker(
        &self,
        is_cancelled: impl Fn() -> bool + Send + 'static,
    ) -> Result<Self, ServiceError> {
        Ok(Self::of(self.wrap(self.store.reader(is_cancelled))?))
    }

    /// Remembers that the library is damaged, so that nothing is written into it any more.
    pub(super) fn note_damage(&self, detail: &str) {
        self.store.note_damage(detail);
    }
}

/// Returns a session with its projection.
pub(super) fn with_projection(session: Session) -> ProjectedSession {
    let shown = projection::project(&SharedSession::of(&session));
    ProjectedSession { session, shown }
}
