//! Writes: when they are sent, and what becomes of refused ones.

use std::sync::Arc;
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::service::Refusal;
use crate::app::model::WriteTarget;
use crate::app::state::writes::{AUTOSAVE_DELAY, SAVE_RETRY_DELAY, Unsaved, Writes};
use crate::service::{KeptVersion, OpenSession, ServiceError, SessionSnapshot, Settings, Ticket, Write};
use crate::session::{Cell, Edit, Moment, Session, Value, WalkState};
use crate::workbook::builtin;

const TARGET: WriteTarget = WriteTarget::Settings;

/// Writes with the times at which things happen.
struct Desk {
    writes: Writes,
    now: Instant,
}

impl Desk {
    fn new() -> Self {
        Self {
            writes: Writes::default(),
            now: Instant::now(),
        }
    }

    fn due(&mut self, after: Duration) -> bool {
        !self.writes.due(self.now + after, false).is_empty()
    }

    /// Sends what a screen holds.
    fn send(&mut self, ticket: u64, name: &str) {
        self.writes.keep(TARGET, Some(settings(name)));
        self.resend(ticket);
    }

    fn resend(&mut self, ticket: u64) {
        let write = self.writes.take_ready(TARGET).expect("something can be sent");
        self.writes.sent(Ticket(ticket), Some(TARGET), write);
    }

    fn refuse(&mut self, ticket: u64, refusal: Refusal) {
        let error = Arc::new(refusal.error());
        assert!(self.writes.refused(Ticket(ticket), &error, self.now).is_some());
    }

    fn names(&self) -> Vec<String> {
        let names = self.writes.contents().map(|write| match write {
            Write::Settings(settings) => settings.consultant.clone(),
            other => panic!("{other:?}"),
        });
        names.collect()
    }
}

fn settings(consultant: &str) -> Write {
    let mut settings = Settings::default();
    consultant.clone_into(&mut settings.consultant);
    Write::Settings(Box::new(settings))
}

/// A session that is typed into, with what is to be written of it each time.
struct Typed(OpenSession);

impl Typed {
    fn new() -> Self {
        let session = Session::begin(builtin(), "de", Moment::now());
        Self(OpenSession::new(session, WalkState::default(), Uuid::nil()))
    }

    fn target(&self) -> WriteTarget {
        WriteTarget::Session(self.0.session().id)
    }

    fn types(&mut self, question: &str, text: &str) -> Box<SessionSnapshot> {
        let value = Some(Value::Text(text.to_owned()));
        let cell = Cell::plain(question);
        self.0
            .apply(Edit::SetCell { cell, value }, Moment::now())
            .unwrap();
        Box::new(self.0.take_snapshot().unwrap())
    }
}

#[test]
fn further_typing_does_not_put_a_save_off() {
    let mut desk = Desk::new();
    desk.writes.touch(TARGET, desk.now);
    desk.writes.touch(TARGET, desk.now + AUTOSAVE_DELAY / 2);
    assert!(!desk.due(AUTOSAVE_DELAY / 2));
    assert!(desk.due(AUTOSAVE_DELAY));
}

#[test]
fn leaving_a_field_sends_what_was_typed_at_once() {
    let mut desk = Desk::new();
    desk.writes.touch(TARGET, desk.now);
    assert_eq!(desk.writes.due(desk.now, true), [TARGET]);
}

#[test]
fn one_write_of_a_target_is_in_flight_at_a_time() {
    let mut desk = Desk::new();
    desk.send(1, "first");
    desk.writes.touch(TARGET, desk.now);
    assert!(!desk.due(AUTOSAVE_DELAY * 2));
    assert!(desk.writes.due(desk.now, true).is_empty());
    assert_eq!(
        desk.writes.next_due(desk.now, |_| true),
        None,
        "nothing to wake up for"
    );
    desk.writes.keep(TARGET, Some(settings("second")));
    assert!(desk.writes.take_ready(TARGET).is_none());
}

#[test]
fn what_was_typed_while_a_write_was_in_flight_is_sent_as_soon_as_that_is_acknowledged() {
    let mut desk = Desk::new();
    desk.send(1, "first");
    desk.writes.keep(TARGET, Some(settings("second")));
    assert!(desk.writes.written(Ticket(1)).is_some());
    assert!(desk.due(Duration::ZERO));
    desk.resend(2);
    assert_eq!(desk.names(), ["second"]);
}

#[test]
fn an_acknowledgement_that_comes_twice_changes_nothing() {
    let mut desk = Desk::new();
    desk.send(1, "first");
    assert!(desk.writes.written(Ticket(1)).is_some());
    desk.send(2, "second");
    assert!(desk.writes.written(Ticket(1)).is_none());
    assert!(matches!(desk.writes.unsaved(), Unsaved::InTransit));
    assert_eq!(desk.names(), ["second"]);
}

