//! Printing from the preview: the printers are asked for, and what became of it is said.

use std::time::Instant;

use uuid::Uuid;

use crate::app::events::receive;
use crate::app::message::{Message, PrintPreviewMessage};
use crate::app::model::Now;
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::screens::print_preview::{PrintPreviewModel, PrintPreviewScreen};
use crate::app::state::AppState;
use crate::app::state::dialog::DialogState;
use crate::app::update::update;
use crate::handout::{HandoutKind, HandoutOptions};
use crate::service::{
    Event, HandoutOrder, PreparedHandout, PrintFault, PrintSettings, Printed, Printers, Reply, Request,
    ServiceError, Settings, Ticket,
};
use crate::session::{Moment, Session, SharedSession};
use crate::workbook::builtin;

fn now() -> Now {
    Now::new(Instant::now(), Moment::now())
}

/// Returns the state with a preview on top that knows its pages.
fn with_preview() -> AppState {
    let session = Session::begin(builtin(), "de", Moment::now());
    let shared = SharedSession::of(&session);
    let order = HandoutOrder::meeting_sheet(session.id, "");
    let mut model = PrintPreviewModel::new(order, HandoutKind::ALL.to_vec());
    model.set(PreparedHandout::of(&shared, &HandoutOptions::default()).expect("a sheet"));
    let mut state = AppState::new(Settings::default());
    let screen = PrintPreviewScreen::new(model);
    state.screens.push(Screen::PrintPreview(Box::new(screen)));
    state
}

/// Returns the ticket of the only request of a kind.
fn ticket(effects: &[Effect], is_meant: impl Fn(&Request) -> bool) -> Ticket {
    let mut tickets = effects.iter().filter_map(|effect| match effect {
        Effect::Send(ticket, request) if is_meant(request) => Some(*ticket),
        _ => None,
    });
    let ticket = tickets.next().expect("it is requested");
    assert_eq!(tickets.next(), None);
    ticket
}

fn reply(state: &mut AppState, ticket: Ticket, event: Event) {
    let ticket = Some(ticket);
    receive(state, Reply { ticket, event }, now());
}

#[test]
fn a_chosen_printer_prints_what_is_previewed() {
    let mut state = with_preview();
    // the same keys that show the preview print it
    let asked = ticket(&update(&mut state, Message::OfferHandouts, now()), |request| {
        matches!(request, Request::ListPrinters)
    });
    let printers = Printers {
        names: vec!["Flur".to_owned(), "Praxis".to_owned()],
        usual: Some("Praxis".to_owned()),
    };
    reply(
        &mut state,
        Ticket(asked.0 + 100),
        Event::PrintersListed(Printers::default()),
    );
    reply(&mut state, asked, Event::PrintersListed(printers));
    let Some(DialogState::Print(form)) = &state.dialog else {
        panic!("the dialog is open: {:?}", state.dialog);
    };
    let settings = form.settings().expect("the usual printer is chosen");
    assert_eq!(settings.printer.as_deref(), Some("Praxis"));
    let print = Message::from(PrintPreviewMessage::Print(settings.clone()));
    let printing = ticket(&update(&mut state, print, now()), |request| match request {
        Request::Print { settings: given, .. } => *given == settings,
        _ => false,
    });
    let taken = Printed::Taken(settings.printer);
    reply(&mut state, printing, Event::Printed(taken));
    let said = state.notices.passing().map(|notice| notice.text.clone());
    assert_eq!(
        said.as_deref(),
        Some("Der Drucker „Praxis“ hat das Blatt angenommen.")
    );
}

#[test]
fn the_dialog_says_why_there_are_no_printers_and_a_notice_why_nothing_is_printed() {
    let mut state = with_preview();
    let effects = update(&mut state, PrintPreviewMessage::AskPrint.into(), now());
    let asked = ticket(&effects, |request| matches!(request, Request::ListPrinters));
    reply(
        &mut state,
        asked,
        Event::Failed(ServiceError::Print(PrintFault::NoPrinter)),
    );
    let Some(DialogState::Print(form)) = &state.dialog else {
        panic!("the dialog is open: {:?}", state.dialog);
    };
    assert!(form.problem.is_some() && form.settings().is_none());
    assert!(state.notices.problem().is_none());
    state.dialog = None;
    let print = PrintPreviewMessage::Print(PrintSettings::default());
    let effects = update(&mut state, print.into(), now());
    let printing = ticket(&effects, |request| matches!(request, Request::Print { .. }));
    reply(
        &mut state,
        printing,
        Event::Failed(ServiceError::Print(PrintFault::Refused)),
    );
    let problem = state.notices.problem().expect("it is told");
    assert!(
        problem.text.starts_with("Der Drucker nimmt gerade nichts an."),
        "{}",
        problem.text
    );
}

#[test]
fn printers_are_not_for_a_client() {
    let mut state = with_preview();
    state.library.hand_over = Some(crate::service::HandOver {
        session: Uuid::nil(),
        folder: std::path::PathBuf::new(),
        ends_with: crate::service::SecretKind::Code,
    });
    for message in [Message::OfferHandouts, PrintPreviewMessage::AskPrint.into()] {
        let effects = update(&mut state, message, now());
        let lists = |effect: &Effect| matches!(effect, Effect::Send(_, Request::ListPrinters));
        assert!(!effects.iter().any(lists));
    }
    assert_eq!(state.dialog, None);
}
