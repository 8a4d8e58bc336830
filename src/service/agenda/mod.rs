//! The agenda: one list of what is to be talked about in a meeting.
//!
//! The client's marks and wishes, the consultant's notes for the meeting and the last agreements are on it from the start;
//! the consultant adds findings and points of their own. Nothing is stored until the agenda is changed; from then on all of it
//! is, in its order, and new points follow at its end. A point whose source is gone is hidden, unless it has an agreement.

mod formatter;
mod point;
#[cfg(test)]
mod tests;

use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

pub use self::point::{AgendaInput, AgendaPoint, AgendaSuggestion, Agreement};

use self::formatter::AgendaFormatter;
use crate::consulting::{AgendaItem, AgendaSource};
use crate::text::Texts;

/// The agenda of a session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// The points that are shown, in order.
    pub points: Vec<AgendaPoint>,
    /// Points that can be added.
    pub offered: Vec<AgendaSuggestion>,
    /// Stored points that are not shown.
    hidden: Vec<AgendaItem>,
}

impl Agenda {
    /// Returns the agenda of a session, with the program's words in the language of the texts.
    pub fn of(input: &AgendaInput<'_>, texts: &Texts) -> Self {
        let formatter = AgendaFormatter::new(input, texts);
        let mut agenda = Self::default();
        for item in input.stored {
            match formatter.point(item) {
                Some(point) if !item.dismissed => agenda.points.push(point),
                _ => agenda.hidden.push(item.clone()),
            }
        }
        for source in formatter.sources() {
            if !input.stored.iter().any(|item| item.source == source) {
                let item = default_item(input.shared.id(), source);
                agenda.points.extend(formatter.point(&item));
            }
        }
        agenda.offered = formatter.offered(&agenda);
        agenda
    }

    /// Returns all points, as they are stored.
    pub fn items(&self) -> Vec<AgendaItem> {
        let shown = self.points.iter().map(|point| &point.item);
        shown.chain(&self.hidden).cloned().collect()
    }

    /// Returns the points with one moved to an index, counted without it.
    pub fn moved(&self, from: usize, to: usize) -> Vec<AgendaItem> {
        let mut points = self.points.clone();
        if from < points.len() {
            let point = points.remove(from);
            points.insert(to.min(points.len()), point);
        }
        Self {
            points,
            hidden: self.hidden.clone(),
            ..Self::default()
        }
        .items()
    }

    /// Returns the points with one changed.
    pub fn with(&self, id: Uuid, change: impl FnOnce(&mut AgendaItem)) -> Vec<AgendaItem> {
        let mut items = self.items();
        if let Some(item) = items.iter_mut().find(|item| item.id == id) {
            change(item);
        }
        items
    }

    /// Returns the points with one of the consultant's own at the end.
    pub fn with_own(&self, id: Uuid, words: &str) -> Vec<AgendaItem> {
        let mut items = self.items();
        let own = AgendaItem {
            id,
            words: words.to_owned(),
            ..default_item(id, AgendaSource::Own)
        };
        items.insert(self.points.len(), own);
        items
    }

    /// Returns the points with a suggestion at the end.
    pub fn with_offered(&self, session: Uuid, source: &AgendaSource) -> Vec<AgendaItem> {
        let mut items = self.items();
        let known = items.iter().position(|item| item.source == *source);
        let mut item = known.map_or_else(|| default_item(session, source.clone()), |at| items.remove(at));
        item.dismissed = false;
        items.insert(self.points.len(), item);
        items
    }

    /// Returns the points with a dismissed note restored; `None` if it isn't dismissed.
    pub fn with_note_back(&self, note: Uuid) -> Option<Vec<AgendaItem>> {
        let off = |item: &&AgendaItem| item.dismissed && item.source == AgendaSource::Note(note);
        let id = self.hidden.iter().find(off)?.id;
        Some(self.with(id, |item| item.dismissed = false))
    }

    /// Returns the points without one. The consultant's own is removed, any other is dismissed.
    pub fn without(&self, id: Uuid) -> Vec<AgendaItem> {
        let mut items = self.with(id, |item| item.dismissed = true);
        items.retain(|item| item.id != id || item.source != AgendaSource::Own);
        items
    }
}

/// Returns an unchanged point. Its id is derived from its source, so that it is the same until it is stored.
fn default_item(session: Uuid, source: AgendaSource) -> AgendaItem {
    let digest = Sha256::new()
        .chain_update(session)
        .chain_update(source.key())
        .finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    AgendaItem {
        id: Builder::from_custom_bytes(bytes).into_uuid(),
        source,
        words: String::new(),
        done: false,
        agreement: String::new(),
        dismissed: false,
    }
}
