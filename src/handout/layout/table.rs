//! Tables: rows stay whole if they fit on a page, and the head is repeated on the next page.
//!
//! A row higher than a page is cut into bands between lines, all its cells at the same height, so
//! that each cell continues on the next page. In a list of names and values, so is a row that is high.

use super::super::document::{Block, BlockKind, CellRef, ParagraphRole, Span, SpanContent, TableBlock};
use super::block_layout::{BlockLayout, Frame};
use super::lines::widest_word;
use super::page::{ElementKind, HeadScope};
use super::ruled::horizontal;
use super::strip::{PageBreak, Strip, merged, space_between, stack_height};
use super::style;
use super::{column_widths, field};
use crate::picture::Tone;
use std::collections::HashMap;
use std::sync::Arc;

/// Height up to which a row is low.
const MAX_LOW_ROW: f32 = 60.0;
/// Share of a page from which on a value in a list of names and values can be cut.
const MAX_WHOLE_SHARE: f32 = 0.2;
/// Height that a row leaves free on a page for the table's head.
const HEAD_RESERVE: f32 = 60.0;

/// Returns the strips of a table, in parts if it has too many columns for its words.
pub(super) fn strips(
    layout: &mut BlockLayout<'_>,
    table: &TableBlock,
    cell: Option<&CellRef>,
    frame: Frame,
) -> Vec<Strip> {
    let outside = std::mem::replace(&mut layout.tabular, true);
    let shares: Vec<f32> = table.columns.iter().map(|column| column.share).collect();
    let mut least_width = |column, width| least_width(layout, table, column, width);
    let parts = column_widths::parts(&shares, frame.width, &mut least_width);
    let mut strips = Vec::new();
    for columns in parts {
        let columns = placed(&columns, frame);
        strips.extend(part(layout, table, &columns, cell, frame));
    }
    layout.tabular = outside;
    strips
}

/// A column of one part of a table.
#[derive(Clone, Copy, Debug)]
struct PlacedColumn {
    /// Its index in the table.
    index: usize,
    frame: Frame,
}

/// Returns columns beside each other.
fn placed(columns: &[(usize, f32)], frame: Frame) -> Vec<PlacedColumn> {
    let mut x = frame.x;
    let place = |&(index, width): &(usize, f32)| {
        let frame = Frame { x, width, ..frame };
        x += width + style::CELL_GAP;
        PlacedColumn { index, frame }
    };
    columns.iter().map(place).collect()
}

/// Returns the width that a column needs for its fields and words. Words are only looked at where the column may be too
/// narrow for them.
fn least_width(layout: &mut BlockLayout<'_>, table: &TableBlock, column: usize, width: f32) -> f32 {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let fields = cells.flatten().filter_map(|block| match &block.kind {
        BlockKind::Field(field) => Some(field),
        _ => None,
    });
    let fields = fields
        .map(|given| field::least_width(layout, given))
        .fold(0.0, f32::max);
    let most = layout.typography.distance(column_widths::MAX_WORD_WIDTH);
    match width < most {
        true => longest_word(layout, table, column).min(most).max(fields),
        false => fields,
    }
}

/// Returns the width of the longest word in a column's head and paragraphs.
fn longest_word(layout: &mut BlockLayout<'_>, table: &TableBlock, column: usize) -> f32 {
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
        let style = layout.typography.of_role(role);
        let sources = layout.sources(spans, &style);
        widest_word(layout.shaper, &sources, style.size)
    };
    head.into_iter()
        .chain(paragraphs)
        .map(&mut widest)
        .fold(0.0, f32::max)
}

