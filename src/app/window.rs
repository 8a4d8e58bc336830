//! The window's state and its two beats: take what came in and carry out what was asked, then paint.
//!
//! A handful of fields: the desk on its thread, the screen, settings, dialogs, one notice. Screens push
//! commands while they paint; [`super::dispatch`] carries them out afterwards.

use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, Event, RawInput, Ui};
use uuid::Uuid;

use super::chrome::dialogs::DialogState;
use super::chrome::{dialogs, kit_texts, top_bar};
use super::consult::Consulting;
use super::effects::file_dialog::{Dialogs, FileDialogRequest, FilePurpose};
use super::kit::{Motion, NoticeBar as KitNotice, theme};
use super::message::{Command, SHORTCUTS};
use super::notice::Notice;
use super::screens::Screen;
use super::screens::consulting::ReviewScreen;
use super::{Options, dispatch, events};
use crate::consulting::Change;
use crate::service::{DeskRequest, Due, Request, ServiceThread, Settings, Way};
use crate::session::Moment;
use crate::text::Texts;

/// The window.
pub struct MainWindow {
    pub(super) desk: ServiceThread,
    pub(super) settings: Settings,
    pub(super) screen: Screen,
    pub(super) behind: Option<Screen>,
    /// The consultant's list as it was left for the start screen or a client's walk.
    pub(super) left: Option<Box<Consulting>>,
    pub(super) dialog: Option<DialogState>,
    pub(super) notice: Option<Notice>,
    pub(super) files: Dialogs,
    pub(super) library: events::LibraryState,
    pub(super) saved: Option<Moment>,
    pub(super) handout: Option<PathBuf>,
    /// The session that a file was asked for: another may be on screen when the answer comes.
    pub(super) asked_of: Option<Uuid>,
    commands: Vec<Command>,
    /// Whether the window was in front when the last frame was over.
    in_front: bool,
}

impl MainWindow {
    /// The window with its fonts and theme, the library being opened on the desk's thread.
    pub fn new(ctx: &Context, options: Options) -> Self {
        let Options { library, settings } = options;
        theme::install(ctx, super::appearance(settings.theme), Motion::Short);
        kit_texts::set(ctx, Texts::of(settings.language));
        ctx.set_zoom_factor(settings.zoom());
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let wake = ctx.clone();
        let desk = ServiceThread::start(library, move || wake.request_repaint());
        Self {
            desk,
            settings,
            screen: Screen::Opening,
            behind: None,
            left: None,
            dialog: None,
            notice: None,
            files: Dialogs::default(),
            library: events::LibraryState::default(),
            saved: None,
            handout: None,
            asked_of: None,
            commands: Vec::new(),
            in_front: true,
        }
    }

