//! What the consultant has put down about a session, as far as a handout tells it.

use crate::session::Location;

/// The consultant's notes and agenda for a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConsultingRecord {
    /// The points of the agenda, in their order.
    pub agenda: Vec<AgendaEntry>,
    /// The notes, the oldest first.
    pub notes: Vec<HandoutNote>,
    /// The client's session before this one.
    pub earlier: Option<EarlierSession>,
}

/// A point of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaEntry {
    /// The point in words.
    pub words: String,
    /// A sentence to open with, if it is a finding.
    pub opener: Option<String>,
    /// Where it comes from.
    pub origin: String,
    /// What was agreed; empty if nothing was.
    pub agreement: String,
    /// Whether it was discussed.
    pub done: bool,
}

/// A note of the consultant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoutNote {
    /// The question or row; `None` for the whole session.
    pub place: Option<Location>,
    /// The label of that question or row.
    pub about: String,
    /// The text.
    pub text: String,
    /// Whether it is for the meeting.
    pub for_meeting: bool,
}

/// An earlier session of the same client, compared with the printed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierSession {
    /// The days on which both were begun, the earlier one first.
    pub days: [String; 2],
    /// The answers that differ, in the order of the workbook.
    pub changes: Vec<ChangedAnswer>,
    /// The number of answers that only one of them has.
    pub only_in_one: [usize; 2],
}

/// An answer that both sessions have and that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedAnswer {
    /// The question.
    pub question: String,
    /// The row and the column, in a table; otherwise empty.
    pub part: String,
    /// The answers, the earlier one first.
    pub answers: [String; 2],
}

impl ConsultingRecord {
    /// Returns the points at which something was agreed.
    pub fn agreed(&self) -> impl Iterator<Item = &AgendaEntry> {
        let points = self.agenda.iter();
        points.filter(|point| !point.agreement.trim().is_empty())
    }

    /// Passes every text through a function.
    pub(super) fn reword(&mut self, words: &dyn Fn(&str) -> String) {
        for point in &mut self.agenda {
            for text in [&mut point.words, &mut point.origin, &mut point.agreement] {
                *text = words(text);
            }
            point.opener = point.opener.as_deref().map(words);
        }
        for note in &mut self.notes {
            (note.about, note.text) = (words(&note.about), words(&note.text));
        }
        for change in self.earlier.iter_mut().flat_map(|earlier| &mut earlier.changes) {
            (change.question, change.part) = (words(&change.question), words(&change.part));
            change.answers = change.answers.each_ref().map(|answer| words(answer));
        }
    }
}
