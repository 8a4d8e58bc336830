//! Comparison of sessions, question by question, with charts of their numbers over time.
//!
//! Versions of a workbook are aligned by the ids of questions, columns and fixed rows, and by the titles of own rows;
//! different workbooks are aligned by roles. Earlier wordings are shown where they differ.

mod align;
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
    /// The stations with any answer, in the order of the newest session's workbook.
    pub stations: Vec<ComparedStation>,
    /// Pressure, desire, words, attitude and hours over time, where there are values.
    pub charts: Vec<Chart>,
    /// The sessions that can't be read and are left out.
    pub unreadable: Vec<Uuid>,
}

/// A compared session.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedSession {
    /// Its id.
    pub id: Uuid,
    /// The client's name in this session.
    pub name: Option<String>,
    /// Time at which it was begun.
    pub begun: Moment,
    /// Time of its last change.
    pub changed: Moment,
    /// The id of its workbook.
    pub workbook_id: String,
    /// The title of its workbook.
    pub workbook: String,
    /// The version of its workbook.
    pub version: u32,
}

/// A station.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedStation {
    /// Its title.
    pub title: String,
    /// Its questions.
    pub questions: Vec<ComparedQuestion>,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedQuestion {
    /// The prompt in the newest session that has it.
    pub prompt: String,
    /// Other wordings of earlier sessions.
    pub reworded: Vec<Reworded>,
    /// One line for a plain question; one for each row and column with an answer for a table.
    pub lines: Vec<ComparedLine>,
}

/// Another wording of a question, row or column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reworded {
    /// The index of the session, from the oldest.
    pub session: usize,
    /// The wording.
    pub words: String,
}

/// The answers at one location.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedLine {
    /// The row, in a table.
    pub row: Option<String>,
    /// The column, in a table.
    pub column: Option<String>,
    /// Other wordings of the row and the column in earlier sessions.
    pub reworded: Vec<Reworded>,
    /// The answers, one for each session.
    pub answers: Vec<ComparedAnswer>,
    /// Whether two consecutive sessions that have the question differ.
    pub changed: bool,
}

/// The answer of a session at one location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComparedAnswer {
    /// The session doesn't have the question.
    NotAsked,
    /// No answer.
    Nothing,
    /// An answer in words.
    Words(String),
}

impl Comparison {
    /// Compares sessions; they are sorted by the time at which they were begun.
    pub fn of(mut sessions: Vec<SharedSession>, texts: &Texts) -> Self {
        sessions.sort_by_key(SharedSession::created_at);
        Self {
            stations: table::stations(&sessions, texts),
            charts: series::charts(&sessions, texts),
            sessions: sessions.iter().map(|session| compared(session, texts)).collect(),
            unreadable: Vec::new(),
        }
    }

    /// Returns the days on which the sessions were begun, as distinct labels.
    pub fn days(&self, texts: &Texts) -> Vec<String> {
        let begun: Vec<_> = self
            .sessions
            .iter()
            .map(|session| session.begun.local())
            .collect();
        dates::distinct_labels(&begun, texts.language())
    }

    /// Returns `true` if the sessions have different workbooks, so that most questions are in one of them only.
    pub fn is_across_workbooks(&self) -> bool {
        let mut workbooks = self.sessions.iter().map(|session| &session.workbook_id);
        let first = workbooks.next();
        workbooks.any(|workbook| Some(workbook) != first)
    }

    /// Returns the stations without lines that are the same in all sessions.
    pub fn only_changed(&self) -> Vec<ComparedStation> {
        changed(&self.stations)
    }
}

/// Returns the stations in which two states of a session differ, with the answers that do, the earlier state first.
pub(super) fn changes_between(states: &[SharedSession; 2], texts: &Texts) -> Vec<ComparedStation> {
    changed(&table::stations(states, texts))
}

/// Returns the stations without lines that are the same in all sessions.
fn changed(stations: &[ComparedStation]) -> Vec<ComparedStation> {
    let questions = |station: &ComparedStation| -> Vec<ComparedQuestion> {
        let changed = station.questions.iter().map(ComparedQuestion::only_changed);
        changed.filter(|question| !question.lines.is_empty()).collect()
    };
    let stations = stations.iter().map(|station| ComparedStation {
        title: station.title.clone(),
        questions: questions(station),
    });
    stations.filter(|station| !station.questions.is_empty()).collect()
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
    /// Compares sessions in the language of the texts.
    ///
    /// # Errors
    /// If none of them, or the library, can't be read.
    pub fn compare(&self, sessions: &[Uuid], texts: &Texts) -> Result<Comparison, ServiceError> {
        let mut shared = Vec::with_capacity(sessions.len());
        let mut unreadable = Vec::new();
        for id in sessions {
            match self.shared(*id) {
                Err(ServiceError::UnreadableSession { id }) => unreadable.push(id),
                session => shared.push(session?),
            }
        }
        match unreadable.first() {
            Some(&id) if shared.is_empty() => Err(ServiceError::UnreadableSession { id }),
            _ => Ok(Comparison {
                unreadable,
                ..Comparison::of(shared, texts)
            }),
        }
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
