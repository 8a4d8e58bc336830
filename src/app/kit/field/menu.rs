//! The context menu of a field.
//!
//! A field that loses the focus to the menu loses its selection, so it is stored before and restored after.

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Response, TextBuffer, TextEdit, Ui, ViewportCommand};

use crate::app::kit::edit_menu::{self, Chosen};
use crate::app::kit::read_only;

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
pub(super) fn after(ui: &Ui, response: &mut Response, text: &mut String, is_secret: bool) {
    if response.secondary_clicked() {
        ui.data_mut(|data| {
            data.get_temp_mut_or_insert_with(key(response.id), || {
                CCursorRange::one(CCursor::new(text.chars().count()))
            });
        });
    }
    let offered = if read_only::is_read_only(ui) {
        &[Chosen::Copy, Chosen::SelectAll][..]
    } else if is_secret {
        &[Chosen::Paste, Chosen::SelectAll][..]
    } else {
        &[Chosen::Cut, Chosen::Copy, Chosen::Paste, Chosen::SelectAll]
    };
    if let Some(chosen) = edit_menu::show(ui, response, offered) {
        act(ui, response, text, chosen);
    }
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
