//! Blocks that fit on one page: the first page of a meeting sheet, and the head of every other handout.

use super::super::document::Block;
use super::block_layout::{BlockLayout, Frame};
use super::page::Element;
use super::strip::{Strip, keep_together, stack_height};
use super::tightness::{loosest, saved, with_as_many_lines};

/// Returns the strips of blocks, laid out as tightly as they need to fit on one page. Where texts are cut for that, they
/// get back as many lines as there is room for.
pub(super) fn strips(layout: &mut BlockLayout<'_>, blocks: &[Block], frame: Frame) -> Vec<Strip> {
    let mut best = None;
    let step = loosest(layout.tightness, |tight| {
        let tried = sheet_at(layout, blocks, frame, tight);
        let fits = stack_height(&tried.0) <= layout.page_height;
        best = if fits { Some((tight, tried)) } else { best.take() };
        fits
    });
    layout.tightness = step;
    let best = best.filter(|(tight, _)| *tight == step);
    let sheet = best.map_or_else(|| sheet_at(layout, blocks, frame, step), |(_, sheet)| sheet);
    let (mut strips, mut elements) = refilled(layout, blocks, frame, &sheet.0).unwrap_or(sheet);
    layout.elements.list.append(&mut elements);
    keep_together(&mut strips);
    strips
}

/// Lays out blocks in one step. Their elements are not among all others.
fn sheet_at(
    layout: &mut BlockLayout<'_>,
    blocks: &[Block],
    frame: Frame,
    tight: u8,
) -> (Vec<Strip>, Vec<Element>) {
    let sheet = Frame {
        tight,
        sheet: true,
        ..frame
    };
    layout.tried(blocks, sheet)
}

/// Returns blocks with more lines of cut texts; `None` if none lost a line. Rather than that a text has a line or none,
/// spaces become tighter.
fn refilled(
    layout: &mut BlockLayout<'_>,
    blocks: &[Block],
    frame: Frame,
    cut: &[Strip],
) -> Option<(Vec<Strip>, Vec<Element>)> {
    let step = layout.tightness;
    if saved(step).lines == 0 {
        return None;
    }
    let longer = Frame {
        given_back: 1,
        ..frame
    };
    let mut fitting = with_as_many_lines(step).filter_map(|step| {
        let height = stack_height(&sheet_at(layout, blocks, longer, step).0);
        (height <= layout.page_height).then_some((longer, step, height))
    });
    let (frame, step, height) = fitting.next().unwrap_or((frame, step, stack_height(cut)));
    layout.spare_height = (layout.page_height - height).max(0.0);
    let refilled = Frame {
        refilled: true,
        ..frame
    };
    let fuller = sheet_at(layout, blocks, refilled, step);
    (stack_height(&fuller.0) <= layout.page_height).then_some(fuller)
}
