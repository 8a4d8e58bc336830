//! A question with the room to answer it.

use super::{FieldName, SheetWriter};
use crate::handout::document::{Block, BlockKind, Field, FieldKind, FieldOption, ParagraphRole, Span};
use crate::handout::kinds::formatter::{cell_ref, page_reference, question_anchor};
use crate::handout::kinds::numbering::{column_letter, numbered, question_number};
use crate::picture::Tone;
use crate::session::Cell;
use crate::workbook::{Body, Choice, Echo, Form, Question, Text};

/// Width of a line for a day, in ems.
const DAY_EMS: u8 = 12;
/// Width of a line for a number, in ems.
const NUMBER_EMS: u8 = 7;

/// Amount of room for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// The width of the page.
    Page,
    /// A card, of which there are several.
    Card,
    /// A cell of a grid.
    Cell,
}

impl Room {
    /// Returns the number of lines for prose.
    fn lines(self) -> u8 {
        match self {
            Room::Page => 5,
            Room::Card => 3,
            Room::Cell => 2,
        }
    }
}

impl SheetWriter<'_> {
    /// Returns a question with its number, and the room to answer it.
    pub(super) fn question(&self, question: &Question) -> Vec<Block> {
        let mut blocks = vec![self.prompt(question)];
        blocks.extend(self.rule(&question.shown));
        blocks.extend(question.hint.as_ref().map(|hint| self.hint(hint)));
        blocks.extend(question.echo.iter().map(|echo| self.echo(echo)));
        match &question.body {
            Body::Plain(form) => {
                let cell = Cell::plain(question.id.clone());
                let number = question_number(self.workbook, &question.id);
                let description = format!("{number} {}", question.prompt.get(self.tag));
                blocks.extend(self.field(&cell, form, description, Room::Page));
                vec![Block::new(BlockKind::Together(blocks))]
            }
            Body::Table(table) => {
                blocks.extend(self.table(question, table));
                blocks
            }
        }
    }

    fn prompt(&self, question: &Question) -> Block {
        let number = question_number(self.workbook, &question.id);
        let mut spans = vec![numbered(number), Span::new(question.prompt.get(self.tag))];
        spans.extend(self.more(question.more));
        let heading = Block::new(BlockKind::Heading { level: 3, spans });
        heading.anchored(question_anchor(&question.id))
    }

    /// Returns `blank-more` for what may be left out.
    pub(super) fn more(&self, more: bool) -> Option<Span> {
        more.then(|| Span::new(format!(" ({})", self.texts.blank_more())).toned(Tone::Secondary))
    }

    pub(super) fn hint(&self, hint: &Text) -> Block {
        self.aside(hint.get(self.tag).to_owned())
    }

    /// Returns something said in addition to a question.
    pub(super) fn aside(&self, words: String) -> Block {
        let words = Span::new(words).toned(Tone::Secondary);
        Block::spans(ParagraphRole::Question, vec![words])
    }

    /// Returns a reference to an earlier answer.
    fn echo(&self, echo: &Echo) -> Block {
        let place = question_number(self.workbook, &echo.question);
        let anchor = question_anchor(&echo.question);
        let column = echo.column.as_ref().and_then(|column| {
            let table = self.workbook.question(&echo.question)?.table()?;
            table.columns.iter().position(|known| known.id == *column)
        });
        let words = match column {
            Some(column) => self
                .texts
                .blank_echo_row(format!("{place} {}", column_letter(column))),
            None => self.texts.blank_echo(place),
        };
        let spans = page_reference(&words, &anchor).into_iter();
        let spans = spans.chain([Span::new(".")]);
        let spans = spans.map(|span| span.toned(Tone::Secondary)).collect();
        Block::spans(ParagraphRole::Question, spans)
    }

    /// Returns the room for an answer, with what has to be known to write it.
    pub(super) fn field(&self, cell: &Cell, form: &Form, description: String, room: Room) -> Vec<Block> {
        let mut blocks = Vec::new();
        if matches!(form, Form::Choices(_)) && room == Room::Page {
            blocks.push(self.aside(self.texts.blank_any().to_owned()));
        }
        if let Form::Prose { starts, .. } = form
            && !starts.is_empty()
        {
            let starts = starts
                .iter()
                .map(|start| self.texts.handout_quoted(start.get(self.tag)));
            let starts = starts.collect::<Vec<_>>().join(", ");
            blocks.push(self.aside(self.texts.blank_starts(starts)));
        }
        let field = Field {
            name: FieldName::Answer(cell.clone()).to_string(),
            description,
            kind: self.field_kind(cell, form, room),
        };
        blocks.push(Block::new(BlockKind::Field(field)).of(cell_ref(cell)));
        blocks
    }

    fn field_kind(&self, cell: &Cell, form: &Form, room: Room) -> FieldKind {
        let line = |ems: u8, unit: &str| FieldKind::Text {
            lines: 1,
            ems: (room != Room::Cell).then_some(ems),
            unit: unit.to_owned(),
        };
        match form {
            Form::Line => text(1),
            Form::Prose { .. } => text(room.lines()),
            Form::Date => line(
                DAY_EMS,
                if room == Room::Cell {
                    ""
                } else {
                    self.texts.blank_day()
                },
            ),
            Form::Number { unit, .. } => match room {
                Room::Cell => line(NUMBER_EMS, ""),
                _ => line(NUMBER_EMS, unit.get(self.tag)),
            },
            Form::Choice(options) => FieldKind::One(self.options(cell, options, false)),
            Form::Choices(options) => FieldKind::Any(self.options(cell, options, true)),
            Form::Scale { low, high } => {
                let end = |text: &Text| match room {
                    Room::Cell => String::new(),
                    _ => text.get(self.tag).to_owned(),
                };
                FieldKind::Scale {
                    low: end(low),
                    high: end(high),
                }
            }
        }
    }

    fn options(&self, cell: &Cell, options: &[Choice], any: bool) -> Vec<FieldOption> {
        let option = |choice: &Choice| {
            let own = FieldName::Option(cell.clone(), choice.id.clone());
            FieldOption {
                value: if any {
                    own.to_string()
                } else {
                    choice.id.as_str().to_owned()
                },
                label: choice.text.get(self.tag).to_owned(),
                words: choice
                    .is_other()
                    .then(|| FieldName::Words(cell.clone()).to_string()),
            }
        };
        options.iter().map(option).collect()
    }
}

/// Returns lines to write on, over all the width there is.
pub(super) fn text(lines: u8) -> FieldKind {
    FieldKind::Text {
        lines,
        ems: None,
        unit: String::new(),
    }
}
