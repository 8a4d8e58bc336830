//! Clients' own words for their sessions.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::checksum;
use super::error::StoreError;
use super::find;
use super::hashed_secret::HashedSecret;
use super::open::Store;
use super::transaction::from_one_state;
use crate::consulting::SessionKey;

/// A client's own word for a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientWord {
    /// The word.
    pub word: HashedSecret,
    /// Number of wrong tries since the last right one.
    pub tries: u32,
}

impl Store {
    /// Returns the client's own word for a session; `None` if there is none.
    ///
    /// # Errors
    /// If the library can't be read, what is stored is malformed, or there is no such session.
    pub fn client_word(&self, session: Uuid) -> Result<Option<ClientWord>, StoreError> {
        let key = find::checked_key(&self.connection, session)?;
        from_one_state(&self.connection, || self.word_of(key))
    }

    fn word_of(&self, key: i64) -> Result<Option<ClientWord>, StoreError> {
        // one that has vanished must not open what it closed
        checksum::check_walk(&self.connection, key)?;
        let found = self
            .connection
            .prepare_cached("SELECT word, tries FROM client_word WHERE session = ?1")?
            .query_row([key], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?)))
            .optional()?;
        let Some((word, tries)) = found else {
            return Ok(None);
        };
        let word = HashedSecret::from_bytes(&word)?;
        Ok(Some(ClientWord { word, tries }))
    }

    /// Returns the sessions for which there is a word.
    pub fn sessions_with_word(&self) -> Result<Vec<SessionKey>, StoreError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT session FROM client_word")?;
        let keys = select.query_map([], |row| row.get(0).map(SessionKey))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// Sets the client's own word for a session, or removes it.
    pub fn set_client_word(&mut self, session: Uuid, word: Option<&HashedSecret>) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        match word {
            Some(word) => put(&transaction, session, word)?,
            None => {
                let key = find::key(&transaction, session)?;
                transaction.execute("DELETE FROM client_word WHERE session = ?1", [key])?;
            }
        }
        transaction.commit()
    }

    /// Sets the number of wrong tries of a session's word.
    pub fn set_client_word_tries(&mut self, session: Uuid, tries: u32) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let key = find::key(&transaction, session)?;
        transaction.execute(
            "UPDATE client_word SET tries = ?2 WHERE session = ?1",
            params![key, tries],
        )?;
        transaction.commit()
    }
}

/// Stores the client's own word for a session in place of an older one.
pub(super) fn put(connection: &Connection, session: Uuid, word: &HashedSecret) -> Result<(), StoreError> {
    let key = find::key(connection, session)?;
    connection.execute(
        "INSERT OR REPLACE INTO client_word (session, word) VALUES (?1, ?2)",
        params![key, word.to_bytes()],
    )?;
    Ok(())
}
