//! The window: the only place that knows egui. It changes data through the desk alone.
//!
//! [`run`] opens it; `application` holds its state; `screens` are what fills it, made of the `kit`;
//! `commands` are what the user can ask for, carried out by `dispatch`; what the desk answers comes in
//! through `reports`.

mod application;
mod commands;
mod consult;
mod dispatch;
mod drawing;
mod files;
mod flame;
pub mod kit;
mod notice;
mod opening;
mod reports;
mod screens;
mod top;
mod words;

use std::path::PathBuf;

pub use application::Application;
pub use opening::{NoWindow, run};

use crate::desk::{Settings, Theme};

/// What the window is opened with.
#[derive(Clone, Debug)]
pub struct Options {
    /// The library to open; `None` is the usual one.
    pub library: Option<PathBuf>,
    /// Language, theme, zoom and the consultant's name.
    pub settings: Settings,
}

/// The kit's word for a theme.
fn appearance(theme: Theme) -> kit::Appearance {
    match theme {
        Theme::System => kit::Appearance::System,
        Theme::Light => kit::Appearance::Light,
        Theme::Dark => kit::Appearance::Dark,
    }
}
