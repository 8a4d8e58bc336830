//! The context menu of text: cut, copy, paste, select all.

use egui::{Key, Modifiers, Popup, PopupAnchor, Response, SetOpenCommand, Ui};

use super::menu::MenuItem;
use super::popup_button;
use super::texts::words;

/// An item of the menu.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Chosen {
    /// Copies what is selected and removes it.
    Cut,
    /// Copies what is selected.
    Copy,
    /// Inserts what is on the clipboard.
    Paste,
    /// Selects the whole text.
    SelectAll,
}

/// Opens and shows a menu with these items; returns the chosen one.
pub(super) fn show(ui: &Ui, response: &Response, offered: &[Chosen]) -> Option<Chosen> {
    let by_key = response.has_focus()
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Menu) | input.consume_key(Modifiers::SHIFT, Key::F10)
        });
    let mut popup = Popup::context_menu(response);
    if by_key {
        popup = popup.open_memory(SetOpenCommand::Bool(true));
    }
    if opened_by_key(ui, response, by_key) {
        popup = popup.anchor(PopupAnchor::from(response));
    }
    let chosen = popup.show(|ui| items(ui, offered)).and_then(|inner| inner.inner);
    if response.sense.is_focusable() {
        popup_button::follow_focus(response);
    }
    chosen
}

/// Returns `true` if the open menu was opened by key: it then stands at the field, not at the pointer.
fn opened_by_key(ui: &Ui, response: &Response, by_key: bool) -> bool {
    let flag = response.id.with("menu opened by key");
    if by_key || response.secondary_clicked() {
        ui.data_mut(|data| data.insert_temp(flag, by_key));
    }
    ui.data(|data| data.get_temp(flag)).unwrap_or(false)
}

fn items(ui: &mut Ui, offered: &[Chosen]) -> Option<Chosen> {
    let words = words(ui.ctx());
    let mut chosen = None;
    for item in offered {
        let words = match item {
            Chosen::Cut => &words.cut,
            Chosen::Copy => &words.copy,
            Chosen::Paste => &words.paste,
            Chosen::SelectAll => &words.select_all,
        };
        if ui.add(MenuItem::new(words)).clicked() {
            chosen = Some(*item);
            ui.close();
        }
    }
    chosen
}
