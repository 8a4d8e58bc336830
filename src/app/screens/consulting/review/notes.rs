//! The consultant's notes, which are read and written among the answers.

use egui::Ui;

use super::answer::prose_ui;
use super::context::ReviewContext;
use super::long_text::{self, LongText};
use crate::app::kit::{AccessibleName, Button, CardKind, Chip, TextArea, card, text};
use crate::app::message::{ConsultingMessage, Message, ReviewMessage};
use crate::app::model::TextTarget;
use crate::app::screens::shared::clicked;
use crate::consulting::Note;
use crate::session::Location;
use crate::text::dates;

/// Paints the notes on a location or on the whole session, and the button that adds one; `about` names their subject
/// for screen readers.
pub(super) fn notes_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, place: Option<&Location>, about: &str) {
    ui.push_id("notes", |ui| {
        for note in cx.notes(place) {
            note_ui(ui, cx, note, about);
        }
        add_ui(ui, cx, place, about);
    });
}

/// Paints the notes on answers that are not shown: unanswered, hidden again, or private by now.
pub(super) fn stray_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let stray = |note: &&Note| note.place.as_ref().is_some_and(|place| !cx.is_shown(place));
    let stray: Vec<&Note> = cx.review.notes.iter().filter(stray).collect();
    if stray.is_empty() {
        return;
    }
    ui.add_space(14.0);
    text::heading(ui, cx.texts.review_stray());
    text::small(ui, cx.texts.review_stray_why());
    for note in stray {
        note_ui(ui, cx, note, cx.texts.review_stray());
    }
}

fn add_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, place: Option<&Location>, about: &str) {
    if cx.review.read_only {
        return;
    }
    let (words, name) = match place {
        Some(_) => (cx.texts.review_add_note(), cx.texts.review_add_note_to(about)),
        None => (
            cx.texts.review_add_note_whole(),
            cx.texts.review_add_note_whole().to_owned(),
        ),
    };
    if clicked(ui, Button::quiet(words).compact().flush().named(&name)) {
        cx.messages.push(ReviewMessage::CloseNote.into());
        cx.messages.push(ReviewMessage::BeginNote(place.cloned()).into());
    }
}

fn note_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, note: &Note, about: &str) {
    let open = cx.model.open_note_id() == Some(note.id);
    let opens = open && cx.view.opens(TextTarget::Note(note.id));
    ui.push_id(note.id, |ui| {
        let card = card(ui, CardKind::Note, |ui| {
            text::small(ui, &first_line(cx, note));
            if open {
                field_ui(ui, cx, note, about, opens);
            } else {
                words_ui(ui, cx, note);
            }
            tools_ui(ui, cx, note, open);
        });
        if opens {
            // with the buttons below the field
            card.response.scroll_to_me(None);
        }
    });
}

fn first_line(cx: &ReviewContext<'_>, note: &Note) -> String {
    let at = note.updated_at.local();
    let when = if at.date() == cx.today {
        dates::time(&at)
    } else {
        format!("{}, {}", cx.day(at.date()), dates::time(&at))
    };
    if note.for_meeting {
        format!(
            "{} · {when} · {}",
            cx.texts.review_note(),
            cx.texts.review_for_meeting()
        )
    } else {
        format!("{} · {when}", cx.texts.review_note())
    }
}

fn words_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, note: &Note) {
    let key = LongText::Note(note.id);
    cx.view.parts.turn_ui(ui, &key, &note.text, cx.texts);
    let part = long_text::range(&note.text, cx.view.parts.open(&key));
    prose_ui(ui, note.text[part].trim_end(), &[]);
}

fn field_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, note: &Note, about: &str, opens: bool) {
    let target = TextTarget::Note(note.id);
    let name = cx.texts.review_note_to(about);
    let mut words = cx.model.text(target).to_owned();
    let field = TextArea::new("field", AccessibleName::hidden(&name), &mut words)
        .rows(2)
        .take_focus(opens)
        .show(ui);
    if field.response.changed() {
        cx.messages
            .push(ConsultingMessage::WriteText(target, words).into());
    }
    if field.response.lost_focus() {
        cx.messages.push(Message::CommitField);
    }
}

fn tools_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, note: &Note, open: bool) {
    if cx.review.read_only {
        return;
    }
    let texts = cx.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for_meeting_ui(ui, cx, note);
        if open {
            if clicked(ui, Button::quiet(texts.review_note_done()).compact()) {
                cx.messages.push(ReviewMessage::CloseNote.into());
            }
        } else if clicked(ui, Button::quiet(texts.review_note_change()).compact()) {
            let part = cx.view.parts.open(&LongText::Note(note.id));
            cx.messages
                .push(ReviewMessage::OpenNote { note: note.id, part }.into());
        }
        if clicked(ui, Button::quiet(texts.review_note_delete()).compact()) {
            cx.messages.push(ReviewMessage::DeleteNote(note.id).into());
        }
    });
}

fn for_meeting_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, note: &Note) {
    let mut on = note.for_meeting;
    let chip = Chip::new(cx.texts.review_for_meeting(), &mut on);
    if ui.add(chip).changed() {
        cx.messages.push(ReviewMessage::SetForMeeting(note.id, on).into());
    }
}
