//! The messages of the review.

use uuid::Uuid;

use super::Message;
use crate::consulting::AgendaItem;
use crate::session::Location;
use crate::workbook::StationId;

/// A request on the review of a session.
#[derive(Clone, Debug, PartialEq)]
pub enum ReviewMessage {
    /// Sets the agenda of the session under review.
    SetAgenda(Vec<AgendaItem>),
    /// Opens a new note.
    BeginNote(Option<Location>),
    /// Opens a note for writing.
    OpenNote {
        /// The note.
        note: Uuid,
        /// The part of a long note.
        part: usize,
    },
    /// Closes the note that is open.
    CloseNote,
    /// Sets whether a note is for the meeting.
    SetForMeeting(Uuid, bool),
    /// Deletes a note.
    DeleteNote(Uuid),
    /// Opens the agreement on a point for writing.
    OpenAgreement(Uuid),
    /// Closes it.
    CloseAgreement,
    /// Adds a point of the consultant's own to the agenda.
    BeginPoint,
    /// Ends writing a point of the consultant's own.
    ClosePoint,
    /// Goes to an answer.
    GoToAnswer(Location),
    /// Goes to a station; `None` is the overview.
    GoToPage(Option<StationId>),
    /// Opens an earlier version of the session under review; `None` closes it.
    OpenVersion(Option<u32>),
    /// Makes an earlier version the present one.
    BringBack(u32),
}

impl From<ReviewMessage> for Message {
    fn from(message: ReviewMessage) -> Self {
        Self::Review(message)
    }
}

impl ReviewMessage {
    /// Returns `true` if it changes the library.
    pub fn is_edit(&self) -> bool {
        matches!(
            self,
            Self::SetAgenda(_)
                | Self::BeginNote(_)
                | Self::OpenNote { .. }
                | Self::SetForMeeting(..)
                | Self::DeleteNote(_)
                | Self::OpenAgreement(_)
                | Self::BeginPoint
                | Self::BringBack(_)
        )
    }

    /// Returns `true` if what was typed before goes to disk at once.
    pub fn flushes(&self) -> bool {
        matches!(self, Self::CloseNote | Self::CloseAgreement | Self::ClosePoint)
    }
}
