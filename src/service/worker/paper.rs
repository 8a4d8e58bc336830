//! Handouts that are shown and printed.

use super::Worker;
use crate::service::error::ServiceError;
use crate::service::export::{HandoutOrder, PreparedHandout, printed};
use crate::service::printing::{PrintSettings, print};
use crate::service::protocol::{Event, Reply};
use crate::session::SharedSession;

impl<Send: Fn(Reply)> Worker<Send> {
    /// Lays a handout out, also of a session that no library holds.
    pub(super) fn prepare_handout(&mut self, order: &HandoutOrder) -> Result<Event, ServiceError> {
        let prepared = match &order.unkept {
            Some(session) => PreparedHandout::of(&SharedSession::of(session), &order.options),
            None => self.library()?.prepare_handout(order),
        };
        Ok(Event::HandoutPrepared(Box::new(prepared?)))
    }

    /// Returns a handout as a file, also of a session that no library holds.
    pub(super) fn handout_pdf(&mut self, order: &HandoutOrder) -> Result<Vec<u8>, ServiceError> {
        match &order.unkept {
            Some(session) => printed(&SharedSession::of(session), &order.options),
            None => self.library()?.handout_pdf(order),
        }
    }

    /// Prints a handout, without the session inside: nobody can take it out of the paper.
    pub(super) fn print(
        &mut self,
        mut order: HandoutOrder,
        settings: &PrintSettings,
    ) -> Result<Event, ServiceError> {
        order.options.with_session = false;
        let pdf = self.handout_pdf(&order)?;
        Ok(Event::Printed(print(&pdf, settings, order.options.paper)?))
    }
}

/// Draws a page of a handout; `None` if there is no such page.
pub(super) fn draw_page(handout: &PreparedHandout, page: usize, scale: f32) -> Option<Event> {
    let image = handout.pages.draw(page, scale)?;
    Some(Event::PageDrawn(Box::new(image)))
}
