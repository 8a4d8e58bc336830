//! Shared sessions contain nothing private.

use std::collections::HashSet;

use funkenbuch::session::{
    Cell, Edit, FindingRef, Location, Mark, Progress, Session, SharedSession, Value, echoes_of,
    read_document, same_content, write_document, write_whole_document,
};
use funkenbuch::workbook::{Question, QuestionId, Role, RowId, StationId};
use proptest::prelude::*;

use super::making::{Seed, author, begin, grow, workbook};

/// Returns a word that occurs only in the texts of this location.
fn needle(place: &Location) -> String {
    let row = place.row.as_ref().map_or("", RowId::as_str);
    format!("needle<{}|{row}>", place.question)
}

/// Returns `true` if the location is marked itself, or through its question, or through the source of its
/// row.
fn is_private(session: &Session, place: &Location) -> bool {
    let marked = |place: &Location| session.marks.get(place) == Some(&Mark::Private);
    let question = session.workbook.question(&place.question).unwrap();
    let from = question.table().and_then(|table| table.rows_from.as_ref());
    let is_own = |row: &RowId| {
        session
            .own_rows_of(&place.question)
            .iter()
            .any(|own| own.id == *row)
    };
    let derived = match (from, &place.row) {
        (Some(from), Some(row)) if !is_own(row) => {
            is_private(session, &Location::row(from.table.clone(), row.clone()))
        }
        _ => false,
    };
    derived || marked(place) || marked(&Location::question(place.question.clone()))
}

/// Returns everything that is shared, as one text.
fn everything(shared: &SharedSession) -> String {
    let mut all = write_document(shared, false);
    for (cell, value) in shared.answers() {
        all += &format!("{cell:?} {value:?}\n");
    }
    for question in shared.workbook().questions() {
        for row in shared.visible().rows(&question.id) {
            all += row.title("de");
        }
        let rows = shared
            .visible()
            .rows(&question.id)
            .iter()
            .map(|row| Some(&row.id));
        for row in rows.chain([None]) {
            let echoes = echoes_of(shared.session(), shared.visible(), question, row);
            all += &format!("{echoes:?}");
        }
    }
    for role in Role::ALL {
        all += &format!("{:?}{:?}", shared.by_role(*role), shared.rows_with_role(*role));
    }
    all + &format!("{:?}", shared.session().own_rows)
        + &format!(
            "{:?}{:?}",
            shared.marks().collect::<Vec<_>>(),
            shared.reactions().collect::<Vec<_>>()
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases))]

    #[test]
    fn no_word_of_a_private_or_derived_place_is_shared(
        seeds in prop::collection::vec(any::<Seed>(), 40..160),
        marks in prop::collection::vec(any::<Seed>(), 1..12),
    ) {
        let mut session = begin();
        grow(&mut session, &seeds, &needle);
        let marks: Vec<Seed> = marks.into_iter().map(|[_, which, row, column, _]| [5, which, row, column, 2]).collect();
        grow(&mut session, &marks, &needle);
        let shared = SharedSession::of(&session);
        let all = everything(&shared);
        let cells = session.answers.keys().map(Cell::place);
        let rows = session.own_rows.iter().flat_map(|(table, rows)| {
            rows.iter().map(|row| Location::row(table.clone(), row.id.clone()))
        });
        let places: HashSet<Location> = cells.chain(rows).collect();
        for place in &places {
            if is_private(&session, place) {
                prop_assert!(!all.contains(&needle(place)), "{place:?}");
                prop_assert!(!shared.reactions().any(|(reacted, _)| reacted.about.as_ref() == Some(place)));
                prop_assert!(shared.mark(place).is_none());
            }
        }
        for (cell, answer) in &session.answers {
            let kept = shared.session().value(cell) == Some(&answer.value);
            prop_assert_eq!(kept, !is_private(&session, &cell.place()), "{:?}", cell);
        }
        prop_assert!(shared.marks().all(|(_, mark)| mark == Mark::Discuss));
    }

    #[test]
    fn an_exchange_does_not_change_what_is_private_here(
        seeds in prop::collection::vec(any::<Seed>(), 20..120),
        theirs in prop::collection::vec(any::<Seed>(), 0..40),
    ) {
        let mut ours = begin();
        grow(&mut ours, &seeds, &needle);
        let mut same = SharedSession::of(&ours).session().clone();
        same.keep_private_of(&ours);
        prop_assert!(same_content(&same, &ours));

        let mut incoming = SharedSession::of(&ours).session().clone();
        grow(&mut incoming, &theirs, &|_| "neu".to_owned());
        incoming.keep_private_of(&ours);
        for (cell, answer) in &ours.answers {
            if is_private(&ours, &cell.place()) {
                prop_assert_eq!(incoming.value(cell), Some(&answer.value));
            }
        }
        for (place, mark) in &ours.marks {
            prop_assert!(*mark != Mark::Private || incoming.marks.get(place) == Some(mark));
        }
        let written = write_whole_document(&incoming, false);
        let back = read_document(written.as_bytes()).unwrap().check(&ours.workbook, &|_| true);
        prop_assert_eq!(back.as_ref(), Ok(&incoming), "what comes out is sound");
    }
}

