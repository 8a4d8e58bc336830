//! Cards of a choice.

use egui::accesskit::Role;
use egui::{Response, Ui, Vec2, WidgetInfo, vec2};

use super::super::surface::Surface;
use super::super::theme::{self, COMPACT_TARGET, CONTROL_ROUNDING, Step, TARGET_HEIGHT};
use super::super::{focus, galley, safe};

/// A card.
pub(super) struct Card<'a> {
    pub words: &'a str,
    pub role: Role,
    pub chosen: bool,
    /// Position of the card, and number of cards.
    pub place: (usize, usize),
}

fn padding(compact: bool) -> Vec2 {
    if compact { vec2(10.0, 3.0) } else { vec2(18.0, 7.0) }
}

fn step(compact: bool, chosen: bool) -> Step {
    match (compact, chosen) {
        (false, false) => Step::Body,
        (false, true) => Step::Label,
        (true, false) => Step::Compact,
        (true, true) => Step::CompactStrong,
    }
}

/// Returns the size of a card, which is the same whether it is chosen or not.
pub(super) fn size(ui: &Ui, words: &str, compact: bool) -> Vec2 {
    let words = safe::displayable(words);
    let ink = theme::colours(ui.ctx()).ink;
    let width = ui.available_width() - 2.0 * padding(compact).x;
    let plain = galley::lay_out(ui, &words, step(compact, false), ink, width).size();
    let strong = galley::lay_out(ui, &words, step(compact, true), ink, width).size();
    let least = if compact {
        vec2(COMPACT_TARGET, COMPACT_TARGET)
    } else {
        vec2(56.0, TARGET_HEIGHT)
    };
    (plain.max(strong) + 2.0 * padding(compact)).max(least)
}

impl Card<'_> {
    /// Paints the card and describes it to screen readers.
    pub(super) fn show(&self, ui: &Ui, response: &Response, compact: bool) {
        if ui.is_rect_visible(response.rect) {
            let surface = if self.chosen {
                Surface::chosen(ui)
            } else {
                Surface::plain(ui)
            };
            surface.paint(ui, response.rect, response);
            let c = theme::colours(ui.ctx());
            let ink = if compact && !self.chosen {
                c.secondary
            } else {
                c.ink
            };
            let width = response.rect.width() - 2.0 * padding(compact).x + 0.5;
            let galley = galley::lay_out(
                ui,
                &safe::displayable(self.words),
                step(compact, self.chosen),
                ink,
                width,
            );
            ui.painter()
                .galley(galley::centred(response.rect, &galley), galley, ink);
        }
        focus::mark(ui, response, CONTROL_ROUNDING);
        response.widget_info(|| WidgetInfo::selected(self.role, response.enabled(), self.chosen, self.words));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(self.place.0);
            node.set_size_of_set(self.place.1);
        });
    }
}
