//! Visibility of the parts of a session.

use funkenbuch::session::{Cell, Edit, Session, Value, Visibility};
use funkenbuch::workbook::RowKind;

use super::making::{author, begin, moment, workbook};

fn set(session: &mut Session, cell: Cell, value: Value) {
    session
        .apply(
            Edit::SetCell {
                cell,
                value: Some(value),
            },
            &author(1),
        )
        .unwrap();
}

fn choice(option: &str) -> Value {
    Value::Choice {
        option: option.into(),
        other: None,
    }
}

fn add(session: &mut Session, table: &str, title: &str) -> funkenbuch::workbook::RowId {
    let row = Session::new_row(title);
    let id = row.id.clone();
    session
        .apply(
            Edit::AddRow {
                table: table.into(),
                row,
                at: 9,
            },
            &author(1),
        )
        .unwrap();
    id
}

const OPTIONS: &str = "options = [{ id = \"yes\", text.de = \"ja\" }, { id = \"no\", text.de = \"nein\" }]\n";

fn ask(id: &str, condition: &str) -> String {
    format!("[[station.item]]\nid = \"{id}\"\nform = \"choice\"\nprompt.de = \"?\"\n{OPTIONS}{condition}\n")
}

#[test]
fn a_hidden_or_unanswered_question_satisfies_nothing_and_triggers_nothing() {
    let items = ask("first", "")
        + &ask("second", "shown_if = { first = [\"yes\"] }")
        + &ask("third", "shown_if = { second = [\"yes\"] }")
        + &ask("fourth", "shown_unless = { second = [\"yes\"] }");
    let mut session = Session::begin(workbook(&items), "de", moment(0));
    let shown = |session: &Session| {
        let visible = Visibility::of(session);
        ["first", "second", "third", "fourth"].map(|id| visible.question_shown(&id.into()))
    };
    assert_eq!(shown(&session), [true, false, false, true]);
    set(&mut session, Cell::plain("second"), choice("yes"));
    assert_eq!(
        shown(&session),
        [true, false, false, true],
        "a parked answer is silent"
    );
    set(&mut session, Cell::plain("first"), choice("yes"));
    assert_eq!(shown(&session), [true, true, true, false]);
    set(&mut session, Cell::plain("first"), choice("no"));
    assert_eq!(shown(&session), [true, false, false, true]);
    assert_eq!(
        session.value(&Cell::plain("second")),
        Some(&choice("yes")),
        "hidden answers stay"
    );
}

#[test]
fn all_entries_have_to_hold_and_all_together_hide() {
    let items = ask("first", "")
        + &ask("second", "")
        + &ask("both", "shown_if = { first = [\"yes\"], second = [\"yes\"] }")
        + &ask(
            "unless",
            "shown_unless = { first = [\"yes\"], second = [\"yes\"] }",
        );
    let mut session = Session::begin(workbook(&items), "de", moment(0));
    set(&mut session, Cell::plain("first"), choice("yes"));
    let visible = Visibility::of(&session);
    assert!(!visible.question_shown(&"both".into()) && visible.question_shown(&"unless".into()));
    set(&mut session, Cell::plain("second"), choice("yes"));
    let visible = Visibility::of(&session);
    assert!(visible.question_shown(&"both".into()) && !visible.question_shown(&"unless".into()));
}

#[test]
fn a_column_depends_on_its_row_and_is_visible_if_the_row_lacks_the_condition() {
    let mut session = begin();
    let own = add(&mut session, "musts", "Mehr Fotos");
    set(
        &mut session,
        Cell::of_table("musts", "time", "occupies"),
        choice("sometimes"),
    );
    let visible = Visibility::of(&session);
    let shown = |row: &str, column: &str| visible.column_shown(&"musts".into(), &row.into(), &column.into());
    assert!(shown("time", "occupies") && shown("time", "pressure") && !shown("time", "consequence"));
    assert!(
        !shown("blog", "pressure"),
        "an unanswered question satisfies nothing"
    );
    assert!(!shown(own.as_str(), "occupies"), "own rows have no such column");
    assert!(shown(own.as_str(), "pressure") && shown(own.as_str(), "consequence"));
}

#[test]
fn rows_are_fixed_then_taken_over_then_own() {
    let mut session = begin();
    let must = add(&mut session, "musts", "Mehr Fotos");
    let want = add(&mut session, "wants", "Mehr Schlaf");
    set(
        &mut session,
        Cell::of_table("musts", "blog", "occupies"),
        choice("often"),
    );
    set(
        &mut session,
        Cell::of_table("musts", "time", "occupies"),
        choice("no"),
    );
    let visible = Visibility::of(&session);
    let rows = visible.rows(&"wants".into());
    let found: Vec<_> = rows.iter().map(|row| (row.id.as_str(), row.kind)).collect();
    assert_eq!(
        found,
        [
            ("blog", RowKind::From),
            (must.as_str(), RowKind::From),
            (want.as_str(), RowKind::Own)
        ]
    );
    assert_eq!(rows[0].label("de"), "Neues im Blog");
    assert_eq!(rows[1].title("de"), "Mehr Fotos");
    let musts = visible.rows(&"musts".into());
    assert_eq!(musts.iter().filter(|row| row.kind == RowKind::Fixed).count(), 4);
    assert_eq!(musts.last().map(|row| row.kind), Some(RowKind::Own));
}

#[test]
fn nothing_in_a_hidden_station_is_visible() {
    let mut session = begin();
    set(
        &mut session,
        Cell::of_table("channels", "linkedin", "uses"),
        choice("yes"),
    );
    let visible = Visibility::of(&session);
    assert!(!visible.station_shown(&"let_go".into()) && visible.rows(&"let_go".into()).is_empty());
    set(&mut session, Cell::plain("decisive"), choice("no"));
    let visible = Visibility::of(&session);
    assert!(visible.station_shown(&"let_go".into()));
    assert_eq!(visible.rows(&"let_go".into()).len(), 1);
}

#[test]
fn visibility_is_fast_enough_to_be_computed_after_each_edit() {
    let mut session = begin();
    super::making::grow(&mut session, &seeds(), &|_| "Ein Satz.".to_owned());
    let best = (0..50).map(|_| {
        let begun = std::time::Instant::now();
        std::hint::black_box(Visibility::of(&session));
        begun.elapsed()
    });
    let best = best.min().unwrap();
    println!("visibility of the built-in workbook: {best:?}");
    assert!(best.as_millis() < 5, "{best:?}");
}

fn seeds() -> Vec<super::making::Seed> {
    (0_u16..600)
        .map(|at| {
            [
                9 + at % 7,
                at,
                at.wrapping_mul(31),
                at.wrapping_mul(17),
                at.wrapping_mul(7) | 1,
            ]
        })
        .collect()
}
