//! Fills a made-up session from its beginning, with gaps, and not always to the end.

use jiff::SignedDuration;
use jiff::civil::Date;
use uuid::{Builder, Uuid};

use super::chance::Chance;
use super::words::list;
use crate::session::{
    Author, Cell, Edit, Location, Mark, Moment, OwnRow, Session, Status, Value, Visibility,
};
use crate::workbook::{Body, Column, Form, NumberSteps, OptionId, Question, Table, Workbook};

/// The habits of a made-up person.
struct Person<'c> {
    chance: &'c mut Chance,
    /// Share of questions that are answered, in percent.
    diligence: u64,
    now: Moment,
    /// The visible questions; only a choice or a new row changes them.
    visible: Visibility,
}

/// Fills a session.
pub(super) fn fill(session: &mut Session, chance: &mut Chance) {
    let workbook = std::sync::Arc::clone(&session.workbook);
    let unfinished = chance.percent(35);
    let stations = workbook.stations.len() as u64;
    let visited = if unfinished {
        1 + chance.below(stations - 1)
    } else {
        stations
    };
    let diligence = 45 + chance.below(55);
    let now = session.created_at;
    let mut person = Person {
        chance,
        diligence,
        now,
        visible: Visibility::of(session),
    };
    for station in workbook
        .stations
        .iter()
        .take(usize::try_from(visited).unwrap_or(usize::MAX))
    {
        for question in station.questions() {
            person.answer(session, &workbook, question);
        }
    }
    if !unfinished && person.chance.percent(80) {
        person.edit(session, Edit::SetStatus(Status::Finished));
    }
}

