//! The list of sessions as data: its query, its keys and rows, and the selection.

use std::collections::BTreeSet;
use std::ops::Range;
use std::time::Instant;

use uuid::Uuid;

use super::query::RankTimer;
use super::row_cache::{RowBatch, RowCache};
use crate::app::model::{Direction, ListQuery, Now, ReviewTarget};
use crate::app::outbox::Outbox;
use crate::app::screens::shared::client_records::ClientRecords;
use crate::consulting::{Filter, MeetingGroups, SessionKey};
use crate::service::{Event, FilterOptions, Request, ServiceError, SessionRef, SnippetLocation, Ticket};

/// Number of rows of selected sessions that are loaded for the dialogs.
const MAX_SELECTED_ROWS: usize = 1000;

/// A session to open, and where to begin.
pub(in crate::app) type Opening = (SessionRef, Option<ReviewTarget>);

/// Way in which the keys are loaded again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reload {
    /// Another list, from its top.
    Query,
    /// The same list, which may have changed; the place in it stays.
    Keys,
}

/// Part of the list that gets the keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum FocusTarget {
    /// The search field.
    #[default]
    Search,
    /// The current row.
    Row,
}

/// The list of sessions.
#[derive(Debug)]
pub struct ListModel {
    pub(super) query: ListQuery,
    rank_timer: RankTimer,
    /// The keys and rows.
    pub(super) rows: RowCache,
    /// How many of them come first because of their meeting.
    pub(super) meetings: MeetingGroups,
    /// The tags and workbooks that can be filtered by.
    pub(super) options: FilterOptions,
    /// The client records.
    pub(super) clients: ClientRecords,
    pub(super) selected: BTreeSet<SessionKey>,
    /// The row that the keys act on.
    pub(super) current: usize,
    /// Whether the user moved to the current row, so that it is not merely the first one.
    pub(super) marked: bool,
    /// The rows in view.
    pub(super) visible: Range<usize>,
    keys_ticket: Option<Ticket>,
    options_ticket: Option<Ticket>,
    clients_ticket: Option<Ticket>,
    reload: Option<Reload>,
    /// Whether filter options and client records may have changed; another query changes none of them.
    options_outdated: bool,
    /// Whether the rows of the selected sessions are to be loaded.
    pub(super) selected_rows_wanted: bool,
    /// Whether the keys of the query are there.
    pub(super) answered: bool,
    /// Whether the current session is opened as soon as the whole list is there.
    opening: bool,
    focus_target: FocusTarget,
    focus_requests: u64,
}

impl Default for ListModel {
    /// Lists all sessions, the one changed last first.
    fn default() -> Self {
        Self {
            query: ListQuery::default(),
            rank_timer: RankTimer::default(),
            rows: RowCache::default(),
            meetings: MeetingGroups::default(),
            options: FilterOptions::default(),
            clients: ClientRecords::default(),
            selected: BTreeSet::new(),
            current: 0,
            marked: false,
            visible: 0..0,
            keys_ticket: None,
            options_ticket: None,
            clients_ticket: None,
            reload: Some(Reload::Query),
            options_outdated: true,
            selected_rows_wanted: false,
            answered: false,
            opening: false,
            focus_target: FocusTarget::Search,
            focus_requests: 1,
        }
    }
}

/// What is listed.
impl ListModel {
    /// Lists other sessions from the top, or the same ones in another order.
    pub fn set_query(&mut self, query: ListQuery) {
        let same_sessions = query.search == self.query.search && query.filter == self.query.filter;
        self.query = query;
        self.opening = false;
        if same_sessions {
            self.outdate();
        } else {
            self.reload = Some(Reload::Query);
        }
    }

    /// Lists the sessions of one client record, and no others.
    pub fn narrow_to(&mut self, client: Uuid) {
        self.query = self.query.widened().with_filter(Filter {
            client: Some(client),
            ..Filter::default()
        });
        self.reload = Some(Reload::Query);
    }

    /// Forgets all rows, records and the selection, as something of them is erased.
    pub fn forget_rows(&mut self) {
        (self.rows, self.clients) = (RowCache::default(), ClientRecords::default());
        self.selected.clear();
        (self.reload, self.options_outdated) = (Some(Reload::Query), true);
    }

