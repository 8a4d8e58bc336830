//! What was agreed and planned, on one page that can hang on the fridge.

use super::consulting_record::{AgendaEntry, ConsultingRecord};
use super::formatter::{SheetFormatter, one_line};
use super::header;
use super::meeting::{motto, plans};
use super::options::HandoutKind;
use crate::handout::document::{Block, BlockKind, ParagraphRole, Span};
use crate::wording::leading;

/// The number of agreements from which the page says only how many more there are.
const MAX_AGREEMENTS: usize = 12;
/// The number of plans, and of channels, from which it does.
const MAX_PLANS: usize = 10;
/// The number of lines after which an agreement is cut.
const MAX_LINES: u8 = 4;

/// Returns the page.
pub(super) fn blocks(formatter: &SheetFormatter<'_>, record: &ConsultingRecord) -> Vec<Block> {
    let mut blocks = header::blocks(formatter, HandoutKind::FollowUp);
    blocks.extend(agreed(formatter, record));
    blocks.extend(plans::plans(formatter, MAX_PLANS));
    blocks.extend(plans::let_go(formatter, MAX_PLANS));
    blocks.extend(motto(formatter));
    blocks.push(Block::heading(3, formatter.texts.handout_notes()));
    blocks.push(Block::new(BlockKind::WritingSpace { lines: 2, fill: true }));
    blocks
}

fn agreed(formatter: &SheetFormatter<'_>, record: &ConsultingRecord) -> Vec<Block> {
    let item = |point: &AgendaEntry| {
        let spans = vec![
            Span::strong(leading(&one_line(&point.words))),
            Span::new(format!(" {}", one_line(&point.agreement))),
        ];
        let paragraph = Block::spans(ParagraphRole::Body, spans);
        vec![paragraph.clamped(MAX_LINES, vec![Span::new(" …")])]
    };
    let items: Vec<Vec<Block>> = record.agreed().take(MAX_AGREEMENTS).map(item).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(3, formatter.texts.handout_agreed())];
    blocks.push(Block::new(BlockKind::List {
        numbered: true,
        items,
    }));
    let more = record.agreed().count().saturating_sub(MAX_AGREEMENTS);
    blocks.extend(formatter.rest_of_list(more, None));
    blocks
}
