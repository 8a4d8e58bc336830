//! Background and edge of everything that can be pressed.

use egui::{Color32, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2};

use super::theme::{self, CONTROL_ROUNDING};

/// The look of a control.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Surface {
    /// Background without the pointer.
    pub fill: Color32,
    /// Background under the pointer.
    pub hovered: Color32,
    /// Edge.
    pub edge: Stroke,
    /// Radius of the corners.
    pub rounding: u8,
}

impl Surface {
    /// Returns the look of a control at rest.
    pub(super) fn plain(ui: &Ui) -> Self {
        let c = theme::colours(ui.ctx());
        Surface {
            fill: c.raised,
            hovered: c.hovered,
            edge: Stroke::new(1.0, c.border),
            rounding: CONTROL_ROUNDING,
        }
    }

    /// Returns the look of a chosen control, whose heavier edge shows it without colour.
    pub(super) fn chosen(ui: &Ui) -> Self {
        let c = theme::colours(ui.ctx());
        Surface {
            fill: c.chosen,
            hovered: c.chosen,
            edge: Stroke::new(2.0, c.ink),
            rounding: CONTROL_ROUNDING,
        }
    }

    /// Paints background and edge; the edge darkens under the pointer.
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

/// Allocates a control under an id that does not depend on its position.
pub(super) fn place(ui: &mut Ui, id: Id, size: Vec2, sense: Sense) -> Response {
    let (_, rect) = ui.allocate_space(size);
    ui.interact(rect, id, sense)
}
