//! A session under review, as data: what the client shares, what the consultant adds, and what is being written.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::context::ReviewContent;
use super::long_text;
use crate::app::effects::Outbox;
use crate::app::model::{Direction, Load, Now, ReviewTarget, TextTarget, WriteTarget};
use crate::consulting::{AgendaItem, AgendaSource, Change, Note};
use crate::service::{Event, Op, Request, Review, ServiceError, SessionRef, Ticket, TypingId, Write};
use crate::session::Location;
use crate::text::{Language, Texts};
use crate::workbook::StationId;

/// Where in the session the consultant is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum ReviewPage {
    /// What is to be discussed, what stands out, notes on the whole.
    #[default]
    Overview,
    /// A station.
    Station(StationId),
}

/// The note that is being written: the part of its text from `start` up to `suffix_len` bytes before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct OpenNote {
    id: Uuid,
    start: usize,
    suffix_len: usize,
}

/// A session under review.
#[derive(Debug)]
pub struct ReviewModel {
    session_ref: SessionRef,
    target: Option<ReviewTarget>,
    review: Load<Box<Review>>,
    revision: Load<()>,
    content: Option<ReviewContent>,
    page: ReviewPage,
    highlighted: Option<Location>,
    /// Counts how often another place was gone to.
    visits: u64,
    open_note: Option<OpenNote>,
    /// New notes that say nothing yet: they are not stored.
    unstored: BTreeSet<Uuid>,
    open_agreement: Option<Uuid>,
    new_point: Option<Uuid>,
    /// Targets that were changed since they were sent.
    unsent: BTreeSet<WriteTarget>,
    touched: BTreeSet<WriteTarget>,
    changed_elsewhere: bool,
}

impl ReviewModel {
    /// Returns the review of a session that is still to be loaded.
    pub fn new(session_ref: SessionRef, target: Option<ReviewTarget>) -> Self {
        Self {
            session_ref,
            target,
            review: Load::default(),
            revision: Load::default(),
            content: None,
            page: ReviewPage::Overview,
            highlighted: None,
            visits: 1,
            open_note: None,
            unstored: BTreeSet::new(),
            open_agreement: None,
            new_point: None,
            unsent: BTreeSet::new(),
            touched: BTreeSet::new(),
            changed_elsewhere: false,
        }
    }

    /// Returns the session, once it is loaded.
    pub fn session(&self) -> Option<Uuid> {
        Some(self.review.value()?.shared.id())
    }

    /// Returns the session and the file name offered for its meeting sheet.
    pub fn sheet(&self) -> Option<(Uuid, String)> {
        let review = self.review.value()?;
        Some((review.shared.id(), crate::service::handout_name(&review.shared)))
    }

    /// Returns the session with what the consultant added, and the same in words.
    pub fn loaded(&self) -> Option<(&Review, &ReviewContent)> {
        Some((self.review.value()?, self.content.as_ref()?))
    }

    /// Returns why the session could not be loaded.
    pub fn failure(&self) -> Option<&ServiceError> {
        self.review.failure().map(|error| &**error)
    }

    /// Returns where the consultant is.
    pub fn page(&self) -> &ReviewPage {
        &self.page
    }

    /// Returns the answer that was gone to.
    pub fn highlighted(&self) -> Option<&Location> {
        self.highlighted.as_ref()
    }

    /// Returns how often another place was gone to.
    pub fn visits(&self) -> u64 {
        self.visits
    }

    /// Returns `true` if another program changed the session while it was read.
    pub fn changed_elsewhere(&self) -> bool {
        self.changed_elsewhere
    }

    /// Returns the note that is being written.
    pub fn open_note_id(&self) -> Option<Uuid> {
        self.open_note.map(|open| open.id)
    }

    /// Returns the point whose agreement is being written.
    pub fn open_agreement_point(&self) -> Option<Uuid> {
        self.open_agreement
    }

    /// Returns the point of the consultant's own that is being written.
    pub fn new_point(&self) -> Option<Uuid> {
        self.new_point
    }
}

/// Moving about.
impl ReviewModel {
    /// Turns to the next station or the one before.
    pub fn turn(&mut self, direction: Direction) {
        let Some(content) = &self.content else { return };
        let stations = content
            .chapters
            .iter()
            .map(|chapter| ReviewPage::Station(chapter.station.clone()));
        let pages: Vec<ReviewPage> = std::iter::once(ReviewPage::Overview).chain(stations).collect();
        let here = pages.iter().position(|page| *page == self.page).unwrap_or(0);
        let next = match direction {
            Direction::Forward => here.checked_add(1),
            Direction::Back => here.checked_sub(1),
        };
        if let Some(page) = next.and_then(|next| pages.get(next)) {
            self.go(page.clone());
        }
    }

    /// Goes to a station, or to the overview.
    pub fn go_to_page(&mut self, station: Option<StationId>) {
        self.go(station.map_or(ReviewPage::Overview, ReviewPage::Station));
    }

    /// Goes to an answer.
    pub fn go_to_answer(&mut self, location: &Location) {
        let Some(review) = self.review.value() else { return };
        let station = review.shared.workbook().station_of(&location.question);
        if let Some(station) = station.map(|station| station.id.clone()) {
            self.go(ReviewPage::Station(station));
            self.highlighted = Some(location.clone());
        }
    }

    fn go(&mut self, page: ReviewPage) {
        self.page = page;
        self.highlighted = None;
        self.changed_elsewhere = false;
        self.visits += 1;
    }
}

