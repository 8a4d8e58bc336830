//! Adding a note without a window: to the place that somebody names.

use uuid::Uuid;

use super::error::ServiceError;
use super::library::Library;
use crate::consulting::{Change, Note};
use crate::session::{Location, Moment, SharedSession};
use crate::workbook::{QuestionId, RowId};

impl Library {
    /// Adds a note to a session: to a question (`musts`), to one of its rows (`musts/time`), or to the whole
    /// session; gives back its id.
    ///
    /// # Errors
    /// If the note is empty, if there is no such session or place, or if the library can't be written.
    pub fn add_note(
        &mut self,
        session: Uuid,
        text: &str,
        at: Option<&str>,
        for_meeting: bool,
    ) -> Result<Uuid, ServiceError> {
        if text.trim().is_empty() {
            return Err(ServiceError::EmptyNote);
        }
        let shared = self.shared(session)?;
        let place = at.map(|given| place(&shared, given)).transpose()?;
        let now = Moment::now();
        let note = Note {
            id: Uuid::now_v7(),
            session,
            place,
            text: text.to_owned(),
            for_meeting,
            created_at: now,
            updated_at: now,
        };
        let id = note.id;
        self.apply_change(&Change::PutNote(note))?;
        Ok(id)
    }
}

/// The place of that name, among those that are shown.
fn place(shared: &SharedSession, given: &str) -> Result<Location, ServiceError> {
    let unknown = || ServiceError::UnknownLocation {
        given: given.to_owned(),
    };
    let (question, row) = match given.split_once('/') {
        Some((question, row)) => (question, Some(row)),
        None => (given, None),
    };
    let question = QuestionId::from(question);
    if !shared.visible().question_shown(&question) {
        return Err(unknown());
    }
    let Some(row) = row.map(RowId::from) else {
        return Ok(Location::question(question));
    };
    let rows = shared.visible().rows(&question);
    if rows.iter().any(|shown| shown.id == row) {
        Ok(Location::row(question, row))
    } else {
        Err(unknown())
    }
}
