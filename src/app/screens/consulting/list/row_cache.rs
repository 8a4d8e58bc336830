//! The sessions that are listed: all of them as ids, and the rows of those that are looked at.
//!
//! A list of a hundred thousand is there at once, since only the rows in view are asked for, a little
//! more around them so that scrolling finds them there already. What was read before a change stays in
//! view until it is read anew.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::consulting::{ListRow, SessionKey};
use crate::service::{Snippet, Ticket};

/// So many rows are read ahead of what is in view, and kept behind it.
const AROUND: usize = 24;
/// So many rows are kept; beyond, those out of view are forgotten.
const MAX_CACHED_ROWS: usize = 4000;

/// What is known of one session.
pub(super) struct CachedRow {
    /// Its row.
    pub row: ListRow,
    /// Where the words that were sought stand.
    pub snippet: Option<Snippet>,
    read: u64,
}

/// The sessions that are listed.
#[derive(Default)]
pub(super) struct RowCache {
    /// All of them, in their order.
    pub keys: Vec<SessionKey>,
    /// Whether that is all, or only what was found first.
    pub whole: bool,
    entries: HashMap<SessionKey, CachedRow>,
    requested: HashSet<SessionKey>,
    tickets: HashSet<Ticket>,
    number: u64,
}

impl RowCache {
    /// Begins to wait for other sessions: rows on their way are no longer wanted.
    pub fn ask(&mut self) {
        self.number += 1;
        self.requested.clear();
        self.tickets.clear();
    }

    /// Remembers a request for rows.
    pub fn await_rows(&mut self, ticket: Ticket) {
        self.tickets.insert(ticket);
    }

    /// Returns `true` once if rows with this ticket are waited for.
    pub fn take_ticket(&mut self, ticket: Ticket) -> bool {
        self.tickets.remove(&ticket)
    }

    /// Takes in the sessions.
    pub fn take(&mut self, keys: Vec<SessionKey>, whole: bool) {
        self.keys = keys;
        self.whole = whole;
        self.requested.clear();
    }

    /// Takes in rows.
    pub fn take_rows(&mut self, keys: &[SessionKey], rows: Vec<(ListRow, Option<Snippet>)>) {
        for key in keys {
            self.requested.remove(key);
        }
        if self.entries.len() > MAX_CACHED_ROWS {
            self.entries.clear();
        }
        let read = self.number;
        for (row, snippet) in rows {
            self.entries.insert(row.key, CachedRow { row, snippet, read });
        }
    }

    /// What is known of a session.
    pub fn of(&self, key: SessionKey) -> Option<&CachedRow> {
        self.entries.get(&key)
    }

    /// What is known of the session at a place of the list.
    pub fn at(&self, index: usize) -> Option<&CachedRow> {
        self.of(*self.keys.get(index)?)
    }

    /// The sessions whose rows have to be asked for, so that these can be shown.
    pub fn missing(&mut self, shown: &Range<usize>) -> Vec<SessionKey> {
        let known = |key: &SessionKey| {
            self.entries
                .get(key)
                .is_some_and(|entry| entry.read == self.number)
        };
        let end = shown.end.min(self.keys.len());
        let in_view = self.keys.get(shown.start.min(end)..end).unwrap_or_default();
        if in_view
            .iter()
            .all(|key| known(key) || self.requested.contains(key))
        {
            return Vec::new();
        }
        let around = shown.start.saturating_sub(AROUND)..(end + AROUND).min(self.keys.len());
        let around = self.keys.get(around).unwrap_or_default().iter();
        let missing: Vec<SessionKey> = around
            .filter(|key| !known(key) && !self.requested.contains(key))
            .copied()
            .collect();
        self.requested.extend(&missing);
        missing
    }
}
