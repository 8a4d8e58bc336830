//! Workbooks: showing those that are there, and walking through one as a client would.
//!
//! A preview is the client's own walk through a session that belongs to no library. The consultant's side
//! waits behind it.

use std::sync::Arc;

use super::DeskCommand;
use super::dispatch::{ask, in_desk};
use crate::app::message::Command;
use crate::app::screens::Screen;
use crate::app::screens::consulting::DeskScreen;
use crate::app::screens::walk::WalkModel;
use crate::app::window::MainWindow;
use crate::service::{DeskRequest, preview_session};
use crate::workbook::Workbook;

/// Shows the workbooks over what is there, or asks for them anew where they are shown already.
pub(super) fn show(application: &mut MainWindow) {
    application.save_now();
    in_desk(application, |desk| {
        if !matches!(desk.top(), Some(DeskScreen::Workbooks(_))) {
            desk.open(DeskScreen::Workbooks(Box::default()));
        }
    });
    ask(application, DeskRequest::Workbooks);
}

/// Walks through a workbook; the screen that was open waits behind.
pub(super) fn preview(application: &mut MainWindow, workbook: Arc<Workbook>) {
    application.save_now();
    application.notice = None;
    let walk = WalkModel::new(preview_session(workbook, application.texts().language().tag()));
    let walk = Screen::Walk(Box::new(walk));
    application.behind = Some(std::mem::replace(&mut application.screen, walk));
}

/// Back to where the preview was begun; if somebody has been to the settings meanwhile, to the workbooks.
pub(super) fn leave_preview(application: &mut MainWindow) {
    if !previews(&application.screen) {
        return;
    }
    application.notice = None;
    match application.behind.take() {
        Some(desk @ Screen::Desk(_)) => application.screen = desk,
        _ => {
            application.show_list();
            show(application);
        }
    }
}

/// Whether a workbook is only looked at.
pub(in crate::app) fn previews(screen: &Screen) -> bool {
    matches!(screen, Screen::Walk(walk) if walk.open().is_preview())
}

/// A workbook is in the library; a session begins with it where that was wished.
pub(super) fn kept(application: &mut MainWindow, workbook: &Workbook, begin: bool) {
    if begin {
        application.push(vec![Command::Begin(Some(workbook.digest.clone()))]);
        return;
    }
    let texts = application.texts();
    let title = workbook.title_for(texts.language().tag());
    application.show_notice(texts.books_kept(title, workbook.version), None);
    application.push(vec![Command::desk(DeskCommand::Workbooks)]);
}
