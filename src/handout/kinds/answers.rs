//! All answers in the workbook's order: stations as headings, questions above their answers, tables
//! as grids or cards. Questions without an answer are printed only if they are to be discussed.

use super::formatter::{SheetFormatter, anchor, cell_ref, paragraphs, question_anchor};
use super::notes::{beside, notes_below};
use super::numbering::{numbered, question_number, station_number};
use crate::handout::document::{
    Block, BlockKind, CardBlock, ParagraphRole, Span, TableBlock, TableColumn, TableRow,
};
use crate::picture::Tone;
use crate::session::{Cell, Location, Mark, Row, Value};
use crate::wording::{AnswerStyle, answer_text};
use crate::workbook::{Body, Column, Form, Layout, Question, Role, RowKind, Station, Table};

/// Number of rows that are printed of a table; further ones are only counted.
const MAX_TABLE_ROWS: usize = 5_000;

/// Returns all answers under `handout-answers`; nothing if there are none.
pub(super) fn blocks(formatter: &SheetFormatter<'_>) -> Vec<Block> {
    let mut blocks = stations(formatter);
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(1, formatter.texts.handout_answers()));
    }
    blocks
}

/// Returns all answers under the titles of their stations.
pub(super) fn stations(formatter: &SheetFormatter<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for station in &formatter.workbook().stations {
        let answered = station_blocks(formatter, station);
        if !answered.is_empty() {
            let number = numbered(station_number(formatter.workbook(), &station.id));
            let spans = vec![number, formatter.workbook_words(station.title.get(formatter.tag))];
            blocks.push(Block::new(BlockKind::Heading { level: 2, spans }));
            blocks.extend(answered);
        }
    }
    blocks
}

fn station_blocks(formatter: &SheetFormatter<'_>, station: &Station) -> Vec<Block> {
    let shown = |q: &&Question| formatter.shared.visible().question_shown(&q.id);
    station
        .questions()
        .filter(shown)
        .flat_map(|question| question_blocks(formatter, question))
        .collect()
}

fn question_blocks(formatter: &SheetFormatter<'_>, question: &Question) -> Vec<Block> {
    match &question.body {
        Body::Plain(form) => plain(formatter, question, form),
        Body::Table(table) => {
            let rows = answered_rows(formatter, question, table);
            let mark = mark(formatter, &Location::question(question.id.clone()));
            if rows.is_empty() && mark.is_none() {
                return Vec::new();
            }
            let mut spans = prompt(formatter, question);
            spans.extend(mark);
            let heading = Block::new(BlockKind::Heading { level: 3, spans });
            let mut blocks = vec![heading.anchored(question_anchor(&question.id))];
            let printed = &rows[..rows.len().min(MAX_TABLE_ROWS)];
            match table.layout {
                Layout::Grid if printed.is_empty() => {}
                Layout::Grid => blocks.push(grid(formatter, question, table, printed)),
                Layout::Cards => {
                    let cards = printed
                        .iter()
                        .flat_map(|row| card(formatter, question, table, row));
                    blocks.extend(cards);
                }
            }
            blocks.extend(formatter.rest_of_list(rows.len() - printed.len(), None));
            blocks.extend(notes_below(formatter, question, printed));
            blocks
        }
    }
}

fn plain(formatter: &SheetFormatter<'_>, question: &Question, form: &Form) -> Vec<Block> {
    let cell = Cell::plain(question.id.clone());
    let value = formatter.shared.value(&cell);
    let mark = mark(formatter, &Location::question(question.id.clone()));
    if value.is_none() && mark.is_none() {
        return Vec::new();
    }
    let mut prompt = prompt(formatter, question);
    prompt.extend(mark);
    let label = Block::spans(ParagraphRole::Label, prompt).of(cell_ref(&cell));
    let mut blocks = vec![label.anchored(question_anchor(&question.id))];
    if let Some(value) = value {
        let is_name = matches!(question.role, Some(Role::ClientName | Role::Organisation));
        blocks.extend(answer(formatter, (&cell, is_name), form, value));
    }
    beside(
        formatter,
        blocks,
        &formatter.take_notes(&Location::question(question.id.clone())),
    )
}

