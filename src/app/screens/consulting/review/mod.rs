//! One session to read: the chapters on the left, answers beside what was asked then, the consultant's
//! notes among them, and on the right what the meeting is to be about.
//!
//! Only what is shared gets here. Everything is gathered when a report comes in or something is changed;
//! a change shows at once and is followed by the library.

mod agenda;
mod answer;
mod context;
mod drafts;
mod header;
mod long_text;
mod notes;
mod overview;
mod rail;
mod station;

use std::collections::HashMap;
use std::time::{Duration, Instant};

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};
use uuid::Uuid;

use self::context::{ReviewContent, ReviewContext};
use self::drafts::Drafts;
use self::long_text::LongTexts;
use super::Drafted;
use crate::app::consult::DeskCommand;
use crate::app::kit::{Collapsible, text, theme};
use crate::app::message::Command;
use crate::consulting::Change;
use crate::service::{DeskReport, Review, SessionRef, Way};
use crate::session::Location;
use crate::text::Texts;
use crate::workbook::StationId;

/// Below this width (in points) rail and agenda become folds above the page.
const NARROW: f32 = 860.0;
/// How often a library that another program writes is looked at again.
const LOOK_AGAIN: Duration = Duration::from_secs(4);

/// Where in the session one is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum ReviewPage {
    /// What is to be discussed, what stands out, notes on the whole.
    #[default]
    Overview,
    /// A chapter.
    Chapter(StationId),
}

/// Where reading is to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewTarget {
    /// At an answer.
    Place(Location),
    /// At a note.
    Note(Uuid),
}

/// What the screen remembers between frames.
#[derive(Default)]
pub(super) struct ReviewView {
    at: ReviewPage,
    /// The answer one came for: in view, and on a ground of its own.
    highlighted: Option<Location>,
    /// Whether the goal is still to be brought into view.
    seeks: bool,
    /// Whether the page's heading is to get the focus.
    arrived: bool,
    drafts: Drafts,
    parts: LongTexts,
    folds: HashMap<&'static str, bool>,
    /// Whether the session was changed elsewhere while it was read.
    changed: bool,
}

/// The screen.
pub struct ReviewScreen {
    wanted: SessionRef,
    reviewed: Option<Box<Review>>,
    told: Option<ReviewContent>,
    landing: Option<ReviewTarget>,
    state: ReviewView,
    looked: Instant,
}

impl ReviewScreen {
    /// A session that is asked for at the same time; `landing` is where to begin.
    pub fn new(wanted: SessionRef, landing: Option<ReviewTarget>) -> Self {
        let state = ReviewView {
            arrived: true,
            ..ReviewView::default()
        };
        Self {
            wanted,
            reviewed: None,
            told: None,
            landing,
            state,
            looked: Instant::now(),
        }
    }

    /// The session that is read, once it is there.
    pub fn session(&self) -> Option<Uuid> {
        Some(self.reviewed.as_ref()?.shared.id())
    }

    /// The file name offered for the meeting sheet.
    pub fn handout_name(&self) -> String {
        let reviewed = self.reviewed.as_ref();
        reviewed.map_or_else(String::new, |reviewed| {
            crate::service::handout_name(&reviewed.shared)
        })
    }

    /// The next chapter, or the one before.
    pub fn turn(&mut self, on: bool) {
        let Some(told) = &self.told else { return };
        let places: Vec<ReviewPage> = std::iter::once(ReviewPage::Overview)
            .chain(
                told.chapters
                    .iter()
                    .map(|chapter| ReviewPage::Chapter(chapter.station.clone())),
            )
            .collect();
        let here = places.iter().position(|at| *at == self.state.at).unwrap_or(0);
        let next = if on { here + 1 } else { here.wrapping_sub(1) };
        if let Some(at) = places.get(next) {
            self.state.go(at.clone());
        }
    }

    /// Takes in what the desk's thread reported, and asks for what it needs next.
    pub fn take_in(&mut self, report: &DeskReport, commands: &mut Vec<Command>) {
        match report {
            DeskReport::Reviewed(wanted, reviewed) if *wanted == self.wanted => self.show(reviewed),
            DeskReport::Changed { made, way, .. } => self.follow(made, *way, commands),
            DeskReport::Revision(id, revision) if Some(*id) == self.session() => {
                let known = self.reviewed.as_ref().map(|reviewed| reviewed.shared.revision());
                if known != Some(*revision) {
                    self.state.changed = true;
                    commands.push(Command::desk(DeskCommand::ReviewAgain(self.wanted)));
                }
            }
            _ => {}
        }
    }

    fn show(&mut self, reviewed: &Review) {
        self.reviewed = Some(Box::new(reviewed.clone()));
        self.told = None;
        let place = match self.landing.take() {
            Some(ReviewTarget::Place(place)) => Some(place),
            Some(ReviewTarget::Note(id)) => {
                let note = reviewed.notes.iter().find(|note| note.id == id);
                note.and_then(|note| note.place.clone())
            }
            None => None,
        };
        let Some(place) = place else { return };
        if let Some(station) = reviewed.shared.workbook().station_of(&place.question) {
            self.state.go_to(station.id.clone(), place);
        }
    }

    fn follow(&mut self, made: &Change, way: Way, commands: &mut Vec<Command>) {
        if way != Way::Make {
            self.state.drafts.forget();
        }
        let Some(reviewed) = &mut self.reviewed else {
            return;
        };
        if !reviewed.apply(made) {
            commands.push(Command::desk(DeskCommand::ReviewAgain(self.wanted)));
        }
        self.agenda_again();
    }

