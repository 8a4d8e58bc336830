//! The lock: nothing is lost, nothing is asked of a closed library, and the very place comes back.

use std::time::Duration;

use super::harness::Harness;
use super::service::{PASSPHRASE, Refusal};
use super::step::{Act, Place, Step};
use crate::app::message::{Message, ProtectionMessage};
use crate::app::model::{FilePurpose, JobStatus, Now, WindowJob};
use crate::app::outbox::Effect;
use crate::app::state::dialog::DialogState;
use crate::app::state::lock::{LockNote, LockStage};
use crate::app::state::writes::Unsaved;
use crate::app::update::update;
use crate::service::{ImportOrder, Job, JobId, JobProgress, JobReport, ProtectionChange, Reply, Request};
use crate::session::Moment;

/// Returns a window in which a session is being typed into.
fn typing() -> Harness {
    let mut harness = Harness::new(false);
    for step in [
        Step::Do(Act::Continue(0)),
        Step::Settle,
        Step::Do(Act::Type(Place::Prose, "Ein halber Sa".to_owned())),
    ] {
        harness.run(&step);
    }
    harness
}

fn lock(harness: &mut Harness) {
    harness.update(ProtectionMessage::Lock.into());
    assert!(harness.state.is_locked());
}

fn stage(harness: &Harness) -> Option<LockStage> {
    harness.state.lock.as_ref().map(|lock| lock.stage)
}

#[test]
fn what_was_typed_is_written_before_the_library_closes_and_stands_there_afterwards() {
    let mut harness = typing();
    lock(&mut harness);
    assert_eq!(stage(&harness), Some(LockStage::Finishing));
    assert_eq!(harness.state.lock_note(), Some(LockNote::Saving));
    harness.deliver_all();
    assert_eq!(stage(&harness), Some(LockStage::Closed));
    assert_eq!(harness.plain.missing(&harness.service, None), None);
    harness.unlock("falsch");
    harness.deliver_all();
    assert!(harness.state.is_locked());
    harness.unlock(PASSPHRASE);
    harness.deliver_all();
    assert!(!harness.state.is_locked());
    harness.check_shown();
    assert!(harness.walked().is_some(), "the walk is shown again");
    harness.update(Message::Undo);
    assert_eq!(harness.walked().unwrap().answers.len(), 0, "undo leads back");
}

#[test]
fn words_that_cannot_be_written_wait_in_memory_and_are_written_after_unlocking() {
    let mut harness = typing();
    harness.service.refusal = Some(Refusal::Full);
    lock(&mut harness);
    harness.deliver_all();
    assert_eq!(stage(&harness), Some(LockStage::Closed));
    assert_eq!(harness.state.lock_note(), Some(LockNote::Unsaved));
    harness.pass(Duration::from_secs(60));
    harness.update(Message::CloseRequested);
    assert_eq!(harness.state.lock_note(), Some(LockNote::StaysOpen));
    assert_eq!(harness.state.dialog, None);
    harness.service.refusal = None;
    harness.unlock(PASSPHRASE);
    harness.deliver_all();
    assert!(matches!(harness.state.writes.unsaved(), Unsaved::Nothing));
    assert_eq!(harness.plain.missing(&harness.service, None), None);
}

#[test]
fn a_dialog_waits_behind_the_lock_and_nothing_reaches_it() {
    let mut harness = typing();
    harness.update(Message::ConfirmOwnCopy);
    lock(&mut harness);
    harness.deliver_all();
    harness.update(Message::SaveOwnCopy(None));
    harness.update(Message::ShowStart);
    harness.update(Message::FileChosen {
        purpose: FilePurpose::Library,
        path: "/other".into(),
        confirmed: true,
    });
    harness.unlock(PASSPHRASE);
    harness.deliver_all();
    assert_eq!(harness.state.dialog, Some(DialogState::OwnCopy { word: None }));
    assert!(harness.walked().is_some());
    let notice = harness.state.notices.passing().expect("the file was left out");
    assert_eq!(notice.text, harness.state.texts().lock_file_left());
}

#[test]
fn jobs_come_to_their_end_behind_the_lock() {
    let mut harness = typing();
    let (id, order) = (
        JobId(7),
        ImportOrder {
            paths: Vec::new(),
            replace: false,
        },
    );
    let status = JobStatus::Running(JobProgress::default());
    let job = Job::Import(order);
    harness.state.jobs.insert(id, WindowJob { job, status });
    lock(&mut harness);
    harness.deliver_all();
    assert_eq!(stage(&harness), Some(LockStage::Finishing));
    assert_eq!(harness.state.lock_note(), Some(LockNote::Working));
    // while the library is open, the passphrase is compared with its own
    harness.unlock("falsch");
    harness.deliver_all();
    assert!(harness.state.is_locked());
    let event = crate::service::Event::JobFinished(id, Box::<JobReport>::default());
    harness.receive(Reply { ticket: None, event });
    assert_eq!(stage(&harness), Some(LockStage::Closed));
    harness.deliver_all();
    harness.unlock(PASSPHRASE);
    harness.deliver_all();
    assert!(!harness.state.is_locked());
}

