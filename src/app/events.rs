//! What the desk's thread reports, and what becomes of it in the window.

use std::path::PathBuf;

use super::consult;
use super::message::Command;
use super::notice::Notice;
use super::screens::Screen;
use super::screens::start::{Start, Trouble};
use super::screens::walk::Walk;
use super::window::Application;
use crate::service::{Access, Changes, DeskError, Report, Request};

/// What the window knows of the library.
#[derive(Default)]
pub(super) struct Library {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether it can only be read.
    pub read_only: bool,
}

/// Takes in one report.
pub(super) fn take_in(application: &mut Application, report: Report) {
    match report {
        Report::Ready { path, access } => ready(application, path, access),
        Report::NotOpened(error) => not_opened(application, &error),
        Report::Sessions(_) if holds_unsaved(application) => {}
        Report::Sessions(rows) => application.put(Screen::Start(Box::new(Start::of(&rows)))),
        Report::Desk(report) => consult::take_in(application, &report),
        Report::Opened(open) => {
            application.saved = None;
            application.put(Screen::Walk(Box::new(Walk::new(*open))));
        }
        Report::Saved(at) => saved(application, at),
        Report::NotSaved { changes, error } => not_saved(application, &changes, &error),
        Report::HandoutWritten(path) => handout_written(application, path),
        Report::OwnCopyWritten(path) => {
            let words = application.texts().notice_own_copy(path.display().to_string());
            application.say(words, None);
        }
        Report::Imported => {
            let words = application.texts().notice_imported().to_owned();
            application.say(words, None);
            match &mut application.screen {
                Screen::Desk(desk) => desk.outdated(),
                _ => application.ask(Request::Sessions),
            }
        }
        Report::Failed(error) => trouble(application, &error),
    }
}

/// Whether a walk was to be left whose words could not be saved: it stays, and they are tried again.
fn holds_unsaved(application: &Application) -> bool {
    matches!(&application.screen, Screen::Walk(walk) if walk.open().is_unsaved())
}

fn ready(application: &mut Application, path: PathBuf, access: Access) {
    application.library = Library {
        path,
        read_only: access == Access::Read,
    };
    application.ask(Request::Sessions);
    if access == Access::Read {
        let words = application.texts().notice_read_only().to_owned();
        application.say(words, None);
    }
}

fn not_opened(application: &mut Application, error: &DeskError) {
    let advice = error.advice(application.texts());
    application.screen = Screen::Trouble(Trouble { advice });
}

fn saved(application: &mut Application, at: crate::session::Moment) {
    application.saved = Some(at);
    if application.notice.as_ref().is_some_and(|notice| notice.stays) {
        application.notice = None;
    }
}

/// What could not be saved is unsaved again and is tried again; nothing of it is lost.
fn not_saved(application: &mut Application, changes: &Changes, error: &DeskError) {
    for screen in [Some(&mut application.screen), application.behind.as_mut()] {
        if let Some(Screen::Walk(walk)) = screen
            && walk.open().session().id == changes.session.id
        {
            walk.open_mut().take_back(changes);
        }
    }
    trouble(application, error);
}

fn handout_written(application: &mut Application, path: PathBuf) {
    let texts = application.texts();
    let words = texts.notice_handout(path.display().to_string());
    let action = (texts.notice_open().to_owned(), Command::OpenHandout);
    if let Some(folder) = path.parent() {
        application.settings.set_folder(folder);
        application.keep_settings();
    }
    application.handout = Some(path);
    application.say(words, Some(action));
}

/// A trouble stays on screen until it is over or closed.
pub(super) fn trouble(application: &mut Application, error: &DeskError) {
    let advice = error.advice(application.texts());
    let number = application.notice.as_ref().map_or(0, |notice| notice.number) + 1;
    let words = format!("{} {}", advice.happened, advice.advice);
    application.notice = Some(Notice {
        number,
        words,
        action: None,
        stays: true,
    });
}
