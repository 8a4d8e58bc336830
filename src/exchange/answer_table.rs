//! The answers of sessions as a table: a line for each answer that is shown.

use super::csv_writer;
use super::csv_writer::CsvField;
use super::extract::SessionExtract;
use super::words::words;
use crate::session::{Cell, Mark, Value};
use crate::workbook::{Body, ColumnId, Question, RowId};

/// An answer with where it stands, in the words that were asked.
struct Line<'a> {
    station: &'a str,
    question: &'a Question,
    row: String,
    column: &'a str,
    answer: CsvField,
    cell: Cell,
}

/// One session as a table of its own.
pub fn write_csv(copy: &SessionExtract<'_>) -> Vec<u8> {
    let texts = copy.texts();
    let heads = [
        texts.export_station(),
        texts.export_question(),
        texts.export_row(),
        texts.export_column(),
        texts.export_answer(),
    ];
    let mut table = vec![heads.map(CsvField::from).to_vec()];
    table.extend(lines(copy).into_iter().map(|line| line.words(copy).to_vec()));
    csv_writer::table(&table)
}

/// The answers of one session among those of others: what leads every line, the answer in words, and then
/// the names by which programs know its place.
pub fn answer_lines(copy: &SessionExtract<'_>, leading: &[CsvField]) -> Vec<Vec<CsvField>> {
    let whole = |line: Line<'_>| {
        let ids = line.ids(copy);
        [leading, &line.words(copy), &ids].concat()
    };
    lines(copy).into_iter().map(whole).collect()
}

impl Line<'_> {
    fn words(&self, copy: &SessionExtract<'_>) -> [CsvField; 5] {
        [
            self.station.into(),
            self.question.prompt.get(copy.tag()).into(),
            self.row.as_str().into(),
            self.column.into(),
            self.answer.clone(),
        ]
    }

    fn ids(&self, copy: &SessionExtract<'_>) -> [CsvField; 4] {
        let marked = copy.session().marks.get(&self.cell.place()) == Some(&Mark::Discuss);
        [
            self.question.id.as_str().into(),
            CsvField::words(self.cell.row.as_ref().map(RowId::as_str)),
            CsvField::words(self.cell.column.as_ref().map(ColumnId::as_str)),
            CsvField::words(marked.then(|| copy.texts().walk_discuss())),
        ]
    }
}

fn lines<'a>(copy: &'a SessionExtract<'_>) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for station in &copy.session().workbook.stations {
        let title = station.title.get(copy.tag());
        for question in station.questions() {
            match &question.body {
                Body::Plain(_) => lines.extend(plain(copy, title, question)),
                Body::Table(_) => lines.extend(of_table(copy, title, question)),
            }
        }
    }
    lines
}

fn plain<'a>(copy: &SessionExtract<'_>, station: &'a str, question: &'a Question) -> Option<Line<'a>> {
    let cell = Cell::plain(question.id.clone());
    let answer = field(copy, &cell, copy.value(&cell)?);
    Some(Line {
        station,
        question,
        row: String::new(),
        column: "",
        answer,
        cell,
    })
}

/// A row that the client added is told even while nothing stands in it: its title is theirs.
fn of_table<'a>(copy: &'a SessionExtract<'_>, station: &'a str, question: &'a Question) -> Vec<Line<'a>> {
    let Body::Table(table) = &question.body else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for row in copy.visible().rows(&question.id) {
        let title = row.title(copy.tag());
        let before = lines.len();
        for column in &table.columns {
            let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
            if let Some(value) = copy.value(&cell) {
                lines.push(Line {
                    station,
                    question,
                    row: title.to_owned(),
                    column: column.prompt.get(copy.tag()),
                    answer: field(copy, &cell, value),
                    cell,
                });
            }
        }
        if lines.len() == before && row.is_in_own_words() && !title.trim().is_empty() {
            lines.push(Line {
                station,
                question,
                row: title.to_owned(),
                column: "",
                answer: CsvField::Empty,
                cell: Cell {
                    question: question.id.clone(),
                    row: Some(row.id.clone()),
                    column: None,
                },
            });
        }
    }
    lines
}

fn field(copy: &SessionExtract<'_>, cell: &Cell, value: &Value) -> CsvField {
    match value {
        Value::Scale(figure) => CsvField::Figure((*figure).into()),
        Value::Number(number) => CsvField::Number(*number),
        Value::Date(day) => CsvField::Day(*day),
        _ => CsvField::Text(words(copy, cell, value)),
    }
}
