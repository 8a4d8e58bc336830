//! The overview of the sessions that pass a filter: their number, their answers, and changes over the years.
//!
//! No value of fewer than [`MIN_GROUP_SIZE`] people is shown, and none can be computed from the others.

mod charts;
mod labels;
mod suppression;
#[cfg(test)]
mod tests;

pub use suppression::MIN_GROUP_SIZE;

use super::chart::Chart;
use super::error::ServiceError;
use super::library::Library;
use crate::consulting::Filter;
use crate::store::{MetricTable, SessionTotal};
use crate::text::Texts;

/// An overview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// Number of sessions.
    pub sessions: u32,
    /// Number of people.
    pub clients: u32,
    /// The charts.
    pub charts: Vec<Chart>,
}

impl Overview {
    /// Returns the overview of metrics.
    pub fn of(table: &MetricTable, texts: &Texts) -> Self {
        let all = table.totals.iter().find(|total| total.year.is_none());
        let (sessions, clients) = all.map_or(
            (0, 0),
            |SessionTotal {
                 sessions, clients, ..
             }| (*sessions, *clients),
        );
        let charts = if clients < MIN_GROUP_SIZE {
            Vec::new()
        } else {
            charts::charts(table, texts)
        };
        Self {
            sessions,
            clients,
            charts,
        }
    }

    /// Returns `true` if there are too few people for any chart.
    pub fn too_few(&self) -> bool {
        self.clients < MIN_GROUP_SIZE
    }
}

impl Library {
    /// Returns the overview of the sessions that pass a filter, in the language of the texts.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn overview(&self, filter: &Filter, texts: &Texts) -> Result<Overview, ServiceError> {
        Ok(Overview::of(&self.figures(filter)?, texts))
    }

    /// Returns the overview as [`Self::overview`] does; `None` once that is cancelled.
    pub(super) fn overview_unless(
        &self,
        filter: &Filter,
        texts: &Texts,
        is_cancelled: &dyn Fn() -> bool,
    ) -> Result<Option<Overview>, ServiceError> {
        let figures = self.figures_unless(filter, is_cancelled)?;
        Ok(figures.map(|figures| Overview::of(&figures, texts)))
    }
}
