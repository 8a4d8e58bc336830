//! What opens a menu, a calendar or the stops of a scale, for the keyboard and for assistive technology.

use egui::accesskit::{Action, HasPopup};
use egui::{Context, Id, Memory, Popup, Response};

/// Opens or closes the popup where assistive technology requests it. Returns `true` if the popup opens in this frame.
/// Call it before the popup is shown.
pub(super) fn opens(opener: &Response) -> bool {
    let (ctx, popup) = (&opener.ctx, Popup::default_response_id(opener));
    let is_open = Popup::is_id_open(ctx, popup);
    if is_requested(opener, Action::Collapse) {
        Popup::close_id(ctx, popup);
    }
    if is_requested(opener, Action::Expand) {
        Popup::open_id(ctx, popup);
        return !is_open;
    }
    !is_open && opener.clicked()
}

fn is_requested(opener: &Response, action: Action) -> bool {
    let requested = |input: &egui::InputState| input.has_accesskit_action_request(opener.id, action);
    opener.enabled() && opener.ctx.input(requested)
}

/// Tells assistive technology what is opened and whether it is open. Call it after the popup is shown.
pub(super) fn describe(opener: &Response, opens: HasPopup) {
    follow_focus(opener);
    let is_open = Popup::is_id_open(&opener.ctx, Popup::default_response_id(opener));
    opener.ctx.accesskit_node_builder(opener.id, |node| {
        node.set_has_popup(opens);
        node.set_expanded(is_open);
        if opener.enabled() {
            node.add_action(if is_open { Action::Collapse } else { Action::Expand });
        }
    });
}

/// Closes the popup when the focus has gone from it to another widget; returns the focus to the opener when the popup has
/// closed, unless another widget has it.
pub(super) fn follow_focus(opener: &Response) {
    let (ctx, popup) = (&opener.ctx, Popup::default_response_id(opener));
    let focused = ctx.memory(Memory::focused);
    if let Some(focused) = focused {
        // on its way from one widget to another nothing has it
        let is_inside = is_inside(opener, focused);
        if change(ctx, popup.with("had the focus"), is_inside) && !is_inside {
            Popup::close_id(ctx, popup);
        }
    }
    let is_open = Popup::is_id_open(ctx, popup);
    if change(ctx, popup.with("was open"), is_open) && !is_open && focused.is_none() {
        opener.request_focus();
    }
}

/// Returns `true` if the focus is on the opener or in its popup.
fn is_inside(opener: &Response, focused: Id) -> bool {
    let layer = opener
        .ctx
        .read_response(focused)
        .map(|response| response.layer_id.id);
    focused == opener.id || layer.is_none_or(|layer| layer == Popup::default_response_id(opener))
}

/// Stores whether something is so; returns whether it was.
fn change(ctx: &Context, key: Id, is: bool) -> bool {
    ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(key), is))
}
