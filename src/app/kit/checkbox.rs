//! A checkbox with its words beside it.

use egui::accesskit::Role;
use egui::{Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo, pos2, vec2};

use super::theme::{COMPACT_TARGET, Step};
use super::{focus, galley, safe, theme};

/// Side of the box.
const BOX_SIDE: f32 = 20.0;
/// Distance between the box and the words.
const BOX_GAP: f32 = 12.0;

/// A checkbox; show it with `ui.add`.
#[must_use]
pub struct Checkbox<'a> {
    words: &'a str,
    on: &'a mut bool,
}

impl<'a> Checkbox<'a> {
    /// Creates a checkbox for a truth value.
    pub fn new(words: &'a str, on: &'a mut bool) -> Self {
        Checkbox { words, on }
    }
}

impl Widget for Checkbox<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let c = theme::colours(ui.ctx());
        let ink = if *self.on { c.secondary } else { c.ink };
        let words = safe::displayable(self.words);
        let width = (ui.available_width() - BOX_SIDE - BOX_GAP).max(80.0);
        let galley = galley::lay_out(ui, &words, Step::Compact, ink, width);
        let size = vec2(
            BOX_SIDE + BOX_GAP + galley.size().x,
            galley.size().y.max(COMPACT_TARGET - 4.0),
        );
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
        if response.clicked() {
            *self.on = !*self.on;
            response.mark_changed();
        }
        if ui.is_rect_visible(rect) {
            // the box stands beside the first line
            let middle = pos2(
                rect.left() + BOX_SIDE / 2.0,
                rect.top() + Step::Compact.line_height() / 2.0,
            );
            let square = egui::Rect::from_center_size(middle, Vec2::splat(BOX_SIDE));
            let edge = if response.hovered() { c.ink } else { c.border };
            let fill = if *self.on { c.chosen } else { c.raised };
            ui.painter()
                .rect(square, 5, fill, Stroke::new(1.5, edge), StrokeKind::Inside);
            if *self.on {
                let hook = [vec2(-5.0, 0.0), vec2(-1.5, 4.0), vec2(5.5, -4.5)].map(|by| middle + by);
                ui.painter()
                    .add(Shape::line(hook.to_vec(), Stroke::new(2.0, c.ink)));
            }
            ui.painter()
                .galley(pos2(rect.left() + BOX_SIDE + BOX_GAP, rect.top()), galley, ink);
        }
        focus::mark(ui, &response, 5);
        response.widget_info(|| {
            WidgetInfo::selected(Role::CheckBox, response.enabled(), *self.on, words.as_ref())
        });
        response
    }
}
