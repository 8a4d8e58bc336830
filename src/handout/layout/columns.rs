//! Blocks side by side.

use super::super::document::{Block, PageColumn};
use super::block_layout::{BlockLayout, Frame};
use super::strip::{Strip, merged, stack_height};
use super::style;
use super::tightness::saved;

/// Returns columns as one strip, or one below the other if they are higher than a page.
pub(super) fn strips(layout: &mut BlockLayout<'_>, columns: &[PageColumn], frame: Frame) -> Vec<Strip> {
    let before = layout.elements.list.len();
    let spare = std::mem::take(&mut layout.spare_height);
    let cut = cut_height(layout, columns, frame);
    let mut all = Strip::default();
    for (column, inner) in placed(columns, frame) {
        let strips = column_strips(layout, &column.blocks, inner, cut.map(|cut| cut + spare));
        all.gap = all.gap.max(strips.first().map_or(0.0, |s| s.gap));
        all.below = all.below.max(strips.last().map_or(0.0, |s| s.below));
        if stack_height(&strips) > layout.page_height {
            layout.elements.list.truncate(before);
            return columns
                .iter()
                .flat_map(|c| layout.blocks(&c.blocks, frame))
                .collect();
        }
        all.absorb(merged(strips), 0.0);
    }
    layout.spare_height = spare - cut.map_or(0.0, |cut| (all.height - cut).max(0.0));
    vec![all]
}

/// Returns columns with the room that each has.
fn placed(columns: &[PageColumn], frame: Frame) -> impl Iterator<Item = (&PageColumn, Frame)> {
    let total: f32 = columns.iter().map(|c| c.share).sum();
    let available = frame.width - style::GUTTER_WIDTH * (columns.len().saturating_sub(1)) as f32;
    let mut x = frame.x;
    columns.iter().map(move |column| {
        let width = available * column.share / total;
        let inner = Frame { x, width, ..frame };
        x += width + style::GUTTER_WIDTH;
        (column, inner)
    })
}

/// Returns the height of the highest column with its texts cut; `None` where they get no lines back.
fn cut_height(layout: &mut BlockLayout<'_>, columns: &[PageColumn], frame: Frame) -> Option<f32> {
    let heights = placed(columns, frame).map(|(column, inner)| layout.height(&column.blocks, inner));
    (frame.refilled && saved(frame.tight).lines > 0).then(|| heights.fold(0.0, f32::max))
}

/// Returns a column in which cut texts get back as many lines as `most` allows, the height that there is for them.
fn column_strips(
    layout: &mut BlockLayout<'_>,
    blocks: &[Block],
    frame: Frame,
    most: Option<f32>,
) -> Vec<Strip> {
    let lost = most.map_or(0, |_| saved(frame.tight).lines);
    for given_back in (frame.given_back + 1..=lost).rev() {
        let (strips, mut elements) = layout.tried(blocks, Frame { given_back, ..frame });
        if most.is_some_and(|most| stack_height(&strips) <= most) {
            layout.elements.list.append(&mut elements);
            return strips;
        }
    }
    layout.blocks(blocks, frame)
}
