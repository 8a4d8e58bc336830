//! Carries out what the consultant asked for, and takes in what the desk's thread reports of it.

use eframe::egui::Context;

use super::{DeskCommand, charts, reviewing};
use crate::app::application::Application;
use crate::app::commands::Command;
use crate::app::consult::Consulting;
use crate::app::screens::Screen;
use crate::app::screens::desk::SessionList;
use crate::desk::{Change, DeskReport, DeskRequest, Request, Way};

/// Does what was asked; what would change a library that is open to be read is answered with the reason.
pub(in crate::app) fn carry_out(application: &mut Application, ctx: &Context, command: DeskCommand) {
    if application.read_only() && command.changes() {
        let words = application.texts().notice_read_only().to_owned();
        application.say(words, None);
        return;
    }
    match command {
        DeskCommand::Leave => leave(application),
        DeskCommand::Change { change, said } => change_and_say(application, change, said),
        DeskCommand::Compare(sessions) => charts::compare(application, sessions),
        DeskCommand::Overview(filter) => charts::overview(application, *filter),
        DeskCommand::SaveChart(chart, form) => charts::save(application, ctx, chart, form),
        DeskCommand::Review { session, place } => reviewing::review(application, session, place),
        DeskCommand::Beside(on) => reviewing::beside(application, on),
        DeskCommand::ReviewAgain(session) => reviewing::again(application, session),
        DeskCommand::LookAgain(session) => reviewing::look(application, session),
        DeskCommand::AsClient(session) => reviewing::as_client(application, session),
        DeskCommand::Sheet => reviewing::sheet(application, ctx),
        DeskCommand::FieldLeft => in_desk(application, |desk| desk.history.seal()),
    }
}

/// Asks the desk's thread for something on the consultant's side.
pub(super) fn ask(application: &Application, request: DeskRequest) {
    application.ask(Request::Desk(Box::new(request)));
}

pub(super) fn in_desk(application: &mut Application, act: impl FnOnce(&mut Consulting)) {
    if let Screen::Desk(desk) = &mut application.screen {
        act(desk);
    }
}

fn leave(application: &mut Application) {
    application.save_now();
    let Screen::Desk(desk) = &mut application.screen else {
        return;
    };
    if !desk.leave() {
        application.show(&Command::ShowStart);
    }
}

fn change_and_say(application: &mut Application, change: Change, said: Option<String>) {
    let way = Way::Make;
    ask(application, DeskRequest::Change { change, way });
    if let Some(words) = said {
        let action = (application.texts().walk_undo_this().to_owned(), Command::Undo);
        application.say(words, Some(action));
    }
}

/// Takes the consultant's last step back.
pub(in crate::app) fn undo(application: &mut Application) {
    step(application, Way::Undo, |desk| desk.history.undo());
}

/// Takes it again.
pub(in crate::app) fn redo(application: &mut Application) {
    step(application, Way::Redo, |desk| desk.history.redo());
}

fn step(application: &mut Application, way: Way, taken: impl FnOnce(&mut Consulting) -> Option<Change>) {
    // what is being typed belongs to the step before
    application.save_now();
    let mut change = None;
    in_desk(application, |desk| change = taken(desk));
    if let Some(change) = change {
        ask(application, DeskRequest::Change { change, way });
    }
}

/// Takes in a report; the list opens the consultant's side if it isn't there yet.
pub(in crate::app) fn take_in(application: &mut Application, report: DeskReport) {
    let mut commands = Vec::new();
    match (&mut application.screen, report) {
        (_, DeskReport::ChartWritten(path)) => charts::written(application, &path),
        (Screen::Desk(desk), report) => desk.take_in(&report, &mut commands),
        (screen, DeskReport::Sessions(rows)) => {
            *screen = Screen::Desk(Box::new(Consulting::new(SessionList::of(rows))));
        }
        _ => {}
    }
    application.push(commands);
}
