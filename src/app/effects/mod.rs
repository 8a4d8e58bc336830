//! Carries out effects: the only place of the window that waits, asks the clock, or starts a thread.

pub mod file_dialog;
mod open_path;
pub mod runner;
mod sleep;
