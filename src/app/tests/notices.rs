//! Notices, and the dialogs about what can't be saved.

use std::time::Duration;

use super::harness::Harness;
use super::service::Refusal;
use super::step::{Act, Place, Step};
use crate::app::message::Message;
use crate::app::model::{FilePurpose, WriteTarget};
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::state::dialog::DialogState;
use crate::app::state::notice::Cause;
use crate::app::state::{AppState, SaveState};
use crate::app::update::{tick, update};
use crate::service::{Event, KeptVersion, Reply, Request, ServiceError, Settings, Ticket};

fn typed(harness: &mut Harness) {
    for step in [Step::Do(Act::Continue(0)), Step::Settle] {
        harness.run(&step);
    }
    harness.run(&Step::Do(Act::Type(Place::Prose, "Wort".to_owned())));
}

/// Types while the disk is full, until that is known.
fn on_a_full_disk() -> Harness {
    let mut harness = Harness::new(false);
    typed(&mut harness);
    harness.run(&Step::Refuse(Some(Refusal::Full)));
    harness.pass(Duration::from_secs(1));
    harness.run(&Step::Settle);
    harness
}

fn walked(harness: &Harness) -> WriteTarget {
    WriteTarget::Session(harness.state.session().expect("a session is open"))
}

#[test]
fn a_problem_goes_only_when_its_own_cause_succeeds() {
    let mut state = AppState::new(Settings::default());
    let cause = Cause::Write(WriteTarget::Settings);
    state.show_problem(&Refusal::Full.error(), Some(cause));
    state
        .notices
        .succeeded(&Cause::Write(WriteTarget::Note(uuid::Uuid::nil())));
    assert!(state.notices.problem().is_some());
    state.notices.succeeded(&cause);
    assert!(state.notices.problem().is_none());
}

#[test]
fn the_same_problem_is_told_once() {
    let mut state = AppState::new(Settings::default());
    let cause = Some(Cause::Write(WriteTarget::Settings));
    state.show_problem(&Refusal::Full.error(), cause);
    let number = state.notices.problem().map(|notice| notice.number);
    state.show_problem(&Refusal::Full.error(), cause);
    assert_eq!(state.notices.problem().map(|notice| notice.number), number);
}

#[test]
fn a_full_disk_is_told_until_the_words_are_saved() {
    let mut harness = on_a_full_disk();
    let cause = Some(Cause::Write(walked(&harness)));
    assert_eq!(harness.state.save_state(), SaveState::NotSaved);
    assert_eq!(
        harness.state.notices.problem().map(|notice| notice.cause),
        Some(cause)
    );
    harness.settle();
    assert!(harness.state.notices.problem().is_none());
}

#[test]
fn the_start_screen_is_shown_after_a_while_though_the_service_never_answers() {
    let mut harness = Harness::new(true);
    typed(&mut harness);
    let target = walked(&harness);
    harness.update(Message::ShowStart);
    assert!(harness.state.walk().is_some());
    harness.pass(Duration::from_secs(6));
    assert!(harness.state.walk().is_none());
    assert!(harness.state.writes.snapshot(target).is_some(), "the words stay");
    assert_eq!(harness.state.save_state(), SaveState::Saving);
}

#[test]
fn closing_asks_after_a_while_though_the_service_never_answers() {
    let mut harness = Harness::new(true);
    typed(&mut harness);
    harness.update(Message::CloseRequested);
    assert!(!harness.state.closing);
    harness.pass(Duration::from_secs(6));
    assert_eq!(harness.state.dialog, Some(DialogState::Unsaved));
}

#[test]
fn a_service_that_stops_leaves_what_was_just_typed_to_be_saved_elsewhere() {
    let mut harness = Harness::new(true);
    typed(&mut harness);
    let target = walked(&harness);
    let event = Event::Stopped;
    harness.receive(Reply { ticket: None, event });
    assert!(harness.state.writes.snapshot(target).is_some());
    assert_eq!(harness.state.save_state(), SaveState::NotSaved);
    harness.update(Message::CloseRequested);
    assert_eq!(harness.state.dialog, Some(DialogState::Unsaved));
}

#[test]
fn words_typed_before_the_library_failed_are_saved_once_it_is_open_again() {
    let mut harness = Harness::new(false);
    typed(&mut harness);
    harness.run(&Step::Refuse(Some(Refusal::NotOpen)));
    let event = Event::LibraryFailed(ServiceError::NotOpen);
    harness.receive(Reply { ticket: None, event });
    harness.run(&Step::Settle);
    assert_eq!(harness.state.save_state(), SaveState::NotSaved);
    harness.run(&Step::Refuse(None));
    let event = Event::LibraryOpened {
        path: "/library".into(),
        access: crate::service::Access::Write,
        protected: false,
        set_aside: None,
        hand_over: None,
    };
    harness.receive(Reply { ticket: None, event });
    harness.run(&Step::Settle);
    assert_eq!(harness.plain.missing(&harness.service, None), None);
}

#[test]
fn a_conflict_is_asked_about_even_while_closing() {
    let mut harness = Harness::new(false);
    typed(&mut harness);
    harness.run(&Step::Elsewhere(0, "anders".to_owned()));
    harness.update(Message::CloseRequested);
    harness.run(&Step::Settle);
    assert!(matches!(harness.state.dialog, Some(DialogState::Conflict { .. })));
    harness.settle();
    assert_eq!(
        harness.service.archived.len(),
        1,
        "the other version can be opened"
    );
}

