//! Chips: small toggles for marks and filters.
//!
//! A chip that is on shows it by its dot and border as well as by colour.

use egui::accesskit::Role;
use egui::{Response, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2};

use super::theme::{self, COMPACT_TARGET, Step};
use super::{focus, galley, icon};

/// A small toggle; show it with `ui.add`.
#[must_use]
pub struct Chip<'a> {
    words: &'a str,
    on: &'a mut bool,
    name: Option<&'a str>,
}

impl<'a> Chip<'a> {
    /// Creates a chip for a truth value.
    pub fn new(words: &'a str, on: &'a mut bool) -> Self {
        Chip {
            words,
            on,
            name: None,
        }
    }

    /// Sets the name for screen readers, where the words need their context.
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const CHIP_HEIGHT: f32 = 28.0;
        const DOT_WIDTH: f32 = 14.0;
        let c = theme::colours(ui.ctx());
        let ink = if *self.on { c.pine } else { c.secondary };
        let galley = galley::lay_out_line(ui, self.words, Step::Small, ink, ui.available_width());
        // room for the dot in both states, so that nothing beside it moves
        let size = vec2(galley.size().x + 2.0 * 12.0 + DOT_WIDTH, COMPACT_TARGET);
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
        if response.clicked() {
            *self.on = !*self.on;
            response.mark_changed();
        }
        let pill = rect.shrink2(vec2(0.0, (COMPACT_TARGET - CHIP_HEIGHT) / 2.0));
        let rounding = (CHIP_HEIGHT / 2.0) as u8;
        let edge = match (*self.on, response.hovered()) {
            (true, _) => Stroke::new(1.5, c.pine),
            (false, true) => Stroke::new(1.0, c.ink),
            (false, false) => Stroke::new(1.0, c.border),
        };
        let fill = if *self.on { c.pine_soft } else { c.raised };
        ui.painter().rect(pill, rounding, fill, edge, StrokeKind::Inside);
        let dot = pos2(pill.left() + 12.0 + DOT_WIDTH / 2.0 - 3.0, pill.center().y);
        if *self.on {
            ui.painter().circle_filled(dot, 4.0, c.pine);
        } else {
            ui.painter().circle_stroke(dot, 3.5, Stroke::new(1.0, ink));
        }
        let at = pos2(
            pill.left() + 12.0 + DOT_WIDTH,
            pill.center().y - galley.size().y / 2.0,
        );
        ui.painter().galley(at, galley, ink);
        focus::mark_at(ui, &response, pill, rounding);
        response.widget_info(|| {
            WidgetInfo::selected(
                Role::Button,
                response.enabled(),
                *self.on,
                self.name.unwrap_or(self.words),
            )
        });
        response
    }
}

/// A chip for something active, such as a filter; pressing it removes that. Show it with `ui.add`.
#[must_use]
pub struct Removable<'a> {
    words: &'a str,
    name: &'a str,
}

impl<'a> Removable<'a> {
    /// Creates a chip; `name` says that pressing it removes something.
    pub fn new(words: &'a str, name: &'a str) -> Self {
        Removable { words, name }
    }
}

impl Widget for Removable<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const CHIP_HEIGHT: f32 = 28.0;
        const CROSS_WIDTH: f32 = 18.0;
        let c = theme::colours(ui.ctx());
        let room = (ui.available_width() - 24.0 - CROSS_WIDTH).max(64.0);
        let galley = galley::lay_out_line(ui, self.words, Step::Small, c.pine, room);
        let size = vec2(galley.size().x + 2.0 * 12.0 + CROSS_WIDTH, COMPACT_TARGET);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let pill = rect.shrink2(vec2(0.0, (COMPACT_TARGET - CHIP_HEIGHT) / 2.0));
        let rounding = (CHIP_HEIGHT / 2.0) as u8;
        let fill = if response.hovered() { c.pine_soft } else { c.raised };
        ui.painter()
            .rect(pill, rounding, fill, Stroke::new(1.5, c.pine), StrokeKind::Inside);
        let at = pos2(pill.left() + 12.0, pill.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, c.pine);
        let sign = pos2(pill.right() - 8.0 - CROSS_WIDTH / 2.0, pill.center().y);
        icon::draw(ui.painter(), icon::Icon::Cross, sign, c.pine);
        focus::mark_at(ui, &response, pill, rounding);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), self.name));
        response
    }
}
