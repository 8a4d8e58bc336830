//! Steps and what belongs to one.

use std::collections::HashSet;

use uuid::Uuid;

use super::*;
use crate::consulting::{Note, ReviewState};
use crate::session::Moment;
use crate::text::Language;

const VISIT: Option<TypingId> = Some(TypingId(1));
const NEXT_VISIT: Option<TypingId> = Some(TypingId(2));

fn note(id: u128, text: &str) -> Change {
    let now: Moment = "2026-11-26T10:00:00Z".parse().unwrap();
    Change::PutNote(Note {
        id: Uuid::from_u128(id),
        session: Uuid::nil(),
        place: None,
        text: text.to_owned(),
        for_meeting: false,
        created_at: now,
        updated_at: now,
    })
}

fn gone(id: u128) -> Change {
    Change::RemoveNote(Uuid::from_u128(id))
}

fn state(state: ReviewState) -> Change {
    Change::Review {
        session: Uuid::nil(),
        state,
    }
}

/// Undoes the last step; `inverse` is what the library would return.
fn undo(log: &mut UndoLog, inverse: Change) -> Option<Change> {
    log.undo(|_| Ok::<_, ()>(inverse)).unwrap()
}

fn redo(log: &mut UndoLog, inverse: Change) -> Option<Change> {
    log.redo(|_| Ok::<_, ()>(inverse)).unwrap()
}

#[test]
fn typing_into_one_note_is_one_step() {
    let (mut log, start) = (UndoLog::default(), Instant::now());
    log.record(Op::WriteNote, gone(1), VISIT, start);
    log.record(
        Op::WriteNote,
        note(1, "W"),
        VISIT,
        start + Duration::from_secs(50),
    );
    log.record(
        Op::WriteNote,
        note(1, "We"),
        VISIT,
        start + Duration::from_secs(100),
    );
    assert_eq!(undo(&mut log, note(1, "Wer")), Some(gone(1)));
    assert_eq!(log.state().undo, None);
}

#[test]
fn another_note_a_left_field_and_a_pause_are_steps_of_their_own() {
    let (mut log, start) = (UndoLog::default(), Instant::now());
    log.record(Op::WriteNote, gone(1), VISIT, start);
    log.record(Op::WriteNote, gone(2), NEXT_VISIT, start);
    let third = Some(TypingId(3));
    log.record(Op::WriteNote, note(2, "b"), third, start);
    log.record(Op::WriteNote, note(2, "bb"), third, start + MAX_TYPING_STEP);
    let back: Vec<Change> = std::iter::from_fn(|| undo(&mut log, gone(9))).collect();
    assert_eq!(back, [note(2, "bb"), note(2, "b"), gone(2), gone(1)]);
}

#[test]
fn changes_without_typing_are_steps_of_their_own() {
    let (mut log, now) = (UndoLog::default(), Instant::now());
    log.record(Op::SetReviewState, state(ReviewState::New), None, now);
    log.record(Op::SetReviewState, state(ReviewState::Read), None, now);
    assert_eq!(undo(&mut log, gone(9)), Some(state(ReviewState::Read)));
    assert_eq!(undo(&mut log, gone(9)), Some(state(ReviewState::New)));
}

#[test]
fn an_undone_step_can_be_redone_until_a_new_one_is_made() {
    let (mut log, now) = (UndoLog::default(), Instant::now());
    let [new, read] = [ReviewState::New, ReviewState::Read].map(state);
    log.record(Op::SetReviewState, new.clone(), None, now);
    assert_eq!(undo(&mut log, read.clone()), Some(new.clone()));
    assert_eq!(log.state().redo, Some(Op::SetReviewState));
    assert_eq!(redo(&mut log, new.clone()), Some(read.clone()));
    assert_eq!(undo(&mut log, read), Some(new.clone()));
    log.record(Op::SetReviewState, new, None, now);
    assert_eq!(log.state().redo, None);
}

#[test]
fn typing_after_redo_is_a_step_of_its_own() {
    let (mut log, now) = (UndoLog::default(), Instant::now());
    log.record(Op::WriteNote, gone(1), VISIT, now);
    undo(&mut log, note(1, "a"));
    redo(&mut log, gone(1));
    log.record(Op::WriteNote, note(1, "a"), VISIT, now);
    assert_eq!(undo(&mut log, note(1, "ab")), Some(note(1, "a")));
    assert_eq!(undo(&mut log, note(1, "a")), Some(gone(1)));
}

#[test]
fn a_step_that_could_not_be_taken_is_there_as_before() {
    let (mut log, now) = (UndoLog::default(), Instant::now());
    log.record(Op::WriteNote, gone(1), None, now);
    assert_eq!(log.undo(|_| Err("disk full")), Err("disk full"));
    assert_eq!(log.state().undo, Some(Op::WriteNote));
    assert_eq!(undo(&mut log, note(1, "a")), Some(gone(1)));
    assert_eq!(log.redo(|_| Err("disk full")), Err("disk full"));
    assert_eq!(redo(&mut log, gone(1)), Some(note(1, "a")));
}

#[test]
fn a_hundred_steps_can_be_undone() {
    let (mut log, now) = (UndoLog::default(), Instant::now());
    for id in 0..MAX_UNDO_STEPS as u128 + 2 {
        log.record(Op::DeleteNote, gone(id), None, now);
    }
    let undone: Vec<Change> = std::iter::from_fn(|| undo(&mut log, gone(0))).collect();
    assert_eq!(undone.len(), MAX_UNDO_STEPS);
    assert_eq!(undone.last(), Some(&gone(2)));
}

#[test]
fn every_kind_of_step_has_a_label_of_its_own_in_both_languages() {
    let ops = [
        Op::WriteNote,
        Op::DeleteNote,
        Op::EditAgenda,
        Op::SetReviewState,
        Op::EditTags,
        Op::EditClient,
        Op::RemoveClient,
        Op::AssignSessions,
        Op::SplitClient,
        Op::MergeClients,
        Op::MoveToTrash,
        Op::Restore,
        Op::Answer,
        Op::AddRow,
        Op::RemoveRow,
        Op::MoveRow,
        Op::Mark,
        Op::React,
        Op::Finish,
    ];
    for language in Language::ALL {
        let labels: HashSet<&str> = ops.iter().map(|op| op.label(Texts::of(language))).collect();
        assert_eq!(labels.len(), ops.len());
    }
}
