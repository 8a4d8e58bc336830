//! Blocks that fit on one page: the first page of a meeting sheet, and the head of every other handout.

use super::super::document::Block;
use super::block_layout::{BlockLayout, Frame};
use super::page::Element;
use super::strip::{Strip, keep_together, stack_height};
use super::tightness::{loosest, saved, with_as_many_lines};

/// Returns the strips of blocks, laid out as tightly as they need to fit on one page. Where texts are cut for that, they
/// get back as many lines as there is room for.
pub(super) fn strips(layout: &mut BlockLayout<'_>, blocks: &[Block], frame: Frame) -> Vec<Strip> {
    let step = loosest(layout.tightness, |tight| {
        layout.height(blocks, on_sheet(frame, tight)) <= layout.page_height
    });
    layout.tightness = step;
    let refilled = refilled(layout, blocks, frame);
    let sheet = refilled.unwrap_or_else(|| layout.tried(blocks, on_sheet(frame, step)));
    let (mut strips, mut elements) = sheet;
    layout.elements.list.append(&mut elements);
    keep_together(&mut strips);
    strips
}

/// Returns the frame of a sheet in one step.
fn on_sheet(frame: Frame, tight: u8) -> Frame {
    Frame {
        tight,
        sheet: true,
        ..frame
    }
}

/// Returns blocks with more lines of cut texts, and their elements, which are not among all others; `None` if none lost a
/// line. Rather than that a text has a line or none, spaces become tighter.
fn refilled(
    layout: &mut BlockLayout<'_>,
    blocks: &[Block],
    frame: Frame,
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
        let frame = on_sheet(longer, step);
        let height = layout.height(blocks, frame);
        (height <= layout.page_height).then_some((frame, height))
    });
    let fitting = fitting.next();
    let (frame, height) = fitting.unwrap_or_else(|| {
        let frame = on_sheet(frame, step);
        (frame, layout.height(blocks, frame))
    });
    layout.spare_height = (layout.page_height - height).max(0.0);
    let refilled = Frame {
        refilled: true,
        ..frame
    };
    let fuller = layout.tried(blocks, refilled);
    (stack_height(&fuller.0) <= layout.page_height).then_some(fuller)
}
