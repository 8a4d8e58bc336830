//! The state of the window: plain data, changed by `update` and `receive` alone.

pub mod dialog;
pub mod notice;
mod saving;
pub mod stack;
pub mod writes;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use uuid::Uuid;

use self::dialog::DialogState;
use self::notice::{Cause, Notice};
use self::stack::ScreenStack;
use self::writes::{Unsaved, Writes};
use super::message::Message;
use super::model::LibraryState;
use super::model::{FilePurpose, JobStatus, Now, WriteTarget};
use super::outbox::Outbox;
use super::screens::consulting::ListScreen;
use super::screens::{Screen, walk::WalkScreen};
use crate::service::{JobId, Request, ServiceError, Settings, Ticket, TypingId, UndoState, advice};
use crate::session::Moment;
use crate::text::{Language, Texts};

/// What waits until everything is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterSaving {
    /// Showing the start screen.
    ShowStart,
    /// Opening another library.
    OpenLibrary(PathBuf),
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
    /// The jobs that are running or whose report is shown.
    pub jobs: BTreeMap<JobId, JobStatus>,
    /// The dialog over the window.
    pub dialog: Option<DialogState>,
    /// The notice at the foot of the window.
    pub notice: Option<Notice>,
    /// The window may close, whatever is unsaved.
    pub closing: bool,
    /// Nothing unsaved keeps the window open any more.
    pub(super) close_anyway: bool,
    /// What waits until everything is saved, and since when.
    after_saving: Option<(AfterSaving, Instant)>,
    pub(super) outbox: Outbox,
    pub(super) opening: Option<Ticket>,
    pub(super) adding: Option<(Ticket, bool)>,
    pub(super) files: BTreeMap<Ticket, FilePurpose>,
    typing: u64,
    typed: Option<WriteTarget>,
    last_job: u64,
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
            notice: None,
            closing: false,
            close_anyway: false,
            after_saving: None,
            outbox: Outbox::default(),
            opening: None,
            adding: None,
            files: BTreeMap::new(),
            typing: 0,
            typed: None,
            last_job: 0,
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

    /// Returns the walk on top.
    pub fn walk(&self) -> Option<&WalkScreen> {
        match self.screens.top() {
            Screen::Walk(walk) => Some(walk),
            _ => None,
        }
    }

    /// Returns `true` if a workbook is previewed.
    pub fn is_preview(&self) -> bool {
        self.walk().is_some_and(|walk| walk.model.open().is_preview())
    }

    /// Shows a notice that goes away by itself.
    pub fn show_notice(&mut self, text: String, action: Option<(String, Message)>) {
        self.notice = Some(Notice::passing(self.notice.as_ref(), text, action));
    }

    /// Shows what went wrong, until its cause succeeds or it is closed.
    pub fn show_problem(&mut self, error: &ServiceError, cause: Option<Cause>) {
        let advice = advice(error, self.texts());
        let text = format!("{} {}", advice.problem, advice.remedy);
        let stays = self
            .notice
            .as_ref()
            .is_some_and(|notice| cause.is_some() && notice.cause == cause && notice.text == text);
        if !stays {
            self.notice = Some(Notice::problem(self.notice.as_ref(), text, cause));
        }
    }

    /// Offers to save a copy elsewhere of what can't be saved in the library.
    pub fn offer_copy(&mut self) {
        let action = (self.texts().unsaved_copy().to_owned(), Message::SaveUnsavedCopy);
        if let Some(notice) = &mut self.notice {
            notice.action = Some(action);
        }
    }

    /// Closes the notice about something that has succeeded.
    pub fn succeeded(&mut self, cause: &Cause) {
        if self
            .notice
            .as_ref()
            .is_some_and(|notice| notice.cause.as_ref() == Some(cause))
        {
            self.notice = None;
        }
    }

    /// Takes the offer to undo out of a notice: the step it tells of is no longer the last one.
    pub fn withdraw_undo(&mut self) {
        if let Some(notice) = &mut self.notice
            && matches!(notice.action, Some((_, Message::Undo)))
        {
            notice.action = None;
        }
    }

    /// Returns the number for a job to be started.
    pub(super) fn next_job(&mut self) -> JobId {
        self.last_job += 1;
        JobId(self.last_job)
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
        self.withdraw_undo();
        self.list.model.outdate();
        self.list.model.focus_search();
        for screen in self.screens.iter_mut() {
            screen.leave(&mut self.outbox);
        }
        self.screens.show_start();
    }

    /// Opens another library; nothing of this one stays.
    fn open_library(&mut self, path: PathBuf) {
        self.screens = ScreenStack::default();
        self.list = ListScreen::default();
        self.undo = UndoState::default();
        self.saved_at = None;
        (self.dialog, self.notice) = (None, None);
        (self.opening, self.adding) = (None, None);
        self.outbox.send(Request::OpenLibrary(Some(path)));
    }

    /// Returns the labels of what can be undone and redone on this screen; `None` where nothing ever can.
    pub fn undo_labels(&self) -> Option<UndoState> {
        match self.screens.top() {
            Screen::Walk(walk) => Some(walk.model.undo_state()),
            Screen::Opening | Screen::Problem(_) | Screen::Start(_) | Screen::Settings(_) => None,
            _ => Some(self.undo),
        }
    }

    /// Returns what the top bar says about saving.
    pub fn save_state(&self) -> SaveState {
        if self.is_preview() {
            return SaveState::Nothing;
        }
        if self.library.read_only {
            return SaveState::ReadOnly;
        }
        match (self.writes.unsaved(), self.saved_at) {
            (Unsaved::Failed(_), _) => SaveState::NotSaved,
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

/// What the top bar says about saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing to say.
    Nothing,
    /// The library can only be read.
    ReadOnly,
    /// Everything is on disk since then.
    Saved(Moment),
    /// Something is on its way.
    Saving,
    /// Something could not be saved.
    NotSaved,
}
