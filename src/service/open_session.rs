//! An open session: in memory, with its history and its unsaved parts.

use std::collections::BTreeSet;
use std::time::Duration;

use uuid::Uuid;

use crate::session::{
    Author, Cell, ChangedParts, Edit, EditError, History, Moment, Session, Visibility, WalkPosition,
    WalkState,
};
use crate::store::SavedState;
use crate::workbook::StationId;

/// Time without an edit after which the next one begins another sitting.
const SITTING_PAUSE: Duration = Duration::from_secs(30 * 60);

/// A session with the parts that are to be saved.
#[derive(Clone, Debug)]
pub struct SessionSnapshot {
    /// The session.
    pub session: Session,
    /// The stored state that the changes started from.
    pub base: SavedState,
    /// The parts that are not on disk.
    pub changed: ChangedParts,
    /// The client's position.
    pub walk: WalkState,
    /// Whether no edit was saved since the session was opened.
    pub is_first: bool,
}

/// Kind of an open session, by where it belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SessionKind {
    /// In the library.
    Kept,
    /// Nowhere: it previews its workbook.
    Preview,
    /// Nowhere: it is filled in without being kept.
    Unkept,
}

/// An open session.
#[derive(Clone, Debug)]
pub struct OpenSession {
    session: Session,
    visible: Visibility,
    history: History,
    library: Uuid,
    walk: WalkState,
    /// The stored state that was last read or acknowledged.
    base: SavedState,
    /// Whether no edit was saved since it was opened.
    is_first: bool,
    changed: ChangedParts,
    /// Whether anything changed since the last snapshot, the client's position included.
    has_changes: bool,
    kind: SessionKind,
    has_word: bool,
}

