//! The state while the laptop is handed over to a client.

use std::path::PathBuf;
use std::sync::LazyLock;

use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::checksum;
use super::columns::{malformed, moment_columns, uuid};
use super::error::StoreError;
use super::find;
use super::hashed_secret::HashedSecret;
use super::open::Store;
use crate::session::Moment;

/// A hand-over as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredHandOver {
    /// The only session that can be reached.
    pub session: Uuid,
    /// The only folder that the client's files are written into.
    pub folder: PathBuf,
    /// The code that takes the laptop back; without one it is the library's passphrase.
    pub code: Option<HashedSecret>,
    /// Number of wrong tries since the last right one.
    pub tries: u32,
}

impl Store {
    /// Returns the state of a hand-over; `None` if the laptop is not handed over.
    ///
    /// # Errors
    /// If the library can't be read, or what is stored is malformed.
    pub fn hand_over(&self) -> Result<Option<StoredHandOver>, StoreError> {
        static SELECT: LazyLock<String> = LazyLock::new(|| {
            format!(
                "SELECT session.id, folder, code, tries, (SELECT library.checksum = {} FROM library)
                FROM hand_over JOIN session ON session.key = hand_over.session",
                checksum::library("library.id")
            )
        });
        let row = self
            .connection
            .prepare_cached(&SELECT)?
            .query_row([], |row| {
                let (id, folder): (String, String) = (row.get(0)?, row.get(1)?);
                let code: Option<Vec<u8>> = row.get(2)?;
                Ok((id, folder, code, row.get(3)?, row.get::<_, bool>(4)?))
            })
            .optional()?;
        let Some((id, folder, code, tries, is_sound)) = row else {
            return Ok(None);
        };
        if !is_sound {
            return Err(malformed("hand-over"));
        }
        Ok(Some(StoredHandOver {
            session: uuid(&id)?,
            folder: PathBuf::from(folder),
            code: code.as_deref().map(HashedSecret::from_bytes).transpose()?,
            tries,
        }))
    }

    /// Begins a hand-over.
    ///
    /// # Errors
    /// If the library can't be written, or the laptop is handed over already.
    pub fn begin_hand_over(
        &mut self,
        session: Uuid,
        folder: &str,
        code: Option<&HashedSecret>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let (since, offset) = moment_columns(at);
        let transaction = self.begin()?;
        let key = find::key(&transaction, session)?;
        let code = code.map(|code| code.to_bytes());
        transaction.execute(
            "INSERT INTO hand_over (one, session, since, since_offset, folder, code) VALUES (1, ?1, ?2, ?3, ?4, ?5)",
            params![key, since, offset, folder, code],
        )?;
        transaction.commit()
    }

    /// Counts a wrong try to take the laptop back.
    pub fn count_hand_back_try(&mut self) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        transaction.execute("UPDATE hand_over SET tries = tries + 1", [])?;
        transaction.commit()
    }

    /// Ends a hand-over.
    pub fn end_hand_over(&mut self) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        transaction.execute("DELETE FROM hand_over", [])?;
        transaction.commit()
    }
}
