//! The consultant's notes in exported files: beside a session, never inside its document, and only on request.

use serde::Serialize;

use super::csv_writer;
use super::csv_writer::CsvField;
use super::markup::Markup;
use crate::session::{Location, Moment};
use crate::text::{Texts, dates};

/// A note with the label of its location.
#[derive(Clone, Debug)]
pub struct LabeledNote {
    /// The location; `None` for the session as a whole.
    pub place: Option<Location>,
    /// The label of the location.
    pub about: String,
    /// The text of the note.
    pub text: String,
    /// Whether the note is for the meeting.
    pub for_meeting: bool,
    /// The time the note was begun.
    pub created_at: Moment,
    /// The time of the last change.
    pub updated_at: Moment,
}

/// A note in JSON.
#[derive(Serialize)]
struct NoteJson<'n> {
    question: Option<&'n str>,
    row: Option<&'n str>,
    about: &'n str,
    text: &'n str,
    for_meeting: bool,
    created_at: String,
    updated_at: String,
}

/// Returns notes as JSON, for other programs.
pub fn notes_json(notes: &[LabeledNote]) -> String {
    let notes: Vec<NoteJson<'_>> = notes.iter().map(note_json).collect();
    serde_json::to_string_pretty(&notes).expect("strings and booleans can always be written as JSON") + "\n"
}

fn note_json(note: &LabeledNote) -> NoteJson<'_> {
    let location = note.place.as_ref();
    NoteJson {
        question: location.map(|location| location.question.as_str()),
        row: location.and_then(|location| Some(location.row.as_ref()?.as_str())),
        about: &note.about,
        text: &note.text,
        for_meeting: note.for_meeting,
        created_at: note.created_at.to_string(),
        updated_at: note.updated_at.to_string(),
    }
}

/// Returns notes as further lines of a session's table.
pub fn notes_csv(notes: &[LabeledNote], texts: &Texts) -> Vec<u8> {
    let line = |note: &LabeledNote| {
        csv_writer::line(&[
            texts.export_notes().into(),
            note.about.as_str().into(),
            CsvField::Empty,
            CsvField::Empty,
            note.text.as_str().into(),
        ])
    };
    notes.iter().flat_map(line).collect()
}

/// Returns notes as a section in Markdown; an empty string without notes.
pub fn notes_markdown(notes: &[LabeledNote], texts: &Texts) -> String {
    if notes.is_empty() {
        return String::new();
    }
    let mut out = format!("\n## {}\n", texts.export_notes());
    for note in notes {
        let local = note.updated_at.local();
        let changed = format!(
            "{}, {}",
            dates::date_short(local.date(), texts.language()),
            dates::time(&local)
        );
        let meeting = if note.for_meeting {
            format!(" · {}", texts.export_for_meeting())
        } else {
            String::new()
        };
        out += &format!(
            "\n### {}\n\n{}\n\n*{changed}{meeting}*\n",
            Markup::Markdown.inline(&note.about),
            Markup::Markdown.quote(&note.text)
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn note() -> LabeledNote {
        let at = "2026-11-22T14:03:00+01:00".parse().unwrap();
        LabeledNote {
            place: Some(Location::row("musts", "time")),
            about: "Zeit".to_owned(),
            text: "*nachfragen*\nzweite Zeile".to_owned(),
            for_meeting: true,
            created_at: at,
            updated_at: at,
        }
    }

    #[test]
    fn json_holds_notes_with_their_locations() {
        let notes: serde_json::Value = serde_json::from_str(&notes_json(&[note()])).unwrap();
        assert_eq!(notes[0]["question"], "musts");
        assert_eq!(notes[0]["row"], "time");
        assert_eq!(notes[0]["text"], "*nachfragen*\nzweite Zeile");
        assert_eq!(notes[0]["for_meeting"], true);
    }

    #[test]
    fn markdown_holds_notes_as_a_section() {
        let texts = Texts::of(Language::German);
        let text = notes_markdown(&[note()], texts);
        assert!(
            text.contains("### Zeit\n\n> \\*nachfragen\\*\\\n> zweite Zeile\n"),
            "{text}"
        );
        assert!(text.contains("*22.11.2026, 14:03 · für das Gespräch*"), "{text}");
        assert_eq!(notes_markdown(&[], texts), "");
    }
}
