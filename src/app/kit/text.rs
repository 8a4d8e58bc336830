//! Headings, labels and running text.
//!
//! All of it wraps, is drawn safely (see [`super::safe`]) and has its role in the accessibility tree. A heading
//! can take the focus, so that a screen reader reads it after a change of place.

use egui::accesskit::{Action, Live, Role};
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Galley, Pos2, Rect, Response, Sense, Ui, Vec2, WidgetInfo, pos2};
use std::sync::Arc;

use super::theme::{self, Step};
use super::{galley, safe, selectable};

/// Shows a heading of level 1, of a screen or station.
pub fn title(ui: &mut Ui, words: &str) -> Response {
    heading_in(ui, words, Step::Title, 1)
}

/// Shows a heading of level 2, of a card or section.
pub fn heading(ui: &mut Ui, words: &str) -> Response {
    heading_in(ui, words, Step::Heading, 2)
}

/// Shows a heading in any step and of any level. Request the focus for the response to announce it.
pub fn heading_in(ui: &mut Ui, words: &str, step: Step, level: usize) -> Response {
    let ink = theme::colours(ui.ctx()).ink;
    let words = safe::displayable(words);
    let galley = galley::lay_out(ui, &words, step, ink, ui.available_width());
    heading_of(ui, galley, &words, level)
}

/// Shows a heading of level 1 of runs, each in its own step and colour.
pub fn heading_of_runs(ui: &mut Ui, runs: &[(&str, Step, Color32)]) -> Response {
    let (galley, words) = lay_out_runs(ui, runs);
    heading_of(ui, galley, &words, 1)
}

fn heading_of(ui: &mut Ui, galley: Arc<Galley>, words: &str, level: usize) -> Response {
    let ink = theme::colours(ui.ctx()).ink;
    // the Tab key skips it, but it can hold a requested focus
    let focused = ui.memory(|memory| memory.has_focus(ui.next_auto_id()));
    let response = put(
        ui,
        galley,
        ink,
        if focused {
            Sense::focusable_noninteractive()
        } else {
            Sense::hover()
        },
        words,
    );
    // as one line, whichever lines it is set in
    let name = words.replace('\n', " ");
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_level(level.saturating_sub(1));
        node.add_action(Action::Focus);
    });
    if ui.input(|input| input.has_accesskit_action_request(response.id, Action::Focus)) {
        response.request_focus();
    }
    response
}

/// Shows the label of a widget.
pub fn label(ui: &mut Ui, words: &str) -> Response {
    text_in(ui, words, Step::Label, theme::colours(ui.ctx()).ink)
}

/// Shows running text.
pub fn body(ui: &mut Ui, words: &str) -> Response {
    text_in(ui, words, Step::Body, theme::colours(ui.ctx()).ink)
}

/// Running text that stands back.
pub fn secondary(ui: &mut Ui, words: &str) -> Response {
    text_in(ui, words, Step::Body, theme::colours(ui.ctx()).secondary)
}

/// A hint, a place, a note below something.
pub fn small(ui: &mut Ui, words: &str) -> Response {
    text_in(ui, words, Step::Small, theme::colours(ui.ctx()).secondary)
}

/// Shows a small note that screen readers announce when it changes.
pub fn status(ui: &mut Ui, words: &str) -> Response {
    announced(small(ui, words))
}

/// Shows running text that screen readers announce when it changes: what has happened, above what can be done about it.
pub fn outcome(ui: &mut Ui, words: &str) -> Response {
    announced(body(ui, words))
}

fn announced(response: Response) -> Response {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    response
}

