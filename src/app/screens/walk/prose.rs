//! Free text: the field, the sentence starts it offers, and the mirror below it.
//!
//! Once the client opens the mirror it marks words while they are typed and shows a line that counts them. It corrects
//! and blocks nothing.

use std::cell::RefCell;

use egui::Ui;

use super::context::PageContext;
use super::field::{FieldLabel, cell_text, commit_on_blur, text_value};
use super::{mirror_line, sections};
use crate::app::kit::{Button, TextArea, read_only, text};
use crate::app::message::Message;
use crate::mirror::{LiveMirror, MirrorLanguage};
use crate::session::Cell;
use crate::workbook::Text;

/// Rows of an empty field.
const FIELD_ROWS: usize = 5;
/// Rows of an empty field in a table.
const TABLE_FIELD_ROWS: usize = 3;

/// Shows the field of a text, or the sections of a long one.
pub(super) fn prose_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    cell: &Cell,
    mirrored: bool,
    starts: &[Text],
    label: FieldLabel<'_>,
) {
    // also when its text grows long a field stays one while it has the focus
    let id = ui.make_persistent_id((cell, "prose"));
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if !has_focus && sections::is_long(cx, cell) {
        sections::long_text_ui(ui, cx, cell, label);
        return;
    }
    starts_ui(ui, cx, cell, starts);
    field_ui(ui, cx, cell, mirrored, label);
    if mirrored {
        mirror_ui(ui, cx, cell);
    }
}

fn starts_ui(ui: &mut Ui, cx: &mut PageContext<'_>, cell: &Cell, starts: &[Text]) {
    if starts.is_empty() || read_only::is_read_only(ui) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for start in starts {
            let words = cx.text(start);
            let name = cx.texts.walk_start_use(words);
            if ui.add(Button::link(words).compact().named(&name)).clicked() {
                insert_sentence_start(cx, cell, words);
            }
        }
    });
}

/// Appends the start of a sentence to the text, unless it ends with that; the caret goes behind it.
fn insert_sentence_start(cx: &mut PageContext<'_>, cell: &Cell, words: &str) {
    let text = cell_text(cx.session, cell);
    let start = words.trim_end_matches(['…', '.', ' ']);
    let before = text.trim_end();
    let before = before.strip_suffix(start).map_or(before, str::trim_end);
    let text = if before.is_empty() {
        format!("{start} ")
    } else {
        format!("{before} {start} ")
    };
    cx.state.caret_at_end = Some((cell.clone(), text.len()));
    cx.set(cell, text_value(text));
}

fn field_ui(ui: &mut Ui, cx: &mut PageContext<'_>, cell: &Cell, mirrored: bool, label: FieldLabel<'_>) {
    let session = cx.session;
    let rows = if cell.row.is_some() {
        TABLE_FIELD_ROWS
    } else {
        FIELD_ROWS
    };
    let live = mirrored && cx.open.mirror_open();
    let language = MirrorLanguage::from_tag(&session.language).filter(|_| live);
    let mirror = language.map(|language| {
        let mirror = cx.state.mirrors.remove(cell);
        RefCell::new(mirror.unwrap_or_else(|| LiveMirror::new(language)))
    });
    let find = |text: &str| {
        mirror
            .as_ref()
            .map_or_else(Vec::new, |mirror| mirror.borrow_mut().update(text).to_vec())
    };
    // the text arrives with the next frame
    let arrived = |(of, len): &(Cell, usize)| of == cell && cell_text(session, cell).len() == *len;
    let take_focus = cx.state.caret_at_end.as_ref().is_some_and(arrived);
    if take_focus {
        cx.state.caret_at_end = None;
    }
    let mut text = cell_text(session, cell).to_owned();
    let mut field = TextArea::new((cell, "prose"), label.name(), &mut text)
        .rows(rows)
        .take_focus(take_focus);
    if live {
        field = field.marks(&find);
    }
    let response = field.show(ui).response;
    if response.changed() {
        cx.set(cell, text_value(text));
    }
    if let Some(mirror) = mirror {
        cx.state.mirrors.insert(cell.clone(), mirror.into_inner());
    }
    commit_on_blur(cx, &response);
}

fn mirror_ui(ui: &mut Ui, cx: &mut PageContext<'_>, cell: &Cell) {
    ui.horizontal(|ui| {
        let texts = cx.texts;
        let words = if cx.open.mirror_open() {
            texts.mirror_close()
        } else {
            texts.mirror_open()
        };
        if ui.add(Button::secondary(words).compact()).clicked() {
            cx.messages.push(Message::ToggleMirror);
        }
        if let (true, Some(live)) = (cx.open.mirror_open(), cx.state.mirrors.get(cell)) {
            mirror_line::balance_ui(ui, &live.balance(), texts);
        }
    });
    if cx.open.mirror_open() {
        text::small(ui, cx.texts.mirror_explains());
    }
}
