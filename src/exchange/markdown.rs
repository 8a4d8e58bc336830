//! A session as a text for people, in Markdown or without markup.

use super::extract::SessionExtract;
use super::markup::Markup;
use crate::session::{Cell, Location, Mark, Row, Status, Value};
use crate::text::dates;
use crate::workbook::{Body, Question, Role, Station, Table};

/// Returns a session in Markdown: every visible answer, by station.
pub fn write_markdown(extract: &SessionExtract<'_>) -> String {
    let markup = Markup::Markdown;
    Formatter { extract, markup }.session()
}

/// Returns the same text without markup for emphasis and without escapes, to be read as it is.
pub fn write_plain_text(extract: &SessionExtract<'_>) -> String {
    let markup = Markup::Plain;
    Formatter { extract, markup }.session()
}

struct Formatter<'a> {
    extract: &'a SessionExtract<'a>,
    markup: Markup,
}

impl Formatter<'_> {
    fn session(&self) -> String {
        let mut out = self.head();
        for station in &self.extract.session().workbook.stations {
            let answers = self.station(station);
            if !answers.is_empty() {
                let title = self.markup.inline(station.title.get(self.extract.tag()));
                out.push_str(&format!("\n## {title}\n{answers}"));
            }
        }
        out
    }

    fn head(&self) -> String {
        let session = self.extract.session();
        let texts = self.extract.texts();
        let name = session.workbook.with_role(Role::ClientName).and_then(|question| {
            let value = self.extract.value(&Cell::plain(question.id.clone()))?;
            Some(self.markup.inline(value.text()?)).filter(|name| !name.is_empty())
        });
        let title = self.markup.inline(session.workbook.title.get(self.extract.tag()));
        let heading = name.map_or_else(|| title.clone(), |name| format!("{name} – {title}"));
        let status = match session.status {
            Status::Open => texts.export_open(),
            Status::Finished => texts.export_finished(),
        };
        let local = session.updated_at.local();
        let day = dates::date_long(local.date(), texts.language());
        let changed = texts
            .export_changed()
            .day(day)
            .status(status)
            .time(dates::time(&local));
        format!("# {heading}\n\n{changed}\n")
    }

    fn station(&self, station: &Station) -> String {
        let mut out = String::new();
        for question in station.questions() {
            let answer = match &question.body {
                Body::Plain(_) => self.plain_answer(question),
                Body::Table(table) => self.table(question, table),
            };
            if let Some(answer) = answer {
                let prompt = self.markup.inline(question.prompt.get(self.extract.tag()));
                let mark = self.mark(&Location::question(question.id.clone()));
                out.push_str(&format!("\n### {prompt}{mark}\n\n{answer}"));
            }
        }
        out
    }

    fn mark(&self, location: &Location) -> String {
        match self.extract.session().marks.get(location) {
            Some(Mark::Discuss) => format!(" ({})", self.extract.texts().walk_discuss()),
            Some(Mark::Private) => format!(" ({})", self.extract.texts().walk_private()),
            None => String::new(),
        }
    }

    /// Returns the answer to a question without rows; a text of the client's own is a quotation.
    fn plain_answer(&self, question: &Question) -> Option<String> {
        let cell = Cell::plain(question.id.clone());
        let value = self.extract.value(&cell)?;
        let text = self.extract.answer_text(&cell, value);
        let answer = match value {
            Value::Text(_) => self.markup.quote(&text),
            Value::Scale(_) => self.extract.texts().walk_scale_value(text),
            _ => self.markup.paragraph(&text),
        };
        Some(format!("{answer}\n"))
    }

    fn table(&self, question: &Question, table: &Table) -> Option<String> {
        let rows = self.extract.visible().rows(&question.id).iter().enumerate();
        let rows: String = rows
            .filter_map(|(index, row)| self.row(question, table, row, index + 1))
            .collect();
        (!rows.is_empty()).then_some(rows)
    }

    /// Returns a row as a list item; `None` without an answer, unless its title is in the client's own words.
    fn row(&self, question: &Question, table: &Table, row: &Row, number: usize) -> Option<String> {
        let tag = self.extract.tag();
        let cells = table.columns.iter().filter_map(|column| {
            let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
            let answer = self.extract.answer_text(&cell, self.extract.value(&cell)?);
            let label = self.markup.inline(column.label(tag));
            Some(format!(
                "  - {label}: {}\n",
                self.markup.list_item(&answer, "    ")
            ))
        });
        let cells: String = cells.collect();
        let mut title = self.markup.inline(row.title(tag));
        if cells.is_empty() && (!row.is_in_own_words() || title.is_empty()) {
            return None;
        }
        if title.is_empty() {
            title = self.extract.texts().walk_row_number(number);
        }
        let title = self.markup.strong(&title);
        let mark = self.mark(&Location::row(question.id.clone(), row.id.clone()));
        Some(format!("- {title}{mark}\n{cells}"))
    }
}
