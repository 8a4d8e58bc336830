//! What the list of sessions asks for: the sessions in an order, the rows in view, what can be filtered
//! by, and changes to many sessions at once.

mod snippet;

pub use snippet::{Snippet, SnippetLocation};

use std::collections::BTreeSet;

use uuid::Uuid;

use super::error::ServiceError;
use super::library::Library;
use super::{DeskReport, Way};
use crate::consulting::{Change, Client, Filter, ListRow, ReviewState, SessionKey, Sort, WorkbookUse};
use crate::session::Moment;

/// So many hits are shown before all are ranked.
const FIRST: usize = 200;

/// What the list asks for. The number comes back with the answer, so that late answers are told from
/// those that are still wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum ListRequest {
    /// The sessions that pass a filter, in an order.
    Keys {
        /// Comes back with the answer.
        number: u64,
        /// Which sessions.
        filter: Filter,
        /// In which order.
        sort: Sort,
    },
    /// The first hits of a search, at once.
    First {
        /// Comes back with the answer.
        number: u64,
        /// Which sessions.
        filter: Filter,
    },
    /// All hits of a search, the best first.
    Ranked {
        /// Comes back with the answer.
        number: u64,
        /// Which sessions.
        filter: Filter,
    },
    /// The rows of some sessions.
    Rows {
        /// Comes back with the answer.
        number: u64,
        /// Which sessions.
        keys: Vec<SessionKey>,
        /// The words whose place is to be shown, if any were sought.
        search: Option<String>,
    },
    /// What can be filtered by.
    Choices,
    /// All client records.
    Clients,
    /// The sessions of a client record.
    OfClient(Uuid),
}

/// What the list gets.
#[derive(Debug)]
pub enum ListReport {
    /// Sessions in an order.
    Keys {
        /// As it was asked with.
        number: u64,
        /// The sessions.
        keys: Vec<SessionKey>,
        /// Whether these are all.
        whole: bool,
    },
    /// The rows of some sessions, each with the place of the words that were sought.
    Rows {
        /// As it was asked with.
        number: u64,
        /// What was asked for; what isn't there any more has no row.
        keys: Vec<SessionKey>,
        /// The rows.
        rows: Vec<(ListRow, Option<Snippet>)>,
    },
    /// What can be filtered by.
    Choices(FilterOptions),
    /// All client records by name, each with the number of its sessions.
    Clients(Vec<(Client, u32)>),
    /// The sessions of a client record.
    OfClient {
        /// Whose.
        client: Uuid,
        /// Its sessions, oldest first.
        sessions: Vec<ListRow>,
        /// Sessions of nobody's with the same name.
        namesakes: Vec<ListRow>,
    },
}

/// What can be filtered by.
#[derive(Clone, Debug, Default)]
pub struct FilterOptions {
    /// The tags in use, each with the number of its sessions.
    pub tags: Vec<(String, u32)>,
    /// The workbooks that were met.
    pub workbooks: Vec<WorkbookUse>,
}

impl FilterOptions {
    /// How many sessions there are, without those in the trash.
    pub fn sessions(&self) -> u32 {
        self.workbooks.iter().map(|met| met.sessions).sum()
    }
}

/// One change to many sessions.
#[derive(Clone, Debug, PartialEq)]
pub enum BulkChange {
    /// How far they are reviewed.
    Review(ReviewState),
    /// Some tags more, some less.
    Tags {
        /// To be on all of them.
        add: BTreeSet<String>,
        /// To be on none.
        remove: BTreeSet<String>,
    },
    /// Into the trash.
    Trash,
    /// Out of the trash.
    Restore,
    /// To a client record, or to nobody.
    Attach(Option<Uuid>),
    /// To a client record that is made for it.
    AssignNew(Client),
}

impl Library {
    /// Answers the list.
    pub(super) fn answer_list(&self, request: ListRequest) -> Result<ListReport, ServiceError> {
        Ok(match request {
            ListRequest::Keys { number, filter, sort } => ListReport::Keys {
                number,
                keys: self.keys(&filter, sort)?,
                whole: true,
            },
            ListRequest::First { number, filter } => ListReport::Keys {
                number,
                keys: self.hits_first(&filter, FIRST)?,
                whole: false,
            },
            ListRequest::Ranked { number, filter } => ListReport::Keys {
                number,
                keys: self.hits_ranked(&filter)?,
                whole: true,
            },
            ListRequest::Rows { number, keys, search } => {
                let rows = self.rows_with_hits(&keys, search.as_deref())?;
                ListReport::Rows { number, keys, rows }
            }
            ListRequest::Choices => ListReport::Choices(FilterOptions {
                tags: self.tags()?,
                workbooks: self.workbooks()?,
            }),
            ListRequest::Clients => ListReport::Clients(self.clients()?),
            ListRequest::OfClient(client) => self.client_sessions(client)?,
        })
    }

    fn rows_with_hits(
        &self,
        keys: &[SessionKey],
        search: Option<&str>,
    ) -> Result<Vec<(ListRow, Option<Snippet>)>, ServiceError> {
        let rows = self.rows(keys)?;
        let Some(search) = search else {
            return Ok(rows.into_iter().map(|row| (row, None)).collect());
        };
        let there: Vec<SessionKey> = rows.iter().map(|row| row.key).collect();
        let snippets = self.snippets(&there, search)?;
        Ok(rows.into_iter().zip(snippets).collect())
    }

    /// Changes many sessions in one step.
    pub(super) fn change_selected(
        &mut self,
        keys: &[SessionKey],
        what: &BulkChange,
    ) -> Result<DeskReport, ServiceError> {
        let now = Moment::now();
        let rows = self.rows(keys)?;
        let first = match what {
            BulkChange::AssignNew(client) => Some(Change::PutClient(client.clone())),
            _ => None,
        };
        let each = rows.iter().map(|row| of_one(row, what, now));
        let made = Change::All(first.into_iter().chain(each).collect());
        let inverse = self.apply_change(&made)?;
        Ok(DeskReport::Changed {
            made,
            inverse,
            way: Way::Make,
        })
    }
}

fn of_one(row: &ListRow, what: &BulkChange, now: Moment) -> Change {
    let session = row.id;
    match what {
        BulkChange::Review(state) => Change::Review {
            session,
            state: *state,
        },
        BulkChange::Tags { add, remove } => {
            let kept = row.tags.iter().filter(|tag| !remove.contains(*tag));
            Change::Tags {
                session,
                tags: kept.chain(add).cloned().collect(),
            }
        }
        BulkChange::Trash => Change::Trash {
            session,
            at: Some(now),
        },
        BulkChange::Restore => Change::Trash { session, at: None },
        BulkChange::Attach(client) => Change::Assign {
            session,
            client: *client,
        },
        BulkChange::AssignNew(client) => Change::Assign {
            session,
            client: Some(client.id),
        },
    }
}
