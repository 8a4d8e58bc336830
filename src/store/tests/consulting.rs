//! What a consultant adds: that it is kept, found, taken back, and stays when a newer copy comes in.

use crate::consulting::{
    AgendaItem, AgendaSource, Change, Client, ConsentKind, ConsentNote, Filter, Note, ReviewState,
    VersionReason,
};
use std::collections::BTreeSet;

use super::*;

/// A library with one session.
fn one() -> (tempfile::TempDir, Store, Uuid) {
    let folder = folder();
    let mut store = library(folder.path());
    let session = full();
    store.add(&projected(&session)).unwrap();
    (folder, store, session.id)
}

fn note(session: Uuid, text: &str) -> Note {
    Note {
        id: Uuid::now_v7(),
        session,
        place: Some(Location::row("musts", "time")),
        text: text.to_owned(),
        for_meeting: true,
        created_at: moment(),
        updated_at: moment(),
    }
}

pub(super) fn client(name: &str) -> Client {
    Client {
        id: Uuid::now_v7(),
        name: name.to_owned(),
        organisation: "Bäckerei Kröger".to_owned(),
        contact: "kroeger@example.org".to_owned(),
        notes: "kommt gern früh".to_owned(),
        pseudonym: "Frau Weide".to_owned(),
        created_at: moment(),
        updated_at: moment(),
    }
}

fn item(source: AgendaSource, agreed: &str) -> AgendaItem {
    AgendaItem {
        id: Uuid::now_v7(),
        source,
        words: "Urlaub".to_owned(),
        done: true,
        agreement: agreed.to_owned(),
        dismissed: false,
    }
}

fn tags(tags: &[&str]) -> BTreeSet<String> {
    tags.iter().map(|tag| (*tag).to_owned()).collect()
}

/// Everything a consultant can see of a session, to compare.
pub(super) fn all_of(store: &Store, session: Uuid) -> String {
    let rows = [false, true].map(|trashed| {
        let filter = Filter {
            trashed,
            ..Filter::default()
        };
        store.list(&filter).unwrap()
    });
    let (notes, agenda) = (store.notes(session).unwrap(), store.agenda(session).unwrap());
    format!(
        "{rows:?} {notes:?} {agenda:?} {:?} {:?}",
        store.clients().unwrap(),
        store.tags().unwrap()
    )
}

pub(super) fn consent(client: Uuid, wording: &str) -> ConsentNote {
    ConsentNote {
        id: Uuid::now_v7(),
        client,
        kind: ConsentKind::Consent,
        day: moment().date(),
        wording: wording.to_owned(),
        withdrawn_on: None,
        created_at: moment(),
        updated_at: moment(),
    }
}

pub(super) fn every_change(session: Uuid) -> Vec<Change> {
    let (person, note) = (client("Jörg Müßig"), note(session, "Nach dem Vater fragen"));
    let later = Note {
        text: "Nicht nach dem Vater fragen".to_owned(),
        ..note.clone()
    };
    let points = [
        AgendaSource::Own,
        AgendaSource::Mark(Location::question("occasion")),
        AgendaSource::TalkAbout,
        AgendaSource::Finding("agreed_pressure".to_owned(), Some(Location::row("musts", "time"))),
        AgendaSource::Note(note.id),
        AgendaSource::Agreed(Uuid::nil()),
    ];
    vec![
        Change::Review {
            session,
            state: ReviewState::Discussed,
        },
        Change::Tags {
            session,
            tags: tags(&["Handwerk", "Ü40"]),
        },
        Change::PutNote(note.clone()),
        Change::PutNote(later),
        Change::Agenda {
            session,
            items: points.map(|source| item(source, "bis Freitag")).to_vec(),
        },
        Change::PutClient(person.clone()),
        Change::Assign {
            session,
            client: Some(person.id),
        },
        Change::PutClient(Client {
            name: "Jörg Müßiggang".to_owned(),
            ..person.clone()
        }),
        Change::RemoveNote(note.id),
        Change::RemoveClient(person.id),
        Change::Trash {
            session,
            at: Some(moment()),
        },
    ]
}

#[test]
fn every_change_can_be_taken_back_and_made_again() {
    let (_folder, mut store, session) = one();
    let mut seen = vec![all_of(&store, session)];
    let mut inverses = Vec::new();
    for change in every_change(session) {
        inverses.push(store.change(&change).unwrap());
        seen.push(all_of(&store, session));
        assert_ne!(seen[seen.len() - 1], seen[seen.len() - 2], "{change:?}");
    }
    for (at, inverse) in inverses.iter().enumerate().rev() {
        let again = store.change(inverse).unwrap();
        assert_eq!(all_of(&store, session), seen[at]);
        let back = store.change(&again).unwrap();
        assert_eq!(all_of(&store, session), seen[at + 1]);
        store.change(&back).unwrap();
    }
    assert_eq!(all_of(&store, session), seen[0]);
    store.check().unwrap();
}

