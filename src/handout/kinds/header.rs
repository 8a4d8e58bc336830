//! The head of a handout: the consultant's letterhead, client, meeting, and when the session was filled in.

use super::formatter::{SEPARATOR, SheetFormatter, one_line};
use super::options::HandoutKind;
use crate::handout::document::{Block, BlockKind, PageColumn, ParagraphRole, Rule, Span};
use crate::picture::Tone;
use crate::text::Language;
use crate::text::dates::day_and_month;
use crate::workbook::Role;
use std::sync::Arc;

/// Returns the head, with a rule below it.
pub(super) fn blocks(formatter: &SheetFormatter<'_>, kind: HandoutKind) -> Vec<Block> {
    let mut blocks: Vec<Block> = letterhead(formatter).into_iter().collect();
    blocks.push(columns(client(formatter, kind), dates(formatter)));
    blocks.push(Block::new(BlockKind::Rule(Rule::Strong)));
    blocks
}

/// Returns what stands on the left and on the right of the head.
fn columns(left: Vec<Block>, right: Vec<Block>) -> Block {
    let column = |share: f32, blocks: Vec<Block>| PageColumn { share, blocks };
    Block::new(BlockKind::Columns(vec![column(1.45, left), column(1.0, right)]))
}

/// Returns the consultant's name, contact and logo above everything else; `None` with neither contact nor logo, since
/// the name stands at the foot.
fn letterhead(formatter: &SheetFormatter<'_>) -> Option<Block> {
    let [name, contact] = formatter.letterhead.map(one_line);
    let Some(logo) = formatter.logo else {
        return (!contact.is_empty()).then(|| words(&name, &contact));
    };
    let alternative = match name.as_str() {
        "" => formatter.texts.handout_logo(),
        name => name,
    };
    let logo = Block::new(BlockKind::Logo {
        logo: Arc::clone(logo),
        alternative: alternative.to_owned(),
    });
    let is_named = !(name.is_empty() && contact.is_empty());
    let words = is_named.then(|| words(&name, &contact));
    Some(columns(words.into_iter().collect(), vec![logo]))
}

/// Returns the consultant's name and contact on one line.
fn words(name: &str, contact: &str) -> Block {
    let separator = match name.is_empty() || contact.is_empty() {
        true => "",
        false => SEPARATOR,
    };
    let contact = Span::new(format!("{separator}{contact}")).toned(Tone::Secondary);
    let block = Block::spans(
        ParagraphRole::Small,
        vec![Span::strong(name), contact.undivided()],
    );
    block.clamped(2, vec![Span::new(" …")])
}

fn client(formatter: &SheetFormatter<'_>, kind: HandoutKind) -> Vec<Block> {
    let name = Span::new(one_line(formatter.name())).undivided();
    let mut blocks = vec![
        Block::text(ParagraphRole::Label, kind.title(formatter.texts)),
        Block::new(BlockKind::Heading {
            level: 1,
            spans: vec![name],
        }),
    ];
    let position: Vec<String> = [Role::Organisation, Role::ClientJob]
        .into_iter()
        .filter_map(|role| formatter.line(role).map(one_line))
        .collect();
    let position = position.join(SEPARATOR);
    if !position.is_empty() {
        let position = Block::spans(ParagraphRole::Body, vec![formatter.written(position)]);
        blocks.push(position.clamped(2, vec![Span::new(" …")]));
    }
    blocks
}

fn dates(formatter: &SheetFormatter<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::text(ParagraphRole::Label, "\u{a0}")];
    if let Some(day) = formatter.meeting_day() {
        let meeting = formatter.texts.handout_meeting(formatter.day(day));
        blocks.push(Block::spans(ParagraphRole::Body, vec![Span::strong(meeting)]));
    }
    let filled = Span::new(filled(formatter)).toned(Tone::Secondary);
    blocks.push(Block::spans(ParagraphRole::Small, vec![filled]));
    blocks
}

/// Returns the day or days on which the session was filled in.
fn filled(formatter: &SheetFormatter<'_>) -> String {
    let session = formatter.shared.session();
    let from = session.created_at.local().date();
    let to = session.updated_at.local().date();
    if from == to {
        return formatter.texts.handout_filled(formatter.day(to));
    }
    if (from.year(), from.month()) == (to.year(), to.month()) {
        let day = match formatter.language {
            Language::German => format!("{}.", from.day()),
            Language::English => from.day().to_string(),
        };
        let texts = formatter.texts.handout_filled_within();
        return texts.from(day).to(formatter.day(to));
    }
    let first = if from.year() == to.year() {
        day_and_month(from, formatter.language).replace(' ', "\u{a0}")
    } else {
        formatter.day(from)
    };
    formatter
        .texts
        .handout_filled_between()
        .from(first)
        .to(formatter.day(to))
}
