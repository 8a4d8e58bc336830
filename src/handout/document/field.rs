//! Places to answer: lines, boxes and numbered circles, on paper or as a form to be filled in on a screen.

/// Style of a document with fields to fill in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FormStyle {
    /// Whether its text has 18 points.
    pub large: bool,
    /// Whether it is filled in on a screen.
    pub fillable: bool,
}

/// A place to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in a form, the same in every form with the same question.
    pub name: String,
    /// What it asks for, as a screen reader says it.
    pub description: String,
    /// How it is answered.
    pub kind: FieldKind,
}

/// Kind of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// In words.
    Text {
        /// The number of lines to write on.
        lines: u8,
        /// The width in ems; `None` for all the width there is.
        ems: Option<u8>,
        /// What stands behind the line, such as a unit; may be empty.
        unit: String,
    },
    /// By a cross at one of several options.
    One(Vec<FieldOption>),
    /// By a cross at any of several options.
    Any(Vec<FieldOption>),
    /// By a cross at a number from 0 to 10.
    Scale {
        /// What stands at 0; empty where something else says it.
        low: String,
        /// What stands at 10; empty where something else says it.
        high: String,
    },
}

/// An option that can be crossed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldOption {
    /// Its value in a form. Where any may be crossed, it is the name of a field of its own.
    pub value: String,
    /// Its words.
    pub label: String,
    /// The name of the field for words of one's own behind it.
    pub words: Option<String>,
}