/// Returns a question behind its number.
fn prompt(formatter: &SheetFormatter<'_>, question: &Question) -> Vec<Span> {
    let number = question_number(formatter.workbook(), &question.id);
    vec![
        numbered(number),
        formatter.workbook_words(question.prompt.get(formatter.tag)),
    ]
}

/// Returns `handout-discuss` if the location is marked to be discussed.
fn mark(formatter: &SheetFormatter<'_>, location: &Location) -> Option<Span> {
    let set = formatter.shared.mark(location) == Some(Mark::Discuss);
    set.then(|| {
        Span::strong(format!(" ·\u{a0}{}", formatter.texts.handout_discuss()))
            .toned(Tone::Ink)
            .undivided()
    })
}

/// Returns an answer: text as paragraphs, all others on one line.
///
/// With `is_name`, no line ends within one of its words.
fn answer(
    formatter: &SheetFormatter<'_>,
    (cell, is_name): (&Cell, bool),
    form: &Form,
    value: &Value,
) -> Vec<Block> {
    let words = answer_text(form, value, &formatter.answer_style());
    let (words, left_out) = formatter.printable(&words);
    let block = |spans| Block::spans(ParagraphRole::Body, spans).of(cell_ref(cell));
    let mut blocks: Vec<Block> = match (form, value) {
        (Form::Scale { low, high }, _) => {
            let ends = formatter
                .texts
                .handout_scale_ends()
                .high(high.get(formatter.tag))
                .low(low.get(formatter.tag));
            vec![block(vec![
                Span::strong(words),
                formatter
                    .workbook_words(format!("  ({ends})"))
                    .toned(Tone::Secondary),
            ])]
        }
        (_, Value::Text(_)) if is_name => paragraphs(words)
            .map(|text| block(vec![formatter.written(text).undivided()]))
            .collect(),
        (Form::Prose { .. }, Value::Text(_)) => prose(formatter, words).into_iter().map(block).collect(),
        _ => vec![block(vec![formatter.answered(cell, words)])],
    };
    if left_out > 0 {
        let more = formatter.texts.handout_text_left_out(left_out);
        blocks.push(Block::text(ParagraphRole::Small, more));
    }
    if let Form::Prose { mirror: true, .. } = form {
        let balance = formatter.balance(words);
        blocks.extend(balance.map(|words| {
            let words = Span::new(words).toned(Tone::Secondary);
            Block::spans(ParagraphRole::Small, vec![words])
        }));
    }
    if let Some(first) = blocks.first_mut() {
        first.anchor = Some(anchor(cell));
    }
    blocks
}

/// Returns the paragraphs of a text. Of several, each has the direction of its letters, a short one too.
fn prose(formatter: &SheetFormatter<'_>, words: &str) -> Vec<Vec<Span>> {
    let mut paragraphs: Vec<Vec<Span>> = paragraphs(words).map(|text| formatter.marked(&text)).collect();
    if paragraphs.len() > 1 {
        let spans = paragraphs.iter_mut().flatten();
        spans.for_each(|span| span.isolated = false);
    }
    paragraphs
}

/// Returns the rows with an answer or with a title of the client's own.
fn answered_rows<'t>(formatter: &SheetFormatter<'t>, question: &Question, table: &Table) -> Vec<&'t Row> {
    let has_content = |row: &&Row| {
        let titled = row.kind == RowKind::Own && !row.title(formatter.tag).trim().is_empty();
        let marked = mark(formatter, &Location::row(question.id.clone(), row.id.clone())).is_some();
        titled
            || marked
            || table
                .columns
                .iter()
                .any(|c| value(formatter, question, row, c).is_some())
    };
    formatter
        .shared
        .visible()
        .rows(&question.id)
        .iter()
        .filter(has_content)
        .collect()
}

fn cell_of(question: &Question, row: &Row, column: &Column) -> Cell {
    Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone())
}

fn value<'t>(
    formatter: &SheetFormatter<'t>,
    question: &Question,
    row: &Row,
    column: &Column,
) -> Option<&'t Value> {
    formatter.shared.value(&cell_of(question, row, column))
}

