//! The overview of the sessions that pass a filter: their number, their answers, and changes over the years.
//!
//! No value of fewer than [`MIN_GROUP_SIZE`] people is shown, and none can be computed from the others. With a filter all
//! numbers are rounded, since the difference of two overviews could otherwise be anybody.

mod charts;
mod groups;
mod labels;
mod suppression;
#[cfg(test)]
mod tests;

pub use suppression::MIN_GROUP_SIZE;

use super::chart::Chart;
use super::error::ServiceError;
use super::library::Library;
use crate::consulting::Filter;
use crate::store::MetricTable;
use crate::text::Texts;

/// Step to which numbers of people and sessions are rounded with a filter.
pub const ROUNDED_TO: u32 = 5;

/// Returns a number rounded to [`ROUNDED_TO`].
fn round_number(number: u32) -> u32 {
    (number + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO
}

/// An overview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// Number of sessions; 0 if they are too few and filtered.
    pub sessions: u32,
    /// Number of people; 0 if they are too few and filtered.
    pub clients: u32,
    /// Whether all numbers are rounded, since the sessions are filtered.
    pub rounded: bool,
    /// The charts.
    pub charts: Vec<Chart>,
}

impl Overview {
    /// Returns the overview of metrics; `filtered` tells whether there are further sessions.
    pub fn of(table: &MetricTable, filtered: bool, texts: &Texts) -> Self {
        let all = table.totals.iter().find(|total| total.year.is_none());
        let (sessions, clients) = all.map_or((0, 0), |all| (all.sessions, all.clients));
        let too_few = clients < MIN_GROUP_SIZE;
        let number = |number| match (filtered, too_few) {
            (true, true) => 0,
            (true, false) => round_number(number),
            (false, _) => number,
        };
        let charts = || charts::charts(table, filtered, texts);
        Self {
            sessions: number(sessions),
            clients: number(clients),
            rounded: filtered,
            charts: if too_few { Vec::new() } else { charts() },
        }
    }

    /// Returns the sentence on the numbers of sessions and people; `None` if they are too few to be told.
    pub fn summary(&self, texts: &Texts) -> Option<String> {
        let (clients, sessions) = (self.clients, self.sessions);
        match (self.rounded, self.too_few()) {
            (false, _) => Some(texts.overview_all().clients(clients).sessions(sessions)),
            (true, false) => Some(texts.overview_some().clients(clients).sessions(sessions)),
            (true, true) => None,
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
        Ok(Overview::of(&self.figures(filter)?, is_filtered(filter), texts))
    }

    /// Returns the overview as [`Self::overview`] does; `None` once that is cancelled.
    pub(super) fn overview_unless(
        &self,
        filter: &Filter,
        texts: &Texts,
        is_cancelled: &dyn Fn() -> bool,
    ) -> Result<Option<Overview>, ServiceError> {
        let figures = self.figures_unless(filter, is_cancelled)?;
        Ok(figures.map(|figures| Overview::of(&figures, is_filtered(filter), texts)))
    }
}

fn is_filtered(filter: &Filter) -> bool {
    *filter != Filter::default()
}
