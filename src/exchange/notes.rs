//! A consultant's notes on their way out: beside a session, never inside its document.
//!
//! They are the consultant's own, so they go along only where that was asked for in so many words.

use serde::Serialize;

use super::csv_writer;
use super::csv_writer::CsvField;
use super::markdown::{escaped, quoted};
use crate::session::{Location, Moment};
use crate::text::{Texts, dates};

/// A note with the words of what it is about.
#[derive(Clone, Debug)]
pub struct LabeledNote {
    /// The place it is about; none: the session as a whole.
    pub place: Option<Location>,
    /// The place in words.
    pub about: String,
    /// The note.
    pub text: String,
    /// Whether it is for the meeting.
    pub for_meeting: bool,
    /// When it was begun.
    pub created_at: Moment,
    /// When it was last changed.
    pub updated_at: Moment,
}

/// A note as JSON tells it.
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

/// The notes as JSON, for other programs.
pub fn notes_json(notes: &[LabeledNote]) -> String {
    let told: Vec<NoteJson<'_>> = notes.iter().map(note_json).collect();
    serde_json::to_string_pretty(&told).expect("texts can always be written") + "\n"
}

fn note_json(note: &LabeledNote) -> NoteJson<'_> {
    let place = note.place.as_ref();
    NoteJson {
        question: place.map(|place| place.question.as_str()),
        row: place.and_then(|place| Some(place.row.as_ref()?.as_str())),
        about: &note.about,
        text: &note.text,
        for_meeting: note.for_meeting,
        created_at: note.created_at.to_string(),
        updated_at: note.updated_at.to_string(),
    }
}

/// The notes as further lines of a session's table.
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

/// The notes as a part of a text in Markdown; nothing if there are none.
pub fn notes_markdown(notes: &[LabeledNote], texts: &Texts) -> String {
    if notes.is_empty() {
        return String::new();
    }
    let mut out = format!("\n## {}\n", texts.export_notes());
    for note in notes {
        let local = note.updated_at.local();
        let when = format!(
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
            "\n### {}\n\n{}\n\n*{when}{meeting}*\n",
            escaped(&note.about),
            quoted(&note.text)
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
    fn programs_get_notes_with_their_places() {
        let told: serde_json::Value = serde_json::from_str(&notes_json(&[note()])).unwrap();
        assert_eq!(told[0]["question"], "musts");
        assert_eq!(told[0]["row"], "time");
        assert_eq!(told[0]["text"], "*nachfragen*\nzweite Zeile");
        assert_eq!(told[0]["for_meeting"], true);
    }

    #[test]
    fn people_get_notes_as_a_part_of_the_text() {
        let texts = Texts::of(Language::German);
        let text = notes_markdown(&[note()], texts);
        assert!(
            text.contains("### Zeit\n\n> \\*nachfragen\\*\n> zweite Zeile\n"),
            "{text}"
        );
        assert!(text.contains("*22.11.2026, 14:03 · für das Gespräch*"), "{text}");
        assert_eq!(notes_markdown(&[], texts), "");
    }
}
