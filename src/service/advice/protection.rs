//! Advice on protected libraries.

use crate::store::StoreError;
use crate::text::Texts;

/// Returns the words for a protected library that doesn't open, or one whose protection can't be changed.
pub(super) fn words(path: &str, error: &StoreError, texts: &Texts) -> (String, &'static str) {
    use StoreError as E;
    match error {
        E::WrongPassphrase => (
            texts.error_wrong_passphrase(path),
            texts.error_wrong_passphrase_advice(),
        ),
        E::NotProtected => (
            texts.error_not_protected(path),
            texts.error_not_protected_advice(),
        ),
        E::AlreadyProtected => (
            texts.error_already_protected(path),
            texts.error_already_protected_advice(),
        ),
        E::CutShort => (texts.error_cut_short(path), texts.error_cut_short_advice()),
        E::ClosedByExchange(_) => (
            texts.error_closed_by_exchange(path),
            texts.error_closed_by_exchange_advice(),
        ),
        _ => (texts.error_protected(path), texts.error_protected_advice()),
    }
}
