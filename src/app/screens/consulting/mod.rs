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

pub use clients::{ClientsModel, ClientsScreen};
pub use compare::CompareScreen;
pub use export::ExportScreen;
pub use import::ImportScreen;
pub use list::ListScreen;
pub use overview::OverviewScreen;
pub use review::{ReviewModel, ReviewScreen};
pub use workbooks::WorkbooksScreen;
