//! Undo and redo, and conflicts between two versions.

use super::*;

#[test]
fn steps_are_undone_and_redone_with_the_change_made() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let session = service.begun().session().id;
    let [read, new] = [ReviewState::Read, ReviewState::New].map(|state| Change::Review { session, state });
    let (undoes, redoes) = (
        UndoState {
            undo: Some(Op::SetReviewState),
            redo: None,
        },
        UndoState {
            undo: None,
            redo: Some(Op::SetReviewState),
        },
    );
    let steps = [
        (review(session, ReviewState::Read), None, undoes),
        (Write::Undo, Some(new), redoes),
        (Write::Undo, None, redoes),
        (Write::Redo, Some(read), undoes),
    ];
    for (write, expected, state) in steps {
        let Event::Written { change, undo, .. } = service.write(write) else {
            panic!("it can be written")
        };
        assert_eq!((change, undo), (expected, state));
    }
}

#[test]
fn typing_in_one_visit_of_a_field_is_undone_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let session = service.begun().session().id;
    let now = Moment::now();
    for text in ["W", "We", "Wer"] {
        let note = Note {
            id: Uuid::from_u128(1),
            session,
            place: None,
            text: text.to_owned(),
            for_meeting: false,
            created_at: now,
            updated_at: now,
        };
        service.write(Write::Change {
            op: Op::WriteNote,
            change: Change::PutNote(note),
            typing: Some(TypingId(3)),
        });
    }
    let Event::Written { change, undo, .. } = service.write(Write::Undo) else {
        panic!("it can be written")
    };
    assert_eq!(change, Some(Change::RemoveNote(Uuid::from_u128(1))));
    assert_eq!(undo.undo, None);
}

#[test]
fn changes_of_many_sessions_and_merged_records_are_one_step_each() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let ids = [service.begun().session().id, service.begun().session().id];
    let load = Request::LoadKeys {
        filter: Filter::default(),
        order: KeyOrder::Sorted(Sort::default()),
    };
    let Event::KeysLoaded {
        keys, complete: true, ..
    } = service.ask(load)
    else {
        panic!("all of them")
    };
    let written = |write| match service.write(write) {
        Event::Written { change, undo, .. } => (change.unwrap(), undo.undo.unwrap()),
        other => panic!("{other:?}"),
    };
    let (change, op) = written(Write::Selected {
        op: Op::SplitClient,
        keys,
        change: BulkChange::AssignNew(client(1)),
    });
    assert!(matches!(change, Change::All(all) if all.len() == 3));
    assert_eq!(op, Op::SplitClient);
    service.write(Write::Change {
        op: Op::EditClient,
        change: Change::PutClient(client(2)),
        typing: None,
    });
    let [remove, keep] = [1, 2].map(Uuid::from_u128);
    let (_, op) = written(Write::MergeClients { keep, remove });
    assert_eq!(op, Op::MergeClients);
    let Event::ClientLoaded { sessions, .. } = service.ask(Request::LoadClient(keep)) else {
        panic!("it can be read")
    };
    assert_eq!(sessions.len(), ids.len());
    service.write(Write::Undo);
    let Event::ClientsLoaded(clients) = service.ask(Request::LoadClients) else {
        panic!("it can be read")
    };
    assert_eq!(
        clients.iter().map(|(_, count)| *count).collect::<Vec<_>>(),
        [2, 0]
    );
}

#[test]
fn a_step_that_cannot_be_written_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let first = Service::opened(&library);
    let session = first.begun().session().id;
    let second = Service::start(&library);
    second.event();
    let refused = second.write(review(session, ReviewState::Read));
    assert!(matches!(refused, Event::NotWritten(_)));
}

#[test]
fn the_version_that_is_not_kept_is_archived() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let both = [
        (KeptVersion::Mine, "meine", "andere"),
        (KeptVersion::Stored, "andere", "meine"),
    ];
    for (keep, kept, archived) in both {
        let service = Service::opened(&library);
        let mut mine = service.begun();
        let id = mine.session().id;
        let Event::SessionOpened(mut other) = service.ask(Request::OpenSession(id)) else {
            panic!("it can be opened twice")
        };
        service.write(Write::Session(typed(&mut other, "andere")));
        let mine = typed(&mut mine, "meine");
        assert!(matches!(
            service.write(Write::Resolve { mine, keep }),
            Event::Written { .. }
        ));
        let Event::VersionsLoaded { session, versions } = service.ask(Request::LoadVersions(id)) else {
            panic!("versions can be listed")
        };
        let numbers: Vec<u32> = versions.iter().map(|version| version.number).collect();
        assert_eq!((session, numbers), (id, vec![1]));
        let shown = service.ask(Request::LoadVersion {
            session,
            number: 1,
            language: crate::text::Language::German,
        });
        assert!(matches!(&shown, Event::VersionLoaded { text, .. } if text.contains(archived)));
        let missing = service.ask(Request::LoadVersion {
            session,
            number: 2,
            language: crate::text::Language::German,
        });
        let expected = ServiceError::NoSuchVersion { number: 2, count: 1 };
        assert!(matches!(&missing, Event::Failed(error) if error.to_string() == expected.to_string()));
        drop(service);
        let library = Library::open(&library, Access::Read).unwrap();
        let cell = crate::session::Cell::plain("occasion");
        let current = library.session(id).unwrap();
        assert_eq!(current.answers[&cell].value.text(), Some(kept));
    }
    assert_eq!(crate::store::archived_texts(&library), ["andere", "meine"]);
}
