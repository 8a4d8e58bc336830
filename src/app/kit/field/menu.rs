//! The context menu of a field.
//!
//! A field that loses the focus to the menu loses its selection, so it is stored before and restored after.

use egui::text::{CCursor, CCursorRange};
use egui::{
    Id, Key, Modifiers, Popup, PopupAnchor, Response, SetOpenCommand, TextBuffer, TextEdit, Ui,
    ViewportCommand,
};

use super::super::focus;
use super::super::menu::MenuItem;
use super::super::read_only;
use crate::app::kit::texts::words;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Cut,
    Copy,
    Paste,
    SelectAll,
}

fn key(id: Id) -> Id {
    id.with("selection before the menu")
}

/// Stores the selection while the field has the focus and no button is down on it.
pub(super) fn before(ui: &Ui, id: Id, text: &str) {
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let settled = ui.input(|input| !input.pointer.any_down() && !input.pointer.any_released());
    if !has_focus || !settled {
        return;
    }
    let range = TextEdit::load_state(ui.ctx(), id).and_then(|state| state.cursor.char_range());
    let end = CCursorRange::one(CCursor::new(text.chars().count()));
    ui.data_mut(|data| data.insert_temp(key(id), range.unwrap_or(end)));
}

/// Opens and shows the menu, and carries out the chosen item.
pub(super) fn after(ui: &Ui, response: &mut Response, text: &mut String) {
    let by_key = response.has_focus()
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Menu) | input.consume_key(Modifiers::SHIFT, Key::F10)
        });
    if response.secondary_clicked() {
        ui.data_mut(|data| {
            data.get_temp_mut_or_insert_with(key(response.id), || {
                CCursorRange::one(CCursor::new(text.chars().count()))
            });
        });
    }
    let mut popup = Popup::context_menu(response);
    if by_key {
        popup = popup.open_memory(SetOpenCommand::Bool(true));
    }
    if opened_by_key(ui, response, by_key) {
        popup = popup.anchor(PopupAnchor::from(&*response));
    }
    let may_change = !read_only::is_read_only(ui);
    let chosen = popup
        .show(|ui| items(ui, may_change))
        .and_then(|inner| inner.inner);
    focus::comes_back(ui.ctx(), response);
    if let Some(chosen) = chosen {
        act(ui, response, text, chosen);
    }
}

/// Returns `true` if the open menu was opened by key: it then stands at the field, not at the pointer.
fn opened_by_key(ui: &Ui, response: &Response, by_key: bool) -> bool {
    let flag = response.id.with("menu opened by key");
    if by_key || response.secondary_clicked() {
        ui.data_mut(|data| data.insert_temp(flag, by_key));
    }
    ui.data(|data| data.get_temp(flag)).unwrap_or(false)
}

fn items(ui: &mut Ui, may_change: bool) -> Option<Chosen> {
    let words = words(ui.ctx());
    let items = [
        (&words.cut, Chosen::Cut),
        (&words.copy, Chosen::Copy),
        (&words.paste, Chosen::Paste),
        (&words.select_all, Chosen::SelectAll),
    ];
    let mut chosen = None;
    for (words, item) in items {
        let changes = matches!(item, Chosen::Cut | Chosen::Paste);
        if (may_change || !changes) && ui.add(MenuItem::new(words)).clicked() {
            chosen = Some(item);
            ui.close();
        }
    }
    chosen
}

fn act(ui: &Ui, response: &mut Response, text: &mut String, chosen: Chosen) {
    let id = response.id;
    let end = CCursor::new(text.chars().count());
    let mut range = ui
        .data(|data| data.get_temp::<CCursorRange>(key(id)))
        .unwrap_or(CCursorRange::one(end));
    match chosen {
        Chosen::Copy => ui.copy_text(range.slice_str(text).to_owned()),
        Chosen::Cut => {
            ui.copy_text(range.slice_str(text).to_owned());
            range = CCursorRange::one(text.delete_selected(&range));
            response.mark_changed();
        }
        Chosen::Paste => ui.send_viewport_cmd(ViewportCommand::RequestPaste),
        Chosen::SelectAll => range = CCursorRange::two(CCursor::new(0), end),
    }
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), id);
    ui.memory_mut(|memory| memory.request_focus(id));
}
