//! Taking sessions out and reading them in: what and how is asked, then a bar shows how far it is and what can
//! stop it, then what came of it is said.

mod export;
mod import;
mod stage;

pub use export::{ExportScreen, Meant};
pub use import::ImportScreen;

use eframe::egui::Ui;

use super::page;
use super::paging::paging;
use crate::app::commands::Command;
use crate::app::kit::theme;

/// The ground of both screens: the way back, the title, a column.
fn page_ui(
    ui: &mut Ui,
    heads: [&str; 2],
    arrived: &mut bool,
    busy: bool,
    commands: &mut Vec<Command>,
    content: impl FnOnce(&mut Ui, &mut Vec<Command>),
) {
    page::ground(ui, |ui| {
        page::head(ui, heads, arrived, busy, commands);
        paging(ui, "taking", |ui| {
            theme::column(ui, theme::COLUMN);
            ui.spacing_mut().item_spacing.y = 10.0;
            content(ui, commands);
            ui.add_space(24.0);
        });
    });
}
