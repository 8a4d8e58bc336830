//! Handing the laptop over, and what is refused until it is taken back.

use std::path::{Path, PathBuf};
use std::time::Instant;

use uuid::Uuid;

use super::Worker;
use crate::service::error::ServiceError;
use crate::service::guard::is_allowed;
use crate::service::hand_over::HandOver;
use crate::service::library::Library;
use crate::service::protocol::{Event, Reply, Request};
use crate::session::Moment;
use crate::store::Passphrase;

impl<Send: Fn(Reply)> Worker<Send> {
    /// Checks that a request may be answered. Returns the hand-over in which the laptop is.
    ///
    /// # Errors
    /// [`ServiceError::HandedOver`] if it is about anything but the session that is handed over, or if the library
    /// can't be read.
    pub(super) fn check_allowed(&self, request: &Request) -> Result<Option<HandOver>, ServiceError> {
        let (hand_over, is_handed_over) = match &self.library {
            Some(library) => {
                let hand_over = library.hand_over()?;
                let is_handed_over = hand_over.is_some();
                (hand_over, is_handed_over)
            }
            None => (None, self.marker.library().is_some()),
        };
        match is_handed_over && !is_allowed(request, hand_over.as_ref()) {
            true => Err(ServiceError::HandedOver),
            false => Ok(hand_over),
        }
    }

    /// Returns the hand-over of a library that was just opened; the marker follows it.
    pub(super) fn find_hand_over(&self, library: &Library) -> Result<Option<HandOver>, ServiceError> {
        let hand_over = library.hand_over()?;
        match &hand_over {
            Some(_) => self.marker.set(&library.path())?,
            None => self.marker.clear(),
        }
        Ok(hand_over)
    }

    pub(super) fn hand_over(
        &mut self,
        session: Uuid,
        folder: &Path,
        code: Option<&Passphrase>,
    ) -> Result<Event, ServiceError> {
        if !self.jobs.is_empty() {
            return Err(ServiceError::JobRunning);
        }
        let path = self.library()?.path();
        // before the library says so: a crash in between leaves a marker that the next start finds to be outdated
        self.marker.set(&path)?;
        let begun = self
            .library()?
            .begin_hand_over(session, folder, code, Moment::now());
        if begun.is_err() {
            self.marker.clear();
        }
        begun.map(Event::HandedOver)
    }

    pub(super) fn take_back(&mut self, secret: Option<&Passphrase>) -> Result<Event, ServiceError> {
        match secret {
            Some(secret) => self.library()?.take_back(secret, Instant::now())?,
            None if self.is_unlocked => self.library()?.end_hand_over()?,
            None => return Err(ServiceError::HandedOver),
        }
        self.marker.clear();
        Ok(Event::TakenBack)
    }

    pub(super) fn open_with_word(&mut self, session: Uuid, word: &Passphrase) -> Result<Event, ServiceError> {
        let open = |library: &Library| library.open_session(session);
        let open = self.with_word(session, Some(word), open)?;
        Ok(Event::SessionOpened(Box::new(open)))
    }

    pub(super) fn check_word(&mut self, session: Uuid, word: &Passphrase) -> Result<Event, ServiceError> {
        self.with_word(session, Some(word), |_| Ok(()))?;
        Ok(Event::WordChecked)
    }

    pub(super) fn set_word(
        &mut self,
        session: Uuid,
        old: Option<&Passphrase>,
        new: Option<&Passphrase>,
    ) -> Result<Event, ServiceError> {
        self.library()?.set_word(session, old, new, Instant::now())?;
        let has_word = new.is_some();
        Ok(Event::WordSet { session, has_word })
    }

    /// Does something with a session whose client's own word is given, and forgets the word then.
    pub(super) fn with_word<T>(
        &mut self,
        session: Uuid,
        word: Option<&Passphrase>,
        what: impl FnOnce(&Library) -> Result<T, ServiceError>,
    ) -> Result<T, ServiceError> {
        let library = self.library()?;
        if let Some(word) = word {
            library.unlock_private(session, word, Instant::now())?;
        }
        let result = what(library);
        library.lock_private();
        result
    }
}

/// Returns a path at which there is no file yet, with a number behind the name where that is taken: what lies in
/// the folder is neither replaced nor told of.
pub(super) fn free_path(path: &Path) -> PathBuf {
    let is_free = |path: &PathBuf| path.symlink_metadata().is_err();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let numbered = (2..).map(|number| path.with_file_name(format!("{stem} ({number}).{ending}")));
    std::iter::once(path.to_owned())
        .chain(numbered)
        .find(is_free)
        .unwrap_or_else(|| path.to_owned())
}