    /// Marks what is shown to be loaded again.
    pub fn outdate(&mut self) {
        self.reload = Some(self.reload.unwrap_or(Reload::Keys));
        self.options_outdated = true;
    }

    /// Lists the client records that contain all words, or all of them if none does.
    pub fn search_clients(&mut self, words: &str) {
        self.clients.search_or_all(words);
    }
}

/// The keyboard, and opening a session.
impl ListModel {
    /// A screen over the list was left: the keyboard goes to the current row.
    pub fn returned(&mut self) {
        self.opening = false;
        self.request_focus(FocusTarget::Row);
    }

    /// Gives the search field the keyboard.
    pub fn focus_search(&mut self) {
        self.request_focus(FocusTarget::Search);
    }

    fn request_focus(&mut self, target: FocusTarget) {
        self.focus_target = target;
        self.focus_requests += 1;
    }

    /// Returns what the keyboard was last requested for, and the number of requests so far.
    pub(super) fn focus_request(&self) -> (FocusTarget, u64) {
        (self.focus_target, self.focus_requests)
    }

    /// Goes to the row of a session that was opened from elsewhere, if it is listed and was in view.
    pub fn stand_at(&mut self, session: Uuid) {
        let keys = self.rows.keys.iter();
        let place = keys.zip(0..).find(|(key, _)| {
            self.rows
                .get(**key)
                .is_some_and(|cached| cached.row.id == session)
        });
        if let Some((_, place)) = place {
            self.set_current(place);
        }
    }

    /// Goes to the next session of the list or the one before; `None` if there is no more.
    pub fn step(&mut self, direction: Direction) -> Option<SessionRef> {
        let next = match direction {
            Direction::Forward => self.current.checked_add(1),
            Direction::Back => self.current.checked_sub(1),
        };
        let key = *self.rows.keys.get(next?)?;
        self.set_current(next?);
        Some(SessionRef::Key(key))
    }

    /// Returns the session of a row. One whose row is not there yet is opened later: its first hit says where to
    /// begin.
    pub fn open_row(&mut self, index: usize) -> Option<Opening> {
        let key = *self.rows.keys.get(index)?;
        self.set_current(index);
        self.opening = !self.rows.is_settled(key);
        (!self.opening).then(|| self.opening_of(key))
    }

    /// Returns the current session as soon as the whole list is there: Enter right after typing opens the best hit,
    /// not what was listed before. Without a search or a marked row there is none.
    pub fn open_best_hit(&mut self) -> Option<Opening> {
        self.opening = self.is_current_chosen();
        if !self.can_open() {
            return None;
        }
        self.opening = false;
        let key = *self.rows.keys.get(self.current)?;
        self.marked = true;
        Some(self.opening_of(key))
    }

    /// Returns `true` if a session that is to be opened can be opened now.
    pub fn can_open(&self) -> bool {
        let current = self.rows.keys.get(self.current);
        self.opening
            && self.answered
            && self.rows.complete
            && current.is_none_or(|key| self.rows.is_settled(*key))
    }

    fn opening_of(&self, key: SessionKey) -> Opening {
        let snippet = self.rows.get(key).and_then(|cached| cached.snippet.as_ref());
        let target = snippet.and_then(|snippet| match &snippet.at {
            SnippetLocation::Answer(cell) => Some(ReviewTarget::Location(cell.place())),
            SnippetLocation::Note(note) => Some(ReviewTarget::Note(*note)),
            SnippetLocation::Name => None,
        });
        (SessionRef::Key(key), target)
    }
}

