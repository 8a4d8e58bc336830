//! Carries out commands after painting. The arms are calls of a line; what they call lives with its noun.

use std::path::PathBuf;

use egui::Context;
use uuid::Uuid;

use super::chrome::dialogs::DialogState;
use super::chrome::guide::Guide;
use super::consult::{self, DeskCommand};
use super::effects::file_dialog::{FileDialogResult, FilePurpose};
use super::kit::theme;
use super::message::Command;
use super::screens::Screen;
use super::screens::settings::SettingsScreen;
use super::screens::walk::WalkModel;
use super::window::{MainWindow, quit};
use crate::service::Request;
use crate::session::{Edit, Status};
use crate::text::{Language, Texts};

/// The steps of zoom, each a tenth, between 80 and 200 %.
const ZOOM_STEP: f32 = 0.1;

/// Does what was asked. In a library that is open to be read, what would change it is answered with the
/// reason why not.
pub(super) fn update(application: &mut MainWindow, ctx: &Context, command: Command) {
    let previews = consult::previews(&application.screen);
    if previews && command.takes_the_session_along() {
        let words = application.texts().books_preview_no().to_owned();
        application.show_notice(words, None);
        return;
    }
    if application.read_only() && !previews && command.changes_the_session() {
        let words = application.texts().notice_read_only().to_owned();
        in_walk(application, WalkModel::forget_drafts);
        application.show_notice(words, None);
        return;
    }
    if command.is_a_step() {
        application.step_follows();
    }
    match command {
        Command::Begin(workbook) => begin(application, workbook, None),
        Command::Continue(id) => application.ask(Request::Open(id)),
        Command::OpenLibrary => application.ask_for_file(ctx, FilePurpose::Library),
        Command::Import => application.ask_for_file(ctx, FilePurpose::Import),
        Command::ShowList | Command::ShowStart | Command::CloseSettings => application.show(&command),
        Command::ShowSettings => show_settings(application),
        Command::RetryLibrary => application.ask(Request::OpenLibrary(None)),
        Command::ToggleHelp => toggle_help(application),
        Command::Edit(edit) => in_walk(application, |walk| walk.apply(edit)),
        Command::RemoveRow(edit, name) => remove_row(application, edit, &name),
        Command::CommitField => in_walk(application, |walk| walk.open_mut().seal()),
        Command::Undo => undo(application),
        Command::Redo => redo(application),
        Command::Next => turn(application, true),
        Command::Back => turn(application, false),
        Command::GoToStation(station) => in_walk(application, |walk| walk.go_to_station(&station)),
        Command::GoToLocation(place) => in_walk(application, |walk| walk.go_to_place(&place)),
        Command::ToggleMirror => in_walk(application, |walk| walk.open_mut().toggle_mirror()),
        Command::Finish => finish(application),
        Command::SaveMeetingSheet => save_handout(application, ctx),
        Command::OpenHandout => open_handout(application),
        Command::AskTakeAll => application.dialog = Some(DialogState::TakeAll),
        Command::SaveOwnCopy => application.ask_for_file(ctx, FilePurpose::OwnCopy),
        Command::ZoomIn => zoom(application, ctx, application.settings.zoom() + ZOOM_STEP),
        Command::ZoomOut => zoom(application, ctx, application.settings.zoom() - ZOOM_STEP),
        Command::ZoomReset => zoom(application, ctx, 1.0),
        Command::SetLanguage(language) => set_language(application, ctx, language),
        Command::SetTheme(chosen) => {
            application.settings.theme = chosen;
            theme::set_appearance(ctx, super::appearance(chosen));
            application.keep_settings();
        }
        Command::SetConsultant(name) => {
            application.settings.consultant = name;
            application.keep_settings();
        }
        Command::DismissNotice => application.notice = None,
        Command::FileChosen(purpose, path) => path_chosen(application, purpose, path, false),
        Command::Replace(purpose, path) => path_chosen(application, purpose, path, true),
        Command::Desk(command) => consult::carry_out(application, ctx, *command),
        Command::Quit => quit(ctx),
    }
}

/// A file dialog came back: with a path, or with nothing, and then a path can be typed.
pub(super) fn file_answered(application: &mut MainWindow, answered: FileDialogResult) {
    match answered.path {
        Some(path) => path_chosen(application, answered.purpose, path, true),
        None if answered.shown => {}
        None => {
            application.dialog = Some(DialogState::Path {
                typed: application.offered(&answered.purpose),
                purpose: answered.purpose,
            });
        }
    }
}

fn in_walk(application: &mut MainWindow, act: impl FnOnce(&mut WalkModel)) {
    if let Screen::Walk(walk) = &mut application.screen {
        act(walk);
    }
}

