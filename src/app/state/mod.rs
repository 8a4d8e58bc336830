//! The state of the window: plain data, changed by `update` and `receive` alone.

pub mod dialog;
mod hand_over;
mod jobs;
pub mod lock;
pub mod notice;
pub mod print_form;
mod saving;
pub mod secret_form;
pub mod stack;
mod tries;
pub mod writes;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use uuid::Uuid;

use self::dialog::DialogState;
use self::lock::{InputWatch, Lock};
use self::notice::{Action, Cause, Notices};
use self::stack::ScreenStack;
use self::tries::Tries;
use self::writes::{Unsaved, Writes};
use super::message::Message;
use super::model::LibraryState;
use super::model::{FilePurpose, Now, WindowJob, WriteTarget};
use super::outbox::{Effect, Outbox};
use super::screens::consulting::ListScreen;
use super::screens::start::LibraryProblem;
use super::screens::{Screen, walk::WalkScreen};
use crate::service::{
    Advice, JobId, Request, ServiceError, Settings, Ticket, TypingId, UndoState, Write, advice,
};
use crate::session::Moment;
use crate::text::{Language, Texts};

/// Longest time that a library is opened without a word.
const OPENING_PATIENCE: Duration = Duration::from_secs(10);

/// An action that waits until everything is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterSaving {
    /// Showing the start screen.
    ShowStart,
    /// Opening another library.
    OpenLibrary(PathBuf),
    /// Handing the laptop over, as the dialog says.
    HandOver,
    /// Taking the laptop back, as the dialog says.
    TakeBack,
    /// Closing the window.
    Close,
}

/// The state of the window.
pub struct AppState {
    /// The screens; the last one is shown.
    pub screens: ScreenStack,
    /// The list of sessions, which stays as it is while other screens are open.
    pub list: ListScreen,
    /// The library.
    pub library: LibraryState,
    /// The settings.
    pub settings: Settings,
    /// What of the consultant's steps can be undone.
    pub undo: UndoState,
    /// The writes that are not on disk.
    pub writes: Writes,
    /// The time of the last write that is on disk.
    pub saved_at: Option<Moment>,
    /// The jobs that were started.
    pub jobs: BTreeMap<JobId, WindowJob>,
    /// The dialog over the window.
    pub dialog: Option<DialogState>,
    /// The notices at the foot of the window.
    pub notices: Notices,
    /// The lock; `None` while everything is shown.
    pub lock: Option<Lock>,
    /// The wrong passphrases.
    pub(super) tries: Tries,
    pub(super) watch: InputWatch,
    /// The window may close, whatever is unsaved.
    pub closing: bool,
    /// Nothing unsaved keeps the window open any more.
    pub(super) close_anyway: bool,
    /// No running job keeps the window open any more.
    pub(super) may_cancel_jobs: bool,
    /// What waits until everything is saved, and since when.
    after_saving: Option<(AfterSaving, Instant)>,
    pub(super) outbox: Outbox,
    pub(super) opening: Option<Ticket>,
    pub(super) adding: Option<(Ticket, bool)>,
    /// The list of backups that is loaded to see whether to remind of them.
    pub(super) reminder: Option<Ticket>,
    pub(super) files: BTreeMap<Ticket, FilePurpose>,
    /// A session or workbook that is opened once a library is open.
    pub(super) file_to_open: Option<PathBuf>,
    typing: u64,
    typed: Option<WriteTarget>,
    last_job: u64,
    /// Since when the library is being opened.
    opening_since: Option<Instant>,
    /// When what is shown last followed a running import.
    followed: Option<Instant>,
}