#[test]
fn wrong_passphrases_wait_longer_and_longer_whatever_the_clock_says() {
    let mut harness = typing();
    lock(&mut harness);
    harness.deliver_all();
    for _ in 0..3 {
        harness.unlock("falsch");
        harness.deliver_all();
    }
    // years go by on the clock, not for the wait
    harness.now.moment = "2031-01-01T00:00:00Z".parse::<Moment>().unwrap();
    harness.unlock(PASSPHRASE);
    harness.deliver_all();
    assert!(harness.state.is_locked(), "it has to wait");
    harness.pass(Duration::from_secs(3));
    harness.unlock(PASSPHRASE);
    harness.deliver_all();
    assert!(!harness.state.is_locked());
}

#[test]
fn the_window_locks_after_ten_minutes_without_input_and_wakes_for_that_alone() {
    let mut harness = typing();
    harness.settle();
    harness.state.watch_clocks(harness.now);
    harness.state.note_input(harness.now.instant);
    let effects = crate::app::update::tick(&mut harness.state, harness.now);
    let wakes = effects.iter().find_map(|effect| match effect {
        Effect::WakeAfter(delay) => Some(*delay),
        _ => None,
    });
    assert_eq!(wakes, Some(Duration::from_secs(600)));
    harness.pass(Duration::from_secs(599));
    harness.state.watch_clocks(harness.now);
    assert!(!harness.state.is_locked());
    harness.pass(Duration::from_secs(1));
    harness.state.watch_clocks(harness.now);
    assert!(harness.state.is_locked());
    harness.settle();
    harness.state.settings.lock_minutes = 0;
    harness.pass(Duration::from_secs(100_000));
    harness.state.watch_clocks(harness.now);
    assert!(!harness.state.is_locked(), "0 minutes are never");
}

#[test]
fn a_window_that_wakes_from_sleep_is_locked_before_it_paints() {
    let mut harness = typing();
    harness.state.watch_clocks(harness.now);
    // the clock is set back, and by a little
    for seconds in [-7200, 5] {
        harness.now = wall_clock_moved(harness.now, seconds);
        harness.state.watch_clocks(harness.now);
        assert!(!harness.state.is_locked());
    }
    harness.now = wall_clock_moved(harness.now, 90);
    harness.state.watch_clocks(harness.now);
    assert!(harness.state.is_locked());
}

fn wall_clock_moved(now: Now, seconds: i64) -> Now {
    let later = now.moment.timestamp() + jiff::SignedDuration::from_secs(seconds);
    Now::new(now.instant, Moment::new(later, now.moment.offset()))
}

#[test]
fn a_library_without_passphrase_is_not_locked_but_says_what_that_needs() {
    let mut harness = typing();
    harness.state.library.protected = false;
    harness.update(ProtectionMessage::Lock.into());
    assert!(!harness.state.is_locked());
    assert!(harness.state.notices.passing().is_some());
    let slept = update(
        &mut harness.state,
        ProtectionMessage::SystemSleeps.into(),
        harness.now,
    );
    assert!(slept.iter().any(|effect| matches!(effect, Effect::AllowSleep)));
}

#[test]
fn sleep_waits_until_the_library_is_closed() {
    let mut harness = typing();
    harness.settle();
    let effects = update(
        &mut harness.state,
        ProtectionMessage::SystemSleeps.into(),
        harness.now,
    );
    let allows = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::AllowSleep));
    assert!(!allows(&effects));
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Send(_, Request::Lock)))
    );
}

#[test]
fn passphrases_are_never_printed() {
    let mut harness = typing();
    let passphrase = || crate::service::Passphrase::new(PASSPHRASE.to_owned());
    let messages: [Message; 3] = [
        ProtectionMessage::Unlock(passphrase()).into(),
        ProtectionMessage::Change(ProtectionChange::Protect { new: passphrase() }).into(),
        ProtectionMessage::SaveSheet(Some(passphrase())).into(),
    ];
    assert!(!format!("{messages:?}").contains("Kranich"));
    let effects = update(&mut harness.state, messages[2].clone(), harness.now);
    assert!(!format!("{effects:?}").contains("Kranich"));
}
