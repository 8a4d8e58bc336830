//! Clients' own words: without the word nothing private of a session is shown or written.

use std::time::Instant;

use uuid::Uuid;

use super::error::{SecretKind, ServiceError};
use super::hand_over::check_length;
use super::library::Library;
use super::tries::wait_after;
use crate::store::{HashedSecret, Passphrase};

impl Library {
    /// Returns `true` if the client has set a word of their own for a session.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn has_word(&self, session: Uuid) -> Result<bool, ServiceError> {
        Ok(self.wrap(self.store.client_word(session))?.is_some())
    }

    /// Takes the client's word for a session: what is private in it can be read until [`Self::lock_private`].
    ///
    /// # Errors
    /// [`ServiceError::TooSoon`], [`ServiceError::WrongSecret`], or if the library can't be written: a try that can't be
    /// counted is none.
    pub fn unlock_private(
        &mut self,
        session: Uuid,
        word: &Passphrase,
        now: Instant,
    ) -> Result<(), ServiceError> {
        let Some(stored) = self.wrap(self.store.client_word(session))? else {
            return Ok(());
        };
        self.last_try.check(stored.tries, now)?;
        // counted before it is looked at, so that no crash makes it one that didn't happen
        let tries = stored.tries.saturating_add(1);
        self.set_tries(session, tries)?;
        if !stored.word.is_of(word) {
            return Err(ServiceError::WrongSecret {
                kind: SecretKind::Word,
                wait: wait_after(tries),
            });
        }
        self.set_tries(session, 0)?;
        self.unlocked.insert(session);
        Ok(())
    }

    fn set_tries(&mut self, session: Uuid, tries: u32) -> Result<(), ServiceError> {
        let set = self.store.set_client_word_tries(session, tries);
        set.map_err(|source| self.fault(source))
    }

    /// Forgets that words were given.
    pub fn lock_private(&mut self) {
        self.unlocked.clear();
    }

    /// Checks that what is private in a session may be read.
    ///
    /// # Errors
    /// [`ServiceError::WordNeeded`] if the client has set a word that was not given.
    pub(super) fn check_private(&self, session: Uuid) -> Result<(), ServiceError> {
        match self.unlocked.contains(&session) || !self.has_word(session)? {
            true => Ok(()),
            false => Err(ServiceError::WordNeeded { session }),
        }
    }

    /// Sets, changes or removes the client's word for a session. The first one can be set while the session is handed
    /// over, so that it is the client who sets it; afterwards the old one is needed.
    ///
    /// # Errors
    /// As [`Self::unlock_private`], [`ServiceError::WordNeeded`], [`ServiceError::ShortSecret`] or
    /// [`ServiceError::NotHandedOver`].
    pub fn set_word(
        &mut self,
        session: Uuid,
        old: Option<&Passphrase>,
        new: Option<&Passphrase>,
        now: Instant,
    ) -> Result<(), ServiceError> {
        new.map_or(Ok(()), check_length)?;
        if self.has_word(session)? {
            let old = old.ok_or(ServiceError::WordNeeded { session })?;
            self.unlock_private(session, old, now)?;
        } else if self.handed_over_session()? != Some(session) {
            return Err(ServiceError::NotHandedOver);
        }
        let word = new.map(HashedSecret::of);
        self.lock_private();
        let set = self.store.set_client_word(session, word.as_ref());
        set.map_err(|source| self.fault(source))
    }
}
