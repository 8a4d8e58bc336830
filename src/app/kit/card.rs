//! Cards: content on a slightly raised background.

use egui::{CornerRadius, Frame, InnerResponse, Margin, Stroke, Ui};

use super::theme::{self, CARD_ROUNDING};

/// The look of a card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardKind {
    /// One among others.
    #[default]
    Plain,
    /// The one to be read first.
    First,
    /// A note beside something.
    Note,
}

/// Shows content on a card of the full width.
pub fn card<R>(ui: &mut Ui, kind: CardKind, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    frame(ui, kind).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui)
    })
}

/// Shows a column of questions, [`theme::COLUMN_WIDTH`] wide where there is room.
pub fn column<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    ui.vertical(|ui| {
        ui.set_width(ui.available_width().min(theme::COLUMN_WIDTH));
        content(ui)
    })
}

/// Returns the frame of a popup.
pub(super) fn popup_frame(ui: &Ui) -> Frame {
    Frame::popup(ui.style()).inner_margin(Margin::same(14))
}

/// Returns the frame of a card.
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
