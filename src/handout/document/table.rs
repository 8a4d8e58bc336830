//! Tables.

use super::{Block, Span};

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableBlock {
    /// Their widths.
    pub columns: Vec<TableColumn>,
    /// The cells of the head; empty if the table has none.
    pub head: Vec<Vec<Span>>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// Whether rows stand close together without lines, as in a list of names and values.
    pub plain: bool,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TableColumn {
    /// Its share of the width, relative to the others.
    pub share: f32,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRow {
    /// Each cell's blocks.
    pub cells: Vec<Vec<Block>>,
}
