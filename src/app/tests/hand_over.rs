//! The hand-over and the session that is not kept: what comes late, and what was done in another window.

use std::path::PathBuf;
use std::time::Duration;

use super::harness::Harness;
use super::service::WORD;
use super::step::{Act, Place, Step};
use crate::app::kit::SecretLetters;
use crate::app::message::{HandOverMessage, Message, ProtectionMessage};
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::state::dialog::DialogState;
use crate::app::state::lock::LockKind;
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

/// Returns a window that is handed over, in which the client is in the middle of an answer.
fn with_client() -> Harness {
    let mut harness = Harness::new(false);
    let event = opened_handed_over(&harness);
    harness.receive(Reply { ticket: None, event });
    harness.update(HandOverMessage::GoOn.into());
    harness.deliver_all();
    harness.run(&Step::Do(Act::Type(Place::Prose, "Ein halber Sa".to_owned())));
    harness
}

#[test]
fn no_other_program_shows_a_folder_while_the_laptop_is_handed_over() {
    let mut harness = with_client();
    let path = PathBuf::from("/folder/Blatt.pdf");
    for message in [
        Message::OpenPath(path.clone()),
        Message::ShowInFolder(path.clone()),
    ] {
        assert!(update(&mut harness.state, message, harness.now).is_empty());
    }
}

fn lock(harness: &mut Harness) {
    harness.update(ProtectionMessage::Lock.into());
    assert!(harness.state.is_locked());
}

/// Types a word into the form of the lock and asks for the session.
fn gives(harness: &mut Harness, word: &str) {
    let lock = harness.state.lock.as_mut().map(|lock| &mut lock.kind);
    let Some(LockKind::Session(form)) = lock else {
        panic!("the session is hidden")
    };
    form.known = SecretLetters::from(word);
    harness.update(HandOverMessage::ShowSession.into());
    harness.deliver_all();
}

#[test]
fn a_session_that_is_handed_over_is_hidden_while_its_library_stays_open() {
    let mut harness = with_client();
    lock(&mut harness);
    harness.deliver_all();
    assert_eq!(harness.state.lock_stage(), None, "the client has no passphrase");
    assert_eq!(harness.plain.missing(&harness.service, None), None);
    let passphrase = Passphrase::new("Kranich".to_owned());
    for message in [
        Message::ToggleGuide,
        HandOverMessage::GoOn.into(),
        ProtectionMessage::Unlock(passphrase).into(),
        HandOverMessage::TakeBack.into(),
    ] {
        harness.update(message);
        harness.deliver_all();
        assert!(harness.state.is_locked() && harness.state.dialog.is_none());
    }
    harness.update(HandOverMessage::ShowSession.into());
    assert!(!harness.state.is_locked() && harness.state.is_handed_over());
    harness.check_shown();
    assert!(harness.walked().is_some(), "at the very place");
}

#[test]
fn a_session_with_a_word_of_its_own_is_shown_again_by_that_alone() {
    let mut harness = with_client();
    let event = Event::WordSet {
        session: harness.sessions[0],
        has_word: true,
    };
    harness.receive(Reply { ticket: None, event });
    lock(&mut harness);
    harness.deliver_all();
    gives(&mut harness, "");
    assert!(harness.state.is_locked());
    gives(&mut harness, "Zauberlehrling");
    assert!(harness.state.is_locked());
    gives(&mut harness, WORD);
    assert!(harness.state.is_locked(), "wrong tries slow down");
    harness.pass(Duration::from_secs(2));
    gives(&mut harness, WORD);
    assert!(!harness.state.is_locked() && harness.state.is_handed_over());
}

#[test]
fn a_hand_over_hides_its_session_when_nobody_types_and_when_the_computer_sleeps() {
    for protected in [true, false] {
        let mut harness = with_client();
        harness.state.library.protected = protected;
        harness.state.note_input(harness.now.instant);
        harness.pass(Duration::from_secs(599));
        harness.state.watch_clocks(harness.now);
        assert!(!harness.state.is_locked());
        harness.pass(Duration::from_secs(2));
        harness.state.watch_clocks(harness.now);
        assert!(harness.state.is_locked());
        let effects = update(
            &mut harness.state,
            ProtectionMessage::SystemSleeps.into(),
            harness.now,
        );
        assert!(effects.iter().any(|effect| matches!(effect, Effect::AllowSleep)));
    }
}

#[test]
fn what_is_typed_of_the_code_goes_when_the_session_is_hidden() {
    let mut harness = with_client();
    harness.update(HandOverMessage::AskBack.into());
    if let Some(DialogState::TakeBack { form, .. }) = &mut harness.state.dialog {
        form.known = SecretLetters::from("271828");
    }
    lock(&mut harness);
    assert_eq!(harness.state.dialog, None);
    harness.update(HandOverMessage::AskBack.into());
    let Some(DialogState::TakeBack { form, .. }) = &mut harness.state.dialog else {
        panic!("the consultant comes back")
    };
    assert_eq!(form.known(), None);
    form.known = SecretLetters::from("271828");
    harness.update(HandOverMessage::Confirm.into());
    harness.deliver_all();
    assert!(!harness.state.is_locked() && !harness.state.is_handed_over());
    assert!(matches!(harness.state.screens.top(), Screen::List));
}

#[test]
fn taking_back_without_the_passphrase_is_no_longer_offered_behind_the_lock() {
    let mut harness = Harness::new(false);
    let event = opened_handed_over(&harness);
    harness.receive(Reply { ticket: None, event });
    lock(&mut harness);
    harness.update(HandOverMessage::ShowSession.into());
    assert_eq!(offers_take_back(&harness), Some(false));
}
