//! The rail of stations and its entries.
//!
//! The current, visited and unvisited entries differ by shape as well as by colour.

use egui::accesskit::Role;
use egui::{
    Frame, Margin, Panel, Rect, Response, ScrollArea, Sense, Stroke, Ui, Widget, WidgetInfo, accesskit, pos2,
    vec2,
};

use super::theme::{self, Step};
use super::{focus, galley};

/// Shows the rail at the left edge of the window, `width` points wide.
pub fn rail<R>(ui: &mut Ui, width: f32, entries: impl FnOnce(&mut Ui) -> R) -> R {
    let paper = theme::colours(ui.ctx()).paper;
    let frame = Frame::new().fill(paper).inner_margin(Margin {
        left: 0,
        right: 0,
        top: 28,
        bottom: 8,
    });
    let panel = Panel::left("rail")
        .exact_size(width)
        .resizable(false)
        .frame(frame);
    panel
        .show(ui, |ui| ScrollArea::vertical().show(ui, entries).inner)
        .inner
}

/// An entry of the rail; show it with `ui.add`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RailEntry<'a> {
    words: &'a str,
    description: &'a str,
    here: bool,
    visited: bool,
}

impl<'a> RailEntry<'a> {
    /// Creates an entry; `description` says in words whether it is current or visited.
    pub fn new(words: &'a str, description: &'a str) -> Self {
        RailEntry {
            words,
            description,
            here: false,
            visited: false,
        }
    }

    /// Sets whether the entry is the current one.
    pub fn here(mut self, here: bool) -> Self {
        self.here = here;
        self
    }

    /// Sets whether the entry was visited.
    pub fn visited(mut self, visited: bool) -> Self {
        self.visited = visited;
        self
    }

    fn paint_dot(&self, ui: &Ui, rect: Rect) {
        let c = theme::colours(ui.ctx());
        let at = pos2(rect.left() + 35.0, rect.center().y);
        if self.visited {
            ui.painter().circle_filled(at, 5.0, c.secondary);
        } else {
            ui.painter()
                .circle_stroke(at, 5.0, Stroke::new(1.75, c.secondary));
        }
    }
}

impl Widget for RailEntry<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const WORDS_LEFT: f32 = 58.0;
        let c = theme::colours(ui.ctx());
        let (step, ink) = if self.here {
            (Step::CompactStrong, c.ink)
        } else {
            (Step::Compact, c.secondary)
        };
        let width = ui.available_width();
        let galley = galley::lay_out(ui, self.words, step, ink, (width - WORDS_LEFT - 16.0).max(60.0));
        let (rect, response) =
            ui.allocate_exact_size(vec2(width, (galley.size().y + 18.0).max(41.0)), Sense::click());
        if ui.is_rect_visible(rect) {
            if self.here {
                ui.painter().rect_filled(rect, 0.0, c.chosen);
                ui.painter().rect_filled(
                    Rect::from_min_size(rect.min, vec2(4.0, rect.height())),
                    0.0,
                    c.ember,
                );
            } else if response.hovered() {
                ui.painter().rect_filled(rect, 0.0, c.hovered);
            }
            self.paint_dot(ui, rect);
            let at = pos2(rect.left() + WORDS_LEFT, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, ink);
        }
        focus::mark_at(ui, &response, rect.shrink2(vec2(6.0, 5.0)), 4);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, response.enabled(), self.words));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(self.description);
            if self.here {
                node.set_aria_current(accesskit::AriaCurrent::Step);
            }
        });
        response
    }
}
