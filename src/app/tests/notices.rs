//! Notices, and the dialogs about what can't be saved.

use std::time::Duration;

use super::harness::Harness;
use super::service::Refusal;
use super::step::{Act, Place, Step};
use crate::app::message::Message;
use crate::app::model::WriteTarget;
use crate::app::state::dialog::DialogState;
use crate::app::state::notice::Cause;
use crate::app::state::{AppState, SaveState};
use crate::service::{Event, Reply, ServiceError, Settings};

fn typed(harness: &mut Harness) {
    for step in [Step::Do(Act::Continue(0)), Step::Settle] {
        harness.run(&step);
    }
    harness.run(&Step::Do(Act::Type(Place::Prose, "Wort".to_owned())));
}

fn walked(harness: &Harness) -> WriteTarget {
    WriteTarget::Session(harness.state.session().expect("a session is open"))
}

#[test]
fn a_problem_goes_only_when_its_own_cause_succeeds() {
    let mut state = AppState::new(Settings::default());
    let cause = Cause::Write(WriteTarget::Settings);
    state.show_problem(&Refusal::Full.error(), Some(cause));
    state.succeeded(&Cause::Write(WriteTarget::Note(uuid::Uuid::nil())));
    assert!(state.notice.is_some());
    state.succeeded(&cause);
    assert!(state.notice.is_none());
}

#[test]
fn the_same_problem_is_told_once() {
    let mut state = AppState::new(Settings::default());
    let cause = Some(Cause::Write(WriteTarget::Settings));
    state.show_problem(&Refusal::Full.error(), cause);
    let number = state.notice.as_ref().map(|notice| notice.number);
    state.show_problem(&Refusal::Full.error(), cause);
    assert_eq!(state.notice.map(|notice| notice.number), number);
}

#[test]
fn a_full_disk_is_told_until_the_words_are_saved() {
    let mut harness = Harness::new(false);
    typed(&mut harness);
    let cause = Some(Cause::Write(walked(&harness)));
    harness.run(&Step::Refuse(Some(Refusal::Full)));
    harness.pass(Duration::from_secs(1));
    harness.run(&Step::Settle);
    assert_eq!(harness.state.save_state(), SaveState::NotSaved);
    assert_eq!(
        harness.state.notice.as_ref().map(|notice| notice.cause),
        Some(cause)
    );
    harness.settle();
    assert!(harness.state.notice.is_none());
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
        set_aside: None,
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
