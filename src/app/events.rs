//! What the desk's thread reports, and what becomes of it in the window.

use std::path::PathBuf;

use super::consult;
use super::message::Command;
use super::notice::Notice;
use super::screens::Screen;
use super::screens::start::{LibraryProblem, StartModel};
use super::screens::walk::WalkModel;
use super::window::MainWindow;
use crate::service::{Access, Event, Request, ServiceError, SessionSnapshot};

/// What the window knows of the library.
#[derive(Default)]
pub(super) struct LibraryState {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether it can only be read.
    pub read_only: bool,
}

/// Takes in one report.
pub(super) fn receive(application: &mut MainWindow, report: Event) {
    match report {
        Event::Ready { path, access } => ready(application, path, access),
        Event::NotOpened(error) => not_opened(application, &error),
        Event::Sessions(_) if holds_unsaved(application) => {}
        Event::Sessions(rows) => application.put(Screen::Start(Box::new(StartModel::of(&rows)))),
        Event::Desk(report) => consult::take_in(application, &report),
        Event::Opened(open) => {
            application.saved = None;
            application.put(Screen::Walk(Box::new(WalkModel::new(*open))));
        }
        Event::Saved(at) => saved(application, at),
        Event::NotSaved { changes, error } => not_saved(application, &changes, &error),
        Event::HandoutWritten(path) => handout_written(application, path),
        Event::OwnCopyWritten(path) => {
            let words = application.texts().notice_own_copy(path.display().to_string());
            application.show_notice(words, None);
        }
        Event::Imported => {
            let words = application.texts().notice_imported().to_owned();
            application.show_notice(words, None);
            match &mut application.screen {
                Screen::Desk(desk) => desk.outdated(),
                _ => application.ask(Request::Sessions),
            }
        }
        Event::Failed(error) => show_problem(application, &error),
    }
}

/// Whether a walk was to be left whose words could not be saved: it stays, and they are tried again.
fn holds_unsaved(application: &MainWindow) -> bool {
    matches!(&application.screen, Screen::Walk(walk) if walk.open().is_unsaved())
}

fn ready(application: &mut MainWindow, path: PathBuf, access: Access) {
    application.library = LibraryState {
        path,
        read_only: access == Access::Read,
    };
    application.ask(Request::Sessions);
    if access == Access::Read {
        let words = application.texts().notice_read_only().to_owned();
        application.show_notice(words, None);
    }
}

fn not_opened(application: &mut MainWindow, error: &ServiceError) {
    let advice = error.remedy(application.texts());
    application.screen = Screen::Trouble(LibraryProblem { advice });
}

fn saved(application: &mut MainWindow, at: crate::session::Moment) {
    application.saved = Some(at);
    for screen in [Some(&mut application.screen), application.behind.as_mut()] {
        if let Some(Screen::Walk(walk)) = screen {
            walk.open_mut().acknowledged();
        }
    }
    if application.notice.as_ref().is_some_and(|notice| notice.stays) {
        application.notice = None;
    }
}

/// What could not be saved is unsaved again and is tried again; nothing of it is lost.
fn not_saved(application: &mut MainWindow, changes: &SessionSnapshot, error: &ServiceError) {
    for screen in [Some(&mut application.screen), application.behind.as_mut()] {
        if let Some(Screen::Walk(walk)) = screen
            && walk.open().session().id == changes.session.id
        {
            walk.open_mut().mark_unsaved(changes);
        }
    }
    show_problem(application, error);
}

fn handout_written(application: &mut MainWindow, path: PathBuf) {
    let texts = application.texts();
    let words = texts.notice_handout(path.display().to_string());
    let action = (texts.notice_open().to_owned(), Command::OpenHandout);
    if let Some(folder) = path.parent() {
        application.settings.set_folder(folder);
        application.keep_settings();
    }
    application.handout = Some(path);
    application.show_notice(words, Some(action));
}

/// A trouble stays on screen until it is over or closed.
pub(super) fn show_problem(application: &mut MainWindow, error: &ServiceError) {
    let advice = error.remedy(application.texts());
    let number = application.notice.as_ref().map_or(0, |notice| notice.number) + 1;
    let words = format!("{} {}", advice.problem, advice.advice);
    application.notice = Some(Notice {
        number,
        words,
        action: None,
        stays: true,
    });
}
