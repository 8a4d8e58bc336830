//! The keyboard focus: its ring, and its way into popups.

use egui::accesskit::Action;
use egui::{
    Context, EventFilter, FocusDirection, Id, Key, LayerId, Memory, Popup, Rect, Response, Stroke,
    StrokeKind, Ui,
};

use super::theme::{self, RING_WIDTH};

/// A widget that can have the focus, where it was painted.
#[derive(Clone, Copy)]
struct Stop {
    id: Id,
    layer: LayerId,
    rect: Rect,
    is_visible: bool,
}

/// The widgets of a frame that can have the focus, and the one that had it after the frame before.
#[derive(Clone, Default)]
struct Stops {
    painted: Vec<Stop>,
    holder: Option<Stop>,
}

/// Paints the ring around a widget that has the focus, and scrolls to it when it has just got the focus.
pub fn mark(ui: &Ui, response: &Response, rounding: u8) {
    mark_at(ui, response, response.rect, rounding);
}

/// Does the same around a rectangle that differs from the widget's.
pub fn mark_at(ui: &Ui, response: &Response, rect: Rect, rounding: u8) {
    remember(ui, response);
    if response.has_focus() {
        ring(ui, rect, rounding);
    }
    if response.gained_focus() && !response.is_pointer_button_down_on() {
        ui.scroll_to_rect(rect.expand(24.0), None);
    }
}

fn remember(ui: &Ui, response: &Response) {
    if !response.enabled() {
        return;
    }
    let stop = Stop {
        id: response.id,
        layer: response.layer_id,
        rect: response.rect,
        is_visible: ui.is_rect_visible(response.rect),
    };
    ui.data_mut(|data| {
        let stops: &mut Stops = data.get_temp_mut_or_default(stops_key());
        stops.painted.push(stop);
    });
}

fn stops_key() -> Id {
    Id::unique("widgets that can have the focus")
}

/// Moves the focus from a widget in view that is gone, or can no longer have it, to the nearest one in view. Call it
/// after everything is painted; where another screen is shown than before, nothing is moved.
pub fn hand_on(ctx: &Context, is_same_screen: bool) {
    let Stops { painted, holder } =
        ctx.data_mut(|data| std::mem::take(data.get_temp_mut_or_default(stops_key())));
    let focused = ctx.memory(Memory::focused);
    let find = |id: Id| painted.iter().find(|stop| stop.id == id).copied();
    let is_free = |holder: &Stop| focused.is_none_or(|focused| focused == holder.id);
    let gone = holder.filter(|holder| is_same_screen && find(holder.id).is_none() && is_free(holder));
    let heir = gone.filter(|gone| gone.is_visible).and_then(|gone| {
        let distance = |stop: &Stop| stop.rect.center().distance_sq(gone.rect.center());
        let near = painted
            .iter()
            .filter(|stop| stop.is_visible && stop.layer == gone.layer);
        near.min_by(|one, other| distance(one).total_cmp(&distance(other)))
            .copied()
    });
    if let Some(heir) = heir {
        ctx.memory_mut(|memory| memory.request_focus(heir.id));
        ctx.request_repaint();
    }
    let stops = Stops {
        painted: Vec::new(),
        holder: focused.and_then(find).or(heir),
    };
    ctx.data_mut(|data| data.insert_temp(stops_key(), stops));
}

/// Returns `true` if Escape has just taken the focus from the widget that had it.
pub fn is_lost_to_escape(ctx: &Context) -> bool {
    ctx.input(|input| input.key_pressed(Key::Escape)) && ctx.memory(|memory| memory.focused().is_none())
}

/// Returns `true` while a dialog, a menu or a text field uses the keys, so that a screen leaves them alone.
pub fn uses_keys(ctx: &Context) -> bool {
    let is_covered = ctx.memory(|memory| memory.top_modal_layer().is_some());
    is_covered || Popup::is_any_open(ctx) || ctx.text_edit_focused()
}

/// Lets the field with the focus scroll its caret into view: the room around it has just become smaller.
pub(super) fn keep_in_view(ctx: &Context) {
    // the room of a strip is known in the frame after its first one
    let last = ctx.cumulative_frame_nr() + 2;
    ctx.data_mut(|data| data.insert_temp(room_key(), last));
    ctx.request_repaint();
}

/// Returns `true` while the caret is to be scrolled into view.
pub(super) fn is_kept_in_view(ctx: &Context) -> bool {
    let last = ctx.data(|data| data.get_temp::<u64>(room_key()));
    last.is_some_and(|last| ctx.cumulative_frame_nr() <= last)
}

fn room_key() -> Id {
    Id::unique("less room since")
}

/// Paints the ring just outside a rectangle.
pub fn ring(ui: &Ui, rect: Rect, rounding: u8) {
    let colour = theme::colours(ui.ctx()).focus;
    ui.painter().rect_stroke(
        rect.expand(1.0),
        f32::from(rounding) + 1.0,
        Stroke::new(RING_WIDTH, colour),
        StrokeKind::Outside,
    );
}

/// Reserves the arrow keys for a widget that has the focus; otherwise they would move it.
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

/// Returns `true` if assistive technology requests the focus for a widget that the Tab key skips. Offers
/// that action, which egui does only for the widgets that the Tab key reaches.
pub(super) fn is_focus_requested(ui: &Ui, id: Id) -> bool {
    ui.ctx()
        .accesskit_node_builder(id, |node| node.add_action(Action::Focus));
    ui.input(|input| input.has_accesskit_action_request(id, Action::Focus))
}

/// Returns `true` in the frame in which the focus can go into a popup that has just opened: egui only
/// measures it at first.
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

/// Moves the focus to the widget that follows, as the Tab key would.
pub(super) fn to_next(ui: &Ui) {
    ui.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
        memory.move_focus(FocusDirection::Next);
    });
    ui.ctx().request_repaint();
}
