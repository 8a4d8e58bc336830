//! The page of a job: the way back, the title, and a column.

use egui::Ui;

use super::page;
use super::paging::paging;
use crate::app::kit::theme;
use crate::app::message::Message;

/// Paints the frame of a page that starts a job, with its content inside.
pub fn page_ui(
    ui: &mut Ui,
    heads: [&str; 2],
    take_focus: &mut bool,
    messages: &mut Vec<Message>,
    content: impl FnOnce(&mut Ui, &mut Vec<Message>),
) {
    page::page_frame(ui, |ui| {
        let is_new = *take_focus;
        page::head(ui, heads, take_focus, messages);
        ui.add_space(8.0);
        paging(ui, "taking", is_new, |ui| {
            theme::column(ui, theme::COLUMN_WIDTH);
            ui.spacing_mut().item_spacing.y = 10.0;
            content(ui, messages);
        });
    });
}
