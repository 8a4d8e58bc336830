//! Edits and their inverses.
//!
//! Long because: each kind of edit is tested on its own, with the same few helpers.

use funkenbuch::session::{
    Cell, Edit, EditError, FindingRef, History, Location, Mark, Session, Value, same_content,
    write_whole_document,
};
use funkenbuch::workbook::{QuestionId, RowId};
use proptest::prelude::*;

use super::making::{Seed, author, begin, edit, grow, moment};

fn text(value: &str) -> Option<Value> {
    Some(Value::Text(value.to_owned()))
}

/// Returns the document without its times, which change with every edit and undo.
fn without_times(session: &Session) -> String {
    let document = write_whole_document(session, false);
    let lines = document.lines().filter(|line| !line.contains("_at\":"));
    lines.collect::<Vec<_>>().join("\n").replace(
        ",\n      \"library\": \"7b0e1f5a-2c3d-4e5f-8a9b-0c1d2e3f4a5b\"",
        "",
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 2))]

    #[test]
    fn edits_followed_by_their_inverses_change_nothing(
        before in prop::collection::vec(any::<Seed>(), 0..60),
        seeds in prop::collection::vec(any::<Seed>(), 1..80),
    ) {
        let words = |place: &Location| format!("{place:?}");
        let mut session = begin();
        grow(&mut session, &before, &words);
        let start = session.clone();
        let mut back = grow(&mut session, &seeds, &words);
        let end = session.clone();
        let mut again = Vec::new();
        while let Some(inverse) = back.pop() {
            again.push(session.apply(inverse, &author(1000)).unwrap());
        }
        prop_assert!(same_content(&session, &start));
        prop_assert_eq!(without_times(&session), without_times(&start));
        while let Some(edit) = again.pop() {
            session.apply(edit, &author(2000)).unwrap();
        }
        prop_assert!(same_content(&session, &end));
        prop_assert_eq!(without_times(&session), without_times(&end));
    }

    #[test]
    fn history_takes_everything_back_and_does_it_again(
        seeds in prop::collection::vec((any::<Seed>(), 0_i64..4), 1..60),
    ) {
        let (mut session, mut history, mut at) = (begin(), History::default(), 0);
        let start = session.clone();
        for (seed, pause) in seeds {
            at += pause;
            let Some(edit) = edit(&session, seed, &|place| format!("{place:?} {at}")) else { continue };
            if let Ok(inverse) = session.apply(edit.clone(), &author(at)) {
                history.record(&edit, inverse, moment(at));
            }
        }
        let end = session.clone();
        while history.undo(&mut session, &author(9000)).is_some() {}
        prop_assert!(history.next_undo().is_none());
        prop_assert!(same_content(&session, &start));
        while history.redo(&mut session, &author(9500)).is_some() {}
        prop_assert!(history.next_redo().is_none());
        prop_assert!(same_content(&session, &end));
    }
}

fn make(session: &mut Session, edit: Edit) -> Edit {
    session.apply(edit, &author(1)).unwrap()
}

fn set(session: &mut Session, cell: Cell, value: Value) -> Edit {
    make(
        session,
        Edit::SetCell {
            cell,
            value: Some(value),
        },
    )
}

#[test]
fn a_removed_row_is_restored_with_its_answers_marks_and_reactions() {
    let mut session = begin();
    let row = Session::new_row("Jeden Tag eine Story posten");
    let (id, musts) = (row.id.clone(), QuestionId::from("musts"));
    make(
        &mut session,
        Edit::AddRow {
            table: musts.clone(),
            row,
            at: 0,
        },
    );
    set(
        &mut session,
        Cell::of_table("musts", id.clone(), "pressure"),
        Value::Scale(6),
    );
    set(
        &mut session,
        Cell::of_table("wants", id.clone(), "want"),
        Value::Text("Ich lasse das.".into()),
    );
    make(
        &mut session,
        Edit::SetMark {
            place: Location::row("wants", id.clone()),
            mark: Some(Mark::Discuss),
        },
    );
    let reacted = FindingRef {
        finding: "assumed_expectation".into(),
        about: Some(Location::row("musts", id.clone())),
    };
    make(
        &mut session,
        Edit::SetReaction {
            reacted,
            fits: Some(false),
        },
    );
    let before = session.clone();
    let back = make(
        &mut session,
        Edit::RemoveRow {
            table: musts,
            row: id,
        },
    );
    assert!(session.answers.is_empty() && session.own_rows.is_empty());
    assert!(session.marks.is_empty() && session.reactions.is_empty());
    make(&mut session, back);
    assert_eq!(session, before);
}

