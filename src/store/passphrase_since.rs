//! Since when the passphrase of a library holds, for the emergency sheet.

use super::error::StoreError;
use super::open::Store;
use crate::session::Moment;

impl Store {
    /// Returns since when the passphrase holds; `None` if that is not known.
    pub fn passphrase_since(&self) -> Result<Option<Moment>, StoreError> {
        let since: Option<String> =
            self.connection
                .query_row("SELECT passphrase_since FROM library", [], |row| row.get(0))?;
        Ok(since.and_then(|since| since.parse().ok()))
    }

    /// Sets since when the passphrase holds.
    pub fn set_passphrase_since(&mut self, since: Option<Moment>) -> Result<(), StoreError> {
        let since = since.map(|since| since.to_string());
        let transaction = self.begin()?;
        transaction.execute("UPDATE library SET passphrase_since = ?1", [since])?;
        transaction.commit()
    }
}
