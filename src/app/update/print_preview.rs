//! The preview of what is printed of a session.

use super::files;
use super::navigation::leave;
use super::settings::report_unreadable_logo;
use crate::app::message::PrintPreviewMessage;
use crate::app::model::{FilePurpose, Now};
use crate::app::screens::Screen;
use crate::app::screens::print_preview::{PrintPreviewModel, PrintPreviewScreen};
use crate::app::state::AppState;
use crate::app::state::dialog::DialogState;
use crate::app::state::print_form::PrintForm;
use crate::handout::HandoutKind;
use crate::service::{HandoutOrder, PRINTS_THROUGH_VIEWER, PrintSettings, Request};
use crate::session::Location;

/// Handles the messages of the preview.
pub(super) fn handle(state: &mut AppState, message: PrintPreviewMessage, now: Now) {
    let Screen::PrintPreview(preview) = state.screens.top_mut() else {
        return;
    };
    match message {
        PrintPreviewMessage::SetOptions(options) => preview.model.set_options(*options),
        PrintPreviewMessage::GoToAnswer(location) => go_to_answer(state, &location, now),
        PrintPreviewMessage::Save => save(state),
        PrintPreviewMessage::AskPrint => ask_print(state),
        PrintPreviewMessage::Print(settings) => print(state, settings),
    }
}

/// Shows what is printed of the open session; where that is shown already, asks on which printer.
pub(super) fn open(state: &mut AppState) {
    if matches!(state.screens.top(), Screen::PrintPreview(_)) {
        // the printers are the consultant's
        if !state.is_handed_over() {
            ask_print(state);
        }
        return;
    }
    let options = state.settings.handout_options(HandoutKind::Meeting);
    let order = match state.screens.top() {
        Screen::Walk(walk) => {
            let open = walk.model.open();
            HandoutOrder {
                unkept: open.is_unkept().then(|| Box::new(open.session().clone())),
                ..HandoutOrder::new(open.session().id, options)
            }
        }
        Screen::Review(review) => match review.model.session() {
            Some(session) => HandoutOrder::new(session, options),
            None => return,
        },
        _ => return,
    };
    let preview = PrintPreviewScreen::new(PrintPreviewModel::new(order, kinds(state)));
    state.screens.push(Screen::PrintPreview(Box::new(preview)));
    report_unreadable_logo(state);
}

/// Returns the kinds that are offered where the window is.
fn kinds(state: &AppState) -> Vec<HandoutKind> {
    let is_offered = |kind: &HandoutKind| match state.screens.top() {
        // the other kinds show the consultant's notes and agreements
        _ if state.is_confined() => kind.is_of_client(),
        Screen::Walk(_) => kind.is_for_client(),
        _ => true,
    };
    HandoutKind::ALL.into_iter().filter(is_offered).collect()
}

/// Asks where the handout is saved, once it is known how it looks.
fn save(state: &mut AppState) {
    let Screen::PrintPreview(preview) = state.screens.top() else {
        return;
    };
    if let Some(prepared) = preview.model.prepared() {
        let (order, name) = (preview.model.order().clone(), prepared.file_name.clone());
        files::choose(state, FilePurpose::Handout { order, name });
    }
}

/// Asks on which printer the handout is printed, once it is known how it looks.
fn ask_print(state: &mut AppState) {
    let Screen::PrintPreview(preview) = state.screens.top() else {
        return;
    };
    if preview.model.prepared().is_none() {
        return;
    }
    if PRINTS_THROUGH_VIEWER {
        return print(state, PrintSettings::default());
    }
    let ticket = state.outbox.send(Request::ListPrinters);
    state.dialog = Some(DialogState::Print(PrintForm::new(ticket)));
}

fn print(state: &mut AppState, settings: PrintSettings) {
    if let Screen::PrintPreview(preview) = state.screens.top() {
        let order = Box::new(preview.model.order().clone());
        state.outbox.send(Request::Print { order, settings });
    }
}

fn go_to_answer(state: &mut AppState, location: &Location, now: Now) {
    leave(state, now);
    match state.screens.top_mut() {
        Screen::Walk(walk) => walk.model.go_to_location(location),
        Screen::Review(review) => review.model.go_to_answer(location),
        _ => {}
    }
}
