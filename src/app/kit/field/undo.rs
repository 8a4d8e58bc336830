//! Whose the keys of undo are: those of the field with the focus, or the program's.

use egui::text_edit::TextEditOutput;
use egui::{Context, Id, Memory, Response, Ui};

/// Says whether the keys of undo belong to a widget while it has the focus.
pub(in crate::app::kit) fn set_own_undo(ui: &Ui, response: &Response, owns: bool) {
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(own_undo_key(), owns.then_some(response.id)));
    }
}

fn own_undo_key() -> Id {
    Id::unique("field with an undo of its own")
}

/// Returns `true` if the field with the focus undoes its own letters and has any to undo, or stands beside such letters,
/// so that the keys are its own.
pub fn owns_undo(ctx: &Context) -> bool {
    let field = ctx
        .data(|data| data.get_temp::<Option<Id>>(own_undo_key()))
        .flatten();
    field.is_some() && field == ctx.memory(Memory::focused)
}

/// Drops the copies of the text that egui stores for an undo that is never used.
pub(super) fn forget_undo(ui: &Ui, output: TextEditOutput) {
    let id = output.response.response.id;
    let mut state = output.state;
    state.clear_undoer();
    state.store(ui.ctx(), id);
}
