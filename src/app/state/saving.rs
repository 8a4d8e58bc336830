//! Saving: what the screens hold is collected and sent, and leaving waits for it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::dialog::DialogState;
use super::notice::Cause;
use super::writes::Unsaved;
use super::{AfterSaving, AppState};
use crate::app::model::{Now, WriteTarget};
use crate::app::outbox::Effect;
use crate::service::{Request, ServiceError, Ticket, TypingId, Write};

/// Longest time that leaving waits for the service to acknowledge what was typed.
const MAX_SAVE_WAIT: Duration = Duration::from_secs(5);

impl AppState {
    /// Sends a write that is an action: it is reported, and not retried if it is refused.
    pub(in crate::app) fn send_action(&mut self, write: Write) -> Ticket {
        let write = Arc::new(write);
        let ticket = self.outbox.send(Request::Write(Arc::clone(&write)));
        self.writes.sent(ticket, None, write);
        ticket
    }

    /// Marks the settings as changed.
    pub(in crate::app) fn touch_settings(&mut self, now: Now) {
        self.writes.touch(WriteTarget::Settings, now.instant);
    }

    /// Marks what the screens have changed since the last call.
    pub(in crate::app) fn collect_changes(&mut self, now: Now) {
        let mut touched = Vec::new();
        for screen in self.screens.iter_mut() {
            screen.take_touched(&mut touched);
        }
        if self.library.read_only {
            touched.retain(|target| *target == WriteTarget::Settings);
        }
        for target in touched {
            self.writes.touch(target, now.instant);
        }
    }

    /// Writes typed words, or removes them, as soon as the earlier write of their target is settled.
    pub(in crate::app) fn write(&mut self, target: WriteTarget, write: Write, now: Now) {
        self.writes.keep(target, Some(write));
        self.send_due(now, true);
    }

    /// Does something as soon as everything is saved.
    pub(in crate::app) fn after_saving(&mut self, then: AfterSaving, now: Now) {
        self.after_saving = Some((then, now.instant));
    }

    /// Returns when leaving no longer waits for the service.
    pub(in crate::app) fn save_deadline(&self) -> Option<Instant> {
        self.after_saving
            .as_ref()
            .map(|(_, since)| *since + MAX_SAVE_WAIT)
    }

    /// Takes everything unsaved out of the screens and sends what can be sent.
    pub(in crate::app) fn flush(&mut self, now: Now) {
        self.collect_changes(now);
        for target in self.writes.touched() {
            self.take_content(target, now);
        }
        self.send_due(now, true);
    }

    /// Sends the writes that are due and can be sent.
    pub(in crate::app) fn send_due(&mut self, now: Now, flush: bool) {
        let touched = self.writes.touched();
        let is_closed = self.is_library_closed();
        for target in self.writes.due(now.instant, flush) {
            if is_closed && !target.is_outside_library() {
                continue;
            }
            if touched.contains(&target) {
                self.take_content(target, now);
            }
            if let Some(write) = self.writes.take_ready(target) {
                self.send_write(target, write);
            }
        }
        if !is_closed && let Some(step) = self.writes.next_step() {
            self.send_action(step);
        }
    }

    /// Returns when the next write is due that can be sent: what a closed library could not take waits for its opening.
    pub(in crate::app) fn next_write(&self, now: Now) -> Option<Instant> {
        let is_closed = self.is_library_closed();
        let can_be_sent = |target: WriteTarget| !is_closed || target.is_outside_library();
        self.writes.next_due(now.instant, can_be_sent)
    }

    fn take_content(&mut self, target: WriteTarget, now: Now) {
        // what is typed elsewhere is another step
        if self.typed.replace(target) != Some(target) {
            self.end_typing();
        }
        let typing = self.typing();
        let write = match target {
            WriteTarget::Settings => Some(Write::Settings(Box::new(self.settings.clone()))),
            _ => self.take_from_screens(target, typing, now),
        };
        self.writes.keep(target, write);
    }

