//! The screens, one a file or folder: each gathers its data when something changed, then paints.

pub mod consulting;
pub mod settings;
mod shared;
pub mod start;
pub mod walk;

use egui::Ui;

use self::settings::SettingsScreen;
use self::start::StartModel;
use self::walk::WalkModel;
use super::consult::Consulting;
use super::kit::text;
use super::message::Command;
use crate::text::Texts;

/// What fills the window below the top line.
pub enum Screen {
    /// The library is being opened.
    Opening,
    /// Begin, go on, open a library.
    Start(Box<StartModel>),
    /// The client's walk.
    Walk(Box<WalkModel>),
    /// The consultant's side.
    Desk(Box<Consulting>),
    /// Settings.
    Settings(SettingsScreen),
    /// The library could not be opened: what happened, and what to do.
    Trouble(start::LibraryProblem),
}

impl Screen {
    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        match self {
            Screen::Opening => drop(text::secondary(ui, texts.start_opening())),
            Screen::Start(start) => start.ui(ui, texts, commands),
            Screen::Walk(walk) => walk.ui(ui, texts, commands),
            Screen::Desk(desk) => desk.ui(ui, texts, commands),
            Screen::Settings(settings) => settings.ui(ui, texts, commands),
            Screen::Trouble(trouble) => trouble.ui(ui, texts, commands),
        }
    }
}