/// Loading.
impl ReviewModel {
    /// Sends the requests for the data that are needed, and puts what is there into words.
    pub fn loads(&mut self, outbox: &mut Outbox, language: Language) {
        let session_ref = self.session_ref;
        self.review.request(outbox, || Request::LoadReview(session_ref));
        let outdated = self
            .content
            .as_ref()
            .is_none_or(|content| content.language != language);
        if let (true, Some(review)) = (outdated, self.review.value()) {
            self.content = Some(ReviewContent::of(review, Texts::of(language)));
        }
    }

    /// Returns `true` if a reply with this ticket is waited for.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        self.review.awaits(ticket) || self.revision.awaits(ticket)
    }

    /// Takes a reply; changes that are not acknowledged and words that were not sent yet are laid over it.
    pub fn receive(&mut self, event: Event, unsaved: &[Change]) {
        let Event::ReviewLoaded(loaded) = event else {
            return;
        };
        let unsent = self.unsent_changes();
        let written = self.stored_item(self.new_point).cloned();
        let known = self.review.value().map(|review| review.shared.revision());
        self.changed_elsewhere |= known.is_some_and(|known| known != loaded.shared.revision());
        self.review.set(loaded);
        self.content = None;
        for change in unsaved.iter().chain(&unsent) {
            self.apply_quietly(change);
        }
        self.restore_point(written);
        self.begin_at_target();
    }

    fn begin_at_target(&mut self) {
        let location = match self.target.take() {
            Some(ReviewTarget::Location(location)) => Some(location),
            Some(ReviewTarget::Note(id)) => self.note(id).and_then(|note| note.place.clone()),
            None => None,
        };
        if let Some(location) = location {
            self.go_to_answer(&location);
        }
    }

    /// Takes the reason why the session could not be loaded.
    pub fn fail(&mut self, error: ServiceError) {
        self.review.fail(error);
    }

    /// Marks the session to be loaded again.
    pub fn outdate(&mut self) {
        self.review.outdate();
    }

    /// Puts everything into words again, as in another language.
    pub fn set_language(&mut self) {
        self.content = None;
    }

    /// Applies a change by the consultant, as of undo. Words that were not sent yet stay as they are.
    pub fn apply(&mut self, change: &Change) {
        if let Change::All(changes) = change {
            return changes.iter().for_each(|change| self.apply(change));
        }
        if WriteTarget::of(change).is_some_and(|target| self.unsent.contains(&target)) {
            return;
        }
        let point = self.stored_item(self.new_point).cloned();
        let followed = self.apply_quietly(change);
        self.restore_point(point.filter(is_empty_point));
        if followed {
            self.refresh_agenda();
        } else {
            self.review.outdate();
        }
        let open = self.open_note.map(|open| open.id);
        if open.is_some_and(|id| self.note(id).is_none()) {
            self.open_note = None;
        }
    }

    /// Puts the point that is being written back where a change or a reply lacks it; without it, its field closes.
    fn restore_point(&mut self, point: Option<AgendaItem>) {
        if self.stored_item(self.new_point).is_some() {
            return;
        }
        match (point, self.review.value_mut()) {
            (Some(point), Some(review)) => review.agenda.push(point),
            _ => self.new_point = None,
        }
    }

    fn stored_item(&self, id: Option<Uuid>) -> Option<&AgendaItem> {
        let mut items = self.review.value()?.agenda.iter();
        items.find(|item| Some(item.id) == id)
    }

    fn apply_quietly(&mut self, change: &Change) -> bool {
        self.review.value_mut().is_none_or(|review| review.apply(change))
    }

    fn refresh_agenda(&mut self) {
        if let (Some(review), Some(content)) = (self.review.value(), &mut self.content) {
            content.refresh_agenda(review);
        }
    }
}

/// Writing.
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
            id: Uuid::now_v7(),
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
        self.forget_note(id).then_some(id)
    }

    /// Removes a note from what is shown. Returns `true` if it is stored.
    pub fn forget_note(&mut self, id: Uuid) -> bool {
        self.unsent.remove(&WriteTarget::Note(id));
        if self.open_note.is_some_and(|open| open.id == id) {
            self.open_note = None;
        }
        if !self.unstored.remove(&id) {
            return true;
        }
        self.apply_quietly(&Change::RemoveNote(id));
        false
    }

    /// Sets whether a note is for the meeting; a dismissed point comes back with its note.
    pub fn set_for_meeting(&mut self, id: Uuid, on: bool, now: Now) {
        let Some(mut note) = self.note(id).cloned() else {
            return;
        };
        (note.for_meeting, note.updated_at) = (on, now.moment);
        self.apply_quietly(&Change::PutNote(note));
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
    pub fn begin_point(&mut self) {
        self.close_point();
        let id = Uuid::now_v7();
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
    fn unsent_changes(&self) -> Vec<Change> {
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

    fn note(&self, id: Uuid) -> Option<&Note> {
        self.review.value()?.notes.iter().find(|note| note.id == id)
    }

    fn item(&self, id: Uuid) -> Option<&AgendaItem> {
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
        self.apply_quietly(&Change::PutNote(note));
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
        self.apply_quietly(&Change::Agenda { session, items });
        self.refresh_agenda();
        self.touch(WriteTarget::Agenda(session));
    }

    fn touch(&mut self, target: WriteTarget) {
        self.unsent.insert(target);
        self.touched.insert(target);
    }
}

/// Returns `true` for a point of the consultant's own that says nothing yet.
fn is_empty_point(item: &AgendaItem) -> bool {
    item.source == AgendaSource::Own && item.words.trim().is_empty()
}
