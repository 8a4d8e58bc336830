//! The window. It changes data through the service alone.
//!
//! [`run`] opens it; `window` holds its state; `screens` fill it, made of the `kit`; `message` lists what
//! the user can request, carried out by `dispatch`; answers of the service come in through `events`.

mod chrome;
mod consult;
mod dispatch;
mod effects;
mod events;
pub mod kit;
mod launch;
mod message;
mod notice;
mod picture_view;
mod screens;
mod window;

use std::path::PathBuf;

pub use launch::{NoWindow, run};
pub use window::MainWindow;

use crate::service::{Settings, Theme};

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
