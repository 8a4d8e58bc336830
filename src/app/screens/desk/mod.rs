//! The consultant's screens. None of them is ever shown to a client.

mod list;

use std::time::Duration;

use eframe::egui::Ui;

pub use list::SessionList;

use crate::app::commands::Command;
use crate::desk::{Change, DeskReport};
use crate::text::Texts;

/// A screen over the list of sessions.
pub enum DeskScreen {}

/// What was typed on a screen and isn't saved yet.
#[derive(Debug, Default)]
pub struct Drafted {
    /// What is due now.
    pub changes: Vec<Change>,
    /// When more will be.
    pub next: Option<Duration>,
}

impl DeskScreen {
    /// Takes in what the desk's thread reported, and asks for what it needs next.
    pub fn take_in(&mut self, _report: &DeskReport, _commands: &mut Vec<Command>) {
        match *self {}
    }

    /// What was typed and isn't saved yet; `at_once` doesn't wait.
    pub fn drafted(&mut self, _at_once: bool) -> Drafted {
        match *self {}
    }

    /// Paints the screen.
    pub fn ui(&mut self, _ui: &mut Ui, _texts: &'static Texts, _commands: &mut Vec<Command>) {
        match *self {}
    }
}
