//! The lock: from one moment on nothing is shown, until the passphrase is given.
//!
//! Screens, dialogs and notices stay in memory as they are, so that unlocking leads back to the very place. What is
//! due is written first, and jobs that run come to their end; then the service closes the library and wipes the key.
//!
//! In a hand-over the library stays open, since its client has no passphrase: only what is shown is hidden. It is shown
//! again by the client's own word, or by a button where none is set; neither is a way out of the hand-over.

use std::time::{Duration, Instant};

use super::AppState;
use super::secret_form::SecretForm;
use super::writes::Unsaved;
use crate::app::model::Now;
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::screens::passphrase::PassphraseForm;
use crate::service::{Request, Ticket};

/// Least time by which the wall clock outruns the monotonic one where the computer has slept.
const MIN_SLEEP: Duration = Duration::from_secs(20);

/// Stage of locking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockStage {
    /// The library is open: something is on its way to the disk, or a job is running.
    Finishing,
    /// The library is being closed, or is closed.
    Closed,
}

/// What is locked.
#[derive(Debug)]
pub enum LockKind {
    /// The library.
    Library {
        /// Stage of locking.
        stage: LockStage,
        /// The form that asks for the passphrase.
        form: PassphraseForm,
    },
    /// The session that is handed over, with what is typed of its client's own word.
    Session(SecretForm),
}

/// The state of a locked window.
#[derive(Debug)]
pub struct Lock {
    /// What is locked.
    pub kind: LockKind,
    /// Whether the window was asked to close while something is unsaved.
    pub stays_open: bool,
}

/// A note of the lock screen about unfinished work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockNote {
    /// Words are on their way to the disk.
    Saving,
    /// A job is running.
    Working,
    /// Words could not be saved.
    Unsaved,
    /// The same, and the window was asked to close.
    StaysOpen,
}

/// Time of the last input, and readings of the clocks in the last frame.
#[derive(Clone, Copy, Debug, Default)]
pub struct InputWatch {
    last_input: Option<Instant>,
    clocks: Option<Now>,
}

impl AppState {
    /// Returns `true` while nothing is shown.
    pub fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    /// Returns `true` if whoever is at the laptop can end a lock: by the passphrase, or in a hand-over.
    pub fn can_lock(&self) -> bool {
        let is_open = !matches!(
            self.screens.base(),
            Screen::Opening | Screen::Problem(_) | Screen::Passphrase(_)
        );
        is_open && (self.library.protected || self.is_handed_over())
    }

    /// Hides everything, and closes the library as soon as nothing is on its way any more. In a hand-over it stays open.
    pub(in crate::app) fn lock(&mut self, now: Now) {
        if self.is_locked() || !self.can_lock() {
            return;
        }
        log::info!("locked");
        // unlocking leads back to where the user was, not to another screen
        self.after_saving = None;
        self.screens.iter_mut().for_each(Screen::wipe);
        self.dialog.take_if(|dialog| dialog.holds_passphrase());
        let kind = match self.is_handed_over() {
            true => self.hide_session(),
            false => LockKind::Library {
                stage: LockStage::Finishing,
                form: PassphraseForm::default(),
            },
        };
        let stays_open = false;
        self.lock = Some(Lock { kind, stays_open });
        self.flush(now);
        self.close_when_finished();
    }

    /// Closes the library of a locked window once everything is written that can be, and no job is running.
    pub(in crate::app) fn close_when_finished(&mut self) {
        let is_busy = !self.writes.is_settled() || self.is_working();
        if let Some(LockKind::Library { stage, form }) = self.lock.as_mut().map(|lock| &mut lock.kind)
            && *stage == LockStage::Finishing
            && !is_busy
            && !form.is_waiting()
        {
            *stage = LockStage::Closed;
            self.outbox.send(Request::Lock);
        }
    }

    /// Returns how far locking the library is; `None` if it is not being locked.
    pub fn lock_stage(&self) -> Option<LockStage> {
        match self.lock.as_ref()?.kind {
            LockKind::Library { stage, .. } => Some(stage),
            LockKind::Session(_) => None,
        }
    }

