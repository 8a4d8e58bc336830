//! All answers in the workbook's order: stations as headings, questions above their answers, tables
//! as tables or cards. What is empty isn't printed.

use super::super::document::{
    Block, BlockKind, ParagraphRole, Span, TableBlock, TableColumn, TableRow, Tone,
};
use super::formatter::{SheetFormatter, anchor, question_anchor, reference};
use crate::session::{Cell, Location, Mark, Row as SessionRow, Value};
use crate::workbook::{self, Body, Column, Form, Layout, Question, Station};

/// Everything from „Alle Antworten" on; nothing if nothing is answered.
pub(super) fn blocks(teller: &SheetFormatter<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for station in &teller.workbook().stations {
        let answered = station_blocks(teller, station);
        if !answered.is_empty() {
            blocks.push(Block::heading(2, station.title.get(teller.tag)));
            blocks.extend(answered);
        }
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(1, teller.texts.handout_answers()));
    }
    blocks
}

fn station_blocks(teller: &SheetFormatter<'_>, station: &Station) -> Vec<Block> {
    let shown = |q: &&Question| teller.shared.visible().question_shown(&q.id);
    station
        .questions()
        .filter(shown)
        .flat_map(|question| question_blocks(teller, question))
        .collect()
}

fn question_blocks(teller: &SheetFormatter<'_>, question: &Question) -> Vec<Block> {
    match &question.body {
        Body::Plain(form) => plain(teller, question, form),
        Body::Table(table) => {
            let rows = answered_rows(teller, question, table);
            if rows.is_empty() {
                return Vec::new();
            }
            let mut runs = vec![Span::new(question.prompt.get(teller.tag))];
            runs.extend(mark(teller, &Location::question(question.id.clone())));
            let heading = Block::new(BlockKind::Heading { level: 3, runs });
            let mut blocks = vec![heading.anchored(question_anchor(&question.id))];
            match table.layout {
                Layout::Grid => blocks.push(grid(teller, question, table, &rows)),
                Layout::Cards => {
                    blocks.extend(rows.iter().flat_map(|row| card(teller, question, table, row)));
                }
            }
            blocks
        }
    }
}

fn plain(teller: &SheetFormatter<'_>, question: &Question, form: &Form) -> Vec<Block> {
    let cell = Cell::plain(question.id.clone());
    let Some(value) = teller.shared.value(&cell) else {
        return Vec::new();
    };
    let mut asked = vec![Span::new(question.prompt.get(teller.tag))];
    asked.extend(mark(teller, &Location::question(question.id.clone())));
    let label = Block::runs(ParagraphRole::Label, asked).of(reference(&cell));
    let mut blocks = vec![label.anchored(question_anchor(&question.id))];
    blocks.extend(answer(teller, &cell, form, value, ParagraphRole::Body));
    blocks
}

/// The mark „besprechen", if it is set.
fn mark(teller: &SheetFormatter<'_>, place: &Location) -> Option<Span> {
    let set = teller.shared.mark(place) == Some(Mark::Discuss);
    set.then(|| Span::strong(format!(" · {}", teller.texts.handout_discuss())).toned(Tone::Ink))
}

/// An answer: prose as paragraphs, all else on a line.
fn answer(
    teller: &SheetFormatter<'_>,
    cell: &Cell,
    form: &Form,
    value: &Value,
    role: ParagraphRole,
) -> Vec<Block> {
    let words = teller.words(form, value);
    let block = |runs| Block::runs(role, runs).of(reference(cell));
    let mut blocks: Vec<Block> = match (form, value) {
        (Form::Scale { low, high }, _) => {
            let ends = teller
                .texts
                .handout_scale_ends(low.get(teller.tag), high.get(teller.tag));
            vec![block(vec![
                Span::strong(words),
                Span::new(format!("  ({ends})")).toned(Tone::Secondary),
            ])]
        }
        (_, Value::Text(_)) => paragraphs(&words)
            .map(|text| block(vec![Span::new(text)]))
            .collect(),
        _ => vec![block(vec![Span::new(words)])],
    };
    if let Some(first) = blocks.first_mut() {
        first.anchor = Some(anchor(cell));
    }
    blocks
}

/// A text's paragraphs: an empty line parts them.
fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let parts: Vec<String> = text
        .split("\n\n")
        .map(|p| p.trim_matches('\n').to_owned())
        .collect();
    parts.into_iter().filter(|p| !p.trim().is_empty())
}

