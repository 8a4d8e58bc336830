//! What lists show of a session.

use jiff::civil::Date;
use uuid::Uuid;

use super::{ReviewState, SessionKey};
use crate::session::{Moment, Status};

/// What lists show of a session; nothing private goes into it.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// The session in this list.
    pub key: SessionKey,
    /// The session.
    pub id: Uuid,
    /// The client's name; the client record's where the session has none.
    pub name: Option<String>,
    /// Where the client works; likewise.
    pub organisation: Option<String>,
    /// Open or finished.
    pub status: Status,
    /// The tag of the language it is held in.
    pub language: String,
    /// When it was begun.
    pub created_at: Moment,
    /// When it was last changed.
    pub updated_at: Moment,
    /// Counts saved edits.
    pub revision: u64,
    /// How many questions are answered …
    pub answered: u32,
    /// … of how many that are shown.
    pub visible: u32,
    /// The chosen option of the decisive question.
    pub decisive: Option<String>,
    /// How much must there was at the start.
    pub pressure_before: Option<u8>,
    /// How much must there is at the end.
    pub pressure_after: Option<u8>,
    /// The day of the meeting.
    pub meeting_day: Option<Date>,
    /// How many places are marked for the meeting.
    pub discuss: u32,
    /// The id of its workbook.
    pub workbook: String,
    /// How far the consultant is with it.
    pub review: ReviewState,
    /// The consultant's tags, in order.
    pub tags: Vec<String>,
    /// The client record it belongs to.
    pub client: Option<Uuid>,
    /// Since when it is in the trash.
    pub trashed_at: Option<Moment>,
}
