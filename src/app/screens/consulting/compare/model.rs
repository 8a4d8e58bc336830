//! A comparison of sessions, as data.

use std::sync::Arc;

use uuid::Uuid;

use crate::app::load::Load;
use crate::app::outbox::Outbox;
use crate::service::{Chart, ComparedStation, Comparison, Request};
use crate::text::Language;

/// Sessions to be compared, and their comparison.
#[derive(Debug)]
pub struct CompareModel {
    sessions: Vec<Uuid>,
    /// The comparison.
    pub comparison: Load<LoadedComparison>,
}

/// A comparison, with its charts and its changed answers taken out.
#[derive(Debug)]
pub struct LoadedComparison {
    /// The comparison.
    pub comparison: Box<Comparison>,
    /// Its charts.
    pub charts: Arc<[Chart]>,
    changed: Vec<ComparedStation>,
}

impl CompareModel {
    /// Returns the comparison of sessions, which is still to be loaded.
    pub fn new(sessions: Vec<Uuid>) -> Self {
        Self {
            sessions,
            comparison: Load::default(),
        }
    }

    /// Sends the request for the comparison if it is needed.
    pub fn loads(&mut self, outbox: &mut Outbox, language: Language) {
        let sessions = &self.sessions;
        self.comparison.request(outbox, || Request::Compare {
            sessions: sessions.clone(),
            language,
        });
    }

    /// Stores the comparison.
    pub fn set(&mut self, mut comparison: Box<Comparison>) {
        self.comparison.set(LoadedComparison {
            charts: std::mem::take(&mut comparison.charts).into(),
            changed: comparison.only_changed(),
            comparison,
        });
    }
}

impl LoadedComparison {
    /// Returns the stations with all answers, or with those that have changed.
    pub fn stations(&self, only_changed: bool) -> &[ComparedStation] {
        if only_changed {
            &self.changed
        } else {
            &self.comparison.stations
        }
    }
}
