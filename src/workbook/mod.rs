//! Workbooks: stations, questions, tables and conditions, read from a file.
//!
//! This module uses nothing else of the crate, so that `build.rs` can check the built-in workbooks with the
//! reader that also reads a consultant's own at run time.

mod book;
mod builtin;
mod fault;
mod ids;
mod index;
mod lookup;
mod model;
mod names;
mod number_steps;
mod read;
mod roles;

pub use book::Workbook;
pub use builtin::{builtin, builtins};
pub use fault::{Fault, FaultCode};
pub use ids::{ColumnId, OptionId, QuestionId, RowId, StationId};
pub use model::{
    Body, Choice, Column, Condition, ConditionSubject, DisplayRule, Echo, FixedRow, Form, GoTo, Item, Layout,
    NoteItem, OwnRows, PictureItem, PictureKind, Question, RowKind, RowKinds, RowsFrom, Station, Table, Text,
};
pub use names::FormKind;
pub use number_steps::NumberSteps;
pub use roles::{OptionRole, Role};
