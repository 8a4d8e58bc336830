//! The notes to a session, with the words of what they are about.

use uuid::Uuid;

use crate::consulting::Note;
use crate::exchange::notes::LabeledNote;
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::session::{Location, SharedSession};
use crate::text::Texts;

impl Library {
    /// The consultant's notes to a session as they are told, the oldest first.
    ///
    /// # Errors
    /// If the session can't be read.
    pub fn labeled_notes(&self, session: Uuid, texts: &Texts) -> Result<Vec<LabeledNote>, ServiceError> {
        let shared = self.shared(session)?;
        let notes = self.notes(session)?.into_iter();
        Ok(notes.map(|note| labeled(&shared, note, texts)).collect())
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

/// A place in words; a row that isn't shown, since it is gone or private by now, is told by its question.
fn location_label(shared: &SharedSession, place: &Location) -> String {
    let tag = shared.workbook().language(shared.language());
    let Some(question) = shared.workbook().question(&place.question) else {
        return place.question.to_string();
    };
    let rows = shared.visible().rows(&question.id);
    let row = place
        .row
        .as_ref()
        .and_then(|id| rows.iter().find(|row| row.id == *id));
    match row {
        Some(row) => format!("{} – {}", question.label(tag), row.label(tag)),
        None => question.label(tag).to_owned(),
    }
}
