//! The answers of sessions as a table with a line for each visible answer.

use super::csv_writer;
use super::csv_writer::CsvField;
use super::extract::SessionExtract;
use crate::session::{Cell, Mark, Row, Value};
use crate::workbook::{Body, ColumnId, Question, RowId, Table};

/// An answer with the labels of its location.
struct AnswerLine<'a> {
    station: &'a str,
    question: &'a Question,
    row: String,
    column: &'a str,
    answer: CsvField,
    cell: Cell,
}

/// Returns the table of a single session as CSV.
pub fn write_csv(extract: &SessionExtract<'_>) -> Vec<u8> {
    let texts = extract.texts();
    let headings = [
        texts.export_station(),
        texts.export_question(),
        texts.export_row(),
        texts.export_column(),
        texts.export_answer(),
    ];
    let mut table = vec![headings.map(CsvField::from).to_vec()];
    table.extend(
        lines(extract)
            .into_iter()
            .map(|line| line.labels(extract).to_vec()),
    );
    csv_writer::table(&table)
}

/// Returns the lines of one session for a table of several.
///
/// Each line consists of the `leading` fields, the labels with the answer, and the ids of the location with
/// the mark for discussion.
pub fn answer_lines(extract: &SessionExtract<'_>, leading: &[CsvField]) -> Vec<Vec<CsvField>> {
    let fields = |line: AnswerLine<'_>| [leading, &line.labels(extract), &line.ids(extract)].concat();
    lines(extract).into_iter().map(fields).collect()
}

impl AnswerLine<'_> {
    fn labels(&self, extract: &SessionExtract<'_>) -> [CsvField; 5] {
        [
            self.station.into(),
            self.question.prompt.get(extract.tag()).into(),
            self.row.as_str().into(),
            self.column.into(),
            self.answer.clone(),
        ]
    }

    fn ids(&self, extract: &SessionExtract<'_>) -> [CsvField; 4] {
        let marked = extract.session().marks.get(&self.cell.place()) == Some(&Mark::Discuss);
        [
            self.question.id.as_str().into(),
            CsvField::words(self.cell.row.as_ref().map(RowId::as_str)),
            CsvField::words(self.cell.column.as_ref().map(ColumnId::as_str)),
            CsvField::words(marked.then(|| extract.texts().walk_discuss())),
        ]
    }
}

fn lines<'a>(extract: &'a SessionExtract<'_>) -> Vec<AnswerLine<'a>> {
    let mut lines = Vec::new();
    for station in &extract.session().workbook.stations {
        let title = station.title.get(extract.tag());
        for question in station.questions() {
            match &question.body {
                Body::Plain(_) => lines.extend(plain_line(extract, title, question)),
                Body::Table(table) => {
                    let rows = extract.visible().rows(&question.id);
                    lines.extend(
                        rows.iter()
                            .flat_map(|row| row_lines(extract, title, question, table, row)),
                    );
                }
            }
        }
    }
    lines
}

fn plain_line<'a>(
    extract: &SessionExtract<'_>,
    station: &'a str,
    question: &'a Question,
) -> Option<AnswerLine<'a>> {
    let cell = Cell::plain(question.id.clone());
    let answer = field(extract, &cell, extract.value(&cell)?);
    Some(AnswerLine {
        station,
        question,
        row: String::new(),
        column: "",
        answer,
        cell,
    })
}

/// Returns a line for each answer in a row. A row without answers has a line if its title is the client's.
fn row_lines<'a>(
    extract: &'a SessionExtract<'_>,
    station: &'a str,
    question: &'a Question,
    table: &'a Table,
    row: &Row,
) -> Vec<AnswerLine<'a>> {
    let title = row.title(extract.tag());
    let line = |column: &'a str, answer: CsvField, cell: Cell| AnswerLine {
        station,
        question,
        row: title.to_owned(),
        column,
        answer,
        cell,
    };
    let answers = table.columns.iter().filter_map(|column| {
        let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
        let answer = field(extract, &cell, extract.value(&cell)?);
        Some(line(column.prompt.get(extract.tag()), answer, cell))
    });
    let mut lines: Vec<AnswerLine<'_>> = answers.collect();
    if lines.is_empty() && row.is_in_own_words() && !title.trim().is_empty() {
        let cell = Cell {
            question: question.id.clone(),
            row: Some(row.id.clone()),
            column: None,
        };
        lines.push(line("", CsvField::Empty, cell));
    }
    lines
}

fn field(extract: &SessionExtract<'_>, cell: &Cell, value: &Value) -> CsvField {
    match value {
        Value::Scale(figure) => CsvField::Figure((*figure).into()),
        Value::Number(number) => CsvField::Number(*number),
        Value::Date(day) => CsvField::Day(*day),
        _ => CsvField::Text(extract.answer_text(cell, value)),
    }
}
