//! Says answers in words, in the language of the sheet.

use crate::handout::document::{CellRef, Span, Tone};
use crate::session::{Cell, SharedSession, Value};
use crate::text::dates::date_long;
use crate::text::numbers::number;
use crate::text::{Language, Texts};
use crate::workbook::{Form, Question, QuestionId, Role, Workbook};
use jiff::civil::Date;

/// A session, and the words to tell it in.
pub(super) struct SheetFormatter<'a> {
    pub(super) shared: &'a SharedSession,
    pub(super) texts: &'static Texts,
    pub(super) language: Language,
    /// The workbook's own tag for that language.
    pub(super) tag: &'a str,
}

impl<'a> SheetFormatter<'a> {
    pub(super) fn new(shared: &'a SharedSession, wanted: Option<Language>) -> Self {
        let own = Language::from_tag(shared.language());
        let language = wanted.or(own).unwrap_or(Language::German);
        let tag = shared.workbook().language(language.tag());
        SheetFormatter {
            shared,
            texts: Texts::of(language),
            language,
            tag,
        }
    }

    pub(super) fn workbook(&self) -> &'a Workbook {
        self.shared.workbook()
    }

    /// The client's name, or a word for its lack.
    pub(super) fn name(&self) -> &'a str {
        self.line(Role::ClientName)
            .unwrap_or(self.texts.handout_no_name())
    }

    /// The text of the plain question with a role, trimmed.
    pub(super) fn line(&self, role: Role) -> Option<&'a str> {
        Some(self.shared.by_role(role)?.text()?.trim())
    }

    pub(super) fn meeting_day(&self) -> Option<Date> {
        self.shared.by_role(Role::MeetingDay)?.date()
    }

    pub(super) fn day(&self, day: Date) -> String {
        date_long(day, self.language).replace(' ', "\u{a0}")
    }

    /// What a value says, given the form it answers.
    pub(super) fn words(&self, form: &Form, value: &Value) -> String {
        match (form, value) {
            (_, Value::Text(text)) => text.trim().to_owned(),
            (_, Value::Scale(figure)) => self
                .texts
                .handout_of_ten(i64::from(*figure))
                .replace(' ', "\u{a0}"),
            (_, Value::Date(day)) => self.day(*day),
            (Form::Number { unit, .. }, Value::Number(figure)) => {
                format!("{}\u{a0}{}", number(*figure, self.language), unit.get(self.tag))
            }
            (_, Value::Number(figure)) => number(*figure, self.language),
            (_, Value::Choice { other, .. } | Value::Choices { other, .. }) => {
                let chosen = self.options(form, value, other.as_deref());
                chosen.join(", ")
            }
        }
    }

    /// The chosen options' texts; beside „something else" the client's own words stand for it.
    fn options(&self, form: &Form, value: &Value, other: Option<&str>) -> Vec<String> {
        let text = |id| {
            let option = form.option(id)?;
            let own = other
                .map(str::trim)
                .filter(|own| option.is_other() && !own.is_empty());
            Some(own.unwrap_or(option.text.get(self.tag)).to_owned())
        };
        value.options().iter().filter_map(text).collect()
    }

    /// What stands in a cell, in words.
    pub(super) fn cell_words(&self, cell: &Cell) -> Option<String> {
        let question = self.workbook().question(&cell.question)?;
        Some(self.words(form_of(question, cell)?, self.shared.value(cell)?))
    }

    /// What stands in a row in the column with a role, in words.
    pub(super) fn row_words(&self, row: &crate::workbook::RowId, role: Role) -> Option<String> {
        self.cell_words(&self.shared.cell_with_role(row, role)?)
    }

    /// The name of the column with a role.
    pub(super) fn column_label(&self, role: Role) -> String {
        let column = self.workbook().column_with_role(role);
        column.map_or_else(String::new, |(_, column)| column.label(self.tag).to_owned())
    }

    /// „ … weiter auf Seite 3", at the end of a text that is cut.
    pub(super) fn go_on(&self, anchor: &str) -> Vec<Span> {
        let mut runs = vec![Span::new(" … ").toned(Tone::Secondary)];
        runs.extend(self.goes_on(anchor));
        runs
    }

    /// „weiter auf Seite 3", said of the page where the anchor stands.
    pub(super) fn goes_on(&self, anchor: &str) -> Vec<Span> {
        let words = format!("{}\u{a0}", self.texts.handout_go_on().replace(' ', "\u{a0}"));
        vec![
            Span::new(words).toned(Tone::Secondary),
            Span::page_of(anchor).toned(Tone::Secondary),
        ]
    }
}

fn form_of<'q>(question: &'q Question, cell: &Cell) -> Option<&'q Form> {
    match &cell.column {
        Some(column) => Some(&question.table()?.column(column)?.form),
        None => question.form(),
    }
}

/// The cell as documents name it.
pub(super) fn reference(cell: &Cell) -> CellRef {
    CellRef {
        question: cell.question.as_str().to_owned(),
        row: cell.row.as_ref().map(|row| row.as_str().to_owned()),
        column: cell.column.as_ref().map(|column| column.as_str().to_owned()),
    }
}

/// The name under which a cell's answer can be referred to.
pub(super) fn anchor(cell: &Cell) -> String {
    let part = |id: Option<&str>| id.unwrap_or("").to_owned();
    let row = part(cell.row.as_ref().map(crate::workbook::RowId::as_str));
    let column = part(cell.column.as_ref().map(crate::workbook::ColumnId::as_str));
    format!("{}/{row}/{column}", cell.question.as_str())
}

/// The name under which a whole question can be referred to.
pub(super) fn question_anchor(question: &QuestionId) -> String {
    format!("{}//", question.as_str())
}
