//! Writes the document of a session, in the order of the workbook.

use std::collections::HashMap;

use super::parts::{
    AnswerPart, FORMAT, FORMAT_VERSION, MarkPart, OwnRowPart, PlacePart, ReactionPart, SessionDocument,
    SessionPart, WorkbookPart,
};
use crate::session::rows::all_rows;
use crate::session::{Answer, Cell, Location, Session, SharedSession};
use crate::workbook::{ColumnId, QuestionId, RowId, Workbook};

/// Returns the document of everything that is shared, hidden answers included; optionally with the source of
/// the workbook.
pub fn write_document(shared: &SharedSession, with_workbook_source: bool) -> String {
    to_json(shared.document(), shared.workbook(), with_workbook_source)
}

fn to_json(document: SessionDocument, workbook: &Workbook, with_source: bool) -> String {
    if with_source {
        document.with_source(workbook).to_json()
    } else {
        document.to_json()
    }
}

/// Returns the document of a whole session, private answers included; optionally with the source of the
/// workbook. It is only for the client's own copy.
pub fn write_whole_document(session: &Session, with_workbook_source: bool) -> String {
    to_json(session.whole_document(), &session.workbook, with_workbook_source)
}

impl SharedSession {
    /// Returns the document of everything that is shared, hidden answers included.
    pub fn document(&self) -> SessionDocument {
        document(self.session())
    }
}

impl Session {
    /// Returns the document of everything, private answers included; only for the client's own copy.
    pub fn whole_document(&self) -> SessionDocument {
        document(self)
    }
}

fn document(session: &Session) -> SessionDocument {
    let order = Order::of(session);
    SessionDocument {
        format: FORMAT,
        format_version: FORMAT_VERSION,
        workbook: WorkbookPart {
            id: session.workbook.id.clone(),
            version: session.workbook.version,
            digest: Some(session.workbook.digest.clone()),
            source: None,
        },
        session: SessionPart {
            id: session.id,
            language: session.language.clone(),
            status: session.status,
            created_at: session.created_at,
            updated_at: session.updated_at,
            revision: session.revision,
            // a document without a revision is reproduced without one
            base: session.exchanged_revision.filter(|base| *base > 0),
        },
        own_rows: own_rows(session),
        answers: answers(session, &order),
        marks: marks(session, &order),
        reactions: reactions(session),
    }
}

fn own_rows(session: &Session) -> Vec<OwnRowPart> {
    let tables = session.workbook.questions();
    let rows = tables.flat_map(|table| session.own_rows_of(&table.id).iter().map(|row| (&table.id, row)));
    let part = |(table, row): (&QuestionId, &crate::session::OwnRow)| OwnRowPart {
        question: table.clone(),
        id: row.id.clone(),
        title: row.title.clone(),
    };
    rows.map(part).collect()
}

fn answers(session: &Session, order: &Order) -> Vec<AnswerPart> {
    let mut answers: Vec<(&Cell, &Answer)> = session.answers.iter().collect();
    answers.sort_by_cached_key(|(cell, _)| order.of_cell(cell));
    let part = |(cell, answer): (&Cell, &Answer)| AnswerPart {
        question: cell.question.clone(),
        row: cell.row.clone(),
        column: cell.column.clone(),
        value: answer.value.clone(),
        changed_at: (answer.changed_at != session.updated_at).then_some(answer.changed_at),
        library: (!answer.library.is_nil()).then_some(answer.library),
    };
    answers.into_iter().map(part).collect()
}

fn marks(session: &Session, order: &Order) -> Vec<MarkPart> {
    let mut marks: Vec<_> = session.marks.iter().collect();
    marks.sort_by_cached_key(|(place, _)| order.of_place(place));
    let part = |(place, mark): (&Location, &crate::session::Mark)| MarkPart {
        place: place_part(place),
        mark: *mark,
    };
    marks.into_iter().map(part).collect()
}

fn reactions(session: &Session) -> Vec<ReactionPart> {
    let reactions = session.reactions.iter();
    reactions
        .map(|(reacted, fits)| ReactionPart {
            finding: reacted.finding.clone(),
            about: reacted.about.as_ref().map(place_part),
            fits: *fits,
        })
        .collect()
}

fn place_part(place: &Location) -> PlacePart {
    PlacePart {
        question: place.question.clone(),
        row: place.row.clone(),
    }
}

/// Positions of questions, rows and columns in the workbook; unknown ones come last.
struct Order {
    questions: HashMap<QuestionId, usize>,
    rows: HashMap<QuestionId, HashMap<RowId, usize>>,
    columns: HashMap<(QuestionId, ColumnId), usize>,
}

impl Order {
    fn of(session: &Session) -> Self {
        let mut order = Self {
            questions: HashMap::new(),
            rows: HashMap::new(),
            columns: HashMap::new(),
        };
        for (at, question) in session.workbook.questions().enumerate() {
            order.questions.insert(question.id.clone(), at);
            let Some(table) = question.table() else { continue };
            let rows = all_rows(session, &question.id).into_iter().enumerate();
            let rows = rows.map(|(at, row)| (row, at + 1)).collect();
            order.rows.insert(question.id.clone(), rows);
            let columns = table.columns.iter().enumerate();
            let columns = columns.map(|(at, column)| ((question.id.clone(), column.id.clone()), at));
            order.columns.extend(columns);
        }
        order
    }

    fn of_place(&self, place: &Location) -> (usize, usize) {
        self.key(&place.question, place.row.as_ref())
    }

    fn of_cell(&self, cell: &Cell) -> (usize, usize, usize) {
        let (question, row) = self.key(&cell.question, cell.row.as_ref());
        let column = cell.column.clone().map(|column| (cell.question.clone(), column));
        let column = column.map_or(0, |key| self.columns.get(&key).copied().unwrap_or(usize::MAX));
        (question, row, column)
    }

    fn key(&self, question: &QuestionId, row: Option<&RowId>) -> (usize, usize) {
        let at = self.questions.get(question).copied().unwrap_or(usize::MAX);
        let rows = self.rows.get(question);
        let row = row.map_or(0, |row| {
            rows.and_then(|rows| rows.get(row)).copied().unwrap_or(usize::MAX)
        });
        (at, row)
    }
}
