//! The answers of several sessions side by side.

use super::align::{Alignment, RowKey, column_key, question_key, row_keys, station_key};
use super::{ComparedAnswer, ComparedLine, ComparedQuestion, ComparedStation, Reworded};
use crate::session::{Cell, Row, SharedSession, Value};
use crate::text::Texts;
use crate::wording::{AnswerStyle, answer_text};
use crate::workbook::{Body, Column, Form, Question, Station, Table};

/// One item in each session; `None` where a session lacks it.
type PerSession<T> = Vec<Option<T>>;

/// The form and cell of a question in one session; the cell is `None` where the session lacks the row.
type Asked<'w> = (&'w Form, Option<Cell>);

/// The sessions, with the languages in which their workbooks are shown.
struct SessionTable<'s> {
    sessions: &'s [SharedSession],
    tags: Vec<&'s str>,
    texts: &'s Texts,
}

/// Returns the stations with any answer.
pub(super) fn stations(sessions: &[SharedSession], texts: &Texts) -> Vec<ComparedStation> {
    let wanted = texts.language().tag();
    let table = SessionTable {
        sessions,
        tags: sessions
            .iter()
            .map(|session| session.workbook().language(wanted))
            .collect(),
        texts,
    };
    let stations = Alignment::of(
        sessions
            .iter()
            .map(|session| {
                let workbook = session.workbook();
                let known = |station| (station_key(workbook, station), station);
                workbook.stations.iter().map(known).collect()
            })
            .collect(),
    );
    let compared = stations
        .into_entries()
        .filter_map(|station| table.station(&station));
    compared.collect()
}

impl SessionTable<'_> {
    fn station(&self, station: &PerSession<&Station>) -> Option<ComparedStation> {
        let newest = self.sessions.last()?.workbook();
        let questions = Alignment::of(
            station
                .iter()
                .zip(self.sessions)
                .map(|(station, session)| {
                    let questions = station.iter().flat_map(|station| station.questions());
                    let known = |question| (question_key(session.workbook(), question, newest), question);
                    questions.map(known).collect()
                })
                .collect(),
        );
        let title = last(station).map(|(session, station)| station.title.get(self.tags[session]))?;
        let compared: Vec<ComparedQuestion> = questions
            .into_entries()
            .filter(|question| self.is_home(station, question))
            .filter_map(|question| self.question(&self.everywhere(question)))
            .collect();
        (!compared.is_empty()).then(|| ComparedStation {
            title: title.to_owned(),
            questions: compared,
        })
    }

    /// Returns `true` if the newest session that has a question has it in this station; others of its stations leave it
    /// out.
    fn is_home(&self, station: &PerSession<&Station>, question: &PerSession<&Question>) -> bool {
        let everywhere = self.everywhere(question.clone());
        match (last(&everywhere), last(question)) {
            (Some((session, newest)), Some((here, _))) => {
                let own = station[session].and_then(|own| own.questions().find(|own| own.id == newest.id));
                session == here && own.is_some()
            }
            _ => false,
        }
    }

    /// Returns a question in every session that has it, in any station.
    fn everywhere<'w>(&'w self, question: PerSession<&'w Question>) -> PerSession<&'w Question> {
        let Some((at, known)) = last(&question).map(|(at, known)| (at, *known)) else {
            return question;
        };
        let Some(newest) = self.sessions.last().map(SharedSession::workbook) else {
            return question;
        };
        let key = question_key(self.sessions[at].workbook(), known, newest);
        let find = |(session, found): (&'w SharedSession, Option<&'w Question>)| {
            let workbook = session.workbook();
            found.or_else(|| {
                workbook
                    .questions()
                    .find(|other| question_key(workbook, other, newest) == key)
            })
        };
        self.sessions.iter().zip(question).map(find).collect()
    }

    fn question(&self, question: &PerSession<&Question>) -> Option<ComparedQuestion> {
        let prompts = self.wordings(question, |question, tag| question.prompt.get(tag));
        let (prompt, reworded) = newest_wording(&prompts)?;
        let lines = match last(question)?.1.body {
            Body::Plain(_) => self.plain(question).into_iter().collect(),
            Body::Table(_) => self.table(question),
        };
        (!lines.is_empty()).then_some(ComparedQuestion {
            prompt,
            reworded,
            lines,
        })
    }

    fn plain(&self, question: &PerSession<&Question>) -> Option<ComparedLine> {
        let places = question.iter().map(|question| {
            let question = (*question)?;
            Some((question.form()?, Some(Cell::plain(question.id.clone()))))
        });
        self.line(None, None, Vec::new(), &places.collect::<PerSession<_>>())
    }

    fn table(&self, question: &PerSession<&Question>) -> Vec<ComparedLine> {
        let tables: PerSession<&Table> = question.iter().map(|question| (*question)?.table()).collect();
        let newest = last(&tables).map(|(_, table)| *table);
        let rows = Alignment::of(
            question
                .iter()
                .zip(self.sessions)
                .map(|(question, session)| self.rows(*question, session))
                .collect(),
        );
        let columns: Vec<PerSession<&Column>> = Alignment::of(
            tables
                .iter()
                .map(|table| {
                    let columns = table.iter().flat_map(|table| &table.columns);
                    columns
                        .map(|column| (column_key(column, newest), column))
                        .collect()
                })
                .collect(),
        )
        .into_entries()
        .collect();
        let rows = rows.into_entries();
        rows.flat_map(|row| self.row(question, &row, &columns)).collect()
    }

    fn rows<'w>(&self, question: Option<&Question>, session: &'w SharedSession) -> Vec<(RowKey, &'w Row)> {
        question.map_or_else(Vec::new, |question| {
            row_keys(session.visible().rows(&question.id))
        })
    }

    fn row(
        &self,
        question: &PerSession<&Question>,
        row: &PerSession<&Row>,
        columns: &[PerSession<&Column>],
    ) -> Vec<ComparedLine> {
        let titles = self.wordings(row, |row, tag| row.label(tag));
        let Some((title, titles_then)) = newest_wording(&titles) else {
            return Vec::new();
        };
        // titles of own rows are aligned by their spelling, and differ in nothing else
        let own = row.iter().flatten().any(|row| row.is_in_own_words());
        let titles_then = if own { Vec::new() } else { titles_then };
        let line = |column: &PerSession<&Column>| {
            let prompts = self.wordings(column, |column, tag| column.label(tag));
            let (prompt, mut reworded) = newest_wording(&prompts)?;
            reworded.extend(titles_then.iter().cloned());
            let places = question
                .iter()
                .zip(row)
                .zip(column)
                .map(|((question, row), column)| {
                    let (question, column) = ((*question)?, (*column)?);
                    let cell =
                        row.map(|row| Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone()));
                    Some((&column.form, cell))
                });
            self.line(
                Some(title.clone()),
                Some(prompt),
                reworded,
                &places.collect::<PerSession<_>>(),
            )
        };
        columns.iter().filter_map(line).collect()
    }

    /// Returns the answers at a location; `None` if there is none.
    fn line(
        &self,
        row: Option<String>,
        column: Option<String>,
        reworded: Vec<Reworded>,
        places: &PerSession<Asked<'_>>,
    ) -> Option<ComparedLine> {
        let values: Vec<Option<&Value>> = places
            .iter()
            .zip(self.sessions)
            .map(|(place, session)| session.value(place.as_ref()?.1.as_ref()?))
            .collect();
        values.iter().any(Option::is_some).then(|| ComparedLine {
            row,
            column,
            reworded,
            changed: is_changed(places, &values),
            answers: self.answers(places, &values),
        })
    }

    fn answers(&self, places: &PerSession<Asked<'_>>, values: &[Option<&Value>]) -> Vec<ComparedAnswer> {
        let answers = places.iter().zip(values).zip(&self.tags);
        answers
            .map(|((place, value), tag)| match (place, value) {
                (None, _) => ComparedAnswer::NotAsked,
                (Some(_), None) => ComparedAnswer::Nothing,
                (Some((form, _)), Some(value)) => {
                    let style = AnswerStyle::compact(self.texts, tag);
                    ComparedAnswer::Words(answer_text(form, value, &style))
                }
            })
            .collect()
    }

    /// Returns the wording of an item in each session that has it.
    fn wordings<'t, T: ?Sized>(
        &self,
        items: &PerSession<&'t T>,
        wording: impl Fn(&'t T, &str) -> &'t str,
    ) -> PerSession<&'t str> {
        let tagged = items.iter().zip(&self.tags);
        tagged
            .map(|(item, tag)| item.map(|item| wording(item, tag)))
            .collect()
    }
}

