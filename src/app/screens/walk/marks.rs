//! The two marks that a client can set on a question or row: to discuss, and private.

use egui::Ui;

use super::context::PageContext;
use crate::app::kit::{Button, Chip, read_only, text};
use crate::app::message::{HandOverMessage, Message};
use crate::session::{Edit, Location, Mark};

/// Shows the chips of a location, and the explanation of the private mark while it is set.
pub(super) fn marks_ui(ui: &mut Ui, cx: &mut PageContext<'_>, place: &Location, question: &str) {
    let current = cx.session.marks.get(place).copied();
    let texts = cx.texts;
    read_only::inputs_ui(ui, |ui| chips_ui(ui, cx, place, question, current));
    if current == Some(Mark::Private) {
        text::small(ui, texts.walk_private_note());
        let offer = Button::link(texts.handover_word_offer()).compact();
        if cx.can_set_word && ui.add(offer).clicked() {
            cx.messages.push(HandOverMessage::AskWord.into());
        }
    }
}

fn chips_ui(ui: &mut Ui, cx: &mut PageContext<'_>, place: &Location, question: &str, current: Option<Mark>) {
    let texts = cx.texts;
    ui.horizontal(|ui| {
        let discuss = texts.walk_discuss_long(question);
        chip_ui(
            ui,
            cx,
            place,
            Mark::Discuss,
            current,
            [texts.walk_discuss(), &discuss],
        );
        let private = texts.walk_private_long(question);
        chip_ui(
            ui,
            cx,
            place,
            Mark::Private,
            current,
            [texts.walk_private(), &private],
        );
    });
}

fn chip_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    place: &Location,
    mark: Mark,
    current: Option<Mark>,
    words: [&str; 2],
) {
    let mut on = current == Some(mark);
    if ui.add(Chip::new(words[0], &mut on).named(words[1])).changed() {
        let mark = on.then_some(mark);
        cx.messages.push(Message::EditAnswer(Edit::SetMark {
            place: place.clone(),
            mark,
        }));
    }
}
