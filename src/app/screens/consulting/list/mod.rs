//! All sessions: found by typing, filtered, sorted, picked, and opened.
//!
//! The list holds ids and reads the rows in view. It asks when something it shows may have changed, and
//! only while it is painted: another screen may stand over it for an hour.

mod assign_dialog;
mod columns;
mod filter_dialog;
mod footer;
mod query;
mod row_cache;
mod row_formatter;
mod search_bar;
mod selection;
mod table;
mod tag_dialog;

use std::collections::BTreeSet;
use std::time::Instant;

use egui::{CentralPanel, Context, Frame, Margin, Panel, Ui};
use uuid::Uuid;

use self::assign_dialog::AssignDialog;
use self::filter_dialog::FilterDialog;
use self::query::ListQuery;
use self::row_cache::RowCache;
use self::row_formatter::RowFormatter;
use self::table::Done;
use self::tag_dialog::TagDialog;
use crate::app::effects::Outbox;
use crate::app::kit::theme;
use crate::app::message::Message;
use crate::app::model::Direction;
use crate::app::model::Now;
use crate::app::model::ReviewTarget;
use crate::app::model::ViewContext;
use crate::app::screens::shared::client_records::ClientRecords;
use crate::consulting::{Filter, SessionKey};
use crate::service::Event;
use crate::service::Request;
use crate::service::ServiceError;
use crate::service::Ticket;
use crate::service::{FilterOptions, SessionRef, SnippetLocation};
use crate::text::Texts;
use std::ops::Range;

/// Below this width (in points) the margins give way.
const WIDE: f32 = 1100.0;

/// What has to be asked for when the list is painted next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reload {
    /// Something else is asked: the list begins at its top.
    Question,
    /// The same, since something may have changed; the place in the list stays.
    Answer,
}

/// What gets the keyboard when the list is painted next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum FocusTarget {
    /// What has it.
    #[default]
    Stays,
    /// The search field.
    Search,
    /// The current row.
    Row,
}

/// A dialog over the list.
enum ListDialog {
    /// The filters.
    Filters(FilterDialog),
    /// The tags of what is picked.
    Tags(TagDialog),
    /// Whose sessions those are that are picked.
    Attach(AssignDialog),
}

/// The list of sessions.
#[derive(Default)]
pub struct ListScreen {
    /// What it lists and what is selected.
    pub model: ListModel,
}

impl ListScreen {
    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        self.model.ui(ui, cx, messages);
    }
}

/// The state of the list.
pub struct ListModel {
    question: ListQuery,
    found: RowCache,
    choices: FilterOptions,
    records: ClientRecords,
    selected: BTreeSet<SessionKey>,
    current: usize,
    /// The places in the list whose rows are needed.
    needed: Range<usize>,
    keys_ticket: Option<Ticket>,
    options_ticket: Option<Ticket>,
    clients_ticket: Option<Ticket>,
    anew: Option<Reload>,
    /// Whether tags, workbooks and client records may have changed; another question changes none of them.
    stale: bool,
    answered: bool,
    /// Whether the current session is to be opened as soon as all of it is there.
    entering: bool,
    keyboard: FocusTarget,
    open: Option<ListDialog>,
    /// Selected sessions whose tags have to be known.
    unread_selected: Vec<SessionKey>,
}

impl Default for ListModel {
    /// Of all sessions, the one changed last first.
    fn default() -> Self {
        Self {
            question: ListQuery::default(),
            found: RowCache::default(),
            choices: FilterOptions::default(),
            records: ClientRecords::default(),
            selected: BTreeSet::new(),
            current: 0,
            needed: 0..0,
            keys_ticket: None,
            options_ticket: None,
            clients_ticket: None,
            anew: Some(Reload::Question),
            stale: true,
            answered: false,
            entering: false,
            keyboard: FocusTarget::Search,
            open: None,
            unread_selected: Vec::new(),
        }
    }
}

impl ListModel {
    /// Goes to the next session of the list or the one before; `None` if there is no more.
    pub fn step(&mut self, direction: Direction) -> Option<SessionRef> {
        let next = match direction {
            Direction::Forward => self.current.checked_add(1),
            Direction::Back => self.current.checked_sub(1),
        };
        let key = *self.found.keys.get(next?)?;
        self.current = next?;
        Some(SessionRef::Key(key))
    }

