//! Taking sessions out and reading them in: what and how is asked, then a bar shows how far it is and what can
//! stop it, then what came of it is said.

mod export;
mod import;
mod stage;

pub use export::{ExportScreen, Meant};
pub use import::ImportScreen;

use eframe::egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use crate::app::commands::Command;
use crate::app::consult::DeskCommand;
use crate::app::kit::{Button, text, theme};

/// The ground of both screens: the way back, the title, a column.
fn page_ui(
    ui: &mut Ui,
    [back, title]: [&str; 2],
    arrived: &mut bool,
    busy: bool,
    commands: &mut Vec<Command>,
    content: impl FnOnce(&mut Ui, &mut Vec<Command>),
) {
    let frame = Frame::new()
        .fill(theme::colours(ui.ctx()).paper)
        .inner_margin(Margin::symmetric(40, 20));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        if ui.add_enabled(!busy, Button::quiet(back).compact()).clicked() {
            commands.push(Command::desk(DeskCommand::Leave));
        }
        let heading = text::title(ui, title);
        if std::mem::take(arrived) {
            heading.request_focus();
        }
        let area = ScrollArea::vertical()
            .id_salt("taking")
            .auto_shrink([false, false]);
        area.show(ui, |ui| {
            ui.set_max_width(theme::COLUMN);
            ui.spacing_mut().item_spacing.y = 10.0;
            content(ui, commands);
            ui.add_space(24.0);
        });
    });
}
