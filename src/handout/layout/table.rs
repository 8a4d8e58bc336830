//! Tables: rows that stay whole if they fit on a page, and a head that comes again on the next one.
//!
//! A row higher than a page is cut into bands between lines, all its cells at the same height, so
//! that each cell reads on where it stopped.

use super::super::document::{Block, CellRef, Span, TableBlock, Tone};
use super::flow::{Flow, Frame, horizontal};
use super::page::{Artifact, DrawItem, Tag};
use super::slab::{PageEnd, Slab, merged, stack_height};
use super::style;
use std::rc::Rc;

/// The slabs of a table.
pub(super) fn slabs(
    flow: &mut Flow<'_>,
    table: &TableBlock,
    cell: Option<&CellRef>,
    frame: Frame,
) -> Vec<Slab> {
    let element = flow.elements.add(Tag::Table, frame.parent, cell);
    let frames = frames(
        table,
        Frame {
            parent: Some(element),
            ..frame
        },
    );
    let mut slabs = Vec::new();
    let mut repeat = None;
    if !table.head.is_empty() {
        let head = head(flow, table, element, &frames, frame);
        repeat = Some(Rc::new(repeated(flow, &head)));
        slabs.push(head);
    }
    for row in &table.rows {
        let row_element = flow.elements.add(Tag::Row, Some(element), None);
        let cells = row
            .cells
            .iter()
            .zip(&frames)
            .enumerate()
            .map(|(i, (blocks, cell_frame))| {
                let parent = flow.elements.add(
                    Tag::Cell,
                    Some(row_element),
                    blocks.first().and_then(|b| b.cell.as_ref()),
                );
                let mut slabs = flow.blocks(
                    blocks,
                    Frame {
                        parent: Some(parent),
                        ..*cell_frame
                    },
                );
                if table.columns.get(i).is_some_and(|c| c.end_aligned) {
                    slabs.iter_mut().for_each(|slab| end_align(slab, *cell_frame));
                }
                slabs
            });
        let cells: Vec<Vec<Slab>> = cells.collect();
        let mut bands = bands(cells, flow.page_height);
        let line = flow.elements.decoration();
        finish_row(&mut bands, (!table.plain).then_some(line), frame);
        for (i, mut band) in bands.into_iter().enumerate() {
            band.repeat = repeat.clone();
            if i > 0 || (slabs.len() == 1 && repeat.is_some()) {
                band.before = if i == 0 { PageEnd::Bad } else { PageEnd::Fine };
            }
            slabs.push(band);
        }
    }
    if let Some(last) = slabs.last_mut() {
        last.below = 9.0;
    }
    slabs
}

fn frames(table: &TableBlock, frame: Frame) -> Vec<Frame> {
    let total: f32 = table.columns.iter().map(|c| c.share).sum();
    let gaps = style::CELL_GAP * table.columns.len().saturating_sub(1) as f32;
    let mut x = frame.x;
    let of = |column: &super::super::document::TableColumn| {
        let width = (frame.width - gaps) * column.share / total;
        let cell = Frame { x, width, ..frame };
        x += width + style::CELL_GAP;
        cell
    };
    table.columns.iter().map(of).collect()
}

fn head(flow: &mut Flow<'_>, table: &TableBlock, element: usize, frames: &[Frame], frame: Frame) -> Slab {
    let row = flow.elements.add(Tag::Row, Some(element), None);
    let mut cells = Vec::new();
    for (i, (runs, cell_frame)) in table.head.iter().zip(frames).enumerate() {
        let parent = flow.elements.add(Tag::HeadCell, Some(row), None);
        let mut slabs = flow.blocks(
            &[label(runs)],
            Frame {
                parent: Some(parent),
                ..*cell_frame
            },
        );
        if table.columns.get(i).is_some_and(|c| c.end_aligned) {
            slabs.iter_mut().for_each(|slab| end_align(slab, *cell_frame));
        }
        cells.push(slabs);
    }
    let height = cells.iter().map(|c| stack_height(c)).fold(0.0, f32::max);
    let mut head = Slab {
        gap: 5.0,
        ..Slab::default()
    };
    for slabs in cells {
        let slab = merged(slabs);
        let dy = height - slab.height;
        head.absorb(slab, dy);
    }
    head.headings.clear();
    head.height = height + 3.0;
    let line = flow.elements.decoration();
    head.draw(
        line,
        vec![horizontal(frame.x, frame.width, head.height, Tone::Ink, 0.75)],
    );
    head
}

