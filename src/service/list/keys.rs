//! The keys of the sessions in a list, the rows in view, and what can be filtered by.

use jiff::civil::Date;

use super::Snippet;
use crate::consulting::{Filter, ListRow, MeetingGroups, SessionKey, Sort, WorkbookUse};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::service::workbooks::is_built_in;
use crate::store::SearchMatcher;

/// Number of hits that are loaded before all of them are ranked.
const FIRST_HITS: usize = 200;

/// In which order keys are loaded, or which part of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum KeyOrder {
    /// All sessions that pass the filter, sorted.
    Sorted(Sort),
    /// As [`Sort::default`], below the sessions whose meeting is near today, or over and not discussed.
    MeetingsFirst {
        /// The calendar day.
        today: Date,
    },
    /// The first hits of the filter's search, the one changed last first. They are there at once, but there may be
    /// more.
    FirstHits,
    /// All hits of the filter's search, the best first.
    Ranked,
}

/// A row of the list.
#[derive(Clone, Debug)]
pub struct LoadedRow {
    /// The row.
    pub row: ListRow,
    /// The first occurrence of the words searched for.
    pub snippet: Option<Snippet>,
    /// Whether the session can be read, as far as is known.
    pub is_readable: bool,
}

/// The tags and workbooks that can be filtered by.
#[derive(Clone, Debug, Default)]
pub struct FilterOptions {
    /// The tags in use, each with the number of its sessions.
    pub tags: Vec<(String, u32)>,
    /// The workbooks of the library, the built-in ones first: their words go before those of foreign ones with their ids.
    pub workbooks: Vec<WorkbookUse>,
    /// Number of sessions outside the trash that are wanted no longer.
    pub due: usize,
}

impl FilterOptions {
    /// Returns the number of sessions outside the trash.
    pub fn sessions(&self) -> u32 {
        self.workbooks.iter().map(|workbook| workbook.sessions).sum()
    }
}

/// Returns `true` if a search has a word, sign or emoji to search for, and not only punctuation.
pub fn has_search_terms(search: &str) -> bool {
    SearchMatcher::for_search(search).terms() > 0
}

impl Library {
    /// Loads the keys of the sessions that pass a filter, and how many come first because of their meeting.
    pub(in crate::service) fn load_keys(
        &self,
        filter: &Filter,
        order: KeyOrder,
    ) -> Result<(Vec<SessionKey>, MeetingGroups), ServiceError> {
        let keys = match order {
            KeyOrder::MeetingsFirst { today } => {
                return self.wrap(self.store.keys_meetings_first(filter, today));
            }
            KeyOrder::Sorted(sort) => self.keys(filter, sort)?,
            KeyOrder::FirstHits => self.hits_first(filter, FIRST_HITS)?,
            KeyOrder::Ranked => self.hits_ranked(filter)?,
        };
        Ok((keys, MeetingGroups::default()))
    }

    /// Loads rows, each with the first occurrence of the words searched for. Sessions that a check could not read are
    /// tried again: they may have been brought back.
    pub(in crate::service) fn load_rows(
        &self,
        keys: &[SessionKey],
        search: Option<&str>,
    ) -> Result<Vec<LoadedRow>, ServiceError> {
        let rows = self.rows(keys)?;
        let present: Vec<SessionKey> = rows.iter().map(|row| row.key).collect();
        let snippets = match search {
            Some(search) => self.snippets(&present, search)?,
            None => vec![None; rows.len()],
        };
        let loaded = rows.into_iter().zip(snippets).map(|(row, snippet)| LoadedRow {
            is_readable: !self.doubtful.contains(&row.id) || self.session(row.id).is_ok(),
            row,
            snippet,
        });
        Ok(loaded.collect())
    }

    /// Loads the tags and workbooks that can be filtered by.
    pub(in crate::service) fn filter_options(&self, today: Date) -> Result<FilterOptions, ServiceError> {
        let mut workbooks = self.workbooks()?;
        workbooks.sort_by_key(|used| !is_built_in(&used.workbook));
        Ok(FilterOptions {
            tags: self.tags()?,
            workbooks,
            due: self.wrap(self.store.count_due(today))?,
        })
    }
}
