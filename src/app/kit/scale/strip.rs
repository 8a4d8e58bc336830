//! The eleven stops in a row.

use egui::{Galley, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

use super::super::icon::{self, Icon};
use super::super::theme::{self, CONTROL_ROUNDING, Step, TARGET_HEIGHT};
use super::super::{focus, galley, safe, surface};
use super::{MAX_SCALE_VALUE, Scale};
use crate::app::kit::texts::words;

/// Number of stops.
const STOP_COUNT: usize = MAX_SCALE_VALUE as usize + 1;

/// Positions of the stops.
struct Stops {
    left_top: Pos2,
    size: Vec2,
    gap: f32,
}

impl Stops {
    /// Returns the size of a stop and the gap between two for a width.
    fn fit(width: f32) -> (Vec2, f32) {
        let gap = if width < 500.0 { 3.0 } else { 7.0 };
        let each = ((width - gap * (STOP_COUNT as f32 - 1.0)) / STOP_COUNT as f32)
            .clamp(24.0, 44.0)
            .floor();
        (vec2(each, TARGET_HEIGHT), gap)
    }

    fn total(size: Vec2, gap: f32) -> f32 {
        size.x * STOP_COUNT as f32 + gap * (STOP_COUNT as f32 - 1.0)
    }

    fn rect(&self, stop: u8) -> Rect {
        let x = f32::from(stop) * (self.size.x + self.gap);
        Rect::from_min_size(self.left_top + vec2(x, 0.0), self.size)
    }

    fn at(&self, pointer: Pos2) -> u8 {
        let x = (pointer.x - self.left_top.x + self.gap / 2.0) / (self.size.x + self.gap);
        x.floor().clamp(0.0, f32::from(MAX_SCALE_VALUE)) as u8
    }
}

/// Shows the stops with the words at both ends.
pub(super) fn show(scale: Scale<'_>, ui: &mut Ui) -> Response {
    let id = ui.make_persistent_id(scale.id_salt);
    show_as(scale, ui, id)
}

/// Does the same under a given id.
pub(super) fn show_as(mut scale: Scale<'_>, ui: &mut Ui, id: Id) -> Response {
    let before = *scale.value;
    scale.take_input(ui, id);
    let (size, gap) = Stops::fit(ui.available_width());
    let total = Stops::total(size, gap);
    let ends = end_words(ui, &scale, total);
    let below = ends
        .iter()
        .map(|galley| galley.size().y + 4.0)
        .fold(0.0, f32::max);
    let mut response = surface::place(ui, id, vec2(total, size.y + below), Sense::click_and_drag());
    let stops = Stops {
        left_top: response.rect.min,
        size,
        gap,
    };
    point(&mut scale, ui, &response, &stops);
    clear_button(&mut scale, ui, &response, &stops);
    if *scale.value != before {
        response.mark_changed();
    }
    if ui.is_rect_visible(response.rect) {
        paint(&scale, ui, &response, &stops);
        paint_ends(ui, &response, ends);
    }
    focus::mark_at(
        ui,
        &response,
        stops.rect(0).union(stops.rect(MAX_SCALE_VALUE)),
        CONTROL_ROUNDING,
    );
    scale.describe(ui, &response);
    response
}

/// Reads the pointer: a press chooses at once, dragging follows, pressing the chosen stop clears.
fn point(scale: &mut Scale<'_>, ui: &Ui, response: &Response, stops: &Stops) {
    let Some(pointer) = response.interact_pointer_pos() else {
        return;
    };
    let remembered = response.id.with("value at the press");
    let stop = stops.at(pointer);
    if response.is_pointer_button_down_on() && ui.input(|input| input.pointer.primary_pressed()) {
        response.request_focus();
        ui.data_mut(|data| data.insert_temp(remembered, *scale.value));
    }
    let down = response.is_pointer_button_down_on() && ui.input(|input| input.pointer.primary_down());
    if down || response.drag_stopped() {
        *scale.value = Some(stop);
    }
    if response.clicked() {
        let at_press = ui.data(|data| data.get_temp::<Option<u8>>(remembered)).flatten();
        let again = at_press == Some(stop) && !response.double_clicked();
        *scale.value = if again { None } else { Some(stop) };
    }
}

/// Shows a cross that clears the scale under the pointer; the Tab key skips it, since Delete clears too.
fn clear_button(scale: &mut Scale<'_>, ui: &Ui, response: &Response, stops: &Stops) {
    let last = stops.rect(MAX_SCALE_VALUE);
    let rect = Rect::from_center_size(pos2(last.right() + 24.0, last.center().y), Vec2::splat(32.0));
    let near = response.rect.with_max_x(rect.right());
    if scale.value.is_none() || !ui.clip_rect().contains_rect(rect) || !ui.rect_contains_pointer(near) {
        return;
    }
    let cross = ui.interact(rect, response.id.with("empty"), Sense::CLICK);
    let c = theme::colours(ui.ctx());
    icon::draw(
        ui.painter(),
        Icon::Cross,
        rect.center(),
        if cross.hovered() { c.ink } else { c.secondary },
    );
    if cross.clicked() {
        *scale.value = None;
    }
    cross.on_hover_text(&words(ui.ctx()).clear);
}

fn paint(scale: &Scale<'_>, ui: &Ui, response: &Response, stops: &Stops) {
    let c = theme::colours(ui.ctx());
    let [full, soft, on_full] = scale.tone.colours(ui.ctx());
    let pointed = response.hover_pos().map(|pointer| stops.at(pointer));
    for stop in 0..=MAX_SCALE_VALUE {
        let rect = stops.rect(stop);
        let is_chosen = *scale.value == Some(stop);
        let is_below = scale.value.is_some_and(|value| stop < value);
        let (fill, ink) = match (is_chosen, is_below) {
            (true, _) => (full, on_full),
            (_, true) => (soft, c.ink),
            _ => (c.raised, c.ink),
        };
        let edge = match (is_chosen, pointed == Some(stop)) {
            (true, _) => Stroke::new(1.0, full),
            (false, true) => Stroke::new(2.0, c.ink),
            (false, false) => Stroke::new(1.0, c.border),
        };
        ui.painter()
            .rect(rect, CONTROL_ROUNDING, fill, edge, StrokeKind::Inside);
        let step = if is_chosen { Step::Label } else { Step::Body };
        let galley = galley::lay_out(ui, &stop.to_string(), step, ink, f32::INFINITY);
        ui.painter().galley(galley::centred(rect, &galley), galley, ink);
    }
}

fn end_words(ui: &Ui, scale: &Scale<'_>, total: f32) -> [Arc<Galley>; 2] {
    let secondary = theme::colours(ui.ctx()).secondary;
    // each end has half of the width, so that long words wrap instead of meeting
    scale.ends.map(|words| {
        galley::lay_out(
            ui,
            &safe::displayable(words),
            Step::Small,
            secondary,
            total / 2.0 - 8.0,
        )
    })
}

fn paint_ends(ui: &Ui, response: &Response, [low, high]: [Arc<Galley>; 2]) {
    let rect = response.rect;
    let secondary = theme::colours(ui.ctx()).secondary;
    let top = rect.top() + TARGET_HEIGHT + 4.0;
    let right = pos2(rect.right() - high.size().x, top);
    ui.painter().galley(pos2(rect.left(), top), low, secondary);
    ui.painter().galley(right, high, secondary);
}
