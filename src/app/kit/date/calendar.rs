//! A month to choose a day in.
//!
//! The arrow keys move the focus by days and weeks, Page Up and Down by months, Home and End within the week.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::super::icon::{Icon, IconButton};
use super::super::theme::{self, CONTROL_ROUNDING, Step};
use super::super::{focus, galley};
use super::DateForms;
use crate::app::kit::texts::words;

/// Side of a day.
const DAY_SIDE: f32 = 40.0;

/// Shows the month and returns the day that was chosen.
pub(super) fn show(
    ui: &mut Ui,
    id: Id,
    value: Option<Date>,
    start: Date,
    just_opened: bool,
    forms: DateForms<'_>,
) -> Option<Date> {
    if focus::arrives(ui, id, just_opened) {
        remember(ui, id, start);
        ui.memory_mut(|memory| memory.request_focus(id.with(start)));
    }
    let focused = ui.data(|data| data.get_temp::<Date>(id)).unwrap_or(start);
    let reached = keys(ui, id, focused);
    ui.set_width(7.0 * DAY_SIDE);
    ui.spacing_mut().item_spacing = vec2(0.0, 4.0);
    let reached = head(ui, id, reached);
    weekdays(ui);
    days(ui, id, value, reached, forms)
}

fn remember(ui: &Ui, id: Id, day: Date) {
    ui.data_mut(|data| data.insert_temp(id, day));
}

/// Returns the day that has the focus after the keys of this frame.
fn keys(ui: &Ui, id: Id, day: Date) -> Date {
    let own = id.with(day);
    if !ui.memory(|memory| memory.has_focus(own)) {
        return day;
    }
    focus::keep_arrows(ui, own);
    let weekday = i64::from(day.weekday().to_monday_zero_offset());
    let moves: [(Key, Span); 8] = [
        (Key::ArrowLeft, (-1).days()),
        (Key::ArrowRight, 1.day()),
        (Key::ArrowUp, (-1).week()),
        (Key::ArrowDown, 1.week()),
        (Key::PageUp, (-1).month()),
        (Key::PageDown, 1.month()),
        (Key::Home, (-weekday).days()),
        (Key::End, (6 - weekday).days()),
    ];
    let pressed = moves
        .into_iter()
        .find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)));
    let Some(target) = pressed.and_then(|(_, span)| day.checked_add(span).ok()) else {
        return day;
    };
    remember(ui, id, target);
    ui.memory_mut(|memory| memory.request_focus(id.with(target)));
    target
}

/// Shows month and year between two buttons; returns the day that has the focus afterwards.
fn head(ui: &mut Ui, id: Id, reached: Date) -> Date {
    let words = words(ui.ctx());
    let month = usize::from(reached.month().unsigned_abs()) - 1;
    let title = format!("{} {}", words.months[month], reached.year());
    let mut target = reached;
    ui.horizontal(|ui| {
        let mut step = |ui: &mut Ui, icon, name: &str, span: Span| {
            if ui.add(IconButton::new(icon, name)).clicked() {
                target = reached.checked_add(span).unwrap_or(reached);
            }
        };
        step(ui, Icon::Left, &words.previous_month, (-1).month());
        let ink = theme::colours(ui.ctx()).ink;
        let galley = galley::lay_out(ui, &title, Step::CompactStrong, ink, f32::INFINITY);
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width() - 32.0, 32.0), Sense::hover());
        ui.painter().galley(galley::centred(rect, &galley), galley, ink);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &title));
        step(ui, Icon::Right, &words.next_month, 1.month());
    });
    if target != reached {
        remember(ui, id, target);
    }
    target
}

fn weekdays(ui: &mut Ui) {
    let words = words(ui.ctx());
    let secondary = theme::colours(ui.ctx()).secondary;
    let (_, room) = ui.allocate_space(vec2(7.0 * DAY_SIDE, 22.0));
    for (column, name) in words.weekdays.iter().enumerate() {
        let cell = Rect::from_min_size(
            room.min + vec2(column as f32 * DAY_SIDE, 0.0),
            vec2(DAY_SIDE, 22.0),
        );
        let galley = galley::lay_out(ui, name, Step::Small, secondary, f32::INFINITY);
        ui.painter()
            .galley(galley::centred(cell, &galley), galley, secondary);
    }
}

fn days(ui: &mut Ui, id: Id, value: Option<Date>, reached: Date, forms: DateForms<'_>) -> Option<Date> {
    let first = reached.first_of_month();
    let offset = usize::from(first.weekday().to_monday_zero_offset().unsigned_abs());
    let count = usize::from(reached.days_in_month().unsigned_abs());
    // six weeks always, so that nothing jumps from month to month
    let (_, room) = ui.allocate_space(vec2(7.0 * DAY_SIDE, 6.0 * DAY_SIDE));
    let mut chosen = None;
    for index in 0..count {
        let Ok(day) = first.checked_add((index as i64).days()) else {
            continue;
        };
        let place = offset + index;
        let at = room.min + vec2((place % 7) as f32 * DAY_SIDE, (place / 7) as f32 * DAY_SIDE);
        let rect = Rect::from_min_size(at, vec2(DAY_SIDE, DAY_SIDE)).shrink(2.0);
        let sense = if day == reached {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(rect, id.with(day), sense);
        paint(ui, &response, day, value == Some(day), forms.today == day);
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, true, value == Some(day), (forms.format)(day))
        });
        if day != reached && focus::is_focus_requested(ui, response.id) {
            remember(ui, id, day);
            response.request_focus();
        }
        if response.clicked() {
            chosen = Some(day);
        }
    }
    chosen
}

fn paint(ui: &Ui, response: &Response, day: Date, is_chosen: bool, is_today: bool) {
    let c = theme::colours(ui.ctx());
    let (fill, ink) = match (is_chosen, response.hovered()) {
        (true, _) => (c.ink, c.on_ink),
        (false, true) => (c.chosen, c.ink),
        (false, false) => (c.raised, c.ink),
    };
    ui.painter().rect_filled(response.rect, CONTROL_ROUNDING, fill);
    if is_today {
        ui.painter().rect_stroke(
            response.rect,
            CONTROL_ROUNDING,
            Stroke::new(1.5, c.border),
            StrokeKind::Inside,
        );
    }
    let step = if is_today || is_chosen {
        Step::CompactStrong
    } else {
        Step::Compact
    };
    let galley = galley::lay_out(ui, &day.day().to_string(), step, ink, f32::INFINITY);
    ui.painter()
        .galley(galley::centred(response.rect, &galley), galley, ink);
    if response.has_focus() {
        focus::ring(ui, response.rect.shrink(3.0), 5);
    }
}
