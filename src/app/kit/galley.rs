//! Laying out text that a widget paints itself.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, Color32, Galley, Pos2, Rect, Ui};

use super::safe;
use super::theme::Step;

/// Lays out text, wrapped at a width.
pub fn lay_out(ui: &Ui, words: &str, step: Step, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(words.to_owned(), step.format(colour));
    job.wrap.max_width = width;
    job.halign = Align::LEFT;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Lays out one line of text, cut with an ellipsis where it is too long.
pub fn lay_out_line(ui: &Ui, words: &str, step: Step, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(safe::shown_in_a_line(words).into_owned(), step.format(colour));
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Returns the position at which text stands in the middle of a rectangle.
pub(super) fn centred(rect: Rect, galley: &Galley) -> Pos2 {
    rect.center() - galley.size() / 2.0
}