#[test]
fn a_reaction_about_a_row_that_was_removed_elsewhere_is_gone() {
    let (mut ours, row) = with_own_must();
    private(&mut ours, Location::question("freed"));
    let mut incoming = SharedSession::of(&ours).session().clone();
    let removal = Edit::RemoveRow {
        table: "musts".into(),
        row: row.clone(),
    };
    make(&mut incoming, removal);
    incoming.keep_private_of(&ours);
    let is_about =
        |reacted: &&FindingRef| reacted.about.as_ref().and_then(|about| about.row.as_ref()) == Some(&row);
    assert!(ours.reactions.keys().any(|reacted| is_about(&reacted)));
    assert!(!incoming.reactions.keys().any(|reacted| is_about(&reacted)));
}

pub(crate) fn make(session: &mut Session, edit: Edit) {
    session.apply(edit, &author(1)).unwrap();
}

fn set(session: &mut Session, cell: Cell, value: Value) {
    make(
        session,
        Edit::SetCell {
            cell,
            value: Some(value),
        },
    );
}

pub(crate) fn private(session: &mut Session, place: Location) {
    make(
        session,
        Edit::SetMark {
            place,
            mark: Some(Mark::Private),
        },
    );
}

fn choice(option: &str) -> Value {
    Value::Choice {
        option: option.into(),
        other: None,
    }
}

/// Returns a session with an own must that has a want, a reaction and a text, and the id of the must.
pub(crate) fn with_own_must() -> (Session, RowId) {
    let mut session = begin();
    let row = Session::new_row("Jeden Tag posten");
    let id = row.id.clone();
    make(
        &mut session,
        Edit::AddRow {
            table: "musts".into(),
            row,
            at: 0,
        },
    );
    set(
        &mut session,
        Cell::of_table("musts", id.clone(), "pressure"),
        Value::Scale(9),
    );
    set(
        &mut session,
        Cell::of_table("wants", id.clone(), "want"),
        Value::Text("Ich lasse es.".into()),
    );
    let reacted = FindingRef {
        finding: "agreed_pressure".into(),
        about: Some(Location::row("wants", id.clone())),
    };
    make(
        &mut session,
        Edit::SetReaction {
            reacted,
            fits: Some(true),
        },
    );
    (session, id)
}

#[test]
fn a_row_taken_over_from_a_private_row_is_private_too() {
    let (mut session, id) = with_own_must();
    let before = SharedSession::of(&session);
    assert_eq!(before.visible().rows(&"wants".into()).len(), 1);
    private(&mut session, Location::row("musts", id.clone()));
    let shared = SharedSession::of(&session);
    assert!(shared.visible().rows(&"wants".into()).is_empty());
    assert!(shared.session().answers.is_empty() && shared.session().own_rows.is_empty());
    assert_eq!(shared.reactions().count(), 0);
    assert!(
        shared
            .visible()
            .rows(&"musts".into())
            .iter()
            .all(|row| row.id != id)
    );
}

#[test]
fn a_private_taken_over_row_leaves_its_source_shared() {
    let (mut session, id) = with_own_must();
    private(&mut session, Location::row("wants", id.clone()));
    let shared = SharedSession::of(&session);
    assert_eq!(
        shared.value(&Cell::of_table("musts", id.clone(), "pressure")),
        Some(&Value::Scale(9))
    );
    assert_eq!(shared.value(&Cell::of_table("wants", id, "want")), None);
}

#[test]
fn a_private_question_covers_its_rows_and_is_gone_with_its_item() {
    let (mut session, _) = with_own_must();
    private(&mut session, Location::question("musts"));
    let shared = SharedSession::of(&session);
    assert!(!shared.visible().question_shown(&"musts".into()));
    assert!(shared.visible().rows(&"wants".into()).is_empty());
    let station = StationId::from("musts");
    let items = &shared.workbook().station(&station).unwrap().items;
    let is_musts = |question: &Question| question.id == QuestionId::from("musts");
    let at = items
        .iter()
        .position(|item| item.question().is_some_and(is_musts))
        .unwrap();
    assert!(!shared.visible().item_shown(&station, at));
}