/// Returns the newest session that has an item, and the item.
fn last<T>(items: &[Option<T>]) -> Option<(usize, &T)> {
    let found = |(session, item)| Option::as_ref(item).map(|item| (session, item));
    items.iter().enumerate().rev().find_map(found)
}

/// Returns the newest wording, and the earlier ones that differ from it.
fn newest_wording(wordings: &PerSession<&str>) -> Option<(String, Vec<Reworded>)> {
    let (_, newest) = last(wordings)?;
    let earlier = wordings.iter().enumerate().filter_map(|(session, words)| {
        let words = (*words).filter(|words| words.trim() != newest.trim())?;
        Some(Reworded {
            session,
            words: words.to_owned(),
        })
    });
    Some(((*newest).to_owned(), earlier.collect()))
}

/// Returns `true` if two consecutive sessions that have the question answer differently.
fn is_changed(places: &PerSession<Asked<'_>>, values: &[Option<&Value>]) -> bool {
    let asked: Vec<Option<&Value>> = places
        .iter()
        .zip(values)
        .filter(|(place, _)| place.is_some())
        .map(|(_, value)| *value)
        .collect();
    asked.windows(2).any(|pair| match (pair[0], pair[1]) {
        (Some(one), Some(two)) => !is_same_answer(one, two),
        (None, None) => false,
        _ => true,
    })
}

/// Returns `true` if two answers are the same, whatever the order of their options.
fn is_same_answer(one: &Value, two: &Value) -> bool {
    match (one, two) {
        (Value::Text(one), Value::Text(two)) => one.trim() == two.trim(),
        (Value::Choices { options: a, other: c }, Value::Choices { options: b, other: d }) => {
            c == d && a.len() == b.len() && a.iter().all(|option| b.contains(option))
        }
        _ => one == two,
    }
}