/// Begins a session, perhaps for a client record.
pub(super) fn begin(application: &MainWindow, workbook: Option<String>, client: Option<Uuid>) {
    let language = application.settings.language.tag().to_owned();
    application.ask(Request::Begin {
        workbook,
        language,
        client,
    });
}

fn undo(application: &mut MainWindow) {
    match &application.screen {
        Screen::Desk(_) => consult::undo(application),
        _ => in_walk(application, WalkModel::undo),
    }
}

fn redo(application: &mut MainWindow) {
    match &application.screen {
        Screen::Desk(_) => consult::redo(application),
        _ => in_walk(application, WalkModel::redo),
    }
}

/// The next page or chapter, or the one before.
fn turn(application: &mut MainWindow, on: bool) {
    match &application.screen {
        Screen::Desk(_) => consult::turn(application, on),
        _ if on => in_walk(application, WalkModel::next),
        _ => in_walk(application, WalkModel::back),
    }
}

fn path_chosen(application: &mut MainWindow, purpose: FilePurpose, path: PathBuf, replace: bool) {
    if purpose.writes() && !replace && path.exists() {
        application.dialog = Some(DialogState::Replace { purpose, path });
        return;
    }
    match purpose {
        FilePurpose::Chart(_) => return consult::chart_path(application, path),
        FilePurpose::TakeOut | FilePurpose::ReadIn | FilePurpose::ReadFolder => {
            return consult::path_for_taking(application, &purpose, &path);
        }
        _ => {}
    }
    if purpose == FilePurpose::Workbook {
        application.push(vec![Command::desk(DeskCommand::ReadWorkbook(path))]);
        return;
    }
    application.save_now();
    let request = match (purpose, application.asked_of) {
        (FilePurpose::Library, _) => {
            application.leave_all();
            Request::OpenLibrary(Some(path))
        }
        (FilePurpose::Import, _) => Request::Import(path),
        (FilePurpose::Handout, Some(id)) => Request::Handout {
            id,
            path,
            consultant: application.settings.consultant.clone(),
        },
        (FilePurpose::OwnCopy, Some(id)) => Request::OwnCopy { id, path },
        (FilePurpose::Handout | FilePurpose::OwnCopy, None)
        | (
            FilePurpose::Chart(_)
            | FilePurpose::TakeOut
            | FilePurpose::ReadIn
            | FilePurpose::ReadFolder
            | FilePurpose::Workbook,
            _,
        ) => return,
    };
    application.ask(request);
}

fn remove_row(application: &mut MainWindow, edit: Edit, name: &str) {
    in_walk(application, |walk| walk.apply(edit));
    let texts = application.texts();
    let action = (texts.walk_undo_this().to_owned(), Command::Undo);
    application.show_notice(texts.walk_row_removed(name), Some(action));
}

fn finish(application: &mut MainWindow) {
    in_walk(application, |walk| walk.apply(Edit::SetStatus(Status::Finished)));
    let words = application.texts().walk_finished().to_owned();
    application.show_notice(words, None);
}

fn save_handout(application: &mut MainWindow, ctx: &Context) {
    if matches!(application.screen, Screen::Walk(_)) {
        application.ask_for_file(ctx, FilePurpose::Handout);
    }
}

/// The system's viewer starts on a thread of its own: it may take its time.
fn open_handout(application: &MainWindow) {
    if let Some(path) = application.handout.clone() {
        std::thread::spawn(move || opener::open(path));
    }
}

fn toggle_help(application: &mut MainWindow) {
    application.dialog = match application.dialog {
        Some(DialogState::Help(_)) => None,
        _ => Some(DialogState::Help(guide(&application.screen))),
    };
}

/// The guide to where one is.
fn guide(screen: &Screen) -> Guide {
    match screen {
        Screen::Desk(_) => Guide::Desk,
        _ => Guide::Walk,
    }
}

fn show_settings(application: &mut MainWindow) {
    if matches!(application.screen, Screen::Settings(_)) {
        return;
    }
    let screen = Screen::Settings(SettingsScreen::of(
        &application.settings,
        application.library_name(),
    ));
    application.behind = Some(std::mem::replace(&mut application.screen, screen));
}

fn zoom(application: &mut MainWindow, ctx: &Context, factor: f32) {
    application.settings.set_zoom(factor);
    ctx.set_zoom_factor(application.settings.zoom());
    application.keep_settings();
}

/// The walk follows the interface's language, and so does the session; nothing typed is lost.
fn set_language(application: &mut MainWindow, ctx: &Context, language: Language) {
    application.settings.language = language;
    super::chrome::kit_texts::set(ctx, Texts::of(language));
    application.keep_settings();
    for screen in [Some(&mut application.screen), application.behind.as_mut()] {
        if let Some(Screen::Walk(walk)) = screen {
            walk.set_language(language);
        }
    }
}
