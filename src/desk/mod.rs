//! Every operation the program offers, without a window.
//!
//! The window and the command line are two ways to use it. Data change only through here. What they need
//! of the floors below to say it, a status and the texts, they get here too.

pub mod agenda;
mod asked;
mod books;
mod chart;
mod check;
mod clients;
mod compare;
mod consult;
mod error;
#[cfg(test)]
mod examples;
mod export;
mod figures;
mod import;
mod import_many;
mod importing;
mod library;
mod listing;
mod mirrored;
mod noting;
mod open;
mod overview;
mod paper;
mod places;
pub mod reading;
mod review;
mod sample;
mod settings;
mod shown;
mod snippet;
mod taking;
mod work;
mod worker;

pub use crate::exchange::notes::{Noted, notes_json};
pub use crate::session::Status;
pub use crate::store::{
    Access, AgendaItem, Change, Client, Dirty, FigureKind, FigureRow, FigureTable, Filter, Key, ListRow,
    Note, ReviewState, ShiftRow, Sort, SortBy, Source, Spot, StoreError, Sum, Total, WalkState, WorkbookMet,
};
pub use crate::text;
pub use asked::{DeskReport, DeskRequest, Way};
pub use books::{KnownWorkbook, fault_sentence, read_workbook, throwaway};
pub use chart::{Chart, ChartForm, Figure};
pub use check::{Checked, check_workbook};
pub use compare::{
    Answered, ComparedLine, ComparedQuestion, ComparedSession, ComparedStation, Comparison, Reworded,
};
pub use error::{Advice, DeskError};
pub use export::{As, Export};
pub use import::Imported;
pub use import_many::Tell;
pub use importing::Importing;
pub use library::Desk;
pub use listing::{Bulk, Choices, ListReport, ListRequest};
pub use mirrored::{LARGEST_FILE, Mirrored, mirrored, not_text, read_file};
pub use open::{AUTOSAVE, Changes, Due, OpenSession};
pub use overview::{FEWEST, Overview};
pub use paper::handout_name;
pub use places::{HOME, default_library};
pub use review::{Other, Reviewed, Wanted};
pub use settings::{Settings, Theme};
pub use snippet::{Snippet, SnippetAt};
pub use taking::{Form, Progress, TakeOut, Taken, TakingOut};
pub use work::{Ended, Work};
pub use worker::{DeskThread, Report, Request};
