//! How a session becomes pages: one thought a page, not a form.
//!
//! Pages follow from the workbook and from what is visible; nothing of them is stored but the key of
//! the page where the client was. The rules know forms, not questions, so any workbook pages well:
//! prose, a scale, a choice or a table is a thought of its own; a few short answers in a row (line,
//! date, number) are one; the prose behind a choice is its reason and stands with it; a card of a
//! table is a page; pictures stand with what they show; what is marked *more* folds under the page
//! before it.

use crate::session::{Session, Visibility};
use crate::workbook::{
    Body, Form, Item, Layout, Question, QuestionId, RowId, RowKind, Station, StationId, Table,
};

/// Short answers that stand together at most.
const SHORT_ANSWERS_A_PAGE: usize = 4;

/// An introduction longer than this (in characters) has a page to itself.
const SHORT_INTRODUCTION: usize = 420;

/// One page of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkPage {
    /// Its station.
    pub station: StationId,
    /// Names the page for ever: the id of its first question, and the row for a card.
    pub key: String,
    /// What stands on it, in order.
    pub parts: Vec<PageItem>,
    /// What is folded under „Wenn Sie mögen".
    pub more: Vec<PageItem>,
    /// Its number within the station, from 0.
    pub index: usize,
    /// How many pages the station has.
    pub of: usize,
}

impl WalkPage {
    /// Whether figures are shown on it.
    pub fn has_pictures(&self) -> bool {
        self.parts
            .iter()
            .chain(&self.more)
            .any(|part| matches!(part, PageItem::Picture(_)))
    }
}

/// One thing on a page.
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
    /// Something said; the item's number in its station.
    Note(usize),
    /// A picture; the item's number in its station.
    Picture(usize),
}

/// All pages of all visible stations, in order.
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
        if longest > SHORT_INTRODUCTION {
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

    /// A page for each card; the list in which own rows are named stands before the first of them.
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
        reason || (all_short && form.is_short() && forms.len() < SHORT_ANSWERS_A_PAGE)
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

/// Pictures join other pictures, and the grid they draw.
fn stands_with_picture(page: &WalkPage) -> bool {
    page.parts
        .iter()
        .all(|part| matches!(part, PageItem::Picture(_) | PageItem::Grid(_)))
}

/// Whether a table's rows have titles that can head a page: all but own rows without one.
fn has_titles(table: &Table) -> bool {
    !table.rows.is_empty()
        || table.rows_from.is_some()
        || table.own_rows.as_ref().is_some_and(|own| own.title.is_some())
}
