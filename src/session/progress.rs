//! Progress of a session: answered questions among the visible ones, without those that are private or
//! folded.

use super::cell::Cell;
use super::shared::SharedSession;
use crate::workbook::{Body, Question, Station};

/// Number of visible questions and of those with an answer. A table is one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Number of questions with an answer.
    pub answered: usize,
    /// Number of visible questions.
    pub visible: usize,
}

impl Progress {
    /// Returns the progress of a whole session.
    pub fn of(shared: &SharedSession) -> Self {
        Self::among(shared, shared.workbook().questions())
    }

    /// Returns the progress in one station.
    pub fn of_station(shared: &SharedSession, station: &Station) -> Self {
        Self::among(shared, station.questions())
    }

    fn among<'w>(shared: &SharedSession, questions: impl Iterator<Item = &'w Question>) -> Self {
        let counted =
            questions.filter(|question| !question.more && shared.visible().question_shown(&question.id));
        counted.fold(Self::default(), |so_far, question| Self {
            answered: so_far.answered + usize::from(is_answered(shared, question)),
            visible: so_far.visible + 1,
        })
    }
}

/// Returns `true` if a question has a visible, shared answer; a table has one if any of its cells has.
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
