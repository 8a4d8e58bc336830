//! What the consultant did, to be taken back: one step each, typing in one field within a minute as one.

use std::time::{Duration, Instant};

use crate::consulting::{AgendaItem, Change};
use crate::service::Way;

/// Typing that goes on within this time is the same step.
const ONE_STEP: Duration = Duration::from_secs(60);

/// One step: the change that leads back.
#[derive(Clone, Debug)]
struct Step {
    back: Change,
    typed: Option<Typed>,
    at: Instant,
}

/// What was typed into, if a change is typing.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Typed {
    Note(uuid::Uuid),
    Client(uuid::Uuid),
    Point(uuid::Uuid),
}

/// A step on its way, to be put back if nothing comes of it.
#[derive(Debug)]
enum Taken {
    Back(Step),
    Again(Change),
}

/// The steps that can be taken back, and those that can be taken again.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Change>,
    sealed: bool,
    /// The step that is being taken: nothing was reported of it yet.
    taken: Option<Taken>,
}

impl History {
    /// Whether there is anything to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is anything to do again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// A new change was made; `back` takes it back.
    pub fn made(&mut self, change: &Change, back: Change, at: Instant) {
        self.undone.clear();
        let typed = typed(change, &back);
        let sealed = std::mem::take(&mut self.sealed);
        if let Some(last) = self.done.last_mut()
            && !sealed
            && typed.is_some()
            && last.typed == typed
            && at.duration_since(last.at) < ONE_STEP
        {
            last.at = at;
            return;
        }
        self.done.push(Step { back, typed, at });
    }

    /// The change that takes the last step back, to be reported with [`Self::undone`], or again, to be
    /// reported with [`Self::redone`].
    pub fn take(&mut self, way: Way) -> Option<Change> {
        match way {
            Way::Make => None,
            Way::Undo => {
                let step = self.done.pop()?;
                self.taken = Some(Taken::Back(step.clone()));
                Some(step.back)
            }
            Way::Redo => {
                let change = self.undone.pop()?;
                self.taken = Some(Taken::Again(change.clone()));
                Some(change)
            }
        }
    }

    /// Whether a step is being taken.
    pub fn steps(&self) -> bool {
        self.taken.is_some()
    }

    /// The step could not be taken: it is there as before, to be tried again.
    pub fn not_taken(&mut self) {
        match self.taken.take() {
            Some(Taken::Back(step)) => self.done.push(step),
            Some(Taken::Again(change)) => self.undone.push(change),
            None => {}
        }
    }

    /// A step was taken back; `again` makes it again.
    pub fn undone(&mut self, again: Change) {
        self.taken = None;
        self.undone.push(again);
    }

    /// A step was made again; `back` takes it back.
    pub fn redone(&mut self, back: Change, at: Instant) {
        self.taken = None;
        self.done.push(Step {
            back,
            typed: None,
            at,
        });
    }

    /// A field was left: typing into it again is another step.
    pub fn seal(&mut self) {
        self.sealed = true;
    }
}

fn typed(change: &Change, back: &Change) -> Option<Typed> {
    match (change, back) {
        (Change::PutNote(note), _) => Some(Typed::Note(note.id)),
        (Change::PutClient(client), _) => Some(Typed::Client(client.id)),
        (Change::Agenda { items, .. }, Change::Agenda { items: before, .. }) => point(items, before),
        _ => None,
    }
}

/// The one point of an agenda in which only words differ.
fn point(items: &[AgendaItem], before: &[AgendaItem]) -> Option<Typed> {
    let with_the_words_of = |item: &AgendaItem, other: &AgendaItem| AgendaItem {
        words: other.words.clone(),
        agreement: other.agreement.clone(),
        ..item.clone()
    };
    let mut differing = items.iter().zip(before).filter(|(now, then)| now != then);
    let (now, then) = differing.next()?;
    let alone = items.len() == before.len() && differing.next().is_none();
    (alone && with_the_words_of(now, then) == *then).then_some(Typed::Point(now.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consulting::{Note, ReviewState};
    use crate::session::Moment;
    use uuid::Uuid;

    fn note(id: u128, text: &str) -> Change {
        let now = Moment::now();
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

    #[test]
    fn typing_into_one_note_is_one_step() {
        let (mut history, start) = (History::default(), Instant::now());
        history.made(&note(1, "W"), gone(1), start);
        history.made(&note(1, "We"), note(1, "W"), start + Duration::from_secs(50));
        history.made(&note(1, "Wer"), note(1, "We"), start + Duration::from_secs(100));
        assert_eq!(history.take(Way::Undo), Some(gone(1)));
        assert!(!history.can_undo());
    }

    #[test]
    fn another_note_a_left_field_and_a_pause_are_steps_of_their_own() {
        let (mut history, start) = (History::default(), Instant::now());
        history.made(&note(1, "a"), gone(1), start);
        history.made(&note(2, "b"), gone(2), start);
        history.seal();
        history.made(&note(2, "bb"), note(2, "b"), start);
        history.made(&note(2, "bbb"), note(2, "bb"), start + ONE_STEP);
        let back: Vec<Change> = std::iter::from_fn(|| history.take(Way::Undo)).collect();
        assert_eq!(
            back,
            [
                note_like(&back[0], "bb"),
                note_like(&back[1], "b"),
                gone(2),
                gone(1)
            ]
        );
    }

    /// The same note with the text that is expected: times differ.
    fn note_like(found: &Change, text: &str) -> Change {
        match found {
            Change::PutNote(note) => Change::PutNote(Note {
                text: text.to_owned(),
                ..note.clone()
            }),
            other => other.clone(),
        }
    }

    #[test]
    fn what_was_taken_back_can_be_made_again_until_something_new_is_made() {
        let (mut history, now) = (History::default(), Instant::now());
        let state = |state| Change::Review {
            session: Uuid::nil(),
            state,
        };
        history.made(&state(ReviewState::Read), state(ReviewState::New), now);
        assert_eq!(history.take(Way::Undo), Some(state(ReviewState::New)));
        history.undone(state(ReviewState::Read));
        assert_eq!(history.take(Way::Redo), Some(state(ReviewState::Read)));
        history.redone(state(ReviewState::New), now);
        assert_eq!(history.take(Way::Undo), Some(state(ReviewState::New)));
        history.undone(state(ReviewState::Read));
        history.made(&state(ReviewState::Filed), state(ReviewState::New), now);
        assert!(!history.can_redo());
    }

    #[test]
    fn a_step_that_could_not_be_taken_is_there_as_before() {
        let (mut history, now) = (History::default(), Instant::now());
        history.made(&note(1, "a"), gone(1), now);
        let back = history.take(Way::Undo);
        assert!(history.steps() && !history.can_undo());
        history.not_taken();
        assert!(!history.steps());
        assert_eq!(history.take(Way::Undo), back);
        history.undone(note(1, "a"));
        let again = history.take(Way::Redo);
        history.not_taken();
        assert_eq!(history.take(Way::Redo), again);
    }
}