    /// A screen over the list was left: the keyboard goes to the current row.
    pub fn returned(&mut self) {
        self.entering = false;
        self.keyboard = FocusTarget::Row;
    }

    /// Gives the search field the keyboard.
    pub fn focus_search(&mut self) {
        self.keyboard = FocusTarget::Search;
    }

    /// Marks what is shown to be loaded again.
    pub fn outdate(&mut self) {
        self.anew = Some(self.anew.unwrap_or(Reload::Answer));
        self.stale = true;
    }

    /// Takes a reply; returns it if it is not for the list.
    pub fn receive(&mut self, ticket: Ticket, event: Event) -> Option<Event> {
        match event {
            Event::KeysLoaded { keys, complete } if self.keys_ticket == Some(ticket) => {
                self.take_in_keys(&keys, complete);
            }
            Event::RowsLoaded { keys, rows } if self.found.take_ticket(ticket) => {
                self.found.take_rows(&keys, rows);
            }
            Event::FilterOptionsLoaded(options) if self.options_ticket == Some(ticket) => {
                self.choices = options;
            }
            Event::ClientsLoaded(clients) if self.clients_ticket == Some(ticket) => {
                self.records.take_in(&clients);
            }
            event => return Some(event),
        }
        None
    }

    /// Returns `true` if the request with this ticket was the list's: nothing more will come of it.
    pub fn fail(&mut self, ticket: Ticket, _error: &ServiceError) -> bool {
        if self.keys_ticket == Some(ticket) {
            self.answered = true;
            self.found.take(Vec::new(), true);
            return true;
        }
        let own = [self.options_ticket, self.clients_ticket].contains(&Some(ticket));
        own || self.found.take_ticket(ticket)
    }