/// Returns a table with a line for each row.
fn grid(formatter: &SheetFormatter<'_>, question: &Question, table: &Table, rows: &[&Row]) -> Block {
    let answered = |column: &&Column| {
        rows.iter()
            .any(|row| value(formatter, question, row, column).is_some())
    };
    let columns: Vec<&Column> = table.columns.iter().filter(answered).collect();
    let title = TableColumn {
        share: if columns.len() > 1 { 1.8 } else { 4.0 },
    };
    let each = TableColumn { share: 1.0 };
    let mut widths = vec![title];
    widths.extend(columns.iter().map(|_| each));
    let mut head = vec![vec![Span::new("")]];
    head.extend(
        columns
            .iter()
            .map(|c| vec![formatter.workbook_words(c.label(formatter.tag))]),
    );
    let row = |row: &&Row| {
        let mut title = vec![formatter.titled(row, row.title(formatter.tag))];
        title.extend(mark(
            formatter,
            &Location::row(question.id.clone(), row.id.clone()),
        ));
        let mut cells = vec![vec![Block::spans(ParagraphRole::Small, title)]];
        cells.extend(
            columns
                .iter()
                .map(|column| grid_cell(formatter, question, row, column)),
        );
        TableRow { cells }
    };
    Block::new(BlockKind::Table(TableBlock {
        columns: widths,
        head,
        rows: rows.iter().map(row).collect(),
        plain: false,
    }))
}

fn grid_cell(formatter: &SheetFormatter<'_>, question: &Question, row: &Row, column: &Column) -> Vec<Block> {
    let cell = cell_of(question, row, column);
    let Some(value) = formatter.shared.value(&cell) else {
        return Vec::new();
    };
    let style = AnswerStyle {
        non_breaking: true,
        ..AnswerStyle::compact(formatter.texts, formatter.tag)
    };
    let words = formatter.answered(&cell, answer_text(&column.form, value, &style));
    vec![
        Block::spans(ParagraphRole::Small, vec![words])
            .of(cell_ref(&cell))
            .anchored(anchor(&cell)),
    ]
}

/// Returns a card: the row's title, then each answer with its column's name.
fn card(formatter: &SheetFormatter<'_>, question: &Question, table: &Table, row: &Row) -> Vec<Block> {
    let title = row.title(formatter.tag).trim();
    let location = Location::row(question.id.clone(), row.id.clone());
    let mut lines = Vec::new();
    for column in &table.columns {
        let cell = cell_of(question, row, column);
        let Some(value) = formatter.shared.value(&cell) else {
            continue;
        };
        let label = formatter
            .workbook_words(column.label(formatter.tag))
            .toned(Tone::Secondary);
        let label = Block::spans(ParagraphRole::Body, vec![label]);
        let body = answer(formatter, (&cell, false), &column.form, value);
        lines.push(TableRow {
            cells: vec![vec![label], body],
        });
    }
    let mark = mark(formatter, &location);
    let answers = (!lines.is_empty()).then(|| names_and_values(lines));
    let card = match title.is_empty() {
        true => {
            let mark = mark.map(|span| Block::spans(ParagraphRole::Small, vec![span]));
            BlockKind::Together(mark.into_iter().chain(answers).collect())
        }
        false => BlockKind::Card(CardBlock {
            title: std::iter::once(formatter.titled(row, title))
                .chain(mark)
                .collect(),
            goes_on: formatter.texts.handout_card_goes_on().to_owned(),
            parts: answers.into_iter().map(|table| vec![table]).collect(),
            divisible: true,
            ruled: false,
        }),
    };
    beside(
        formatter,
        vec![Block::new(card)],
        &formatter.take_notes(&location),
    )
}

fn names_and_values(rows: Vec<TableRow>) -> Block {
    Block::new(BlockKind::Table(TableBlock {
        columns: [1.0, 3.2].map(|share| TableColumn { share }).to_vec(),
        head: Vec::new(),
        rows,
        plain: true,
    }))
}
