//! The keyboard's focus: one clear ring for every widget, kept in view.

use egui::accesskit::Action;
use egui::{Context, EventFilter, Id, Memory, Popup, Rect, Response, Stroke, StrokeKind, Ui};

use super::theme::{self, RING_WIDTH};

/// Paints the ring around a widget that has the focus, and scrolls to it when it has just got it.
pub fn mark(ui: &Ui, response: &Response, rounding: u8) {
    mark_at(ui, response, response.rect, rounding);
}

/// The same for a widget whose visible part is not its whole rectangle.
pub fn mark_at(ui: &Ui, response: &Response, rect: Rect, rounding: u8) {
    if response.has_focus() {
        ring(ui, rect, rounding);
    }
    if response.gained_focus() && !response.is_pointer_button_down_on() {
        ui.scroll_to_rect(rect.expand(24.0), None);
    }
}

/// The ring itself, just outside a rectangle.
pub fn ring(ui: &Ui, rect: Rect, rounding: u8) {
    let colour = theme::colours(ui.ctx()).focus;
    ui.painter().rect_stroke(
        rect.expand(1.0),
        f32::from(rounding) + 1.0,
        Stroke::new(RING_WIDTH, colour),
        StrokeKind::Outside,
    );
}

/// Keeps the arrow keys for a widget that has the focus: they would move the focus elsewhere.
pub fn keep_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| {
        if memory.has_focus(id) {
            memory.set_focus_lock_filter(id, filter);
        }
    });
}

/// Whether assistive technology asks for the focus for a widget that is no stop for the Tab key just now.
/// Such a widget has to say that it can be asked, which egui says only for stops.
pub(super) fn is_asked_for(ui: &Ui, id: Id) -> bool {
    ui.ctx()
        .accesskit_node_builder(id, |node| node.add_action(Action::Focus));
    ui.input(|input| input.has_accesskit_action_request(id, Action::Focus))
}

/// Whether this is the frame in which the focus can go into a popup that was opened just now: egui only
/// measures a popup at first, and nothing in it can be reached meanwhile.
pub(super) fn arrives(ui: &Ui, id: Id, just_opened: bool) -> bool {
    let flag = id.with("the focus is to arrive");
    if just_opened {
        ui.data_mut(|data| data.insert_temp(flag, true));
    }
    !ui.is_sizing_pass()
        && ui
            .data_mut(|data| data.remove_temp::<bool>(flag))
            .unwrap_or(false)
}

/// Gives the focus back to what opened a popup, when the popup has closed and nothing else has got it.
pub(super) fn comes_back(ctx: &Context, opener: &Response) {
    let key = opener.id.with("its popup was open");
    let is_open = Popup::is_id_open(ctx, Popup::default_response_id(opener));
    let was_open = ctx.data_mut(|data| {
        let was_open = data.get_temp::<bool>(key).unwrap_or(false);
        data.insert_temp(key, is_open);
        was_open
    });
    if was_open && !is_open && ctx.memory(Memory::focused).is_none() {
        opener.request_focus();
    }
}
