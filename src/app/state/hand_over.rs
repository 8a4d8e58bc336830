//! The window in a hand-over: only the walk of one session is left of it.

use std::time::Instant;

use uuid::Uuid;

use super::dialog::DialogState;
use super::lock::LockKind;
use super::notice::Notices;
use super::secret_form::SecretForm;
use super::{AppState, Texts};
use crate::app::model::Now;
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::screens::handed_over::HandedOverPage;
use crate::app::screens::start::LibraryProblem;
use crate::service::{HandOver, Request, SecretKind, ServiceError, UndoState};

impl AppState {
    /// Returns `true` while the laptop is handed over to a client.
    pub fn is_handed_over(&self) -> bool {
        let is_closed = |problem: &LibraryProblem| problem.is_handed_over;
        self.library.hand_over.is_some()
            || matches!(self.screens.base(), Screen::Problem(problem) if is_closed(problem))
    }

    /// Returns `true` while a session is filled in without being kept.
    pub fn is_unkept(&self) -> bool {
        self.walk().is_some_and(|walk| walk.model.open().is_unkept())
    }

    /// Returns `true` where only one session can be reached.
    pub fn is_confined(&self) -> bool {
        self.is_handed_over() || self.is_unkept()
    }

    /// Returns `true` if the session that is open can be handed over.
    pub fn can_hand_over(&self) -> bool {
        let is_kept = self.walk().is_some() && !self.is_preview();
        is_kept && !self.is_confined() && !self.library.read_only
    }

    /// Shows one session alone; nothing of the consultant's stays in the window. Where the passphrase has just been
    /// given, it can be chosen to take the laptop back.
    pub(in crate::app) fn enter_hand_over(&mut self, hand_over: HandOver, is_unlocked: bool) {
        self.forget_consulting();
        self.outbox.push(Effect::ClearClipboard);
        self.library.hand_over = Some(hand_over);
        self.screens.reset(Screen::HandedOver(HandedOverPage {
            failure: None,
            is_unlocked,
        }));
        if !is_unlocked {
            self.open_handed_over();
        }
    }

    /// Opens the session that is handed over.
    pub(in crate::app) fn open_handed_over(&mut self) {
        let session = self.library.hand_over.as_ref().map(|hand_over| hand_over.session);
        if let (Some(session), None) = (session, self.opening) {
            self.opening = Some(self.outbox.send(Request::OpenSession(session)));
            if let Screen::HandedOver(page) = self.screens.top_mut() {
                // from now on the service asks for the passphrase again
                page.is_unlocked = false;
            }
        }
    }

    /// Returns `true` if the client's own word is needed to show the session again.
    pub fn needs_word(&self) -> bool {
        self.walk().is_some_and(|walk| walk.model.open().has_word())
    }

    /// Returns `true` while the session that is handed over is hidden.
    pub fn hides_session(&self) -> bool {
        let lock = self.lock.as_ref();
        lock.is_some_and(|lock| matches!(lock.kind, LockKind::Session(_)))
    }

    /// Drops what would let somebody else out of the hand-over: a secret that is typed, and the choice that follows the
    /// passphrase.
    pub(super) fn hide_session(&mut self) -> LockKind {
        if self.dialog_form().is_some() {
            self.dialog = None;
        }
        if let Screen::HandedOver(page) = self.screens.top_mut() {
            page.is_unlocked = false;
        }
        LockKind::Session(SecretForm::default())
    }

    /// Shows the session again, or checks its client's own word before.
    pub(in crate::app) fn show_session(&mut self, now: Now) {
        let needs_word = self.needs_word();
        let session = self.library.hand_over.as_ref().map(|hand_over| hand_over.session);
        let Some(LockKind::Session(form)) = self.lock.as_mut().map(|lock| &mut lock.kind) else {
            return;
        };
        if !needs_word {
            return self.unlock(now);
        }
        if let (Some(session), Some(word), true) = (session, form.known(), form.is_ready()) {
            form.ticket = Some(self.outbox.send(Request::CheckWord { session, word }));
        }
    }

