//! Cards: a thought of its own on a slightly raised ground.

use egui::{CornerRadius, Frame, InnerResponse, Margin, Stroke, Ui};

use super::theme::{self, CARD_ROUNDING};

/// How a card stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardKind {
    /// Among others.
    #[default]
    Plain,
    /// The one meant first.
    First,
    /// A note in the margin of something.
    Note,
}

/// Shows content on a card.
pub fn card<R>(ui: &mut Ui, kind: CardKind, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    frame(ui, kind).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui)
    })
}

/// A column of questions: as wide as is good to read, if there is that much.
pub fn column<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    ui.vertical(|ui| {
        ui.set_width(ui.available_width().min(theme::COLUMN_WIDTH));
        content(ui)
    })
}

/// The frame of what opens over the page for a moment.
pub(super) fn popup_frame(ui: &Ui) -> Frame {
    Frame::popup(ui.style()).inner_margin(Margin::same(14))
}

/// A card's frame, for those who lay out its content themselves.
pub fn frame(ui: &Ui, kind: CardKind) -> Frame {
    let c = theme::colours(ui.ctx());
    let (fill, edge) = match kind {
        CardKind::Plain => (c.raised, c.line),
        CardKind::First => (c.raised, c.ink),
        CardKind::Note => (c.chosen, c.line),
    };
    Frame {
        inner_margin: Margin::symmetric(26, 20),
        fill,
        stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::same(CARD_ROUNDING),
        ..Frame::NONE
    }
}
