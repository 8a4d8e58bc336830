//! A form that was filled in becomes a session.
//!
//! The form carries a session without answers, whose id is that of the form. Copies of it may be filled in by several
//! people, and one of them may send it again, corrected. So a session's id follows from the form and the client's name: the
//! same name in a copy of the same form is the same person. Without a name it follows from everything that is filled in, so
//! that two people never become one. What can't be understood is kept in words.

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use super::unread::UnreadWords;
use crate::handout::{FieldName, FilledField, own_rows};
use crate::session::{Author, Cell, Edit, Location, Moment, OwnRow, Session, Value, check_value, form_of};
use crate::text::dates::{DayMode, parse_date};
use crate::text::fold::folded_name;
use crate::text::numbers::parse_number;
use crate::text::{Language, Texts, sanitize};
use crate::workbook::{Choice, Form, OptionId, QuestionId, Role, RowId};

/// Number of fields that are kept in words; further ones are counted.
const MAX_KEPT_FIELDS: usize = 50;
/// Number of characters that are kept of a field.
const MAX_KEPT_CHARS: usize = 2_000;

/// A session that was filled in as a form.
#[derive(Debug)]
pub(super) struct FilledSession {
    /// The session.
    pub(super) session: Session,
    /// What could not be understood.
    pub(super) unread: Vec<UnreadWords>,
}

/// Returns the session of a form; `None` if nothing is filled in. `blank` is the session that the form carries.
pub(super) fn filled(blank: Session, fields: Vec<FilledField>, at: Moment) -> Option<FilledSession> {
    if fields.is_empty() {
        return None;
    }
    let content = digest(&fields);
    let language = Language::from_tag(&blank.language).unwrap_or_default();
    let mut filling = Filling {
        author: Author {
            at,
            library: Uuid::nil(),
        },
        language,
        session: blank,
        unread: Vec::new(),
        more: 0,
    };
    let answers = filling.distinct(fields);
    filling.rows(&answers);
    filling.answers(answers);
    let mut filled = filling.finish();
    filled.session.id = session_id(&filled.session, &content);
    Some(filled)
}

/// Returns `true` if a form that was sent again has most answers of a session that came from it: the client corrected it.
pub(super) fn is_correction(again: &Session, first: &Session) -> bool {
    let same = first
        .answers
        .iter()
        .filter(|(cell, answer)| again.value(cell) == Some(&answer.value));
    2 * same.count() >= first.answers.len()
}