    /// Goes back to consulting; nothing of the client's walk stays in the window.
    pub(in crate::app) fn end_hand_over(&mut self) {
        self.lock = None;
        self.forget_consulting();
        self.library.hand_over = None;
        self.screens.show_list();
        self.outbox.push(Effect::ClearClipboard);
        let text = self.texts().handover_taken_back().to_owned();
        self.show_notice(text, None);
    }

    /// Drops all that the window holds beside what is not saved yet.
    fn forget_consulting(&mut self) {
        self.list = super::ListScreen::default();
        self.undo = UndoState::default();
        self.saved_at = None;
        (self.dialog, self.notices) = (None, Notices::default());
        (self.opening, self.adding, self.file_to_open) = (None, None, None);
        self.files.clear();
        self.jobs.clear();
    }

    /// Sends the request to hand the laptop over, as the dialog says.
    pub(super) fn send_hand_over(&mut self) {
        let Some(DialogState::HandOver {
            session,
            folder,
            form,
            ..
        }) = &mut self.dialog
        else {
            return;
        };
        let request = Request::HandOver {
            session: *session,
            folder: folder.trim().into(),
            code: form.new_secret(),
        };
        form.ticket = Some(self.outbox.send(request));
    }

    /// Sends the request to take the laptop back, as the dialog says.
    pub(super) fn send_take_back(&mut self) {
        if let Some(DialogState::TakeBack { form, .. }) = &mut self.dialog {
            form.ticket = Some(self.outbox.send(Request::TakeBack(form.known())));
        }
    }

    /// Asks for the client's own word with which a session opens.
    pub(in crate::app) fn ask_for_word(&mut self, session: Uuid) {
        let form = SecretForm::default();
        self.dialog = Some(DialogState::OpenWithWord { session, form });
    }

    /// Returns what is typed into the open dialog of secrets.
    pub(in crate::app) fn dialog_form(&mut self) -> Option<&mut SecretForm> {
        form_of(&mut self.dialog)
    }

    /// Returns what is typed of secrets: into the dialog, and behind it into the form that shows the session again.
    fn secret_forms(&mut self) -> impl Iterator<Item = &mut SecretForm> {
        let locked = match self.lock.as_mut().map(|lock| &mut lock.kind) {
            Some(LockKind::Session(form)) => Some(form),
            _ => None,
        };
        form_of(&mut self.dialog).into_iter().chain(locked)
    }

    /// Shows in the form of secrets why its request failed. Returns `false` if it is about another one.
    pub(in crate::app) fn fail_secret(
        &mut self,
        ticket: crate::service::Ticket,
        error: &ServiceError,
        now: Now,
    ) -> bool {
        let texts: &Texts = self.texts();
        let form = self.secret_forms().find(|form| form.ticket == Some(ticket));
        form.map(|form| form.fail(error, texts, now.instant)).is_some()
    }

    /// Counts down until a secret can be tried again. Returns when the next second is over.
    pub(in crate::app) fn watch_secret(&mut self, now: Now) -> Option<Instant> {
        let (mut next, mut has_changed) = (None, false);
        for form in self.secret_forms() {
            let before = form.wait_seconds();
            next = next.into_iter().chain(form.count_down(now.instant)).min();
            has_changed |= form.wait_seconds() != before;
        }
        if has_changed {
            // the frame that ends here was painted before
            self.outbox.push(Effect::WakeAfter(std::time::Duration::ZERO));
        }
        next
    }

    /// Returns what takes the laptop back.
    pub(in crate::app) fn ends_with(&self) -> SecretKind {
        let hand_over = self.library.hand_over.as_ref();
        hand_over.map_or(SecretKind::Code, |hand_over| hand_over.ends_with)
    }
}

fn form_of(dialog: &mut Option<DialogState>) -> Option<&mut SecretForm> {
    match dialog {
        Some(
            DialogState::HandOver { form, .. }
            | DialogState::TakeBack { form, .. }
            | DialogState::OpenWithWord { form, .. }
            | DialogState::SetWord { form, .. }
            | DialogState::OwnCopy { word: Some(form) },
        ) => Some(form),
        _ => None,
    }
}