#[test]
fn several_changes_are_made_together_or_not_at_all() {
    let (_folder, mut store, session) = one();
    let before = all_of(&store, session);
    let lost = Change::Assign {
        session,
        client: Some(Uuid::now_v7()),
    };
    let mut changes = every_change(session);
    changes.push(lost);
    assert!(matches!(
        store.change(&Change::All(changes)),
        Err(StoreError::NoSuchClient | StoreError::NoSuchSession)
    ));
    assert_eq!(all_of(&store, session), before);
    let inverse = store.change(&Change::All(every_change(session))).unwrap();
    store.change(&inverse).unwrap();
    assert_eq!(all_of(&store, session), before);
}

#[test]
fn what_the_consultant_says_is_found_and_no_longer_when_it_is_taken_back() {
    let (_folder, mut store, session) = one();
    let said = [
        "vater",
        "kröger",
        "kroeger",
        "müßiggang",
        "ü40",
        "früh",
        "freitag",
        "urlaub",
    ];
    let changes = every_change(session)[..8].to_vec();
    let inverse = store.change(&Change::All(changes)).unwrap();
    for word in said {
        assert_eq!(found(&store, word), 1, "{word}");
    }
    store.change(&inverse).unwrap();
    for word in said {
        assert_eq!(found(&store, word), 0, "{word}");
    }
    assert_eq!(found(&store, "Straße"), 1);
}

#[test]
fn a_newer_copy_leaves_everything_the_consultant_added() {
    let (_folder, mut store, session) = one();
    let changes = every_change(session)[..8].to_vec();
    store.change(&Change::All(changes)).unwrap();
    let key = store.key(session).unwrap();
    let mut newer = full();
    newer.id = session;
    newer.revision = 9;
    store
        .replace(&projected(&newer), moment(), VersionReason::Import)
        .unwrap();
    assert_eq!(store.key(session).unwrap(), key);
    assert_eq!(store.notes(session).unwrap().len(), 1);
    assert_eq!(store.agenda(session).unwrap().len(), 6);
    let row = &store.rows(&[key]).unwrap()[0];
    assert_eq!((row.revision, row.review), (9, ReviewState::Discussed));
    assert_eq!(row.tags, ["Handwerk", "Ü40"]);
    assert!(row.client.is_some());
    assert_eq!(store.load(session).unwrap().revision, 9);
    store.check().unwrap();
}

#[test]
fn sessions_of_one_person_come_oldest_first_and_without_the_trash() {
    let (_folder, mut store, first) = one();
    let person = client("Jörg Müßig");
    let mut ids = vec![first];
    for hours in [5, 3] {
        let mut session = full();
        let at = moment().timestamp() - jiff::SignedDuration::from_hours(hours);
        session.created_at = Moment::new(at, moment().offset());
        store.add(&projected(&session)).unwrap();
        ids.push(session.id);
    }
    store.change(&Change::PutClient(person.clone())).unwrap();
    for id in &ids {
        let client = Some(person.id);
        store.change(&Change::Assign { session: *id, client }).unwrap();
    }
    assert_eq!(store.sessions_of(person.id).unwrap(), [ids[1], ids[2], ids[0]]);
    let at = Some(moment());
    store.change(&Change::Trash { session: ids[1], at }).unwrap();
    assert_eq!(store.sessions_of(person.id).unwrap(), [ids[2], ids[0]]);
    assert_eq!(store.clients().unwrap(), [(person, 2)]);
}

#[test]
fn a_note_of_a_megabyte_and_names_with_control_characters_are_kept() {
    let (_folder, mut store, session) = one();
    let long = note(session, &"lang und länger ".repeat(65_536));
    store.change(&Change::PutNote(long.clone())).unwrap();
    assert_eq!(store.notes(session).unwrap(), [long]);
    let odd = client("Jör\u{0}g\u{7}\u{202e} Müßig");
    store.change(&Change::PutClient(odd.clone())).unwrap();
    assert_eq!(store.client(odd.id).unwrap(), Some(odd));
    assert_eq!(found(&store, "länger"), 1);
}

#[test]
fn tags_are_trimmed_and_counted() {
    let (_folder, mut store, session) = one();
    let change = Change::Tags {
        session,
        tags: tags(&[" a ", "", "  ", "Ä"]),
    };
    store.change(&change).unwrap();
    assert_eq!(store.tags().unwrap(), [("a".to_owned(), 1), ("Ä".to_owned(), 1)]);
}

#[test]
fn nothing_is_changed_in_a_library_that_is_open_to_be_read() {
    let (_folder, store, session) = one();
    let mut reader = Store::open(store.path(), Access::Read).unwrap();
    let change = &every_change(session)[0];
    assert!(matches!(reader.change(change), Err(StoreError::OpenedToRead)));
}
