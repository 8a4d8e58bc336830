//! The chapters, with those in which anything was answered.

use egui::Ui;

use super::context::ReviewContext;
use super::model::ReviewPage;
use crate::app::kit::{RailEntry, rail};
use crate::app::message::Message;

/// The width of the rail in points, and in windows that aren't wide.
const WIDTH: f32 = 248.0;
const SLIM: f32 = 204.0;
/// Below this width (in points) the rail is slim.
const WIDE: f32 = 1180.0;

/// The rail at the window's left edge.
pub(super) fn rail_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>) {
    let width = if ui.available_width() < WIDE { SLIM } else { WIDTH };
    rail(ui, width, |ui| entries_ui(ui, reading));
}

/// The entries alone, for the rail and for the fold that replaces it in narrow windows.
pub(super) fn entries_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    entry_ui(
        ui,
        reading,
        ReviewPage::Overview,
        reading.texts.review_overview(),
        true,
    );
    let content = reading.content;
    for chapter in &content.chapters {
        let at = ReviewPage::Station(chapter.station.clone());
        entry_ui(ui, reading, at, &chapter.title, !chapter.answered.is_empty());
    }
}

fn entry_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, at: ReviewPage, words: &str, answered: bool) {
    let here = *reading.model.page() == at;
    let description = match (here, answered) {
        (true, _) => reading.texts.review_here(),
        (false, true) => reading.texts.review_answered(),
        (false, false) => reading.texts.review_unanswered(),
    };
    let entry = RailEntry::new(words, description).here(here).visited(answered);
    let pressed = ui.push_id(&at, |ui| ui.add(entry).clicked()).inner;
    if pressed {
        let station = match at {
            ReviewPage::Overview => None,
            ReviewPage::Station(station) => Some(station),
        };
        reading.messages.push(Message::GoToReviewPage(station));
    }
}