/// Says something to screen readers alone. The same words are said again if `number` is another one.
pub fn say(ui: &Ui, number: u64, words: &str) {
    let rect = Rect::from_min_size(ui.cursor().min, Vec2::splat(1.0));
    let response = ui.interact(rect, ui.unique_id().with(("said", number)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Shows text in any step and colour.
pub fn text_in(ui: &mut Ui, words: &str, step: Step, colour: Color32) -> Response {
    let shown = safe::displayable(words);
    let galley = galley::lay_out(ui, &shown, step, colour, ui.available_width());
    labelled(put(ui, galley, colour, Sense::hover(), words), &shown)
}

/// A text in a row of texts.
#[derive(Clone, Copy, Debug)]
pub struct RowText<'t> {
    /// The words.
    pub words: &'t str,
    /// Their step.
    pub step: Step,
    /// Their colour.
    pub colour: Color32,
    /// The width at which they wrap, in points.
    pub width: f32,
}

/// Shows texts beside each other from one line down, `gap` points between their widths.
///
/// Costs less than a layout with columns, for pages of thousands of texts.
pub fn row<'t>(ui: &mut Ui, gap: f32, texts: impl IntoIterator<Item = RowText<'t>>) -> Vec<Response> {
    let (id, corner) = (ui.next_auto_id(), ui.cursor().min);
    let mut size = Vec2::ZERO;
    let mut left = corner.x;
    let responses = texts.into_iter().enumerate().map(|(index, text)| {
        let shown = safe::displayable(text.words);
        let galley = galley::lay_out(ui, &shown, text.step, text.colour, text.width);
        let rect = Rect::from_min_size(pos2(left, corner.y), galley.size());
        size = size.max(rect.max - corner);
        left += text.width + gap;
        let response = ui.interact(rect, id.with(index), selectable::sense(ui));
        paint(ui, &response, galley, text.colour, text.words);
        labelled(response, &shown)
    });
    let responses: Vec<Response> = responses.collect();
    if !responses.is_empty() {
        ui.allocate_space(size);
    }
    responses
}

fn labelled(response: Response, words: &str) -> Response {
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

/// Shows a paragraph of runs, each in its own step and colour.
pub fn runs(ui: &mut Ui, runs: &[(&str, Step, Color32)]) -> Response {
    let (galley, words) = lay_out_runs(ui, runs);
    let response = put(ui, galley, theme::colours(ui.ctx()).ink, Sense::hover(), &words);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    response
}

/// Lays out a paragraph of runs; returns it with its words.
fn lay_out_runs(ui: &Ui, runs: &[(&str, Step, Color32)]) -> (Arc<Galley>, String) {
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    for (words, step, colour) in runs {
        job.append(&safe::displayable(words), 0.0, step.format(*colour));
    }
    let words = job.text.clone();
    (ui.fonts_mut(|fonts| fonts.layout_job(job)), words)
}

/// Shows one line of runs, cut with an ellipsis where it has no room.
pub fn line_of_runs(ui: &mut Ui, runs: &[(String, Step, Color32)]) -> Response {
    let mut job = LayoutJob::default();
    for (words, step, colour) in runs {
        job.append(&safe::shown_in_a_line(words), 0.0, step.format(*colour));
    }
    job.wrap = TextWrapping::truncate_at_width(ui.available_width());
    let words = job.text.clone();
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let response = put(ui, galley, theme::colours(ui.ctx()).ink, Sense::hover(), &words);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    response
}

/// Shows text that was laid out already; what is selected of it is copied from `words`.
fn put(ui: &mut Ui, galley: Arc<Galley>, colour: Color32, sense: Sense, words: &str) -> Response {
    put_over(ui, galley, colour, sense, words, |_, _, _| {})
}

/// Shows text as [`put`] does, over what `below` paints for its galley and position.
pub fn put_over(
    ui: &mut Ui,
    galley: Arc<Galley>,
    colour: Color32,
    sense: Sense,
    words: &str,
    below: impl FnOnce(&Ui, &Galley, Pos2),
) -> Response {
    let (rect, response) = ui.allocate_exact_size(galley.size(), sense | selectable::sense(ui));
    if ui.is_rect_visible(rect) {
        below(ui, &galley, rect.min);
    }
    paint(ui, &response, galley, colour, words);
    response
}

/// Paints text at the place of its response, where it can be selected.
fn paint(ui: &Ui, response: &Response, mut galley: Arc<Galley>, colour: Color32, words: &str) {
    selectable::show(ui, response, &mut galley, words);
    if ui.is_rect_visible(response.rect) {
        ui.painter().galley(response.rect.min, galley, colour);
    }
}
