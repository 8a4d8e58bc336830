//! Widths of a table's columns, so that words stay whole.
//!
//! Columns have their shares of the width; one with a longer word takes more, from those with room to spare. Where all
//! together need more than there is, the table is set in parts, one below the other, each with the first column.

use super::super::document::{Block, BlockKind, ParagraphRole, Span, TableBlock, TableColumn};
use super::flow::{Flow, Frame};
use super::lines::widest_word;
use super::style;

/// Width of a column, in points, that is wide enough: longer words, such as addresses, are divided.
const MAX_WORD_WIDTH: f32 = 110.0;

/// A column of one part of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedColumn {
    /// Its index in the table.
    pub(super) index: usize,
    pub(super) column: TableColumn,
    pub(super) frame: Frame,
}

/// Returns the columns of each part of a table.
pub(super) fn parts(flow: &mut Flow<'_>, table: &TableBlock, frame: Frame) -> Vec<Vec<PlacedColumn>> {
    let all: Vec<usize> = (0..table.columns.len()).collect();
    let shares: Vec<f32> = table.columns.iter().map(|column| column.share).collect();
    let least: Vec<f32> = widths(&shares, &[], available(&all, frame))
        .into_iter()
        .enumerate()
        .map(|(column, width)| least_width(flow, table, column, width))
        .collect();
    let place = |part: Vec<usize>| {
        let [shares, least] =
            [&shares, &least].map(|of| part.iter().map(|column| of[*column]).collect::<Vec<f32>>());
        let widths = widths(&shares, &least, available(&part, frame));
        placed(table, &part, &widths, frame)
    };
    split(&least, frame).into_iter().map(place).collect()
}

/// Returns the width for the cells of some columns, without the gaps between them.
fn available(columns: &[usize], frame: Frame) -> f32 {
    frame.width - style::CELL_GAP * columns.len().saturating_sub(1) as f32
}

/// Distributes columns over parts in which each has its least width.
fn split(least: &[f32], frame: Frame) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = vec![Vec::new()];
    for column in 0..least.len() {
        let Some(part) = parts.last_mut() else { break };
        part.push(column);
        let needed: f32 = part.iter().map(|column| least[*column]).sum();
        if part.len() > 2 && needed > available(part, frame) {
            part.pop();
            parts.push(vec![0, column]);
        }
    }
    parts
}

/// Distributes a width by shares, but to no column less than its least width as far as there is enough.
fn widths(shares: &[f32], least: &[f32], available: f32) -> Vec<f32> {
    let least_of = |column: usize| least.get(column).copied().unwrap_or(0.0);
    let needed: f32 = (0..shares.len()).map(least_of).sum();
    if needed > available {
        return (0..shares.len())
            .map(|column| least_of(column) * available / needed)
            .collect();
    }
    let mut fixed = vec![false; shares.len()];
    loop {
        let sum = |of: &dyn Fn(usize) -> f32, which: bool| -> f32 {
            (0..shares.len())
                .filter(|column| fixed[*column] == which)
                .map(of)
                .sum()
        };
        let (room, total) = (
            available - sum(&least_of, true),
            sum(&|column| shares[column], false),
        );
        let width = |column: usize| match fixed[column] {
            true => least_of(column),
            false => room * shares[column] / total,
        };
        let widths: Vec<f32> = (0..shares.len()).map(width).collect();
        let narrow: Vec<usize> = (0..shares.len())
            .filter(|column| widths[*column] < least_of(*column))
            .collect();
        if narrow.is_empty() {
            return widths;
        }
        narrow.into_iter().for_each(|column| fixed[column] = true);
    }
}

fn placed(table: &TableBlock, part: &[usize], widths: &[f32], frame: Frame) -> Vec<PlacedColumn> {
    let mut x = frame.x;
    let place = |(index, width): (&usize, &f32)| {
        let column = PlacedColumn {
            index: *index,
            column: table.columns[*index],
            frame: Frame {
                x,
                width: *width,
                ..frame
            },
        };
        x += width + style::CELL_GAP;
        column
    };
    part.iter().zip(widths).map(place).collect()
}

/// Returns the width of a column's longest word, as far as the column may be widened for it; 0 if `width` is enough
/// for any word.
fn least_width(flow: &mut Flow<'_>, table: &TableBlock, column: usize, width: f32) -> f32 {
    if width >= MAX_WORD_WIDTH {
        return 0.0;
    }
    let mut least = 0.0_f32;
    if let Some(head) = table.head.get(column) {
        least = least.max(widest_in(flow, head, ParagraphRole::Label));
    }
    let cells = table
        .rows
        .iter()
        .filter_map(|row| row.cells.get(column))
        .flatten();
    for Block { kind, .. } in cells {
        if let BlockKind::Paragraph(paragraph) = kind {
            least = least.max(widest_in(flow, &paragraph.spans, paragraph.role));
        }
    }
    least.min(MAX_WORD_WIDTH)
}

fn widest_in(flow: &mut Flow<'_>, spans: &[Span], role: ParagraphRole) -> f32 {
    let style = style::of_role(role);
    let sources = flow.sources(spans, &style);
    widest_word(flow.shaper, &sources, style.size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_with_a_long_word_takes_room_from_the_others() {
        assert_eq!(
            widths(&[2.0, 1.0, 1.0], &[0.0, 0.0, 0.0], 400.0),
            [200.0, 100.0, 100.0]
        );
        assert_eq!(
            widths(&[2.0, 1.0, 1.0], &[0.0, 160.0, 0.0], 400.0),
            [160.0, 160.0, 80.0]
        );
        assert_eq!(widths(&[1.0, 1.0], &[300.0, 100.0], 200.0), [150.0, 50.0]);
    }

    #[test]
    fn columns_that_need_more_than_there_is_stand_in_parts_with_the_first_column() {
        let frame = Frame {
            x: 0.0,
            width: 330.0,
            parent: None,
            tight: 0,
            sheet: false,
        };
        assert_eq!(split(&[100.0, 100.0, 100.0], frame), [vec![0, 1, 2]]);
        assert_eq!(
            split(&[100.0; 6], frame),
            [vec![0, 1, 2], vec![0, 3, 4], vec![0, 5]]
        );
        assert_eq!(split(&[300.0; 3], frame), [vec![0, 1], vec![0, 2]]);
        assert_eq!(split(&[], frame), [Vec::<usize>::new()]);
    }
}
