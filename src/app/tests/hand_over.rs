//! The hand-over and the session that is not kept: what comes late, and what was done in another window.

use std::path::PathBuf;

use super::harness::Harness;
use super::step::{Act, Step};
use crate::app::message::{HandOverMessage, Message, ProtectionMessage};
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::update::update;
use crate::service::{Access, Event, HandOver, Passphrase, Reply, Request, SecretKind, ServiceError, Ticket};
use crate::workbook::builtin;

/// Returns what is said when a library is open that is handed over.
fn opened_handed_over(harness: &Harness) -> Event {
    Event::LibraryOpened {
        path: PathBuf::from("/library"),
        access: Access::Write,
        protected: true,
        set_aside: None,
        hand_over: Some(HandOver {
            session: harness.sessions[0],
            folder: PathBuf::from("/folder"),
            ends_with: SecretKind::Passphrase,
        }),
    }
}

fn ticket(effects: &[Effect], is_it: impl Fn(&Request) -> bool) -> Option<Ticket> {
    effects.iter().find_map(|effect| match effect {
        Effect::Send(ticket, request) if is_it(request) => Some(*ticket),
        _ => None,
    })
}

fn offers_take_back(harness: &Harness) -> Option<bool> {
    match harness.state.screens.top() {
        Screen::HandedOver(page) => Some(page.is_unlocked),
        _ => None,
    }
}

#[test]
fn taking_back_without_the_passphrase_is_offered_only_until_the_session_was_asked_for() {
    let mut harness = Harness::new(false);
    let event = opened_handed_over(&harness);
    harness.receive(Reply { ticket: None, event });
    assert_eq!(offers_take_back(&harness), Some(true));
    let effects = update(&mut harness.state, HandOverMessage::GoOn.into(), harness.now);
    let opening = ticket(&effects, |request| matches!(request, Request::OpenSession(_)));
    let event = Event::Failed(ServiceError::Panicked { request: "open" });
    harness.receive(Reply {
        ticket: opening,
        event,
    });
    assert_eq!(offers_take_back(&harness), Some(false));
}

#[test]
fn a_session_that_was_refused_in_a_hand_over_can_be_asked_for_again() {
    let mut harness = Harness::new(false);
    let event = opened_handed_over(&harness);
    harness.receive(Reply { ticket: None, event });
    for _ in 0..2 {
        let effects = update(&mut harness.state, HandOverMessage::GoOn.into(), harness.now);
        let opening = ticket(&effects, |request| matches!(request, Request::OpenSession(_)));
        assert!(opening.is_some());
        let event = Event::Failed(ServiceError::HandedOver);
        harness.receive(Reply {
            ticket: opening,
            event,
        });
    }
}

#[test]
fn a_library_that_was_handed_over_meanwhile_is_unlocked_for_the_hand_over_alone() {
    let mut harness = Harness::new(false);
    harness.update(Message::OpenList);
    harness.deliver_all();
    harness.update(ProtectionMessage::Lock.into());
    harness.deliver_all();
    let unlock = ProtectionMessage::Unlock(Passphrase::new("Kranich".to_owned())).into();
    let effects = update(&mut harness.state, unlock, harness.now);
    let opening = ticket(&effects, |request| matches!(request, Request::OpenLibrary { .. }));
    let event = opened_handed_over(&harness);
    harness.receive(Reply {
        ticket: opening,
        event,
    });
    assert!(!harness.state.is_locked());
    assert!(harness.state.is_handed_over());
    assert_eq!(offers_take_back(&harness), Some(true));
}

#[test]
fn a_session_that_opens_late_leaves_one_that_is_not_kept_in_its_place() {
    let mut harness = Harness::new(false);
    harness.run(&Step::Do(Act::Continue(0)));
    harness.update(HandOverMessage::BeginUnkept(builtin()).into());
    harness.deliver_all();
    assert!(harness.state.is_unkept());
}
