//! The notes to a session, with the words of what they are about.

use uuid::Uuid;

use crate::consulting::Note;
use crate::exchange::notes::LabeledNote;
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::session::SharedSession;
use crate::text::Texts;
use crate::wording::location_label;

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
