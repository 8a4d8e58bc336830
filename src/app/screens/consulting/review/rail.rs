//! The rail of stations, which shows where anything was answered.

use egui::Ui;

use super::context::ReviewContext;
use super::model::ReviewPage;
use crate::app::kit::{RailEntry, rail};
use crate::app::message::ReviewMessage;
use crate::app::screens::shared::clicked;

/// Width of the rail, in points.
const RAIL_WIDTH: f32 = 248.0;
/// Width of the rail in a narrow window, in points.
const NARROW_RAIL_WIDTH: f32 = 204.0;
/// Width of the window from which the rail is wide, in points.
const WIDE_RAIL_FROM_WIDTH: f32 = 1180.0;

/// Paints the rail at the left edge of the window.
pub(super) fn rail_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let width = match ui.available_width() {
        width if width < WIDE_RAIL_FROM_WIDTH => NARROW_RAIL_WIDTH,
        _ => RAIL_WIDTH,
    };
    rail(ui, width, |ui| entries_ui(ui, cx));
}

/// Paints the entries, for the rail and for the fold that replaces it in narrow windows.
pub(super) fn entries_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    entry_ui(ui, cx, ReviewPage::Overview, cx.texts.review_overview(), true);
    let content = cx.content;
    for chapter in &content.chapters {
        let at = ReviewPage::Station(chapter.station.clone());
        entry_ui(ui, cx, at, &chapter.title, !chapter.answered.is_empty());
    }
}

fn entry_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, at: ReviewPage, words: &str, answered: bool) {
    let here = *cx.model.page() == at;
    let description = match (here, answered) {
        (true, _) => cx.texts.review_here(),
        (false, true) => cx.texts.review_answered(),
        (false, false) => cx.texts.review_unanswered(),
    };
    let entry = RailEntry::new(words, description).here(here).visited(answered);
    let pressed = ui.push_id(&at, |ui| clicked(ui, entry)).inner;
    if pressed {
        let station = match at {
            ReviewPage::Overview => None,
            ReviewPage::Station(station) => Some(station),
        };
        cx.messages.push(ReviewMessage::GoToPage(station).into());
    }
}
