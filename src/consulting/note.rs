//! Notes of the consultant.

use uuid::Uuid;

use crate::session::{Location, Moment};

/// A note on an answer or on a whole session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its identity.
    pub id: Uuid,
    /// Id of the session.
    pub session: Uuid,
    /// Question or row it is about; `None` for the whole session.
    pub place: Option<Location>,
    /// Plain text.
    pub text: String,
    /// Whether it is for the meeting and so appears on the agenda.
    pub for_meeting: bool,
    /// Time at which it was begun.
    pub created_at: Moment,
    /// Time of the last change.
    pub updated_at: Moment,
}
