//! The pages of a session.
//!
//! They are computed from the workbook and what is visible; only the key of the client's page is stored. The rules know
//! forms, not questions: prose, a scale, a choice or a table has a page; a few short answers in a row (line, date,
//! number) share one; prose behind a choice is its reason and joins it; each card of a table has a page; pictures join
//! the grid they draw; questions marked *more* are folded under the page before them.

use crate::session::{Session, Visibility};
use crate::workbook::{
    Body, Form, Item, Layout, Question, QuestionId, RowId, RowKind, Station, StationId, Table,
};

/// Greatest number of short answers on a page.
const MAX_PAGE_SHORT_ANSWERS: usize = 4;

/// Greatest length (in characters) of an introduction that has no page of its own.
const MAX_SHORT_INTRODUCTION_CHARS: usize = 420;

/// One page of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkPage {
    /// Its station.
    pub station: StationId,
    /// Stable key: the id of its first question, and the row for a card.
    pub key: String,
    /// Its parts, in order.
    pub parts: Vec<PageItem>,
    /// The parts in its fold (`walk-more`).
    pub more: Vec<PageItem>,
    /// Its number within the station, from 0.
    pub index: usize,
    /// Number of pages of the station.
    pub of: usize,
}

impl WalkPage {
    /// Returns `true` if it shows pictures.
    pub fn has_pictures(&self) -> bool {
        self.parts
            .iter()
            .chain(&self.more)
            .any(|part| matches!(part, PageItem::Picture(_)))
    }
}

/// Part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageItem {
    /// The station's introduction.
    Introduction,
    /// A plain question.
    Question(QuestionId),
    /// One row of a table laid out as cards.
    Card(QuestionId, RowId),
    /// The titles of the client's own rows: add, name, reorder, remove.
    OwnRows(QuestionId),
    /// Cards one below the other, for own rows that have no title.
    Stack(QuestionId),
    /// A line for each row.
    Grid(QuestionId),
    /// A note; the item's index in its station.
    Note(usize),
    /// A picture; the item's index in its station.
    Picture(usize),
}

/// Returns the pages of all visible stations, in order.
pub fn pages(session: &Session, visible: &Visibility) -> Vec<WalkPage> {
    let stations = session.workbook.stations.iter();
    stations
        .filter(|station| visible.station_shown(&station.id))
        .flat_map(|station| of_station(station, visible))
        .collect()
}

fn of_station(station: &Station, visible: &Visibility) -> Vec<WalkPage> {
    let mut builder = Builder {
        station,
        visible,
        pages: Vec::new(),
    };
    builder.introduction();
    for (index, item) in station.items.iter().enumerate() {
        if visible.item_shown(&station.id, index) {
            builder.item(index, item);
        }
    }
    builder.numbered()
}

struct Builder<'a> {
    station: &'a Station,
    visible: &'a Visibility,
    pages: Vec<WalkPage>,
}

