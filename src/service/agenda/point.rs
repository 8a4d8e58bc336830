//! Points of an agenda, and the data they come from.

use jiff::civil::Date;
use uuid::Uuid;

use crate::consulting::{AgendaItem, AgendaSource, Note};
use crate::insight::Finding;
use crate::session::{Location, SharedSession};

/// An agreement from an earlier session of the same client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The point of the agenda it was made at.
    pub point: Uuid,
    /// Its words.
    pub words: String,
    /// The day on which it was made.
    pub on: Date,
}

/// The data that an agenda is made of.
#[derive(Clone, Copy, Debug)]
pub struct AgendaInput<'a> {
    /// The session.
    pub shared: &'a SharedSession,
    /// The consultant's notes on it, the oldest first.
    pub notes: &'a [Note],
    /// The points that are stored, in their order.
    pub stored: &'a [AgendaItem],
    /// The agreements of the last session with any.
    pub before: &'a [Agreement],
    /// The findings of the session.
    pub findings: &'a [Finding],
}

/// A point of the agenda, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaPoint {
    /// The item that is stored, or would be.
    pub item: AgendaItem,
    /// Its words.
    pub words: String,
    /// A sentence to open with, if it is a finding.
    pub opener: Option<String>,
    /// The words for its source.
    pub origin: String,
    /// The answer it is about.
    pub place: Option<Location>,
}

/// Something that can be put on the agenda: a finding, or a point that was dismissed.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaSuggestion {
    /// Its source.
    pub source: AgendaSource,
    /// Its words.
    pub words: String,
    /// A sentence to open with, if it is a finding.
    pub opener: Option<String>,
    /// Whether the client said that it fits.
    pub fits: bool,
}
