//! A consultant's note to one answer, or to a session as a whole.

use uuid::Uuid;

use crate::session::{Location, Moment};

/// A consultant's note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its identity.
    pub id: Uuid,
    /// The session.
    pub session: Uuid,
    /// The question or row it is about; none: the session as a whole.
    pub place: Option<Location>,
    /// Plain text.
    pub text: String,
    /// Whether it is for the meeting, and so stands on the agenda.
    pub for_meeting: bool,
    /// When it was begun.
    pub created_at: Moment,
    /// When it was last changed.
    pub updated_at: Moment,
}
