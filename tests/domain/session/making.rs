//! Builds sessions from numbers, so that properties can be tested on many of them.

use funkenbuch::session::{
    Author, Cell, Edit, FindingRef, Location, Mark, Moment, OwnRow, Session, Status, Value,
};
use funkenbuch::workbook::{Body, Form, Question, QuestionId, RowId, Workbook, builtin};
use uuid::Uuid;

/// Library of all edits in the tests.
pub(crate) const LIBRARY: Uuid = Uuid::from_u128(0x7b0e_1f5a_2c3d_4e5f_8a9b_0c1d_2e3f_4a5b);

/// Returns the moment a number of seconds after a fixed one.
pub(crate) fn moment(seconds: i64) -> Moment {
    let start: Moment = "2026-11-22T14:03:00+01:00".parse().unwrap();
    let at = start.timestamp() + jiff::SignedDuration::from_secs(seconds);
    Moment::new(at, start.offset())
}

/// Returns the author of an edit at that moment.
pub(crate) fn author(seconds: i64) -> Author {
    Author {
        at: moment(seconds),
        library: LIBRARY,
    }
}

/// Returns a new session of the built-in workbook.
pub(crate) fn begin() -> Session {
    Session::begin(builtin(), "de", moment(0))
}

/// Returns a workbook in one language with these items.
pub(crate) fn workbook(items: &str) -> std::sync::Arc<Workbook> {
    let source = format!(
        "format = 1\nid = \"small\"\nversion = 1\nlanguages = [\"de\"]\ntitle.de = \"Klein\"\n\
         [[station]]\nid = \"only\"\ntitle.de = \"Eins\"\nheading.de = \"Eins\"\n{items}"
    );
    std::sync::Arc::new(Workbook::read(&source).unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// Numbers that determine one edit.
pub(crate) type Seed = [u16; 5];

/// Applies the edits of the seeds and returns the inverses of those that were possible.
pub(crate) fn grow(session: &mut Session, seeds: &[Seed], text: &dyn Fn(&Location) -> String) -> Vec<Edit> {
    let mut inverses = Vec::new();
    for (at, seed) in seeds.iter().enumerate() {
        let edit = edit(session, *seed, text);
        let seconds = i64::try_from(at).unwrap() + 1;
        inverses.extend(edit.and_then(|edit| session.apply(edit, &author(seconds)).ok()));
    }
    inverses
}

/// Returns the edit of a seed, mostly of cells.
pub(crate) fn edit(session: &Session, seed: Seed, text: &dyn Fn(&Location) -> String) -> Option<Edit> {
    let [kind, which, row, column, what] = seed.map(usize::from);
    let questions: Vec<&Question> = session.workbook.questions().collect();
    let question = questions[which % questions.len()];
    let table = question.id.clone();
    let own = || {
        let rows = session.own_rows_of(&question.id);
        rows.get(row % rows.len().max(1)).map(|own| own.id.clone())
    };
    match kind % 16 {
        0 | 1 => add_row(session, question, what, text),
        2 => Some(Edit::RemoveRow { table, row: own()? }),
        3 => Some(Edit::MoveRow {
            table,
            row: own()?,
            to: what % 5,
        }),
        4 => {
            let row = own()?;
            let title = text(&Location::row(table.clone(), row.clone()));
            Some(Edit::RetitleRow { table, row, title })
        }
        5 => Some(Edit::SetMark {
            place: place(session, question, row),
            mark: [None, Some(Mark::Discuss), Some(Mark::Private)][what % 3],
        }),
        6 => Some(Edit::SetReaction {
            reacted: FindingRef {
                finding: ["assumed_expectation", "agreed_pressure"][column % 2].to_owned(),
                about: (which % 3 > 0).then(|| place(session, question, row)),
            },
            fits: [None, Some(true), Some(false)][what % 3],
        }),
        7 => Some(Edit::SetStatus([Status::Open, Status::Finished][what % 2])),
        8 => Some(Edit::SetLanguage(["de", "en"][what % 2].to_owned())),
        _ => set_cell(session, question, row, column, what, text),
    }
}

fn add_row(
    session: &Session,
    question: &Question,
    what: usize,
    text: &dyn Fn(&Location) -> String,
) -> Option<Edit> {
    let own_rows = question.table()?.own_rows.as_ref()?;
    let count: usize = session.own_rows.values().map(Vec::len).sum();
    let id = RowId::from(format!("own-{count}-{what}"));
    let titled = own_rows.title.is_some();
    let title = if titled {
        text(&Location::row(question.id.clone(), id.clone()))
    } else {
        String::new()
    };
    Some(Edit::AddRow {
        table: question.id.clone(),
        row: OwnRow { id, title },
        at: what % 4,
    })
}

/// Returns all rows that a table can have, visible or not.
fn rows(session: &Session, question: &QuestionId) -> Vec<RowId> {
    let Some(table) = session.workbook.question(question).and_then(Question::table) else {
        return Vec::new();
    };
    let mut all: Vec<RowId> = table.rows.iter().map(|row| row.id.clone()).collect();
    all.extend(table.rows_from.iter().flat_map(|from| rows(session, &from.table)));
    all.extend(session.own_rows_of(question).iter().map(|row| row.id.clone()));
    all
}

fn place(session: &Session, question: &Question, row: usize) -> Location {
    let rows = rows(session, &question.id);
    match rows.get(row % (rows.len() + 1)) {
        Some(row) => Location::row(question.id.clone(), row.clone()),
        None => Location::question(question.id.clone()),
    }
}

fn set_cell(
    session: &Session,
    question: &Question,
    row: usize,
    column: usize,
    what: usize,
    text: &dyn Fn(&Location) -> String,
) -> Option<Edit> {
    let (cell, form) = match &question.body {
        Body::Plain(form) => (Cell::plain(question.id.clone()), form),
        Body::Table(table) => {
            let rows = rows(session, &question.id);
            let row = rows.get(row % rows.len().max(1))?;
            let column = &table.columns[column % table.columns.len()];
            let cell = Cell::of_table(question.id.clone(), row.clone(), column.id.clone());
            (cell, &column.form)
        }
    };
    let value = (!what.is_multiple_of(9)).then(|| value(form, what, &text(&cell.place())));
    Some(Edit::SetCell { cell, value })
}

fn value(form: &Form, what: usize, text: &str) -> Value {
    match form {
        Form::Line | Form::Prose { .. } => Value::Text(text.to_owned()),
        Form::Choice(options) => {
            let chosen = &options[what % options.len()];
            Value::Choice {
                option: chosen.id.clone(),
                other: chosen.is_other().then(|| text.to_owned()),
            }
        }
        Form::Choices(options) => {
            let chosen: Vec<_> = options.iter().skip(what % options.len()).collect();
            Value::Choices {
                options: chosen.iter().map(|option| option.id.clone()).collect(),
                other: chosen
                    .iter()
                    .any(|option| option.is_other())
                    .then(|| text.to_owned()),
            }
        }
        Form::Scale { .. } => Value::Scale(u8::try_from(what % 11).unwrap()),
        Form::Number { min, step, .. } => {
            Value::Number(min + step * f64::from(u16::try_from(what % 20).unwrap()))
        }
        Form::Date => Value::Date(jiff::civil::date(2026, 12, i8::try_from(what % 31).unwrap() + 1)),
    }
}
