//! Data of a screen that the service loads.

use std::sync::Arc;

use super::outbox::Outbox;
use crate::service::{Request, ServiceError, Ticket};

/// Data of a screen that the service loads: the last value stays while it is loaded again.
#[derive(Debug)]
pub struct Load<T> {
    value: Option<T>,
    failure: Option<Arc<ServiceError>>,
    ticket: Option<Ticket>,
    outdated: bool,
}

impl<T> Default for Load<T> {
    fn default() -> Self {
        Self {
            value: None,
            failure: None,
            ticket: None,
            outdated: true,
        }
    }
}

impl<T> Load<T> {
    /// Marks the data to be loaded again.
    pub fn outdate(&mut self) {
        self.outdated = true;
    }

    /// Returns `true` if the data are to be loaded again.
    pub fn is_outdated(&self) -> bool {
        self.outdated
    }

    /// Sends the request if the data have to be loaded.
    pub fn request(&mut self, outbox: &mut Outbox, request: impl FnOnce() -> Request) {
        if std::mem::take(&mut self.outdated) {
            self.ticket = Some(outbox.send(request()));
        }
    }

    /// Stops waiting for the reply. Returns the ticket of its request.
    pub fn give_up(&mut self) -> Option<Ticket> {
        self.ticket.take()
    }

    /// Returns `true` if a reply with this ticket is the one that is waited for.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        self.ticket == Some(ticket)
    }

    /// Returns `true` while a reply is waited for.
    pub fn is_waiting(&self) -> bool {
        self.ticket.is_some() || self.outdated
    }

    /// Stores what was loaded.
    pub fn set(&mut self, value: T) {
        self.value = Some(value);
        self.failure = None;
        self.ticket = None;
    }

    /// Stores why nothing could be loaded.
    pub fn fail(&mut self, error: ServiceError) {
        self.failure = Some(Arc::new(error));
        self.ticket = None;
    }

    /// Returns the data.
    pub fn value(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// Returns the data, to be changed.
    pub fn value_mut(&mut self) -> Option<&mut T> {
        self.value.as_mut()
    }

    /// Returns why the data could not be loaded the last time.
    pub fn failure(&self) -> Option<&Arc<ServiceError>> {
        self.failure.as_ref()
    }
}