    /// Sends a write of typed words.
    pub(in crate::app) fn send_write(&mut self, target: WriteTarget, write: Arc<Write>) {
        let ticket = self.outbox.send(Request::Write(Arc::clone(&write)));
        self.writes.sent(ticket, Some(target), write);
    }

    /// Takes what a screen holds of a target; the screens below follow it.
    fn take_from_screens(&mut self, target: WriteTarget, typing: TypingId, now: Now) -> Option<Write> {
        let mut write = None;
        for screen in self.screens.iter_mut().rev() {
            match &write {
                None => write = screen.content(target, typing, now),
                Some(Write::Change { change, .. }) => screen.apply(change),
                Some(_) => break,
            }
        }
        write
    }

    /// Runs what has waited for everything to be saved.
    pub(in crate::app) fn run_after_saving(&mut self, now: Now) {
        // something can be typed between the last acknowledgement and the window's close
        self.closing &= self.close_anyway || matches!(self.writes.unsaved(), Unsaved::Nothing);
        let late = self
            .save_deadline()
            .is_some_and(|deadline| deadline <= now.instant);
        let Some((then, since)) = self.after_saving.take().or_else(|| self.asked_to_close(now)) else {
            return;
        };
        if late {
            // the frame that ends here was painted before
            self.outbox.push(Effect::WakeAfter(Duration::ZERO));
        }
        match (self.writes.unsaved(), then) {
            (Unsaved::Nothing, AfterSaving::ShowStart) => self.show_start(),
            (Unsaved::Nothing, AfterSaving::OpenLibrary(path)) => self.open_library(path),
            (Unsaved::Nothing, AfterSaving::HandOver) => self.send_hand_over(),
            (Unsaved::Nothing, AfterSaving::TakeBack) => self.send_take_back(),
            (Unsaved::Nothing, AfterSaving::Close) => {
                self.closing = true;
                self.outbox.push(Effect::Close);
            }
            (Unsaved::Failed(_, error), AfterSaving::Close) => self.ask_about(&error),
            (Unsaved::Failed(target, error), _) => {
                self.show_unsaved(target, &error);
                self.notices
                    .show(self.texts().notice_page_stays().to_owned(), None);
            }
            (Unsaved::InTransit, AfterSaving::Close) if late => self.ask_about(&ServiceError::Stopped),
            (Unsaved::InTransit, AfterSaving::ShowStart) if late => {
                // the words stay among the writes
                self.flush(now);
                self.show_start();
            }
            (Unsaved::InTransit, then) => self.after_saving = Some((then, since)),
        }
    }

    /// Takes back the question about closing once nothing is unsaved any more: the window closes as was asked.
    fn asked_to_close(&mut self, now: Now) -> Option<(AfterSaving, Instant)> {
        let asked = self.dialog == Some(DialogState::Unsaved);
        if !asked || !matches!(self.writes.unsaved(), Unsaved::Nothing) {
            return None;
        }
        self.dialog = None;
        Some((AfterSaving::Close, now.instant))
    }

    /// Shows why words are not saved, and that they are kept.
    pub(in crate::app) fn show_unsaved(&mut self, target: WriteTarget, error: &ServiceError) {
        let texts = self.texts();
        let kept = if error.is_temporary() {
            texts.notice_kept_retried()
        } else {
            texts.notice_kept()
        };
        self.show_problem_and(error, kept, Some(Cause::Write(target)));
    }

    /// Asks what is to become of words that can't be saved.
    pub(in crate::app) fn ask_about(&mut self, error: &ServiceError) {
        if let Some(lock) = &mut self.lock {
            lock.stays_open = true;
            return;
        }
        self.dialog = Some(match error {
            ServiceError::Conflict { session } => DialogState::Conflict { session: *session },
            _ => DialogState::Unsaved,
        });
    }
}
