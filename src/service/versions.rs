//! Earlier versions of sessions: those that an import replaced or that were not chosen in a conflict.

use uuid::Uuid;

use super::error::ServiceError;
use super::export::{document, plain_text};
use super::library::Library;
use crate::consulting::ArchivedVersion;
use crate::session::SharedSession;

impl Library {
    /// Returns the archived versions of a session, the first that was archived first.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn archived_versions(&self, session: Uuid) -> Result<Vec<ArchivedVersion>, ServiceError> {
        self.wrap(self.store.archived_versions(session))
    }

    /// Returns what an archived version of a session shares.
    ///
    /// # Errors
    /// [`ServiceError::NoSuchVersion`], or if the version can't be read.
    pub fn archived_version(&self, session: Uuid, number: u32) -> Result<SharedSession, ServiceError> {
        match self.wrap(self.store.archived_version(session, number))? {
            Some(version) => Ok(SharedSession::of(&version)),
            None => Err(ServiceError::NoSuchVersion {
                number,
                count: self.archived_versions(session)?.len(),
            }),
        }
    }

    /// Returns what an archived version shares, as text.
    ///
    /// # Errors
    /// As [`Self::archived_version`].
    pub fn version_text(&self, session: Uuid, number: u32) -> Result<String, ServiceError> {
        Ok(plain_text(&self.archived_version(session, number)?))
    }

    /// Returns the session document of what an archived version shares.
    ///
    /// # Errors
    /// As [`Self::archived_version`].
    pub fn version_document(&self, session: Uuid, number: u32) -> Result<String, ServiceError> {
        Ok(document(&self.archived_version(session, number)?))
    }
}