impl Builder<'_> {
    fn introduction(&mut self) {
        let longest = self
            .station
            .intro
            .as_ref()
            .map_or(0, crate::workbook::Text::longest);
        if longest > MAX_SHORT_INTRODUCTION_CHARS {
            self.open("introduction".into(), PageItem::Introduction);
        }
    }

    fn item(&mut self, index: usize, item: &Item) {
        match item {
            Item::Question(question) => self.question(question),
            Item::Note(_) => self.join_or_open(format!("note_{index}"), PageItem::Note(index), |_| true),
            Item::Picture(_) => self.join_or_open(
                format!("picture_{index}"),
                PageItem::Picture(index),
                stands_with_picture,
            ),
        }
    }

    fn question(&mut self, question: &Question) {
        let parts = self.parts(question);
        if question.more && self.has_questions() {
            if let Some(page) = self.pages.last_mut() {
                page.more.extend(parts.into_iter().map(|(_, part)| part));
            }
            return;
        }
        for (key, part) in parts {
            let joins = match (&part, &question.body) {
                (PageItem::Question(_), Body::Plain(form)) => self.joins(form),
                _ => false,
            };
            if joins {
                self.join_or_open(key, part, |_| true);
            } else {
                self.open(key, part);
            }
        }
    }

    fn parts(&self, question: &Question) -> Vec<(String, PageItem)> {
        let id = &question.id;
        match &question.body {
            Body::Plain(_) => vec![(id.to_string(), PageItem::Question(id.clone()))],
            Body::Table(table) if table.layout == Layout::Grid => {
                vec![(id.to_string(), PageItem::Grid(id.clone()))]
            }
            Body::Table(table) if has_titles(table) => self.cards(id, table),
            Body::Table(_) => vec![(id.to_string(), PageItem::Stack(id.clone()))],
        }
    }

    /// Returns a page for each card; the list of own rows stands before the first of them.
    fn cards(&self, id: &QuestionId, table: &Table) -> Vec<(String, PageItem)> {
        let rows = self.visible.rows(id);
        let card = |row: &crate::session::Row| {
            (
                format!("{id}/{}", row.id),
                PageItem::Card(id.clone(), row.id.clone()),
            )
        };
        let mut parts: Vec<_> = rows
            .iter()
            .filter(|row| row.kind != RowKind::Own)
            .map(card)
            .collect();
        if table.own_rows.is_some() {
            parts.push((format!("{id}/own"), PageItem::OwnRows(id.clone())));
        }
        parts.extend(rows.iter().filter(|row| row.kind == RowKind::Own).map(card));
        parts
    }

    fn has_questions(&self) -> bool {
        self.pages
            .last()
            .is_some_and(|page| page.parts != [PageItem::Introduction])
    }

    fn joins(&self, form: &Form) -> bool {
        let Some(page) = self.pages.last() else {
            return false;
        };
        let forms: Option<Vec<&Form>> = page.parts.iter().map(|part| self.form_of(part)).collect();
        let Some(forms) = forms else { return false };
        let all_short = forms.iter().all(|form| form.is_short()) && !forms.is_empty();
        let reason = matches!(forms.as_slice(), [Form::Choice(_)]) && matches!(form, Form::Prose { .. });
        reason || (all_short && form.is_short() && forms.len() < MAX_PAGE_SHORT_ANSWERS)
    }

    fn form_of(&self, part: &PageItem) -> Option<&Form> {
        let PageItem::Question(id) = part else { return None };
        let questions = self.station.items.iter().filter_map(|item| match item {
            Item::Question(question) => Some(question),
            _ => None,
        });
        match &questions.into_iter().find(|question| question.id == *id)?.body {
            Body::Plain(form) => Some(form),
            Body::Table(_) => None,
        }
    }

    fn open(&mut self, key: String, part: PageItem) {
        let station = self.station.id.clone();
        self.pages.push(WalkPage {
            station,
            key,
            parts: vec![part],
            more: Vec::new(),
            index: 0,
            of: 0,
        });
    }

    fn join_or_open(&mut self, key: String, part: PageItem, joins: impl Fn(&WalkPage) -> bool) {
        match self.pages.last_mut() {
            Some(page) if joins(page) => page.parts.push(part),
            _ => self.open(key, part),
        }
    }

    fn numbered(mut self) -> Vec<WalkPage> {
        if self.pages.is_empty() {
            self.open("introduction".into(), PageItem::Introduction);
        }
        let of = self.pages.len();
        for (index, page) in self.pages.iter_mut().enumerate() {
            page.index = index;
            page.of = of;
        }
        self.pages
    }
}

/// Returns `true` if a picture joins the page: other pictures, and the grid it draws.
fn stands_with_picture(page: &WalkPage) -> bool {
    page.parts
        .iter()
        .all(|part| matches!(part, PageItem::Picture(_) | PageItem::Grid(_)))
}

/// Returns `true` if a table's rows have titles for a page of their own.
fn has_titles(table: &Table) -> bool {
    !table.rows.is_empty()
        || table.rows_from.is_some()
        || table.own_rows.as_ref().is_some_and(|own| own.title.is_some())
}
