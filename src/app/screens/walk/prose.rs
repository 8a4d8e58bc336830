//! Free text: the field, the beginnings of sentences it offers, and the must mirror below it.
//!
//! The mirror is folded until the client opens it; then it marks the words while they are typed and
//! says one line of balance. It never corrects and never blocks.

use std::cell::RefCell;

use egui::Ui;

use super::answer::{FieldLabel, cell_text, commit_on_blur, text_value};
use super::context::PageContext;
use super::{mirror_line, sections};
use crate::app::kit::{Button, TextArea, text};
use crate::app::message::Message;
use crate::mirror::{self, LiveMirror};
use crate::session::Cell;
use crate::workbook::Text;

/// Lines an empty field is high.
const ROWS: usize = 5;
/// The same in a table or on a card with more to ask.
const FEW_ROWS: usize = 3;

/// The field of a prose question.
pub(super) fn prose_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    cell: &Cell,
    mirrored: bool,
    starts: &[Text],
    setting: FieldLabel<'_>,
) {
    // a field stays a field while it has the focus, also when its text grows long
    let id = ui.make_persistent_id((cell, "prose"));
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if !has_focus && sections::is_long(asking, cell) {
        sections::long_text_ui(ui, asking, cell, setting);
        return;
    }
    starts_ui(ui, asking, cell, starts);
    field_ui(ui, asking, cell, mirrored, setting);
    if mirrored {
        mirror_ui(ui, asking, cell);
    }
}

/// The offered beginnings; one that is pressed is put before what stands there.
fn starts_ui(ui: &mut Ui, asking: &mut PageContext<'_>, cell: &Cell, starts: &[Text]) {
    if starts.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for start in starts {
            let words = asking.say(start);
            let name = asking.texts.walk_start_use(words);
            if ui.add(Button::link(words).compact().named(&name)).clicked() {
                insert_sentence_start(asking, cell, words);
            }
        }
    });
}

/// Puts the start of a sentence before or behind the text; the caret goes behind it.
fn insert_sentence_start(asking: &mut PageContext<'_>, cell: &Cell, words: &str) {
    let text = cell_text(asking.session, cell);
    let start = words.trim_end_matches(['…', '.', ' ']);
    let text = if text.trim().is_empty() {
        format!("{start} ")
    } else {
        format!("{} {start} ", text.trim_end())
    };
    asking.state.caret_at_end = Some((cell.clone(), text.len()));
    asking.set(cell, text_value(text));
}

fn field_ui(ui: &mut Ui, asking: &mut PageContext<'_>, cell: &Cell, mirrored: bool, setting: FieldLabel<'_>) {
    let session = asking.session;
    let rows = if cell.row.is_some() { FEW_ROWS } else { ROWS };
    let live = mirrored && asking.mirror_open;
    let language = mirror::MirrorLanguage::from_tag(&asking.session.language).filter(|_| live);
    let mirror = language.map(|language| {
        RefCell::new(
            asking
                .state
                .mirrors
                .remove(cell)
                .unwrap_or_else(|| LiveMirror::new(language)),
        )
    });
    let find = |text: &str| {
        mirror
            .as_ref()
            .map_or_else(Vec::new, |mirror| mirror.borrow_mut().update(text).to_vec())
    };
    // the text arrives with the next frame
    let arrived = |(of, len): &(Cell, usize)| of == cell && cell_text(session, cell).len() == *len;
    let take_focus = asking.state.caret_at_end.as_ref().is_some_and(arrived);
    if take_focus {
        asking.state.caret_at_end = None;
    }
    let mut text = cell_text(session, cell).to_owned();
    let mut field = TextArea::new((cell, "prose"), setting.name(), &mut text)
        .rows(rows)
        .take_focus(take_focus);
    if live {
        field = field.marks(&find);
    }
    let response = field.show(ui).response;
    if response.changed() {
        asking.set(cell, text_value(text));
    }
    if let Some(mirror) = mirror {
        asking.state.mirrors.insert(cell.clone(), mirror.into_inner());
    }
    commit_on_blur(asking, &response);
}

fn mirror_ui(ui: &mut Ui, asking: &mut PageContext<'_>, cell: &Cell) {
    ui.horizontal(|ui| {
        let texts = asking.texts;
        let words = if asking.mirror_open {
            texts.mirror_close()
        } else {
            texts.mirror_open()
        };
        if ui.add(Button::secondary(words).compact()).clicked() {
            asking.messages.push(Message::ToggleMirror);
        }
        if let (true, Some(live)) = (asking.mirror_open, asking.state.mirrors.get(cell)) {
            mirror_line::balance_ui(ui, &live.balance(), texts);
        }
    });
    if asking.mirror_open {
        text::small(ui, asking.texts.mirror_explains());
    }
}
