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
use super::ReviewTarget;
use crate::app::consult::DeskCommand;
use crate::app::kit::theme;
use crate::app::message::Command;
use crate::app::screens::shared::client_records::ClientRecords;
use crate::consulting::{Filter, SessionKey};
use crate::service::{DeskReport, FilterOptions, ListReport, ListRequest, SessionRef, SnippetLocation};
use crate::text::Texts;

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

/// The list.
pub struct SessionList {
    question: ListQuery,
    found: RowCache,
    choices: FilterOptions,
    records: ClientRecords,
    selected: BTreeSet<SessionKey>,
    current: usize,
    anew: Option<Reload>,
    /// Whether tags, workbooks and client records may have changed; another question changes none of them.
    stale: bool,
    answered: bool,
    /// Whether the current session is to be opened as soon as all of it is there.
    entering: bool,
    keyboard: FocusTarget,
    open: Option<ListDialog>,
}

impl Default for SessionList {
    /// Of all sessions, the one changed last first.
    fn default() -> Self {
        Self {
            question: ListQuery::default(),
            found: RowCache::default(),
            choices: FilterOptions::default(),
            records: ClientRecords::default(),
            selected: BTreeSet::new(),
            current: 0,
            anew: Some(Reload::Question),
            stale: true,
            answered: false,
            entering: false,
            keyboard: FocusTarget::Search,
            open: None,
        }
    }
}

impl SessionList {
    /// Goes to the next session of the list, or to the one before; none if there is no more.
    pub fn step(&mut self, on: bool) -> Option<SessionRef> {
        let next = if on {
            self.current.checked_add(1)
        } else {
            self.current.checked_sub(1)
        };
        let key = *self.found.keys.get(next?)?;
        self.current = next?;
        Some(SessionRef::Key(key))
    }

    /// A screen that stood over the list is gone: the keyboard is where it was left.
    pub fn come_back(&mut self) {
        self.entering = false;
        self.keyboard = FocusTarget::Row;
    }

    /// Gives the search field the keyboard.
    pub fn seek(&mut self) {
        self.keyboard = FocusTarget::Search;
    }

    /// Takes in what the desk's thread reported.
    pub fn take_in(&mut self, report: &DeskReport, _commands: &mut Vec<Command>) {
        match report {
            DeskReport::List(report) => self.take_in_list(report),
            DeskReport::Changed { .. } => self.outdated(),
            _ => {}
        }
    }

    /// What is shown may have changed.
    pub fn outdated(&mut self) {
        self.anew = Some(self.anew.unwrap_or(Reload::Answer));
        self.stale = true;
    }

