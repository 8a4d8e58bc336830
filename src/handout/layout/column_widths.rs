//! Widths of a table's columns, so that words stay whole.
//!
//! Columns have their shares of the width; one with a longer word takes more, from those with room to spare. Where all
//! together need more than there is, the table is set in parts, one below the other, each with the first column.

use super::style;

/// Width of a column, in points, that is wide enough: longer words, such as addresses, are divided.
pub(super) const MAX_WORD_WIDTH: f32 = 110.0;

/// Returns the columns of each part of a table, by index, with their widths.
///
/// `least_width` returns the least width of a column, given the one that it has by its share.
pub(super) fn parts(
    shares: &[f32],
    width: f32,
    least_width: &mut dyn FnMut(usize, f32) -> f32,
) -> Vec<Vec<(usize, f32)>> {
    let all: Vec<usize> = (0..shares.len()).collect();
    let least: Vec<f32> = widths(shares, &[], available(&all, width))
        .into_iter()
        .enumerate()
        .map(|(column, width)| least_width(column, width))
        .collect();
    let place = |part: Vec<usize>| {
        let [shares, least] =
            [shares, &least].map(|of| part.iter().map(|column| of[*column]).collect::<Vec<f32>>());
        let widths = widths(&shares, &least, available(&part, width));
        part.into_iter().zip(widths).collect()
    };
    split(&least, width).into_iter().map(place).collect()
}

/// Returns the width for the cells of some columns, without the gaps between them.
fn available(columns: &[usize], width: f32) -> f32 {
    width - style::CELL_GAP * columns.len().saturating_sub(1) as f32
}

/// Distributes columns over parts in which each has its least width.
fn split(least: &[f32], width: f32) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = vec![Vec::new()];
    for column in 0..least.len() {
        let Some(part) = parts.last_mut() else { break };
        part.push(column);
        let needed: f32 = part.iter().map(|column| least[*column]).sum();
        if part.len() > 2 && needed > available(part, width) {
            part.pop();
            parts.push(vec![0, column]);
        }
    }
    parts
}

/// Distributes a width by shares, but to no column less than its least width as far as there is enough.
fn widths(shares: &[f32], least: &[f32], available: f32) -> Vec<f32> {
    let least_of = |column: usize| least.get(column).copied().unwrap_or(0.0);
    // the gaps alone may be wider than the table
    let available = available.max(0.0);
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
        assert_eq!(widths(&[1.0, 1.0], &[], -10.0), [0.0, 0.0]);
    }

    #[test]
    fn columns_that_need_more_than_there_is_stand_in_parts_with_the_first_column() {
        let width = 330.0;
        assert_eq!(split(&[100.0, 100.0, 100.0], width), [vec![0, 1, 2]]);
        assert_eq!(
            split(&[100.0; 6], width),
            [vec![0, 1, 2], vec![0, 3, 4], vec![0, 5]]
        );
        assert_eq!(split(&[300.0; 3], width), [vec![0, 1], vec![0, 2]]);
        assert_eq!(split(&[], width), [Vec::<usize>::new()]);
    }
}
