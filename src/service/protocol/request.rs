//! What the window asks of the service.

use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use super::file_content::FileContent;
use super::job::Job;
use super::write::Write;
use crate::consulting::{Filter, SessionKey};
use crate::service::export::{HandoutOrder, PreparedHandout};
use crate::service::job::JobId;
use crate::service::list::KeyOrder;
use crate::service::printing::PrintSettings;
use crate::service::review::SessionRef;
use crate::store::Passphrase;
use crate::text::Language;
use crate::workbook::Workbook;

/// A request to the service.
#[derive(Clone, Debug)]
pub enum Request {
    /// Opens a library, or creates it; answered with [`Event::LibraryOpened`](super::Event::LibraryOpened),
    /// [`Event::PassphraseNeeded`](super::Event::PassphraseNeeded) or
    /// [`Event::LibraryFailed`](super::Event::LibraryFailed).
    OpenLibrary {
        /// Its path; `None` opens the same one again.
        path: Option<PathBuf>,
        /// The passphrase of a protected one. One that is created is protected by it.
        passphrase: Option<Passphrase>,
    },
    /// Closes a protected library and wipes its key once the jobs that run have ended; answered with
    /// [`Event::PassphraseNeeded`](super::Event::PassphraseNeeded). A plain library stays open.
    Lock,
    /// Compares a passphrase with that of the open library; answered with
    /// [`Event::PassphraseChecked`](super::Event::PassphraseChecked).
    CheckPassphrase(Passphrase),
    /// Loads the sessions that the start screen offers.
    LoadStart,
    /// Begins a session.
    BeginSession {
        /// The digest of the workbook; `None` is the program's usual one.
        workbook: Option<String>,
        /// The tag of the language the session is held in.
        language: String,
        /// The client record it is assigned to.
        client: Option<Uuid>,
    },
    /// Opens a session for the walk, unless its client has set a word of their own.
    OpenSession(Uuid),
    /// Opens a session whose client has set a word of their own.
    OpenWithWord {
        /// The session.
        session: Uuid,
        /// The word.
        word: Passphrase,
    },
    /// Checks the client's own word of a session; answered with [`Event::WordChecked`](super::Event::WordChecked) if it
    /// is right.
    CheckWord {
        /// The session.
        session: Uuid,
        /// The word.
        word: Passphrase,
    },
    /// Sets, changes or removes the client's own word.
    SetWord {
        /// The session.
        session: Uuid,
        /// The word so far.
        old: Option<Passphrase>,
        /// The new word; `None` removes it.
        new: Option<Passphrase>,
    },
    /// Hands the laptop to a client; no other request than those about this session is answered from then on.
    HandOver {
        /// The session.
        session: Uuid,
        /// The folder that the client's files are written into.
        folder: PathBuf,
        /// The code that takes the laptop back; `None` is the passphrase of the library.
        code: Option<Passphrase>,
    },
    /// Takes the laptop back by its code or passphrase; `None` right after the passphrase has opened the library.
    TakeBack(Option<Passphrase>),
    /// Loads the keys of the sessions that pass a filter, in an order.
    LoadKeys {
        /// Which sessions.
        filter: Filter,
        /// In which order, or which part of the hits.
        order: KeyOrder,
    },
    /// Loads rows of the list.
    LoadRows {
        /// Which sessions.
        keys: Vec<SessionKey>,
        /// The words whose first occurrence is to be shown.
        search: Option<String>,
    },
    /// Loads the tags and workbooks that can be filtered by.
    LoadFilterOptions,
    /// Loads all client records.
    LoadClients,
    /// Loads the sessions of a client record.
    LoadClient(Uuid),
    /// Loads a session for the review.
    LoadReview(SessionRef),
    /// Loads the list of a session's archived versions.
    LoadVersions(Uuid),
    /// Loads an archived version.
    LoadVersion {
        /// The session.
        session: Uuid,
        /// The number of the version.
        number: u32,
        /// The language of the program's own words.
        language: Language,
    },
    /// Compares sessions.
    Compare {
        /// Which sessions.
        sessions: Vec<Uuid>,
        /// The language of the program's own words.
        language: Language,
    },
    /// Loads the overview of the sessions that pass a filter.
    LoadOverview {
        /// Which sessions.
        filter: Filter,
        /// The language of the program's own words.
        language: Language,
    },
    /// Loads the workbooks that sessions can begin with.
    LoadWorkbooks,
    /// Loads what the program stores, on this computer and in a chosen folder of backups.
    LoadStored(Option<PathBuf>),
    /// Loads the deletion records.
    LoadDeletionRecords,
    /// Reads and checks a workbook file.
    ReadWorkbook(PathBuf),
    /// Adds a workbook to the library.
    AddWorkbook(Arc<Workbook>),
    /// Writes to the library or to the settings.
    Write(Arc<Write>),
    /// Takes a picture as the consultant's logo, or removes it; answered with
    /// [`Event::LogoChosen`](super::Event::LogoChosen).
    ChooseLogo {
        /// The picture; `None` removes the logo.
        picture: Option<PathBuf>,
        /// Where the logo is kept; `None` keeps it in memory alone.
        file: Option<PathBuf>,
    },
    /// Writes a file for people; an existing file is replaced.
    WriteFile {
        /// Where to.
        path: PathBuf,
        /// The content.
        content: FileContent,
    },
    /// Lays a handout out to show it.
    PrepareHandout(Box<HandoutOrder>),
    /// Lists the printers.
    ListPrinters,
    /// Prints a handout.
    Print {
        /// What is printed. The session doesn't travel to the printer.
        order: Box<HandoutOrder>,
        /// How.
        settings: PrintSettings,
    },
    /// Draws a page of a handout.
    DrawPage {
        /// The handout.
        handout: Arc<PreparedHandout>,
        /// The page, from 0.
        page: usize,
        /// Pixels for each point.
        scale: f32,
    },
    /// Lists the backups in the folder beside the library and in a chosen one, without opening them.
    ListBackups(Option<PathBuf>),
    /// Loads the backups in the folder beside the library and in a chosen one, and looks for copies beside it.
    LoadBackups(Option<PathBuf>),
    /// Loads what would change if the library became as a backup.
    LoadRestorePreview(PathBuf),
    /// Puts a copy of the library that lies beside it among the backups; answered with
    /// [`Event::CopyPutAside`](super::Event::CopyPutAside).
    PutCopyAside(PathBuf),
    /// Starts a job.
    StartJob {
        /// The number under which it reports.
        id: JobId,
        /// The job.
        job: Job,
    },
    /// Cancels a job; what it has done by then stays done.
    CancelJob(JobId),
    /// Looks for the newest backup of a library that can't be opened.
    LoadNewestBackup,
    /// Closes a damaged library and lets another one take its place, or cancels that.
    Rescue(RescueOrder),
}

/// An order to rescue or restore a damaged library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RescueOrder {
    /// What can be read of it is copied into a new one, which takes its place.
    CopyOut,
    /// The newest sound backup takes its place.
    Restore,
    /// What is running is cancelled; then everything is as before.
    Cancel,
}