/// Returns the strips of some of a table's columns.
fn part(
    layout: &mut BlockLayout<'_>,
    table: &TableBlock,
    columns: &[PlacedColumn],
    cell: Option<&CellRef>,
    frame: Frame,
) -> Vec<Strip> {
    let element = layout.elements.add(ElementKind::Table, frame.parent, cell);
    let mut strips = Vec::new();
    let mut repeat = None;
    if !table.head.is_empty() {
        let head = head(layout, table, element, columns, frame);
        repeat = Some(Arc::new(layout.elements.repeated(&head)));
        strips.push(head);
    }
    let digits = digits(layout, table, columns);
    for row in &table.rows {
        let row_element = layout.elements.add(ElementKind::Row, Some(element), None);
        let mut cells = Vec::new();
        for column in columns {
            let blocks = row.cells.get(column.index).map_or(&[][..], Vec::as_slice);
            let column = &digits.aligned(*column, blocks);
            let origin = blocks.first().and_then(|block| block.cell.as_ref());
            // the first column names the rows
            let kind = match column.index {
                0 => ElementKind::HeadCell(HeadScope::Row),
                _ => ElementKind::Cell,
            };
            let parent = layout.elements.add(kind, Some(row_element), origin);
            cells.push(cell_strips(layout, blocks, parent, column));
        }
        let most = match table.plain {
            true => MAX_WHOLE_SHARE * layout.page_height,
            false => layout.page_height - HEAD_RESERVE - 2.0 * style::CELL_PADDING,
        };
        let mut bands = bands(cells, most);
        let line = layout.elements.decoration();
        finish_row(&mut bands, (!table.plain).then_some(line), frame);
        for (i, mut band) in bands.into_iter().enumerate() {
            band.repeat = repeat.clone();
            if i == 0 {
                band.break_before = match strips.len() == 1 && repeat.is_some() {
                    true => PageBreak::Avoided,
                    false => PageBreak::Allowed,
                };
            }
            strips.push(band);
        }
    }
    keep_ends(&mut strips, usize::from(repeat.is_some()));
    if let Some(last) = strips.last_mut() {
        last.below = 9.0;
    }
    strips
}

/// Keeps the first two and the last two rows together where they are low: a row alone at the end or the beginning of a
/// page doesn't look like a table.
fn keep_ends(strips: &mut [Strip], first: usize) {
    let count = strips.len();
    for row in [first + 1, count.saturating_sub(1)] {
        let is_low = |strip: &Strip| strip.height <= MAX_LOW_ROW;
        let above = row
            .checked_sub(1)
            .and_then(|above| strips.get(above))
            .is_some_and(is_low);
        if let Some(strip) = strips
            .get_mut(row)
            .filter(|strip| row > first && above && is_low(strip))
        {
            strip.break_before = strip.break_before.max(PageBreak::Discouraged);
        }
    }
}

/// Positions of the figures in columns, so that tens stand below tens.
struct Digits {
    /// The most digits before anything else, by column; none where not every answer begins with a figure.
    most: HashMap<usize, usize>,
    /// Width of a digit, in points.
    width: f32,
}

impl Digits {
    /// Returns a column with its beginning where the first digit stands.
    fn aligned(&self, column: PlacedColumn, blocks: &[Block]) -> PlacedColumn {
        let most = self.most.get(&column.index).copied().unwrap_or(0);
        let fewer = most.saturating_sub(leading_digits(blocks).unwrap_or(most));
        let shift = (fewer as f32 * self.width).min(column.frame.width / 2.0);
        PlacedColumn {
            frame: column.frame.indented(shift),
            ..column
        }
    }
}

/// Returns the digits of each column but that of the titles.
fn digits(layout: &mut BlockLayout<'_>, table: &TableBlock, columns: &[PlacedColumn]) -> Digits {
    let most_of = |column: &PlacedColumn| {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column.index));
        let cells = cells.filter(|blocks| !blocks.is_empty());
        let counts: Option<Vec<usize>> = cells.map(|blocks| leading_digits(blocks)).collect();
        Some((column.index, counts?.into_iter().max()?))
    };
    let style = layout.typography.of_role(ParagraphRole::Small);
    let sources = layout.sources(&[Span::new("0")], &style);
    Digits {
        most: columns
            .iter()
            .filter(|column| column.index > 0)
            .filter_map(most_of)
            .collect(),
        width: widest_word(layout.shaper, &sources, style.size),
    }
}

