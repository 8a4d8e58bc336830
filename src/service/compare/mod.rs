//! Sessions side by side, question by question, and the courses of what was told in figures.
//!
//! Sessions of different versions of a workbook compare by the ids of questions, columns and fixed rows,
//! own rows by what they are called. Sessions of different workbooks meet where questions carry the same
//! role. What was asked otherwise then is told in the words of then.

mod align;
mod answers;
mod series;
mod table;
#[cfg(test)]
mod tests;

use uuid::Uuid;

use super::chart::Chart;
use super::error::ServiceError;
use super::library::Library;
use crate::session::{Moment, SharedSession};
use crate::text::{Texts, dates};

/// Several sessions side by side, the oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The sessions.
    pub sessions: Vec<ComparedSession>,
    /// What they answered, in the order of the newest one's workbook; only what at least one answered.
    pub stations: Vec<ComparedStation>,
    /// Pressure, desire, words, attitude and hours over time, as far as any of it was told.
    pub charts: Vec<Chart>,
}

/// A session among others.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedSession {
    /// Its identity.
    pub id: Uuid,
    /// The client's name, as it stands in this session.
    pub name: Option<String>,
    /// When it was begun.
    pub begun: Moment,
    /// When it was last changed.
    pub changed: Moment,
    /// The id of its workbook.
    pub workbook_id: String,
    /// What its workbook is called.
    pub workbook: String,
    /// Which version of it.
    pub version: u32,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedStation {
    /// What it is called.
    pub title: String,
    /// Its questions.
    pub questions: Vec<ComparedQuestion>,
}

/// A question with what was answered to it.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedQuestion {
    /// As the newest session that asks it asks it.
    pub prompt: String,
    /// What an earlier session asked in other words.
    pub reworded: Vec<Reworded>,
    /// One line for a plain question; for a table one for each row and column with an answer.
    pub lines: Vec<ComparedLine>,
}

/// A question, row or column that was worded otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reworded {
    /// In which session, counted from the oldest.
    pub session: usize,
    /// How it was worded.
    pub words: String,
}

/// What was answered in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedLine {
    /// The row, in a table.
    pub row: Option<String>,
    /// The column, in a table.
    pub column: Option<String>,
    /// What an earlier session called the row or asked in the column, where that was worded otherwise.
    pub reworded: Vec<Reworded>,
    /// The answers, one a session.
    pub answers: Vec<ComparedAnswer>,
    /// Whether two sessions that were asked answered differently.
    pub changed: bool,
}

/// What a session says in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComparedAnswer {
    /// It wasn't asked.
    NotAsked,
    /// Nothing.
    Nothing,
    /// This.
    Words(String),
}

impl Comparison {
    /// Compares sessions; they are put in the order in which they were begun.
    pub fn of(mut sessions: Vec<SharedSession>, texts: &Texts) -> Self {
        sessions.sort_by_key(SharedSession::created_at);
        Self {
            stations: table::stations(&sessions, texts),
            charts: series::charts(&sessions, texts),
            sessions: sessions.iter().map(|session| compared(session, texts)).collect(),
        }
    }

    /// When each session was begun, as its answers are headed.
    pub fn days(&self, texts: &Texts) -> Vec<String> {
        let begun: Vec<_> = self
            .sessions
            .iter()
            .map(|session| session.begun.local())
            .collect();
        dates::distinct_labels(&begun, texts.language())
    }

    /// Whether the sessions were begun with different workbooks: most questions were asked in one of them only.
    pub fn is_across_workbooks(&self) -> bool {
        let mut workbooks = self.sessions.iter().map(|session| &session.workbook_id);
        let first = workbooks.next();
        workbooks.any(|workbook| Some(workbook) != first)
    }

    /// The same without what didn't change.
    pub fn only_changed(&self) -> Vec<ComparedStation> {
        let questions = |station: &ComparedStation| -> Vec<ComparedQuestion> {
            let changed = station.questions.iter().map(ComparedQuestion::only_changed);
            changed.filter(|question| !question.lines.is_empty()).collect()
        };
        let stations = self.stations.iter().map(|station| ComparedStation {
            title: station.title.clone(),
            questions: questions(station),
        });
        stations.filter(|station| !station.questions.is_empty()).collect()
    }
}

impl ComparedQuestion {
    fn only_changed(&self) -> Self {
        let lines = self.lines.iter().filter(|line| line.changed);
        Self {
            lines: lines.cloned().collect(),
            ..self.clone()
        }
    }
}

/// Number of sessions that can be compared.
pub const MAX_COMPARED_SESSIONS: usize = 12;

impl Library {
    /// Compares sessions; the reader's language is that of the texts.
    ///
    /// # Errors
    /// If one of them can't be read.
    pub fn compare(&self, sessions: &[Uuid], texts: &Texts) -> Result<Comparison, ServiceError> {
        let shared = sessions.iter().map(|id| self.shared(*id));
        Ok(Comparison::of(shared.collect::<Result<_, _>>()?, texts))
    }
}

fn compared(session: &SharedSession, texts: &Texts) -> ComparedSession {
    let workbook = session.workbook();
    let tag = workbook.language(texts.language().tag());
    let name = session.by_role(crate::workbook::Role::ClientName);
    ComparedSession {
        id: session.id(),
        name: name
            .and_then(|name| name.text())
            .map(|name| name.trim().to_owned()),
        begun: session.created_at(),
        changed: session.updated_at(),
        workbook_id: workbook.id.clone(),
        workbook: workbook.title.get(tag).to_owned(),
        version: workbook.version,
    }
}