/// Loading.
impl ListModel {
    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox, now: Now) {
        if let Some(reload) = self.reload.take() {
            if reload == Reload::Query {
                (self.answered, self.current, self.marked) = (false, 0, false);
                self.selected.clear();
            }
            self.rows.begin();
            self.keys_ticket = Some(outbox.send(self.rank_timer.first(&self.query, now)));
        }
        if std::mem::take(&mut self.options_outdated) {
            self.options_ticket = Some(outbox.send(Request::LoadFilterOptions));
            self.clients_ticket = Some(outbox.send(Request::LoadClients));
        }
        if let Some(request) = self.rank_timer.ranked(&self.query, now.instant) {
            self.keys_ticket = Some(outbox.send(request));
        }
        // the rows of a list that is being left would only keep those of the next one waiting
        let mut keys = match self.answered {
            true => Vec::from(self.rows.missing(&self.visible)),
            false => Vec::new(),
        };
        if std::mem::take(&mut self.selected_rows_wanted) {
            let unread = self.action_keys().into_iter();
            let unread = unread.filter(|key| !self.rows.is_settled(*key));
            keys.push(unread.take(MAX_SELECTED_ROWS).collect());
        }
        let with_snippets = self.query.searches();
        let batches = keys.into_iter().map(|keys| RowBatch { keys, with_snippets });
        for batch in self.rows.take_retries().into_iter().chain(batches) {
            self.load_rows(batch, outbox);
        }
    }

    fn load_rows(&mut self, batch: RowBatch, outbox: &mut Outbox) {
        if batch.keys.is_empty() {
            return;
        }
        let ticket = outbox.send(Request::LoadRows {
            keys: batch.keys.clone(),
            search: self.query.words().filter(|_| batch.with_snippets),
        });
        self.rows.sent(ticket, batch);
    }

    /// Returns when something is requested next.
    pub fn next_due(&self) -> Option<Instant> {
        self.rank_timer.due()
    }

    /// Takes a reply; returns it if it is not for the list.
    pub fn receive(&mut self, ticket: Ticket, event: Event) -> Option<Event> {
        match event {
            Event::KeysLoaded {
                keys,
                complete,
                meetings,
            } if self.keys_ticket == Some(ticket) => {
                self.set_keys(keys, complete);
                self.meetings = meetings;
            }
            Event::RowsLoaded { keys, rows } => match self.rows.settle(ticket) {
                Some(batch) => self.rows.set_rows(&batch, rows),
                None if self.rows.settle_unwanted(ticket) => {}
                None => return Some(Event::RowsLoaded { keys, rows }),
            },
            Event::FilterOptionsLoaded(options) if self.options_ticket == Some(ticket) => {
                self.options = options;
            }
            Event::ClientsLoaded(clients) if self.clients_ticket == Some(ticket) => {
                self.clients.set(clients);
            }
            event => return Some(event),
        }
        None
    }

    /// Takes the failure of a request for rows; returns `true` if the rows themselves say what can't be read, or are no
    /// longer wanted.
    pub fn fail_rows(&mut self, ticket: Ticket, error: &ServiceError) -> bool {
        let about_library = error.is_temporary() || matches!(error, ServiceError::NotOpen);
        if about_library {
            return false;
        }
        match self.rows.settle(ticket) {
            Some(batch) => {
                self.rows.fail(batch);
                true
            }
            None => self.rows.settle_unwanted(ticket),
        }
    }

    /// Returns `true` if the request with this ticket was the list's: nothing more will come of it.
    pub fn fail(&mut self, ticket: Ticket, _error: &ServiceError) -> bool {
        if self.keys_ticket == Some(ticket) {
            self.answered = true;
            self.rows.set_keys(Vec::new(), true);
            self.meetings = MeetingGroups::default();
            return true;
        }
        let own = [self.options_ticket, self.clients_ticket].contains(&Some(ticket));
        own || self.rows.settle(ticket).is_some()
    }

    /// Stores the keys. The current row stays at its session, unless another list was requested and it is still at
    /// the top. Where its session is gone, no row is marked: nobody has chosen the one that takes its place.
    fn set_keys(&mut self, keys: Vec<SessionKey>, complete: bool) {
        let stays = self.answered && (self.current > 0 || self.marked);
        let before = self.rows.keys.get(self.current).filter(|_| stays);
        let place = before.and_then(|before| keys.iter().position(|key| key == before));
        self.marked &= place.is_some() || !stays;
        self.current = match place {
            Some(place) => place,
            None if stays => self.current.min(keys.len().saturating_sub(1)),
            None => 0,
        };
        if complete && !self.selected.is_empty() {
            let listed: BTreeSet<SessionKey> = keys.iter().copied().collect();
            self.selected.retain(|key| listed.contains(key));
        }
        self.rows.set_keys(keys, complete);
        self.answered = true;
    }
}
