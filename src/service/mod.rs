//! Every operation the program offers, without a window.
//!
//! The window and the command line are two ways to use it. Data change only through here.

pub mod agenda;
mod chart;
mod check;
mod clients;
mod compare;
mod consult;
mod error;
mod export;
mod handout;
mod import;
mod job;
mod library;
mod list;
mod mirror;
mod notes;
mod open_session;
mod overview;
mod paths;
mod projection;
mod protocol;
pub mod review;
mod sample;
mod settings;
mod workbooks;
mod worker;

pub use crate::exchange::notes::{Noted, notes_json};
pub use crate::store::Access;
pub use chart::{Chart, ChartForm, Figure};
pub use check::{Checked, check_workbook};
pub use compare::{
    Answered, ComparedLine, ComparedQuestion, ComparedSession, ComparedStation, Comparison, Reworded,
};
pub use error::{Advice, DeskError};
pub use export::{As, Export, Form, Progress, TakeOut, Taken, TakingOut};
pub use handout::handout_name;
pub use import::{Imported, Importing, Tell};
pub use job::{Ended, Work};
pub use library::Desk;
pub use list::{Bulk, Choices, ListReport, ListRequest, Snippet, SnippetAt};
pub use mirror::{LARGEST_FILE, Mirrored, mirrored, not_text, read_file};
pub use open_session::{AUTOSAVE, Changes, Due, OpenSession};
pub use overview::{FEWEST, Overview};
pub use paths::{HOME, default_library};
pub use protocol::{DeskReport, DeskRequest, Way};
pub use review::{Other, Reviewed, Wanted};
pub use settings::{Settings, Theme};
pub use workbooks::{KnownWorkbook, fault_sentence, read_workbook, throwaway};
pub use worker::{DeskThread, Report, Request};