#[test]
fn questions_that_a_private_answer_makes_visible_stay_visible() {
    let mut session = begin();
    set(&mut session, Cell::plain("decisive"), choice("unsure"));
    set(
        &mut session,
        Cell::plain("try_what"),
        Value::Text("Vier Wochen LinkedIn".into()),
    );
    private(&mut session, Location::question("decisive"));
    let shared = SharedSession::of(&session);
    assert_eq!(shared.by_role(Role::Decisive), None);
    assert!(shared.value(&Cell::plain("try_what")).is_some());
}

#[test]
fn parked_answers_travel_unless_they_are_private() {
    let mut session = begin();
    set(
        &mut session,
        Cell::plain("try_what"),
        Value::Text("Versuch".into()),
    );
    let shared = SharedSession::of(&session);
    assert_eq!(shared.value(&Cell::plain("try_what")), None);
    assert_eq!(shared.document().answers.len(), 1);
    private(&mut session, Location::question("try_what"));
    assert_eq!(SharedSession::of(&session).document().answers.len(), 0);
}

#[test]
fn rows_taken_over_twice_are_as_private_as_where_they_come_from() {
    let table = |id: &str, rows: &str| {
        format!(
            "[[station.item]]\nid = \"{id}\"\nform = \"table\"\nlayout = \"grid\"\nprompt.de = \"{id}\"\n{rows}\n\
             [[station.item.column]]\nid = \"says\"\nform = \"line\"\nprompt.de = \"?\"\n"
        )
    };
    let items = table("a", "[station.item.own_rows]\nadd.de = \"+\"\ntitle.de = \"?\"")
        + &table("b", "rows_from = { table = \"a\" }")
        + &table("c", "rows_from = { table = \"b\" }");
    let mut session = Session::begin(workbook(&items), "de", super::making::moment(0));
    let row = Session::new_row("geheim");
    let id = row.id.clone();
    make(
        &mut session,
        Edit::AddRow {
            table: "a".into(),
            row,
            at: 0,
        },
    );
    set(
        &mut session,
        Cell::of_table("c", id.clone(), "says"),
        Value::Text("c".into()),
    );
    assert_eq!(SharedSession::of(&session).visible().rows(&"c".into()).len(), 1);
    private(&mut session, Location::row("a", id));
    let shared = SharedSession::of(&session);
    assert!(
        ["a", "b", "c"]
            .iter()
            .all(|table| shared.visible().rows(&(*table).into()).is_empty())
    );
    assert!(!write_document(&shared, false).contains("geheim"));
}

#[test]
fn progress_counts_visible_shared_and_unfolded_questions() {
    let mut session = begin();
    let start = Progress::of(&SharedSession::of(&session));
    assert_eq!(start.answered, 0);
    set(
        &mut session,
        Cell::of_table("musts", "time", "occupies"),
        choice("often"),
    );
    set(
        &mut session,
        Cell::of_table("musts", "time", "pressure"),
        Value::Scale(3),
    );
    set(&mut session, Cell::plain("name"), Value::Text("  ".into()));
    let now = Progress::of(&SharedSession::of(&session));
    assert_eq!(
        now,
        Progress {
            answered: 1,
            visible: start.visible
        }
    );
    private(&mut session, Location::question("musts"));
    let private = Progress::of(&SharedSession::of(&session));
    assert_eq!(
        private,
        Progress {
            answered: 0,
            visible: start.visible - 1
        }
    );
    let shared = SharedSession::of(&session);
    let stations = shared.workbook().stations.iter();
    let by_station: usize = stations
        .map(|station| Progress::of_station(&shared, station).visible)
        .sum();
    assert_eq!(by_station, private.visible);
}

#[test]
fn a_card_repeats_the_answer_of_its_source_row() {
    let mut session = begin();
    set(
        &mut session,
        Cell::of_table("musts", "time", "occupies"),
        choice("often"),
    );
    set(
        &mut session,
        Cell::of_table("musts", "time", "consequence"),
        Value::Text("Nichts.".into()),
    );
    let shared = SharedSession::of(&session);
    let wants = shared.workbook().question(&"wants".into()).unwrap();
    let echoes = echoes_of(shared.session(), shared.visible(), wants, Some(&"time".into()));
    assert_eq!(
        echoes.iter().map(|echo| echo.value.text()).collect::<Vec<_>>(),
        [Some("Nichts.")]
    );
    assert!(echoes_of(shared.session(), shared.visible(), wants, Some(&"blog".into())).is_empty());
    private(&mut session, Location::row("musts", "time"));
    let shared = SharedSession::of(&session);
    let wants = shared.workbook().question(&"wants".into()).unwrap();
    assert!(echoes_of(shared.session(), shared.visible(), wants, Some(&"time".into())).is_empty());
}
