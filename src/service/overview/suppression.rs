//! Suppression of small groups, and of those from which they could be worked out.

/// Number of people below which nothing is shown of a group.
pub const MIN_GROUP_SIZE: u32 = 5;

/// Returns which groups of a whole may be shown beside it, by their numbers of people and that of the whole. Groups
/// below [`MIN_GROUP_SIZE`] are suppressed, and further ones until all that are suppressed together reach it: otherwise
/// the difference to the whole would reveal them.
pub(super) fn suppress_small_groups(clients: &[u32], all: u32) -> Vec<bool> {
    let mut shown: Vec<bool> = clients.iter().map(|clients| *clients >= MIN_GROUP_SIZE).collect();
    while is_revealed(clients, &shown, all) {
        let Some(smallest) = smallest(clients, &shown) else {
            break;
        };
        shown[smallest] = false;
    }
    shown
}

/// Returns `true` if the suppressed groups together are of too few people. One person may be in several groups, so these
/// are at least as many as are in the largest, and as remain of the whole without those shown.
fn is_revealed(clients: &[u32], shown: &[bool], all: u32) -> bool {
    let sum = |which: bool| -> u32 {
        let groups = clients.iter().zip(shown).filter(|(_, shown)| **shown == which);
        groups.map(|(clients, _)| *clients).sum()
    };
    let groups = clients.iter().zip(shown).filter(|(_, shown)| !**shown);
    let largest = groups.map(|(clients, _)| *clients).max().unwrap_or(0);
    let rest = all.min(sum(true) + sum(false)).saturating_sub(sum(true));
    largest > 0 && largest.max(rest) < MIN_GROUP_SIZE
}

/// Returns the smallest group that is shown.
fn smallest(clients: &[u32], shown: &[bool]) -> Option<usize> {
    let shown = |group: &usize| shown[*group] && clients[*group] > 0;
    (0..clients.len())
        .filter(shown)
        .min_by_key(|group| clients[*group])
}

/// Groups by two properties, such as answer and year, in a table whose sums are shown as well.
///
/// A suppressed cell could be worked out from others of its row or its column; in general exactly if, in the graph that
/// joins row and column of each suppressed cell, no other way leads from one to the other.
pub(super) struct CrossTable {
    /// Numbers of people; the last row and the last column hold the sums.
    clients: Vec<Vec<u32>>,
    shown: Vec<Vec<bool>>,
}

impl CrossTable {
    /// Suppresses cells and sums of too few people, sums of columns that are suppressed elsewhere, and further ones until
    /// none can be worked out.
    pub(super) fn new(clients: Vec<Vec<u32>>, shown_sums: &[bool]) -> Self {
        let large = |row: &Vec<u32>| row.iter().map(|clients| *clients >= MIN_GROUP_SIZE).collect();
        let mut shown: Vec<Vec<bool>> = clients.iter().map(large).collect();
        if let Some(sums) = shown.last_mut() {
            sums.iter_mut()
                .zip(shown_sums)
                .for_each(|(sum, elsewhere)| *sum &= elsewhere);
        }
        let mut table = Self { clients, shown };
        while table.suppress_another() {}
        table
    }

    /// Returns `true` if a cell or a sum may be shown.
    pub(super) fn is_shown(&self, row: usize, column: usize) -> bool {
        self.shown
            .get(row)
            .and_then(|row| row.get(column))
            .copied()
            .unwrap_or(false)
    }

    /// Suppresses one more cell if another one could be worked out. Returns `false` if none could, or none is left.
    fn suppress_another(&mut self) -> bool {
        let revealed = self.lines().filter(|line| self.is_line_revealed(line));
        let in_line = revealed.map(|line| self.smallest(line.into_iter()));
        let determined = self
            .suppressed()
            .filter_map(|cell| self.sides(cell).map(|sides| (cell, sides)));
        let beside = determined.map(|(cell, sides)| self.smallest_between(cell, &sides));
        let next = in_line.chain(beside).flatten().next();
        next.map(|(row, column)| self.shown[row][column] = false)
            .is_some()
    }