#[test]
fn an_edit_knows_when_and_where_it_was_made() {
    let mut session = begin();
    let cell = Cell::plain("name");
    session
        .apply(
            Edit::SetCell {
                cell: cell.clone(),
                value: text("Ada"),
            },
            &author(7),
        )
        .unwrap();
    let answer = &session.answers[&cell];
    assert_eq!(
        (answer.changed_at, answer.library),
        (moment(7), author(7).library)
    );
    assert_eq!((session.created_at, session.updated_at), (moment(0), moment(7)));
}

fn refuses(cases: Vec<(Edit, EditError)>) {
    let mut session = begin();
    let before = session.clone();
    for (edit, refused) in cases {
        assert_eq!(session.apply(edit.clone(), &author(5)), Err(refused), "{edit:?}");
        assert_eq!(session, before);
    }
}

fn plain(question: &str, value: Value) -> Edit {
    Edit::SetCell {
        cell: Cell::plain(question),
        value: Some(value),
    }
}

fn in_musts(row: &str, column: &str, value: Value) -> Edit {
    Edit::SetCell {
        cell: Cell::of_table("musts", row, column),
        value: Some(value),
    }
}

#[test]
fn a_value_that_the_form_does_not_allow_is_refused_and_changes_nothing() {
    let number = |number: f64| plain("hours_wanted", Value::Number(number));
    refuses(vec![
        (plain("shoe_size", Value::Scale(9)), EditError::UnknownCell),
        (plain("musts", Value::Scale(9)), EditError::UnknownCell),
        (
            in_musts("nobody", "pressure", Value::Scale(9)),
            EditError::UnknownCell,
        ),
        (plain("name", Value::Scale(9)), EditError::WrongForm),
        (plain("name", Value::Text(String::new())), EditError::EmptyText),
        (plain("name", Value::Text("a\r\nb".into())), EditError::LineBreak),
        (
            plain("occasion", Value::Text("x".repeat((4 << 20) + 1))),
            EditError::TextTooLong,
        ),
        (plain("must_start", Value::Scale(11)), EditError::OutOfRange),
        (number(f64::NAN), EditError::OutOfRange),
        (number(f64::INFINITY), EditError::OutOfRange),
        (number(-0.5), EditError::OutOfRange),
        (number(0.3), EditError::OffStep),
    ]);
}

#[test]
fn options_that_the_question_has_not_are_refused() {
    let choice = |option: &str, other: Option<&str>| Value::Choice {
        option: option.into(),
        other: other.map(str::to_owned),
    };
    let who = |options: &[&str]| Value::Choices {
        options: options.iter().map(|id| (*id).into()).collect(),
        other: None,
    };
    refuses(vec![
        (
            in_musts("time", "occupies", choice("daily", None)),
            EditError::UnknownOption,
        ),
        (
            in_musts("time", "occupies", choice("often", Some("x"))),
            EditError::StrayOther,
        ),
        (in_musts("time", "who", who(&[])), EditError::NoOption),
        (
            in_musts("time", "who", who(&["boss", "boss"])),
            EditError::OptionTwice,
        ),
    ]);
}

#[test]
fn rows_and_marks_where_none_can_be_are_refused() {
    let own = |table: &str, id: &str, title: &str| Edit::AddRow {
        table: table.into(),
        row: funkenbuch::session::OwnRow {
            id: id.into(),
            title: title.into(),
        },
        at: 0,
    };
    let nowhere = Location::row("musts", "r9");
    let reacted = FindingRef {
        finding: "agreed_pressure".into(),
        about: Some(nowhere.clone()),
    };
    refuses(vec![
        (own("let_go", "r1", ""), EditError::NoOwnRows),
        (own("name", "r1", ""), EditError::NoOwnRows),
        (own("plans", "r1", "Titel"), EditError::StrayTitle),
        (own("musts", "Große Zeile", "x"), EditError::BadRowId),
        (own("plans", "linkedin", ""), EditError::RowTaken),
        (
            Edit::SetMark {
                place: nowhere,
                mark: Some(Mark::Private),
            },
            EditError::UnknownCell,
        ),
        (
            Edit::SetReaction {
                reacted,
                fits: Some(true),
            },
            EditError::UnknownCell,
        ),
    ]);
}

