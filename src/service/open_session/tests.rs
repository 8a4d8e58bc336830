//! An open session hands out what changed, once.

use super::*;
use crate::session::Value;
use crate::workbook::builtin;

fn open() -> OpenSession {
    let session = Session::begin(builtin(), "de", Moment::now());
    OpenSession::new(session, WalkState::default(), Uuid::nil())
}

fn type_into(open: &mut OpenSession, text: &str) {
    let cell = Cell::plain("occasion");
    let value = Some(Value::Text(text.to_owned()));
    open.apply(Edit::SetCell { cell, value }, Moment::now()).unwrap();
}

#[test]
fn an_untouched_session_has_nothing_to_save() {
    assert!(open().take_snapshot().is_none());
}

#[test]
fn typed_text_is_handed_out_once() {
    let mut open = open();
    type_into(&mut open, "Neu");
    assert!(open.has_changes());
    let snapshot = open.take_snapshot().unwrap();
    assert!(snapshot.changed.cells.contains(&Cell::plain("occasion")));
    assert!(!open.has_changes());
    assert!(open.take_snapshot().is_none());
}

#[test]
fn letters_that_make_no_value_are_saved_until_the_cell_has_one() {
    let mut open = open();
    let cell = Cell::plain("occasion");
    open.set_letters(cell.clone(), Some("Mitte".to_owned()));
    assert_eq!(open.letters(&cell), Some("Mitte"));
    assert_eq!(open.session().revision, 0, "they are no edit");
    let snapshot = open.take_snapshot().unwrap();
    assert_eq!(snapshot.walk.letters.len(), 1);
    open.set_letters(cell.clone(), Some("Mitte".to_owned()));
    assert!(!open.has_changes());
    type_into(&mut open, "Neu");
    assert_eq!(open.letters(&cell), None);
}

#[test]
fn letters_that_make_no_value_outlast_an_undo_of_the_earlier_answer() {
    let mut open = open();
    let cell = Cell::plain("occasion");
    type_into(&mut open, "Neu");
    open.seal();
    open.set_letters(cell.clone(), Some("Mitte".to_owned()));
    open.undo(Moment::now());
    assert_eq!(open.letters(&cell), Some("Mitte"));
    assert_eq!(open.session().value(&cell), None);
}

/// Types a text after a while, and takes what is to be saved.
fn saved_after(open: &mut OpenSession, text: &str, minutes: i64) -> SessionSnapshot {
    let at = open.session().updated_at.timestamp() + jiff::SignedDuration::from_mins(minutes);
    let at = Moment::new(at, jiff::tz::Offset::UTC);
    let value = Some(Value::Text(text.to_owned()));
    let cell = Cell::plain("occasion");
    open.apply(Edit::SetCell { cell, value }, at).unwrap();
    let snapshot = open.take_snapshot().unwrap();
    open.acknowledge(&snapshot);
    snapshot
}

#[test]
fn a_sitting_begins_with_the_first_edit_and_after_a_pause_and_not_when_the_clock_goes_back() {
    let mut open = open();
    open.toggle_mirror();
    let walked = open.take_snapshot().unwrap();
    assert!(!walked.begins_sitting(), "a look around is no sitting");
    open.acknowledge(&walked);
    let begins = [
        ("eins", 0),
        ("zwei", 29),
        ("drei", 30),
        ("vier", -90),
        ("fünf", 1),
    ];
    let begins = begins.map(|(text, minutes)| saved_after(&mut open, text, minutes).begins_sitting());
    assert_eq!(begins, [true, false, true, false, false]);
}

#[test]
fn words_that_follow_the_first_ones_before_these_are_saved_begin_no_other_sitting() {
    let mut open = open();
    type_into(&mut open, "Neu");
    let first = open.take_snapshot().unwrap();
    type_into(&mut open, "Neues");
    let mut second = open.take_snapshot().unwrap();
    second.follow(&first);
    assert_eq!(
        [&first, &second].map(SessionSnapshot::begins_sitting),
        [true, false]
    );
}

#[test]
fn words_that_could_not_be_saved_are_laid_over_a_session_that_is_opened_again() {
    let mut left = open();
    type_into(&mut left, "Neu");
    let unsaved = left.take_snapshot().unwrap();
    let mut again = open();
    again.overlay(&unsaved);
    let cell = Cell::plain("occasion");
    assert_eq!(again.session().value(&cell).and_then(Value::text), Some("Neu"));
    assert!(!again.has_changes(), "they are on their way already");
}