/// The rows that say anything: an answer, or a title of the client's own.
fn answered_rows<'t>(
    teller: &SheetFormatter<'t>,
    question: &Question,
    table: &workbook::Table,
) -> Vec<&'t SessionRow> {
    let says = |row: &&SessionRow| {
        let titled = row.kind == workbook::RowKind::Own && !row.title(teller.tag).trim().is_empty();
        titled
            || table
                .columns
                .iter()
                .any(|c| value(teller, question, row, c).is_some())
    };
    teller
        .shared
        .visible()
        .rows(&question.id)
        .iter()
        .filter(says)
        .collect()
}

fn cell_of(question: &Question, row: &SessionRow, column: &Column) -> Cell {
    Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone())
}

fn value<'t>(
    teller: &SheetFormatter<'t>,
    question: &Question,
    row: &SessionRow,
    column: &Column,
) -> Option<&'t Value> {
    teller.shared.value(&cell_of(question, row, column))
}

/// A line for each row.
fn grid(
    teller: &SheetFormatter<'_>,
    question: &Question,
    table: &workbook::Table,
    rows: &[&SessionRow],
) -> Block {
    let answered = |column: &&Column| {
        rows.iter()
            .any(|row| value(teller, question, row, column).is_some())
    };
    let columns: Vec<&Column> = table.columns.iter().filter(answered).collect();
    let title = TableColumn {
        share: if columns.len() > 1 { 1.8 } else { 4.0 },
        end_aligned: false,
    };
    let each = TableColumn {
        share: 1.0,
        end_aligned: false,
    };
    let mut widths = vec![title];
    widths.extend(columns.iter().map(|_| each));
    let mut head = vec![vec![Span::new("")]];
    head.extend(columns.iter().map(|c| vec![Span::new(c.label(teller.tag))]));
    let row = |row: &&SessionRow| {
        let mut title = vec![Span::new(row.title(teller.tag))];
        title.extend(mark(teller, &Location::row(question.id.clone(), row.id.clone())));
        let mut cells = vec![vec![Block::runs(ParagraphRole::Small, title)]];
        cells.extend(
            columns
                .iter()
                .map(|column| grid_cell(teller, question, row, column)),
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

fn grid_cell(
    teller: &SheetFormatter<'_>,
    question: &Question,
    row: &SessionRow,
    column: &Column,
) -> Vec<Block> {
    let cell = cell_of(question, row, column);
    let Some(value) = teller.shared.value(&cell) else {
        return Vec::new();
    };
    let words = match value {
        Value::Scale(figure) => figure.to_string(),
        Value::Number(figure) => crate::text::numbers::number(*figure, teller.language),
        other => teller.words(&column.form, other),
    };
    vec![
        Block::text(ParagraphRole::Small, words)
            .of(reference(&cell))
            .anchored(anchor(&cell)),
    ]
}

/// A card: the row's title, then each answer with its column's name.
fn card(
    teller: &SheetFormatter<'_>,
    question: &Question,
    table: &workbook::Table,
    row: &SessionRow,
) -> Vec<Block> {
    let title = row.title(teller.tag).trim();
    let mut blocks = Vec::new();
    if !title.is_empty() {
        let mut runs = vec![Span::new(title)];
        runs.extend(mark(teller, &Location::row(question.id.clone(), row.id.clone())));
        blocks.push(Block::new(BlockKind::Heading { level: 4, runs }));
    }
    let mut lines = Vec::new();
    for column in &table.columns {
        let cell = cell_of(question, row, column);
        let Some(value) = teller.shared.value(&cell) else {
            continue;
        };
        let label = Block::text(ParagraphRole::Body, column.label(teller.tag));
        let label = with_tone(label);
        let body = answer(teller, &cell, &column.form, value, ParagraphRole::Body);
        lines.push(TableRow {
            cells: vec![vec![label], body],
        });
    }
    if title.is_empty() {
        let marked = mark(teller, &Location::row(question.id.clone(), row.id.clone()));
        blocks.extend(marked.map(|run| Block::runs(ParagraphRole::Small, vec![run])));
    }
    if !lines.is_empty() {
        let columns = [1.0, 3.2]
            .map(|share| TableColumn {
                share,
                end_aligned: false,
            })
            .to_vec();
        blocks.push(Block::new(BlockKind::Table(TableBlock {
            columns,
            head: Vec::new(),
            rows: lines,
            plain: true,
        })));
    }
    vec![Block::new(BlockKind::Together(blocks))]
}

fn with_tone(mut block: Block) -> Block {
    if let BlockKind::Paragraph(paragraph) = &mut block.kind {
        for run in &mut paragraph.runs {
            run.tone = Some(Tone::Secondary);
        }
    }
    block
}
