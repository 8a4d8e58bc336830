//! The keys of all listed sessions, and the rows of those in view.
//!
//! Only the rows in view and a few around them are loaded, so that a list of a hundred thousand is there at once.
//! Rows loaded before a change stay in view until they are loaded again.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::consulting::{ListRow, SessionKey};
use crate::service::{LoadedRow, Snippet, Ticket};

/// Number of rows loaded before and behind those in view.
const ROWS_AROUND_VIEW: usize = 24;
/// Number of cached rows above which those out of view are dropped.
const MAX_CACHED_ROWS: usize = 4000;

/// The row of a session.
#[derive(Debug)]
pub(super) struct CachedRow {
    /// The row.
    pub row: ListRow,
    /// The first occurrence of the words searched for.
    pub snippet: Option<Snippet>,
    generation: u64,
}

/// Rows that are requested together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RowBatch {
    /// Whose rows.
    pub keys: Vec<SessionKey>,
    /// Whether the words searched for are to be found in them.
    pub with_snippets: bool,
}

/// The listed sessions.
#[derive(Debug, Default)]
pub(super) struct RowCache {
    /// All of them, in their order.
    pub keys: Vec<SessionKey>,
    /// Whether these are all, not only the first hits.
    pub complete: bool,
    rows: HashMap<SessionKey, CachedRow>,
    unreadable: HashSet<SessionKey>,
    requested: HashSet<SessionKey>,
    batches: HashMap<Ticket, RowBatch>,
    /// Requests whose rows are no longer wanted.
    unwanted: HashSet<Ticket>,
    /// Parts of failed batches, to be requested again.
    retries: Vec<RowBatch>,
    generation: u64,
}

impl RowCache {
    /// Begins another list: rows on their way are no longer wanted.
    pub fn begin(&mut self) {
        self.generation += 1;
        self.unreadable.clear();
        self.requested.clear();
        self.unwanted
            .extend(self.batches.drain().map(|(ticket, _)| ticket));
        self.retries.clear();
    }

    /// Returns `true`, once, if the rows of a request are no longer wanted.
    pub fn settle_unwanted(&mut self, ticket: Ticket) -> bool {
        self.unwanted.remove(&ticket)
    }

    /// Remembers a request for rows.
    pub fn sent(&mut self, ticket: Ticket, batch: RowBatch) {
        self.batches.insert(ticket, batch);
    }

    /// Returns the batch of a ticket once.
    pub fn settle(&mut self, ticket: Ticket) -> Option<RowBatch> {
        self.batches.remove(&ticket)
    }

    /// Stores the keys of the list. Rows on their way are still wanted: the first hits are among all hits.
    pub fn set_keys(&mut self, keys: Vec<SessionKey>, complete: bool) {
        self.keys = keys;
        self.complete = complete;
    }

    /// Stores the rows of a batch; a session without one can't be read.
    pub fn set_rows(&mut self, batch: &RowBatch, rows: Vec<LoadedRow>) {
        if self.rows.len() > MAX_CACHED_ROWS {
            self.rows.clear();
        }
        let mut without_row: HashSet<SessionKey> = batch.keys.iter().copied().collect();
        let generation = self.generation;
        for LoadedRow {
            row,
            snippet,
            is_readable,
        } in rows
        {
            without_row.remove(&row.key);
            self.unreadable.extend(Some(row.key).filter(|_| !is_readable));
            let cached = CachedRow {
                row,
                snippet,
                generation,
            };
            self.rows.insert(cached.row.key, cached);
        }
        for key in &batch.keys {
            self.requested.remove(key);
        }
        self.unreadable.extend(without_row);
    }

    /// Narrows a failed batch down to the sessions that can't be read: its halves are requested again, and a single
    /// session without its occurrence.
    pub fn fail(&mut self, mut batch: RowBatch) {
        if batch.keys.len() > 1 {
            let rest = batch.keys.split_off(batch.keys.len() / 2);
            self.retries.push(RowBatch { keys: rest, ..batch });
            self.retries.push(batch);
            return;
        }
        self.unreadable.extend(&batch.keys);
        if std::mem::take(&mut batch.with_snippets) {
            self.retries.push(batch);
        } else {
            self.requested.retain(|key| !batch.keys.contains(key));
        }
    }

    /// Returns the parts of failed batches, to be requested again.
    pub fn take_retries(&mut self) -> Vec<RowBatch> {
        std::mem::take(&mut self.retries)
    }

    /// Returns the row of a session.
    pub fn get(&self, key: SessionKey) -> Option<&CachedRow> {
        self.rows.get(&key)
    }

    /// Returns `true` if a session, or what it contains, can't be read.
    pub fn is_unreadable(&self, key: SessionKey) -> bool {
        self.unreadable.contains(&key)
    }

    /// Returns `true` if all that can be read of a session is there.
    pub fn is_settled(&self, key: SessionKey) -> bool {
        self.rows.contains_key(&key) || self.is_unreadable(key)
    }

    /// Returns the sessions whose rows have to be requested so that a range can be shown: those in it, which are
    /// waited for, and those around it.
    pub fn missing(&mut self, visible: &Range<usize>) -> [Vec<SessionKey>; 2] {
        let end = visible.end.min(self.keys.len());
        let around =
            visible.start.saturating_sub(ROWS_AROUND_VIEW)..(end + ROWS_AROUND_VIEW).min(self.keys.len());
        let is_missing = |key: &&SessionKey| {
            let row = self.rows.get(*key);
            let current = row.is_some_and(|row| row.generation == self.generation);
            !(current || self.requested.contains(*key) || self.unreadable.contains(*key))
        };
        let missing_in = |range: Range<usize>| {
            let keys = self.keys.get(range).unwrap_or_default().iter();
            keys.filter(is_missing).copied().collect::<Vec<_>>()
        };
        let in_view = missing_in(visible.start.min(end)..end);
        if in_view.is_empty() {
            return Default::default();
        }
        let mut around = missing_in(around);
        around.retain(|key| !in_view.contains(key));
        self.requested.extend(in_view.iter().chain(&around));
        [in_view, around]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch(keys: &[i64], with_snippets: bool) -> RowBatch {
        RowBatch {
            keys: keys.iter().copied().map(SessionKey).collect(),
            with_snippets,
        }
    }

    #[test]
    fn a_failed_batch_is_narrowed_down_to_the_session_that_cannot_be_read() {
        let mut cache = RowCache::default();
        let bad = SessionKey(3);
        let mut pending = vec![batch(&[1, 2, 3, 4, 5], true)];
        let mut requests = 0;
        while let Some(next) = pending.pop() {
            requests += 1;
            let fails = next.with_snippets && next.keys.contains(&bad);
            if fails {
                cache.fail(next);
                pending.extend(cache.take_retries());
            }
        }
        assert!(cache.is_unreadable(bad) && requests < 8, "{requests}");
        for key in [1, 2, 4, 5] {
            assert!(!cache.is_unreadable(SessionKey(key)));
        }
    }

    #[test]
    fn a_session_without_a_row_is_not_requested_again_before_the_list_is() {
        let mut cache = RowCache::default();
        cache.set_keys(batch(&[1, 2], true).keys, true);
        let [keys, _] = cache.missing(&(0..2));
        assert_eq!(keys.len(), 2);
        cache.set_rows(
            &RowBatch {
                keys,
                with_snippets: false,
            },
            Vec::new(),
        );
        assert!(cache.missing(&(0..2))[0].is_empty() && cache.is_unreadable(SessionKey(1)));
        cache.begin();
        assert_eq!(cache.missing(&(0..2))[0].len(), 2);
    }
}
