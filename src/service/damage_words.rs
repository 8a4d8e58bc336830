//! The words for what is damaged, missing or can't be read.

use uuid::Uuid;

use super::error::ServiceError;
use crate::store::StoreError;
use crate::text::Texts;
use crate::text::sanitize::one_line;

/// Returns the words for sessions or changes that are missing or can't be read.
pub(super) fn damaged(error: &ServiceError, texts: &Texts) -> (String, &'static str) {
    use ServiceError as E;
    match error {
        E::MissingSessions(count) => (texts.integrity_missing(*count), texts.integrity_missing_advice()),
        E::UnreadLog { path } => {
            let path = one_line(&path.display().to_string()).into_owned();
            (
                texts.integrity_unread_log(path),
                texts.integrity_unread_log_advice(),
            )
        }
        E::UnsoundSessions(count) => (texts.integrity_unsound(*count), texts.integrity_unsound_advice()),
        E::UnsoundErasures(count) => (
            texts.integrity_unsound_erasures(*count),
            texts.integrity_unsound_erasures_advice(),
        ),
        _ => (String::new(), ""),
    }
}

/// Returns the words for a library that can't be opened just now, or for what was cancelled.
pub(super) fn refused(error: &StoreError, path: &str, texts: &Texts) -> (String, &'static str) {
    match error {
        StoreError::OpenByOtherName => (
            texts.integrity_other_name(path),
            texts.integrity_other_name_advice(),
        ),
        _ => (
            texts.integrity_cancelled().to_owned(),
            texts.integrity_cancelled_advice(),
        ),
    }
}

/// Returns the problem of a session that can't be read; one whose id is malformed is not named.
pub(super) fn unreadable(id: Uuid, texts: &Texts) -> String {
    if id.is_nil() {
        texts.error_unreadable_session_without_id().to_owned()
    } else {
        texts.error_unreadable_session(id.to_string())
    }
}
