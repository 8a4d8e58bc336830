//! Every operation the program offers, without a window.
//!
//! The window and the command line are two ways to use it. Data change only through here.

mod open;

pub use open::{AUTOSAVE, Changes, Dirty, Due, OpenSession, Spot, WalkState};
