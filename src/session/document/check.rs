//! Converts a document into a session: everything is checked against the workbook, all or nothing.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use uuid::Uuid;

use super::fault::{DocumentCode as Code, DocumentFault};
use super::parts::{AnswerPart, OwnRowPart, PlacePart, SessionDocument};
use crate::session::check::{EditError, MAX_TEXT_BYTES, check_title, check_value, form_of, is_row_id};
use crate::session::rows::kind_of_row;
use crate::session::{Answer, Cell, FindingRef, Location, Mark, Moment, OwnRow, Session, Value};
use crate::workbook::{Body, Column, Form, Question, QuestionId, RowId, Workbook};

impl SessionDocument {
    /// Returns the session of a document after checking it against its workbook. `known_finding` returns
    /// whether a finding with an id exists.
    ///
    /// # Errors
    /// The first fault, with its path.
    pub fn check(
        self,
        workbook: &Arc<Workbook>,
        known_finding: &dyn Fn(&str) -> bool,
    ) -> Result<Session, DocumentFault> {
        self.workbook.fits(workbook)?;
        if !workbook.languages.contains(&self.session.language) {
            let fault = DocumentFault::new(Code::UnknownLanguage, "session.language");
            return Err(fault.with("given", &self.session.language));
        }
        let mut checking = Checking::of(workbook);
        let own_rows = checking.own_rows(self.own_rows)?;
        let answers = checking.answers(self.answers, self.session.updated_at)?;
        let marks = checking.marks(self.marks.into_iter().map(|part| (part.place, part.mark)))?;
        let mut reactions = BTreeMap::new();
        for (at, part) in self.reactions.into_iter().enumerate() {
            let path = format!("reactions[{at}]");
            if !known_finding(&part.finding) {
                let fault = DocumentFault::new(Code::UnknownFinding, format!("{path}.finding"));
                return Err(fault.with("finding", &part.finding));
            }
            let about = part
                .about
                .map(|about| checking.place(about, &format!("{path}.about")))
                .transpose()?;
            let reacted = FindingRef {
                finding: part.finding,
                about,
            };
            if reactions.insert(reacted, part.fits).is_some() {
                return Err(DocumentFault::new(Code::DuplicateReaction, path));
            }
        }
        Ok(Session {
            id: self.session.id,
            workbook: Arc::clone(workbook),
            language: self.session.language,
            status: self.session.status,
            created_at: self.session.created_at,
            updated_at: self.session.updated_at,
            revision: self.session.revision,
            exchanged_revision: self.session.base,
            answers,
            own_rows,
            marks,
            reactions,
        })
    }
}

/// State of the check: the workbook and the tables of own rows.
struct Checking<'w> {
    workbook: &'w Workbook,
    homes: HashMap<RowId, QuestionId>,
}

impl<'w> Checking<'w> {
    fn of(workbook: &'w Workbook) -> Self {
        Self {
            workbook,
            homes: HashMap::new(),
        }
    }

