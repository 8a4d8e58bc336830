//! Cards: a title below a line, and parts that stay whole. Where a card goes on, its title is repeated.

use std::rc::Rc;

use super::super::document::{Block, Span};
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

/// Returns the strips of a card.
pub(super) fn strips(
    layout: &mut BlockLayout<'_>,
    title: &[Span],
    parts: &[Vec<Block>],
    frame: Frame,
) -> Vec<Strip> {
    let title = titled(layout, title, frame);
    let repeat = Rc::new(Strip {
        height: title.height + title.below,
        ..layout.elements.repeated(&title)
    });
    let mut strips = vec![title];
    for (index, part) in parts.iter().enumerate() {
        let mut part = layout.blocks(part, frame);
        keep_together(&mut part);
        if let Some(first) = part.first_mut().filter(|_| index == 0) {
            first.break_before = PageBreak::Avoided;
        }
        part.iter_mut()
            .for_each(|strip| strip.repeat = Some(Rc::clone(&repeat)));
        strips.append(&mut part);
    }
    strips
}

/// Returns the title with the line above it.
fn titled(layout: &mut BlockLayout<'_>, title: &[Span], frame: Frame) -> Strip {
    let lines = layout.heading(TITLE_LEVEL, title, None, frame);
    let below = lines.last().map_or(0.0, |line| line.below);
    let space = layout.typography.distance(LINE_SPACE);
    let mut strip = Strip {
        gap: layout.typography.distance(2.5 * LINE_SPACE),
        below,
        keeps_with_next: true,
        ..Strip::default()
    };
    strip.absorb(merged(lines), space);
    let decoration = layout.elements.decoration();
    let line = horizontal(frame.x, frame.width, 0.0, Tone::Ink, LINE_WIDTH);
    strip.draw(decoration, vec![line]);
    strip
}