    /// The keys stay at their session, unless something else was asked and they are still at the top.
    fn take_in_keys(&mut self, keys: &[SessionKey], whole: bool) {
        let at = self.found.keys.get(self.current).copied();
        let stays = self.answered && self.current > 0;
        let place = at
            .filter(|_| stays)
            .and_then(|at| keys.iter().position(|key| *key == at));
        self.current = match place {
            Some(place) => place,
            None if stays => self.current.min(keys.len().saturating_sub(1)),
            None => 0,
        };
        self.found.take(keys.to_vec(), whole);
        self.answered = true;
        if whole && !self.selected.is_empty() {
            let there: BTreeSet<SessionKey> = keys.iter().copied().collect();
            self.selected.retain(|key| there.contains(key));
        }
    }

    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox, now: Now) {
        if let Some(anew) = self.anew.take() {
            if anew == Reload::Question {
                self.answered = false;
                self.current = 0;
                self.selected.clear();
            }
            self.found.ask();
            self.keys_ticket = Some(outbox.send(self.question.first(now.instant)));
        }
        if std::mem::take(&mut self.stale) {
            self.options_ticket = Some(outbox.send(Request::LoadFilterOptions));
            self.clients_ticket = Some(outbox.send(Request::LoadClients));
        }
        if let Some(request) = self.question.ranked(now.instant) {
            self.keys_ticket = Some(outbox.send(request));
        }
        let missing = self.found.missing(&self.needed);
        if !missing.is_empty() {
            self.load_rows(missing, outbox);
        }
        let unread = std::mem::take(&mut self.unread_selected);
        if !unread.is_empty() {
            self.load_rows(unread, outbox);
        }
    }

    fn load_rows(&mut self, keys: Vec<SessionKey>, outbox: &mut Outbox) {
        let search = self.question.words();
        let ticket = outbox.send(Request::LoadRows { keys, search });
        self.found.await_rows(ticket);
    }

    /// Returns when something is requested next.
    pub fn next_due(&self) -> Option<Instant> {
        self.question.ranked_at()
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        self.enter(messages);
        let paper = theme::colours(ui.ctx()).paper;
        let side = if ui.available_width() < WIDE { 16 } else { 40 };
        let foot = Frame::new().fill(paper).inner_margin(Margin::symmetric(side, 8));
        Panel::bottom("sessions foot")
            .resizable(false)
            .frame(foot)
            .show(ui, |ui| self.foot_ui(ui, texts, messages));
        let frame = Frame::new().fill(paper).inner_margin(Margin {
            left: side,
            right: side,
            top: 20,
            bottom: 0,
        });
        CentralPanel::default().frame(frame).show(ui, |ui| {
            let into_list = self.bar_ui(ui, cx, messages);
            ui.add_space(8.0);
            self.list_ui(ui, cx, into_list, messages);
        });
        self.dialogs_ui(ui.ctx(), cx, messages);
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, into: bool, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        let take_focus = into || std::mem::take(&mut self.keyboard) == FocusTarget::Row;
        let choices = std::mem::take(&mut self.choices);
        let teller = RowFormatter {
            texts,
            today: cx.today,
            choices: &choices,
        };
        let table = ui.available_rect_before_wrap();
        let done = self.table_ui(ui, teller, take_focus);
        self.choices = choices;
        if self.found.keys.is_empty() && self.answered {
            self.empty_ui(ui, table, texts);
        }
        self.needed = table::wanted(&done.list.shown, self.current);
        self.carry_out(ui.ctx(), done, texts, messages);
    }

    fn carry_out(&mut self, ctx: &Context, done: Done, texts: &'static Texts, messages: &mut Vec<Message>) {
        if let Some(by) = done.sort {
            self.question.sort_by(by);
            self.outdate();
            ctx.request_repaint();
        }
        let list = done.list;
        if let Some(index) = list.opened {
            self.open_at(index, messages);
        }
        self.select(&list);
        if list.removed && !self.question.filter.trashed {
            self.trash(texts, messages);
        }
        if !list.typed.is_empty() {
            self.question.sought.push_str(&list.typed);
            self.keyboard = FocusTarget::Search;
            self.sought_anew();
            ctx.request_repaint();
        }
    }

    fn dialogs_ui(&mut self, ctx: &Context, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        self.filters_ui(ctx, cx);
        self.tags_ui(ctx, texts, messages);
        self.attach_ui(ctx, texts, messages);
    }

    /// Other words are sought.
    fn sought_anew(&mut self) {
        self.question.seeks_anew();
        self.anew = Some(Reload::Question);
    }

    /// Whether not all sessions are listed.
    fn is_narrowed(&self) -> bool {
        let all = Filter {
            trashed: self.question.filter.trashed,
            ..Filter::default()
        };
        self.question.whole() != all
    }

    /// Lists the sessions of one client record, and no others.
    pub fn narrow_to(&mut self, client: Uuid) {
        self.widen();
        self.question.filter.client = Some(client);
    }

    /// Lists all sessions again.
    fn widen(&mut self) {
        self.question.sought.clear();
        self.question.filter = Filter::default();
        self.anew = Some(Reload::Question);
    }

    /// Opens what Enter was pressed for: whoever types and presses it at once means the best hit, not what was
    /// there before.
    fn enter(&mut self, messages: &mut Vec<Message>) {
        if !self.entering || !self.answered || !self.found.whole {
            return;
        }
        let there = match self.found.keys.get(self.current) {
            Some(key) => self.found.of(*key).is_some(),
            None => true,
        };
        if there {
            self.entering = false;
            self.open_at(self.current, messages);
        }
    }

    fn open_at(&mut self, index: usize, messages: &mut Vec<Message>) {
        let Some(key) = self.found.keys.get(index) else {
            return;
        };
        let Some(entry) = self.found.of(*key) else {
            // what was found in it says where to begin
            (self.current, self.entering) = (index, true);
            return;
        };
        let target = entry.snippet.as_ref().and_then(|snippet| match &snippet.at {
            SnippetLocation::Answer(cell) => Some(ReviewTarget::Location(cell.place())),
            SnippetLocation::Note(note) => Some(ReviewTarget::Note(*note)),
            SnippetLocation::Name => None,
        });
        let session = SessionRef::Key(*key);
        messages.push(Message::OpenReview { session, target });
    }
}
