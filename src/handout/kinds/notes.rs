//! The consultant's notes, beside or below the answers that they are about.

use super::consulting_record::HandoutNote;
use super::formatter::{SheetFormatter, paragraphs};
use crate::handout::document::{Block, BlockKind, PageColumn, ParagraphRole, Span, SpanContent, SpanStyle};
use crate::session::{Location, Row};
use crate::workbook::Question;

/// Number of characters up to which an answer and its notes stand beside each other.
const MAX_CHARS_BESIDE: usize = 900;
/// Share of the width of an answer with notes beside it.
const ANSWER_SHARE: f32 = 1.7;

/// Returns an answer with the consultant's notes beside it, or below it if it is long.
pub(super) fn beside(
    formatter: &SheetFormatter<'_>,
    answer: Vec<Block>,
    notes: &[&HandoutNote],
) -> Vec<Block> {
    if notes.is_empty() {
        return answer;
    }
    let notes: Vec<Block> = notes
        .iter()
        .flat_map(|note| note_blocks(formatter, note))
        .collect();
    if chars(&answer).max(chars(&notes)) > MAX_CHARS_BESIDE {
        return [answer, notes].concat();
    }
    let column = |(share, blocks)| PageColumn { share, blocks };
    let columns = [(ANSWER_SHARE, answer), (1.0, notes)].map(column).to_vec();
    vec![Block::new(BlockKind::Columns(columns))]
}

/// Returns the notes on a table, and on those of its rows that are lines.
pub(super) fn notes_below(formatter: &SheetFormatter<'_>, question: &Question, rows: &[&Row]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for note in formatter.take_notes(&Location::question(question.id.clone())) {
        blocks.extend(note_blocks(formatter, note));
    }
    for row in rows {
        for note in formatter.take_notes(&Location::row(question.id.clone(), row.id.clone())) {
            let title = row.title(formatter.tag).trim();
            let title = formatter.titled(row, title).styled(SpanStyle::Strong);
            let mut titled = vec![Block::spans(ParagraphRole::Small, vec![title])];
            titled.extend(note_blocks(formatter, note));
            blocks.push(Block::new(BlockKind::Together(titled)));
        }
    }
    blocks
}

/// Returns a note below its label.
pub(super) fn note_blocks(formatter: &SheetFormatter<'_>, note: &HandoutNote) -> Vec<Block> {
    let texts = formatter.texts;
    let label = match note.for_meeting {
        true => format!("{} · {}", texts.handout_note(), texts.export_for_meeting()),
        false => texts.handout_note().to_owned(),
    };
    let (text, left_out) = formatter.printable(&note.text);
    let mut blocks = vec![Block::text(ParagraphRole::Label, label)];
    blocks.extend(paragraphs(text).map(|text| Block::text(ParagraphRole::Small, text)));
    if left_out > 0 {
        let more = texts.handout_text_left_out(left_out);
        blocks.push(Block::text(ParagraphRole::Small, more));
    }
    blocks
}

/// Returns the number of characters in blocks.
fn chars(blocks: &[Block]) -> usize {
    let text = |span: &Span| match &span.content {
        SpanContent::Text(text) => text.chars().count(),
        SpanContent::PageOf(_) => 1,
    };
    let of_block = |block: &Block| match &block.kind {
        BlockKind::Paragraph(paragraph) => paragraph.spans.iter().map(text).sum(),
        BlockKind::Heading { spans, .. } => spans.iter().map(text).sum(),
        BlockKind::Together(blocks) => chars(blocks),
        BlockKind::Card(card) => {
            let parts = card.parts.iter().map(|part| chars(part));
            card.title.iter().map(text).chain(parts).sum()
        }
        BlockKind::Table(table) => table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .map(|cell| chars(cell))
            .sum(),
        _ => 0,
    };
    blocks.iter().map(of_block).sum()
}
