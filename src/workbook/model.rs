//! Parts of a workbook: stations in order, each with questions, notes and pictures.
//!
//! This is plain data that [`super::read`] reads from a TOML file. A `Workbook` has always been checked:
//! every id is known, every text exists in every language, and conditions look only at earlier choice
//! questions.

use std::collections::BTreeMap;

use super::ids::{ColumnId, OptionId, QuestionId, RowId, StationId};
use super::roles::{OptionRole, Role};

/// A text in all languages of the workbook, by language tag (`de`, `en`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub(super) BTreeMap<String, String>);

impl Text {
    /// Returns the text in a language, or else in a language that it exists in.
    pub fn get(&self, tag: &str) -> &str {
        self.0
            .get(tag)
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// Returns the number of characters in the language in which it is longest.
    pub fn longest(&self) -> usize {
        self.0
            .values()
            .map(|text| text.chars().count())
            .max()
            .unwrap_or(0)
    }
}

/// A chapter of the workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Station {
    /// Its id.
    pub id: StationId,
    /// Short title for the rail and handouts.
    pub title: Text,
    /// Heading of its page.
    pub heading: Text,
    /// Introduction before the first question; an empty line separates paragraphs.
    pub intro: Option<Text>,
    /// What stands on paper instead of the introduction.
    pub on_paper: Option<Text>,
    /// Condition for showing it.
    pub shown: DisplayRule,
    /// Its items, in order.
    pub items: Vec<Item>,
}

/// Item of a station.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A question; boxed, since it is far larger than the other items.
    Question(Box<Question>),
    /// A note.
    Note(NoteItem),
    /// A picture of the answers so far.
    Picture(PictureItem),
}

/// A note between questions, with buttons that lead to other stations.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteItem {
    /// Its text.
    pub text: Text,
    /// Its buttons, in order.
    pub go_to: Vec<GoTo>,
    /// Condition for showing it.
    pub shown: DisplayRule,
}

/// A button of a note.
#[derive(Clone, Debug, PartialEq)]
pub struct GoTo {
    /// The station it leads to.
    pub station: StationId,
    /// Label of the button.
    pub label: Text,
}

/// A picture between questions.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureItem {
    /// Kind of the picture.
    pub kind: PictureKind,
    /// Condition for showing it.
    pub shown: DisplayRule,
}

/// Kinds of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// The desire/must map of the channels.
    Map,
    /// Pressure before and now, as dumbbells.
    BeforeAndNow,
    /// The attitude bars.
    Attitude,
    /// Must, freed and want words by station.
    WordBalance,
    /// The findings, with the client's reactions.
    Findings,
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Its meaning to the program, if it has one.
    pub role: Option<Role>,
    /// The question itself.
    pub prompt: Text,
    /// Short name for lists, handouts and screen readers; the default is the prompt.
    pub short: Option<Text>,
    /// Help text below the question.
    pub hint: Option<Text>,
    /// Whether it is folded under `walk-more`.
    pub more: bool,
    /// Condition for showing it.
    pub shown: DisplayRule,
    /// Earlier answers that it repeats (`walk-you-wrote`). In a table with rows taken over, an echo of a
    /// column of the source repeats the cell of the same row on each card.
    pub echo: Vec<Echo>,
    /// Its cell or cells.
    pub body: Body,
}

/// A question is plain (one cell) or a table (rows × columns).
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// One cell.
    Plain(Form),
    /// Rows × columns.
    Table(Table),
}

/// The forms of answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// One line of text.
    Line,
    /// Free text of any length.
    Prose {
        /// Whether the mirror is offered.
        mirror: bool,
        /// Beginnings of sentences for the client to choose from.
        starts: Vec<Text>,
    },
    /// One of several options.
    Choice(Vec<Choice>),
    /// Any of several options.
    Choices(Vec<Choice>),
    /// A whole number from 0 to 10.
    Scale {
        /// Label at 0.
        low: Text,
        /// Label at 10.
        high: Text,
    },
    /// A number.
    Number {
        /// Unit of the number, as "hours a week".
        unit: Text,
        /// Lower bound, inclusive.
        min: f64,
        /// Upper bound, inclusive.
        max: f64,
        /// Answers are `min` plus a multiple of this.
        step: f64,
    },
    /// A calendar day.
    Date,
}

