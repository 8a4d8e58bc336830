//! The consultant's notes, which are read and written among the answers.

use egui::Ui;

use super::answer::prose_ui;
use super::context::ReviewContext;
use super::long_text::{self, LongText};
use crate::app::kit::{AccessibleName, Button, CardKind, Chip, TextArea, card, text};
use crate::app::message::Message;
use crate::app::model::TextTarget;
use crate::app::screens::shared::clicked;
use crate::consulting::Note;
use crate::session::Location;
use crate::text::dates;

/// Paints the notes on a location or on the whole session, and the button that adds one; `about` names their subject
/// for screen readers.
pub(super) fn notes_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, place: Option<&Location>, about: &str) {
    ui.push_id("notes", |ui| {
        for note in reading.notes(place) {
            note_ui(ui, reading, note, about);
        }
        add_ui(ui, reading, place, about);
    });
}

/// Paints the notes on answers that are not shown: unanswered, hidden again, or private by now.
pub(super) fn stray_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>) {
    let stray = |note: &&Note| note.place.as_ref().is_some_and(|place| !reading.is_shown(place));
    let stray: Vec<&Note> = reading.reviewed.notes.iter().filter(stray).collect();
    if stray.is_empty() {
        return;
    }
    ui.add_space(14.0);
    text::heading(ui, reading.texts.review_stray());
    text::small(ui, reading.texts.review_stray_why());
    for note in stray {
        note_ui(ui, reading, note, reading.texts.review_stray());
    }
}

fn add_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, place: Option<&Location>, about: &str) {
    if reading.reviewed.read_only {
        return;
    }
    let (words, name) = match place {
        Some(_) => (
            reading.texts.review_add_note(),
            reading.texts.review_add_note_to(about),
        ),
        None => (
            reading.texts.review_add_note_whole(),
            reading.texts.review_add_note_whole().to_owned(),
        ),
    };
    if clicked(ui, Button::quiet(words).compact().flush().named(&name)) {
        reading.messages.push(Message::CloseNote);
        reading.messages.push(Message::BeginNote(place.cloned()));
    }
}

fn note_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, note: &Note, about: &str) {
    let open = reading.model.open_note_id() == Some(note.id);
    ui.push_id(note.id, |ui| {
        card(ui, CardKind::Note, |ui| {
            text::small(ui, &first_line(reading, note));
            if open {
                field_ui(ui, reading, note, about);
            } else {
                words_ui(ui, reading, note);
            }
            tools_ui(ui, reading, note, open);
        });
    });
}

fn first_line(reading: &ReviewContext<'_>, note: &Note) -> String {
    let at = note.updated_at.local();
    let when = if at.date() == reading.today {
        dates::time(&at)
    } else {
        format!("{}, {}", reading.day(at.date()), dates::time(&at))
    };
    if note.for_meeting {
        format!(
            "{} · {when} · {}",
            reading.texts.review_note(),
            reading.texts.review_for_meeting()
        )
    } else {
        format!("{} · {when}", reading.texts.review_note())
    }
}

fn words_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, note: &Note) {
    let key = LongText::Note(note.id);
    reading.view.parts.turn_ui(ui, &key, &note.text, reading.texts);
    let part = long_text::range(&note.text, reading.view.parts.open(&key));
    prose_ui(ui, note.text[part].trim_end(), &[]);
}

fn field_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, note: &Note, about: &str) {
    let target = TextTarget::Note(note.id);
    let name = reading.texts.review_note_to(about);
    let mut words = reading.model.text(target).to_owned();
    let field = TextArea::new("field", AccessibleName::hidden(&name), &mut words)
        .rows(2)
        .show(ui);
    if reading.view.opens(target) {
        field.response.request_focus();
    }
    if field.response.changed() {
        reading.messages.push(Message::WriteText(target, words));
    }
    if field.response.lost_focus() {
        reading.messages.push(Message::CommitField);
    }
}

fn tools_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, note: &Note, open: bool) {
    if reading.reviewed.read_only {
        return;
    }
    let texts = reading.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for_meeting_ui(ui, reading, note);
        if open {
            if clicked(ui, Button::quiet(texts.review_note_done()).compact()) {
                reading.messages.push(Message::CloseNote);
            }
        } else if clicked(ui, Button::quiet(texts.review_note_change()).compact()) {
            let part = reading.view.parts.open(&LongText::Note(note.id));
            reading.messages.push(Message::OpenNote { note: note.id, part });
        }
        if clicked(ui, Button::quiet(texts.review_note_delete()).compact()) {
            reading.messages.push(Message::DeleteNote(note.id));
        }
    });
}

fn for_meeting_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, note: &Note) {
    let mut on = note.for_meeting;
    let chip = Chip::new(reading.texts.review_for_meeting(), &mut on);
    if ui.add(chip).changed() {
        reading.messages.push(Message::SetForMeeting(note.id, on));
    }
}
