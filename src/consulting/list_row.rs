//! Row of a list of sessions.

use jiff::civil::Date;
use uuid::Uuid;

use super::{ReviewState, SessionKey};
use crate::session::{Moment, Status};

/// A session as lists show it, without anything private.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// Key of the session in lists.
    pub key: SessionKey,
    /// Id of the session.
    pub id: Uuid,
    /// Name of the client, or of the client record if the session has none.
    pub name: Option<String>,
    /// Organisation of the client, or of the client record if the session has none.
    pub organisation: Option<String>,
    /// Open or finished.
    pub status: Status,
    /// Language tag of the session.
    pub language: String,
    /// Time at which it was begun.
    pub created_at: Moment,
    /// Time of the last change.
    pub updated_at: Moment,
    /// Number of saved edits.
    pub revision: u64,
    /// Number of visible questions with an answer.
    pub answered: u32,
    /// Number of visible questions.
    pub visible: u32,
    /// Id of the chosen option of the decisive question.
    pub decisive: Option<String>,
    /// Pressure at the start, 0 to 10.
    pub pressure_before: Option<u8>,
    /// Pressure at the end, 0 to 10.
    pub pressure_after: Option<u8>,
    /// The day of the meeting.
    pub meeting_day: Option<Date>,
    /// Number of locations marked for the meeting.
    pub discuss: u32,
    /// The id of its workbook.
    pub workbook: String,
    /// Review state.
    pub review: ReviewState,
    /// The consultant's tags, in order.
    pub tags: Vec<String>,
    /// Client record that it is assigned to.
    pub client: Option<Uuid>,
    /// Time at which it was moved to the trash; `None` outside the trash.
    pub trashed_at: Option<Moment>,
}
