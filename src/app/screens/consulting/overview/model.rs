//! An overview of many sessions, as data.

use std::sync::Arc;

use crate::app::load::Load;
use crate::app::outbox::{Effect, Outbox};
use crate::consulting::Filter;
use crate::service::{Chart, Overview, Request};
use crate::text::Language;

/// The overview of the sessions that pass a filter.
#[derive(Debug)]
pub struct OverviewModel {
    filter: Filter,
    /// The overview, without its charts.
    pub overview: Load<Overview>,
    /// Its charts.
    pub charts: Arc<[Chart]>,
}

impl OverviewModel {
    /// Returns the overview of the sessions that pass a filter, which is still to be loaded.
    pub fn new(filter: Filter) -> Self {
        Self {
            filter,
            overview: Load::default(),
            charts: Arc::default(),
        }
    }

    /// Returns `true` if a search or a filter leaves sessions out.
    pub fn is_narrowed(&self) -> bool {
        self.filter != Filter::default()
    }

    /// Sends the request for the overview if it is needed, and cancels the one before.
    pub fn loads(&mut self, outbox: &mut Outbox, language: Language) {
        if self.overview.is_outdated() {
            self.cancel(outbox);
        }
        let filter = &self.filter;
        self.overview.request(outbox, || Request::LoadOverview {
            filter: filter.clone(),
            language,
        });
    }

    /// Cancels the request: the screen is left, or the sessions have changed.
    pub fn cancel(&mut self, outbox: &mut Outbox) {
        if let Some(ticket) = self.overview.give_up() {
            outbox.push(Effect::CancelRequest(ticket));
        }
    }

    /// Stores the overview.
    pub fn set(&mut self, mut overview: Overview) {
        self.charts = std::mem::take(&mut overview.charts).into();
        self.overview.set(overview);
    }
}
