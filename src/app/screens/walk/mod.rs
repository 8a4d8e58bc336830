//! The client's walk: the rail on the left, one page at a time, back and on below.
//!
//! The walk holds the session in memory; every change is an [`Edit`] that the desk's [`OpenSession`]
//! applies and remembers for undo. What is shown is gathered when something changed (pages, figures)
//! and only painted each frame.

mod answer;
mod before_after;
mod cards;
mod context;
mod date;
mod drafts;
mod echo;
mod finish;
mod folded;
mod footer;
mod grid;
mod marks;
pub mod mirror_line;
mod moving;
mod note_item;
mod number;
mod own_rows;
mod page;
mod pages;
mod pictures;
mod prose;
mod question;
mod rail;
mod sections;
mod stack;

use std::sync::Arc;

use egui::{CentralPanel, Frame, Id, Margin, ScrollArea, Ui};

use self::context::{PageContext, PageView};
use self::pages::{PageItem, WalkPage};
use self::pictures::Pictures;
use crate::app::kit::theme;
use crate::app::message::Command;
use crate::service::OpenSession;
use crate::session::{Cell, Edit, Moment, SharedSession};
use crate::text::{Language, Texts};
use crate::workbook::{Role, StationId};

/// Below this width (in points) the rail becomes a button and the foot scrolls along.
pub const NARROW: f32 = 800.0;

/// The walk through one session.
pub struct WalkModel {
    open: OpenSession,
    pages: Vec<Arc<WalkPage>>,
    at: usize,
    state: PageView,
    pictures: Option<Pictures>,
    rail: Option<(Language, Vec<rail::StationEntry>)>,
    rail_open: bool,
    focus_heading: bool,
}

impl WalkModel {
    /// The walk through a session, where the client left it.
    pub fn new(open: OpenSession) -> Self {
        let pages = pages_of(&open);
        let mut walk = Self {
            open,
            pages,
            at: 0,
            state: PageView::default(),
            pictures: None,
            rail: None,
            rail_open: false,
            focus_heading: true,
        };
        walk.arrive(walk.spot_index().unwrap_or(0));
        walk
    }

    /// The interface's language changed. A session in which nothing was answered yet follows it; later the
    /// words that were written say in which language it is held.
    pub fn set_language(&mut self, language: Language) {
        let session = self.open.session();
        if session.answers.is_empty() && session.language != language.tag() {
            self.apply(Edit::SetLanguage(language.tag().to_owned()));
        }
        self.pictures = None;
    }

    /// The client's name, or nothing.
    pub fn client_name(&self) -> String {
        let session = self.open.session();
        let cell = session
            .workbook
            .with_role(Role::ClientName)
            .map(|question| Cell::plain(question.id.clone()));
        let name = cell.and_then(|cell| session.value(&cell)?.text().map(str::to_owned));
        name.unwrap_or_default()
    }

    /// The file name offered for the handout.
    pub fn handout_name(&self) -> String {
        crate::service::handout_name(&SharedSession::of(self.open.session()))
    }

    /// The file name offered for the client's own copy.
    pub fn own_copy_name(&self, texts: &Texts) -> String {
        format!("{}.json", texts.files_own_copy_name())
    }

    /// The session that is walked through.
    pub fn open(&self) -> &OpenSession {
        &self.open
    }

    /// The same, for the one who saves it.
    pub fn open_mut(&mut self) -> &mut OpenSession {
        &mut self.open
    }

    /// The page that is open.
    pub fn page(&self) -> &WalkPage {
        &self.pages[self.at.min(self.pages.len() - 1)]
    }

    /// Whether nothing comes before this page.
    pub fn at_start(&self) -> bool {
        self.at == 0
    }

    /// Whether nothing comes after this page.
    pub fn at_end(&self) -> bool {
        self.at + 1 >= self.pages.len()
    }

    /// Which station this is, from 1, of how many.
    fn station_number(&self) -> Option<(usize, usize)> {
        let stations = self.stations();
        let here = stations
            .iter()
            .position(|station| *station == self.page().station)?;
        Some((here + 1, stations.len()))
    }

    fn stations(&self) -> Vec<StationId> {
        let mut stations: Vec<StationId> = self.pages.iter().map(|page| page.station.clone()).collect();
        stations.dedup();
        stations
    }

    /// The chapter rail as it stands; gathered anew only after a change of place, pages or language.
    fn rail(&mut self, language: Language) -> &[rail::StationEntry] {
        let gathered = self.rail.take().filter(|(of, _)| *of == language);
        let gathered = gathered.unwrap_or_else(|| (language, self.rail_entries(language)));
        &self.rail.insert(gathered).1
    }

    fn rail_entries(&self, language: Language) -> Vec<rail::StationEntry> {
        let here = &self.page().station;
        let workbook = &self.open.session().workbook;
        let shown = self.stations();
        let stations = workbook
            .stations
            .iter()
            .filter(|station| shown.contains(&station.id));
        stations
            .map(|station| {
                let visited = self.open.visited().contains(&station.id);
                let state = match (station.id == *here, visited) {
                    (true, visited) => rail::StationState::Here { visited },
                    (false, true) => rail::StationState::Been,
                    (false, false) => rail::StationState::Ahead,
                };
                rail::StationEntry {
                    station: station.id.clone(),
                    title: station.title.get(language.tag()).to_owned(),
                    state,
                }
            })
            .collect()
    }

