//! Every operation the program offers, without a window.
//!
//! The window and the command line are two ways to use it. Data change only through here.

mod error;
mod import;
mod library;
mod open;
mod paper;
mod places;
mod settings;
mod shown;
mod worker;

pub use crate::store::{Access, Dirty, Filter, ListRow, Spot, StoreError, WalkState};
pub use error::{Advice, DeskError};
pub use import::Imported;
pub use library::Desk;
pub use open::{AUTOSAVE, Changes, Due, OpenSession};
pub use paper::handout_name;
pub use places::{HOME, default_library};
pub use settings::{Settings, Theme};
pub use worker::{DeskThread, Report, Request};
