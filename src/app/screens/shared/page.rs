//! The frames of pages: of those over the list, with background, way back, and the title, which gets the keyboard
//! when the page is shown first, and of those that are one column of text.

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use crate::app::kit::{Button, scroll_by_keys, text, theme};
use crate::app::message::Message;
use crate::service::{ServiceError, advice};
use crate::text::Texts;

/// Paints a page with its background and margins.
pub fn page_frame(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
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

/// Paints a page of one column that scrolls, with its background and `above` points of margin above and below.
pub fn column_page(ui: &mut Ui, above: i8, content: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().fill(theme::colours(ui.ctx()).paper);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let page = ui.available_height();
        let area = ScrollArea::vertical()
            .auto_shrink(false)
            .content_margin(Margin::symmetric(84, above));
        area.show(ui, |ui| {
            theme::column(ui, theme::COLUMN_WIDTH);
            content(ui);
            scroll_by_keys(ui, page);
        });
    });
}

/// Paints the way back and the title, which takes the focus if `take_focus` is set.
pub fn head(ui: &mut Ui, [back, title]: [&str; 2], take_focus: &mut bool, messages: &mut Vec<Message>) {
    let button = Button::quiet(back).compact().flush();
    if ui.add(button).clicked() {
        messages.push(Message::Leave);
    }
    let heading = text::title(ui, title);
    if std::mem::take(take_focus) {
        heading.request_focus();
    }
}

/// Paints the title of a page, which takes the focus unless something else has it, so that the page is announced.
pub fn announced_title(ui: &mut Ui, title: &str) {
    let heading = text::title(ui, title);
    let is_free = ui.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none());
    if is_free {
        heading.request_focus();
    }
}

/// Says that data are being loaded, or why they could not be.
pub fn waiting_ui(ui: &mut Ui, waiting: &str, failure: Option<&ServiceError>, texts: &'static Texts) {
    match failure {
        None => drop(text::secondary(ui, waiting)),
        Some(error) => {
            let advice = advice(error, texts);
            text::outcome(ui, &advice.problem);
            text::secondary(ui, &advice.remedy);
        }
    }
}
