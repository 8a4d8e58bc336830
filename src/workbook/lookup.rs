//! Lookups in the parts of a workbook.

use super::ids::{ColumnId, OptionId, RowId};
use super::model::{Body, Choice, Column, FixedRow, Form, Item, Question, Station, Table};
use super::names::FormKind;
use super::number_steps::NumberSteps;
use super::roles::OptionRole;

impl Station {
    /// Returns the questions of the station, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.items.iter().filter_map(Item::question)
    }
}

impl Item {
    /// Returns the question; `None` for other items.
    pub fn question(&self) -> Option<&Question> {
        match self {
            Item::Question(question) => Some(question),
            Item::Note(_) | Item::Picture(_) => None,
        }
    }
}

impl Question {
    /// Returns the short name in a language, or else the question itself.
    pub fn label(&self, tag: &str) -> &str {
        self.short.as_ref().unwrap_or(&self.prompt).get(tag)
    }

    /// Returns the table; `None` for plain questions.
    pub fn table(&self) -> Option<&Table> {
        match &self.body {
            Body::Table(table) => Some(table),
            Body::Plain(_) => None,
        }
    }

    /// Returns the form of the only cell; `None` for tables.
    pub fn form(&self) -> Option<&Form> {
        match &self.body {
            Body::Plain(form) => Some(form),
            Body::Table(_) => None,
        }
    }
}

impl Table {
    /// Returns the column with an id.
    pub fn column(&self, id: &ColumnId) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == *id)
    }

    /// Returns the fixed row with an id.
    pub fn row(&self, id: &RowId) -> Option<&FixedRow> {
        self.rows.iter().find(|row| row.id == *id)
    }
}

impl FixedRow {
    /// Returns the short name in a language, or else the title.
    pub fn label(&self, tag: &str) -> &str {
        self.short.as_ref().unwrap_or(&self.title).get(tag)
    }
}

impl Column {
    /// Returns the short name in a language, or else the question.
    pub fn label(&self, tag: &str) -> &str {
        self.short.as_ref().unwrap_or(&self.prompt).get(tag)
    }
}

impl Form {
    /// Returns the options of a choice or choices; empty for other forms.
    pub fn options(&self) -> &[Choice] {
        match self {
            Form::Choice(options) | Form::Choices(options) => options,
            _ => &[],
        }
    }

    /// Returns `true` if an answer is short: a line, a date or a number.
    pub fn is_short(&self) -> bool {
        matches!(self, Form::Line | Form::Date | Form::Number { .. })
    }

    /// Returns the option with an id.
    pub fn option(&self, id: &OptionId) -> Option<&Choice> {
        self.options().iter().find(|option| option.id == *id)
    }

    /// Returns all options with a role; there may be several ("assumed" and "not sure").
    pub fn options_with_role(&self, role: OptionRole) -> impl Iterator<Item = &Choice> {
        self.options()
            .iter()
            .filter(move |option| option.role == Some(role))
    }

    /// Returns the numbers that an answer can be; `None` unless the form is a number.
    pub fn number_steps(&self) -> Option<NumberSteps> {
        match self {
            Form::Number { min, max, step, .. } => Some(NumberSteps::new(*min..=*max, *step)),
            _ => None,
        }
    }

    /// Returns the kind of the form.
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
