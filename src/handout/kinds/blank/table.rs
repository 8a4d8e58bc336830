//! A table to be filled in: cards, or a grid below what its columns ask.

use super::conditions::condition;
use super::question::{Room, text};
use super::rows::{SheetRow, SheetTitle, rows};
use super::{FieldName, SheetWriter};
use crate::handout::document::{
    Block, BlockKind, CardBlock, Field, ParagraphRole, Span, TableBlock, TableColumn, TableRow,
};
use crate::handout::kinds::numbering::{column_letter, question_number};
use crate::picture::Tone;
use crate::session::Cell;
use crate::workbook::{Column, Form, Layout, Question, QuestionId, RowKind, RowsFrom, Table};

impl SheetWriter<'_> {
    /// Returns the rows of a table to be filled in.
    pub(super) fn table(&self, question: &Question, table: &Table) -> Vec<Block> {
        let rows = rows(self.workbook, &question.id, table);
        let mut blocks: Vec<Block> = table
            .rows_from
            .iter()
            .filter_map(|from| self.taken_over(from))
            .collect();
        match table.layout {
            // in large print, a column would be too narrow to write or cross anything in
            Layout::Grid if !self.style.large => {
                blocks.extend(self.legend(question, table, &rows));
                blocks.push(self.grid(question, table, &rows));
            }
            Layout::Grid | Layout::Cards => {
                blocks.extend(rows.iter().map(|row| self.card(question, table, row)));
            }
        }
        blocks
    }

    /// Returns which rows of another table are filled in here, too.
    fn taken_over(&self, from: &RowsFrom) -> Option<Block> {
        let table = self.workbook.question(&from.table)?.table()?;
        let number = question_number(self.workbook, &from.table);
        let words = self.conditions(&from.only, Some((&from.table, table, RowKind::Fixed)))?;
        Some(condition(
            self.texts.blank_rows_if().conditions(words).number(number),
        ))
    }

    /// Returns what each column of a grid asks, by its letter.
    fn legend(&self, question: &Question, table: &Table, rows: &[SheetRow<'_>]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (index, column) in table.columns.iter().enumerate() {
            let conditions = rows.first().and_then(|row| {
                self.conditions(&column.shown.only_if, Some((&question.id, table, row.kind)))
            });
            let mut spans = Vec::new();
            if table.columns.len() > 1 {
                spans.push(Span::strong(format!("{}\u{a0}\u{a0}", column_letter(index))));
            }
            spans.extend(conditions.map(|words| Span::italic(format!("{} ", self.texts.blank_then(words)))));
            spans.push(Span::new(column.prompt.get(self.tag)));
            spans.extend(self.column_aside(column));
            blocks.push(Block::spans(ParagraphRole::Question, spans));
        }
        blocks
    }

    /// Returns what the numbers of a column mean, and its hint.
    fn column_aside(&self, column: &Column) -> Option<Span> {
        let scale = match &column.form {
            Form::Scale { low, high } => {
                let (low, high) = (low.get(self.tag), high.get(self.tag));
                Some(self.texts.handout_scale_ends().high(high).low(low))
            }
            Form::Number { unit, .. } => Some(unit.get(self.tag).to_owned()),
            Form::Choices(_) => Some(self.texts.blank_any().to_owned()),
            _ => None,
        };
        let hint = column.hint.as_ref().map(|hint| hint.get(self.tag).to_owned());
        let words: Vec<String> = [scale.map(|words| format!("({words})")), hint]
            .into_iter()
            .flatten()
            .collect();
        (!words.is_empty()).then(|| Span::new(format!(" {}", words.join(" "))).toned(Tone::Secondary))
    }

    fn grid(&self, question: &Question, table: &Table, rows: &[SheetRow<'_>]) -> Block {
        let lettered = table.columns.len() > 1;
        let head = |(index, column): (usize, &Column)| {
            let label = Span::new(column.label(self.tag));
            match lettered {
                true => vec![Span::strong(format!("{}\u{a0}", column_letter(index))), label],
                false => vec![label],
            }
        };
        let mut heads = vec![vec![Span::new("")]];
        heads.extend(table.columns.iter().enumerate().map(head));
        let mut columns = vec![TableColumn {
            share: if lettered { 1.6 } else { 2.6 },
        }];
        columns.extend(table.columns.iter().map(|column| TableColumn {
            share: share(&column.form),
        }));
        let row = |row: &SheetRow<'_>| {
            let mut cells = vec![self.row_title(row)];
            let fields = table
                .columns
                .iter()
                .map(|column| self.grid_cell(question, column, row));
            cells.extend(fields);
            TableRow { cells }
        };
        Block::new(BlockKind::Table(TableBlock {
            columns,
            head: heads,
            rows: rows.iter().map(row).collect(),
            plain: false,
        }))
    }

    fn grid_cell(&self, question: &Question, column: &Column, row: &SheetRow<'_>) -> Vec<Block> {
        if !column.rows.include(row.kind) {
            return Vec::new();
        }
        let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
        self.field(
            &cell,
            &column.form,
            self.description(question, column, row),
            Room::Cell,
        )
    }

    /// Returns what a field in a table asks for.
    fn description(&self, question: &Question, column: &Column, row: &SheetRow<'_>) -> String {
        let number = question_number(self.workbook, &question.id);
        let title = self.row_name(row);
        format!("{number} {title}: {}", column.prompt.get(self.tag))
    }

    /// Returns the title of a row, or which of the own rows it is.
    fn row_name(&self, row: &SheetRow<'_>) -> String {
        match row.title {
            SheetTitle::Fixed(fixed) => fixed.title.get(self.tag).to_owned(),
            SheetTitle::Own(table, number) => self.own_row_name(table, number),
        }
    }

    fn own_row_name(&self, table: &QuestionId, number: usize) -> String {
        let label = self
            .workbook
            .question(table)
            .map_or("", |question| question.label(self.tag));
        self.texts.blank_own_row().number(number).table(label)
    }

    /// Returns the title of a card.
    fn card_title(&self, table: &Table, row: &SheetRow<'_>) -> String {
        match row.title {
            SheetTitle::Own(_, number) if table.rows.is_empty() && table.rows_from.is_none() => {
                self.texts.walk_row_number(number)
            }
            _ => self.row_name(row),
        }
    }

    /// Returns what the client's own title of a row is asked by, and the room to write it.
    fn title_field(&self, row: &SheetRow<'_>) -> Option<(&str, Block)> {
        let SheetTitle::Own(owner, number) = row.title else {
            return None;
        };
        let table = self.workbook.question(owner)?.table()?;
        let asked = table.own_rows.as_ref()?.title.as_ref()?.get(self.tag);
        let name = self.own_row_name(owner, number);
        let field = Field {
            name: FieldName::Title(owner.clone(), row.id.clone()).to_string(),
            description: format!("{name}: {asked}"),
            kind: text(1),
        };
        Some((asked, Block::new(BlockKind::Field(field))))
    }

    /// Returns the title of a row in a grid: words, or room to write it.
    fn row_title(&self, row: &SheetRow<'_>) -> Vec<Block> {
        match self.title_field(row) {
            Some((asked, field)) => {
                let asked = Span::new(asked).toned(Tone::Secondary);
                vec![Block::spans(ParagraphRole::Small, vec![asked]), field]
            }
            None => vec![Block::text(ParagraphRole::Body, self.row_name(row))],
        }
    }

    /// Returns a card: the row's title, then each column with room to answer it.
    fn card(&self, question: &Question, table: &Table, row: &SheetRow<'_>) -> Block {
        let mut parts: Vec<Vec<Block>> = Vec::new();
        parts.extend(
            self.title_field(row)
                .map(|(asked, field)| vec![Block::text(ParagraphRole::Question, asked), field]),
        );
        let mut latest = None;
        for (index, column) in table.columns.iter().enumerate() {
            if !column.rows.include(row.kind) {
                continue;
            }
            let scope = (&question.id, table, row.kind);
            let conditions = self.conditions(&column.shown.only_if, Some(scope));
            let mut blocks = Vec::new();
            if conditions.is_some() && conditions != latest {
                blocks.extend(
                    conditions
                        .clone()
                        .map(|words| condition(self.texts.blank_then(words))),
                );
            }
            latest = conditions;
            let unless = self.conditions(&column.shown.unless, Some(scope));
            blocks.push(self.column_prompt(index, column));
            blocks.extend(unless.map(|words| condition(self.texts.blank_unless(words))));
            let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
            let description = self.description(question, column, row);
            blocks.extend(self.field(&cell, &column.form, description, Room::Card));
            parts.push(blocks);
        }
        Block::new(BlockKind::Card(CardBlock {
            title: vec![Span::new(self.card_title(table, row))],
            goes_on: self.texts.handout_card_goes_on().to_owned(),
            parts,
            divisible: false,
            ruled: true,
        }))
    }

    fn column_prompt(&self, index: usize, column: &Column) -> Block {
        let mut spans = vec![
            Span::strong(format!("{}\u{a0}\u{a0}", column_letter(index))),
            Span::new(column.prompt.get(self.tag)),
        ];
        spans.extend(self.more(column.more));
        let aside = match &column.form {
            Form::Choices(_) => Some(format!("({})", self.texts.blank_any())),
            _ => column.hint.as_ref().map(|hint| hint.get(self.tag).to_owned()),
        };
        spans.extend(aside.map(|words| Span::new(format!(" {words}")).toned(Tone::Secondary)));
        Block::spans(ParagraphRole::Question, spans)
    }
}

/// Returns the share of the width that a column gets.
fn share(form: &Form) -> f32 {
    match form {
        Form::Scale { .. } => 2.4,
        Form::Choice(options) if options.len() > 2 => 3.3,
        Form::Prose { .. } | Form::Choices(_) => 2.0,
        Form::Line | Form::Choice(_) => 1.4,
        Form::Number { .. } | Form::Date => 1.2,
    }
}
