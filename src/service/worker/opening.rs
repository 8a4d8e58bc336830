//! Opening and closing the library.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use super::Worker;
use super::failure::Failure;
use super::jobs::QueuedJob;
use super::locked::modified;
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::service::printing::clear_printed;
use crate::service::protocol::{Event, Reply, RescueOrder};
use crate::service::shared_place::shared_place;
use crate::store::{Access, Key, Passphrase, StoreError};

impl<Send: Fn(Reply)> Worker<Send> {
    /// Opens the library at the start, which nobody has requested.
    pub(super) fn open_at_start(&mut self) {
        let opened = catch_unwind(AssertUnwindSafe(|| self.open(None)));
        let opened = opened.unwrap_or_else(|_| Err(Failure::Open.panicked()));
        self.report(opened.unwrap_or_else(|error| {
            Failure::Open.log(&error);
            Failure::Open.event(error)
        }));
        self.report_after_opening();
    }

    /// Reports what is to be known of the library that was just opened: where it lies, which copies lie beside it, and why
    /// it can't be written. The window knows by itself that another program may be writing.
    pub(super) fn report_after_opening(&mut self) {
        if let Some((library, place)) = self.shared_place.take() {
            self.report(Event::SharedPlace { library, place });
        }
        let looks = std::mem::take(&mut self.looks_for_conflicts);
        if let Some(library) = self.library.as_ref().filter(|_| looks) {
            let copies = library.conflict_copies().len();
            if copies > 0 {
                self.report(Event::ConflictsFound(copies));
            }
        }
        match self.write_refused.take() {
            None
            | Some(ServiceError::Library {
                source: StoreError::OpenElsewhere,
                ..
            }) => {}
            Some(error) if error.is_damage() => self.report(Event::DamageFound(error)),
            Some(error) => self.report(Event::Failed(error)),
        }
    }

    /// Opens a library, or the same one again; `None` is its path.
    pub(super) fn open_library(
        &mut self,
        path: Option<PathBuf>,
        passphrase: Option<&Passphrase>,
    ) -> Result<Event, ServiceError> {
        // whoever is back already waits for no job
        self.end_locking();
        if let Some(path) = path {
            (self.path, self.locked) = (path, None);
        }
        self.open(passphrase)
    }

    /// Reopens the library after a panic, since its connection may be in any state. Stays silent if it is open
    /// as before; otherwise reports what has become of it.
    pub(super) fn reopen(&mut self) {
        let Some(mut old) = self.library.take() else {
            return;
        };
        let before = (old.library_id(), old.access());
        let path = old.path();
        let (undo, key) = (old.take_undo(), old.file_key().cloned());
        self.background.end_check();
        drop(old);
        let opened = catch_unwind(|| Library::open_writable_or_read_only(&path, key.as_ref()));
        match opened.unwrap_or_else(|_| Err(Failure::Open.panicked())) {
            Ok((mut library, _)) => {
                if (library.library_id(), library.access()) == before {
                    library.set_undo(undo);
                    self.library = Some(library);
                } else {
                    self.cancel_jobs();
                    let event = self.opened(library).unwrap_or_else(Event::LibraryFailed);
                    self.report(event);
                }
            }
            Err(error) => {
                self.cancel_jobs();
                self.report(Failure::Open.event(error));
            }
        }
    }

    /// Opens the library at the worker's path.
    fn open_path(&mut self, passphrase: Option<&Passphrase>) -> Result<Event, ServiceError> {
        let key = self.key(passphrase)?;
        let opened = self.open_with_key(key.as_ref())?;
        self.is_unlocked = passphrase.is_some();
        Ok(opened)
    }

    /// Opens the library at the worker's path with its key, or without one.
    pub(super) fn open_with_key(&mut self, key: Option<&Key>) -> Result<Event, ServiceError> {
        let modified = modified(&self.path);
        self.damaged_key = None;
        let opened = Library::open_writable_or_read_only(&self.path, key);
        if opened.as_ref().is_err_and(ServiceError::is_damage) {
            self.damaged_key = key.cloned();
        }
        let (mut library, refused) = opened?;
        self.write_refused = refused;
        self.restore_undo(&mut library, modified);
        self.opened(library)
    }

    /// Closes the library and begins to rescue it or to restore it from a backup, or cancels that.
    ///
    /// # Errors
    /// [`ServiceError::HandedOver`] while the laptop is handed over.
    pub(super) fn rescue(&mut self, order: RescueOrder) -> Result<(), ServiceError> {
        if order == RescueOrder::Cancel {
            self.background.cancel_rescue();
            return Ok(());
        }
        if self.marker.library().is_some() {
            return Err(ServiceError::HandedOver);
        }
        let key = self
            .library
            .as_ref()
            .and_then(|library| library.file_key().cloned());
        let key = key.or_else(|| self.damaged_key.clone());
        let erased = self.library.as_ref().map(Library::past_erasures);
        self.close();
        let path = self.path.clone();
        match order {
            RescueOrder::Restore => self
                .background
                .start_restore(path, key, erased.unwrap_or_default()),
            RescueOrder::CopyOut | RescueOrder::Cancel => self.background.start_rescue(path, key),
        }
        Ok(())
    }

    fn opened(&mut self, library: Library) -> Result<Event, ServiceError> {
        self.shared_place = shared_place(&library.path()).map(|place| (library.library_id(), place));
        self.data_version = library.data_version().ok();
        self.backup_reported = None;
        let event = Event::LibraryOpened {
            path: library.path(),
            access: library.access(),
            protected: library.file_key().is_some(),
            set_aside: library.foreign_log(),
            hand_over: self.find_hand_over(&library)?,
        };
        let is_writable = library.access() == Access::Write;
        // what lies beside it is not for the client to whom the laptop is handed over
        self.looks_for_conflicts = is_writable && self.marker.library().is_none();
        let rest = is_writable.then(|| QueuedJob::rest_of_erasures(&library));
        match rest.flatten() {
            // it needs the library alone; the check begins once it has ended
            Some(rest) => self.jobs.push_back(rest),
            None => self.background.start_check(&library),
        }
        self.library = Some(library);
        Ok(event)
    }

    /// Closes the library; its jobs end with it.
    pub(super) fn close(&mut self) {
        self.cancel_jobs();
        self.background.end_check();
        clear_printed();
        if let Some(Err(error)) = self.library.take().map(Library::close) {
            self.report(Event::Failed(error));
        }
    }

    /// Opens the library in which the laptop is handed over, or else the one that was requested.
    ///
    /// # Errors
    /// If it can't be opened; [`ServiceError::InHandOver`] while the laptop is handed over.
    pub(super) fn open(&mut self, passphrase: Option<&Passphrase>) -> Result<Event, ServiceError> {
        self.close();
        let Some(marked) = self.marker.library() else {
            return self.open_path(passphrase);
        };
        let requested = std::mem::replace(&mut self.path, marked);
        let opened = match self.path.exists() {
            true => self.open_path(passphrase),
            false => Err(ServiceError::library(&self.path, StoreError::Missing)),
        };
        if self.marker.library().is_some() {
            return opened.map_err(
                |error| match error.is_protected() || error.is_wrong_passphrase() {
                    true => error,
                    false => ServiceError::InHandOver(Box::new(error)),
                },
            );
        }
        // it was taken back elsewhere
        self.close();
        self.path = requested;
        self.open_path(None)
    }
}
