//! The review: what carries over, and following changes.

use std::collections::BTreeSet;

use super::*;
use crate::consulting::AgendaSource;
use crate::service::sample::test_sessions::moment;
use crate::text::Language;

/// A library with two sessions of one client, and an unassigned one.
struct Practice {
    library: Library,
    sessions: Vec<Uuid>,
    _folder: tempfile::TempDir,
}

impl Practice {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        library.sample(3, 1).unwrap();
        let mut rows = library.sessions(&crate::consulting::Filter::default()).unwrap();
        rows.sort_by_key(|row| row.created_at);
        let sessions: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let at = moment("2026-11-22T15:00:00+01:00");
        let client = Client {
            id: Uuid::from_u128(5),
            name: "Jörg Müßig".to_owned(),
            organisation: "Stadtwerke".to_owned(),
            contact: String::new(),
            notes: String::new(),
            pseudonym: String::new(),
            created_at: at,
            updated_at: at,
        };
        let attach = |session| Change::Assign {
            session,
            client: Some(Uuid::from_u128(5)),
        };
        let both = vec![
            Change::PutClient(client),
            attach(sessions[0]),
            attach(sessions[1]),
        ];
        library.apply_change(&Change::All(both)).unwrap();
        Self {
            library,
            sessions,
            _folder: folder,
        }
    }

    fn review(&self, at: usize) -> Review {
        self.library.review(self.sessions[at]).unwrap()
    }

    fn note(&self, at: usize, text: &str) -> Note {
        let now = moment("2026-11-22T15:00:00+01:00");
        Note {
            id: Uuid::from_u128(at as u128 + 100),
            session: self.sessions[at],
            place: None,
            text: text.to_owned(),
            for_meeting: true,
            created_at: now,
            updated_at: now,
        }
    }
}

#[test]
fn what_was_agreed_carries_over_to_the_next_session_of_the_same_client() {
    let mut practice = Practice::new();
    let texts = Texts::of(Language::German);
    let first = practice.review(0).points(texts);
    let items = first.with_own(Uuid::from_u128(8), "Zahlen");
    let id = Uuid::from_u128(8);
    let items = items.into_iter().map(|mut item| {
        if item.id == id {
            item.agreement = "nur freitags".to_owned();
        }
        item
    });
    let session = practice.sessions[0];
    let items = items.collect();
    practice
        .library
        .apply_change(&Change::Agenda { session, items })
        .unwrap();
    let second = practice.review(1);
    assert_eq!(second.others.len(), 1);
    let carried = second.points(texts);
    let carried = carried
        .points
        .iter()
        .find(|point| point.item.source == AgendaSource::Agreed(id));
    assert_eq!(
        carried.map(|point| point.words.as_str()),
        Some("Beim letzten Mal vereinbart: nur freitags")
    );
    assert!(
        practice.review(0).before.is_empty(),
        "nothing carries over to an earlier session"
    );
    assert!(practice.review(2).before.is_empty(), "nor to another client's");
}

#[test]
fn what_was_agreed_on_a_point_taken_off_the_agenda_carries_over_nowhere() {
    let mut practice = Practice::new();
    let id = Uuid::from_u128(8);
    let first = practice.review(0).points(Texts::of(Language::German));
    let mut items = first.with_own(id, "Zahlen");
    for item in items.iter_mut().filter(|item| item.id == id) {
        item.agreement = "nur freitags".to_owned();
        item.dismissed = true;
    }
    let session = practice.sessions[0];
    practice
        .library
        .apply_change(&Change::Agenda { session, items })
        .unwrap();
    assert!(practice.review(1).before.is_empty());
}

#[test]
fn following_a_change_is_the_same_as_reading_again() {
    let mut practice = Practice::new();
    let session = practice.sessions[0];
    let note = practice.note(0, "Nachfragen");
    let changed = Note {
        text: "Nachfragen!".to_owned(),
        ..note.clone()
    };
    let state = ReviewState::Discussed;
    let changes = [
        Change::Review { session, state },
        Change::Tags {
            session,
            tags: BTreeSet::from(["eilig".to_owned(), "Verein".to_owned()]),
        },
        Change::PutNote(note.clone()),
        Change::PutNote(changed),
        Change::Agenda {
            session,
            items: practice.review(0).points(Texts::of(Language::German)).items(),
        },
        Change::PutNote(practice.note(1, "anderswo")),
        Change::All(vec![Change::RemoveNote(note.id)]),
    ];
    for change in changes {
        let mut followed = practice.review(0);
        assert!(followed.apply(&change));
        practice.library.apply_change(&change).unwrap();
        let read = practice.review(0);
        assert_eq!(followed.notes, read.notes);
        assert_eq!((followed.state, followed.agenda), (read.state, read.agenda));
        assert_eq!(followed.tags, read.tags);
    }
}

#[test]
fn whose_session_it_is_has_to_be_read_again() {
    let mut reviewed = Practice::new().review(0);
    let session = reviewed.shared.id();
    assert!(!reviewed.apply(&Change::Assign {
        session,
        client: None
    }));
}

#[test]
fn notes_of_a_megabyte_and_with_control_characters_come_back_as_they_were() {
    let mut practice = Practice::new();
    let text = format!("{}\u{0}\u{202e}ende", "Wort ".repeat(200_000));
    practice
        .library
        .apply_change(&Change::PutNote(practice.note(0, &text)))
        .unwrap();
    let notes = practice.review(0).notes;
    assert!(notes.iter().any(|note| note.text == text));
}