#[test]
fn a_failure_stays_until_it_is_closed_whatever_is_told_and_saved() {
    let mut harness = Harness::new(false);
    let error = ServiceError::NotOpen;
    harness
        .state
        .show_problem(&error, Some(Cause::Request(Ticket(7_000))));
    let number = harness.state.notices.problem().map(|notice| notice.number);
    assert!(number.is_some());
    typed(&mut harness);
    harness.state.show_notice("Erledigt.".to_owned(), None);
    harness.settle();
    let problem = |harness: &Harness| harness.state.notices.problem().map(|notice| notice.number);
    assert_eq!(problem(&harness), number);
    assert_eq!(harness.state.notices.shown().count(), 2);
    harness.update(Message::Undo);
    harness.update(Message::CloseNotice(number.unwrap_or_default()));
    assert_eq!(problem(&harness), None);
}

#[test]
fn an_earlier_failure_is_told_again_when_a_later_one_is_closed() {
    let mut state = AppState::new(Settings::default());
    state.show_problem(&Refusal::Full.error(), Some(Cause::Request(Ticket(1))));
    state.show_problem(&ServiceError::NotOpen, Some(Cause::Request(Ticket(2))));
    let numbers: Vec<u64> = state.notices.shown().map(|notice| notice.number).collect();
    assert_eq!(numbers, [2], "one strip at a time");
    state.notices.close(2);
    assert_eq!(state.notices.problem().map(|notice| notice.number), Some(1));
}

#[test]
fn a_page_that_cannot_be_left_yet_says_so_until_the_words_are_saved() {
    let mut harness = on_a_full_disk();
    let cause = Some(Cause::Write(walked(&harness)));
    harness.update(Message::ShowStart);
    harness.run(&Step::Settle);
    assert!(matches!(harness.state.screens.top(), Screen::Walk(_)));
    let problem = harness.state.notices.problem().expect("it is told");
    assert_eq!(problem.cause, cause);
    assert!(problem.text.contains("noch im Programm"), "{}", problem.text);
    let passing = harness.state.notices.passing();
    assert!(passing.is_some_and(|notice| notice.text.contains("bleibt offen")));
    harness.settle();
    assert!(harness.state.notices.problem().is_none());
}

#[test]
fn the_question_about_closing_ends_once_the_words_are_saved() {
    let mut harness = on_a_full_disk();
    harness.update(Message::CloseRequested);
    harness.run(&Step::Settle);
    assert_eq!(harness.state.dialog, Some(DialogState::Unsaved));
    assert!(!harness.state.closing);
    harness.run(&Step::Refuse(None));
    harness.pass(Duration::from_secs(15));
    harness.run(&Step::Settle);
    assert_eq!(harness.state.dialog, None);
    assert!(harness.state.closing);
}

#[test]
fn a_library_that_never_answers_leaves_a_way_out() {
    let mut harness = Harness::new(true);
    harness.state = AppState::new(Settings::default());
    harness.pass(Duration::from_secs(1));
    assert!(matches!(harness.state.screens.top(), Screen::Opening));
    harness.now.instant += Duration::from_secs(11);
    let effects = tick(&mut harness.state, harness.now);
    let paints = |effect: &Effect| matches!(effect, Effect::WakeAfter(Duration::ZERO));
    assert!(effects.iter().any(paints), "it is painted without an event");
    assert!(matches!(harness.state.screens.top(), Screen::Problem(problem) if problem.is_late));
    assert!(harness.state.is_without_library(), "closing waits for nobody");
    let other = Message::FileChosen {
        purpose: FilePurpose::Library,
        path: "/other.funkenbuch".into(),
        confirmed: true,
    };
    let effects = update(&mut harness.state, other, harness.now);
    let restarts = |effect: &Effect| matches!(effect, Effect::RestartService(path) if path.ends_with("other.funkenbuch"));
    assert!(effects.iter().any(restarts), "{effects:?}");
    assert!(matches!(harness.state.screens.top(), Screen::Opening));
}

#[test]
fn a_library_that_answers_late_is_open() {
    let mut harness = Harness::new(false);
    harness.state = AppState::new(Settings::default());
    harness.pass(Duration::from_secs(1));
    harness.pass(Duration::from_secs(11));
    let event = Event::LibraryOpened {
        path: "/library".into(),
        access: crate::service::Access::Write,
        protected: false,
        set_aside: None,
        hand_over: None,
    };
    harness.receive(Reply { ticket: None, event });
    assert!(matches!(harness.state.screens.top(), Screen::Start(_)));
}

#[test]
fn a_second_press_while_a_session_is_being_begun_begins_no_other() {
    let mut state = AppState::new(Settings::default());
    let now = Harness::new(false).now;
    let begun = |effects: Vec<Effect>| {
        let begins = |effect: &&Effect| matches!(effect, Effect::Send(_, Request::BeginSession { .. }));
        effects.iter().filter(begins).count()
    };
    let begin = || Message::Begin {
        workbook: None,
        client: None,
    };
    assert_eq!(begun(update(&mut state, begin(), now)), 1);
    assert_eq!(begun(update(&mut state, begin(), now)), 0, "a double click");
}

#[test]
fn a_session_that_is_opened_again_while_its_conflict_is_resolved_shows_what_is_kept() {
    let mut harness = Harness::new(false);
    typed(&mut harness);
    harness.run(&Step::Elsewhere(0, "anders".to_owned()));
    harness.pass(Duration::from_secs(1));
    harness.run(&Step::Settle);
    assert!(matches!(harness.state.dialog, Some(DialogState::Conflict { .. })));
    harness.run(&Step::Do(Act::Continue(0)));
    harness.run(&Step::Do(Act::Resolve(KeptVersion::Mine)));
    harness.settle();
    harness.check();
}
