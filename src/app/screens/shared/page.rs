//! What the consultant's pages over the list have in common: their ground, the way back, and the title, which
//! gets the keyboard when the page is shown first.

use egui::{CentralPanel, Frame, Margin, Ui};

use crate::app::consult::DeskCommand;
use crate::app::kit::{Button, text, theme};
use crate::app::message::Command;

/// The ground of a page.
pub(in crate::app) fn page_frame(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let side = if ui.available_width() < theme::COLUMN_WIDTH {
        20
    } else {
        40
    };
    let frame = Frame::new()
        .fill(theme::colours(ui.ctx()).paper)
        .inner_margin(Margin::symmetric(side, 20));
    CentralPanel::default().frame(frame).show(ui, content);
}

/// The way back, unless the page is busy, and the title; `arrived` says whether the page is shown first.
pub(in crate::app) fn head(
    ui: &mut Ui,
    [back, title]: [&str; 2],
    arrived: &mut bool,
    busy: bool,
    commands: &mut Vec<Command>,
) {
    let button = Button::quiet(back).compact().flush();
    if ui.add_enabled(!busy, button).clicked() {
        commands.push(Command::desk(DeskCommand::Leave));
    }
    let heading = text::title(ui, title);
    if std::mem::take(arrived) {
        heading.request_focus();
    }
}