/// Returns the id of a session by its form, and by the client's name or else by all that is filled in.
fn session_id(session: &Session, content: &[u8]) -> Uuid {
    let named = session.workbook.with_role(Role::ClientName);
    let name = named.and_then(|question| session.value(&Cell::plain(question.id.clone()))?.text());
    let name = name.map(folded_name).filter(|name| !name.is_empty());
    let mut digest = Sha256::new();
    digest.update(session.id.as_bytes());
    digest.update(name.as_ref().map_or(content, |name| name.as_bytes()));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.finalize()[..16]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

fn digest(fields: &[FilledField]) -> Vec<u8> {
    let mut sorted: Vec<(&str, &str)> = fields
        .iter()
        .map(|field| (field.name.as_str(), field.value.as_str()))
        .collect();
    sorted.sort_unstable();
    let mut digest = Sha256::new();
    for (name, value) in sorted {
        for part in [name, value] {
            digest.update(part.len().to_be_bytes());
            digest.update(part.as_bytes());
        }
    }
    digest.finalize().to_vec()
}

/// The fields of a form by their names.
type Answers = BTreeMap<FieldName, String>;

/// A session that is being filled in.
struct Filling {
    session: Session,
    author: Author,
    language: Language,
    unread: Vec<UnreadWords>,
    /// The number of fields that aren't kept any more.
    more: usize,
}

impl Filling {
    /// Returns the fields that a form has, each once. Others are kept in words, as is the second value of a field.
    fn distinct(&mut self, fields: Vec<FilledField>) -> Answers {
        let mut answers = Answers::new();
        for FilledField { name, value } in fields {
            let known = FieldName::parse(&name).filter(|known| self.has(known));
            match known {
                Some(known) if !answers.contains_key(&known) => {
                    answers.insert(known, value);
                }
                Some(known) if answers.get(&known) == Some(&value) => {}
                Some(known) => self.keep(&known, &value),
                None => self.keep_words(None, &name, &value),
            }
        }
        answers
    }

    /// Returns `true` if the workbook has what a field asks for, whatever the row.
    fn has(&self, name: &FieldName) -> bool {
        let workbook = &self.session.workbook;
        match name {
            FieldName::Answer(cell) | FieldName::Words(cell) => form_of(workbook, cell).is_some(),
            FieldName::Option(cell, option) => {
                form_of(workbook, cell).is_some_and(|form| form.option(option).is_some())
            }
            FieldName::Title(table, _) => workbook.question(table).is_some(),
        }
    }

    /// Adds the own rows in which something is filled in, in their order.
    fn rows(&mut self, answers: &Answers) {
        let workbook = Arc::clone(&self.session.workbook);
        for (table, ids) in own_rows(&workbook) {
            for id in ids {
                let is_used = |name: &FieldName| row_of(name).is_some_and(|(_, row)| *row == id);
                if answers.keys().any(is_used) {
                    self.row(table, &id, answers);
                }
            }
        }
    }

    fn row(&mut self, table: &QuestionId, id: &RowId, answers: &Answers) {
        let name = FieldName::Title(table.clone(), id.clone());
        let title = answers.get(&name).map_or(String::new(), |title| one_line(title));
        let add = |title: String| Edit::AddRow {
            table: table.clone(),
            row: OwnRow {
                id: id.clone(),
                title,
            },
            at: usize::MAX,
        };
        if self.session.apply(add(title.clone()), &self.author).is_err() {
            self.keep(&name, &title);
            // a row without a title holds its answers
            let _ = self.session.apply(add(String::new()), &self.author);
        }
    }

    fn answers(&mut self, answers: Answers) {
        let mut choices: BTreeMap<Cell, (Vec<OptionId>, Option<String>)> = BTreeMap::new();
        for (name, value) in answers {
            match &name {
                FieldName::Title(..) => {}
                FieldName::Option(cell, option) => {
                    choices.entry(cell.clone()).or_default().0.push(option.clone());
                }
                FieldName::Words(cell) => choices.entry(cell.clone()).or_default().1 = Some(value),
                FieldName::Answer(cell) => match self.value(cell, &value) {
                    Some(Value::Choice { option, .. }) => {
                        choices.entry(cell.clone()).or_default().0.push(option);
                    }
                    Some(read) => self.set(&name, cell, read, &value),
                    None => self.keep(&name, &value),
                },
            }
        }
        for (cell, (options, other)) in choices {
            self.choice(&cell, options, other);
        }
    }

    /// Sets what is crossed, with the client's own words. Words alone stand for the option that takes them.
    fn choice(&mut self, cell: &Cell, mut options: Vec<OptionId>, other: Option<String>) {
        let name = FieldName::Words(cell.clone());
        let Some(form) = form_of(&self.session.workbook, cell) else {
            return;
        };
        let takes_words = form.options().iter().find(|option| option.is_other());
        let takes_words = takes_words.map(|option| option.id.clone());
        let is_one = matches!(form, Form::Choice(_));
        if let (Some(_), Some(id)) = (&other, &takes_words)
            && !options.contains(id)
            && (!is_one || options.is_empty())
        {
            options.push(id.clone());
        }
        let has_words = takes_words.is_some_and(|id| options.contains(&id));
        let (other, stray) = if has_words { (other, None) } else { (None, other) };
        if let Some(stray) = stray {
            self.keep(&name, &stray);
        }
        let value = match (is_one, options.as_slice()) {
            (_, []) => return,
            (true, [option, ..]) => Value::Choice {
                option: option.clone(),
                other: other.clone(),
            },
            (false, _) => Value::Choices {
                options,
                other: other.clone(),
            },
        };
        self.set(&name, cell, value, &other.unwrap_or_default());
    }

    fn set(&mut self, name: &FieldName, cell: &Cell, value: Value, words: &str) {
        let edit = Edit::SetCell {
            cell: cell.clone(),
            value: Some(value),
        };
        if self.session.apply(edit, &self.author).is_err() {
            self.keep(name, words);
        }
    }

    /// Returns the value that is written in a field; `None` if it can't be understood.
    fn value(&self, cell: &Cell, written: &str) -> Option<Value> {
        let form = form_of(&self.session.workbook, cell)?;
        let value = match form {
            Form::Line => Value::Text(one_line(written)),
            Form::Prose { .. } => Value::Text(lines(written)),
            Form::Choice(options) => {
                let tag = self.session.language.as_str();
                // some programs write the words of an option instead of its value
                let is_meant =
                    |option: &&Choice| option.id.as_str() == written || option.text.get(tag) == written;
                Value::Choice {
                    option: options.iter().find(is_meant)?.id.clone(),
                    other: None,
                }
            }
            Form::Choices(_) => return None,
            Form::Scale { .. } => Value::Scale(written.trim().parse().ok()?),
            Form::Number { unit, .. } => {
                let number = written.trim();
                let tag = self.session.language.as_str();
                let number = number.strip_suffix(unit.get(tag)).unwrap_or(number);
                Value::Number(
                    form.number_steps()?
                        .accept(parse_number(number, self.language)?)?,
                )
            }
            Form::Date => Value::Date(parse_date(
                written,
                self.author.at.local().date(),
                DayMode::Ahead,
            )?),
        };
        check_value(&self.session.workbook, cell, &value).ok()?;
        Some(value)
    }

    /// Keeps what stands in a field in words.
    fn keep(&mut self, name: &FieldName, value: &str) {
        let question = match name {
            FieldName::Answer(cell) | FieldName::Words(cell) | FieldName::Option(cell, _) => &cell.question,
            FieldName::Title(table, _) => table,
        };
        let tag = self.session.language.clone();
        let workbook = Arc::clone(&self.session.workbook);
        let known = workbook.question(question);
        let place = known.map(|question| match row_of(name) {
            Some((_, row)) => Location::row(question.id.clone(), row.clone()),
            None => Location::question(question.id.clone()),
        });
        let mut label = known.map_or_else(|| name.to_string(), |question| question.label(&tag).to_owned());
        if let FieldName::Answer(Cell { column: Some(id), .. }) = name {
            let column = known.and_then(|question| question.table()?.column(id));
            label.extend(column.map(|column| format!(", {}", column.label(&tag))));
        }
        self.keep_words(place, &label, value);
    }

    fn keep_words(&mut self, place: Option<Location>, label: &str, value: &str) {
        if self.unread.len() >= MAX_KEPT_FIELDS {
            self.more += 1;
            return;
        }
        let texts = Texts::of(self.language);
        let (label, value) = (sanitize::one_line(label), sanitize::lines(value));
        let text = texts
            .import_form_words()
            .field(sanitize::truncate(&label, MAX_KEPT_CHARS))
            .words(sanitize::truncate(&value, MAX_KEPT_CHARS));
        self.unread.push(UnreadWords { place, text });
    }

    fn finish(mut self) -> FilledSession {
        if self.more > 0 {
            let text = Texts::of(self.language).import_form_more(self.more);
            self.unread.push(UnreadWords { place: None, text });
        }
        FilledSession {
            session: self.session,
            unread: self.unread,
        }
    }
}

/// Returns the table and row of a field; `None` for a plain question.
fn row_of(name: &FieldName) -> Option<(&QuestionId, &RowId)> {
    match name {
        FieldName::Title(table, row) => Some((table, row)),
        FieldName::Answer(cell) | FieldName::Words(cell) | FieldName::Option(cell, _) => {
            Some((&cell.question, cell.row.as_ref()?))
        }
    }
}

/// Returns a text without line breaks.
fn one_line(text: &str) -> String {
    text.split(['\r', '\n'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns a text with line ends as they are here.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests;
