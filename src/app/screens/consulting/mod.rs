//! The consultant's screens, which a client never sees.

mod backups;
mod clients;
mod compare;
mod export;
mod export_handouts;
mod import;
mod job_view;
mod list;
mod overview;
mod privacy;
mod review;
mod workbooks;

pub use backups::{
    BackupsModel, BackupsScreen, choose_ui as choose_backup_folder_ui, ended_words as backup_words,
};
pub use clients::{ClientsModel, ClientsScreen};
pub use compare::{CompareModel, CompareScreen};
pub use export::ExportScreen;
pub use import::ImportScreen;
pub use job_view::{restore_words, running_words};
pub use list::ListScreen;
pub use overview::{OverviewModel, OverviewScreen};
pub use privacy::{DeletionRecordsScreen, StoredScreen};
pub use review::{ReviewModel, ReviewScreen};
pub use workbooks::{WorkbooksModel, WorkbooksScreen};

pub use super::shared::client_records::new_client;
