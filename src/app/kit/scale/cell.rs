//! A scale in a table's cell: its value, which opens the stops when pressed.
//!
//! The keys of the scale work without opening it.

use egui::accesskit::HasPopup;
use egui::{Popup, PopupCloseBehavior, Response, Sense, Stroke, Ui, vec2};

use super::super::card::popup_frame;
use super::super::surface::{self, Surface};
use super::super::theme::{self, COMPACT_TARGET, CONTROL_ROUNDING, Step};
use super::super::{focus, galley, popup_button};
use super::{Scale, strip};
use crate::app::kit::accessible_name::AccessibleName;

/// Shows the cell, and the stops while they are open.
pub(super) fn show(mut scale: Scale<'_>, ui: &mut Ui) -> Response {
    let id = ui.make_persistent_id(scale.id_salt);
    let before = *scale.value;
    scale.take_input(ui, id);
    let mut response = surface::place(ui, id, vec2(52.0, COMPACT_TARGET), Sense::click());
    paint(&scale, ui, &response);
    focus::mark(ui, &response, CONTROL_ROUNDING);
    open_stops(&mut scale, ui, &response);
    if *scale.value != before {
        response.mark_changed();
    }
    scale.describe(ui, &response);
    response
}

fn paint(scale: &Scale<'_>, ui: &Ui, response: &Response) {
    let [full, ..] = scale.tone.colours(ui.ctx());
    let secondary = theme::colours(ui.ctx()).secondary;
    Surface::plain(ui).paint(ui, response.rect, response);
    if let Some(value) = *scale.value {
        let galley = galley::lay_out(ui, &value.to_string(), Step::CompactStrong, full, f32::INFINITY);
        ui.painter()
            .galley(galley::centred(response.rect, &galley), galley, full);
    } else {
        let centre = response.rect.center();
        ui.painter().hline(
            centre.x - 5.0..=centre.x + 5.0,
            centre.y,
            Stroke::new(1.5, secondary),
        );
    }
}

fn open_stops(scale: &mut Scale<'_>, ui: &Ui, response: &Response) {
    let popup =
        Popup::from_toggle_button_response(response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let id = response.id.with("stops");
    let just_opened = popup_button::opens(response);
    popup.frame(popup_frame(ui)).width(554.0).show(|ui| {
        ui.set_min_width(554.0_f32.min(ui.ctx().content_rect().width() - 48.0));
        let name = scale.name.clone();
        let mut chosen = *scale.value;
        let inner = Scale {
            id_salt: scale.id_salt,
            name: if let AccessibleName::Shown(words) = name {
                AccessibleName::Hidden(words)
            } else {
                name
            },
            value: &mut chosen,
            ends: scale.ends,
            tone: scale.tone,
            says: scale.says,
            compact: false,
        };
        let stops = strip::show_as(inner, ui, id);
        if focus::arrives(ui, id, just_opened) {
            stops.request_focus();
        }
        *scale.value = chosen;
        let done = stops.drag_stopped() || (stops.clicked() && !stops.double_clicked());
        if done || (stops.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))) {
            ui.close();
            response.request_focus();
        }
    });
    popup_button::describe(response, HasPopup::Dialog);
}
