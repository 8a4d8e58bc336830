//! A progress bar.

use egui::accesskit::Role;
use egui::{Response, Sense, Ui, Widget, vec2};

use super::theme;

/// Height of the bar.
const BAR_HEIGHT: f32 = 10.0;

/// A progress bar; show it with `ui.add`.
#[must_use]
pub struct ProgressBar<'a> {
    name: &'a str,
    done: usize,
    of: usize,
}

impl<'a> ProgressBar<'a> {
    /// Creates a bar for `done` out of `of`.
    pub fn new(name: &'a str, done: usize, of: usize) -> Self {
        ProgressBar { name, done, of }
    }

    fn share(&self) -> f32 {
        (self.done as f32 / self.of.max(1) as f32).clamp(0.0, 1.0)
    }
}

impl Widget for ProgressBar<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let c = theme::colours(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), BAR_HEIGHT), Sense::hover());
        let rounding = (BAR_HEIGHT / 2.0) as u8;
        ui.painter().rect_filled(rect, rounding, c.line);
        let mut done = rect;
        done.set_width(rect.width() * self.share());
        if done.width() >= 1.0 {
            ui.painter().rect_filled(done, rounding, c.ink);
        }
        let (name, value, of) = (self.name.to_owned(), self.done as f64, self.of as f64);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::ProgressIndicator);
            node.set_label(name);
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(of);
            node.set_numeric_value(value);
        });
        response
    }
}
