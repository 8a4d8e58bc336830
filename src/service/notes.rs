//! Notes to a session: adding one, and all of them with the labels of their locations.

use uuid::Uuid;

use super::error::ServiceError;
use super::library::Library;
use crate::consulting::{Change, Note};
use crate::exchange::notes::LabeledNote;
use crate::session::{Location, Moment, SharedSession, new_id};
use crate::text::Texts;
use crate::wording::location_label;
use crate::workbook::{QuestionId, RowId};

impl Library {
    /// Adds a note to a question of a session (`musts`), to one of its rows (`musts/time`), or to the whole session.
    /// Returns its id.
    ///
    /// # Errors
    /// If the note is empty, if there is no such session or location, or if the library can't be written.
    pub fn add_note(
        &mut self,
        session: Uuid,
        text: &str,
        at: Option<&str>,
        for_meeting: bool,
        now: Moment,
    ) -> Result<Uuid, ServiceError> {
        if text.trim().is_empty() {
            return Err(ServiceError::EmptyNote);
        }
        let shared = self.shared(session)?;
        let place = at.map(|given| location(&shared, given)).transpose()?;
        let note = Note {
            id: new_id(now),
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

    /// Returns the consultant's notes to a session with the labels of their locations, the oldest first.
    ///
    /// # Errors
    /// If the session can't be read.
    pub fn labeled_notes(&self, session: Uuid, texts: &Texts) -> Result<Vec<LabeledNote>, ServiceError> {
        let shared = self.shared(session)?;
        let notes = self.notes(session)?.into_iter();
        Ok(notes.map(|note| labeled(&shared, note, texts)).collect())
    }
}

/// Returns the visible location with an id, as [`Library::add_note`] takes it.
fn location(shared: &SharedSession, given: &str) -> Result<Location, ServiceError> {
    let (question, row) = match given.split_once('/') {
        Some((question, row)) => (question, Some(row)),
        None => (given, None),
    };
    let question = QuestionId::from(question);
    let place = match row.map(RowId::from) {
        Some(row) => Location::row(question, row),
        None => Location::question(question),
    };
    match is_shown(shared, &place) {
        true => Ok(place),
        false => Err(ServiceError::UnknownLocation {
            given: given.to_owned(),
        }),
    }
}

/// Returns `true` if a place is among what a session shares.
pub(super) fn is_shown(shared: &SharedSession, place: &Location) -> bool {
    let visible = shared.visible();
    match &place.row {
        Some(row) => visible.rows(&place.question).iter().any(|shown| shown.id == *row),
        None => visible.question_shown(&place.question),
    }
}

fn labeled(shared: &SharedSession, note: Note, texts: &Texts) -> LabeledNote {
    let about = note.place.as_ref().map(|place| location_label(shared, place));
    LabeledNote {
        about: about.unwrap_or_else(|| texts.export_whole_session().to_owned()),
        place: note.place,
        text: note.text,
        for_meeting: note.for_meeting,
        created_at: note.created_at,
        updated_at: note.updated_at,
    }
}
