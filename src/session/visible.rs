//! What of a session is shown. Computed from the answers, never stored: an answer that is hidden again
//! stays where it is and is silent until it is shown again.
//!
//! Conditions look only at earlier questions and columns, so one pass in the workbook's order settles
//! everything.

use std::collections::{HashMap, HashSet};

use super::cell::Cell;
use super::model::Session;
use super::privacy::Privacy;
use crate::workbook::{
    Body, ColumnId, Condition, ConditionSubject, DisplayRule, Item, Question, QuestionId, RowId, RowKind,
    Station, StationId, Table, Text,
};

/// A row of a table as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub id: RowId,
    /// Where it comes from.
    pub kind: RowKind,
    words: Words,
}

#[derive(Clone, Debug, PartialEq)]
enum Words {
    Workbook { title: Text, short: Option<Text> },
    Own(String),
}

impl Row {
    /// What it is called, in a language.
    pub fn title(&self, tag: &str) -> &str {
        match &self.words {
            Words::Workbook { title, .. } => title.get(tag),
            Words::Own(title) => title,
        }
    }

    /// Its short name, for pictures and lists.
    pub fn label(&self, tag: &str) -> &str {
        match &self.words {
            Words::Workbook { title, short } => short.as_ref().unwrap_or(title).get(tag),
            Words::Own(title) => title,
        }
    }

    /// Whether the client called it what it is called.
    pub fn is_in_own_words(&self) -> bool {
        matches!(self.words, Words::Own(_))
    }
}

/// What of a session is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visibility {
    stations: HashSet<StationId>,
    items: HashSet<(StationId, usize)>,
    questions: HashSet<QuestionId>,
    rows: HashMap<QuestionId, Vec<Row>>,
    cells: HashSet<Cell>,
}

impl Visibility {
    /// What is shown of a session.
    pub fn of(session: &Session) -> Self {
        let mut visible = Visibility::default();
        for station in &session.workbook.stations {
            visible.see_station(session, station);
        }
        visible
    }

    /// Whether a station is shown.
    pub fn station_shown(&self, station: &StationId) -> bool {
        self.stations.contains(station)
    }

    /// Whether an item of a station (by its number, from 0) is shown.
    pub fn item_shown(&self, station: &StationId, index: usize) -> bool {
        self.items.contains(&(station.clone(), index))
    }

    /// Whether a question is shown.
    pub fn question_shown(&self, question: &QuestionId) -> bool {
        self.questions.contains(question)
    }

    /// The rows of a table, in order; none if the table is hidden.
    pub fn rows(&self, table: &QuestionId) -> &[Row] {
        self.rows.get(table).map_or(&[], Vec::as_slice)
    }

    /// Whether a row has a column and shows it.
    pub fn column_shown(&self, table: &QuestionId, row: &RowId, column: &ColumnId) -> bool {
        self.cells
            .contains(&Cell::of_table(table.clone(), row.clone(), column.clone()))
    }

    /// Whether a cell is shown.
    pub fn cell_shown(&self, cell: &Cell) -> bool {
        match cell.row {
            Some(_) => self.cells.contains(cell),
            None => cell.column.is_none() && self.question_shown(&cell.question),
        }
    }

    /// Takes out every cell, row and question that is private or derives from something private.
    pub(super) fn without(&mut self, session: &Session, privacy: &Privacy<'_>) {
        let private = |question: &QuestionId| privacy.covers(question, None);
        self.questions.retain(|question| !private(question));
        self.items.retain(|(station, at)| {
            let station = session.workbook.station(station);
            let item = station.and_then(|station| station.items.get(*at));
            !item
                .and_then(Item::question)
                .is_some_and(|question| private(&question.id))
        });
        self.rows.retain(|table, _| !private(table));
        for (table, rows) in &mut self.rows {
            rows.retain(|row| !privacy.covers(table, Some(&row.id)));
        }
        self.cells.retain(|cell| !privacy.covers_cell(cell));
    }

