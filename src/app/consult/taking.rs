//! Taking sessions out and reading them in.

use std::path::{Path, PathBuf};

use super::dispatch::{ask, in_desk};
use crate::app::effects::file_dialog::FilePurpose;
use crate::app::screens::Screen;
use crate::app::screens::consulting::{DeskScreen, ExportCandidates, ExportScreen};
use crate::app::window::MainWindow;
use crate::consulting::SessionKey;
use crate::service::{DeskReport, DeskRequest, Job, Request, SessionRef};

/// Asks what is to be taken out.
pub(super) fn take_out(application: &mut MainWindow, meant: ExportCandidates) {
    let folder = application.settings.folder();
    in_desk(application, |desk| {
        let screen = ExportScreen::new(meant, &folder);
        desk.open(DeskScreen::Export(Box::new(screen)));
    });
}

/// Asks what is to be read in.
pub(super) fn read_in(application: &mut MainWindow) {
    in_desk(application, |desk| {
        desk.open(DeskScreen::Import(Box::default()));
    });
}

/// Begins what takes a while.
pub(super) fn work(application: &mut MainWindow, work: Job) {
    if let Job::TakeOut(order, _) = &work
        && order.folder.is_dir()
    {
        application.settings.set_folder(&order.folder);
        application.keep_settings();
    }
    application.ask(Request::Work(Box::new(work)));
}

/// Writes a client's data into a folder.
pub(super) fn client_folder(application: &MainWindow, session: SessionKey, to: PathBuf) {
    let consultant = application.settings.consultant.clone();
    let session = SessionRef::Key(session);
    ask(
        application,
        DeskRequest::ClientFolder {
            session,
            to,
            consultant,
        },
    );
}

/// A file or folder was chosen for the screen that is open.
pub(in crate::app) fn path_chosen(application: &mut MainWindow, purpose: &FilePurpose, path: &Path) {
    in_desk(application, |desk| match (purpose, desk.top_mut()) {
        (FilePurpose::TakeOut, Some(DeskScreen::Export(screen))) => screen.set_folder(path),
        (FilePurpose::ReadIn | FilePurpose::ReadFolder, Some(DeskScreen::Import(screen))) => {
            screen.set_path(path)
        }
        _ => {}
    });
}

/// The system shows a folder on a thread of its own: it may take its time.
pub(super) fn open_folder(folder: PathBuf) {
    std::thread::spawn(move || opener::open(folder));
}

/// Says what came of it where no screen shows it any more.
pub(super) fn told(application: &mut MainWindow, report: &DeskReport) {
    let shown = match &application.screen {
        Screen::Desk(desk) => matches!(desk.top(), Some(DeskScreen::Export(_) | DeskScreen::Import(_))),
        _ => false,
    };
    if let (DeskReport::Ended(ended), false) = (report, shown) {
        let texts = application.texts();
        let words = if ended.written > 0 {
            texts.taking_ended_out(ended.written)
        } else {
            texts.taking_imported(ended.new, ended.replaced, ended.same)
        };
        application.show_notice(words, None);
    }
}
