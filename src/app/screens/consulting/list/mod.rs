//! All sessions: found by typing, filtered, sorted, selected, and opened.

mod assign_dialog;
mod columns;
mod context;
mod filter_dialog;
mod footer;
mod model;
mod query;
mod row_cache;
mod row_formatter;
mod search_bar;
mod selection;
mod table;
mod tag_dialog;
#[cfg(test)]
mod tests;
mod view;

use egui::Ui;

use self::context::ListContext;
use self::model::ListModel;
use self::view::ListView;
use crate::app::message::Message;
use crate::app::model::ViewContext;

/// The list of sessions.
#[derive(Default)]
pub struct ListScreen {
    /// What it lists and what is selected.
    pub model: ListModel,
    view: ListView,
}

impl ListScreen {
    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let mut cx = ListContext {
            model: &self.model,
            texts: cx.texts,
            today: cx.today,
            read_only: cx.read_only,
            messages,
        };
        self.view.ui(ui, &mut cx);
    }
}
