//! A session that is open: in memory, with its history and with what is not yet on disk.
//!
//! Whoever holds it (the window) changes it at once and never waits; what changed is handed to the desk
//! in [`Changes`], at most [`AUTOSAVE`] after the first unsaved keystroke and not put off by further typing.

use std::collections::{BTreeSet, VecDeque};
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::session::{
    Author, ChangedParts, Edit, EditError, History, Moment, Session, Visibility, WalkPosition, WalkState,
};
use crate::store::SavedState;
use crate::workbook::StationId;

/// The longest that something typed stays in memory alone.
pub const AUTOSAVE_DELAY: Duration = Duration::from_millis(250);

/// How long to wait before trying again what could not be saved.
const SAVE_RETRY_DELAY: Duration = Duration::from_secs(2);

/// What is handed to the desk to be saved: the session as it stands, and which parts of it are new.
#[derive(Clone, Debug)]
pub struct SessionSnapshot {
    /// The session as it stands.
    pub session: Session,
    /// The stored state that the changed parts started from.
    pub base: SavedState,
    /// Which parts are new.
    pub dirty: ChangedParts,
    /// Where the client is.
    pub walk: WalkState,
}

/// Whether something is to be saved.
#[derive(Debug)]
pub enum Due {
    /// These changes, now.
    Now(Box<SessionSnapshot>),
    /// Something, after this time.
    In(Duration),
    /// Nothing.
    Nothing,
}

/// A session that is open.
#[derive(Clone, Debug)]
pub struct OpenSession {
    session: Session,
    visible: Visibility,
    history: History,
    library: Uuid,
    walk: WalkState,
    /// The state last read or acknowledged.
    base: SavedState,
    /// States handed out and not yet acknowledged, oldest first. They are saved in this order, so each
    /// builds on the one before.
    in_flight: VecDeque<SavedState>,
    dirty: ChangedParts,
    unsaved_since: Option<Instant>,
    not_before: Option<Instant>,
    thrown_away: bool,
}

impl OpenSession {
    /// Opens a session that a library (by its id) holds.
    pub fn new(session: Session, walk: WalkState, library: Uuid) -> Self {
        let visible = Visibility::of(&session);
        let base = SavedState::of(&session);
        Self {
            session,
            visible,
            history: History::default(),
            library,
            walk,
            base,
            in_flight: VecDeque::new(),
            dirty: ChangedParts::default(),
            unsaved_since: None,
            not_before: None,
            thrown_away: false,
        }
    }

    /// A session that belongs to no library: it is never unsaved and so never saved.
    pub fn preview(session: Session) -> Self {
        Self {
            thrown_away: true,
            ..Self::new(session, WalkState::default(), Uuid::nil())
        }
    }

    /// Whether it is only there to look at its workbook.
    pub fn is_preview(&self) -> bool {
        self.thrown_away
    }

    /// The session as it stands.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What of it is shown.
    pub fn visible(&self) -> &Visibility {
        &self.visible
    }

    /// Where the client was last.
    pub fn spot(&self) -> Option<&WalkPosition> {
        self.walk.spot.as_ref()
    }

    /// The stations that were open.
    pub fn visited(&self) -> &BTreeSet<StationId> {
        &self.walk.visited
    }

    /// Whether the client opened the mirror.
    pub fn mirror_open(&self) -> bool {
        self.walk.mirror_open
    }

    /// Makes an edit.
    ///
    /// # Errors
    /// If the workbook knows no such cell or the cell takes no such value; then nothing has changed.
    pub fn apply(&mut self, edit: Edit, at: Moment) -> Result<(), EditError> {
        let author = self.author(at);
        let made = edit.clone();
        let inverse = self.session.apply(edit, &author)?;
        self.note(&made);
        self.history.record(&made, inverse, at);
        Ok(())
    }

    /// Whether there is anything to take back.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is anything to do again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Takes the last step back; gives back where that was, if it was at one place.
    pub fn undo(&mut self, at: Moment) -> Option<Edit> {
        let author = self.author(at);
        let made = self.history.undo(&mut self.session, &author)?;
        self.note(&made);
        Some(made)
    }

    /// Does the step again that was taken back last; gives back the edit that was made for that.
    pub fn redo(&mut self, at: Moment) -> Option<Edit> {
        let author = self.author(at);
        let made = self.history.redo(&mut self.session, &author)?;
        self.note(&made);
        Some(made)
    }

    /// Ends a step of typing and makes what is unsaved due: a field or page was left.
    pub fn seal(&mut self) {
        self.history.seal();
    }

    /// Remembers where the client is.
    pub fn set_spot(&mut self, spot: WalkPosition) {
        if self.walk.spot.as_ref() != Some(&spot) {
            self.walk.visited.insert(spot.station.clone());
            self.walk.spot = Some(spot);
            self.touch();
        }
    }

    /// Opens or folds the mirror.
    pub fn toggle_mirror(&mut self) {
        self.walk.mirror_open = !self.walk.mirror_open;
        self.touch();
    }

