//! Visibility of the parts of a session. It is computed from the answers and never stored; hidden answers
//! stay.
//!
//! Conditions refer only to earlier questions and columns, so one pass in the order of the workbook is
//! enough.

use std::collections::{HashMap, HashSet};

use super::cell::Cell;
use super::model::Session;
use super::privacy::Privacy;
use crate::workbook::{
    Body, ColumnId, Condition, ConditionSubject, DisplayRule, Item, Question, QuestionId, RowId, RowKind,
    Station, StationId, Table, Text,
};

/// A visible row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: RowId,
    /// Its kind.
    pub kind: RowKind,
    title: RowTitle,
}

#[derive(Clone, Debug, PartialEq)]
enum RowTitle {
    Workbook { title: Text, short: Option<Text> },
    Own(String),
}

impl Row {
    /// Returns its title in a language.
    pub fn title(&self, tag: &str) -> &str {
        match &self.title {
            RowTitle::Workbook { title, .. } => title.get(tag),
            RowTitle::Own(title) => title,
        }
    }

    /// Returns its short name in a language, for pictures and lists.
    pub fn label(&self, tag: &str) -> &str {
        match &self.title {
            RowTitle::Workbook { title, short } => short.as_ref().unwrap_or(title).get(tag),
            RowTitle::Own(title) => title,
        }
    }

    /// Returns `true` if the client wrote its title.
    pub fn is_in_own_words(&self) -> bool {
        matches!(self.title, RowTitle::Own(_))
    }
}

/// Visible parts of a session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visibility {
    stations: HashSet<StationId>,
    items: HashSet<(StationId, usize)>,
    questions: HashSet<QuestionId>,
    rows: HashMap<QuestionId, Vec<Row>>,
    cells: HashSet<Cell>,
}

impl Visibility {
    /// Returns the visible parts of a session.
    pub fn of(session: &Session) -> Self {
        let mut visible = Visibility::default();
        for station in &session.workbook.stations {
            visible.add_station(session, station);
        }
        visible
    }

    /// Returns `true` if a station is visible.
    pub fn station_shown(&self, station: &StationId) -> bool {
        self.stations.contains(station)
    }

    /// Returns `true` if an item of a station (by its index) is visible.
    pub fn item_shown(&self, station: &StationId, index: usize) -> bool {
        self.items.contains(&(station.clone(), index))
    }

    /// Returns `true` if a question is visible.
    pub fn question_shown(&self, question: &QuestionId) -> bool {
        self.questions.contains(question)
    }

    /// Returns the visible rows of a table, in order; empty if the table is hidden.
    pub fn rows(&self, table: &QuestionId) -> &[Row] {
        self.rows.get(table).map_or(&[], Vec::as_slice)
    }

    /// Returns `true` if a row has a column and shows it.
    pub fn column_shown(&self, table: &QuestionId, row: &RowId, column: &ColumnId) -> bool {
        self.cells
            .contains(&Cell::of_table(table.clone(), row.clone(), column.clone()))
    }

    /// Returns `true` if a cell is visible.
    pub fn cell_shown(&self, cell: &Cell) -> bool {
        match cell.row {
            Some(_) => self.cells.contains(cell),
            None => cell.column.is_none() && self.question_shown(&cell.question),
        }
    }

    /// Removes every cell, row and question that is private or derives from something private.
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

    /// Passes the titles that the client wrote through a function.
    pub(super) fn reword_titles(&mut self, words: &dyn Fn(&str) -> String) {
        for row in self.rows.values_mut().flatten() {
            if let RowTitle::Own(title) = &mut row.title {
                *title = words(title);
            }
        }
    }

    fn add_station(&mut self, session: &Session, station: &Station) {
        if !self.rule_holds(session, &station.shown, None) {
            return;
        }
        self.stations.insert(station.id.clone());
        for (index, item) in station.items.iter().enumerate() {
            let shown = match item {
                Item::Question(question) => &question.shown,
                Item::Note(note) => &note.shown,
                Item::Picture(picture) => &picture.shown,
            };
            if !self.rule_holds(session, shown, None) {
                continue;
            }
            self.items.insert((station.id.clone(), index));
            if let Item::Question(question) = item {
                self.add_question(session, question);
            }
        }
    }

    fn add_question(&mut self, session: &Session, question: &Question) {
        self.questions.insert(question.id.clone());
        let Body::Table(table) = &question.body else {
            return;
        };
        let rows = self.rows_of(session, &question.id, table);
        for row in &rows {
            self.add_columns(session, &question.id, table, row);
        }
        self.rows.insert(question.id.clone(), rows);
    }

    fn rows_of(&self, session: &Session, id: &QuestionId, table: &Table) -> Vec<Row> {
        let fixed = table.rows.iter().map(|row| Row {
            id: row.id.clone(),
            kind: RowKind::Fixed,
            title: RowTitle::Workbook {
                title: row.title.clone(),
                short: row.short.clone(),
            },
        });
        let own = session.own_rows_of(id).iter().map(|row| Row {
            id: row.id.clone(),
            kind: RowKind::Own,
            title: RowTitle::Own(row.title.clone()),
        });
        fixed
            .chain(self.rows_taken_over(session, table))
            .chain(own)
            .collect()
    }

    fn rows_taken_over(&self, session: &Session, table: &Table) -> Vec<Row> {
        let Some(from) = &table.rows_from else {
            return Vec::new();
        };
        let Some(source) = session.workbook.question(&from.table).and_then(Question::table) else {
            return Vec::new();
        };
        let rows = self.rows(&from.table).iter();
        let chosen = rows.filter(|row| {
            from.only.iter().all(|condition| {
                self.is_satisfied(session, condition, Some((&from.table, source, row)), true)
            })
        });
        chosen
            .map(|row| Row {
                kind: RowKind::From,
                ..row.clone()
            })
            .collect()
    }

    fn add_columns(&mut self, session: &Session, id: &QuestionId, table: &Table, row: &Row) {
        for column in &table.columns {
            if column.rows.include(row.kind)
                && self.rule_holds(session, &column.shown, Some((id, table, row)))
            {
                self.cells
                    .insert(Cell::of_table(id.clone(), row.id.clone(), column.id.clone()));
            }
        }
    }

    fn rule_holds(
        &self,
        session: &Session,
        shown: &DisplayRule,
        row: Option<(&QuestionId, &Table, &Row)>,
    ) -> bool {
        let only_if = shown
            .only_if
            .iter()
            .all(|condition| self.is_satisfied(session, condition, row, true));
        let unless = !shown.unless.is_empty()
            && shown
                .unless
                .iter()
                .all(|condition| self.is_satisfied(session, condition, row, false));
        only_if && !unless
    }

    /// Returns `true` if a condition is satisfied; `missing` is the result for columns that the row lacks.
    fn is_satisfied(
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
