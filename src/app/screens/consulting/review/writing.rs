//! Writing in a review: notes, agreements and points of the consultant's own, kept where they are shown.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::long_text;
use super::model::{OpenNote, ReviewModel, is_empty_point};
use crate::app::model::{Now, TextTarget, WriteTarget};
use crate::consulting::{AgendaItem, Change, Note};
use crate::service::{Op, TypingId, Write};
use crate::session::{Location, new_id};

impl ReviewModel {
    /// Returns the text of a field.
    pub fn text(&self, target: TextTarget) -> &str {
        let text = match target {
            TextTarget::Note(id) => self.open_part(id),
            TextTarget::Agreement(id) => self.item(id).map(|item| item.agreement.as_str()),
            TextTarget::Point(id) => self.item(id).map(|item| item.words.as_str()),
            TextTarget::Client(..) => None,
        };
        text.unwrap_or_default()
    }

    /// Writes the text of a field.
    pub fn write(&mut self, target: TextTarget, text: String, now: Now) {
        match target {
            TextTarget::Note(id) => self.write_note(id, &text, now),
            TextTarget::Agreement(id) => self.write_item(id, |item| item.agreement = text),
            TextTarget::Point(id) => self.write_item(id, |item| item.words = text),
            TextTarget::Client(..) => {}
        }
    }

    /// Opens a new note about a location, or about the whole session. It is stored as soon as it says anything.
    pub fn begin_note(&mut self, about: Option<Location>, now: Now) {
        let Some(review) = self.review.value_mut() else {
            return;
        };
        let note = Note {
            id: new_id(now.moment),
            session: review.shared.id(),
            place: about,
            text: String::new(),
            for_meeting: false,
            created_at: now.moment,
            updated_at: now.moment,
        };
        let id = note.id;
        review.apply(&Change::PutNote(note));
        self.unstored.insert(id);
        self.open_note(id, 0);
    }

    /// Opens a note for writing, in the part of it that is read.
    pub fn open_note(&mut self, id: Uuid, part: usize) {
        if let Some(note) = self.note(id) {
            let part = long_text::range(&note.text, part);
            self.open_note = Some(OpenNote {
                id,
                start: part.start,
                suffix_len: note.text.len() - part.end,
            });
        }
    }

    /// Closes the open note. Returns a stored one that says nothing any more: it is to be deleted.
    pub fn close_note(&mut self) -> Option<Uuid> {
        let id = self.open_note.take()?.id;
        let empty = self.note(id).is_some_and(|note| note.text.trim().is_empty());
        if !empty {
            return None;
        }
        self.remove_note(id).then_some(id)
    }

    /// Removes a note from what is shown. Returns `true` if it is stored.
    pub fn remove_note(&mut self, id: Uuid) -> bool {
        self.unsent.remove(&WriteTarget::Note(id));
        if self.open_note.is_some_and(|open| open.id == id) {
            self.open_note = None;
        }
        if !self.unstored.remove(&id) {
            return true;
        }
        self.apply_to_review(&Change::RemoveNote(id));
        false
    }

    /// Sets whether a note is for the meeting; a dismissed point comes back with its note.
    pub fn set_for_meeting(&mut self, id: Uuid, on: bool, now: Now) {
        let Some(mut note) = self.note(id).cloned() else {
            return;
        };
        (note.for_meeting, note.updated_at) = (on, now.moment);
        self.apply_to_review(&Change::PutNote(note));
        self.refresh_agenda();
        if self.unstored.contains(&id) {
            return;
        }
        self.touch(WriteTarget::Note(id));
        let content = self.content.as_ref().filter(|_| on);
        if let Some(items) = content.and_then(|content| content.agenda.with_note_back(id)) {
            self.set_items(items);
        }
    }

    /// Opens the agreement on a point.
    pub fn open_agreement(&mut self, point: Uuid) {
        self.close_agreement();
        self.open_agreement = Some(point);
    }

    /// Closes it.
    pub fn close_agreement(&mut self) {
        if let Some(point) = self.open_agreement.take()
            && self
                .item(point)
                .is_some_and(|item| item.agreement != item.agreement.trim())
        {
            self.write_item(point, |item| item.agreement = item.agreement.trim().to_owned());
        }
    }

    /// Adds a point of the consultant's own, to be written.
    pub fn begin_point(&mut self, now: Now) {
        self.close_point();
        let id = new_id(now.moment);
        let Some(content) = &self.content else { return };
        let items = content.agenda.with_own(id, "");
        self.new_point = Some(id);
        self.set_items(items);
    }

    /// Ends writing the point; one that says nothing goes again.
    pub fn close_point(&mut self) {
        let Some(id) = self.new_point.take() else { return };
        let empty = self.item(id).is_none_or(|item| item.words.trim().is_empty());
        let Some(content) = self.content.as_ref().filter(|_| empty) else {
            return;
        };
        let items = content.agenda.without(id);
        self.set_items(items);
    }

    /// Adds the targets that were changed since the last call.
    pub fn take_touched(&mut self, touched: &mut Vec<WriteTarget>) {
        touched.extend(std::mem::take(&mut self.touched));
    }

    /// Returns the content of a target; `None` if it is not here or says nothing yet. A stored note that says nothing
    /// any more is removed.
    pub fn content(&mut self, target: WriteTarget, typing: TypingId, _now: Now) -> Option<Write> {
        let change = self.change(target)?;
        self.unsent.remove(&target);
        let op = match &change {
            Change::RemoveNote(id) => {
                self.unstored.insert(*id);
                Op::DeleteNote
            }
            Change::PutNote(note) => {
                self.unstored.remove(&note.id);
                Op::WriteNote
            }
            _ => Op::EditAgenda,
        };
        Some(Write::Change {
            op,
            change,
            typing: Some(typing),
        })
    }