    /// Whether anything is in memory alone.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved_since.is_some()
    }

    /// What is to be saved now, or when; `at_once` waits neither for the delay nor for the acknowledgement of
    /// the snapshot before.
    pub fn due(&mut self, at_once: bool) -> Due {
        let Some(since) = self.unsaved_since else {
            return Due::Nothing;
        };
        if !at_once && !self.in_flight.is_empty() {
            return Due::In(AUTOSAVE_DELAY);
        }
        let wait = wait(since, self.not_before, Instant::now());
        if !at_once && !wait.is_zero() {
            return Due::In(wait);
        }
        self.not_before = None;
        self.unsaved_since = None;
        let dirty = std::mem::take(&mut self.dirty);
        let base = self.in_flight.back().copied().unwrap_or(self.base);
        self.in_flight.push_back(SavedState::of(&self.session));
        Due::Now(Box::new(SessionSnapshot {
            session: self.session.clone(),
            base,
            dirty,
            walk: self.walk.clone(),
        }))
    }

    /// Notes that the oldest snapshot handed out is stored; does nothing if none is in flight.
    pub fn acknowledged(&mut self) {
        if let Some(saved) = self.in_flight.pop_front() {
            self.base = saved;
        }
    }

    /// Marks the parts in a snapshot as unsaved after a failed write. The next snapshot starts from the state
    /// last acknowledged.
    pub fn mark_unsaved(&mut self, changes: &SessionSnapshot) {
        self.in_flight.clear();
        self.dirty.join(&changes.dirty);
        self.not_before = Some(Instant::now() + SAVE_RETRY_DELAY);
        self.touch();
    }

    fn author(&self, at: Moment) -> Author {
        Author {
            at,
            library: self.library,
        }
    }

    fn touch(&mut self) {
        if !self.thrown_away {
            self.unsaved_since.get_or_insert_with(Instant::now);
        }
    }

    fn note(&mut self, edit: &Edit) {
        self.session.revision += 1;
        if !edit.is_typing() {
            self.visible = Visibility::of(&self.session);
        }
        match edit {
            Edit::SetCell { cell, .. } => {
                self.dirty.cells.insert(cell.clone());
            }
            Edit::AddRow { table, .. } | Edit::RetitleRow { table, .. } | Edit::MoveRow { table, .. } => {
                self.dirty.tables.insert(table.clone());
            }
            Edit::SetMark { place, .. } => {
                self.dirty.marks.insert(place.clone());
            }
            Edit::SetReaction { reacted, .. } => {
                self.dirty.reactions.insert(reacted.clone());
            }
            Edit::RemoveRow { .. } | Edit::RestoreRow(_) => self.dirty.everything = true,
            Edit::SetStatus(_) | Edit::SetLanguage(_) => {}
        }
        self.touch();
    }
}

/// How long what is unsaved may still wait: counted from the first keystroke, so that further typing puts
/// nothing off, unless the disk refused it a moment ago.
fn wait(since: Instant, not_before: Option<Instant>, now: Instant) -> Duration {
    let due = (since + AUTOSAVE_DELAY).max(not_before.unwrap_or(since));
    due.saturating_duration_since(now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Cell, Value};
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
    fn further_typing_does_not_put_a_save_off() {
        let start = Instant::now();
        let later = start + AUTOSAVE_DELAY - Duration::from_millis(100);
        assert_eq!(wait(start, None, later), Duration::from_millis(100));
        assert_eq!(wait(start, None, later + AUTOSAVE_DELAY), Duration::ZERO);
    }

    #[test]
    fn a_refused_save_is_tried_again_after_a_while() {
        let start = Instant::now();
        assert_eq!(
            wait(start, Some(start + SAVE_RETRY_DELAY), start),
            SAVE_RETRY_DELAY
        );
    }

    #[test]
    fn nothing_is_due_of_an_untouched_session() {
        assert!(matches!(open().due(true), Due::Nothing));
    }

    #[test]
    fn what_was_typed_is_due_at_once_when_asked_and_later_otherwise() {
        let mut open = open();
        type_into(&mut open, "Neu");
        assert!(matches!(open.due(false), Due::In(wait) if wait <= AUTOSAVE_DELAY));
        let Due::Now(changes) = open.due(true) else {
            panic!("typed text is due")
        };
        assert!(changes.dirty.cells.contains(&Cell::plain("occasion")));
        assert!(!open.is_unsaved());
    }

    fn due(open: &mut OpenSession) -> Box<SessionSnapshot> {
        match open.due(true) {
            Due::Now(changes) => changes,
            other => panic!("typed text is due, not {other:?}"),
        }
    }

    #[test]
    fn each_snapshot_starts_from_the_state_before_it() {
        let mut open = open();
        let read = SavedState::of(open.session());
        type_into(&mut open, "eins");
        let first = due(&mut open);
        assert_eq!(first.base, read);
        type_into(&mut open, "zwei");
        let second = due(&mut open);
        assert_eq!(second.base, SavedState::of(&first.session));
        open.acknowledged();
        open.mark_unsaved(&second);
        assert_eq!(due(&mut open).base, SavedState::of(&first.session));
    }

    #[test]
    fn what_is_typed_waits_for_the_snapshot_before_it() {
        let mut open = open();
        type_into(&mut open, "eins");
        due(&mut open);
        type_into(&mut open, "zwei");
        open.unsaved_since = Some(Instant::now().checked_sub(AUTOSAVE_DELAY).unwrap());
        assert!(matches!(open.due(false), Due::In(_)));
        open.acknowledged();
        assert!(matches!(open.due(false), Due::Now(_)));
    }

    #[test]
    fn what_could_not_be_saved_is_unsaved_again() {
        let mut open = open();
        type_into(&mut open, "Neu");
        let Due::Now(changes) = open.due(true) else {
            panic!("typed text is due")
        };
        open.mark_unsaved(&changes);
        assert!(open.is_unsaved());
        assert!(matches!(open.due(false), Due::In(wait) if wait > AUTOSAVE_DELAY));
        let Due::Now(again) = open.due(true) else {
            panic!("it is due again")
        };
        assert_eq!(again.dirty, changes.dirty);
    }
}
