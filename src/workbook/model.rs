//! What a workbook is: stations in order, each with questions, notes and pictures.
//!
//! Plain data, read by [`super::read`] from a TOML file and checked before anybody sees it: a
//! `Workbook` that exists is sound (every id known, every text there in every language, conditions
//! only on earlier choice questions).

use std::collections::BTreeMap;

use super::ids::{ColumnId, OptionId, QuestionId, RowId, StationId};
use super::roles::{OptionRole, Role};

/// A text in all the workbook's languages, by language tag (`de`, `en`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub(super) BTreeMap<String, String>);

impl Text {
    /// The text in a language, or in the one that the workbook has if it lacks this one.
    pub fn get(&self, tag: &str) -> &str {
        self.0
            .get(tag)
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// How many characters it has in the language in which it is longest.
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
    /// Its name.
    pub id: StationId,
    /// What the chapter rail and the handout call it (short).
    pub title: Text,
    /// The heading of its page.
    pub heading: Text,
    /// What is said before any question; paragraphs are parted by an empty line.
    pub intro: Option<Text>,
    /// When it is shown.
    pub shown: DisplayRule,
    /// What stands in it, in order.
    pub items: Vec<Item>,
}

/// One thing on a station.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Something asked. Boxed, since it is far larger than the others.
    Question(Box<Question>),
    /// Something said, perhaps only under a condition.
    Note(NoteItem),
    /// A picture of the answers so far.
    Picture(PictureItem),
}

/// Something said between questions, with buttons that lead elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteItem {
    /// What it says.
    pub text: Text,
    /// Where it offers to go, in order.
    pub go_to: Vec<GoTo>,
    /// When it is shown.
    pub shown: DisplayRule,
}

/// A button of a note.
#[derive(Clone, Debug, PartialEq)]
pub struct GoTo {
    /// The station it leads to.
    pub station: StationId,
    /// What the button says.
    pub label: Text,
}

/// A picture that stands among the questions.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureItem {
    /// Which one.
    pub kind: PictureKind,
    /// When it is shown.
    pub shown: DisplayRule,
}

/// The pictures that a workbook can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// The desire/must map of the channels.
    Map,
    /// Must before and now, as dumbbells.
    BeforeAndNow,
    /// The attitude bars.
    Attitude,
    /// Must, freed and want words by station.
    WordBalance,
    /// The findings, with the client's reaction to each.
    Findings,
}

/// Something asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its name.
    pub id: QuestionId,
    /// What the program reads it as, if anything.
    pub role: Option<Role>,
    /// The question itself.
    pub prompt: Text,
    /// A short name for lists, handouts and screen readers; falls back on the prompt.
    pub short: Option<Text>,
    /// A sentence that helps, under the question.
    pub hint: Option<Text>,
    /// Folded under „Wenn Sie mögen".
    pub more: bool,
    /// When it is shown.
    pub shown: DisplayRule,
    /// Earlier answers it repeats („Sie schrieben: …"). In a table that takes rows over, an echo of
    /// the source's column repeats the same row's cell on each card.
    pub echo: Vec<Echo>,
    /// What kind of answer it takes.
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
        /// Whether the must mirror is offered.
        mirror: bool,
        /// Beginnings of sentences offered to the client.
        starts: Vec<Text>,
    },
    /// One of several options.
    Choice(Vec<Choice>),
    /// Any of several options.
    Choices(Vec<Choice>),
    /// A whole number from 0 to 10.
    Scale {
        /// The words at 0.
        low: Text,
        /// The words at 10.
        high: Text,
    },
    /// A number.
    Number {
        /// What it counts („Stunden pro Woche").
        unit: Text,
        /// The least, inclusive.
        min: f64,
        /// The most, inclusive.
        max: f64,
        /// Answers are `min` plus a whole multiple of this.
        step: f64,
    },
    /// A calendar day.
    Date,
}

/// An option of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name. `other` is the one that takes text.
    pub id: OptionId,
    /// What it says.
    pub text: Text,
    /// What the program reads it as, if anything.
    pub role: Option<OptionRole>,
}

impl Choice {
    /// Whether this is „etwas anderes", which takes a text.
    pub fn is_other(&self) -> bool {
        self.id.as_str() == "other"
    }
}

/// A table: rows × columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// How it is laid out.
    pub layout: Layout,
    /// Rows that are always there, in order; they come first.
    pub rows: Vec<FixedRow>,
    /// Rows taken over from another table; they come next, in the source's order.
    pub rows_from: Option<RowsFrom>,
    /// Whether the client adds rows; they come last.
    pub own_rows: Option<OwnRows>,
    /// What is asked of each row.
    pub columns: Vec<Column>,
}

/// How a table is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A card for each row, one at a time.
    Cards,
    /// A line for each row.
    Grid,
}

/// A row that the workbook brings along.
#[derive(Clone, Debug, PartialEq)]
pub struct FixedRow {
    /// Its name.
    pub id: RowId,
    /// What it says.
    pub title: Text,
    /// A short name for pictures and handouts; falls back on the title.
    pub short: Option<Text>,
}

/// Rows taken over from another, earlier table.
#[derive(Clone, Debug, PartialEq)]
pub struct RowsFrom {
    /// The table they come from.
    pub table: QuestionId,
    /// Which of its rows: the conditions are on that table's columns. A condition on a column that
    /// a row doesn't have is satisfied.
    pub only: Vec<Condition>,
}

/// Rows that the client adds.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnRows {
    /// What the button says.
    pub add: Text,
    /// What the row's title is asked with; without it own rows have no title.
    pub title: Option<Text>,
}

/// What is asked of each row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name.
    pub id: ColumnId,
    /// What the program reads it as, if anything.
    pub role: Option<Role>,
    /// The question itself.
    pub prompt: Text,
    /// A short name for grid heads and handouts; falls back on the prompt.
    pub short: Option<Text>,
    /// A sentence that helps.
    pub hint: Option<Text>,
    /// Folded under „Wenn Sie mögen".
    pub more: bool,
    /// When it is shown, row by row.
    pub shown: DisplayRule,
    /// The rows that have this column.
    pub rows: RowKinds,
    /// What kind of answer it takes.
    pub form: Form,
}

/// Where a row of a table comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    /// The workbook brought it along.
    Fixed,
    /// It was taken over from another table.
    From,
    /// The client added it.
    Own,
}

/// A set of kinds of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowKinds {
    /// Includes the workbook's rows.
    pub fixed: bool,
    /// Includes rows taken over.
    pub from: bool,
    /// Includes the client's rows.
    pub own: bool,
}

impl RowKinds {
    /// All kinds of row.
    pub const ALL: RowKinds = RowKinds {
        fixed: true,
        from: true,
        own: true,
    };

    /// Whether the set includes a kind.
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

/// When something is shown: every entry of `only_if` holds and none of `unless` does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DisplayRule {
    /// All have to hold; an unanswered or hidden question satisfies none.
    pub only_if: Vec<Condition>,
    /// All of them together hide it; an unanswered or hidden question triggers none. Empty hides nothing.
    pub unless: Vec<Condition>,
}

/// One entry of a condition: the answer is one of these options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Whose answer.
    pub of: ConditionSubject,
    /// The options that satisfy it.
    pub options: Vec<OptionId>,
}

/// What a condition looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConditionSubject {
    /// An earlier plain question.
    Question(QuestionId),
    /// A column of the same row (`row.occupies`).
    Row(ColumnId),
}