    /// Returns the smallest of some cells that is shown; a sum only if there is nothing else, and never that of all.
    fn smallest(&self, cells: impl Iterator<Item = (usize, usize)>) -> Option<(usize, usize)> {
        let (last_row, last_column) = (self.rows() - 1, self.columns() - 1);
        let clients = |cell: &(usize, usize)| self.clients[cell.0][cell.1];
        let is_sum = |cell: &(usize, usize)| cell.0 == last_row || cell.1 == last_column;
        let shown = cells.filter(|cell| self.is_shown(cell.0, cell.1) && clients(cell) > 0);
        let shown = shown.filter(|cell| *cell != (last_row, last_column));
        shown.min_by_key(|cell| (is_sum(cell), clients(cell)))
    }

    /// Returns the cell to suppress, so that another way leads from a cell's row to its column.
    fn smallest_between(&self, cell: (usize, usize), sides: &[Lines; 2]) -> Option<(usize, usize)> {
        let joins = |(row, column): &(usize, usize)| {
            sides[0].rows[*row] && sides[1].columns[*column]
                || sides[1].rows[*row] && sides[0].columns[*column]
        };
        let all = (0..self.rows()).flat_map(|row| self.row(row));
        let around = self.row(cell.0).chain(self.column(cell.1));
        self.smallest(all.filter(joins)).or_else(|| self.smallest(around))
    }

    fn rows(&self) -> usize {
        self.clients.len()
    }

    fn columns(&self) -> usize {
        self.clients.first().map_or(0, Vec::len)
    }

    fn row(&self, row: usize) -> impl Iterator<Item = (usize, usize)> + use<> {
        (0..self.columns()).map(move |column| (row, column))
    }

    fn column(&self, column: usize) -> impl Iterator<Item = (usize, usize)> + use<> {
        (0..self.rows()).map(move |row| (row, column))
    }

    /// Returns the cells of each row and each column, its sum at the end.
    fn lines(&self) -> impl Iterator<Item = Vec<(usize, usize)>> {
        let rows = (0..self.rows()).map(|row| self.row(row).collect());
        rows.chain((0..self.columns()).map(|column| self.column(column).collect()))
    }

    /// Returns the suppressed cells with anybody in them.
    fn suppressed(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.rows())
            .flat_map(|row| self.row(row))
            .filter(|cell| self.is_suppressed(*cell))
    }

    fn is_suppressed(&self, (row, column): (usize, usize)) -> bool {
        !self.shown[row][column] && self.clients[row][column] > 0
    }

    /// Returns `true` if the suppressed cells of a line with a sum are together of too few people.
    fn is_line_revealed(&self, line: &[(usize, usize)]) -> bool {
        let Some((sum, cells)) = line.split_last().filter(|(sum, _)| self.is_shown(sum.0, sum.1)) else {
            return false;
        };
        let clients: Vec<u32> = cells
            .iter()
            .map(|(row, column)| self.clients[*row][*column])
            .collect();
        let shown: Vec<bool> = cells
            .iter()
            .map(|(row, column)| self.is_shown(*row, *column))
            .collect();
        is_revealed(&clients, &shown, self.clients[sum.0][sum.1])
    }

    /// Returns the lines that are joined with a suppressed cell's row, and those joined with its column, if the sums give
    /// the cell away; otherwise both are joined without it.
    fn sides(&self, cell: (usize, usize)) -> Option<[Lines; 2]> {
        let of_row = self.joined(cell, (true, cell.0));
        let is_determined = !of_row.columns[cell.1];
        is_determined.then(|| [of_row, self.joined(cell, (false, cell.1))])
    }

    /// Returns the lines that suppressed cells other than `cell` join with a row (`true`) or a column.
    fn joined(&self, cell: (usize, usize), start: (bool, usize)) -> Lines {
        let mut joined = Lines {
            rows: vec![false; self.rows()],
            columns: vec![false; self.columns()],
        };
        let mut open = vec![start];
        while let Some((is_row, line)) = open.pop() {
            let (seen, cells): (&mut bool, Vec<_>) = match is_row {
                true => (&mut joined.rows[line], self.row(line).collect()),
                false => (&mut joined.columns[line], self.column(line).collect()),
            };
            if std::mem::replace(seen, true) {
                continue;
            }
            let others = cells
                .into_iter()
                .filter(|other| *other != cell && self.is_suppressed(*other));
            open.extend(others.map(|(row, column)| (!is_row, if is_row { column } else { row })));
        }
        joined
    }
}

/// A set of rows and columns.
struct Lines {
    rows: Vec<bool>,
    columns: Vec<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn groups_of_fewer_than_five_are_hidden() {
        assert_eq!(suppress_small_groups(&[5, 30, 12], 47), [true, true, true]);
        assert_eq!(suppress_small_groups(&[3, 4, 12], 19), [false, false, true]);
    }

