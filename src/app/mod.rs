//! The window. It changes data through the service alone.
//!
//! `window` paints `state`, collects messages and lets `update` and `events` change it. The `outbox` collects what
//! these two want done outside, and `effects` does it. `screens` are models and views, made of the `kit`.

mod chrome;
mod effects;
mod event_queue;
mod events;
pub mod kit;
mod launch;
mod load;
mod message;
mod model;
mod outbox;
mod picture_view;
mod screens;
mod shortcuts;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod window;

use std::path::PathBuf;

pub use self::launch::{NoWindow, run};
pub use self::window::MainWindow;

use crate::service::{HandOverMarker, Settings};

/// Options with which the window is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// The library to open; `None` is the default one.
    pub library: Option<PathBuf>,
    /// Language, theme, zoom and the consultant's name.
    pub settings: Settings,
    /// A session or workbook to open once the library is open.
    pub file: Option<PathBuf>,
    /// Names the library in which the laptop is handed over, which is opened in the place of any other.
    pub marker: HandOverMarker,
}
