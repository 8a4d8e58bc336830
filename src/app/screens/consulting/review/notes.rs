//! The consultant's notes: read among the answers, changed where they stand, saved by themselves.

use egui::Ui;
use jiff::Zoned;

use super::answer::prose_ui;
use super::context::ReviewContext;
use super::long_text::{self, LongText};
use crate::app::consult::DeskCommand;
use crate::app::kit::{AccessibleName, Button, CardKind, Chip, TextArea, card, text};
use crate::consulting::{Change, Note};
use crate::session::{Location, Moment};
use crate::text::dates;

/// The notes to a place or to the session as a whole, and the way to another one; `about` is what they
/// are about, for those who only hear it.
pub(super) fn notes_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, place: Option<&Location>, about: &str) {
    ui.push_id("notes", |ui| {
        for note in reading.notes(place) {
            note_ui(ui, reading, note, about);
        }
        fresh_ui(ui, reading, place, about);
        add_ui(ui, reading, place, about);
    });
}

/// Notes to what isn't to be read here: unanswered, hidden again, or the client's own affair by now.
pub(super) fn stray_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>) {
    let stray = |note: &&Note| note.place.as_ref().is_some_and(|place| !reading.is_read(place));
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

/// A note that says nothing yet isn't stored yet.
fn fresh_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, place: Option<&Location>, about: &str) {
    let known = |id| reading.reviewed.notes.iter().any(|note| note.id == id);
    let Some(draft) = reading.state.drafts.note() else {
        return;
    };
    if draft.place() == place && !known(draft.id()) {
        let note = draft.whole();
        note_ui(ui, reading, &note, about);
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
    if ui
        .add(Button::quiet(words).compact().flush().named(&name))
        .clicked()
    {
        close(reading);
        let session = reading.session();
        reading.state.drafts.begin_note(session, place.cloned());
        reading.commands.push(DeskCommand::FieldLeft);
    }
}

fn note_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, note: &Note, about: &str) {
    let open = reading
        .state
        .drafts
        .note()
        .is_some_and(|draft| draft.id() == note.id);
    ui.push_id(note.id, |ui| {
        card(ui, CardKind::Note, |ui| {
            text::small(ui, &first_line(reading, note));
            if open {
                field_ui(ui, reading, about);
            } else {
                words_ui(ui, reading, note);
            }
            tools_ui(ui, reading, note, open);
        });
    });
}

fn first_line(reading: &ReviewContext<'_>, note: &Note) -> String {
    let at = note.updated_at.local();
    let when = if at.date() == Zoned::now().date() {
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
    reading.state.parts.turn_ui(ui, &key, &note.text, reading.texts);
    let part = long_text::range(&note.text, reading.state.parts.open(&key));
    prose_ui(ui, note.text[part].trim_end(), &[]);
}

fn field_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, about: &str) {
    let name = reading.texts.review_note_to(about);
    let Some(draft) = reading.state.drafts.note() else {
        return;
    };
    let field = TextArea::new("field", AccessibleName::hidden(&name), &mut draft.text)
        .rows(2)
        .show(ui);
    if std::mem::take(&mut draft.arrives) {
        field.response.request_focus();
    }
    if field.response.changed() {
        draft.touch();
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
            if ui
                .add(Button::quiet(texts.review_note_done()).compact())
                .clicked()
            {
                close(reading);
            }
        } else if ui
            .add(Button::quiet(texts.review_note_change()).compact())
            .clicked()
        {
            close(reading);
            let part = reading.state.parts.open(&LongText::Note(note.id));
            reading.state.drafts.open_note(note, part);
            reading.commands.push(DeskCommand::FieldLeft);
        }
        if ui
            .add(Button::quiet(texts.review_note_delete()).compact())
            .clicked()
        {
            delete(reading, note);
        }
    });
}

fn for_meeting_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, note: &Note) {
    let mut on = note.for_meeting;
    if !ui
        .add(Chip::new(reading.texts.review_for_meeting(), &mut on))
        .changed()
    {
        return;
    }
    let draft = reading.state.drafts.note().filter(|draft| draft.id() == note.id);
    let mut changed = match draft {
        Some(draft) => {
            draft.for_meeting(on);
            draft.whole()
        }
        None => note.clone(),
    };
    changed.for_meeting = on;
    if changed.text.trim().is_empty() {
        return;
    }
    changed.updated_at = Moment::now();
    let put = Change::PutNote(changed);
    // a point that was taken off comes back with its note
    let change = match reading.told.agenda.with_note_back(note.id).filter(|_| on) {
        Some(items) => {
            let session = reading.session();
            Change::All(vec![put, Change::Agenda { session, items }])
        }
        None => put,
    };
    reading.change(change);
}

fn delete(reading: &mut ReviewContext<'_>, note: &Note) {
    if reading
        .state
        .drafts
        .note()
        .is_some_and(|draft| draft.id() == note.id)
    {
        reading.state.drafts.drop_note();
    }
    let known = reading.reviewed.notes.iter().any(|known| known.id == note.id);
    if known {
        let said = reading.texts.review_note_deleted();
        reading.change_and_say(Change::RemoveNote(note.id), said);
    }
}

/// Closes the note that is open, and saves what is unsaved of it.
pub(super) fn close(reading: &mut ReviewContext<'_>) {
    let change = reading.state.drafts.close_note(reading.reviewed);
    if let Some(change) = change {
        reading.change(change);
    }
}
