//! Carries out what the consultant asked for, and takes in what the desk's thread reports of it.

use egui::Context;
use uuid::Uuid;

use super::{DeskCommand, charts, reviewing, taking, workbooks};
use crate::app::chrome::dialogs::DialogState;
use crate::app::chrome::guide::Guide;
use crate::app::consult::Consulting;
use crate::app::dispatch::begin;
use crate::app::effects::file_dialog::FilePurpose;
use crate::app::events;
use crate::app::message::Command;
use crate::app::screens::Screen;
use crate::app::screens::consulting::{ClientsScreen, DeskScreen};
use crate::app::window::MainWindow;
use crate::consulting::Change;
use crate::service::{DeskReport, DeskRequest, Request, Way};

/// Does what was asked; what would change a library that is open to be read is answered with the reason.
pub(in crate::app) fn carry_out(application: &mut MainWindow, ctx: &Context, command: DeskCommand) {
    if application.read_only() && command.changes() {
        let words = application.texts().notice_read_only().to_owned();
        application.show_notice(words, None);
        return;
    }
    match command {
        DeskCommand::Leave => leave(application, ctx),
        DeskCommand::Change { change, said } => change_and_say(application, change, said),
        DeskCommand::Compare(sessions) => charts::compare(application, &sessions),
        DeskCommand::Overview(filter) => charts::overview(application, &filter),
        DeskCommand::SaveChart(chart, form) => charts::save(application, ctx, chart, form),
        DeskCommand::OpenExport(meant) => taking::take_out(application, *meant),
        DeskCommand::OpenImport => taking::read_in(application),
        DeskCommand::Choose(purpose) => application.ask_for_file(ctx, purpose),
        DeskCommand::StartJob(work) => taking::work(application, *work),
        DeskCommand::CancelJob => application.ask(Request::StopWork),
        DeskCommand::ClientFolder(session, to) => taking::client_folder(application, session, to),
        DeskCommand::OpenPath(folder) => taking::open_folder(folder),
        DeskCommand::Review { session, at } => reviewing::review(application, session, at),
        DeskCommand::OpenNeighbour(on) => reviewing::beside(application, on),
        DeskCommand::ReviewAgain(session) => reviewing::again(application, session),
        DeskCommand::LookAgain(session) => reviewing::look(application, session),
        DeskCommand::AsClient(session) => reviewing::as_client(application, session),
        DeskCommand::Sheet => reviewing::sheet(application, ctx),
        DeskCommand::List(request) => ask(application, DeskRequest::List(request)),
        DeskCommand::ChangeMany { keys, what, said } => {
            ask(application, DeskRequest::ChangeMany { keys, what });
            say(application, said);
        }
        DeskCommand::Clients(wanted) => {
            let screen = DeskScreen::Clients(Box::new(ClientsScreen::new(wanted)));
            in_desk(application, |desk| desk.open(screen));
        }
        DeskCommand::ShowClientSessions(client) => {
            application.save_now();
            in_desk(application, |desk| desk.list_of(client));
        }
        DeskCommand::MergeClients { kept, other } => merge(application, kept, other),
        DeskCommand::KnownWorkbooks => ask(application, DeskRequest::Workbooks),
        DeskCommand::BeginFor { client, workbook } => {
            application.save_now();
            begin(application, Some(workbook), Some(client));
        }
        DeskCommand::FocusSearch => in_desk(application, Consulting::seek),
        DeskCommand::Workbooks => workbooks::show(application),
        DeskCommand::OpenWorkbook => application.ask_for_file(ctx, FilePurpose::Workbook),
        DeskCommand::ReadWorkbook(path) => ask(application, DeskRequest::ReadWorkbook(path)),
        DeskCommand::AddWorkbook { workbook, begin } => {
            ask(application, DeskRequest::KeepWorkbook { workbook, begin });
        }
        DeskCommand::Preview(workbook) => workbooks::preview(application, workbook),
        DeskCommand::LeavePreview => workbooks::leave_preview(application),
        DeskCommand::WorkbookGuide => application.dialog = Some(DialogState::Help(Guide::Workbooks)),
        DeskCommand::FieldLeft => in_desk(application, |desk| desk.history.seal()),
    }
}

/// Asks the desk's thread for something on the consultant's side.
pub(super) fn ask(application: &MainWindow, request: DeskRequest) {
    application.ask(Request::Desk(Box::new(request)));
}

pub(super) fn in_desk(application: &mut MainWindow, act: impl FnOnce(&mut Consulting)) {
    if let Screen::Desk(desk) = &mut application.screen {
        act(desk);
    }
}

/// A dialog is left first, by its own keys.
fn leave(application: &mut MainWindow, ctx: &Context) {
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    application.save_now();
    let Screen::Desk(desk) = &mut application.screen else {
        return;
    };
    if !desk.leave() {
        application.show(&Command::ShowStart);
    }
}

fn merge(application: &mut MainWindow, kept: Uuid, other: Uuid) {
    ask(application, DeskRequest::MergeClients { kept, other });
    let words = application.texts().clients_merged().to_owned();
    say(application, Some(words));
}

fn change_and_say(application: &mut MainWindow, change: Change, said: Option<String>) {
    let way = Way::Make;
    ask(application, DeskRequest::Change { change, way });
    say(application, said);
}

/// Says what was done, with the way to take it back.
fn say(application: &mut MainWindow, said: Option<String>) {
    if let Some(words) = said {
        let action = (application.texts().walk_undo_this().to_owned(), Command::Undo);
        application.show_notice(words, Some(action));
    }
}

/// Takes the consultant's last step back.
pub(in crate::app) fn undo(application: &mut MainWindow) {
    ask_to_step(application, Way::Undo);
}

/// Takes it again.
pub(in crate::app) fn redo(application: &mut MainWindow) {
    ask_to_step(application, Way::Redo);
}

/// What is being typed, or still being changed, is a step of its own: it has to be known before one is taken.
fn ask_to_step(application: &mut MainWindow, way: Way) {
    application.save_now();
    ask(application, DeskRequest::Step(way));
}

/// Takes a step; one that was asked for before has to be over, as only then it is known what comes next.
fn step(application: &mut MainWindow, way: Way) {
    let (mut change, mut steps) = (None, false);
    in_desk(application, |desk| {
        steps = desk.history.steps();
        if !steps {
            change = desk.history.take(way);
        }
    });
    if steps {
        return ask(application, DeskRequest::Step(way));
    }
    if let Some(change) = change {
        ask(application, DeskRequest::Change { change, way });
    }
}

/// Takes in a report; whoever has gone elsewhere meanwhile has no use for it.
pub(in crate::app) fn take_in(application: &mut MainWindow, report: &DeskReport) {
    let mut commands = Vec::new();
    if let DeskReport::ChartWritten(path) = report {
        charts::written(application, path);
    }
    taking::told(application, report);
    if let DeskReport::Step(way) = report {
        step(application, *way);
    }
    if let DeskReport::NotStepped(error) = report {
        events::show_problem(application, error);
    }
    if let DeskReport::WorkbookKept { workbook, begin } = report {
        workbooks::kept(application, workbook, *begin);
    }
    for screen in [Some(&mut application.screen), application.behind.as_mut()] {
        if let Some(Screen::Desk(desk)) = screen {
            desk.take_in(report, &mut commands);
        }
    }
    // what was on its way when the list was left can still be taken back when it is there again
    if let Some(left) = &mut application.left {
        left.remember(report);
    }
    application.push(commands);
}
