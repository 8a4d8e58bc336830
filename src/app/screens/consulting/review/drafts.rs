//! What is being typed: one note, one line of what was agreed, one point of one's own.
//!
//! A draft is saved a moment after the first keystroke that isn't, not put off by further typing, and at
//! once when its field, the session or the program is left.

use std::ops::Range;
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::long_text;
use crate::app::screens::consulting::Drafted;
use crate::consulting::{Change, Note};
use crate::service::agenda::Agenda;
use crate::service::{AUTOSAVE_DELAY, Review};
use crate::session::{Location, Moment};

/// A note that is being written.
pub(super) struct NoteDraft {
    /// The note as it was saved last, or would be.
    note: Note,
    /// Which part of its text is in the field; all of it, unless it is very long.
    part: Range<usize>,
    /// What stands in the field.
    pub text: String,
    /// Whether the field is to get the focus.
    pub arrives: bool,
    since: Option<Instant>,
}

/// What was agreed on a point, being written.
pub(super) struct AgreedDraft {
    /// The point.
    pub point: Uuid,
    /// What stands in the field.
    pub text: String,
    /// Whether the field is to get the focus.
    pub arrives: bool,
    since: Option<Instant>,
}

/// A point of one's own, being written.
pub(super) struct OwnDraft {
    /// What stands in the field.
    pub text: String,
    /// Whether the field is to get the focus.
    pub arrives: bool,
}

impl OwnDraft {
    /// An empty one.
    pub(super) fn new() -> Self {
        Self {
            text: String::new(),
            arrives: true,
        }
    }
}

/// Everything that is being typed.
#[derive(Default)]
pub(super) struct Drafts {
    note: Option<NoteDraft>,
    agreed: Option<AgreedDraft>,
    /// A point of one's own; it joins the agenda when Enter is pressed.
    pub own: Option<OwnDraft>,
}

impl NoteDraft {
    /// The note that is written.
    pub(super) fn id(&self) -> Uuid {
        self.note.id
    }

    /// What it is about.
    pub(super) fn place(&self) -> Option<&Location> {
        self.note.place.as_ref()
    }

    /// The note as the field has it.
    pub(super) fn whole(&self) -> Note {
        let (before, after) = (
            &self.note.text[..self.part.start],
            &self.note.text[self.part.end..],
        );
        Note {
            text: format!("{before}{}{after}", self.text),
            ..self.note.clone()
        }
    }

    /// The field has changed.
    pub(super) fn touch(&mut self) {
        self.since.get_or_insert_with(Instant::now);
    }

    /// Whether it is for the meeting.
    pub(super) fn for_meeting(&mut self, on: bool) {
        self.note.for_meeting = on;
    }

    fn save(&mut self) -> Note {
        let mut note = self.whole();
        note.updated_at = Moment::now();
        self.part.end = self.part.start + self.text.len();
        self.note = note.clone();
        self.since = None;
        note
    }
}

impl AgreedDraft {
    /// The field has changed.
    pub(super) fn touch(&mut self) {
        self.since.get_or_insert_with(Instant::now);
    }
}

impl Drafts {
    /// The note that is being written.
    pub(super) fn note(&mut self) -> Option<&mut NoteDraft> {
        self.note.as_mut()
    }

    /// The line that is being written.
    pub(super) fn agreed(&mut self) -> Option<&mut AgreedDraft> {
        self.agreed.as_mut()
    }

    /// Whether a note to this place is being written.
    pub(super) fn is_about(&self, place: &Location) -> bool {
        self.note
            .as_ref()
            .is_some_and(|draft| draft.place() == Some(place))
    }

    /// Forgets the note that is being written.
    pub(super) fn drop_note(&mut self) {
        self.note = None;
    }

    /// Begins a new note. It is there as soon as it says anything.
    pub(super) fn begin_note(&mut self, session: Uuid, place: Option<Location>) {
        let now = Moment::now();
        let note = Note {
            id: Uuid::now_v7(),
            session,
            place,
            text: String::new(),
            for_meeting: false,
            created_at: now,
            updated_at: now,
        };
        self.open_note(&note, 0);
    }

    /// Goes on with a note, in the part of it that is read.
    pub(super) fn open_note(&mut self, note: &Note, part: usize) {
        let part = long_text::range(&note.text, part);
        self.note = Some(NoteDraft {
            text: note.text[part.clone()].to_owned(),
            note: note.clone(),
            part,
            arrives: true,
            since: None,
        });
    }

    /// Begins the line of what was agreed on a point.
    pub(super) fn open_agreed(&mut self, point: Uuid, text: &str) {
        self.agreed = Some(AgreedDraft {
            point,
            text: text.to_owned(),
            arrives: true,
            since: None,
        });
    }

    /// Closes the note: what is unsaved of it, or its removal if it says nothing any more.
    pub(super) fn close_note(&mut self, reviewed: &Review) -> Option<Change> {
        let mut draft = self.note.take()?;
        let known = reviewed.notes.iter().any(|note| note.id == draft.id());
        let says_nothing = draft.whole().text.trim().is_empty();
        match (says_nothing, known, draft.since.is_some()) {
            (true, true, _) => Some(Change::RemoveNote(draft.id())),
            (false, _, true) => Some(Change::PutNote(draft.save())),
            _ => None,
        }
    }

    /// Closes the line of what was agreed: what is unsaved of it.
    pub(super) fn close_agreed(&mut self, session: Uuid, agenda: &Agenda) -> Option<Change> {
        let draft = self.agreed.take()?;
        draft.since?;
        Some(agreed(session, agenda, &draft))
    }

    /// Forgets everything: what is stored is shown.
    pub(super) fn forget(&mut self) {
        self.note = None;
        self.agreed = None;
    }

    /// What is due now, and when more will be.
    pub(super) fn due(&mut self, reviewed: &Review, agenda: &Agenda, at_once: bool) -> Drafted {
        let mut drafted = Drafted::default();
        if let Some(draft) = &mut self.note
            && !draft.whole().text.trim().is_empty()
        {
            match wait(draft.since, at_once) {
                Some(Duration::ZERO) => drafted.changes.push(Change::PutNote(draft.save())),
                other => drafted.next = other,
            }
        }
        if let Some(draft) = &mut self.agreed {
            match wait(draft.since, at_once) {
                Some(Duration::ZERO) => {
                    drafted.changes.push(agreed(reviewed.shared.id(), agenda, draft));
                    draft.since = None;
                }
                other => drafted.next = drafted.next.into_iter().chain(other).min(),
            }
        }
        drafted
    }
}

fn agreed(session: Uuid, agenda: &Agenda, draft: &AgreedDraft) -> Change {
    let items = agenda.with(draft.point, |item| item.agreement = draft.text.trim().to_owned());
    Change::Agenda { session, items }
}

/// How long until a draft is due that was begun then.
fn wait(since: Option<Instant>, at_once: bool) -> Option<Duration> {
    let left = AUTOSAVE_DELAY.saturating_sub(since?.elapsed());
    Some(if at_once { Duration::ZERO } else { left })
}