#[test]
fn a_row_takes_only_its_own_columns() {
    let mut session = begin();
    let row = Session::new_row("Mehr Fotos");
    let id = row.id.clone();
    make(
        &mut session,
        Edit::AddRow {
            table: "musts".into(),
            row,
            at: 0,
        },
    );
    let cell = Cell::of_table("musts", id, "occupies");
    let value = Some(Value::Choice {
        option: "often".into(),
        other: None,
    });
    assert_eq!(
        session.apply(Edit::SetCell { cell, value }, &author(2)),
        Err(EditError::UnknownCell)
    );
}

struct Typing {
    session: Session,
    history: History,
}

impl Typing {
    fn new() -> Self {
        Self {
            session: begin(),
            history: History::default(),
        }
    }

    /// Types a text letter by letter, one each 100 milliseconds from a moment on.
    fn type_in(&mut self, question: &str, start: &str, more: &str, from_ms: i64) {
        let mut typed = start.to_owned();
        for (nth, letter) in more.chars().enumerate() {
            typed.push(letter);
            self.set_at(question, &typed, from_ms + 100 * i64::try_from(nth).unwrap());
        }
    }

    fn set_at(&mut self, question: &str, typed: &str, ms: i64) {
        let at = moment(0).timestamp() + jiff::SignedDuration::from_millis(ms);
        let author = funkenbuch::session::Author {
            at: funkenbuch::session::Moment::new(at, moment(0).offset()),
            ..author(0)
        };
        let edit = Edit::SetCell {
            cell: Cell::plain(question),
            value: text(typed),
        };
        let inverse = self.session.apply(edit.clone(), &author).unwrap();
        self.history.record(&edit, inverse, author.at);
    }

    fn undo(&mut self) {
        self.history.undo(&mut self.session, &author(100)).unwrap();
    }

    fn name(&self) -> Option<&str> {
        self.session.value(&Cell::plain("name"))?.text()
    }
}

#[test]
fn typing_without_a_pause_is_one_step() {
    let mut typing = Typing::new();
    typing.type_in("name", "", "Ada Lovelace", 0);
    typing.undo();
    assert_eq!(typing.name(), None);
    typing.history.redo(&mut typing.session, &author(200)).unwrap();
    assert_eq!(typing.name(), Some("Ada Lovelace"));
}

#[test]
fn a_pause_another_field_or_leaving_the_field_begins_a_new_step() {
    let mut typing = Typing::new();
    typing.type_in("name", "", "Ada", 0);
    typing.type_in("name", "Ada", " Lo", 5_000);
    typing.undo();
    assert_eq!(typing.name(), Some("Ada"));

    let mut typing = Typing::new();
    typing.type_in("name", "", "Ada", 0);
    typing.history.seal();
    typing.type_in("name", "Ada", " Lo", 400);
    typing.undo();
    assert_eq!(typing.name(), Some("Ada"));

    let mut typing = Typing::new();
    typing.type_in("name", "", "Ada", 0);
    typing.type_in("organisation", "", "AG", 300);
    typing.undo();
    assert_eq!(typing.name(), Some("Ada"));
    assert!(typing.session.value(&Cell::plain("organisation")).is_none());
}

#[test]
fn typing_on_after_an_undo_is_a_step_of_its_own() {
    let mut typing = Typing::new();
    typing.type_in("name", "", "Ada", 0);
    typing.history.seal();
    typing.type_in("name", "Ada", "m", 350);
    typing.undo();
    typing.type_in("name", "Ada", "n", 450);
    typing.undo();
    assert_eq!(typing.name(), Some("Ada"));
    assert!(typing.history.next_redo().is_some());
}

#[test]
fn choosing_something_else_is_a_step_of_its_own() {
    let mut session = begin();
    let mut history = History::default();
    let cell = Cell::of_table("musts", RowId::from("time"), "who");
    let who = |options: &[&str], other: Option<&str>| Value::Choices {
        options: options.iter().map(|id| (*id).into()).collect(),
        other: other.map(str::to_owned),
    };
    let values = [
        who(&["other"], None),
        who(&["other"], Some("m")),
        who(&["other"], Some("mein Vater")),
        who(&["boss"], None),
    ];
    for value in values {
        let edit = Edit::SetCell {
            cell: cell.clone(),
            value: Some(value),
        };
        let inverse = session.apply(edit.clone(), &author(1)).unwrap();
        history.record(&edit, inverse, moment(1));
    }
    history.undo(&mut session, &author(2)).unwrap();
    assert_eq!(session.value(&cell), Some(&who(&["other"], Some("mein Vater"))));
    history.undo(&mut session, &author(2)).unwrap();
    assert_eq!(session.value(&cell), Some(&who(&["other"], None)));
    history.undo(&mut session, &author(2)).unwrap();
    assert_eq!(session.value(&cell), None);
}
