//! The consultant's side of the window: the list of sessions, what stands over it, and what was done.
//!
//! The list is always there and keeps its filters and place; other screens are opened over it and go away
//! again. All of them gather when a report comes in and are only painted in between.

mod charts;
mod commands;
mod dispatch;
mod history;
mod reviewing;
mod taking;
mod workbooks;

use std::time::Instant;

pub(super) use charts::{MOST_COMPARED, chart_name, chart_path};
pub use commands::DeskCommand;
pub(super) use dispatch::{carry_out, redo, take_in, undo};
pub use history::History;
pub(super) use reviewing::turn;
pub(super) use taking::path_chosen as path_for_taking;
pub(super) use workbooks::previews;

use egui::Ui;
use uuid::Uuid;

use super::kit::EscapeKey;
use super::message::Command;
use super::screens::consulting::{DeskScreen, Drafted, ReviewScreen, SessionList};
use crate::service::{Chart, ChartFormat, DeskReport, Way};
use crate::text::Texts;

/// The consultant's side; at first there is nothing over the list.
#[derive(Default)]
pub struct Consulting {
    list: SessionList,
    over: Vec<DeskScreen>,
    history: History,
    /// A figure that a place is asked for.
    to_save: Option<(Box<Chart>, ChartFormat)>,
    way_back: EscapeKey,
}

impl Consulting {
    /// Opens a screen over what is there.
    pub fn open(&mut self, screen: DeskScreen) {
        self.over.push(screen);
    }

    /// Something else takes its place for a while: the list alone is kept, and read anew afterwards.
    pub fn put_away(&mut self) {
        self.over.clear();
        self.list.outdated();
        self.list.seek();
    }

    /// Whether there was a screen over the list, which is gone now.
    pub fn leave(&mut self) -> bool {
        let left = self.over.pop().is_some();
        if left && self.over.is_empty() {
            self.list.come_back();
        }
        left
    }

    /// Goes back to the list, narrowed to the sessions of one client record.
    pub fn list_of(&mut self, client: Uuid) {
        self.over.clear();
        self.list.narrow_to(client);
        self.list.come_back();
    }

    /// The screen over all others, if there is one over the list.
    pub fn top(&self) -> Option<&DeskScreen> {
        self.over.last()
    }

    /// The same, to be changed.
    pub fn top_mut(&mut self) -> Option<&mut DeskScreen> {
        self.over.last_mut()
    }

    /// All screens over the list, to be changed.
    pub fn screens_mut(&mut self) -> impl Iterator<Item = &mut DeskScreen> {
        self.over.iter_mut()
    }

    /// The session that is read, if one is.
    pub fn reviewed(&self) -> Option<&ReviewScreen> {
        match self.top()? {
            DeskScreen::Review(review) => Some(review),
            _ => None,
        }
    }

    fn reviewed_mut(&mut self) -> Option<&mut ReviewScreen> {
        match self.top_mut()? {
            DeskScreen::Review(review) => Some(review),
            _ => None,
        }
    }

    /// Sessions have come in or gone by another way than a change of the consultant's.
    pub fn outdated(&mut self) {
        self.list.outdated();
    }

    /// Another program may have written: what is on top is asked for anew, and the list.
    pub fn look_again(&mut self, commands: &mut Vec<Command>) {
        self.list.outdated();
        if let Some(screen) = self.over.last_mut() {
            screen.look_again(commands);
        }
    }

    /// Goes back to the list, to type into its search field.
    pub fn seek(&mut self) {
        if self.over.is_empty() {
            self.list.seek();
        }
    }

    /// What can be taken back.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// What was typed and isn't saved yet: what is due now, and when the next is.
    pub fn drafted(&mut self, at_once: bool) -> Drafted {
        let mut all = Drafted::default();
        for screen in &mut self.over {
            let drafted = screen.drafted(at_once);
            all.changes.extend(drafted.changes);
            all.next = all.next.into_iter().chain(drafted.next).min();
        }
        all
    }

    /// Remembers what was done, to be taken back.
    fn remember(&mut self, report: &DeskReport) {
        match report {
            DeskReport::Changed { made, inverse, way } => match way {
                Way::Make => self.history.made(made, inverse.clone(), Instant::now()),
                Way::Undo => self.history.undone(inverse.clone()),
                Way::Redo => self.history.redone(inverse.clone(), Instant::now()),
            },
            DeskReport::NotStepped(_) => self.history.not_taken(),
            _ => {}
        }
    }

    /// Takes in what the desk's thread reported: every screen takes what it asked for or shows.
    fn take_in(&mut self, report: &DeskReport, commands: &mut Vec<Command>) {
        self.remember(report);
        if let DeskReport::Ended(_) = report {
            self.list.outdated();
        }
        self.list.take_in(report, commands);
        for screen in &mut self.over {
            screen.take_in(report, commands);
        }
    }

    /// Paints the screen that is on top; Escape leads back from it, unless it belongs to something on it.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        if self.way_back.pressed(ui) && !self.over.is_empty() {
            commands.push(Command::desk(DeskCommand::Leave));
        }
        match self.over.last_mut() {
            Some(screen) => screen.ui(ui, texts, commands),
            None => self.list.ui(ui, texts, commands),
        }
        self.way_back.painted(ui);
    }
}
