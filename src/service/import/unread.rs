//! Words in a form that could not be understood: they become notes, stored with the session.

use std::collections::BTreeSet;

use crate::consulting::{Change, Note};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::service::notes::is_shown;
use crate::session::{Location, Moment, Session, SharedSession, new_id};

/// Words in a form that are no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UnreadWords {
    /// Their location; `None` if the workbook has no such place.
    pub(super) place: Option<Location>,
    /// The field and the words.
    pub(super) text: String,
}

impl Library {
    /// Returns the changes that put words from a form into notes, but for those that are a note already. At a place that
    /// isn't shown they belong to the whole session.
    ///
    /// # Errors
    /// If the notes that the session has can't be read.
    pub(super) fn words_as_notes(
        &self,
        session: &Session,
        words: &[UnreadWords],
        at: Moment,
    ) -> Result<Vec<Change>, ServiceError> {
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let shared = SharedSession::of(session);
        let notes = match self.wrap(self.store.has(session.id))? {
            true => self.notes(session.id)?,
            false => Vec::new(),
        };
        let mut known: BTreeSet<&str> = notes.iter().map(|note| note.text.as_str()).collect();
        let new = words.iter().filter(|words| known.insert(&words.text));
        let put = |UnreadWords { place, text }: &UnreadWords| {
            Change::PutNote(Note {
                id: new_id(at),
                session: session.id,
                place: place.clone().filter(|place| is_shown(&shared, place)),
                text: text.clone(),
                for_meeting: false,
                created_at: at,
                updated_at: at,
            })
        };
        Ok(new.map(put).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Access;

    #[test]
    fn words_of_a_form_are_kept_once_and_at_places_that_are_shown() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        let now = Moment::now();
        let session = library.begin("de", now).unwrap().session().clone();
        let shown = Some(Location::question("occasion"));
        let hidden = Some(Location::row("musts", "own-7"));
        let words = |text: &str, place: &Option<Location>| UnreadWords {
            place: place.clone(),
            text: text.to_owned(),
        };
        let given = [
            words("Eins", &shown),
            words("Zwei", &hidden),
            words("Zwei", &shown),
            words("Drei", &None),
        ];
        let changes = library.words_as_notes(&session, &given, now).unwrap();
        library.apply_change(&Change::All(changes)).unwrap();
        // the same form once more
        assert_eq!(library.words_as_notes(&session, &given, now).unwrap(), []);
        let kept = library.notes(session.id).unwrap().into_iter();
        let kept: Vec<_> = kept.map(|note| words(&note.text, &note.place)).collect();
        let expected = [words("Eins", &shown), words("Zwei", &None), words("Drei", &None)];
        assert_eq!(kept, expected);
    }
}
