//! Agenda of a meeting.

use uuid::Uuid;

use crate::session::Location;

/// Origin of an agenda point.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgendaSource {
    /// A point that the consultant wrote.
    Own,
    /// A location that the client marked for the meeting (`walk-discuss`).
    Mark(Location),
    /// The answer to the question for topics.
    TalkAbout,
    /// A finding that the consultant selected: the id of its rule and the location it is about.
    Finding(String, Option<Location>),
    /// A note for the meeting.
    Note(Uuid),
    /// The agreement at a point of an earlier session of the same client.
    Agreed(Uuid),
}

impl AgendaSource {
    /// Returns a key that no other source of the same session has.
    pub fn key(&self) -> String {
        let place = |place: &Location| {
            let row = place.row.as_ref().map_or("", |row| row.as_str());
            format!("{}\n{row}", place.question)
        };
        match self {
            Self::Own => "own".to_owned(),
            Self::TalkAbout => "talk_about".to_owned(),
            Self::Mark(about) => format!("mark\n{}", place(about)),
            Self::Finding(rule, about) => {
                let about = about.as_ref().map(place).unwrap_or_default();
                format!("finding\n{rule}\n{about}")
            }
            Self::Note(id) => format!("note\n{id}"),
            Self::Agreed(id) => format!("agreement\n{id}"),
        }
    }
}

/// An agenda point that the consultant moved, ticked, dismissed or wrote to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its identity.
    pub id: Uuid,
    /// Its origin.
    pub source: AgendaSource,
    /// Text of an own point; empty for all others, whose text comes from their origin.
    pub words: String,
    /// Whether it was discussed.
    pub done: bool,
    /// Agreement, or empty.
    pub agreement: String,
    /// Whether the consultant took it off the agenda; it is stored, so that it is not suggested again.
    pub dismissed: bool,
}
