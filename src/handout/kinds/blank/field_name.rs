//! The names of fields: the cell that they answer, so that a form that comes back can be read.

use std::fmt;

use crate::session::Cell;
use crate::workbook::{OptionId, QuestionId, RowId};

/// The name of a field: `question` or `table/row/column`, with what it holds of the answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldName {
    /// The whole answer.
    Answer(Cell),
    /// Whether an option is chosen among several (`cell:option`).
    Option(Cell, OptionId),
    /// The client's own words for the option `other` (`cell+`).
    Words(Cell),
    /// The title of an own row (`table/row`).
    Title(QuestionId, RowId),
}

impl FieldName {
    /// Returns what a field of this name holds; `None` for a name that no form has.
    pub fn parse(name: &str) -> Option<Self> {
        if let Some(cell) = name.strip_suffix('+') {
            return Some(Self::Words(cell_of(cell)?));
        }
        if let Some((cell, option)) = name.split_once(':') {
            return Some(Self::Option(cell_of(cell)?, OptionId::from(option)));
        }
        match name.split('/').collect::<Vec<_>>().as_slice() {
            [table, row] => Some(Self::Title(QuestionId::from(*table), RowId::from(*row))),
            _ => cell_of(name).map(Self::Answer),
        }
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(cell) => f.write_str(&cell_name(cell)),
            Self::Option(cell, option) => write!(f, "{}:{}", cell_name(cell), option.as_str()),
            Self::Words(cell) => write!(f, "{}+", cell_name(cell)),
            Self::Title(table, row) => write!(f, "{}/{}", table.as_str(), row.as_str()),
        }
    }
}

fn cell_name(cell: &Cell) -> String {
    match (&cell.row, &cell.column) {
        (Some(row), Some(column)) => {
            format!("{}/{}/{}", cell.question.as_str(), row.as_str(), column.as_str())
        }
        _ => cell.question.as_str().to_owned(),
    }
}

fn cell_of(name: &str) -> Option<Cell> {
    match name.split('/').collect::<Vec<_>>().as_slice() {
        [question] if !question.is_empty() => Some(Cell::plain(*question)),
        [question, row, column] => Some(Cell::of_table(*question, *row, *column)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_was_written() {
        let (plain, cell) = (Cell::plain("learn"), Cell::of_table("musts", "own-1", "who"));
        let names = [
            FieldName::Answer(plain.clone()),
            FieldName::Answer(cell.clone()),
            FieldName::Option(plain.clone(), "write".into()),
            FieldName::Option(cell.clone(), "boss".into()),
            FieldName::Words(plain),
            FieldName::Words(cell),
            FieldName::Title("musts".into(), "own-1".into()),
        ];
        for name in names {
            assert_eq!(FieldName::parse(&name.to_string()), Some(name));
        }
        assert_eq!(FieldName::parse(""), None);
        assert_eq!(FieldName::parse("a/b/c/d"), None);
    }
}