#[test]
fn a_refused_save_is_retried_after_a_while() {
    let mut desk = Desk::new();
    desk.send(1, "typed");
    desk.refuse(1, Refusal::Full);
    assert!(matches!(desk.writes.unsaved(), Unsaved::Failed(..)));
    assert!(!desk.due(SAVE_RETRY_DELAY / 2));
    assert!(desk.due(SAVE_RETRY_DELAY));
    assert_eq!(
        desk.writes.next_due(desk.now, |_| true),
        Some(desk.now + SAVE_RETRY_DELAY)
    );
    desk.resend(2);
    assert_eq!(desk.names(), ["typed"]);
    desk.writes.written(Ticket(2));
    assert!(matches!(desk.writes.unsaved(), Unsaved::Nothing));
}

#[test]
fn typing_on_after_a_refusal_neither_hurries_nor_delays_the_retry() {
    let mut desk = Desk::new();
    desk.send(1, "typed");
    desk.refuse(1, Refusal::Full);
    desk.writes.touch(TARGET, desk.now + SAVE_RETRY_DELAY / 2);
    assert!(!desk.due(SAVE_RETRY_DELAY / 2));
    assert!(desk.due(SAVE_RETRY_DELAY));
}

#[test]
fn what_only_a_person_can_decide_is_not_retried_until_they_do() {
    let mut desk = Desk::new();
    desk.send(1, "typed");
    desk.refuse(1, Refusal::Panicked);
    desk.writes.touch(TARGET, desk.now);
    assert!(!desk.due(SAVE_RETRY_DELAY * 10));
    assert!(desk.writes.due(desk.now, true).is_empty());
    assert_eq!(desk.writes.next_due(desk.now, |_| true), None);
    desk.writes.retry();
    assert!(desk.due(Duration::ZERO));
}

#[test]
fn a_service_that_has_stopped_leaves_what_was_in_flight_as_refused() {
    let mut desk = Desk::new();
    desk.send(1, "typed");
    desk.writes.queue_step(Write::Undo);
    desk.writes.give_up(&Arc::new(ServiceError::Stopped));
    assert!(matches!(desk.writes.unsaved(), Unsaved::Failed(..)));
    assert_eq!(desk.names(), ["typed"]);
}

#[test]
fn undo_waits_until_nothing_typed_is_pending() {
    let mut desk = Desk::new();
    desk.send(1, "typed");
    desk.writes.queue_step(Write::Undo);
    desk.writes.queue_step(Write::Redo);
    assert!(desk.writes.next_step().is_none());
    desk.writes.written(Ticket(1));
    let step = desk.writes.next_step().expect("nothing is pending any more");
    desk.writes.sent(Ticket(2), None, Arc::new(step));
    assert!(desk.writes.next_step().is_none(), "one after the other");
    desk.writes.written(Ticket(2));
    assert!(matches!(desk.writes.next_step(), Some(Write::Redo)));
}

#[test]
fn a_queued_state_of_a_session_follows_the_one_that_was_acknowledged() {
    let (mut writes, mut typed) = (Writes::default(), Typed::new());
    let target = typed.target();
    let first = typed.types("occasion", "a");
    let saved = (first.session.revision, first.session.updated_at);
    writes.sent(Ticket(1), Some(target), Arc::new(Write::Session(first)));
    writes.keep(target, Some(Write::Session(typed.types("name", "b"))));
    writes.written(Ticket(1));
    let base = writes.snapshot(target).unwrap().base;
    assert_eq!((base.revision, base.updated_at), saved);
}

#[test]
fn a_refused_state_lies_below_the_newer_one_and_keeps_its_base() {
    let (mut writes, mut typed) = (Writes::default(), Typed::new());
    let target = typed.target();
    let first = typed.types("occasion", "a");
    let base = first.base;
    writes.sent(Ticket(1), Some(target), Arc::new(Write::Session(first)));
    let mut newer = typed.types("name", "b");
    newer.base.revision += 7;
    writes.keep(target, Some(Write::Session(newer)));
    writes.refused(Ticket(1), &Arc::new(Refusal::Full.error()), Instant::now());
    let merged = writes.snapshot(target).unwrap();
    assert_eq!(merged.base, base);
    assert!(merged.changed.cells.contains(&Cell::plain("occasion")));
    assert!(merged.changed.cells.contains(&Cell::plain("name")));
}

#[test]
fn a_conflict_whose_end_is_refused_keeps_the_version_in_memory() {
    let (mut writes, mut typed) = (Writes::default(), Typed::new());
    let target = typed.target();
    let mine = typed.types("occasion", "a");
    let keep = KeptVersion::Stored;
    writes.sent(Ticket(1), Some(target), Arc::new(Write::Resolve { mine, keep }));
    writes.refused(Ticket(1), &Arc::new(Refusal::Full.error()), Instant::now());
    let kept = writes.snapshot(target).unwrap();
    assert_eq!(kept.session.answers.len(), 1);
}
