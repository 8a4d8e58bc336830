//! Client records.

use uuid::Uuid;

use crate::session::Moment;

/// A client record: a person as the consultant knows them, independent of the person's own sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Its identity.
    pub id: Uuid,
    /// Name, never empty.
    pub name: String,
    /// Organisation, or empty.
    pub organisation: String,
    /// Contact details as free lines, or empty.
    pub contact: String,
    /// Notes of the consultant, or empty.
    pub notes: String,
    /// The name that is printed instead of theirs where that was chosen, or empty.
    pub pseudonym: String,
    /// Time at which it was created.
    pub created_at: Moment,
    /// Time of the last change.
    pub updated_at: Moment,
}