    fn change(&self, target: WriteTarget) -> Option<Change> {
        match target {
            WriteTarget::Note(id) => {
                let note = self.note(id)?;
                match (note.text.trim().is_empty(), self.unstored.contains(&id)) {
                    (false, _) => Some(Change::PutNote(note.clone())),
                    (true, false) => Some(Change::RemoveNote(id)),
                    (true, true) => None,
                }
            }
            WriteTarget::Agenda(session) if self.session() == Some(session) => {
                let items = self.review.value()?.agenda.iter();
                let items = items.filter(|item| !is_empty_point(item));
                let trimmed = items.map(|item| AgendaItem {
                    agreement: item.agreement.trim().to_owned(),
                    words: item.words.trim().to_owned(),
                    ..item.clone()
                });
                Some(Change::Agenda {
                    session,
                    items: trimmed.collect(),
                })
            }
            _ => None,
        }
    }

    /// Returns what was changed and not sent, as it stands here.
    pub(super) fn unsent_changes(&self) -> Vec<Change> {
        let review = self.review.value();
        let open = self.open_note.iter().map(|open| WriteTarget::Note(open.id));
        let targets: BTreeSet<WriteTarget> = self.unsent.iter().copied().chain(open).collect();
        let changes = targets.iter().filter_map(|target| match target {
            WriteTarget::Note(id) => self.note(*id).cloned().map(Change::PutNote),
            WriteTarget::Agenda(session) => Some(Change::Agenda {
                session: *session,
                items: review?.agenda.clone(),
            }),
            _ => None,
        });
        changes.collect()
    }

    pub(super) fn note(&self, id: Uuid) -> Option<&Note> {
        self.review.value()?.notes.iter().find(|note| note.id == id)
    }

    pub(super) fn item(&self, id: Uuid) -> Option<&AgendaItem> {
        let points = &self.content.as_ref()?.agenda.points;
        points.iter().map(|point| &point.item).find(|item| item.id == id)
    }

    fn open_part(&self, id: Uuid) -> Option<&str> {
        let open = self.open_note.filter(|open| open.id == id)?;
        let text = &self.note(id)?.text;
        text.get(open.start..text.len().checked_sub(open.suffix_len)?)
    }

    fn write_note(&mut self, id: Uuid, part: &str, now: Now) {
        let Some(open) = self.open_note.filter(|open| open.id == id) else {
            return;
        };
        let Some(mut note) = self.note(id).cloned() else {
            return;
        };
        let end = note.text.len().checked_sub(open.suffix_len);
        let (before, after) = (
            note.text.get(..open.start),
            end.and_then(|end| note.text.get(end..)),
        );
        let (Some(before), Some(after)) = (before, after) else {
            self.open_note = None;
            return;
        };
        note.text = format!("{before}{part}{after}");
        note.updated_at = now.moment;
        self.apply_to_review(&Change::PutNote(note));
        self.touch(WriteTarget::Note(id));
    }

    fn write_item(&mut self, id: Uuid, change: impl FnOnce(&mut AgendaItem)) {
        let Some(content) = &self.content else { return };
        let items = content.agenda.with(id, change);
        self.set_items(items);
    }

    /// Sets the points of the agenda.
    pub fn set_items(&mut self, items: Vec<AgendaItem>) {
        let Some(session) = self.session() else { return };
        self.apply_to_review(&Change::Agenda { session, items });
        self.refresh_agenda();
        self.touch(WriteTarget::Agenda(session));
    }

    fn touch(&mut self, target: WriteTarget) {
        self.unsent.insert(target);
        self.touched.insert(target);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::outbox::Outbox;
    use crate::service::{Access, Event, Library, SessionRef};
    use crate::session::Moment;
    use crate::text::Language;

    fn now() -> Now {
        Now::new(std::time::Instant::now(), Moment::now())
    }

    fn review() -> ReviewModel {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        let id = library.begin("de", Moment::now()).unwrap().session().id;
        let mut model = ReviewModel::new(SessionRef::Id(id), None);
        let mut outbox = Outbox::default();
        model.loads(&mut outbox, Language::German);
        model.receive(Event::ReviewLoaded(Box::new(library.review(id).unwrap())), &[]);
        model.loads(&mut outbox, Language::German);
        model
    }

    fn written_points(model: &mut ReviewModel) -> Vec<String> {
        let target = WriteTarget::Agenda(model.session().unwrap());
        match model.content(target, TypingId(0), now()) {
            Some(Write::Change {
                change: Change::Agenda { items, .. },
                ..
            }) => items.into_iter().map(|item| item.words).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_point_of_ones_own_is_written_as_soon_as_it_says_something() {
        let mut model = review();
        model.begin_point(now());
        let point = model.new_point().unwrap();
        assert_eq!(written_points(&mut model), [""; 0]);
        model.write(TextTarget::Point(point), "Honorar".to_owned(), now());
        assert_eq!(model.text(TextTarget::Point(point)), "Honorar");
        assert_eq!(written_points(&mut model), ["Honorar"]);
        model.begin_point(now());
        assert_eq!(written_points(&mut model), ["Honorar"]);
        model.close_point();
        assert_eq!(written_points(&mut model), ["Honorar"]);
    }
}
