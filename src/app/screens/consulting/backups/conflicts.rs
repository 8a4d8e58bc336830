//! The copies beside the library that a synchronising service made, each with its ways.

use egui::Ui;

use super::LookFocus;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, CardKind, card, read_only, text};
use crate::app::message::{BackupMessage, Message};
use crate::app::model::ViewContext;
use crate::app::screens::shared::clicked;
use crate::service::ConflictCopy;
use crate::session::Moment;
use crate::text::{Texts, dates};

/// Paints the copies, with what is different in each.
pub(super) fn conflicts_ui(
    ui: &mut Ui,
    copies: &[ConflictCopy],
    focus: &LookFocus,
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    let texts = cx.texts;
    card(ui, CardKind::Plain, |ui| {
        text::heading_in(ui, texts.conflicts_heading(), Step::Heading, 2);
        text::body(ui, texts.conflicts_words());
        for (index, copy) in copies.iter().enumerate() {
            ui.push_id(("conflict", index), |ui| {
                copy_ui(ui, copy, focus, texts, messages);
            });
        }
    });
}

fn copy_ui(
    ui: &mut Ui,
    copy: &ConflictCopy,
    focus: &LookFocus,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let name = copy.path.file_name().unwrap_or(copy.path.as_os_str());
    let name = name.to_string_lossy().into_owned();
    ui.add_space(12.0);
    text::text_in(ui, &name, Step::CompactStrong, theme::colours(ui.ctx()).ink);
    text::small(ui, &facts(copy, texts));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if copy.differences.is_some() {
            focus.look_ui(ui, &copy.path, &name, texts, messages);
        }
        read_only::inputs_ui(ui, |ui| {
            let aside = texts.conflicts_aside_named(name.as_str());
            let button = Button::quiet(texts.conflicts_aside()).compact();
            if clicked(ui, button.named(&aside)) {
                messages.push(BackupMessage::PutAside(copy.path.clone()).into());
            }
        });
    });
}

/// Returns when a copy was written, and what is different in it.
fn facts(copy: &ConflictCopy, texts: &Texts) -> String {
    let at = copy.at.map(Moment::local);
    let at = at.map(|at| texts.conflicts_written(dates::short_with_time(&at, texts.language())));
    at.into_iter()
        .chain([copy.words(texts)])
        .collect::<Vec<_>>()
        .join(" · ")
}
