//! The desk: a library that is open, and what can be done with it.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::error::ServiceError;
use super::open_session::{OpenSession, SessionSnapshot};
use super::{paths, projection};
use crate::consulting::{Filter, ListRow, Sort};
use crate::exchange::files::FileWriter;
use crate::session::{Moment, Session, SharedSession};
use crate::store::{Access, IdMatch, ProjectedSession, Store, StoreError};

/// The fewest characters of an id that may stand for it.
const SHORTEST: usize = 4;

/// A library that is open.
#[derive(Debug)]
pub struct Library {
    pub(super) store: Store,
}

impl Library {
    /// Opens a library. The usual one and its folder are made if they aren't there yet; a folder that
    /// somebody named has to be there, since a typing error is likelier than a wish.
    pub fn open(path: &Path, access: Access) -> Result<Self, ServiceError> {
        if access == Access::Write && path == paths::default_library() {
            make_folder(path)?;
        }
        let store = Store::open(path, access).map_err(|what| ServiceError::library(path, what))?;
        let mut desk = Self { store };
        if access == Access::Write {
            desk.refresh()?;
        }
        Ok(desk)
    }

    /// Opens a library to write it if that can be, else to read it: when another program has it, or when
    /// it can't be written.
    pub fn open_writable_or_read_only(path: &Path) -> Result<Self, ServiceError> {
        let refused = match Self::open(path, Access::Write) {
            Ok(desk) => return Ok(desk),
            Err(error) => error,
        };
        let read_only = |what: &StoreError| matches!(what, StoreError::OpenElsewhere | StoreError::ReadOnly);
        match &refused {
            ServiceError::Library { what, .. } if read_only(what) => {
                Self::open(path, Access::Read).map_err(|_| refused)
            }
            _ => Err(refused),
        }
    }

    /// The library's own random id.
    pub fn library_id(&self) -> Uuid {
        self.store.library()
    }

    /// Whether it can be written.
    pub fn access(&self) -> Access {
        self.store.access()
    }

    /// Where it lies.
    pub fn path(&self) -> PathBuf {
        self.store.path().to_owned()
    }

    /// Returns the writer for all files that leave the program; it never writes over this library.
    pub fn file_writer(&self) -> FileWriter {
        FileWriter::protecting_library(self.store.path())
    }

    /// Writes a file outside the library.
    pub(super) fn write_file(&self, path: &Path, bytes: &[u8], replace: bool) -> Result<(), ServiceError> {
        let written = self.file_writer().write(path, bytes, replace);
        written.map_err(|fault| ServiceError::File {
            path: path.to_owned(),
            fault,
        })
    }

    /// What lists show, the session changed last first.
    pub fn sessions(&self, filter: &Filter) -> Result<Vec<ListRow>, ServiceError> {
        self.store.list(filter).map_err(|what| self.fault(what))
    }

    /// The two sessions changed last: enough to know whether there is none, one or more.
    pub(super) fn first_sessions(&self) -> Result<Vec<ListRow>, ServiceError> {
        let mut keys = self.keys(&Filter::default(), Sort::default())?;
        keys.truncate(2);
        self.rows(&keys)
    }

    /// The session whose id begins or ends so.
    pub fn find(&self, part: &str) -> Result<Uuid, ServiceError> {
        let given = part.to_owned();
        if part.chars().count() < SHORTEST {
            return Err(ServiceError::IdTooShort { given });
        }
        match self.store.named(part).map_err(|what| self.fault(what))? {
            IdMatch::One(id) => Ok(id),
            IdMatch::None => Err(ServiceError::NoSuchSession { given }),
            IdMatch::Several(count) => Err(ServiceError::SeveralSessions { given, count }),
        }
    }

    /// Opens a session to go on with it.
    pub fn open_session(&self, id: Uuid) -> Result<OpenSession, ServiceError> {
        let walk = self.store.walk(id).map_err(|what| self.fault(what))?;
        Ok(OpenSession::new(self.session(id)?, walk, self.library_id()))
    }

    /// A session as others may see it.
    pub fn shared(&self, id: Uuid) -> Result<SharedSession, ServiceError> {
        Ok(SharedSession::of(&self.session(id)?))
    }

    /// Saves changes, all or none, together with what lists and searches show of them.
    pub fn save(&mut self, changes: &SessionSnapshot) -> Result<Moment, ServiceError> {
        let shown = projection::project(&SharedSession::of(&changes.session));
        let saved = self
            .store
            .save(&changes.session, &changes.dirty, &changes.walk, &shown);
        saved.map_err(|what| self.fault(what))?;
        Ok(Moment::now())
    }

    /// Folds the write-ahead log into the file, so that a copy of the file is whole.
    pub fn checkpoint(&self) -> Result<(), ServiceError> {
        self.store.checkpoint().map_err(|what| self.fault(what))
    }

    /// Closes the library.
    pub fn close(self) -> Result<(), ServiceError> {
        let path = self.path();
        self.store
            .close()
            .map_err(|what| ServiceError::library(&path, what))
    }

    pub(super) fn session(&self, id: Uuid) -> Result<Session, ServiceError> {
        self.store.load(id).map_err(|what| self.fault(what))
    }

    pub(super) fn fault(&self, what: StoreError) -> ServiceError {
        ServiceError::library(self.store.path(), what)
    }
}

/// A session with what lists and searches show of it.
pub(super) fn with_projection(session: Session) -> ProjectedSession {
    let shown = projection::project(&SharedSession::of(&session));
    ProjectedSession { session, shown }
}

fn make_folder(path: &Path) -> Result<(), ServiceError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.map_or(Ok(()), |folder| {
        std::fs::create_dir_all(folder).map_err(|error| ServiceError::file(folder, &error))
    })
}
