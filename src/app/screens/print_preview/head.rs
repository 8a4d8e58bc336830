//! The line over the preview: the way back, and what can be done with the pages.

use egui::{Frame, Margin, Panel, Stroke, Ui};

use super::model::PrintPreviewModel;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, text, with_right_side};
use crate::app::message::{Message, PrintPreviewMessage};
use crate::app::model::ViewContext;
use crate::app::screens::shared::clicked;

/// Paints the line. Its heading takes the focus when the screen is shown first.
pub(super) fn head_ui(
    ui: &mut Ui,
    model: &PrintPreviewModel,
    is_arrived: &mut bool,
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    let (texts, colours) = (cx.texts, theme::colours(ui.ctx()));
    let frame = Frame::new()
        .fill(colours.paper)
        .inner_margin(Margin::symmetric(20, 6));
    let panel = Panel::top("print-head").resizable(false).frame(frame);
    let shown = panel.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(40.0);
            if clicked(ui, Button::quiet(texts.print_back()).compact()) {
                messages.push(Message::Leave);
            }
            with_right_side(
                ui,
                "print head",
                messages,
                |ui, _| {
                    let heading = text::heading_in(ui, texts.print_title(), Step::Heading, 1);
                    if !std::mem::replace(is_arrived, true) {
                        heading.request_focus();
                    }
                },
                |ui, messages| actions_ui(ui, model, cx, messages),
            );
        });
    });
    let rect = shown.response.rect;
    let line = Stroke::new(1.0, colours.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

fn actions_ui(ui: &mut Ui, model: &PrintPreviewModel, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
    if model.prepared().is_none() {
        return;
    }
    let print = Button::secondary(cx.texts.print_ask()).compact();
    if !cx.is_handed_over && clicked(ui, print.hint(&cx.texts.top_keys("P"))) {
        messages.push(PrintPreviewMessage::AskPrint.into());
    }
    let save = Button::primary(cx.texts.walk_pdf()).compact();
    if clicked(ui, save.hint(&cx.texts.top_keys("S"))) {
        messages.push(PrintPreviewMessage::Save.into());
    }
}
