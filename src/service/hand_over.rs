//! Handing the laptop to a client: from then on only one session can be seen or reached, until a code or the
//! library's passphrase takes it back.
//!
//! The state is in the library, so that it outlasts whatever becomes of the program.

use std::path::{Path, PathBuf};
use std::time::Instant;

use uuid::Uuid;

use super::error::{SecretKind, ServiceError};
use super::library::Library;
use super::tries::wait_after;
use crate::exchange::files::FileFault;
use crate::session::Moment;
use crate::store::{HashedSecret, Passphrase, StoredHandOver};

/// Least number of characters of a code or word.
pub const MIN_SECRET_CHARS: usize = 4;

/// The state while the laptop is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// The only session that can be reached.
    pub session: Uuid,
    /// The only folder that the client's files are written into.
    pub folder: PathBuf,
    /// What takes the laptop back.
    pub ends_with: SecretKind,
}

/// Checks that a code or word is long enough.
///
/// # Errors
/// [`ServiceError::ShortSecret`] if it isn't.
pub(super) fn check_length(secret: &Passphrase) -> Result<(), ServiceError> {
    match HashedSecret::chars(secret) < MIN_SECRET_CHARS {
        true => Err(ServiceError::ShortSecret),
        false => Ok(()),
    }
}

impl Library {
    /// Returns the state of a hand-over; `None` if the laptop is not handed over.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn hand_over(&self) -> Result<Option<HandOver>, ServiceError> {
        let stored = self.wrap(self.store.hand_over())?;
        Ok(stored.map(|stored| HandOver {
            session: stored.session,
            folder: stored.folder,
            ends_with: stored.code.map_or(SecretKind::Passphrase, |_| SecretKind::Code),
        }))
    }

    pub(super) fn handed_over_session(&self) -> Result<Option<Uuid>, ServiceError> {
        Ok(self.hand_over()?.map(|hand_over| hand_over.session))
    }

    /// Hands the laptop over: the client's files go into `folder` and nowhere else. A plain library needs a code.
    ///
    /// # Errors
    /// [`ServiceError::ShortSecret`], or if the folder doesn't exist or the library can't be written.
    pub fn begin_hand_over(
        &mut self,
        session: Uuid,
        folder: &Path,
        code: Option<&Passphrase>,
        at: Moment,
    ) -> Result<HandOver, ServiceError> {
        match code {
            Some(code) => check_length(code)?,
            None if self.file_key().is_none() => return Err(ServiceError::ShortSecret),
            None => {}
        }
        let name = folder.to_str().filter(|_| folder.is_dir());
        let name = name.ok_or_else(|| ServiceError::refused(folder, FileFault::Missing))?;
        let code = code.map(HashedSecret::of);
        let begun = self.store.begin_hand_over(session, name, code.as_ref(), at);
        begun.map_err(|source| self.fault(source))?;
        Ok(HandOver {
            session,
            folder: folder.to_owned(),
            ends_with: code.map_or(SecretKind::Passphrase, |_| SecretKind::Code),
        })
    }

    /// Takes the laptop back with the code of the hand-over, or with the library's passphrase.
    ///
    /// # Errors
    /// [`ServiceError::TooSoon`], [`ServiceError::WrongSecret`], or if the library can't be written.
    pub fn take_back(&mut self, secret: &Passphrase, now: Instant) -> Result<(), ServiceError> {
        let Some(StoredHandOver { code, tries, .. }) = self.wrap(self.store.hand_over())? else {
            return Err(ServiceError::NotHandedOver);
        };
        self.last_try.check(tries, now)?;
        // counted before it is checked, so that a crash can't undo the try
        let counted = self.store.count_hand_back_try();
        counted.map_err(|source| self.fault(source))?;
        let (kind, is_right) = match code {
            Some(code) => (SecretKind::Code, code.is_of(secret)),
            None => {
                let key = self.file_key();
                (SecretKind::Passphrase, key.is_some_and(|key| key.is_of(secret)))
            }
        };
        if !is_right {
            return Err(ServiceError::WrongSecret {
                kind,
                wait: wait_after(tries.saturating_add(1)),
            });
        }
        self.end_hand_over()
    }

    /// Ends a hand-over without its code: for whoever has shown by other means that they may.
    ///
    /// # Errors
    /// If the library can't be written.
    pub fn end_hand_over(&mut self) -> Result<(), ServiceError> {
        self.lock_private();
        self.store.end_hand_over().map_err(|source| self.fault(source))
    }
}