fn label(runs: &[Span]) -> Block {
    Block::runs(super::super::document::ParagraphRole::Label, runs.to_vec())
}

/// The head once more, saying nothing new.
fn repeated(flow: &mut Flow<'_>, head: &Slab) -> Slab {
    let element = flow
        .elements
        .add(Tag::Artifact(Artifact::RepeatedHead), None, None);
    let mut again = Slab {
        height: head.height,
        ..Slab::default()
    };
    for part in &head.parts {
        again.draw(element, part.items.clone());
    }
    again
}

/// Moves a cell's lines to its right edge.
fn end_align(slab: &mut Slab, frame: Frame) {
    for part in &mut slab.parts {
        let right = part
            .items
            .iter()
            .filter_map(visible_end)
            .fold(f32::NEG_INFINITY, f32::max);
        if right.is_finite() {
            part.items
                .iter_mut()
                .for_each(|item| item.shift(frame.x + frame.width - right, 0.0));
        }
    }
}

/// Where an item ends, the space a line was broken at left out.
fn visible_end(item: &DrawItem) -> Option<f32> {
    let DrawItem::Glyphs(run) = item else { return None };
    let hanging = run
        .text
        .ends_with(' ')
        .then(|| run.glyphs.last().map_or(0.0, |g| g.advance));
    Some(run.x + run.width() - hanging.unwrap_or(0.0) * run.size / 1000.0)
}

/// A row as one slab, or cut between lines if it is higher than a page.
fn bands(cells: Vec<Vec<Slab>>, page_height: f32) -> Vec<Slab> {
    let height = cells.iter().map(|c| stack_height(c)).fold(0.0, f32::max);
    if height + 2.0 * style::CELL_PAD + 60.0 <= page_height {
        let mut whole = Slab::default();
        for slabs in cells {
            whole.absorb(merged(slabs), 0.0);
        }
        whole.headings.clear();
        return vec![whole];
    }
    cut(cells)
}

/// Puts each cell's lines below each other without gaps; where all of them begin anew, a band ends.
fn cut(cells: Vec<Vec<Slab>>) -> Vec<Slab> {
    let mut placed: Vec<(f32, Slab)> = Vec::new();
    for slabs in cells {
        let mut y = 0.0;
        for slab in slabs {
            let height = slab.height;
            placed.push((y, slab));
            y += height;
        }
    }
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut bands: Vec<(f32, Slab)> = Vec::new();
    for (y, slab) in placed {
        match bands.last_mut() {
            Some((top, band)) if y < *top + band.height - 0.01 => {
                let dy = y - *top;
                band.absorb(slab, dy);
            }
            _ => {
                let mut band = Slab::default();
                band.absorb(slab, 0.0);
                bands.push((y, band));
            }
        }
    }
    bands
        .into_iter()
        .map(|(_, mut band)| {
            band.headings.clear();
            band
        })
        .collect()
}

/// Space above and below the row, and the line under it.
fn finish_row(bands: &mut [Slab], line: Option<usize>, frame: Frame) {
    let pad = frame.space(if line.is_some() {
        style::CELL_PAD
    } else {
        style::CLOSE_PAD
    });
    if let Some(first) = bands.first_mut() {
        first
            .parts
            .iter_mut()
            .flat_map(|p| &mut p.items)
            .for_each(|item| item.shift(0.0, pad));
        first.height += pad;
    }
    let Some(last) = bands.last_mut() else { return };
    last.height += pad;
    if let Some(line) = line {
        let rule = horizontal(frame.x, frame.width, last.height, Tone::Line, style::HAIR);
        last.draw(line, vec![rule]);
    }
}
