//! The desk's thread: everything is done in order, work gives way, and nothing asked for is lost.

use super::*;
use crate::service::{AUTOSAVE_DELAY, Due, Way};
use crate::session::{Cell, Edit, Value};

fn thread(library: &std::path::Path) -> ServiceThread {
    ServiceThread::start(Some(library.to_owned()), || {})
}

fn next(desk: &ServiceThread) -> Event {
    for _ in 0..2000 {
        if let Some(report) = desk.poll() {
            return report;
        }
        thread::sleep(Duration::from_millis(5));
    }
    panic!("no report came in");
}

fn begun(desk: &ServiceThread) -> OpenSession {
    desk.ask(Request::Begin {
        workbook: None,
        language: "de".to_owned(),
        client: None,
    });
    match next(desk) {
        Event::Opened(open) => *open,
        other => panic!("{other:?}"),
    }
}

fn typed(open: &mut OpenSession, text: &str) -> Box<SessionSnapshot> {
    let edit = Edit::SetCell {
        cell: Cell::plain("occasion"),
        value: Some(Value::Text(text.to_owned())),
    };
    open.apply(edit, Moment::now()).unwrap();
    match open.due(true) {
        Due::Now(changes) => changes,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_asked_for_is_done_before_the_window_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let desk = thread(&library);
    assert!(matches!(
        next(&desk),
        Event::Ready {
            access: Access::Write,
            ..
        }
    ));
    let mut open = begun(&desk);
    for word in ["Ein", "Ein Wor", "Ein Wort"] {
        desk.ask(Request::Save(typed(&mut open, word)));
    }
    drop(desk);
    assert!(
        !folder.path().join("l.funkenbuch-wal").exists(),
        "the log is folded in"
    );
    let saved = Library::open(&library, Access::Read)
        .unwrap()
        .session(open.session().id)
        .unwrap();
    assert_eq!(saved, *open.session());
}

#[test]
fn what_takes_a_while_lets_others_have_their_turn_and_can_be_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    Library::open(&path, Access::Write)
        .unwrap()
        .sample(400, 1)
        .unwrap();
    let desk = thread(&path);
    next(&desk);
    let order = crate::service::ExportOrder {
        taken: crate::service::SessionSelection::All(Box::default(), crate::consulting::Sort::default()),
        form: crate::service::ExportFormat::Answers,
        folder: folder.path().join("out"),
        with_private: false,
        with_notes: false,
        replace: false,
    };
    let work = Job::TakeOut(order, crate::text::Language::German);
    desk.ask(Request::Work(Box::new(work)));
    assert!(matches!(next(&desk), Event::Desk(report) if matches!(*report, DeskReport::Working(_))));
    desk.ask(Request::Sessions);
    desk.ask(Request::StopWork);
    let mut answered = false;
    let ended = loop {
        match next(&desk) {
            Event::Sessions(_) => answered = true,
            Event::Desk(report) => match *report {
                DeskReport::Ended(ended) => break ended,
                DeskReport::Working(_) => {}
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    };
    assert!(
        answered && ended.stopped && ended.progress.done < 400,
        "{ended:?}"
    );
    assert_eq!(std::fs::read_dir(folder.path().join("out")).unwrap().count(), 0);
}

#[test]
fn a_second_window_reads_and_gets_its_changes_back() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let first = thread(&library);
    next(&first);
    let id = begun(&first).session().id;
    let second = thread(&library);
    assert!(matches!(
        next(&second),
        Event::Ready {
            access: Access::Read,
            ..
        }
    ));
    second.ask(Request::Open(id));
    let Event::Opened(mut open) = next(&second) else {
        panic!("it can be read")
    };
    second.ask(Request::Save(typed(&mut open, "von hier nicht")));
    let Event::NotSaved { changes, .. } = next(&second) else {
        panic!("it can't be written")
    };
    open.mark_unsaved(&changes);
    assert!(open.is_unsaved());
    assert!(matches!(open.due(false), Due::In(wait) if wait > AUTOSAVE_DELAY));
}

#[test]
fn a_library_that_cannot_be_opened_is_said_and_another_one_can_be() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("notes"), "Einkaufszettel").unwrap();
    let desk = thread(&folder.path().join("notes"));
    assert!(matches!(next(&desk), Event::NotOpened(_)));
    desk.ask(Request::Begin {
        workbook: None,
        language: "de".to_owned(),
        client: None,
    });
    assert!(matches!(next(&desk), Event::Failed(ServiceError::NotOpen)));
    desk.ask(Request::OpenLibrary(Some(folder.path().join("l.funkenbuch"))));
    assert!(matches!(
        next(&desk),
        Event::Ready {
            access: Access::Write,
            ..
        }
    ));
}

#[test]
fn a_step_that_cannot_be_taken_is_told_apart_from_a_change_that_fails() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    let first = thread(&library);
    next(&first);
    let session = begun(&first).session().id;
    let second = thread(&library);
    next(&second);
    let change = |way| {
        let state = crate::consulting::ReviewState::Read;
        let change = crate::consulting::Change::Review { session, state };
        second.ask(Request::Desk(Box::new(DeskRequest::Change { change, way })));
        next(&second)
    };
    assert!(matches!(change(Way::Make), Event::Failed(_)));
    for way in [Way::Undo, Way::Redo] {
        let Event::Desk(report) = change(way) else {
            panic!("a step is the desk's to report")
        };
        assert!(matches!(*report, DeskReport::NotStepped(_)), "{report:?}");
    }
}
