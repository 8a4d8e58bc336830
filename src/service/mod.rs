//! Every operation the program offers, without a window.
//!
//! The window and the command line are two ways to use it. Data change only through here.

mod advice;
pub mod agenda;
mod backups;
mod begin;
mod chart;
mod check;
mod client_word;
mod clients;
mod compare;
mod damage_words;
mod emergency;
mod erase;
mod error;
mod export;
mod file_kind;
mod guard;
mod hand_over;
mod import;
mod job;
mod library;
mod list;
mod log_file;
mod logo;
mod marker;
mod mirror;
mod newest_backup;
mod notes;
mod open_session;
mod opening;
mod overview;
mod paths;
mod print_fault;
mod printing;
mod projection;
mod protection;
mod protocol;
pub mod rescue;
pub mod review;
mod sample;
mod settings;
mod shared_place;
mod start;
mod stored;
mod strength;
mod tries;
mod undo;
mod versions;
mod work_state;
mod workbooks;
mod worker;

pub use crate::exchange::notes::{LabeledNote, notes_json};
pub use crate::store::{Access, Key, Passphrase};
pub use advice::{Advice, advice, fault_sentence, wrong_secret};
pub use backups::{
    BackupFile, BackupFiles, BackupKind, BackupReminder, BackupTask, Backups, ChosenFolder, ConflictCopy,
    ConflictDifferences, RestoreKind, RestorePreview, RestoreRow, default_folder as default_backup_folder,
    files as backup_files, reminder as backup_reminder,
};
pub use begin::{preview_session, unkept_session};
pub use chart::{Chart, ChartData, ChartFormat};
pub use check::{Checked, check_workbook};
pub use compare::{
    ComparedAnswer, ComparedLine, ComparedQuestion, ComparedSession, ComparedStation, Comparison,
    MAX_COMPARED_SESSIONS, Reworded,
};
pub use erase::{DeletionWords, EraseOrder, PastErasures, erasure_gap};
pub use error::{SecretKind, ServiceError};
pub use export::{
    BLANK_KIND, BlankOrder, ExportFormat, ExportJob, ExportOrder, FileExport, FileFormat, HANDOUT_KINDS,
    HandoutOrder, PreparedHandout, SessionSelection, handout_kind,
};
pub use file_kind::{FileKind, file_kind};
pub use hand_over::{HandOver, MIN_SECRET_CHARS};
pub use import::{ImportJob, ImportOrder, ImportOutcome, ImportedFile, OnFile};
pub use job::{ImportCounts, JobId, JobOutcome, JobProgress, JobReport};
pub use library::Library;
pub use list::{
    BulkChange, FilterOptions, KeyOrder, LoadedRow, Snippet, SnippetLocation, SnippetPart, has_search_terms,
};
pub use log_file::{LOG_VARIABLE, log_panic, start_log};
pub use logo::ChosenLogo;
pub use marker::HandOverMarker;
pub use mirror::{MirrorReport, mirror_text, not_text, read_file, read_input};
pub use newest_backup::{NewestBackup, RestoredLibrary, restore_unopened};
pub use open_session::{OpenSession, SessionSnapshot};
pub use overview::{MIN_GROUP_SIZE, Overview, ROUNDED_TO};
pub use paths::{
    HOME_VARIABLE, NEW_PASSPHRASE_VARIABLE, PASSPHRASE_VARIABLE, create_folder, default_library, expand_home,
};
pub use print_fault::PrintFault;
pub use printing::{MAX_COPIES, PRINTS_THROUGH_VIEWER, PrintSettings, Printed, Printers, print, printers};
pub use protection::{CHECKED_FROM_PERCENT, ProtectionChange};
pub use protocol::{Event, FileContent, Job, KeptVersion, Reply, Request, RescueOrder, Ticket, Write};
pub use rescue::{RescueReport, is_protected, rescue, rescue_in_place};
pub use review::{OtherSession, Review, SessionRef};
pub use settings::{BackupSettings, DEFAULT_LOCK_MINUTES, Settings, Theme};
pub use shared_place::SharedPlace;
pub use start::{StartSession, StartSessions};
pub use stored::{Stored, StoredFile, StoredFileKind, StoredTable};
pub use strength::{Rating, Strength, Weakness};
pub use undo::{Op, TypingId, UndoState};
pub use versions::{VersionChange, reason_words};
pub use workbooks::{KnownWorkbook, read_workbook, workbook_without_library};
pub use worker::ServiceThread;