    fn take_in_list(&mut self, report: &ListReport) {
        match report {
            ListReport::Keys { number, keys, whole } if self.found.wants(*number) => {
                self.take_in_keys(keys, *whole);
            }
            ListReport::Rows { number, keys, rows } if self.found.wants(*number) => {
                self.found.take_rows(keys, rows.clone());
            }
            ListReport::Choices(choices) => self.choices = choices.clone(),
            ListReport::Clients(clients) => self.records.take_in(clients),
            ListReport::Keys { .. } | ListReport::Rows { .. } | ListReport::OfClient { .. } => {}
        }
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

    /// Asks for what has to be asked for.
    fn ask(&mut self, ctx: &Context, commands: &mut Vec<Command>) {
        let now = Instant::now();
        let mut push = |request| commands.push(Command::desk(DeskCommand::List(request)));
        if let Some(anew) = self.anew.take() {
            if anew == Reload::Question {
                self.answered = false;
                self.current = 0;
                self.selected.clear();
            }
            let number = self.found.ask();
            push(self.question.first(number, now));
        }
        if std::mem::take(&mut self.stale) {
            push(ListRequest::Choices);
            push(ListRequest::Clients);
        }
        match self.question.then(self.found.number(), now) {
            Ok(request) => push(request),
            Err(Some(wait)) => ctx.request_repaint_after(wait),
            Err(None) => {}
        }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        self.ask(ui.ctx(), commands);
        self.enter(commands);
        let paper = theme::colours(ui.ctx()).paper;
        let side = if ui.available_width() < WIDE { 16 } else { 40 };
        let foot = Frame::new().fill(paper).inner_margin(Margin::symmetric(side, 8));
        Panel::bottom("sessions foot")
            .resizable(false)
            .frame(foot)
            .show(ui, |ui| self.foot_ui(ui, texts, commands));
        let frame = Frame::new().fill(paper).inner_margin(Margin {
            left: side,
            right: side,
            top: 20,
            bottom: 0,
        });
        CentralPanel::default().frame(frame).show(ui, |ui| {
            let into_list = self.bar_ui(ui, texts, commands);
            ui.add_space(8.0);
            self.list_ui(ui, texts, into_list, commands);
        });
        self.dialogs_ui(ui.ctx(), texts, commands);
    }

    fn list_ui(&mut self, ui: &mut Ui, texts: &'static Texts, into: bool, commands: &mut Vec<Command>) {
        let take_focus = into || std::mem::take(&mut self.keyboard) == FocusTarget::Row;
        let choices = std::mem::take(&mut self.choices);
        let teller = RowFormatter {
            texts,
            today: jiff::Zoned::now().date(),
            choices: &choices,
        };
        let table = ui.available_rect_before_wrap();
        let done = self.table_ui(ui, teller, take_focus);
        self.choices = choices;
        if self.found.keys.is_empty() && self.answered {
            self.empty_ui(ui, table, texts);
        }
        let wanted = table::wanted(&done.list.shown, self.current);
        let missing = self.found.missing(&wanted);
        if !missing.is_empty() {
            self.ask_for(missing, commands);
        }
        self.carry_out(ui.ctx(), done, texts, commands);
    }

    /// Asks for the rows of sessions.
    fn ask_for(&self, keys: Vec<SessionKey>, commands: &mut Vec<Command>) {
        let (number, search) = (self.found.number(), self.question.words());
        let request = ListRequest::Rows { number, keys, search };
        commands.push(Command::desk(DeskCommand::List(request)));
    }

    fn carry_out(&mut self, ctx: &Context, done: Done, texts: &'static Texts, commands: &mut Vec<Command>) {
        if let Some(by) = done.sort {
            self.question.sort_by(by);
            self.outdated();
            ctx.request_repaint();
        }
        let list = done.list;
        if let Some(index) = list.opened {
            self.open_at(index, commands);
        }
        self.select(&list);
        if list.removed && !self.question.filter.trashed {
            self.trash(texts, commands);
        }
        if !list.typed.is_empty() {
            self.question.sought.push_str(&list.typed);
            self.keyboard = FocusTarget::Search;
            self.sought_anew();
            ctx.request_repaint();
        }
    }

    fn dialogs_ui(&mut self, ctx: &Context, texts: &'static Texts, commands: &mut Vec<Command>) {
        self.filters_ui(ctx, texts);
        self.tags_ui(ctx, texts, commands);
        self.attach_ui(ctx, texts, commands);
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
    fn enter(&mut self, commands: &mut Vec<Command>) {
        if !self.entering || !self.answered || !self.found.whole {
            return;
        }
        let there = match self.found.keys.get(self.current) {
            Some(key) => self.found.of(*key).is_some(),
            None => true,
        };
        if there {
            self.entering = false;
            self.open_at(self.current, commands);
        }
    }

    fn open_at(&mut self, index: usize, commands: &mut Vec<Command>) {
        let Some(key) = self.found.keys.get(index) else {
            return;
        };
        let Some(entry) = self.found.of(*key) else {
            // what was found in it says where to begin
            (self.current, self.entering) = (index, true);
            return;
        };
        let at = entry.snippet.as_ref().and_then(|snippet| match &snippet.at {
            SnippetLocation::Answer(cell) => Some(ReviewTarget::Place(cell.place())),
            SnippetLocation::Note(note) => Some(ReviewTarget::Note(*note)),
            SnippetLocation::Name => None,
        });
        let session = SessionRef::Key(*key);
        commands.push(Command::desk(DeskCommand::Review { session, at }));
    }
}
