//! The ground and edge of everything one can press, so that all of it looks of a piece.

use egui::{Color32, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2};

use super::theme::{self, CONTROL_ROUNDING};

/// How a control stands out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Surface {
    /// The ground, unless the pointer is over it.
    pub fill: Color32,
    /// The ground under the pointer.
    pub hovered: Color32,
    /// The edge.
    pub edge: Stroke,
    /// The corners.
    pub rounding: u8,
}

impl Surface {
    /// A control at rest: raised, with a border.
    pub(super) fn plain(ui: &Ui) -> Self {
        let c = theme::colours(ui.ctx());
        Surface {
            fill: c.raised,
            hovered: c.hovered,
            edge: Stroke::new(1.0, c.border),
            rounding: CONTROL_ROUNDING,
        }
    }

    /// A control that is chosen: another ground *and* a heavier edge, so that it shows without colour.
    pub(super) fn chosen(ui: &Ui) -> Self {
        let c = theme::colours(ui.ctx());
        Surface {
            fill: c.chosen,
            hovered: c.chosen,
            edge: Stroke::new(2.0, c.ink),
            rounding: CONTROL_ROUNDING,
        }
    }

    /// Paints ground and edge; the edge darkens under the pointer.
    pub(super) fn paint(self, ui: &Ui, rect: Rect, response: &Response) {
        let alive = response.enabled() && (response.hovered() || response.is_pointer_button_down_on());
        let ink = theme::colours(ui.ctx()).ink;
        let fill = if alive { self.hovered } else { self.fill };
        let edge = if alive && self.edge.width > 0.0 {
            Stroke::new(self.edge.width, ink)
        } else {
            self.edge
        };
        ui.painter()
            .rect(rect, self.rounding, fill, edge, StrokeKind::Inside);
    }
}

/// Allocates room for a control under an id that stays the same while its surroundings change.
pub(super) fn place(ui: &mut Ui, id: Id, size: Vec2, sense: Sense) -> Response {
    let (_, rect) = ui.allocate_space(size);
    ui.interact(rect, id, sense)
}