    /// The texts in the interface's language.
    pub(super) fn texts(&self) -> &'static Texts {
        Texts::of(self.settings.language)
    }

    /// Whether the library can only be read.
    pub(super) fn read_only(&self) -> bool {
        self.library.read_only
    }

    /// Where the library lies.
    pub(super) fn library_name(&self) -> String {
        self.library.path.display().to_string()
    }

    /// Asks the desk's thread for something.
    pub(super) fn ask(&self, request: Request) {
        self.desk.ask(request);
    }

    /// Says something in passing.
    pub(super) fn show_notice(&mut self, words: String, action: Option<(String, Command)>) {
        let number = self.notice.as_ref().map_or(0, |notice| notice.number) + 1;
        self.notice = Some(Notice {
            number,
            words,
            action,
            stays: false,
        });
    }

    /// Something else is done: what a notice offers to take back is the last step no more.
    pub(super) fn step_follows(&mut self) {
        if let Some(notice) = &mut self.notice
            && matches!(notice.action, Some((_, Command::Undo)))
        {
            notice.action = None;
        }
    }

    /// Writes the settings, off this thread.
    pub(super) fn keep_settings(&self) {
        self.ask(Request::KeepSettings(self.settings.clone()));
    }

    /// Goes to the start screen or the list, or back from the settings; what was typed is saved first.
    pub(super) fn show(&mut self, command: &Command) {
        self.save_now();
        match (command, self.behind.take()) {
            (Command::CloseSettings, Some(behind)) => self.screen = behind,
            (command, behind) => {
                self.keep_list(behind);
                match command {
                    Command::ShowList => self.show_list(),
                    _ => self.ask(Request::Sessions),
                }
            }
        }
    }

    /// Shows the consultant's list, with the filters it was left with.
    pub(super) fn show_list(&mut self) {
        let list = self.left.take().unwrap_or_default();
        self.put(Screen::Desk(list));
    }

    /// Puts a screen in the place of the one that is there.
    pub(super) fn put(&mut self, screen: Screen) {
        self.step_follows();
        let before = std::mem::replace(&mut self.screen, screen);
        self.keep_list(Some(before));
    }

    fn keep_list(&mut self, screen: Option<Screen>) {
        if let Some(Screen::Desk(mut desk)) = screen {
            desk.put_away();
            self.left = Some(desk);
        }
    }

    /// Another library has other sessions: nothing of this one stays.
    pub(super) fn leave_all(&mut self) {
        self.screen = Screen::Opening;
        (self.behind, self.left, self.dialog) = (None, None, None);
    }

    /// The session that is filled in or read.
    fn session(&self) -> Option<Uuid> {
        match &self.screen {
            Screen::Walk(walk) => Some(walk.open().session().id),
            Screen::Desk(desk) => desk.reviewed().and_then(ReviewScreen::session),
            _ => None,
        }
    }

    /// Shows the system's dialog for a file.
    pub(super) fn ask_for_file(&mut self, ctx: &Context, purpose: FilePurpose) {
        let texts = self.texts();
        let (title, kind) = match purpose {
            FilePurpose::Library => (texts.files_library(), texts.files_kind_library()),
            FilePurpose::Import => (texts.files_import(), texts.files_kind_session()),
            FilePurpose::Workbook => (texts.books_path(), texts.books_kind()),
            FilePurpose::Handout => (texts.files_handout(), texts.files_kind_pdf()),
            FilePurpose::OwnCopy => (texts.files_own_copy(), texts.files_kind_session()),
            FilePurpose::Chart(_) => (texts.charts_path(), texts.charts_kind()),
            FilePurpose::ReadIn => (texts.files_import(), texts.files_kind_session()),
            FilePurpose::TakeOut | FilePurpose::ReadFolder => {
                (texts.taking_choose_folder_title(), texts.files_kind_session())
            }
        };
        let offered = PathBuf::from(self.offered(&purpose));
        let name = offered
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let folder = offered.parent().map(PathBuf::from).unwrap_or_default();
        let question = FileDialogRequest {
            purpose,
            title: title.to_owned(),
            kind: kind.to_owned(),
            name,
            folder,
        };
        if self.files.ask(question, ctx) {
            self.asked_of = self.session();
        }
    }

    /// The path that is offered for a file to be written, or the folder to look in.
    pub(super) fn offered(&self, purpose: &FilePurpose) -> String {
        let folder = self.settings.folder();
        let name = match (purpose, &self.screen) {
            (FilePurpose::Handout, Screen::Walk(walk)) => walk.handout_name(),
            (FilePurpose::Chart(_), screen) => super::consult::chart_name(screen),
            (FilePurpose::Handout, Screen::Desk(desk)) => desk
                .reviewed()
                .map_or_else(String::new, ReviewScreen::handout_name),
            (FilePurpose::OwnCopy, Screen::Walk(walk)) => walk.own_copy_name(self.texts()),
            _ => String::new(),
        };
        folder.join(name).display().to_string()
    }

    /// Hands everything that is unsaved to the desk.
    pub(super) fn save_now(&mut self) {
        if self.library.read_only {
            return;
        }
        for screen in [Some(&mut self.screen), self.behind.as_mut()]
            .into_iter()
            .flatten()
        {
            match screen {
                Screen::Walk(walk) => {
                    if let Due::Now(changes) = walk.open_mut().due(true) {
                        self.desk.ask(Request::Save(changes));
                    }
                }
                Screen::Desk(desk) => make(&self.desk, desk.drafted(true).changes),
                _ => {}
            }
        }
    }

    /// Hands unsaved changes over when they are due, and asks to be woken when they will be.
    fn autosave(&mut self, ctx: &Context) {
        if self.library.read_only {
            return;
        }
        let next = match &mut self.screen {
            Screen::Walk(walk) => match walk.open_mut().due(false) {
                Due::Now(changes) => {
                    self.desk.ask(Request::Save(changes));
                    None
                }
                Due::In(wait) => Some(wait),
                Due::Nothing => None,
            },
            Screen::Desk(desk) => {
                let drafted = desk.drafted(false);
                make(&self.desk, drafted.changes);
                drafted.next
            }
            _ => None,
        };
        if let Some(wait) = next {
            ctx.request_repaint_after(wait.max(Duration::from_millis(1)));
        }
    }

    /// Adds what came up while a report was taken in.
    pub(super) fn push(&mut self, commands: Vec<Command>) {
        self.commands.extend(commands);
    }

    /// A library that is open to be read is written by another program: what is shown of it is looked at again
    /// when the window comes back to the front.
    fn look_again(&mut self, ctx: &Context) {
        let focused = ctx.input(|input| input.focused);
        let was_in_front = std::mem::replace(&mut self.in_front, focused);
        if let Screen::Desk(desk) = &mut self.screen
            && focused
            && !was_in_front
            && self.library.read_only
        {
            desk.look_again(&mut self.commands);
        }
    }

    fn carry_out(&mut self, ctx: &Context) {
        for command in std::mem::take(&mut self.commands) {
            let at_once = command.saves_at_once();
            dispatch::update(self, ctx, command);
            if at_once {
                self.save_now();
            }
        }
    }

    fn notice_ui(&mut self, ctx: &Context, commands: &mut Vec<Command>) {
        let Some(notice) = &self.notice else { return };
        let mut shown = KitNotice::new(notice.number, &notice.words);
        if let Some((verb, _)) = &notice.action {
            shown = shown.action(verb);
        }
        if notice.stays {
            shown = shown.stays(Duration::from_secs(3600));
        }
        let output = shown.show(ctx);
        if output.pressed {
            commands.extend(notice.action.as_ref().map(|(_, command)| command.clone()));
        }
        if output.over {
            commands.push(Command::DismissNotice);
        }
    }
}

