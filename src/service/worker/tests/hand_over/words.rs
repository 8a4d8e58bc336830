//! A client's own word opens what is private, and nothing else does.

use super::*;
use crate::session::{Cell, Location, Mark};

const WORD: &str = "Rübezahl";

fn set(session: Uuid, old: Option<&str>, new: Option<&str>) -> Request {
    Request::SetWord {
        session,
        old: old.map(secret),
        new: new.map(secret),
    }
}

fn open_with(session: Uuid, word: &str) -> Request {
    Request::OpenWithWord {
        session,
        word: secret(word),
    }
}

fn needs_word(event: &Event) -> bool {
    matches!(event, Event::Failed(ServiceError::WordNeeded { .. }))
}

/// Answers the session that is handed over and marks the answer private.
fn write_private(case: &HandedOver, answer: &str) {
    let Event::SessionOpened(mut open) = case.ask(Request::OpenSession(case.own)) else {
        panic!("it opens")
    };
    assert!(!open.has_word());
    let write = |snapshot| {
        let write = Write::Session(snapshot);
        let event = case.ask(Request::Write(Arc::new(write)));
        assert!(matches!(event, Event::Written { .. }), "{event:?}");
    };
    write(typed(&mut open, answer));
    let private = Edit::SetMark {
        place: Location::question("occasion"),
        mark: Some(Mark::Private),
    };
    open.apply(private, Moment::now()).unwrap();
    write(Box::new(open.take_snapshot().expect("it is marked")));
}

#[test]
fn without_the_word_the_walk_stays_closed_for_everybody() {
    let case = HandedOver::new();
    let own = case.own;
    write_private(&case, "Kastanien");
    let event = case.ask(set(own, None, Some("abc")));
    assert!(
        matches!(event, Event::Failed(ServiceError::ShortSecret)),
        "{event:?}"
    );
    let event = case.ask(set(own, None, Some(WORD)));
    assert!(
        matches!(event, Event::WordSet { has_word: true, .. }),
        "{event:?}"
    );
    assert!(needs_word(&case.ask(Request::OpenSession(own))));
    assert!(
        needs_word(&case.ask(set(own, None, Some("Zauberlehrling")))),
        "nor is it changed"
    );
    let event = case.ask(open_with(own, "Rumpelstilzchen"));
    let kind = SecretKind::Word;
    assert!(
        matches!(event, Event::Failed(ServiceError::WrongSecret { kind: wrong, .. }) if wrong == kind),
        "{event:?}"
    );
    case.ask(Request::TakeBack(Some(secret("271828"))));
    assert!(
        needs_word(&case.ask(Request::OpenSession(own))),
        "nor for the consultant"
    );
    let Event::ReviewLoaded(review) = case.ask(Request::LoadReview(SessionRef::Id(own))) else {
        panic!("what is shared is there")
    };
    assert_eq!(review.shared.value(&Cell::plain("occasion")), None);
}

#[test]
fn the_word_opens_the_walk_once_and_writes_the_own_copy() {
    let case = HandedOver::new();
    let own = case.own;
    write_private(&case, "Kastanien");
    case.ask(set(own, None, Some(WORD)));
    let copy = |word: Option<&str>| Request::WriteFile {
        path: case.folder.path().join("copy.json"),
        content: FileContent::OwnCopy {
            session: own,
            word: word.map(secret),
        },
    };
    assert!(needs_word(&case.ask(copy(None))));
    let Event::SessionOpened(open) = case.ask(open_with(own, "Ru\u{308}bezahl")) else {
        panic!("it opens")
    };
    assert!(open.has_word());
    assert!(
        needs_word(&case.ask(Request::OpenSession(own))),
        "once is not for ever"
    );
    let Event::FileWritten(written) = case.ask(copy(Some(WORD))) else {
        panic!("it is written")
    };
    assert!(std::fs::read_to_string(written).unwrap().contains("Kastanien"));
}

#[test]
fn the_word_is_set_in_a_hand_over_and_removed_by_itself_alone() {
    let case = HandedOver::new();
    case.ask(set(case.own, None, Some(WORD)));
    case.ask(Request::TakeBack(Some(secret("271828"))));
    let event = case.ask(set(case.other, None, Some(WORD)));
    assert!(
        matches!(event, Event::Failed(ServiceError::NotHandedOver)),
        "{event:?}"
    );
    let event = case.ask(set(case.own, Some(WORD), None));
    assert!(
        matches!(event, Event::WordSet { has_word: false, .. }),
        "{event:?}"
    );
    let event = case.ask(Request::OpenSession(case.own));
    assert!(matches!(event, Event::SessionOpened(_)), "{event:?}");
}

#[test]
fn an_export_with_what_is_private_needs_the_word_and_an_import_leaves_it() {
    let case = HandedOver::new();
    case.ask(Request::SetWord {
        session: case.own,
        old: None,
        new: Some(secret("Rübezahl")),
    });
    case.ask(Request::TakeBack(Some(secret("271828"))));
    let job = |with_private| {
        let Job::Export { order, language } = export(case.folder.path()) else {
            unreachable!("it is one")
        };
        let order = ExportOrder {
            with_private,
            form: ExportFormat::Each(FileFormat::Json),
            replace: true,
            ..order
        };
        Job::Export { order, language }
    };
    for with_private in [true, false] {
        case.service().send(Request::StartJob {
            id: JobId(1),
            job: job(with_private),
        });
        let (_, report) = case.service().finished();
        assert_eq!(
            (report.files, report.skipped_total),
            if with_private { (1, 1) } else { (2, 0) }
        );
    }
    let import = ImportOrder {
        paths: vec![case.folder.path().join("out")],
        replace: true,
    };
    case.service().send(Request::StartJob {
        id: JobId(2),
        job: Job::Import(import),
    });
    case.service().finished();
    let event = case.ask(Request::OpenSession(case.own));
    assert!(
        matches!(event, Event::Failed(ServiceError::WordNeeded { .. })),
        "{event:?}"
    );
}

#[test]
fn a_word_is_checked_for_the_session_that_is_handed_over_alone() {
    let case = HandedOver::new();
    let check = |session, word: &str| {
        let word = secret(word);
        case.ask(Request::CheckWord { session, word })
    };
    case.ask(set(case.own, None, Some(WORD)));
    assert!(is_refused(&check(case.other, WORD)));
    let event = check(case.own, "Zauberlehrling");
    assert!(
        matches!(
            event,
            Event::Failed(ServiceError::WrongSecret {
                kind: SecretKind::Word,
                ..
            })
        ),
        "{event:?}"
    );
    let event = check(case.own, WORD);
    assert!(
        matches!(event, Event::Failed(ServiceError::TooSoon { .. })),
        "{event:?}"
    );
    std::thread::sleep(Duration::from_millis(1100));
    assert!(matches!(check(case.own, WORD), Event::WordChecked));
    assert!(
        needs_word(&case.ask(Request::OpenSession(case.own))),
        "and opens nothing"
    );
}
