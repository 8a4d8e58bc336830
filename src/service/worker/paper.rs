//! Handouts that are shown and printed.

use super::Worker;
use crate::service::error::ServiceError;
use crate::service::export::{HandoutOrder, PreparedHandout, printed};
use crate::service::printing::{PrintSettings, print, printers};
use crate::service::protocol::{Event, Reply, Request};
use crate::session::SharedSession;

/// Returns `true` for requests of the preview of what is printed.
pub(super) fn is_of_preview(request: &Request) -> bool {
    matches!(
        request,
        Request::PrepareHandout(_) | Request::DrawPage { .. } | Request::ListPrinters | Request::Print { .. }
    )
}

impl<Send: Fn(Reply)> Worker<Send> {
    /// Answers a request of the preview. There is no answer to the request for a page that there isn't.
    pub(super) fn answer_preview(&mut self, request: Request) -> Result<Option<Event>, ServiceError> {
        Ok(Some(match request {
            Request::PrepareHandout(order) => self.prepare_handout(&order)?,
            Request::ListPrinters => Event::PrintersListed(printers()?),
            Request::Print { order, settings } => self.print(*order, &settings)?,
            Request::DrawPage { handout, page, scale } => {
                let image = handout.pages.draw(page, scale);
                return Ok(image.map(|image| Event::PageDrawn(Box::new(image))));
            }
            _ => return Ok(None),
        }))
    }

    fn prepare_handout(&mut self, order: &HandoutOrder) -> Result<Event, ServiceError> {
        let prepared = match &order.unkept {
            Some(session) => PreparedHandout::of(&SharedSession::of(session), &order.options),
            None => self.library()?.prepare_handout(order),
        };
        Ok(Event::HandoutPrepared(Box::new(prepared?)))
    }

    /// Prints a handout, without the session inside: nobody can take it out of the paper.
    fn print(&mut self, mut order: HandoutOrder, settings: &PrintSettings) -> Result<Event, ServiceError> {
        order.options.with_session = false;
        let pdf = match &order.unkept {
            Some(session) => printed(&SharedSession::of(session), &order.options)?,
            None => self.library()?.handout_pdf(&order)?,
        };
        Ok(Event::Printed(print(&pdf, settings, order.options.paper)?))
    }
}
