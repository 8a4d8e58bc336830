//! The emergency sheet of a protected library, as a file.

use std::path::Path;

use super::error::ServiceError;
use super::library::Library;
use crate::exchange::files::remove_leftovers;
use crate::handout::{EmergencySheet, write_pdf};
use crate::session::Moment;
use crate::store::{Passphrase, StoreError};
use crate::text::Texts;

impl Library {
    /// Stores since when the present passphrase holds. If that fails, the emergency sheet doesn't say it.
    pub(super) fn note_passphrase(&mut self, at: Moment) {
        let since = self.is_protected().then_some(at);
        if let Err(error) = self.store.set_passphrase_since(since) {
            log::warn!(
                "the time of a passphrase was not stored: {}",
                self.fault(error).kind()
            );
        }
    }

    /// Writes the emergency sheet; an existing file is replaced. A passphrase that is printed on it has to be the right
    /// one: a wrong one on paper would be found out too late.
    ///
    /// # Errors
    /// If the passphrase is wrong, or the file can't be made or written.
    pub fn write_emergency_sheet(
        &self,
        path: &Path,
        passphrase: Option<&Passphrase>,
        at: Moment,
        texts: &'static Texts,
    ) -> Result<(), ServiceError> {
        if passphrase.is_some_and(|passphrase| !self.is_own_passphrase(passphrase)) {
            return Err(self.fault(StoreError::WrongPassphrase));
        }
        path.parent().into_iter().for_each(remove_leftovers);
        let library = std::path::absolute(self.path()).unwrap_or_else(|_| self.path());
        let sheet = EmergencySheet {
            path: &library.display().to_string(),
            since: self.store.passphrase_since().ok().flatten(),
            passphrase: passphrase.map(Passphrase::words),
            at,
        };
        let bytes = write_pdf(&sheet.document(texts)).map_err(ServiceError::Handout)?;
        self.write_file(path, &bytes, true)
    }
}