impl OpenSession {
    /// Opens a session of the library with this id.
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
            is_first: true,
            changed: ChangedParts::default(),
            has_changes: false,
            kind: SessionKind::Kept,
            has_word: false,
        }
    }

    /// Opens a session that previews its workbook: it belongs to no library and never has changes to be saved.
    pub fn preview(session: Session) -> Self {
        Self::in_memory(session, SessionKind::Preview)
    }

    /// Opens a session that is filled in without being kept: it belongs to no library and never has changes to be
    /// saved.
    pub fn unkept(session: Session) -> Self {
        Self::in_memory(session, SessionKind::Unkept)
    }

    fn in_memory(session: Session, kind: SessionKind) -> Self {
        Self {
            kind,
            ..Self::new(session, WalkState::default(), Uuid::nil())
        }
    }

    /// Notes whether the client has set a word of their own.
    pub fn set_has_word(&mut self, has_word: bool) {
        self.has_word = has_word;
    }

    /// Returns `true` if the client has set a word of their own.
    pub fn has_word(&self) -> bool {
        self.has_word
    }

    /// Returns `true` if it only previews its workbook.
    pub fn is_preview(&self) -> bool {
        self.kind == SessionKind::Preview
    }

    /// Returns `true` if it is filled in without being kept.
    pub fn is_unkept(&self) -> bool {
        self.kind == SessionKind::Unkept
    }

    /// Returns the session as it stands.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Returns what of it is visible.
    pub fn visible(&self) -> &Visibility {
        &self.visible
    }

    /// Returns where the client was last.
    pub fn position(&self) -> Option<&WalkPosition> {
        self.walk.spot.as_ref()
    }

    /// Returns the stations that were opened.
    pub fn visited(&self) -> &BTreeSet<StationId> {
        &self.walk.visited
    }

    /// Returns `true` if the client opened the mirror.
    pub fn mirror_open(&self) -> bool {
        self.walk.mirror_open
    }

    /// Applies an edit.
    ///
    /// # Errors
    /// If the workbook has no such cell or the cell takes no such value; then nothing has changed.
    pub fn apply(&mut self, edit: Edit, at: Moment) -> Result<(), EditError> {
        let author = self.author(at);
        let made = edit.clone();
        let inverse = self.session.apply(edit, &author)?;
        if let Edit::SetCell { cell, .. } = &made {
            self.walk.letters.remove(cell);
        }
        self.note(&made);
        self.history.record(&made, inverse, at);
        Ok(())
    }

    /// Returns the edit that would take the last step back.
    pub fn next_undo(&self) -> Option<&Edit> {
        self.history.next_undo()
    }

    /// Returns the edit that would make a step again.
    pub fn next_redo(&self) -> Option<&Edit> {
        self.history.next_redo()
    }

    /// Takes the last step back; returns the edit that did so.
    pub fn undo(&mut self, at: Moment) -> Option<Edit> {
        let author = self.author(at);
        let made = self.history.undo(&mut self.session, &author)?;
        self.note(&made);
        Some(made)
    }

    /// Makes the step again that was taken back last; returns the edit that did so.
    pub fn redo(&mut self, at: Moment) -> Option<Edit> {
        let author = self.author(at);
        let made = self.history.redo(&mut self.session, &author)?;
        self.note(&made);
        Some(made)
    }

    /// Ends an undo step of typing: a field or page was left.
    pub fn seal(&mut self) {
        self.history.seal();
    }

    /// Sets where the client is.
    pub fn set_position(&mut self, position: WalkPosition) {
        if self.walk.spot.as_ref() != Some(&position) {
            self.walk.visited.insert(position.station.clone());
            self.walk.spot = Some(position);
            self.touch();
        }
    }

    /// Opens or closes the mirror.
    pub fn toggle_mirror(&mut self) {
        self.walk.mirror_open = !self.walk.mirror_open;
        self.touch();
    }

    /// Returns the letters in a number or day field that make no value yet.
    pub fn letters(&self, cell: &Cell) -> Option<&str> {
        self.walk.letters.get(cell).map(String::as_str)
    }

    /// Sets the letters in a field that make no value yet; `None` once they do, or there are none.
    pub fn set_letters(&mut self, cell: Cell, letters: Option<String>) {
        if self.letters(&cell) == letters.as_deref() {
            return;
        }
        match letters {
            Some(letters) => self.walk.letters.insert(cell, letters),
            None => self.walk.letters.remove(&cell),
        };
        self.touch();
    }

    /// Returns `true` if anything changed since the last snapshot.
    pub fn has_changes(&self) -> bool {
        self.has_changes
    }

    /// Takes the changes to be saved; `None` if there are none.
    pub fn take_snapshot(&mut self) -> Option<SessionSnapshot> {
        if !std::mem::take(&mut self.has_changes) {
            return None;
        }
        Some(SessionSnapshot {
            session: self.session.clone(),
            base: self.base,
            changed: std::mem::take(&mut self.changed),
            walk: self.walk.clone(),
            is_first: self.is_first,
        })
    }

    /// Takes the acknowledgement of a snapshot: the next one starts from it.
    pub fn acknowledge(&mut self, saved: &SessionSnapshot) {
        self.is_first &= !saved.has_edits();
        self.base = SavedState::of(&saved.session);
    }

    /// Lays a snapshot over the session that could not be saved when the session was left.
    pub fn overlay(&mut self, unsaved: &SessionSnapshot) {
        self.session = unsaved.session.clone();
        self.walk = unsaved.walk.clone();
        self.visible = Visibility::of(&self.session);
    }

    fn author(&self, at: Moment) -> Author {
        Author {
            at,
            library: self.library,
        }
    }

    fn touch(&mut self) {
        self.has_changes = self.kind == SessionKind::Kept;
    }

    fn note(&mut self, edit: &Edit) {
        self.session.revision += 1;
        if !edit.is_typing() {
            self.visible = Visibility::of(&self.session);
        }
        match edit {
            Edit::SetCell { cell, .. } => {
                self.changed.cells.insert(cell.clone());
            }
            Edit::AddRow { table, .. } | Edit::RetitleRow { table, .. } | Edit::MoveRow { table, .. } => {
                self.changed.tables.insert(table.clone());
            }
            Edit::SetMark { place, .. } => {
                self.changed.marks.insert(place.clone());
            }
            Edit::SetReaction { reacted, .. } => {
                self.changed.reactions.insert(reacted.clone());
            }
            Edit::RemoveRow { .. } | Edit::RestoreRow(_) => self.changed.everything = true,
            Edit::SetStatus(_) | Edit::SetLanguage(_) => {}
        }
        self.touch();
    }
}

impl SessionSnapshot {
    /// Returns `true` if it holds edits, and not only another position in the walk.
    fn has_edits(&self) -> bool {
        self.session.revision != self.base.revision
    }

    /// Returns `true` if its edits are the first since the session was opened, or since a pause of [`SITTING_PAUSE`].
    pub(super) fn begins_sitting(&self) -> bool {
        let [before, now] = [self.base.updated_at, self.session.updated_at].map(Moment::timestamp);
        let paused = now.duration_since(before).unsigned_abs() >= SITTING_PAUSE;
        self.has_edits() && (self.is_first || (now > before && paused))
    }

    /// Starts from another snapshot, which is on disk now.
    pub fn follow(&mut self, saved: &Self) {
        self.is_first &= !saved.has_edits();
        self.base = SavedState::of(&saved.session);
    }
}

#[cfg(test)]
mod tests;
