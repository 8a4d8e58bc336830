//! The rail of stations: the open one, visited ones, others. It never shows how much is missing.

use egui::Ui;

use super::model::{StationEntry, StationState};
use crate::app::kit::{RailEntry, rail};
use crate::app::message::Message;
use crate::text::Texts;

/// The width of the rail in points.
const RAIL_WIDTH: f32 = 248.0;

/// Shows the rail at the window's left edge.
pub(super) fn rail_ui(ui: &mut Ui, entries: &[StationEntry], texts: &Texts, messages: &mut Vec<Message>) {
    rail(ui, RAIL_WIDTH, |ui| entries_ui(ui, entries, texts, messages));
}

/// Shows the entries, in the rail or in the fold that replaces it in narrow windows.
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
