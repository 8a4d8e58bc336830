//! What is to be talked about in a meeting, point by point.

use uuid::Uuid;

use crate::session::Location;

/// Where a point of the agenda comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgendaSource {
    /// The consultant's own words.
    Own,
    /// A place the client marked „besprechen".
    Mark(Location),
    /// What the client said they want to talk about.
    TalkAbout,
    /// A finding, picked by the consultant: the rule's name and the row it is about.
    Finding(String, Option<Location>),
    /// A note „für das Gespräch".
    Note(Uuid),
    /// What was agreed at a point of an earlier session of the same client.
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

/// A point of the agenda, as far as the consultant touched it: moved, ticked, written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its identity.
    pub id: Uuid,
    /// Where it comes from.
    pub source: AgendaSource,
    /// The words of an own point; empty for all others, whose words come from their source.
    pub words: String,
    /// Whether it was talked about.
    pub done: bool,
    /// What was agreed, or empty.
    pub agreement: String,
    /// Whether the consultant took it off the agenda; it is kept, so that it doesn't come back by itself.
    pub dismissed: bool,
}
