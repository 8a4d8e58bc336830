//! The two marks a client can set on a question or on a row: „besprechen“ and „nur für mich“.

use egui::Ui;

use super::context::PageContext;
use crate::app::kit::{Chip, text};
use crate::app::message::Message;
use crate::session::{Edit, Location, Mark};

/// The chips for a place, and what a private mark means while it is set.
pub(super) fn marks_ui(ui: &mut Ui, cx: &mut PageContext<'_>, place: &Location, question: &str) {
    let held = cx.session.marks.get(place).copied();
    let texts = cx.texts;
    ui.horizontal(|ui| {
        let discuss = texts.walk_discuss_long(question);
        chip_ui(
            ui,
            cx,
            place,
            Mark::Discuss,
            held,
            [texts.walk_discuss(), &discuss],
        );
        let private = texts.walk_private_long(question);
        chip_ui(
            ui,
            cx,
            place,
            Mark::Private,
            held,
            [texts.walk_private(), &private],
        );
    });
    if held == Some(Mark::Private) {
        text::small(ui, texts.walk_private_note());
    }
}

fn chip_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    place: &Location,
    mark: Mark,
    held: Option<Mark>,
    words: [&str; 2],
) {
    let mut on = held == Some(mark);
    if ui.add(Chip::new(words[0], &mut on).named(words[1])).changed() {
        let mark = on.then_some(mark);
        cx.messages.push(Message::Edit(Edit::SetMark {
            place: place.clone(),
            mark,
        }));
    }
}
