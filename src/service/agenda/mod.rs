//! The agenda: one list of what is to be talked about in a meeting.
//!
//! Most of it comes by itself: what the client marked, what they want to talk about, the consultant's
//! notes for the meeting, what was agreed the last time. The consultant adds points of their own and
//! picks findings. As long as nobody touches it, nothing of it is stored; from then on the whole list is,
//! in its order, and what comes up later joins at its end. A point whose source is gone says nothing any
//! more, unless something was agreed on it.

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
    /// What could be put on it.
    pub offered: Vec<AgendaSuggestion>,
    /// Points that aren't shown and are kept all the same.
    hidden: Vec<AgendaItem>,
}

impl Agenda {
    /// The agenda of a session, with the program's words in a language.
    pub fn of(ground: &AgendaInput<'_>, texts: &Texts) -> Self {
        let teller = AgendaFormatter::new(ground, texts);
        let mut agenda = Self::default();
        for item in ground.stored {
            match teller.point(item) {
                Some(point) if !item.dismissed => agenda.points.push(point),
                _ => agenda.hidden.push(item.clone()),
            }
        }
        for source in teller.sources() {
            if !ground.stored.iter().any(|item| item.source == source) {
                let item = default_item(ground.shared.id(), source);
                agenda.points.extend(teller.point(&item));
            }
        }
        agenda.offered = teller.offered(&agenda);
        agenda
    }

    /// All of it, as it is stored.
    pub fn items(&self) -> Vec<AgendaItem> {
        let shown = self.points.iter().map(|point| &point.item);
        shown.chain(&self.hidden).cloned().collect()
    }

    /// With a point in another place, counted without it.
    pub fn moved(&self, from: usize, to: usize) -> Vec<AgendaItem> {
        let mut points = self.points.clone();
        if from < points.len() {
            let point = points.remove(from);
            points.insert(to.min(points.len()), point);
        }
        let silent = self.hidden.clone();
        Self {
            points,
            hidden: silent,
            ..Self::default()
        }
        .items()
    }

    /// With a point changed.
    pub fn with(&self, id: Uuid, change: impl FnOnce(&mut AgendaItem)) -> Vec<AgendaItem> {
        let mut items = self.items();
        if let Some(item) = items.iter_mut().find(|item| item.id == id) {
            change(item);
        }
        items
    }

    /// With a point of the consultant's own at its end.
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

    /// With something that is offered at its end.
    pub fn with_offered(&self, session: Uuid, source: &AgendaSource) -> Vec<AgendaItem> {
        let mut items = self.items();
        let known = items.iter().position(|item| item.source == *source);
        let mut item = known.map_or_else(|| default_item(session, source.clone()), |at| items.remove(at));
        item.dismissed = false;
        items.insert(self.points.len(), item);
        items
    }

    /// With a note back on it that was taken off; nothing if it wasn't.
    pub fn with_note_back(&self, note: Uuid) -> Option<Vec<AgendaItem>> {
        let off = |item: &&AgendaItem| item.dismissed && item.source == AgendaSource::Note(note);
        let id = self.hidden.iter().find(off)?.id;
        Some(self.with(id, |item| item.dismissed = false))
    }

    /// Without a point. The consultant's own is gone; any other stays off until it is offered again.
    pub fn without(&self, id: Uuid) -> Vec<AgendaItem> {
        let mut items = self.with(id, |item| item.dismissed = true);
        items.retain(|item| item.id != id || item.source != AgendaSource::Own);
        items
    }
}

/// A point that nobody touched yet. Its identity follows from its source, so that it stays the same
/// until it is stored.
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
