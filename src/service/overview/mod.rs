//! Over all sessions, or those that pass a filter: how many, what they answered, and how it changed.
//!
//! No figure is shown of fewer than five people: not of a group, and not of what is left when all other
//! groups are taken away from the whole.

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

/// What many sessions have in common.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// How many sessions.
    pub sessions: u32,
    /// Of how many people.
    pub clients: u32,
    /// The figures; none of fewer than [`FEWEST`] people.
    pub charts: Vec<Chart>,
}

impl Overview {
    /// Of the figures that the library added up.
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

    /// Whether there are too few people to say anything.
    pub fn too_few(&self) -> bool {
        self.clients < MIN_GROUP_SIZE
    }
}

impl Library {
    /// What the sessions that pass a filter have in common; the reader's language is that of the texts.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn overview(&self, filter: &Filter, texts: &Texts) -> Result<Overview, ServiceError> {
        Ok(Overview::of(&self.figures(filter)?, texts))
    }
}