    fn spot_index(&self) -> Option<usize> {
        let spot = self.open.spot()?;
        let exact = self
            .pages
            .iter()
            .position(|page| page.station == spot.station && page.key == spot.page);
        exact.or_else(|| self.pages.iter().position(|page| page.station == spot.station))
    }
}

/// The pages of a session as it stands; shared, so that painting one doesn't copy it.
fn pages_of(open: &OpenSession) -> Vec<Arc<WalkPage>> {
    let pages = pages::pages(open.session(), open.visible());
    pages.into_iter().map(Arc::new).collect()
}

/// Changing the session.
impl WalkModel {
    /// Fields show what the session holds, not what was typed.
    pub fn forget_drafts(&mut self) {
        self.state.drafts.forget();
        self.state.long.forget();
    }

    /// Applies an edit. What the form can't take is not applied; the field keeps the draft.
    pub fn apply(&mut self, edit: Edit) {
        let typing = edit.is_typing();
        if self.open.apply(edit, Moment::now()).is_ok() {
            self.pictures = None;
            if !typing {
                self.rebuild_pages();
            }
        }
    }

    /// Takes the last step back and goes where it happened.
    pub fn undo(&mut self) {
        let touched = self.open.undo(Moment::now());
        self.show_touched(touched.as_ref());
    }

    /// Does the step again and goes where it happened.
    pub fn redo(&mut self) {
        let touched = self.open.redo(Moment::now());
        self.show_touched(touched.as_ref());
    }

    fn show_touched(&mut self, touched: Option<&Edit>) {
        let Some(edit) = touched else { return };
        self.forget_drafts();
        self.rebuild_pages();
        if let Some(place) = edit.place() {
            self.go_to_place(&place);
        }
    }

    /// Pages and figures follow the answers.
    fn rebuild_pages(&mut self) {
        let (station, key) = (self.page().station.clone(), self.page().key.clone());
        self.pages = pages_of(&self.open);
        self.rail = None;
        let same = self
            .pages
            .iter()
            .position(|page| page.station == station && page.key == key);
        let near = || self.pages.iter().position(|page| page.station == station);
        self.at = same.or_else(near).unwrap_or(0);
        self.pictures = None;
    }
}

/// Painting.
impl WalkModel {
    /// The whole walk: rail, page, foot.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let narrow = ui.available_width() < NARROW;
        if !narrow {
            rail::rail_ui(ui, self.rail(texts.language()), texts, commands);
            footer::foot_panel_ui(ui, self, texts, commands);
        }
        let frame = Frame::new().fill(theme::colours(ui.ctx()).paper);
        CentralPanel::default()
            .frame(frame)
            .show(ui, |ui| self.scroll_ui(ui, narrow, texts, commands));
    }

    fn scroll_ui(&mut self, ui: &mut Ui, narrow: bool, texts: &'static Texts, commands: &mut Vec<Command>) {
        // what is half typed into a field belongs to this session alone
        let session = self.open.session().id;
        let page_id = (session, self.page().station.clone(), self.page().key.clone());
        let margin = if narrow {
            Margin::symmetric(24, 16)
        } else {
            Margin {
                left: 84,
                right: 48,
                top: 32,
                bottom: 48,
            }
        };
        ScrollArea::vertical()
            .id_salt(&page_id)
            .auto_shrink(false)
            .show(ui, |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.set_max_width(self.column(ui.available_width()));
                    if narrow {
                        self.narrow_rail_ui(ui, texts, commands);
                    }
                    ui.push_id(Id::unique(&page_id), |ui| self.page_ui(ui, texts, commands));
                    if narrow {
                        footer::foot_ui(ui, self, texts, commands);
                    }
                });
            });
    }

    /// Questions keep to a column; a grid takes the room there is.
    fn column(&self, available: f32) -> f32 {
        let wide = self
            .page()
            .parts
            .iter()
            .any(|part| matches!(part, PageItem::Grid(_)));
        if wide {
            available
        } else {
            available.min(theme::COLUMN_WIDTH)
        }
    }

    fn narrow_rail_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let mut open = self.rail_open;
        let entries = self.rail(texts.language());
        let fold = crate::app::kit::Collapsible::new("rail", texts.walk_stations(), &mut open);
        fold.show(ui, |ui| rail::entries_ui(ui, entries, texts, commands));
        self.rail_open = open;
    }

    fn page_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let (page, at_end) = (
            Arc::clone(&self.pages[self.at.min(self.pages.len() - 1)]),
            self.at_end(),
        );
        if self.pictures.is_none() && page.has_pictures() {
            self.pictures = Some(Pictures::of(
                &SharedSession::of(self.open.session()),
                texts.language(),
            ));
        }
        let workbook = Arc::clone(&self.open.session().workbook);
        let mut asking = PageContext {
            session: self.open.session(),
            visible: self.open.visible(),
            workbook: &workbook,
            language: texts.language(),
            texts,
            state: &mut self.state,
            mirror_open: self.open.mirror_open(),
            commands,
        };
        let heading = page::page_ui(ui, &mut asking, &page, self.pictures.as_ref());
        if at_end {
            finish::leaving_ui(ui, &mut asking);
        }
        if std::mem::take(&mut self.focus_heading) {
            heading.request_focus();
        }
    }
}
