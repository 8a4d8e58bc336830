//! The walk through one session, as data: the session in memory, its pages, and the one that is open.

use std::sync::Arc;

use uuid::Uuid;

use super::pages::{self, PageItem, WalkPage};
use crate::app::model::{Direction, WriteTarget};
use crate::service::{Op, OpenSession, SessionSnapshot, UndoState, Write};
use crate::session::{Cell, Edit, EditError, Location, Moment, WalkPosition};
use crate::text::Language;
use crate::workbook::{Role, StationId};

/// The walk through one session.
#[derive(Debug)]
pub struct WalkModel {
    open: OpenSession,
    pages: Vec<Arc<WalkPage>>,
    page: usize,
    /// Number of times that a page was opened; the view then moves the focus to its heading.
    visits: u64,
    /// Number of changes of the session; the view then computes its pictures again.
    changes: u64,
    /// The fold that has to be open because the location to be shown is in it.
    unfolded: Option<String>,
}

impl WalkModel {
    /// Returns the walk where the client left it.
    pub fn new(open: OpenSession) -> Self {
        let pages = pages_of(&open);
        let mut walk = Self {
            open,
            pages,
            page: 0,
            visits: 0,
            changes: 0,
            unfolded: None,
        };
        walk.go(walk.last_page().unwrap_or(0));
        walk
    }

    /// Returns the session that is walked through.
    pub fn open(&self) -> &OpenSession {
        &self.open
    }

    /// Returns the page that is open.
    pub fn page(&self) -> &Arc<WalkPage> {
        self.pages
            .get(self.page)
            .or(self.pages.first())
            .expect("a workbook has at least one page")
    }

    /// Returns `true` on the first page.
    pub fn at_start(&self) -> bool {
        self.page == 0
    }

    /// Returns `true` on the last page.
    pub fn at_end(&self) -> bool {
        self.page + 1 >= self.pages.len()
    }

    /// Returns the number of times that a page was opened.
    pub fn visits(&self) -> u64 {
        self.visits
    }

    /// Returns the number of changes of the session.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// Returns the fold that has to be open.
    pub fn unfolded(&self) -> Option<&str> {
        self.unfolded.as_deref()
    }

    /// Returns the client's name, or an empty text.
    pub fn client_name(&self) -> String {
        let session = self.open.session();
        let question = session.workbook.with_role(Role::ClientName);
        let cell = question.map(|question| Cell::plain(question.id.clone()));
        let name = cell.and_then(|cell| session.value(&cell)?.text().map(str::to_owned));
        name.unwrap_or_default()
    }

    /// Returns the number of the open station, from 1, and how many there are.
    pub fn station_number(&self) -> Option<(usize, usize)> {
        let stations = self.stations();
        let here = stations
            .iter()
            .position(|station| *station == self.page().station)?;
        Some((here + 1, stations.len()))
    }

    /// Returns the entries of the rail.
    pub fn rail_entries(&self, language: Language) -> Vec<StationEntry> {
        let shown = self.stations();
        let stations = self.open.session().workbook.stations.iter();
        let stations = stations.filter(|station| shown.contains(&station.id));
        stations
            .map(|station| StationEntry {
                station: station.id.clone(),
                title: station.title.get(language.tag()).to_owned(),
                state: self.station_state(&station.id),
            })
            .collect()
    }

    fn station_state(&self, station: &StationId) -> StationState {
        let visited = self.open.visited().contains(station);
        match (*station == self.page().station, visited) {
            (true, visited) => StationState::Here { visited },
            (false, true) => StationState::Been,
            (false, false) => StationState::Ahead,
        }
    }

    fn stations(&self) -> Vec<StationId> {
        let mut stations: Vec<StationId> = self.pages.iter().map(|page| page.station.clone()).collect();
        stations.dedup();
        stations
    }

    fn last_page(&self) -> Option<usize> {
        let position = self.open.position()?;
        let exact = |page: &Arc<WalkPage>| page.station == position.station && page.key == position.page;
        let exact = self.pages.iter().position(exact);
        exact.or_else(|| {
            self.pages
                .iter()
                .position(|page| page.station == position.station)
        })
    }
}

/// Entry of the rail.
#[derive(Clone, Debug)]
pub struct StationEntry {
    /// The station.
    pub station: StationId,
    /// Its title.
    pub title: String,
    /// Whether it is open or was visited.
    pub state: StationState,
}

/// Whether a station is open or was visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationState {
    /// It is open.
    Here {
        /// Whether it was visited before.
        visited: bool,
    },
    /// It was visited.
    Been,
    /// It was not visited yet.
    Ahead,
}

/// Moving between pages.
impl WalkModel {
    /// Turns to the next page or the one before.
    pub fn turn(&mut self, direction: Direction) {
        match direction {
            Direction::Forward if !self.at_end() => self.go(self.page + 1),
            Direction::Back if !self.at_start() => self.go(self.page - 1),
            _ => {}
        }
    }

    /// Goes to the first page of a station.
    pub fn go_to_station(&mut self, station: &StationId) {
        if let Some(page) = self.pages.iter().position(|page| page.station == *station) {
            self.go(page);
        }
    }

