//! The plain model: what was typed, without any writes, replies or screens.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::service::FakeService;
use crate::app::model::ClientField;
use crate::consulting::{AgendaItem, AgendaSource, Client};
use crate::session::{Author, Edit, Moment, Session};

/// A point of the consultant's own: its id, its words, and what was agreed on it.
pub type Point = (Uuid, String, String);

#[derive(Clone, Debug, Default)]
pub struct Plain {
    pub sessions: BTreeMap<Uuid, Session>,
    /// The session, the text, and whether it is for the meeting.
    pub notes: BTreeMap<Uuid, (Uuid, String, bool)>,
    pub points: BTreeMap<Uuid, Vec<Point>>,
    pub clients: BTreeMap<Uuid, Client>,
    /// Sessions that only try a workbook out.
    pub previews: BTreeSet<Uuid>,
    pub consultant: String,
}

impl Plain {
    pub fn edit(&mut self, session: Uuid, edit: Edit, at: Moment) {
        let session = self.sessions.get_mut(&session).unwrap();
        let library = Uuid::nil();
        if session.apply(edit, &Author { at, library }).is_ok() {
            session.revision += 1;
        }
    }

    pub fn write_client(&mut self, id: Uuid, field: ClientField, text: &str) {
        if let Some(client) = self.clients.get_mut(&id) {
            text.clone_into(field.text_mut(client));
        }
    }

    pub fn write_point(&mut self, session: Uuid, id: Uuid, write: impl FnOnce(&mut Point)) {
        let points = self.points.entry(session).or_default();
        if let Some(point) = points.iter_mut().find(|point| point.0 == id) {
            write(point);
        }
    }

    /// Takes what the library holds of the consultant's.
    pub fn adopt(&mut self, library: &FakeService) {
        let notes = library.notes.values();
        // one that says nothing yet is open somewhere
        self.notes.retain(|_, (_, text, _)| text.trim().is_empty());
        let stored = notes.map(|note| (note.id, (note.session, note.text.clone(), note.for_meeting)));
        self.notes.extend(stored);
        for (session, typed) in &mut self.points {
            typed.retain(|(_, words, _)| words.trim().is_empty());
            let stored = library.agendas.get(session);
            typed.splice(..0, stored.into_iter().flat_map(|items| points(items)));
        }
        self.clients.clone_from(&library.clients);
    }

    /// Returns what the library lacks, in words; `open_note` may be empty for a while.
    pub fn missing(&self, library: &FakeService, open_note: Option<Uuid>) -> Option<String> {
        for (id, session) in &self.sessions {
            let Some((stored, _)) = library.sessions.get(id) else {
                if self.previews.contains(id) {
                    continue;
                }
                return Some(format!("session {id}"));
            };
            if !library.foreign.contains_key(id) && !same(session, stored) {
                return Some(format!(
                    "session {:?} instead of {:?}",
                    stored.answers, session.answers
                ));
            }
        }
        for (id, (_, text, for_meeting)) in &self.notes {
            let stored = library.notes.get(id);
            let same = |text: &str| {
                stored.is_some_and(|note| note.text == *text && note.for_meeting == *for_meeting)
            };
            if text.trim().is_empty() {
                if stored.is_some() && open_note != Some(*id) {
                    return Some(format!("note {id} is still there"));
                }
            } else if !same(text) {
                return Some(format!("note {stored:?} instead of {text:?}, {for_meeting}"));
            }
        }
        if let Some(id) = library.notes.keys().find(|id| !self.notes.contains_key(id)) {
            return Some(format!("deleted note {id} is still there"));
        }
        for (session, typed) in &self.points {
            let stored = library.agendas.get(session).map(|items| points(items));
            let (typed, stored) = (trimmed(typed), stored.unwrap_or_default());
            if typed != stored {
                return Some(format!("points {stored:?} instead of {typed:?}"));
            }
        }
        for (id, client) in &self.clients {
            let stored = &library.clients[id];
            if ClientField::ALL
                .iter()
                .any(|field| field.text(client) != field.text(stored))
            {
                return Some(format!("client {stored:?} instead of {client:?}"));
            }
        }
        let settings = library.settings.as_ref();
        let consultant = settings.map_or("", |settings| settings.consultant.as_str());
        (consultant != self.consultant).then(|| format!("consultant {consultant:?}"))
    }
}

/// Returns `true` if two sessions hold the same words, rows and marks.
pub fn same(one: &Session, other: &Session) -> bool {
    (&one.answers, &one.marks, one.status) == (&other.answers, &other.marks, other.status)
        && rows(one) == rows(other)
}

fn rows(session: &Session) -> Vec<(String, String)> {
    let tables = session.own_rows.iter();
    let rows = tables.flat_map(|(table, rows)| rows.iter().map(move |row| (table, row)));
    rows.map(|(table, row)| (format!("{table}/{}", row.id), row.title.clone()))
        .collect()
}

/// Returns the points of the consultant's own that say something.
pub fn points(items: &[AgendaItem]) -> Vec<Point> {
    let own = items.iter().filter(|item| item.source == AgendaSource::Own);
    let points: Vec<Point> = own
        .map(|item| (item.id, item.words.clone(), item.agreement.clone()))
        .collect();
    trimmed(&points)
}

fn trimmed(points: &[Point]) -> Vec<Point> {
    let points = points.iter().filter(|point| !point.1.trim().is_empty());
    points
        .map(|(id, words, agreed)| (*id, words.trim().to_owned(), agreed.trim().to_owned()))
        .collect()
}