impl eframe::App for MainWindow {
    /// The keys of commands are taken before any text field sees them.
    fn raw_input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        let commands = &mut self.commands;
        input.events.retain(|event| match keyed(event) {
            Some(command) => {
                commands.push(command);
                false
            }
            None => true,
        });
    }

    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        while let Some(report) = self.desk.poll() {
            events::receive(self, report);
        }
        if let Some(answered) = self.files.take() {
            dispatch::file_answered(self, answered);
        }
        if ctx.input(|input| input.viewport().close_requested()) {
            self.save_now();
        }
        self.look_again(ctx);
        self.carry_out(ctx);
        self.autosave(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let texts = self.texts();
        let mut commands = std::mem::take(&mut self.commands);
        top_bar::top_ui(ui, self, &mut commands);
        self.screen.ui(ui, texts, &mut commands);
        let ctx = ui.ctx().clone();
        self.notice_ui(&ctx, &mut commands);
        dialogs::dialog_ui(&ctx, &mut self.dialog, texts, &mut commands);
        if !commands.is_empty() {
            ctx.request_repaint();
        }
        self.commands = commands;
        self.carry_out(&ctx);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // dropping the desk's thread waits until all of it is on disk
        self.save_now();
    }
}

/// Hands what a consultant typed to the desk.
fn make(desk: &ServiceThread, changes: Vec<Change>) {
    for change in changes {
        let way = Way::Make;
        desk.ask(Request::Desk(Box::new(DeskRequest::Change { change, way })));
    }
}

/// The command whose keys were pressed.
fn keyed(event: &Event) -> Option<Command> {
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    let meant = |keyed: &&super::message::Shortcut| {
        keyed.keys.logical_key == *key && modifiers.matches_exact(keyed.keys.modifiers)
    };
    SHORTCUTS.iter().find(meant).map(|keyed| (keyed.command)())
}

/// Asks the window to close; what is unsaved is saved on the way.
pub(super) fn quit(ctx: &Context) {
    ctx.send_viewport_cmd(egui::ViewportCommand::Close);
}