    fn see_station(&mut self, session: &Session, station: &Station) {
        if !self.holds(session, &station.shown, None) {
            return;
        }
        self.stations.insert(station.id.clone());
        for (index, item) in station.items.iter().enumerate() {
            let shown = match item {
                Item::Question(question) => &question.shown,
                Item::Note(note) => &note.shown,
                Item::Picture(picture) => &picture.shown,
            };
            if !self.holds(session, shown, None) {
                continue;
            }
            self.items.insert((station.id.clone(), index));
            if let Item::Question(question) = item {
                self.see_question(session, question);
            }
        }
    }

    fn see_question(&mut self, session: &Session, question: &Question) {
        self.questions.insert(question.id.clone());
        let Body::Table(table) = &question.body else {
            return;
        };
        let rows = self.rows_of(session, &question.id, table);
        for row in &rows {
            self.see_columns(session, &question.id, table, row);
        }
        self.rows.insert(question.id.clone(), rows);
    }

    fn rows_of(&self, session: &Session, id: &QuestionId, table: &Table) -> Vec<Row> {
        let fixed = table.rows.iter().map(|row| Row {
            id: row.id.clone(),
            kind: RowKind::Fixed,
            words: Words::Workbook {
                title: row.title.clone(),
                short: row.short.clone(),
            },
        });
        let own = session.own_rows_of(id).iter().map(|row| Row {
            id: row.id.clone(),
            kind: RowKind::Own,
            words: Words::Own(row.title.clone()),
        });
        fixed.chain(self.taken_over(session, table)).chain(own).collect()
    }

    fn taken_over(&self, session: &Session, table: &Table) -> Vec<Row> {
        let Some(from) = &table.rows_from else {
            return Vec::new();
        };
        let Some(source) = session.workbook.question(&from.table).and_then(Question::table) else {
            return Vec::new();
        };
        let rows = self.rows(&from.table).iter();
        let chosen = rows.filter(|row| {
            from.only
                .iter()
                .all(|condition| self.satisfied(session, condition, Some((&from.table, source, row)), true))
        });
        chosen
            .map(|row| Row {
                kind: RowKind::From,
                ..row.clone()
            })
            .collect()
    }

    fn see_columns(&mut self, session: &Session, id: &QuestionId, table: &Table, row: &Row) {
        for column in &table.columns {
            if column.rows.include(row.kind) && self.holds(session, &column.shown, Some((id, table, row))) {
                self.cells
                    .insert(Cell::of_table(id.clone(), row.id.clone(), column.id.clone()));
            }
        }
    }

    fn holds(
        &self,
        session: &Session,
        shown: &DisplayRule,
        row: Option<(&QuestionId, &Table, &Row)>,
    ) -> bool {
        let only_if = shown
            .only_if
            .iter()
            .all(|condition| self.satisfied(session, condition, row, true));
        let unless = !shown.unless.is_empty()
            && shown
                .unless
                .iter()
                .all(|condition| self.satisfied(session, condition, row, false));
        only_if && !unless
    }

    /// Whether one condition is satisfied; `missing` is what a column says that the row doesn't have.
    fn satisfied(
        &self,
        session: &Session,
        condition: &Condition,
        row: Option<(&QuestionId, &Table, &Row)>,
        missing: bool,
    ) -> bool {
        let cell = match (&condition.of, row) {
            (ConditionSubject::Question(question), _) => Cell::plain(question.clone()),
            (ConditionSubject::Row(column), Some((id, table, row))) => {
                let has = table
                    .column(column)
                    .is_some_and(|column| column.rows.include(row.kind));
                if !has {
                    return missing;
                }
                Cell::of_table(id.clone(), row.id.clone(), column.clone())
            }
            (ConditionSubject::Row(_), None) => return missing,
        };
        let options = session.value(&cell).map_or(&[][..], super::value::Value::options);
        self.cell_shown(&cell) && options.iter().any(|option| condition.options.contains(option))
    }
}
