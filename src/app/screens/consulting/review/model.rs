//! A session under review, as data: what the client shares, what the consultant adds, and what is being written.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::content::ReviewContent;
use super::versions::Versions;
use crate::app::load::Load;
use crate::app::model::{Direction, ReviewTarget, WriteTarget};
use crate::app::outbox::Outbox;
use crate::consulting::{AgendaItem, AgendaSource, Change};
use crate::service::{Event, Request, Review, ServiceError, SessionRef, Ticket};
use crate::session::Location;
use crate::text::{Language, Texts};
use crate::workbook::StationId;

/// Page of the session that the consultant reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum ReviewPage {
    /// The points to discuss, the findings, and the notes on the whole session.
    #[default]
    Overview,
    /// A station.
    Station(StationId),
}

/// The note that is being written: the part of its text from `start` up to `suffix_len` bytes before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OpenNote {
    pub id: Uuid,
    pub start: usize,
    pub suffix_len: usize,
}

/// A session under review.
#[derive(Debug)]
pub struct ReviewModel {
    session_ref: SessionRef,
    target: Option<ReviewTarget>,
    pub(super) review: Load<Box<Review>>,
    versions: Versions,
    pub(super) content: Option<ReviewContent>,
    page: ReviewPage,
    highlighted: Option<Location>,
    /// Number of times that another place was opened.
    visits: u64,
    pub(super) open_note: Option<OpenNote>,
    /// New notes that are still empty and not stored.
    pub(super) unstored: BTreeSet<Uuid>,
    pub(super) open_agreement: Option<Uuid>,
    pub(super) new_point: Option<Uuid>,
    /// Targets that were changed since they were sent.
    pub(super) unsent: BTreeSet<WriteTarget>,
    pub(super) touched: BTreeSet<WriteTarget>,
    changed_elsewhere: bool,
    /// Whether the next revision to be loaded is one that was asked for here.
    expects_revision: bool,
}

impl ReviewModel {
    /// Returns the review of a session that is still to be loaded.
    pub fn new(session_ref: SessionRef, target: Option<ReviewTarget>) -> Self {
        Self {
            session_ref,
            target,
            review: Load::default(),
            versions: Versions::default(),
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
            expects_revision: false,
        }
    }

    /// Returns the session, once it is loaded.
    pub fn session(&self) -> Option<Uuid> {
        Some(self.review.value()?.shared.id())
    }

    /// Returns the session and its revision.
    pub fn state(&self) -> Option<(Uuid, u64)> {
        let shared = &self.review.value()?.shared;
        Some((shared.id(), shared.revision()))
    }

    /// Returns the session with what the consultant added, and the same in words.
    pub fn loaded(&self) -> Option<(&Review, &ReviewContent)> {
        Some((self.review.value()?, self.content.as_ref()?))
    }

    /// Returns why the session could not be loaded.
    pub fn failure(&self) -> Option<&ServiceError> {
        self.review.failure().map(|error| &**error)
    }

    /// Returns the earlier versions of the session.
    pub fn versions(&self) -> &Versions {
        &self.versions
    }

    /// Opens an earlier version by its number; `None` closes the one that is open.
    pub fn open_version(&mut self, number: Option<u32>) {
        self.versions.open(number);
    }

    /// Closes the version that is open, and expects the session to become as it is.
    pub fn bring_back(&mut self) {
        self.open_version(None);
        self.expects_revision = true;
    }

    /// Returns where the consultant is.
    pub fn page(&self) -> &ReviewPage {
        &self.page
    }

    /// Returns the answer that was opened last.
    pub fn highlighted(&self) -> Option<&Location> {
        self.highlighted.as_ref()
    }

    /// Returns how often another place was opened.
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
        if let Some(session) = self.session() {
            self.versions.loads(outbox, session, language);
        }
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
        self.review.awaits(ticket) || self.versions.awaits(ticket)
    }

    /// Takes a reply; changes that are not acknowledged and words that were not sent yet are laid over it.
    pub fn receive(&mut self, event: Event, unsaved: &[Change]) {
        let Event::ReviewLoaded(loaded) = event else {
            return self.versions.receive(event);
        };
        let unsent = self.unsent_changes();
        let written = self.stored_item(self.new_point).cloned();
        let known = self.review.value().map(|review| review.shared.revision());
        if !std::mem::take(&mut self.expects_revision) {
            self.changed_elsewhere |= known.is_some_and(|known| known != loaded.shared.revision());
        }
        self.review.set(loaded);
        self.content = None;
        for change in unsaved.iter().chain(&unsent) {
            self.apply_to_review(change);
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
        self.versions.outdate();
    }

    /// Puts everything into words again, as in another language.
    pub fn set_language(&mut self) {
        self.content = None;
        self.versions.set_language();
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
        let followed = self.apply_to_review(change);
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

    pub(super) fn apply_to_review(&mut self, change: &Change) -> bool {
        self.review.value_mut().is_none_or(|review| review.apply(change))
    }

    pub(super) fn refresh_agenda(&mut self) {
        if let (Some(review), Some(content)) = (self.review.value(), &mut self.content) {
            content.refresh_agenda(review);
        }
    }
}

/// Returns `true` for a point of the consultant's own that says nothing yet.
pub(super) fn is_empty_point(item: &AgendaItem) -> bool {
    item.source == AgendaSource::Own && item.words.trim().is_empty()
}
