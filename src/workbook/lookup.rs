//! Finding things in a workbook: questions by name or role, texts by language.

use super::ids::{ColumnId, OptionId, QuestionId, RowId, StationId};
use super::index::Place;
use super::model::{Body, Choice, Column, FixedRow, Form, Item, Question, Station, Table, Workbook};
use super::names::FormKind;
use super::roles::{OptionRole, Role};

impl Workbook {
    /// The question of that name.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.at(*self.index.questions.get(id)?)
    }

    /// The station that a question stands in.
    pub fn station_of(&self, id: &QuestionId) -> Option<&Station> {
        self.stations.get(self.index.questions.get(id)?.0)
    }

    /// The station of that name.
    pub fn station(&self, id: &StationId) -> Option<&Station> {
        self.stations.iter().find(|station| station.id == *id)
    }

    /// All questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.stations.iter().flat_map(Station::questions)
    }

    /// The question that carries a role.
    pub fn with_role(&self, role: Role) -> Option<&Question> {
        self.at(*self.index.roles.get(&role)?)
    }

    /// The column that carries a role, with its table.
    pub fn column_with_role(&self, role: Role) -> Option<(&Question, &Column)> {
        let (place, column) = *self.index.columns.get(&role)?;
        let question = self.at(place)?;
        Some((question, question.table()?.columns.get(column)?))
    }

    /// The title for readers of a language, or in the workbook's own first one.
    pub fn title_for(&self, tag: &str) -> &str {
        self.title.get(self.language(tag))
    }

    /// The language to show when somebody wants this one: the same if there, else the mother tongue.
    pub fn language<'w>(&'w self, wanted: &str) -> &'w str {
        let found = self.languages.iter().find(|tag| *tag == wanted);
        found.or(self.languages.first()).map_or("", String::as_str)
    }

    fn at(&self, (station, item): Place) -> Option<&Question> {
        self.stations.get(station)?.items.get(item)?.question()
    }
}

impl Station {
    /// The questions of the station, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.items.iter().filter_map(Item::question)
    }
}

impl Item {
    /// The question, if it is one.
    pub fn question(&self) -> Option<&Question> {
        match self {
            Item::Question(question) => Some(question),
            Item::Note(_) | Item::Picture(_) => None,
        }
    }
}

impl Question {
    /// Its short name in a language, or the question itself.
    pub fn label(&self, tag: &str) -> &str {
        self.short.as_ref().unwrap_or(&self.prompt).get(tag)
    }

    /// The table, if it is one.
    pub fn table(&self) -> Option<&Table> {
        match &self.body {
            Body::Table(table) => Some(table),
            Body::Plain(_) => None,
        }
    }

    /// The form of its one cell, if it is no table.
    pub fn form(&self) -> Option<&Form> {
        match &self.body {
            Body::Plain(form) => Some(form),
            Body::Table(_) => None,
        }
    }
}

impl Table {
    /// The column of that name.
    pub fn column(&self, id: &ColumnId) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == *id)
    }

    /// The fixed row of that name.
    pub fn row(&self, id: &RowId) -> Option<&FixedRow> {
        self.rows.iter().find(|row| row.id == *id)
    }
}

impl FixedRow {
    /// Its short name in a language, or its title.
    pub fn label(&self, tag: &str) -> &str {
        self.short.as_ref().unwrap_or(&self.title).get(tag)
    }
}

impl Column {
    /// Its short name in a language, or its question.
    pub fn label(&self, tag: &str) -> &str {
        self.short.as_ref().unwrap_or(&self.prompt).get(tag)
    }
}

impl Form {
    /// The options of a choice or choices; none for other forms.
    pub fn options(&self) -> &[Choice] {
        match self {
            Form::Choice(options) | Form::Choices(options) => options,
            _ => &[],
        }
    }

    /// Whether an answer is a few letters: a line, a day, a number.
    pub fn is_short(&self) -> bool {
        matches!(self, Form::Line | Form::Date | Form::Number { .. })
    }

    /// The option of that name.
    pub fn option(&self, id: &OptionId) -> Option<&Choice> {
        self.options().iter().find(|option| option.id == *id)
    }

    /// All options that carry a role; there may be several („assumed" and „not sure").
    pub fn options_with_role(&self, role: OptionRole) -> impl Iterator<Item = &Choice> {
        self.options()
            .iter()
            .filter(move |option| option.role == Some(role))
    }

    /// Which form it is, without what belongs to it.
    pub fn kind(&self) -> FormKind {
        match self {
            Form::Line => FormKind::Line,
            Form::Prose { .. } => FormKind::Prose,
            Form::Choice(_) => FormKind::Choice,
            Form::Choices(_) => FormKind::Choices,
            Form::Scale { .. } => FormKind::Scale,
            Form::Number { .. } => FormKind::Number,
            Form::Date => FormKind::Date,
        }
    }
}
