//! The chapter rail: here, been there, not yet. Never how much is missing.

use egui::Ui;

use crate::app::kit::{RailEntry, rail};
use crate::app::message::Message;
use crate::text::Texts;
use crate::workbook::StationId;

/// The width of the rail in points.
const WIDTH: f32 = 248.0;

/// What one entry shows.
pub struct StationEntry {
    /// The station.
    pub station: StationId,
    /// Its title.
    pub title: String,
    /// Where the client stands to it.
    pub state: StationState,
}

/// Where the client stands to a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationState {
    /// It is open now.
    Here {
        /// Whether it had been seen before, which only the dot shows.
        visited: bool,
    },
    /// It was open before.
    Been,
    /// It was not opened yet.
    Ahead,
}

/// The rail at the window's left edge.
pub(super) fn rail_ui(ui: &mut Ui, entries: &[StationEntry], texts: &Texts, messages: &mut Vec<Message>) {
    rail(ui, WIDTH, |ui| entries_ui(ui, entries, texts, messages));
}

/// The entries alone, for the rail and for the menu that replaces it in narrow windows.
pub(super) fn entries_ui(ui: &mut Ui, entries: &[StationEntry], texts: &Texts, messages: &mut Vec<Message>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for entry in entries {
        let words = match entry.state {
            StationState::Here { .. } => texts.walk_station_here(entry.title.as_str()),
            StationState::Been => texts.walk_station_been(entry.title.as_str()),
            StationState::Ahead => texts.walk_station_ahead(entry.title.as_str()),
        };
        let here = matches!(entry.state, StationState::Here { .. });
        let visited = matches!(
            entry.state,
            StationState::Been | StationState::Here { visited: true }
        );
        let response = ui.push_id(entry.station.as_str(), |ui| {
            ui.add(RailEntry::new(&entry.title, &words).here(here).visited(visited))
        });
        if response.inner.clicked() {
            messages.push(Message::GoToStation(entry.station.clone()));
        }
    }
}
