//! The consultant's screens. None of them is ever shown to a client.

mod clients;
mod compare;
mod export;
mod import;
mod job_view;
mod list;
mod overview;
mod review;
mod workbooks;

use std::time::Duration;

use egui::Ui;

pub use clients::ClientsScreen;
pub use compare::CompareScreen;
pub use export::{ExportCandidates, ExportScreen};
pub use import::ImportScreen;
pub use list::SessionList;
pub use overview::OverviewScreen;
pub use review::{ReviewScreen, ReviewTarget};
pub use workbooks::WorkbooksScreen;

use crate::app::message::Command;
use crate::consulting::Change;
use crate::service::DeskReport;
use crate::text::Texts;

/// A screen over the list of sessions.
pub enum DeskScreen {
    /// The client records.
    Clients(Box<ClientsScreen>),
    /// Sessions side by side.
    Compare(Box<CompareScreen>),
    /// What sessions have in common.
    Overview(Box<OverviewScreen>),
    /// One session to read.
    Review(Box<ReviewScreen>),
    /// Taking sessions out.
    Export(Box<ExportScreen>),
    /// Reading sessions in.
    Import(Box<ImportScreen>),
    /// The workbooks that sessions can begin with.
    Workbooks(Box<WorkbooksScreen>),
}

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
    pub fn take_in(&mut self, report: &DeskReport, commands: &mut Vec<Command>) {
        match self {
            Self::Clients(screen) => screen.take_in(report),
            Self::Compare(screen) => screen.take_in(report),
            Self::Overview(screen) => screen.take_in(report, commands),
            Self::Review(review) => review.take_in(report, commands),
            Self::Export(screen) => screen.take_in(report),
            Self::Import(screen) => screen.take_in(report),
            Self::Workbooks(screen) => screen.take_in(report),
        }
    }

    /// Asks anew for sessions that another program may have written.
    pub fn look_again(&mut self, commands: &mut Vec<Command>) {
        match self {
            Self::Compare(screen) => screen.ask(commands),
            Self::Overview(screen) => screen.ask(commands),
            Self::Review(review) => review.look(commands),
            Self::Clients(_) | Self::Export(_) | Self::Import(_) | Self::Workbooks(_) => {}
        }
    }

    /// What was typed and isn't saved yet; `at_once` doesn't wait.
    pub fn drafted(&mut self, at_once: bool) -> Drafted {
        match self {
            Self::Compare(_) | Self::Overview(_) | Self::Export(_) | Self::Import(_) | Self::Workbooks(_) => {
                Drafted::default()
            }
            Self::Clients(screen) => screen.drafted(at_once),
            Self::Review(review) => review.drafted(at_once),
        }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        match self {
            Self::Clients(screen) => screen.ui(ui, texts, commands),
            Self::Compare(screen) => screen.ui(ui, texts, commands),
            Self::Overview(screen) => screen.ui(ui, texts, commands),
            Self::Review(review) => review.ui(ui, texts, commands),
            Self::Export(screen) => screen.ui(ui, texts, commands),
            Self::Import(screen) => screen.ui(ui, texts, commands),
            Self::Workbooks(screen) => screen.ui(ui, texts, commands),
        }
    }
}