    #[test]
    fn nobody_can_be_taken_from_the_difference() {
        assert_eq!(suppress_small_groups(&[30, 3, 12], 45), [true, false, false]);
        assert_eq!(suppress_small_groups(&[4], 4), [false]);
    }

    #[test]
    fn a_group_of_nobody_tells_nothing() {
        assert_eq!(suppress_small_groups(&[30, 0], 30), [true, false]);
    }

    #[test]
    fn the_same_few_people_in_two_groups_are_still_few() {
        assert_eq!(
            suppress_small_groups(&[3, 3, 12, 20], 35),
            [false, false, false, true]
        );
    }

    /// Returns a table with its sums.
    fn with_sums(rows: &[Vec<u32>]) -> Vec<Vec<u32>> {
        let mut table: Vec<Vec<u32>> = rows.to_vec();
        table.iter_mut().for_each(|row| row.push(row.iter().sum()));
        let columns = table.first().map_or(0, Vec::len);
        table.push(
            (0..columns)
                .map(|column| table.iter().map(|row| row[column]).sum())
                .collect(),
        );
        table
    }

    #[test]
    fn a_cell_is_not_given_away_by_its_row_its_column_and_their_sums() {
        let table = CrossTable::new(with_sums(&[vec![3, 9], vec![6, 9], vec![20, 9]]), &[]);
        assert_eq!(
            table.shown,
            [
                [false, false, true],
                [false, false, true],
                [true, true, true],
                [true, true, true]
            ]
        );
    }

    #[test]
    fn a_year_whose_sum_is_suppressed_is_not_given_away_by_its_answers() {
        let table = CrossTable::new(with_sums(&[vec![8, 9], vec![10, 12]]), &[false, false]);
        let shown = (0..2).flat_map(|column| [0, 1].map(|row| table.is_shown(row, column)));
        assert!(shown.filter(|shown| !shown).count() >= 2, "{:?}", table.shown);
    }

    /// Returns the suppressed cells that linear equations determine: those of full rank.
    fn determined(table: &CrossTable) -> Vec<(usize, usize)> {
        let cells: Vec<_> = table.suppressed().collect();
        let equation = |line: Vec<(usize, usize)>| -> Vec<f64> {
            let sign = |cell: &(usize, usize)| match line.iter().position(|other| other == cell) {
                Some(at) if at + 1 == line.len() => -1.0,
                Some(_) => 1.0,
                None => 0.0,
            };
            cells.iter().map(sign).collect()
        };
        let mut rows: Vec<Vec<f64>> = table.lines().map(equation).collect();
        let mut rank = 0;
        for column in 0..cells.len() {
            let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column].abs() > 1e-9) else {
                continue;
            };
            rows.swap(rank, pivot);
            let pivot = rows[rank].clone();
            for (_, row) in rows.iter_mut().enumerate().filter(|(index, _)| *index != rank) {
                let factor = row[column] / pivot[column];
                row.iter_mut()
                    .zip(&pivot)
                    .for_each(|(value, pivot)| *value -= factor * pivot);
            }
            rank += 1;
        }
        let alone = |row: &Vec<f64>| {
            let mut set = (0..cells.len()).filter(|column| row[*column].abs() > 1e-9);
            set.next().filter(|_| set.next().is_none())
        };
        rows.iter()
            .filter_map(alone)
            .map(|column| cells[column])
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_suppressed_cell_follows_from_the_table(
            rows in (1..6_usize).prop_flat_map(|columns| {
                prop::collection::vec(prop::collection::vec(prop_oneof![0..6_u32, 0..30_u32], columns), 1..6)
            })
        ) {
            let clients = with_sums(&rows);
            let columns = clients.len() - 1;
            let all = clients[columns].last().copied().unwrap_or(0);
            prop_assume!(all >= MIN_GROUP_SIZE);
            let sums = &clients[columns][..clients[columns].len() - 1];
            let table = CrossTable::new(clients.clone(), &suppress_small_groups(sums, all));
            prop_assert!(determined(&table).is_empty(), "{:?} {:?}", table.clients, table.shown);
            for line in table.lines() {
                prop_assert!(!table.is_line_revealed(&line), "{:?} {:?}", table.clients, table.shown);
            }
        }
    }
}