/// Returns the number of digits that a cell begins with; `None` if it begins with anything else.
fn leading_digits(blocks: &[Block]) -> Option<usize> {
    let BlockKind::Paragraph(paragraph) = &blocks.first()?.kind else {
        return None;
    };
    let SpanContent::Text(text) = &paragraph.spans.first()?.content else {
        return None;
    };
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    (count > 0).then_some(count)
}

/// Returns the strips of one cell.
fn cell_strips(
    layout: &mut BlockLayout<'_>,
    blocks: &[Block],
    parent: usize,
    column: &PlacedColumn,
) -> Vec<Strip> {
    let inner = Frame {
        parent: Some(parent),
        ..column.frame
    };
    layout.blocks(blocks, inner)
}

fn head(
    layout: &mut BlockLayout<'_>,
    table: &TableBlock,
    element: usize,
    columns: &[PlacedColumn],
    frame: Frame,
) -> Strip {
    let row = layout.elements.add(ElementKind::Row, Some(element), None);
    let mut cells = Vec::new();
    for column in columns {
        let spans = table.head.get(column.index).cloned().unwrap_or_default();
        let kind = match spans.iter().any(|span| !span.is_empty()) {
            true => ElementKind::HeadCell(HeadScope::Column),
            false => ElementKind::Cell,
        };
        let parent = layout.elements.add(kind, Some(row), None);
        let label = Block::spans(ParagraphRole::Label, spans);
        cells.push(cell_strips(layout, &[label], parent, column));
    }
    let height = cells.iter().map(|c| stack_height(c)).fold(0.0, f32::max);
    let mut head = Strip {
        gap: 5.0,
        ..Strip::default()
    };
    for strips in cells {
        let strip = merged(strips);
        let dy = height - strip.height;
        head.absorb(strip, dy);
    }
    head.headings.clear();
    head.height = height + 3.0;
    let line = layout.elements.decoration();
    head.draw(
        line,
        vec![horizontal(frame.x, frame.width, head.height, Tone::Ink, 0.75)],
    );
    head
}

/// Returns a row as one strip, or cut between lines if it is higher than `most`.
fn bands(cells: Vec<Vec<Strip>>, most: f32) -> Vec<Strip> {
    let height = cells.iter().map(|c| stack_height(c)).fold(0.0, f32::max);
    if height <= most {
        let mut row = Strip::default();
        for strips in cells {
            row.absorb(merged(strips), 0.0);
        }
        row.headings.clear();
        return vec![row];
    }
    cut_into_bands(cells)
}

/// Stacks each cell's lines and ends a band wherever no cell has a line in between.
fn cut_into_bands(cells: Vec<Vec<Strip>>) -> Vec<Strip> {
    let mut placed: Vec<(f32, Strip)> = Vec::new();
    for strips in cells {
        let (mut y, mut above) = (0.0, None);
        for strip in strips {
            y += above.map_or(0.0, |(below, leads_on)| space_between(below, leads_on, strip.gap));
            above = Some((strip.below, strip.leads_on));
            let height = strip.height;
            placed.push((y, strip));
            y += height;
        }
    }
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut bands: Vec<(f32, Strip)> = Vec::new();
    for (y, strip) in placed {
        match bands.last_mut() {
            Some((top, band)) if y < *top + band.height - 0.01 => {
                let dy = y - *top;
                band.absorb(strip, dy);
            }
            last => {
                let mut band = Strip {
                    gap: last.map_or(0.0, |(top, band)| y - *top - band.height),
                    break_before: strip.break_before,
                    ..Strip::default()
                };
                band.absorb(strip, 0.0);
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
fn finish_row(bands: &mut [Strip], line: Option<usize>, frame: Frame) {
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
