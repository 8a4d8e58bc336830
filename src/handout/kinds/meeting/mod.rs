//! Page 1 of the meeting sheet, in the order in which a meeting needs it.

mod agenda;
mod musts;
pub(super) mod plans;

use super::formatter::{SheetFormatter, anchor, cell_ref, one_line};
use super::options::HandoutKind;
use super::{header, pictures};
use crate::handout::document::{Block, BlockKind, PageColumn, ParagraphRole, Span, SpanStyle};
use crate::insight::Insight;
use crate::session::Cell;
use crate::workbook::Role;

/// The number of items from which a list refers to a later page.
const MAX_LIST_ITEMS: usize = 5;
/// The number of lines after which text is cut.
const MAX_TEXT_LINES: u8 = 3;

/// Returns the blocks of page 1.
pub(super) fn blocks(formatter: &SheetFormatter<'_>, insight: &Insight) -> Vec<Block> {
    let mut blocks = header::blocks(formatter, HandoutKind::Meeting);
    let reasons = [Role::Occasion, Role::GoodMeeting].map(|role| labelled(formatter, role));
    blocks.extend(side_by_side(reasons.to_vec()));
    blocks.extend(agenda::blocks(formatter));
    blocks.extend(decisive(formatter));
    blocks.extend(musts::blocks(formatter));
    blocks.extend(side_by_side(pictures::front(formatter, insight)));
    blocks.extend(side_by_side(vec![
        plans::plans(formatter, MAX_LIST_ITEMS),
        plans::let_go(formatter, MAX_LIST_ITEMS),
    ]));
    blocks.extend(motto(formatter));
    blocks.push(Block::heading(3, formatter.texts.handout_notes()));
    blocks.push(Block::new(BlockKind::WritingSpace { lines: 2, fill: true }));
    blocks
}

/// Returns a text answer under its question's label; nothing if there is none.
fn labelled(formatter: &SheetFormatter<'_>, role: Role) -> Vec<Block> {
    let (Some(text), Some(question)) = (formatter.line(role), formatter.workbook().with_role(role)) else {
        return Vec::new();
    };
    let cell = Cell::plain(question.id.clone());
    vec![
        Block::spans(
            ParagraphRole::Label,
            vec![formatter.workbook_words(question.label(formatter.tag))],
        ),
        cut(formatter, &cell, vec![formatter.written(one_line(text))]),
    ]
}

/// Returns the decisive answer with its reason in quotation marks.
fn decisive(formatter: &SheetFormatter<'_>) -> Vec<Block> {
    let Some(question) = formatter.workbook().with_role(Role::Decisive) else {
        return Vec::new();
    };
    let cell = Cell::plain(question.id.clone());
    let Some(words) = formatter.cell_words(&cell) else {
        return Vec::new();
    };
    let mut spans = vec![formatter.answered(&cell, words).styled(SpanStyle::Strong)];
    let mut continued = cell;
    if let (Some(reason), Some(why)) = (
        formatter.line(Role::DecisiveReason),
        formatter.workbook().with_role(Role::DecisiveReason),
    ) {
        let quoted = formatter.texts.handout_quoted(one_line(reason));
        spans.push(Span::new(" – "));
        spans.push(formatter.written(quoted));
        continued = Cell::plain(why.id.clone());
    }
    vec![
        Block::new(BlockKind::Heading {
            level: 3,
            spans: vec![formatter.workbook_words(question.label(formatter.tag))],
        }),
        cut(formatter, &continued, spans),
    ]
}

/// Returns the client's sentence to take along.
pub(super) fn motto(formatter: &SheetFormatter<'_>) -> Option<Block> {
    let question = formatter.workbook().with_role(Role::MySentence)?;
    let cell = Cell::plain(question.id.clone());
    let sentence = one_line(formatter.line(Role::MySentence)?);
    let sentence = formatter.written(formatter.texts.handout_quoted(sentence));
    let block = Block::spans(ParagraphRole::Motto, vec![sentence]);
    Some(
        block
            .of(cell_ref(&cell))
            .clamped(MAX_TEXT_LINES, formatter.cut_end(&anchor(&cell))),
    )
}

/// Returns a paragraph that is cut with a reference to the cell's answer.
fn cut(formatter: &SheetFormatter<'_>, cell: &Cell, spans: Vec<Span>) -> Block {
    Block::spans(ParagraphRole::Body, spans)
        .of(cell_ref(cell))
        .clamped(MAX_TEXT_LINES, formatter.cut_end(&anchor(cell)))
}

/// Returns a headed list of at most `most` items, and a reference to `anchor` if there are more.
fn list(
    formatter: &SheetFormatter<'_>,
    heading: &str,
    (numbered, most): (bool, usize),
    items: Vec<Block>,
    anchor: Option<&str>,
) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    let more = items.len().saturating_sub(most);
    let items = items.into_iter().take(most).map(|item| vec![item]).collect();
    let mut blocks = vec![
        Block::heading(3, heading),
        Block::new(BlockKind::List { numbered, items }),
    ];
    blocks.extend(formatter.rest_of_list(more, anchor));
    blocks
}

/// Returns the parts that aren't empty side by side; a single one takes the whole width.
fn side_by_side(parts: Vec<Vec<Block>>) -> Option<Block> {
    let mut parts: Vec<Vec<Block>> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match parts.len() {
        0 => None,
        1 => parts.pop().map(|part| Block::new(BlockKind::Together(part))),
        _ => {
            let column = |blocks| PageColumn { share: 1.0, blocks };
            Some(Block::new(BlockKind::Columns(
                parts.into_iter().map(column).collect(),
            )))
        }
    }
}
