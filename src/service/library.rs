//! The desk: a library that is open, and what can be done with it.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::error::DeskError;
use super::open_session::{Changes, OpenSession};
use super::{paths, projection};
use crate::consulting::{Filter, ListRow, Sort};
use crate::session::{Moment, Session, SharedSession};
use crate::store::{Access, Kept, Named, Store, StoreError};

/// The fewest characters of an id that may stand for it.
const SHORTEST: usize = 4;

/// A library that is open.
#[derive(Debug)]
pub struct Desk {
    pub(super) store: Store,
}

impl Desk {
    /// Opens a library. The usual one and its folder are made if they aren't there yet; a folder that
    /// somebody named has to be there, since a typing error is likelier than a wish.
    pub fn open(path: &Path, access: Access) -> Result<Self, DeskError> {
        if access == Access::Write && path == paths::default_library() {
            make_folder(path)?;
        }
        let store = Store::open(path, access).map_err(|what| DeskError::library(path, what))?;
        let mut desk = Self { store };
        if access == Access::Write {
            desk.refresh()?;
        }
        Ok(desk)
    }

    /// Opens a library to write it if that can be, else to read it: when another program has it, or when
    /// it can't be written.
    pub fn open_as_can_be(path: &Path) -> Result<Self, DeskError> {
        let refused = match Self::open(path, Access::Write) {
            Ok(desk) => return Ok(desk),
            Err(error) => error,
        };
        let read_only = |what: &StoreError| matches!(what, StoreError::OpenElsewhere | StoreError::ReadOnly);
        match &refused {
            DeskError::Library { what, .. } if read_only(what) => {
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

    /// What lists show, the session changed last first.
    pub fn sessions(&self, filter: &Filter) -> Result<Vec<ListRow>, DeskError> {
        self.store.list(filter).map_err(|what| self.fault(what))
    }

    /// The two sessions changed last: enough to know whether there is none, one or more.
    pub(super) fn first_sessions(&self) -> Result<Vec<ListRow>, DeskError> {
        let mut keys = self.keys(&Filter::default(), Sort::default())?;
        keys.truncate(2);
        self.rows(&keys)
    }

    /// The session whose id begins or ends so.
    pub fn find(&self, part: &str) -> Result<Uuid, DeskError> {
        let given = part.to_owned();
        if part.chars().count() < SHORTEST {
            return Err(DeskError::IdTooShort { given });
        }
        match self.store.named(part).map_err(|what| self.fault(what))? {
            Named::One(id) => Ok(id),
            Named::None => Err(DeskError::NoSuchSession { given }),
            Named::Several(count) => Err(DeskError::SeveralSessions { given, count }),
        }
    }

    /// Opens a session to go on with it.
    pub fn open_session(&self, id: Uuid) -> Result<OpenSession, DeskError> {
        let walk = self.store.walk(id).map_err(|what| self.fault(what))?;
        Ok(OpenSession::new(self.session(id)?, walk, self.library_id()))
    }

    /// A session as others may see it.
    pub fn shared(&self, id: Uuid) -> Result<SharedSession, DeskError> {
        Ok(SharedSession::of(&self.session(id)?))
    }

    /// Saves changes, all or none, together with what lists and searches show of them.
    pub fn save(&mut self, changes: &Changes) -> Result<Moment, DeskError> {
        let shown = projection::shown(&SharedSession::of(&changes.session));
        let saved = self
            .store
            .save(&changes.session, &changes.dirty, &changes.walk, &shown);
        saved.map_err(|what| self.fault(what))?;
        Ok(Moment::now())
    }

    /// Folds the write-ahead log into the file, so that a copy of the file is whole.
    pub fn fold_in(&self) -> Result<(), DeskError> {
        self.store.fold_in().map_err(|what| self.fault(what))
    }

    /// Closes the library.
    pub fn close(self) -> Result<(), DeskError> {
        let path = self.path();
        self.store.close().map_err(|what| DeskError::library(&path, what))
    }

    pub(super) fn session(&self, id: Uuid) -> Result<Session, DeskError> {
        self.store.load(id).map_err(|what| self.fault(what))
    }

    pub(super) fn fault(&self, what: StoreError) -> DeskError {
        DeskError::library(self.store.path(), what)
    }
}

/// A session with what lists and searches show of it.
pub(super) fn kept(session: Session) -> Kept {
    let shown = projection::shown(&SharedSession::of(&session));
    Kept { session, shown }
}

fn make_folder(path: &Path) -> Result<(), DeskError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.map_or(Ok(()), |folder| {
        std::fs::create_dir_all(folder).map_err(|error| DeskError::file(folder, &error))
    })
}
