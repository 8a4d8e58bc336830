//! How far a session is: what is answered of what is asked. Said without reproach, counted without what
//! is private, folded away or hidden.

use super::cell::Cell;
use super::shared::SharedSession;
use crate::workbook::{Body, Question, Station};

/// How many questions are answered of those that are shown. A table is one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many have an answer.
    pub answered: usize,
    /// How many are shown.
    pub visible: usize,
}

impl Progress {
    /// Of a whole session.
    pub fn of(shared: &SharedSession) -> Self {
        Self::among(shared, shared.workbook().questions())
    }

    /// Of one station.
    pub fn of_station(shared: &SharedSession, station: &Station) -> Self {
        Self::among(shared, station.questions())
    }

    fn among<'w>(shared: &SharedSession, questions: impl Iterator<Item = &'w Question>) -> Self {
        let asked =
            questions.filter(|question| !question.more && shared.visible().question_shown(&question.id));
        asked.fold(Self::default(), |so_far, question| Self {
            answered: so_far.answered + usize::from(is_answered(shared, question)),
            visible: so_far.visible + 1,
        })
    }
}

/// Whether a question has an answer that is shown and shared; a table has one if any of its cells has.
fn is_answered(shared: &SharedSession, question: &Question) -> bool {
    match &question.body {
        Body::Plain(_) => shared.value(&Cell::plain(question.id.clone())).is_some(),
        Body::Table(table) => {
            let mut rows = shared.visible().rows(&question.id).iter();
            rows.any(|row| {
                let mut columns = table.columns.iter();
                columns.any(|column| {
                    let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
                    shared.value(&cell).is_some()
                })
            })
        }
    }
}
