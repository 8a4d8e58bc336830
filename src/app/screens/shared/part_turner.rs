//! The way through the parts of a very long text.

use egui::Ui;

use super::clicked;
use crate::app::kit::icon::{Icon, IconButton};
use crate::app::kit::text;
use crate::text::Texts;

/// Paints the buttons that lead through `count` parts, and returns the part to be shown.
pub fn part_turner_ui(ui: &mut Ui, part: usize, count: usize, texts: &Texts) -> usize {
    let part = part.min(count.saturating_sub(1));
    ui.horizontal(|ui| {
        let back = IconButton::new(Icon::Left, texts.review_part_back()).enabled(part > 0);
        let on = IconButton::new(Icon::Right, texts.review_part_on()).enabled(part + 1 < count);
        let (back, on) = (clicked(ui, back), clicked(ui, on));
        text::status(ui, &texts.review_part().count(count).part(part + 1));
        (part + usize::from(on)).saturating_sub(usize::from(back))
    })
    .inner
}
