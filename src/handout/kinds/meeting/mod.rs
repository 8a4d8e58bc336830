//! Page 1 of the meeting sheet, in the order in which a meeting needs it.

mod agenda;
mod musts;
pub(super) mod plans;

use super::formatter::{SheetFormatter, anchor, cell_ref, one_line};
use super::header;
use super::options::HandoutKind;
use super::pictures::{FrontPictures, front};
use crate::handout::document::{Block, BlockKind, PageColumn, ParagraphRole, Span, SpanStyle};
use crate::insight::Insight;
use crate::session::Cell;
use crate::workbook::Role;

/// The number of items from which a list refers to a later page.
const MAX_LIST_ITEMS: usize = 5;
/// The number of lines after which text is cut.
const MAX_TEXT_LINES: u8 = 3;

/// Returns the blocks of page 1: those around its pictures, with them in between.
pub(super) fn blocks(
    formatter: &SheetFormatter<'_>,
    insight: &Insight,
    pictures: FrontPictures,
    [mut blocks, below]: [Vec<Block>; 2],
) -> Vec<Block> {
    blocks.extend(side_by_side(front(formatter, insight, pictures)));
    blocks.extend(below);
    blocks
}

/// Returns the blocks of page 1 above its pictures, and those below.
pub(super) fn around_pictures(formatter: &SheetFormatter<'_>) -> [Vec<Block>; 2] {
    let mut above = header::blocks(formatter, HandoutKind::Meeting);
    let reasons = [Role::Occasion, Role::GoodMeeting].map(|role| labelled(formatter, role));
    above.extend(side_by_side(reasons.to_vec()));
    above.extend(agenda::blocks(formatter));
    above.extend(decisive(formatter));
    above.extend(musts::blocks(formatter));
    let plans = side_by_side(vec![
        plans::plans(formatter, MAX_LIST_ITEMS),
        plans::let_go(formatter, MAX_LIST_ITEMS),
    ]);
    let mut below: Vec<Block> = plans.into_iter().chain(motto(formatter)).collect();
    below.push(Block::heading(3, formatter.texts.handout_notes()));
    below.push(Block::new(BlockKind::WritingSpace { lines: 2, fill: true }));
    [above, below]
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
