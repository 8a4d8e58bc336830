//! What is printed of a session, and its pages.

use std::sync::Arc;

use crate::app::load::Load;
use crate::app::outbox::Outbox;
use crate::handout::{HandoutKind, HandoutOptions};
use crate::service::{HandoutOrder, PreparedHandout, Request, ServiceError, Ticket};

/// The model of the preview.
pub struct PrintPreviewModel {
    order: HandoutOrder,
    kinds: Vec<HandoutKind>,
    prepared: Load<Arc<PreparedHandout>>,
    /// The page that is being drawn.
    drawing: Option<Ticket>,
}

impl PrintPreviewModel {
    /// Returns the model of an order, and of the kinds that are offered.
    pub fn new(order: HandoutOrder, kinds: Vec<HandoutKind>) -> Self {
        Self {
            order,
            kinds,
            prepared: Load::default(),
            drawing: None,
        }
    }

    /// Returns what is printed, and how.
    pub fn order(&self) -> &HandoutOrder {
        &self.order
    }

    /// Returns the kinds that are offered.
    pub fn kinds(&self) -> &[HandoutKind] {
        &self.kinds
    }

    /// Returns the pages, once they are laid out.
    pub fn prepared(&self) -> Option<&Arc<PreparedHandout>> {
        self.prepared.value()
    }

    /// Returns why there are no pages.
    pub fn failure(&self) -> Option<&ServiceError> {
        self.prepared.failure().map(|error| &**error)
    }

    /// Changes how it is printed.
    pub fn set_options(&mut self, options: HandoutOptions) {
        if options != *self.order.options {
            *self.order.options = options;
            self.prepared.outdate();
        }
    }

    /// Marks the pages to be laid out again.
    pub fn outdate(&mut self) {
        if self.order.unkept.is_none() {
            self.prepared.outdate();
        }
    }

    /// Sends the requests for the pages, and for the image of the one that is wanted next.
    pub fn loads(&mut self, outbox: &mut Outbox, wanted: Option<(usize, f32)>) {
        let order = &self.order;
        self.prepared
            .request(outbox, || Request::PrepareHandout(Box::new(order.clone())));
        if let (None, Some(handout), Some((page, scale))) = (self.drawing, self.prepared.value(), wanted) {
            self.drawing = Some(outbox.send(Request::DrawPage {
                handout: Arc::clone(handout),
                page,
                scale,
            }));
        }
    }

    /// Returns `true` if a reply with this ticket is waited for.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        self.prepared.awaits(ticket) || self.drawing == Some(ticket)
    }

    /// Takes the pages.
    pub fn set(&mut self, prepared: PreparedHandout) {
        self.prepared.set(Arc::new(prepared));
        // an image of the pages before isn't waited for any more
        self.drawing = None;
    }

    /// Notes that the image that was waited for is there.
    pub fn page_drawn(&mut self) {
        self.drawing = None;
    }

    /// Takes the reason why there are no pages.
    pub fn fail(&mut self, error: ServiceError) {
        self.drawing = None;
        self.prepared.fail(error);
    }
}