/// An option of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its id; `other` is the option that takes text.
    pub id: OptionId,
    /// Its text.
    pub text: Text,
    /// Its meaning to the program, if it has one.
    pub role: Option<OptionRole>,
}

impl Choice {
    /// Returns `true` for the option that takes text.
    pub fn is_other(&self) -> bool {
        self.id.as_str() == "other"
    }
}

/// A table: rows × columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Layout.
    pub layout: Layout,
    /// Fixed rows, in order; they come first.
    pub rows: Vec<FixedRow>,
    /// Rows taken over from another table; they come next, in the order of the source.
    pub rows_from: Option<RowsFrom>,
    /// Rows that the client may add; they come last.
    pub own_rows: Option<OwnRows>,
    /// Columns.
    pub columns: Vec<Column>,
}

/// Layout of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A card for each row, one at a time.
    Cards,
    /// A line for each row.
    Grid,
}

/// Row defined by the workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct FixedRow {
    /// Its id.
    pub id: RowId,
    /// Its text.
    pub title: Text,
    /// Short name for pictures and handouts; the default is the title.
    pub short: Option<Text>,
}

/// Rows taken over from an earlier table.
#[derive(Clone, Debug, PartialEq)]
pub struct RowsFrom {
    /// Source table.
    pub table: QuestionId,
    /// Conditions on columns of the source; all must hold. A condition on a column that a row lacks is
    /// satisfied.
    pub only: Vec<Condition>,
}

/// Rows that the client may add.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnRows {
    /// Label of the button.
    pub add: Text,
    /// Question for the title of a row; `None` if own rows have no title.
    pub title: Option<Text>,
}

/// Column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its id.
    pub id: ColumnId,
    /// Its meaning to the program, if it has one.
    pub role: Option<Role>,
    /// The question itself.
    pub prompt: Text,
    /// Short name for grid headers and handouts; the default is the prompt.
    pub short: Option<Text>,
    /// Help text.
    pub hint: Option<Text>,
    /// Whether it is folded under `walk-more`.
    pub more: bool,
    /// Condition for showing it in a row.
    pub shown: DisplayRule,
    /// Rows that have this column.
    pub rows: RowKinds,
    /// Its form of answer.
    pub form: Form,
}

/// Origin of a table row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    /// Defined by the workbook.
    Fixed,
    /// Taken over from another table.
    From,
    /// Added by the client.
    Own,
}

/// Set of row kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowKinds {
    /// Whether it includes fixed rows.
    pub fixed: bool,
    /// Whether it includes rows taken over.
    pub from: bool,
    /// Whether it includes the client's own rows.
    pub own: bool,
}

impl RowKinds {
    /// All kinds of row.
    pub const ALL: RowKinds = RowKinds {
        fixed: true,
        from: true,
        own: true,
    };

    /// Returns `true` if the set includes a kind.
    pub fn include(self, kind: RowKind) -> bool {
        match kind {
            RowKind::Fixed => self.fixed,
            RowKind::From => self.from,
            RowKind::Own => self.own,
        }
    }
}

/// An earlier answer that is repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Echo {
    /// The question.
    pub question: QuestionId,
    /// The column, if the question is a table.
    pub column: Option<ColumnId>,
}

/// Condition for showing something: every entry of `only_if` holds, and `unless` doesn't hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DisplayRule {
    /// All of these must hold; an unanswered or hidden question satisfies none.
    pub only_if: Vec<Condition>,
    /// All of these together hide it; an unanswered or hidden question satisfies none. Empty hides nothing.
    pub unless: Vec<Condition>,
}

/// A condition: the answer is one of these options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Subject of the condition.
    pub of: ConditionSubject,
    /// Options that satisfy it.
    pub options: Vec<OptionId>,
}

/// Subject of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConditionSubject {
    /// An earlier plain question.
    Question(QuestionId),
    /// A column of the same row (`row.occupies`).
    Row(ColumnId),
}
