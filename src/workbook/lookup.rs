//! Finding things in a workbook: questions by name or role, texts by language.

use super::ids::{ColumnId, OptionId, RowId};
use super::model::{Body, Choice, Column, FixedRow, Form, Item, Question, Station, Table};
use super::names::FormKind;
use super::roles::OptionRole;

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
