//! The lock: nothing is lost, nothing is asked of a closed library, and the very place comes back.

use std::time::Duration;

use super::harness::Harness;
use super::service::{PASSPHRASE, Refusal};
use super::step::{Act, Place, Step};
use crate::app::message::{ConsultingMessage, Message, ProtectionMessage, ProtectionTask};
use crate::app::model::{FilePurpose, JobStatus, ListQuery, Now, WindowJob};
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::state::dialog::DialogState;
use crate::app::state::lock::{LockNote, LockStage};
use crate::app::state::writes::{AUTOSAVE_DELAY, Unsaved};
use crate::app::update::{tick, update};
use crate::service::{
    Event, ImportOrder, Job, JobId, JobProgress, JobReport, ProtectionChange, Reply, Request, ServiceError,
    Ticket,
};
use crate::session::Moment;

/// The job that runs behind the lock.
const RUNNING: JobId = JobId(7);

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
    harness.state.lock_stage()
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

fn sent(effects: &[Effect]) -> Option<Ticket> {
    effects.iter().find_map(|effect| match effect {
        Effect::Send(ticket, _) => Some(*ticket),
        _ => None,
    })
}

/// Returns how soon the window asks to be woken.
fn wakes_after(harness: &mut Harness) -> Option<Duration> {
    let effects = tick(&mut harness.state, harness.now);
    let delays = effects.iter().filter_map(|effect| match effect {
        Effect::WakeAfter(delay) => Some(*delay),
        _ => None,
    });
    delays.min()
}

#[test]
fn a_zoom_on_the_lock_screen_is_kept_and_the_window_closes_after_it() {
    let mut harness = typing();
    lock(&mut harness);
    harness.deliver_all();
    assert_eq!(stage(&harness), Some(LockStage::Closed));
    harness.update(Message::ZoomIn);
    assert_eq!(wakes_after(&mut harness), Some(AUTOSAVE_DELAY));
    harness.pass(Duration::from_secs(1));
    harness.deliver_all();
    assert_eq!(wakes_after(&mut harness), None);
    let written = harness
        .service
        .settings
        .as_ref()
        .map(crate::service::Settings::zoom);
    assert_eq!(written, Some(harness.state.settings.zoom()));
    harness.update(Message::CloseRequested);
    assert!(harness.state.closing);
}

#[test]
fn words_that_a_closed_library_cannot_take_wake_nobody() {
    let mut harness = typing();
    harness.service.refusal = Some(Refusal::Full);
    lock(&mut harness);
    harness.deliver_all();
    harness.pass(Duration::from_secs(60));
    assert_eq!(wakes_after(&mut harness), None);
    harness.update(Message::ZoomIn);
    assert_eq!(
        wakes_after(&mut harness),
        Some(AUTOSAVE_DELAY),
        "the settings are due"
    );
}

#[test]
fn a_search_that_waited_when_the_window_was_locked_wakes_nobody() {
    let mut harness = Harness::new(false);
    harness.update(Message::OpenList);
    harness.deliver_all();
    let query = Box::new(ListQuery {
        search: "Kranich".to_owned(),
        ..ListQuery::default()
    });
    harness.update(ConsultingMessage::SetQuery(query).into());
    lock(&mut harness);
    harness.deliver_all();
    harness.pass(Duration::from_secs(60));
    assert_eq!(wakes_after(&mut harness), None);
}

#[test]
fn a_check_of_the_passphrase_that_fails_is_told_on_the_form() {
    let mut harness = busy();
    let passphrase = crate::service::Passphrase::new(PASSPHRASE.to_owned());
    let unlock = ProtectionMessage::Unlock(passphrase).into();
    let ticket = sent(&update(&mut harness.state, unlock, harness.now));
    let event = Event::Failed(ServiceError::Panicked { request: "check" });
    harness.receive(Reply { ticket, event });
    let form = harness.state.passphrase_form().unwrap();
    assert!(!form.is_waiting(), "the next try is taken");
}

#[test]
fn closing_asks_nothing_behind_the_lock_while_a_job_runs() {
    let mut harness = busy();
    let effects = update(&mut harness.state, Message::CloseRequested, harness.now);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::CancelClose)));
    assert_eq!(harness.state.dialog, None);
    assert!(!harness.state.closing);
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

/// Returns a locked window behind which a job runs.
fn busy() -> Harness {
    let mut harness = typing();
    let order = ImportOrder {
        paths: Vec::new(),
        replace: false,
    };
    let status = JobStatus::Running(JobProgress::default());
    let job = Job::Import(order);
    harness.state.jobs.insert(RUNNING, WindowJob { job, status });
    lock(&mut harness);
    harness.deliver_all();
    harness
}

#[test]
fn jobs_come_to_their_end_behind_the_lock() {
    let mut harness = busy();
    assert_eq!(stage(&harness), Some(LockStage::Finishing));
    assert_eq!(harness.state.lock_note(), Some(LockNote::Working));
    // while the library is open, the passphrase is compared with its own
    harness.unlock("falsch");
    harness.deliver_all();
    assert!(harness.state.is_locked());
    let event = Event::JobFinished(RUNNING, Box::<JobReport>::default());
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

#[test]
fn the_window_remembers_no_passphrase_of_a_job() {
    let mut harness = typing();
    harness.settle();
    let task = ProtectionTask::Change;
    harness.update(ProtectionMessage::OpenTask(task).into());
    let secret = || crate::service::Passphrase::new(PASSPHRASE.to_owned());
    let change = ProtectionChange::ChangePassphrase {
        current: secret(),
        new: secret(),
    };
    let message = ProtectionMessage::Change(change.clone()).into();
    let effects = update(&mut harness.state, message, harness.now);
    let asked = effects.iter().find_map(|effect| match effect {
        Effect::Send(_, Request::StartJob { job, .. }) => Some(job),
        _ => None,
    });
    assert_eq!(asked, Some(&Job::ChangeProtection(change.clone())));
    let known = harness.state.jobs.values().next().map(|known| &known.job);
    assert_eq!(known, Some(&Job::ChangeProtection(change.without_passphrases())));
    assert_ne!(change, change.without_passphrases());
}

#[test]
fn a_wrong_passphrase_is_counted_also_below_the_settings() {
    let mut harness = Harness::new(false);
    let event = Event::PassphraseNeeded {
        path: "/library".into(),
    };
    harness.receive(Reply { ticket: None, event });
    for _ in 0..3 {
        let passphrase = crate::service::Passphrase::new("falsch".to_owned());
        let unlock = ProtectionMessage::Unlock(passphrase).into();
        let ticket = sent(&update(&mut harness.state, unlock, harness.now));
        harness.update(Message::OpenSettings);
        let error = ServiceError::wrong_passphrase("/library".as_ref());
        let event = Event::LibraryFailed(error);
        harness.receive(Reply { ticket, event });
        assert!(matches!(harness.state.screens.top(), Screen::Settings(_)));
        harness.update(Message::Leave);
    }
    assert!(harness.state.tries.next_allowed(harness.now.instant).is_some());
}