    /// Goes to the page where a location is answered; a fold around it is opened.
    pub fn go_to_location(&mut self, location: &Location) {
        let Some(index) = self.pages.iter().position(|page| contains(page, location)) else {
            return;
        };
        if index != self.page {
            self.go(index);
        }
        let page = self.page();
        if page.more.iter().any(|item| answers(item, location)) {
            self.unfolded = Some(format!("{}/{}", page.station, page.key));
        }
    }

    fn go(&mut self, page: usize) {
        self.page = page.min(self.pages.len().saturating_sub(1));
        self.visits += 1;
        self.unfolded = None;
        let page = Arc::clone(self.page());
        self.open.set_position(WalkPosition {
            station: page.station.clone(),
            page: page.key.clone(),
        });
        self.open.seal();
    }
}

fn contains(page: &WalkPage, location: &Location) -> bool {
    page.parts
        .iter()
        .chain(&page.more)
        .any(|item| answers(item, location))
}

fn answers(item: &PageItem, location: &Location) -> bool {
    match item {
        PageItem::Card(table, row) => {
            *table == location.question && location.row.as_ref().is_none_or(|wanted| wanted == row)
        }
        PageItem::Question(id) | PageItem::Stack(id) | PageItem::Grid(id) => *id == location.question,
        PageItem::OwnRows(id) => *id == location.question && location.row.is_none(),
        PageItem::Introduction | PageItem::Note(_) | PageItem::Picture(_) => false,
    }
}

/// Changing the session.
impl WalkModel {
    /// Applies an edit.
    ///
    /// # Errors
    /// If the workbook has no such cell, or the cell takes no such value; then nothing has changed.
    pub fn apply(&mut self, edit: Edit, at: Moment) -> Result<(), EditError> {
        let typing = edit.is_typing();
        self.open.apply(edit, at)?;
        self.changes += 1;
        if !typing {
            self.rebuild_pages();
        }
        Ok(())
    }

    /// Sets the letters in a field that make no value yet.
    pub fn set_letters(&mut self, cell: Cell, letters: Option<String>) {
        self.open.set_letters(cell, letters);
    }

    /// Notes whether the session's client has a word of their own.
    pub fn set_has_word(&mut self, session: Uuid, has_word: bool) {
        if session == self.open.session().id {
            self.open.set_has_word(has_word);
        }
    }

    /// Ends an undo step of typing.
    pub fn seal(&mut self) {
        self.open.seal();
    }

    /// Opens or closes the mirror.
    pub fn toggle_mirror(&mut self) {
        self.open.toggle_mirror();
    }

    /// Takes the last step back and goes where it happened, which is returned.
    pub fn undo(&mut self, at: Moment) -> Option<Location> {
        let edit = self.open.undo(at)?;
        self.show(&edit)
    }

    /// Makes the step again and goes where it happened, which is returned.
    pub fn redo(&mut self, at: Moment) -> Option<Location> {
        let edit = self.open.redo(at)?;
        self.show(&edit)
    }

    /// Returns the labels of what can be undone and redone.
    pub fn undo_state(&self) -> UndoState {
        UndoState {
            undo: self.open.next_undo().map(Op::of),
            redo: self.open.next_redo().map(Op::of),
        }
    }

    /// Follows the interface's language. A session without answers is held in it from then on.
    pub fn set_language(&mut self, language: Language, read_only: bool, at: Moment) {
        let session = self.open.session();
        if !read_only && session.answers.is_empty() && session.language != language.tag() {
            let edit = Edit::SetLanguage(language.tag().to_owned());
            // a language that the workbook lacks leaves the session as it is
            let _ = self.apply(edit, at);
        }
        self.changes += 1;
    }

    /// Returns the session as a target to be written, if it was changed since it was last sent.
    pub fn touched(&self) -> Option<WriteTarget> {
        self.open
            .has_changes()
            .then(|| WriteTarget::Session(self.open.session().id))
    }

    /// Returns what is to be written of the session.
    pub fn content(&mut self, target: WriteTarget) -> Option<Write> {
        if target != WriteTarget::Session(self.open.session().id) {
            return None;
        }
        let snapshot = self.open.take_snapshot()?;
        Some(Write::Session(Box::new(snapshot)))
    }

    /// Takes the acknowledgement of a write.
    pub fn acknowledge(&mut self, snapshot: &SessionSnapshot) {
        if snapshot.session.id == self.open.session().id {
            self.open.acknowledge(snapshot);
        }
    }

    fn show(&mut self, edit: &Edit) -> Option<Location> {
        self.changes += 1;
        self.rebuild_pages();
        let location = edit.place()?;
        self.go_to_location(&location);
        Some(location)
    }

    /// Rebuilds the pages after the answers; the open page stays open if it still exists.
    fn rebuild_pages(&mut self) {
        let page = Arc::clone(self.page());
        self.pages = pages_of(&self.open);
        let same = |other: &Arc<WalkPage>| other.station == page.station && other.key == page.key;
        let same = self.pages.iter().position(same);
        let near = || self.pages.iter().position(|other| other.station == page.station);
        self.page = same.or_else(near).unwrap_or(0);
    }
}

/// Returns the pages of a session as it stands; shared, so that painting one copies nothing.
fn pages_of(open: &OpenSession) -> Vec<Arc<WalkPage>> {
    let pages = pages::pages(open.session(), open.visible());
    pages.into_iter().map(Arc::new).collect()
}