    /// Returns `true` if the library of a locked window is closed: nothing can be loaded or written.
    pub(in crate::app) fn is_library_closed(&self) -> bool {
        self.lock_stage() == Some(LockStage::Closed)
    }

    /// Shows everything again as it was. Words that could not be saved are sent again.
    pub(in crate::app) fn unlock(&mut self, now: Now) {
        log::info!("unlocked");
        self.lock = None;
        self.tries.reset();
        self.watch.last_input = Some(now.instant);
        self.writes.retry();
        self.flush(now);
    }

    /// Returns what the lock screen says about what is not finished.
    pub fn lock_note(&self) -> Option<LockNote> {
        let lock = self.lock.as_ref()?;
        match self.writes.unsaved() {
            Unsaved::Failed(..) if lock.stays_open => Some(LockNote::StaysOpen),
            Unsaved::Failed(..) => Some(LockNote::Unsaved),
            _ if self.is_library_closed() => None,
            Unsaved::InTransit => Some(LockNote::Saving),
            Unsaved::Nothing => self.is_working().then_some(LockNote::Working),
        }
    }

    /// Remembers that something was typed or pressed.
    pub(in crate::app) fn note_input(&mut self, now: Instant) {
        self.watch.last_input = Some(now);
    }

    /// Locks if the computer has slept since the last frame, or nothing was typed or pressed for too long. Called
    /// before anything is painted.
    pub(in crate::app) fn watch_clocks(&mut self, now: Now) {
        let slept = self
            .watch
            .clocks
            .replace(now)
            .is_some_and(|before| has_slept(before, now));
        if slept || self.lock_due().is_some_and(|due| due <= now.instant) {
            self.lock(now);
        }
    }

    /// Returns when the window locks by itself if nothing is typed or pressed until then.
    pub(in crate::app) fn lock_due(&self) -> Option<Instant> {
        let patience = self.settings.lock_after()?;
        let last = self
            .watch
            .last_input
            .or(self.watch.clocks.map(|clocks| clocks.instant))?;
        (self.can_lock() && !self.is_locked()).then(|| last + patience)
    }

    /// Returns the form that asks for a passphrase: over everything, or on a screen that others may lie over.
    pub fn passphrase_form(&mut self) -> Option<&mut PassphraseForm> {
        if let Some(lock) = &mut self.lock {
            return match &mut lock.kind {
                LockKind::Library { form, .. } => Some(form),
                LockKind::Session(_) => None,
            };
        }
        self.screens.iter_mut().find_map(|screen| match screen {
            Screen::Passphrase(screen) => Some(&mut screen.form),
            _ => None,
        })
    }

    /// Returns `true` if a form waits for the reply with this ticket.
    pub(in crate::app) fn awaits_unlocking(&self, ticket: Option<Ticket>) -> bool {
        self.lock.as_ref().is_some_and(|lock| match &lock.kind {
            LockKind::Library { form, .. } => form.awaits(ticket),
            LockKind::Session(form) => ticket.is_some() && form.ticket == ticket,
        })
    }

    /// Tells the form how long wrong tries make it wait. Returns when that is over.
    pub(in crate::app) fn watch_tries(&mut self, now: Now) -> Option<Instant> {
        let next = self.tries.next_allowed(now.instant);
        let form = self.passphrase_form()?;
        if form.set_wait(next.map(|next| next - now.instant)) {
            // the frame that ends here was painted before
            self.outbox.push(Effect::WakeAfter(Duration::ZERO));
        }
        next
    }
}

/// Returns `true` if the wall clock has gone further than the monotonic one, which rests while the computer sleeps.
fn has_slept(before: Now, now: Now) -> bool {
    let awake = now.instant.saturating_duration_since(before.instant);
    let passed = now.moment.timestamp().duration_since(before.moment.timestamp());
    Duration::try_from(passed).is_ok_and(|passed| passed.saturating_sub(awake) > MIN_SLEEP)
}
