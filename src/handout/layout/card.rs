//! Cards: a title, below a line or not, and parts. Where a card goes on, its title is repeated.

use std::sync::Arc;

use super::super::document::{CardBlock, Span};
use super::block_layout::{BlockLayout, Frame};
use super::ruled::horizontal;
use super::strip::{PageBreak, Strip, keep_together, merged};
use crate::picture::Tone;

/// The level of a card's title among headings.
const TITLE_LEVEL: u8 = 4;
/// Width of the line.
const LINE_WIDTH: f32 = 0.75;
/// Space between the line and the title.
const LINE_SPACE: f32 = 7.0;
/// Number of strips that a card has at least on both pages, if it is divided.
const MIN_DIVIDED: usize = 2;

/// Returns the strips of a card.
pub(super) fn strips(layout: &mut BlockLayout<'_>, card: &CardBlock, frame: Frame) -> Vec<Strip> {
    let title = titled(layout, &card.title, card.ruled, frame);
    let mut parts: Vec<Vec<Strip>> = card.parts.iter().map(|part| layout.blocks(part, frame)).collect();
    for part in &mut parts {
        match card.divisible {
            true => divide_late(part),
            false => keep_together(part),
        }
    }
    if let Some(first) = parts.first_mut().and_then(|part| part.first_mut()) {
        first.break_before = PageBreak::Avoided;
    }
    let firsts = parts.iter().skip(1).filter_map(|part| part.first());
    let space = firsts.map(|first| first.gap).fold(0.0, f32::max);
    let mut strips: Vec<Strip> = parts.into_iter().flatten().collect();
    if strips.len() >= MIN_DIVIDED {
        let again = Arc::new(repeated(layout, card, space, frame));
        strips
            .iter_mut()
            .for_each(|strip| strip.repeat = Some(Arc::clone(&again)));
    }
    strips.insert(0, title);
    strips
}

/// Lets a page end within a part where much of it would stay empty otherwise, but not near the part's ends.
fn divide_late(part: &mut [Strip]) {
    let most = part.len().saturating_sub(MIN_DIVIDED);
    for (index, strip) in part.iter_mut().enumerate().skip(1) {
        let least = match (MIN_DIVIDED..=most).contains(&index) {
            true => PageBreak::Reluctant,
            false => PageBreak::Discouraged,
        };
        strip.break_before = strip.break_before.max(least);
    }
}

/// Returns the title for further pages, with as much space below it as the parts have between them.
fn repeated(layout: &mut BlockLayout<'_>, card: &CardBlock, space: f32, frame: Frame) -> Strip {
    let mut spans = card.title.clone();
    spans.push(Span::new(format!(" {}", card.goes_on)).toned(Tone::Secondary));
    let count = layout.elements.list.len();
    let title = titled(layout, &spans, card.ruled, frame);
    // it isn't part of the content
    layout.elements.list.truncate(count);
    Strip {
        height: title.height + title.below.max(space),
        ..layout.elements.repeated(&title)
    }
}

/// Returns a title, with the line above it.
fn titled(layout: &mut BlockLayout<'_>, title: &[Span], ruled: bool, frame: Frame) -> Strip {
    let lines = layout.heading(TITLE_LEVEL, title, None, frame);
    let ends = (
        lines.first().map(|line| line.gap),
        lines.last().map(|line| line.below),
    );
    let space = layout.typography.distance(LINE_SPACE);
    let mut strip = Strip {
        gap: ends.0.unwrap_or_default(),
        below: ends.1.unwrap_or_default(),
        keeps_with_next: true,
        ..Strip::default()
    };
    if ruled {
        strip.gap = 2.5 * space;
        strip.absorb(merged(lines), space);
        let decoration = layout.elements.decoration();
        let line = horizontal(frame.x, frame.width, 0.0, Tone::Ink, LINE_WIDTH);
        strip.draw(decoration, vec![line]);
    } else {
        strip.absorb(merged(lines), 0.0);
    }
    strip
}
