//! What the consultant's pages over the list have in common: their ground, the way back, and the title, which
//! gets the keyboard when the page is shown first.

use egui::{CentralPanel, Frame, Margin, Ui};

use crate::app::kit::{Button, text, theme};
use crate::app::message::Message;
use crate::service::{ServiceError, advice};
use crate::text::Texts;

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
    messages: &mut Vec<Message>,
) {
    let button = Button::quiet(back).compact().flush();
    if ui.add_enabled(!busy, button).clicked() {
        messages.push(Message::Leave);
    }
    let heading = text::title(ui, title);
    if std::mem::take(arrived) {
        heading.request_focus();
    }
}

/// Says that data are being loaded, or why they could not be.
pub(in crate::app) fn waiting_ui(
    ui: &mut Ui,
    waiting: &str,
    failure: Option<&ServiceError>,
    texts: &'static Texts,
) {
    match failure {
        None => drop(text::secondary(ui, waiting)),
        Some(error) => {
            let advice = advice(error, texts);
            text::status(ui, &advice.problem);
            text::secondary(ui, &advice.remedy);
        }
    }
}