impl Person<'_> {
    fn answer(&mut self, session: &mut Session, workbook: &Workbook, question: &Question) {
        let wanted = if question.more {
            self.diligence / 2
        } else {
            self.diligence.max(70)
        };
        if !self.visible.question_shown(&question.id) || !self.chance.percent(wanted) {
            return;
        }
        match &question.body {
            Body::Plain(form) => {
                let words = list(&session.language, question.id.as_str());
                if let Some(value) = self.value(form, words, session) {
                    self.set(session, Cell::plain(question.id.clone()), value);
                }
            }
            Body::Table(table) => self.answer_table(session, question, table),
        }
        self.mark(session, workbook, question);
    }

    fn answer_table(&mut self, session: &mut Session, question: &Question, table: &Table) {
        self.add_rows(session, question, table);
        let rows: Vec<_> = self
            .visible
            .rows(&question.id)
            .iter()
            .map(|row| row.id.clone())
            .collect();
        for row in rows {
            for column in &table.columns {
                if self.visible.column_shown(&question.id, &row, &column.id) && self.answers(column) {
                    let words = list(&session.language, &format!("{}.{}", question.id, column.id));
                    if let Some(value) = self.value(&column.form, words, session) {
                        self.set(
                            session,
                            Cell::of_table(question.id.clone(), row.clone(), column.id.clone()),
                            value,
                        );
                    }
                }
            }
        }
    }

    fn answers(&mut self, column: &Column) -> bool {
        let wanted = if column.more {
            self.diligence / 2
        } else {
            self.diligence.max(75)
        };
        self.chance.percent(wanted)
    }

    fn add_rows(&mut self, session: &mut Session, question: &Question, table: &Table) {
        let Some(own) = &table.own_rows else { return };
        let titles = list(&session.language, &format!("{}.row", question.id));
        let most = if table.rows.is_empty() && table.rows_from.is_none() {
            4
        } else {
            3
        };
        let first = usize::try_from(self.chance.below(titles.len() as u64)).unwrap_or(0);
        for at in 0..usize::try_from(self.chance.below(most)).unwrap_or(0) {
            let title = match own.title {
                Some(_) => titles
                    .get((first + at) % titles.len().max(1))
                    .cloned()
                    .unwrap_or_default(),
                None => String::new(),
            };
            let row = OwnRow {
                id: self.row_id().to_string().into(),
                title,
            };
            self.edit(
                session,
                Edit::AddRow {
                    table: question.id.clone(),
                    row,
                    at,
                },
            );
        }
    }

    fn row_id(&mut self) -> Uuid {
        let millis = u64::try_from(self.now.timestamp().as_millisecond()).unwrap_or(0);
        let mut ten = [0; 10];
        ten[..8].copy_from_slice(&self.chance.next().to_be_bytes());
        ten[8] = self.chance.next().to_le_bytes()[0];
        Builder::from_unix_timestamp_millis(millis, &ten).into_uuid()
    }

    fn mark(&mut self, session: &mut Session, workbook: &Workbook, question: &Question) {
        let is_prose = question
            .form()
            .is_some_and(|form| matches!(form, Form::Prose { .. }));
        let mark = match self.chance.below(100) {
            0..12 => Mark::Discuss,
            12..16 if is_prose => Mark::Private,
            _ => return,
        };
        if workbook.question(&question.id).is_some() {
            let place = Location::question(question.id.clone());
            self.edit(
                session,
                Edit::SetMark {
                    place,
                    mark: Some(mark),
                },
            );
        }
    }

    fn value(&mut self, form: &Form, words: &[String], session: &Session) -> Option<Value> {
        match form {
            Form::Line => self.chance.one(words).cloned().map(Value::Text),
            Form::Prose { .. } => self.prose(words).map(Value::Text),
            Form::Choice(options) => {
                let option = self.chance.one(options)?;
                let other = option
                    .is_other()
                    .then(|| self.chance.one(words).cloned())
                    .flatten();
                Some(Value::Choice {
                    option: option.id.clone(),
                    other,
                })
            }
            Form::Choices(options) => self.choices(options, words),
            Form::Scale { .. } => u8::try_from(self.chance.below(11)).ok().map(Value::Scale),
            Form::Number { min, max, step, .. } => {
                let count = u32::try_from(self.chance.below(24)).unwrap_or(0);
                let number = min + step * f64::from(count);
                Some(Value::Number(
                    NumberSteps::new(*min..=*max, *step).nearest(number),
                ))
            }
            Form::Date => Some(Value::Date(self.day(session))),
        }
    }

    /// Returns one or several of the sentences, joined as people join them.
    fn prose(&mut self, words: &[String]) -> Option<String> {
        let mut said = vec![self.chance.one(words)?.as_str()];
        let most = if self.chance.percent(15) { 8 } else { 3 };
        let sentences = self.chance.below(most);
        for _ in 0..sentences {
            let next = self.chance.one(words)?.as_str();
            if !said.contains(&next) {
                said.push(next);
            }
        }
        let between = if said.len() > 3 { "\n\n" } else { " " };
        Some(said.join(between))
    }

    fn choices(&mut self, options: &[crate::workbook::Choice], words: &[String]) -> Option<Value> {
        let chosen: Vec<_> = options
            .iter()
            .filter(|option| self.chance.percent(if option.is_other() { 8 } else { 28 }))
            .collect();
        let has_other = chosen.iter().any(|option| option.is_other());
        let other = has_other.then(|| self.chance.one(words).cloned()).flatten();
        let options: Vec<OptionId> = chosen.iter().map(|option| option.id.clone()).collect();
        (!options.is_empty()).then_some(Value::Choices { options, other })
    }

    fn day(&mut self, session: &Session) -> Date {
        let days = i64::try_from(3 + self.chance.below(60)).unwrap_or(3);
        let begun = session.created_at.local().date();
        begun
            .checked_add(SignedDuration::from_hours(24 * days))
            .unwrap_or(begun)
    }

    fn set(&mut self, session: &mut Session, cell: Cell, value: Value) {
        self.edit(
            session,
            Edit::SetCell {
                cell,
                value: Some(value),
            },
        );
    }

    /// Applies an edit after a made-up delay.
    fn edit(&mut self, session: &mut Session, edit: Edit) {
        let while_ = SignedDuration::from_secs(i64::try_from(5 + self.chance.below(90)).unwrap_or(5));
        let later = self
            .now
            .timestamp()
            .checked_add(while_)
            .unwrap_or(self.now.timestamp());
        self.now = Moment::new(later, self.now.offset());
        let author = Author {
            at: self.now,
            library: Uuid::nil(),
        };
        let asks = matches!(
            &edit,
            Edit::AddRow { .. }
                | Edit::SetCell {
                    value: Some(Value::Choice { .. } | Value::Choices { .. }),
                    ..
                }
        );
        if session.apply(edit, &author).is_ok() {
            session.revision += 1;
            if asks {
                self.visible = Visibility::of(session);
            }
        }
    }
}