    fn question(&self, id: &QuestionId, path: &str) -> Result<&'w Question, DocumentFault> {
        let fault =
            || DocumentFault::new(Code::UnknownQuestion, format!("{path}.question")).with("question", id);
        self.workbook.question(id).ok_or_else(fault)
    }

    fn own_rows(
        &mut self,
        parts: Vec<OwnRowPart>,
    ) -> Result<BTreeMap<QuestionId, Vec<OwnRow>>, DocumentFault> {
        let mut rows: BTreeMap<QuestionId, Vec<OwnRow>> = BTreeMap::new();
        for (at, part) in parts.into_iter().enumerate() {
            let path = format!("own_rows[{at}]");
            self.own_row(&part, &path)?;
            self.homes.insert(part.id.clone(), part.question.clone());
            rows.entry(part.question).or_default().push(OwnRow {
                id: part.id,
                title: part.title,
            });
        }
        Ok(rows)
    }

    fn own_row(&self, part: &OwnRowPart, path: &str) -> Result<(), DocumentFault> {
        let question = self.question(&part.question, path)?;
        check_title(question, &part.title).map_err(|refused| match refused {
            EditError::NoOwnRows => DocumentFault::new(Code::NoOwnRows, format!("{path}.question"))
                .with("question", &part.question),
            EditError::StrayTitle => {
                DocumentFault::new(Code::StrayTitle, format!("{path}.title")).with("question", &part.question)
            }
            _ => DocumentFault::new(Code::LineBreak, format!("{path}.title")),
        })?;
        let of_id = |code| Err(DocumentFault::new(code, format!("{path}.id")).with("given", &part.id));
        if !is_row_id(&part.id) {
            return of_id(Code::BadRowId);
        }
        let fixed = self.workbook.questions().filter_map(Question::table);
        let mut fixed = fixed.filter(|table| table.row(&part.id).is_some());
        if fixed.next().is_some() || self.homes.contains_key(&part.id) {
            return of_id(Code::RowTaken);
        }
        Ok(())
    }

    fn answers(
        &self,
        parts: Vec<AnswerPart>,
        updated_at: Moment,
    ) -> Result<BTreeMap<Cell, Answer>, DocumentFault> {
        let mut answers = BTreeMap::new();
        for (at, part) in parts.into_iter().enumerate() {
            let path = format!("answers[{at}]");
            let mut answer = Answer {
                value: part.value,
                changed_at: part.changed_at.unwrap_or(updated_at),
                library: part.library.unwrap_or(Uuid::nil()),
            };
            let cell = Cell {
                question: part.question,
                row: part.row,
                column: part.column,
            };
            self.cell(&cell, &path)?;
            check_value(self.workbook, &cell, &answer.value)
                .map_err(|refused| self.refused(refused, &cell, &answer, &format!("{path}.value")))?;
            if let Value::Number(number) = &mut answer.value {
                let steps = form_of(self.workbook, &cell).and_then(Form::number_steps);
                *number = steps.and_then(|steps| steps.accept(*number)).unwrap_or(*number);
            }
            if answers.insert(cell, answer).is_some() {
                return Err(DocumentFault::new(Code::DuplicateAnswer, path));
            }
        }
        Ok(answers)
    }

    /// Checks that the workbook has this cell, visible or not.
    fn cell(&self, cell: &Cell, path: &str) -> Result<(), DocumentFault> {
        let question = self.question(&cell.question, path)?;
        let of_question = |code| Err(DocumentFault::new(code, path).with("question", &cell.question));
        match (&question.body, &cell.row, &cell.column) {
            (Body::Plain(_), None, None) => Ok(()),
            (Body::Plain(_), ..) => of_question(Code::IsNoTable),
            (Body::Table(table), Some(row), Some(column)) => {
                let fault = || {
                    DocumentFault::new(Code::UnknownColumn, format!("{path}.column"))
                        .with("question", &cell.question)
                        .with("column", column)
                };
                let found = table.column(column).ok_or_else(fault)?;
                self.row(&cell.question, row, Some(found), path)
            }
            (Body::Table(_), ..) => of_question(Code::IsTable),
        }
    }

    fn row(
        &self,
        question: &QuestionId,
        row: &RowId,
        column: Option<&Column>,
        path: &str,
    ) -> Result<(), DocumentFault> {
        let is_own = |table: &QuestionId| self.homes.get(row) == Some(table);
        let Some(kind) = kind_of_row(self.workbook, question, row, &is_own) else {
            let fault = DocumentFault::new(Code::UnknownRow, format!("{path}.row"));
            return Err(fault.with("question", question).with("row", row));
        };
        match column.filter(|column| !column.rows.include(kind)) {
            None => Ok(()),
            Some(column) => {
                let fault = DocumentFault::new(Code::ColumnNotForRow, format!("{path}.column"));
                Err(fault.with("column", &column.id).with("row", row))
            }
        }
    }

    fn place(&self, part: PlacePart, path: &str) -> Result<Location, DocumentFault> {
        let question = self.question(&part.question, path)?;
        match (&question.body, &part.row) {
            (_, None) => {}
            (Body::Table(_), Some(row)) => self.row(&part.question, row, None, path)?,
            (Body::Plain(_), Some(_)) => {
                return Err(DocumentFault::new(Code::IsNoTable, path).with("question", &part.question));
            }
        }
        Ok(Location {
            question: part.question,
            row: part.row,
        })
    }

    fn marks(
        &self,
        parts: impl Iterator<Item = (PlacePart, Mark)>,
    ) -> Result<BTreeMap<Location, Mark>, DocumentFault> {
        let mut marks = BTreeMap::new();
        for (at, (place, mark)) in parts.enumerate() {
            let path = format!("marks[{at}]");
            if marks.insert(self.place(place, &path)?, mark).is_some() {
                return Err(DocumentFault::new(Code::DuplicateMark, path));
            }
        }
        Ok(marks)
    }

    /// Returns the fault for a refused value.
    fn refused(&self, refused: EditError, cell: &Cell, answer: &Answer, path: &str) -> DocumentFault {
        let form = form_of(self.workbook, cell);
        let value = &answer.value;
        let fault = |code| DocumentFault::new(code, path);
        match refused {
            EditError::UnknownOption => {
                fault(Code::UnknownOption).with("option", unknown_option(form, answer))
            }
            EditError::NoOption => fault(Code::NoOption),
            EditError::OptionTwice => fault(Code::OptionTwice),
            EditError::StrayOther => fault(Code::StrayWords),
            EditError::EmptyText => fault(Code::EmptyText),
            EditError::LineBreak => fault(Code::LineBreak),
            EditError::TextTooLong => fault(Code::TextTooLong).with("limit", MAX_TEXT_BYTES >> 20),
            EditError::OutOfRange => with_bounds(fault(Code::OutOfRange), form, answer),
            EditError::OffStep => with_bounds(fault(Code::OffStep), form, answer),
            _ => fault(Code::WrongForm)
                .with("expected", form.map_or("", |form| form.kind().name()))
                .with("given", value.kind()),
        }
    }
}

fn unknown_option(form: Option<&Form>, answer: &Answer) -> String {
    let known = |id| form.is_some_and(|form| form.option(id).is_some());
    let mut options = answer.value.options().iter().filter(|id| !known(id));
    options.next().map_or_else(String::new, ToString::to_string)
}

fn with_bounds(fault: DocumentFault, form: Option<&Form>, answer: &Answer) -> DocumentFault {
    let fault = match answer.value.number() {
        Some(number) => fault.with("given", number),
        None => fault,
    };
    match form {
        Some(Form::Number { min, max, step, .. }) => {
            fault.with("least", min).with("most", max).with("step", step)
        }
        _ => fault.with("least", 0).with("most", 10).with("step", 1),
    }
}
