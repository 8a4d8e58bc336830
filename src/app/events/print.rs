//! Replies about printing.

use crate::app::outbox::Effect;
use crate::app::state::AppState;
use crate::app::state::dialog::DialogState;
use crate::app::state::print_form::PrintForm;
use crate::service::{Event, Printed, ServiceError, Ticket, advice};

/// Takes the printers, or what has become of what was printed; gives back any other event.
pub(super) fn receive(state: &mut AppState, ticket: Ticket, event: Event) -> Option<Event> {
    match event {
        Event::PrintersListed(printers) => {
            if let Some(form) = form(state, ticket) {
                form.set_printers(printers);
            }
        }
        Event::Printed(printed) => tell(state, printed),
        event => return Some(event),
    }
    None
}

/// Returns the open dialog, if it waits for the reply with this ticket.
fn form(state: &mut AppState, ticket: Ticket) -> Option<&mut PrintForm> {
    match &mut state.dialog {
        Some(DialogState::Print(form)) if form.ticket == ticket => Some(form),
        _ => None,
    }
}

/// Shows in the dialog why there are no printers. Returns `false` if the error is about something else.
pub(super) fn not_listed(state: &mut AppState, ticket: Ticket, error: &ServiceError) -> bool {
    let advice = advice(error, state.texts());
    let Some(form) = form(state, ticket) else {
        return false;
    };
    form.problem = Some(advice);
    true
}

/// Says that a handout was printed, or has the system's viewer print it.
fn tell(state: &mut AppState, printed: Printed) {
    let texts = state.texts();
    let text = match printed {
        Printed::Taken(Some(printer)) => texts.print_taken(printer),
        Printed::Taken(None) => texts.print_taken_usual().to_owned(),
        Printed::ForViewer(path) => {
            state.outbox.push(Effect::OpenPath(path));
            texts.print_viewer().to_owned()
        }
    };
    state.show_notice(text, None);
}
