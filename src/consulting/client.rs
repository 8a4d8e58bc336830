//! The record of a person whose sessions belong together.

use uuid::Uuid;

use crate::session::Moment;

/// A person, as the consultant knows them. None of it comes from the person's own walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Its identity.
    pub id: Uuid,
    /// The name; never empty.
    pub name: String,
    /// Where they work, or empty.
    pub organisation: String,
    /// How to reach them: free lines, or empty.
    pub contact: String,
    /// The consultant's own notes on them, or empty.
    pub notes: String,
    /// When it was made.
    pub created_at: Moment,
    /// When it was last changed.
    pub updated_at: Moment,
}
