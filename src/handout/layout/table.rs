//! Tables: rows stay whole if they fit on a page, and the head is repeated on the next page.
//!
//! A row higher than a page is cut into bands between lines, all its cells at the same height, so
//! that each cell continues on the next page.

use super::super::document::{Block, BlockKind, CellRef, ParagraphRole, Span, TableBlock, TableColumn};
use super::column_widths;
use super::flow::{Flow, Frame, horizontal};
use super::lines::widest_word;
use super::page::{Artifact, DrawItem, ElementKind};
use super::slab::{PageEnd, Slab, merged, stack_height};
use super::style;
use crate::picture::Tone;
use std::rc::Rc;

/// Height that a row leaves free on a page for the table's head.
const HEAD_RESERVE: f32 = 60.0;

/// Returns the slabs of a table, in parts if it has too many columns for its words.
pub(super) fn slabs(
    flow: &mut Flow<'_>,
    table: &TableBlock,
    cell: Option<&CellRef>,
    frame: Frame,
) -> Vec<Slab> {
    let shares: Vec<f32> = table.columns.iter().map(|column| column.share).collect();
    let mut longest_word = |column| longest_word(flow, table, column);
    let parts = column_widths::parts(&shares, frame.width, &mut longest_word);
    let mut slabs = Vec::new();
    for columns in parts {
        let columns = placed(table, &columns, frame);
        slabs.extend(part(flow, table, &columns, cell, frame));
    }
    slabs
}

/// A column of one part of a table.
#[derive(Clone, Copy, Debug)]
struct PlacedColumn {
    /// Its index in the table.
    index: usize,
    column: TableColumn,
    frame: Frame,
}

/// Returns columns beside each other.
fn placed(table: &TableBlock, columns: &[(usize, f32)], frame: Frame) -> Vec<PlacedColumn> {
    let mut x = frame.x;
    let place = |&(index, width): &(usize, f32)| {
        let frame = Frame { x, width, ..frame };
        x += width + style::CELL_GAP;
        PlacedColumn {
            index,
            column: table.columns[index],
            frame,
        }
    };
    columns.iter().map(place).collect()
}

/// Returns the width of the longest word in a column's head and paragraphs.
fn longest_word(flow: &mut Flow<'_>, table: &TableBlock, column: usize) -> f32 {
    let head = table.head.get(column).map(|spans| (spans, ParagraphRole::Label));
    let cells = table
        .rows
        .iter()
        .filter_map(|row| row.cells.get(column))
        .flatten();
    let paragraphs = cells.filter_map(|block| match &block.kind {
        BlockKind::Paragraph(paragraph) => Some((&paragraph.spans, paragraph.role)),
        _ => None,
    });
    let mut widest = |(spans, role): (&Vec<Span>, ParagraphRole)| {
        let style = style::of_role(role);
        let sources = flow.sources(spans, &style);
        widest_word(flow.shaper, &sources, style.size)
    };
    head.into_iter()
        .chain(paragraphs)
        .map(&mut widest)
        .fold(0.0, f32::max)
}

/// Returns the slabs of some of a table's columns.
fn part(
    flow: &mut Flow<'_>,
    table: &TableBlock,
    columns: &[PlacedColumn],
    cell: Option<&CellRef>,
    frame: Frame,
) -> Vec<Slab> {
    let element = flow.elements.add(ElementKind::Table, frame.parent, cell);
    let mut slabs = Vec::new();
    let mut repeat = None;
    if !table.head.is_empty() {
        let head = head(flow, table, element, columns, frame);
        repeat = Some(Rc::new(repeated(flow, &head)));
        slabs.push(head);
    }
    for row in &table.rows {
        let row_element = flow.elements.add(ElementKind::Row, Some(element), None);
        let mut cells = Vec::new();
        for column in columns {
            let blocks = row.cells.get(column.index).map_or(&[][..], Vec::as_slice);
            let origin = blocks.first().and_then(|block| block.cell.as_ref());
            let parent = flow.elements.add(ElementKind::Cell, Some(row_element), origin);
            cells.push(cell_slabs(flow, blocks, parent, column));
        }
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

/// Returns the slabs of one cell.
fn cell_slabs(flow: &mut Flow<'_>, blocks: &[Block], parent: usize, column: &PlacedColumn) -> Vec<Slab> {
    let inner = Frame {
        parent: Some(parent),
        ..column.frame
    };
    let mut slabs = flow.blocks(blocks, inner);
    if column.column.end_aligned {
        slabs.iter_mut().for_each(|slab| end_align(slab, column.frame));
    }
    slabs
}

fn head(
    flow: &mut Flow<'_>,
    table: &TableBlock,
    element: usize,
    columns: &[PlacedColumn],
    frame: Frame,
) -> Slab {
    let row = flow.elements.add(ElementKind::Row, Some(element), None);
    let mut cells = Vec::new();
    for column in columns {
        let parent = flow.elements.add(ElementKind::HeadCell, Some(row), None);
        let spans = table.head.get(column.index).cloned().unwrap_or_default();
        let label = Block::spans(ParagraphRole::Label, spans);
        cells.push(cell_slabs(flow, &[label], parent, column));
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

/// Returns the head for further pages, where it isn't part of the content.
fn repeated(flow: &mut Flow<'_>, head: &Slab) -> Slab {
    let element = flow
        .elements
        .add(ElementKind::Artifact(Artifact::RepeatedHead), None, None);
    let mut repeated = Slab {
        height: head.height,
        ..Slab::default()
    };
    for part in &head.parts {
        repeated.draw(element, part.items.clone());
    }
    repeated
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

/// Returns the right end of a text, without the space its line was broken at; `None` for other items.
fn visible_end(item: &DrawItem) -> Option<f32> {
    let DrawItem::Glyphs(run) = item else { return None };
    let hanging = run
        .text
        .ends_with(' ')
        .then(|| run.glyphs.last().map_or(0.0, |g| g.advance));
    Some(run.x + run.width() - hanging.unwrap_or(0.0) * run.size / 1000.0)
}

/// Returns a row as one slab, or cut between lines if it is higher than a page.
fn bands(cells: Vec<Vec<Slab>>, page_height: f32) -> Vec<Slab> {
    let height = cells.iter().map(|c| stack_height(c)).fold(0.0, f32::max);
    if height + 2.0 * style::CELL_PADDING + HEAD_RESERVE <= page_height {
        let mut row = Slab::default();
        for slabs in cells {
            row.absorb(merged(slabs), 0.0);
        }
        row.headings.clear();
        return vec![row];
    }
    cut_into_bands(cells)
}

/// Stacks each cell's lines without gaps and ends a band wherever no cell has a line in between.
fn cut_into_bands(cells: Vec<Vec<Slab>>) -> Vec<Slab> {
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

/// Adds the space above and below a row, and the line under it.
fn finish_row(bands: &mut [Slab], line: Option<usize>, frame: Frame) {
    let pad = frame.space(if line.is_some() {
        style::CELL_PADDING
    } else {
        style::PLAIN_CELL_PADDING
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
        let rule = horizontal(
            frame.x,
            frame.width,
            last.height,
            Tone::Line,
            style::HAIRLINE_WIDTH,
        );
        last.draw(line, vec![rule]);
    }
}
