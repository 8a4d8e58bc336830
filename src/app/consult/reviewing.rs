//! Reading one session: opening it, going on to its neighbours in the list, its meeting sheet.

use egui::Context;
use uuid::Uuid;

use super::dispatch::{ask, in_desk};
use crate::app::effects::file_dialog::FilePurpose;
use crate::app::screens::Screen;
use crate::app::screens::consulting::{DeskScreen, ReviewScreen, ReviewTarget};
use crate::app::window::MainWindow;
use crate::service::{DeskRequest, Request, SessionRef};

/// Opens a session over what is there.
pub(super) fn review(application: &mut MainWindow, session: SessionRef, at: Option<ReviewTarget>) {
    application.save_now();
    let screen = ReviewScreen::new(session, at);
    in_desk(application, |desk| {
        desk.open(DeskScreen::Review(Box::new(screen)));
    });
    again(application, session);
}

/// Opens the next session of the list, or the one before, in the place of the one that is read.
pub(super) fn beside(application: &mut MainWindow, on: bool) {
    let reads = matches!(&application.screen, Screen::Desk(desk) if desk.reviewed().is_some());
    if !reads {
        return;
    }
    application.save_now();
    let mut next = None;
    in_desk(application, |desk| {
        next = desk.list.step(on);
        if next.is_some() {
            desk.leave();
        }
    });
    match next {
        Some(session) => review(application, session, None),
        None => {
            let texts = application.texts();
            let words = if on {
                texts.review_last()
            } else {
                texts.review_first()
            };
            application.show_notice(words.to_owned(), None);
        }
    }
}

/// Reads a session again.
pub(super) fn again(application: &MainWindow, session: SessionRef) {
    ask(application, DeskRequest::Review(session));
}

/// Looks whether a session was changed elsewhere.
pub(super) fn look(application: &MainWindow, session: Uuid) {
    ask(application, DeskRequest::Revision(session));
}

/// Opens a session as the client sees it.
pub(super) fn as_client(application: &mut MainWindow, session: Uuid) {
    application.save_now();
    application.ask(Request::Open(session));
}

/// Asks where the meeting sheet is to be saved.
pub(super) fn sheet(application: &mut MainWindow, ctx: &Context) {
    application.save_now();
    application.ask_for_file(ctx, FilePurpose::Handout);
}

/// The next chapter of the session that is read, or the one before.
pub(in crate::app) fn turn(application: &mut MainWindow, on: bool) {
    if let Screen::Desk(desk) = &mut application.screen
        && let Some(review) = desk.reviewed_mut()
    {
        review.turn(on);
    }
}