impl AppState {
    /// Returns the state while the library is being opened.
    pub fn new(settings: Settings) -> Self {
        Self {
            screens: ScreenStack::default(),
            list: ListScreen::default(),
            library: LibraryState::default(),
            settings,
            undo: UndoState::default(),
            writes: Writes::default(),
            saved_at: None,
            jobs: BTreeMap::new(),
            dialog: None,
            notices: Notices::default(),
            lock: None,
            tries: Tries::default(),
            watch: InputWatch::default(),
            closing: false,
            close_anyway: false,
            may_cancel_jobs: false,
            after_saving: None,
            outbox: Outbox::default(),
            opening: None,
            adding: None,
            reminder: None,
            files: BTreeMap::new(),
            file_to_open: None,
            typing: 0,
            typed: None,
            last_job: 0,
            opening_since: None,
            followed: None,
        }
    }

    /// Returns the texts in the interface's language.
    pub fn texts(&self) -> &'static Texts {
        Texts::of(self.language())
    }

    /// Returns the interface's language.
    pub fn language(&self) -> Language {
        self.settings.language
    }

    /// Returns the walk on top, or below the preview of what is printed of it.
    pub fn walk(&self) -> Option<&WalkScreen> {
        match self.screens.printed() {
            Screen::Walk(walk) => Some(walk),
            _ => None,
        }
    }

    /// Returns `true` if a workbook is previewed.
    pub fn is_preview(&self) -> bool {
        self.walk().is_some_and(|walk| walk.model.open().is_preview())
    }

    /// Shows a notice that goes away by itself.
    pub fn show_notice(&mut self, text: String, actions: impl IntoIterator<Item = Action>) {
        self.notices.show(text, actions);
    }

    /// Shows what went wrong, until its cause succeeds or it is closed.
    pub fn show_problem(&mut self, error: &ServiceError, cause: Option<Cause>) {
        self.show_problem_and(error, "", cause);
    }

    /// Shows a problem with its remedy, followed by a further sentence.
    pub fn show_problem_and(&mut self, error: &ServiceError, further: &str, cause: Option<Cause>) {
        let text = format!("{} {further}", advice(error, self.texts()).sentences());
        // what can't be saved here can be saved elsewhere
        let elsewhere = matches!(cause, Some(Cause::Write(_))) && !error.is_temporary();
        let action = elsewhere.then(|| (self.texts().unsaved_copy().to_owned(), Message::SaveUnsavedCopy));
        let text = text.trim_end().to_owned();
        self.notices.show_problem(text, action, cause);
    }

    /// Ends the visit of a field: typing into it again is another undo step.
    pub(super) fn end_typing(&mut self) {
        self.typing += 1;
    }

    /// Returns the visit of the field that is being typed into.
    pub(super) fn typing(&self) -> TypingId {
        TypingId(self.typing)
    }

    /// Sends the loads of the screen on top.
    pub(super) fn request_loads(&mut self, now: Now) {
        if self.is_locked() {
            return;
        }
        let language = self.language();
        if matches!(self.screens.top(), Screen::List) {
            self.list.model.loads(&mut self.outbox, now);
        } else {
            self.screens.top_mut().loads(&mut self.outbox, language);
        }
    }

    /// Marks lists, overviews and everything else that is gathered from the library as outdated.
    pub(super) fn outdate_gathered(&mut self) {
        self.list.model.outdate();
        for screen in self.screens.iter_mut() {
            screen.outdate_gathered();
        }
    }

    /// Goes back to the start screen.
    pub(super) fn show_start(&mut self) {
        self.notices.withdraw_undo();
        self.list.model.outdate();
        self.list.model.focus_search();
        for screen in self.screens.iter_mut() {
            screen.leave(&mut self.outbox);
        }
        self.screens.show_start();
    }

    /// Opens another library; nothing of this one stays.
    pub(super) fn open_library(&mut self, path: PathBuf) {
        let is_late = self.is_library_late();
        self.screens = ScreenStack::default();
        self.list = ListScreen::default();
        self.undo = UndoState::default();
        self.saved_at = None;
        (self.dialog, self.notices) = (None, Notices::default());
        (self.opening, self.adding) = (None, None);
        self.library = LibraryState::default();
        if is_late {
            // writes that the old service didn't acknowledge are sent to the new one
            self.writes.give_up(&Arc::new(ServiceError::Stopped));
            self.outbox.push(Effect::RestartService(path));
        } else {
            self.outbox.send(Request::OpenLibrary {
                path: Some(path),
                passphrase: None,
            });
        }
    }

    /// Returns `true` while the service says nothing of the library it was to open.
    pub(super) fn is_library_late(&self) -> bool {
        matches!(self.screens.base(), Screen::Problem(problem) if problem.is_late)
    }

    /// Returns `true` while no library was opened that the service would have to close.
    pub(super) fn is_without_library(&self) -> bool {
        let is_opening = matches!(self.screens.base(), Screen::Opening);
        self.is_library_late() || (is_opening && !self.has_words())
    }

    /// Returns `true` if typed words are not on disk.
    pub(super) fn has_words(&self) -> bool {
        let mut contents = self.writes.contents();
        contents.any(|write| !matches!(write, Write::Settings(_)))
    }

    /// Offers a way out once a library has been opening for too long. Returns when that will be.
    pub(super) fn watch_opening(&mut self, now: Now) -> Option<Instant> {
        if !matches!(self.screens.base(), Screen::Opening) {
            self.opening_since = None;
            return None;
        }
        let deadline = *self.opening_since.get_or_insert(now.instant) + OPENING_PATIENCE;
        if now.instant < deadline {
            return Some(deadline);
        }
        let texts = self.texts();
        let advice = Advice {
            problem: texts.start_late().to_owned(),
            remedy: texts.start_late_advice().to_owned(),
        };
        self.screens.reset(Screen::Problem(LibraryProblem {
            advice,
            is_late: true,
            is_handed_over: false,
            rescue: None,
            backup: None,
        }));
        // the frame that ends here was painted before
        self.outbox.push(Effect::WakeAfter(Duration::ZERO));
        None
    }

    /// Returns the labels of what can be undone and redone on this screen; `None` where nothing ever can.
    pub fn undo_labels(&self) -> Option<UndoState> {
        match self.screens.top() {
            Screen::Walk(walk) => Some(walk.model.undo_state()),
            Screen::Opening
            | Screen::Problem(_)
            | Screen::Passphrase(_)
            | Screen::Start(_)
            | Screen::HandedOver(_)
            | Screen::PrintPreview(_)
            | Screen::Settings(_)
            | Screen::Protection(_)
            | Screen::Sheet(_) => None,
            _ => Some(self.undo),
        }
    }

    /// Returns what the top bar says about saving.
    pub fn save_state(&self) -> SaveState {
        if self.is_preview() {
            return SaveState::Nothing;
        }
        if self.is_unkept() {
            return SaveState::NotKept;
        }
        if self.library.read_only {
            return SaveState::ReadOnly;
        }
        match (self.writes.unsaved(), self.saved_at) {
            (Unsaved::Failed(..), _) => SaveState::NotSaved,
            (Unsaved::InTransit, _) => SaveState::Saving,
            (Unsaved::Nothing, Some(at)) => SaveState::Saved(at),
            (Unsaved::Nothing, None) => SaveState::Nothing,
        }
    }

    /// Returns the session that is walked through or reviewed.
    pub fn session(&self) -> Option<Uuid> {
        match self.screens.top() {
            Screen::Walk(walk) => Some(walk.model.open().session().id),
            Screen::Review(review) => review.model.session(),
            _ => None,
        }
    }
}

/// State of saving, as the top bar shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing to say.
    Nothing,
    /// The session is not kept.
    NotKept,
    /// The library can only be read.
    ReadOnly,
    /// Everything is on disk since then.
    Saved(Moment),
    /// Something is on its way.
    Saving,
    /// Something could not be saved.
    NotSaved,
}
