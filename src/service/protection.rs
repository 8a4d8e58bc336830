//! Protecting a library with a passphrase, changing that, and taking the protection off.

use super::error::ServiceError;
use super::library::Library;
use crate::store::{
    COPIED_PERCENT, CopyOrder, CopyWatch, Key, KeyedCopy, NamelessFile, Passphrase, StoreError,
};

/// Percent of the work from which on a copy that is to take the library's place is checked, and not made any more.
pub const CHECKED_FROM_PERCENT: usize = COPIED_PERCENT as usize;

/// A change of what protects a library.
#[derive(Clone, Debug, PartialEq)]
pub enum ProtectionChange {
    /// Protects a plain library.
    Protect {
        /// Its passphrase from now on.
        new: Passphrase,
    },
    /// Takes the protection off.
    Unprotect {
        /// The passphrase so far.
        current: Passphrase,
    },
    /// Gives a protected library another passphrase.
    ChangePassphrase {
        /// The passphrase so far.
        current: Passphrase,
        /// Its passphrase from now on.
        new: Passphrase,
    },
}

impl ProtectionChange {
    /// Returns the same change without its passphrases, for whoever remembers only what is done.
    pub fn without_passphrases(&self) -> Self {
        let none = || Passphrase::new(String::new());
        match self {
            Self::Protect { .. } => Self::Protect { new: none() },
            Self::Unprotect { .. } => Self::Unprotect { current: none() },
            Self::ChangePassphrase { .. } => Self::ChangePassphrase {
                current: none(),
                new: none(),
            },
        }
    }
}

impl Library {
    /// Returns `true` if the library is protected by a passphrase.
    pub fn is_protected(&self) -> bool {
        self.file_key().is_some()
    }

    /// Returns `true` if a passphrase is the one of this library. Takes a fifth of a second.
    pub fn is_own_passphrase(&self, passphrase: &Passphrase) -> bool {
        self.file_key().is_some_and(|key| key.is_of(passphrase))
    }

    /// Changes what protects the library, and waits until that is done: the library is copied, the copy is checked and
    /// put in its place, and the old file is overwritten. A crash at any moment leaves the old library or the new one.
    ///
    /// # Errors
    /// If a passphrase is wrong or empty, the library isn't protected or is so already, another program has it open,
    /// or the copy can't be written. The library stays as it was.
    pub fn change_protection(&mut self, change: &ProtectionChange) -> Result<(), ServiceError> {
        let order = self.copy_order(change)?;
        let mut copied = self.wrap(order.carry_out(&CopyWatch::default()))?;
        while let Some(copy) = copied {
            copied = match self.put_in_place(copy)? {
                Ok(replaced) => {
                    note_overwritten(replaced);
                    None
                }
                Err(outdated) => {
                    drop(outdated);
                    self.wrap(order.carry_out(&CopyWatch::default()))?
                }
            };
        }
        Ok(())
    }

    /// Returns the order for the copy that a change needs.
    ///
    /// # Errors
    /// If the change can't be made, see [`Self::change_protection`].
    pub(super) fn copy_order(&self, change: &ProtectionChange) -> Result<CopyOrder, ServiceError> {
        use ProtectionChange as P;
        let (current, new) = match change {
            P::Protect { new } => (None, Some(new)),
            P::Unprotect { current } => (Some(current), None),
            P::ChangePassphrase { current, new } => (Some(current), Some(new)),
        };
        self.check_current(current)?;
        if new.is_some_and(Passphrase::is_empty) {
            return Err(ServiceError::EmptyPassphrase);
        }
        self.wrap(self.store.copy_order(new.map(Key::create)))
    }

    fn check_current(&self, current: Option<&Passphrase>) -> Result<(), ServiceError> {
        let fault = match (self.file_key(), current) {
            (None, None) => return Ok(()),
            (Some(key), Some(current)) if key.is_of(current) => return Ok(()),
            (Some(_), Some(_)) => StoreError::WrongPassphrase,
            (Some(_), None) => StoreError::AlreadyProtected,
            (None, Some(_)) => StoreError::NotProtected,
        };
        Err(self.fault(fault))
    }

    /// Puts a copy in the library's place. Returns the file that was replaced, or the copy if something was written
    /// since it was made, so that it has to be made again.
    ///
    /// # Errors
    /// If another program has the library open; it stays as it was.
    pub(super) fn put_in_place(
        &mut self,
        copy: KeyedCopy,
    ) -> Result<Result<NamelessFile, KeyedCopy>, ServiceError> {
        if !self.wrap(self.store.is_copied_by(&copy))? {
            return Ok(Err(copy));
        }
        let swapped = self.store.swap_in(copy);
        let replaced = swapped.map_err(|source| self.fault(source))?;
        log::info!("the protection of the library was changed");
        Ok(Ok(replaced))
    }

    /// Returns `true` if the library had to be closed and could not be opened again.
    pub(super) fn is_lost(&self) -> bool {
        self.store.is_lost()
    }
}

/// Overwrites a file that was replaced. If that fails it is gone all the same, but for what the disk may hold of it.
pub(super) fn note_overwritten(replaced: NamelessFile) {
    if let Err(error) = replaced.overwrite() {
        log::warn!("a replaced file could not be overwritten: {:?}", error.kind());
    }
}