    fn agenda_again(&mut self) {
        if let (Some(reviewed), Some(told)) = (&self.reviewed, &mut self.told) {
            told.again(reviewed);
        }
    }

    /// What was typed and isn't saved yet; `at_once` doesn't wait.
    pub fn drafted(&mut self, at_once: bool) -> Drafted {
        let (Some(reviewed), Some(told)) = (&mut self.reviewed, &self.told) else {
            return Drafted::default();
        };
        let drafted = self.state.drafts.due(reviewed, &told.agenda, at_once);
        for change in &drafted.changes {
            reviewed.apply(change);
        }
        if !drafted.changes.is_empty() {
            self.agenda_again();
        }
        drafted
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let Some(reviewed) = &self.reviewed else {
            let frame = Frame::new().inner_margin(Margin::symmetric(44, 32));
            CentralPanel::default()
                .frame(frame)
                .show(ui, |ui| text::secondary(ui, texts.review_opening()));
            return;
        };
        let told = match self.told.take() {
            Some(told) if told.language == texts.language() => told,
            _ => ReviewContent::of(reviewed, texts),
        };
        let mut asked = Vec::new();
        let mut reading = ReviewContext {
            reviewed,
            told: &told,
            state: &mut self.state,
            texts,
            commands: &mut asked,
        };
        screen_ui(ui, &mut reading);
        self.told = Some(told);
        self.carry_out(asked, commands);
        self.look_again(ui, commands);
    }

    /// What is changed shows at once.
    fn carry_out(&mut self, asked: Vec<DeskCommand>, commands: &mut Vec<Command>) {
        for command in asked {
            if let (DeskCommand::Change { change, .. }, Some(reviewed)) = (&command, &mut self.reviewed) {
                reviewed.apply(change);
                self.agenda_again();
            }
            commands.push(Command::desk(command));
        }
    }

    /// Looks every few seconds whether the session was changed, while another program may be writing.
    fn look_again(&mut self, ui: &Ui, commands: &mut Vec<Command>) {
        if self.reviewed.as_ref().is_some_and(|reviewed| reviewed.read_only) {
            ui.ctx().request_repaint_after(LOOK_AGAIN);
            if self.looked.elapsed() >= LOOK_AGAIN {
                self.look(commands);
            }
        }
    }

    /// Looks whether the session was changed elsewhere.
    pub fn look(&mut self, commands: &mut Vec<Command>) {
        self.looked = Instant::now();
        if let Some(session) = self.session() {
            commands.push(Command::desk(DeskCommand::LookAgain(session)));
        }
    }
}

impl ReviewView {
    /// Goes somewhere, to its beginning.
    fn go(&mut self, at: ReviewPage) {
        self.at = at;
        self.highlighted = None;
        self.arrived = true;
        self.changed = false;
    }

    /// Goes to an answer.
    fn go_to(&mut self, station: StationId, place: Location) {
        self.go(ReviewPage::Chapter(station));
        self.highlighted = Some(place);
        self.seeks = true;
        self.arrived = false;
    }

    fn fold(&mut self, name: &'static str) -> &mut bool {
        self.folds.entry(name).or_default()
    }
}

fn screen_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>) {
    header::head_ui(ui, reading);
    let narrow = ui.available_width() < NARROW;
    if !narrow {
        rail::rail_ui(ui, reading);
        agenda::panel_ui(ui, reading);
    }
    let frame = Frame::new().fill(theme::colours(ui.ctx()).paper);
    CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| scroll_ui(ui, reading, narrow));
}

fn scroll_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>, narrow: bool) {
    let margin = if narrow {
        Margin::symmetric(24, 20)
    } else {
        Margin {
            left: 44,
            right: 40,
            top: 30,
            bottom: 56,
        }
    };
    let place = (reading.reviewed.shared.id(), &reading.state.at);
    ScrollArea::vertical()
        .id_salt(place)
        .auto_shrink(false)
        .show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                theme::column(ui, theme::COLUMN_WIDTH);
                ui.spacing_mut().item_spacing.y = 10.0;
                if narrow {
                    folds_ui(ui, reading);
                }
                page_ui(ui, reading);
            });
        });
}

/// Rail and agenda in a narrow window.
fn folds_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>) {
    for (name, words) in [
        ("rail", reading.texts.review_chapters()),
        ("agenda", reading.texts.review_agenda()),
    ] {
        let mut open = *reading.state.fold(name);
        Collapsible::new(name, words, &mut open).show(ui, |ui| match name {
            "rail" => rail::entries_ui(ui, reading),
            _ => agenda::agenda_ui(ui, reading),
        });
        *reading.state.fold(name) = open;
    }
}

fn page_ui(ui: &mut Ui, reading: &mut ReviewContext<'_>) {
    if reading.state.changed {
        text::status(ui, reading.texts.review_changed());
    }
    let told = reading.told;
    let at = reading.state.at.clone();
    let chapter = match &at {
        ReviewPage::Overview => None,
        ReviewPage::Chapter(station) => told.chapters.iter().find(|chapter| chapter.station == *station),
    };
    let heading = match chapter {
        Some(chapter) => station::chapter_ui(ui, reading, chapter),
        None => overview::overview_ui(ui, reading),
    };
    if std::mem::take(&mut reading.state.arrived) {
        heading.request_focus();
    }
    reading.state.seeks = false;
}
