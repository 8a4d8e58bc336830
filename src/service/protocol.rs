//! What the window and the service exchange: requests, replies and writes. Types only.
//!
//! Long because: both sides read it as one list.
//!
//! Each request carries a [`Ticket`]; the reply to it carries the same one. Replies to requests come in the
//! order of the requests, with the progress of jobs between them.
//!
//! Long because: it is all that the window and the service can say to each other.

use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use super::backups::{BackupFile, Backups, RestorePreview};
use super::chart::{Chart, ChartFormat};
use super::compare::Comparison;
use super::erase::EraseOrder;
use super::error::ServiceError;
use super::export::{BlankOrder, ExportOrder, HandoutOrder, PreparedHandout};
use super::hand_over::HandOver;
use super::import::ImportOrder;
use super::job::{JobId, JobProgress, JobReport};
use super::list::{BulkChange, FilterOptions, KeyOrder, Snippet};
use super::newest_backup::RestoredLibrary;
use super::open_session::{OpenSession, SessionSnapshot};
use super::overview::Overview;
use super::printing::{PrintSettings, Printed, Printers};
use super::protection::ProtectionChange;
use super::rescue::RescueReport;
use super::review::{Review, SessionRef};
use super::settings::Settings;
use super::shared_place::SharedPlace;
use super::start::StartSessions;
use super::stored::Stored;
use super::undo::{Op, TypingId, UndoState};
use super::versions::VersionChange;
use super::workbooks::KnownWorkbook;
use crate::consulting::{
    ArchivedVersion, Change, Client, ConsentNote, DeletionRecord, Filter, ListRow, MeetingGroups, SessionKey,
};
use crate::handout::PageImage;
use crate::session::{Moment, Session};
use crate::store::{Access, Passphrase};
use crate::text::Language;
use crate::workbook::Workbook;

/// The number of a request; its reply carries the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// A request to the service.
#[derive(Clone, Debug)]
pub enum Request {
    /// Opens a library, or creates it; answered with [`Event::LibraryOpened`], [`Event::PassphraseNeeded`] or
    /// [`Event::LibraryFailed`].
    OpenLibrary {
        /// Its path; `None` opens the same one again.
        path: Option<PathBuf>,
        /// The passphrase of a protected one. One that is created is protected by it.
        passphrase: Option<Passphrase>,
    },
    /// Closes a protected library and wipes its key once the jobs that run have ended; answered with
    /// [`Event::PassphraseNeeded`]. A plain library stays open.
    Lock,
    /// Compares a passphrase with that of the open library; answered with [`Event::PassphraseChecked`].
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
    /// Checks the client's own word of a session; answered with [`Event::WordChecked`] if it is right.
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
    /// Loads the backups in the folder beside the library and in a chosen one.
    LoadBackups(Option<PathBuf>),
    /// Loads what would change if the library became as a backup.
    LoadRestorePreview(PathBuf),
    /// Puts a copy of the library that lies beside it among the backups; answered with [`Event::CopyPutAside`].
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

/// What is done about a damaged library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RescueOrder {
    /// What can be read of it is copied into a new one, which takes its place.
    CopyOut,
    /// The newest sound backup takes its place.
    Restore,
    /// What is running is cancelled; then everything is as before.
    Cancel,
}

/// Something that is written, acknowledged by [`Event::Written`] or refused by [`Event::NotWritten`].
#[derive(Clone, Debug)]
pub enum Write {
    /// The answers of a session as they stand.
    Session(Box<SessionSnapshot>),
    /// Ends a conflict: the version that is not kept is archived under the session.
    Resolve {
        /// The version in memory.
        mine: Box<SessionSnapshot>,
        /// The version that stays current.
        keep: KeptVersion,
    },
    /// Makes an archived version of a session the present one, which is archived before.
    BringBack {
        /// The session.
        session: Uuid,
        /// The number of the version.
        number: u32,
        /// The revision of the session that the person has seen.
        seen: u64,
    },
    /// A change by the consultant.
    Change {
        /// Its kind, for the label of undo.
        op: Op,
        /// The change.
        change: Change,
        /// The visit of a field it belongs to; changes of one visit form one undo step.
        typing: Option<TypingId>,
    },
    /// One change to many sessions.
    Selected {
        /// Its kind.
        op: Op,
        /// Which sessions.
        keys: Vec<SessionKey>,
        /// The change.
        change: BulkChange,
    },
    /// Merges two client records.
    MergeClients {
        /// The record that stays.
        keep: Uuid,
        /// The record that is merged into it.
        remove: Uuid,
    },
    /// Takes back the consultant's last step.
    Undo,
    /// Makes the step again that was taken back last.
    Redo,
    /// The settings.
    Settings(Box<Settings>),
}

/// The version of a session that stays current after a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptVersion {
    /// The one in memory.
    Mine,
    /// The one in the library.
    Stored,
}

/// The content of a file for people.
#[derive(Clone, Debug)]
pub enum FileContent {
    /// A handout of a session.
    Handout(HandoutOrder),
    /// A workbook to be filled in.
    Blank(BlankOrder),
    /// The client's own copy of a session, private answers included.
    OwnCopy {
        /// The session.
        session: Uuid,
        /// The client's own word, where one is set.
        word: Option<Passphrase>,
    },
    /// A session in memory that can't be saved in the library, private answers included.
    Unsaved(Box<Session>),
    /// The emergency sheet of a protected library.
    EmergencySheet {
        /// The passphrase to print, which has to be the right one; `None` leaves room to write it by hand.
        passphrase: Option<Passphrase>,
        /// The language of the sheet.
        language: Language,
    },
    /// A chart.
    Chart {
        /// The chart.
        chart: Box<Chart>,
        /// The format of the file.
        format: ChartFormat,
        /// The language of the program's own words.
        language: Language,
    },
    /// The deletion records on paper.
    DeletionRecords {
        /// The consultant's name; empty leaves it out.
        consultant: String,
        /// The language of the program's own words.
        language: Language,
    },
    /// Plain text, such as notes that can't be saved in the library.
    Text(String),
}

/// A reply of the service.
#[derive(Debug)]
pub struct Reply {
    /// The request it answers; `None` for what the service reports by itself.
    pub ticket: Option<Ticket>,
    /// The event.
    pub event: Event,
}

/// An event of the service.
#[derive(Debug)]
pub enum Event {
    /// A library is open.
    LibraryOpened {
        /// Its path.
        path: PathBuf,
        /// Whether it can be written.
        access: Access,
        /// Whether it is protected by a passphrase.
        protected: bool,
        /// The write-ahead log of another file that lay beside it and was set aside.
        set_aside: Option<PathBuf>,
        /// The hand-over in which it is.
        hand_over: Option<HandOver>,
    },
    /// The laptop is handed over.
    HandedOver(HandOver),
    /// The laptop is taken back.
    TakenBack,
    /// The client's own word is set or removed.
    WordSet {
        /// The session.
        session: Uuid,
        /// Whether there is one now.
        has_word: bool,
    },
    /// The client's own word is right.
    WordChecked,
    /// A protected library is closed, since it was to be opened without its passphrase or was locked.
    PassphraseNeeded {
        /// Its path.
        path: PathBuf,
    },
    /// Whether a passphrase is that of the open library.
    PassphraseChecked(bool),
    /// A library could not be opened. The passphrase may be wrong: [`ServiceError::is_wrong_passphrase`].
    LibraryFailed(ServiceError),
    /// The sessions that the start screen offers.
    StartLoaded(StartSessions),
    /// A session is open for the walk.
    SessionOpened(Box<OpenSession>),
    /// Keys of sessions, in order.
    KeysLoaded {
        /// The sessions.
        keys: Vec<SessionKey>,
        /// Whether these are all.
        complete: bool,
        /// How many of them come first because of their meeting.
        meetings: MeetingGroups,
    },
    /// Rows of the list, each with the first occurrence of the words searched for.
    RowsLoaded {
        /// The sessions requested; one that no longer exists has no row.
        keys: Vec<SessionKey>,
        /// The rows.
        rows: Vec<(ListRow, Option<Snippet>)>,
    },
    /// The tags and workbooks that can be filtered by.
    FilterOptionsLoaded(FilterOptions),
    /// All client records by name, each with the number of its sessions.
    ClientsLoaded(Vec<(Client, u32)>),
    /// The sessions of a client record.
    ClientLoaded {
        /// The client record.
        client: Uuid,
        /// Its sessions, oldest first.
        sessions: Vec<ListRow>,
        /// Unassigned sessions with the same name.
        namesakes: Vec<ListRow>,
        /// Its consent notes, oldest first.
        consents: Vec<ConsentNote>,
    },
    /// What the program stores on this computer.
    StoredLoaded(Box<Stored>),
    /// The deletion records, the latest first.
    DeletionRecordsLoaded(Vec<DeletionRecord>),
    /// A session for the review.
    ReviewLoaded(Box<Review>),
    /// The archived versions of a session, the first that was archived first.
    VersionsLoaded {
        /// The session.
        session: Uuid,
        /// Its versions.
        versions: Vec<ArchivedVersion>,
    },
    /// What an archived version shares.
    VersionLoaded {
        /// The session.
        session: Uuid,
        /// The number of the version.
        number: u32,
        /// The text.
        text: String,
        /// The answers that have changed since.
        changes: Vec<VersionChange>,
    },
    /// The backups of the library.
    BackupsLoaded(Box<Backups>),
    /// Copies lie beside the library that was opened, with sessions that it doesn't hold so; their number.
    ConflictsFound(usize),
    /// A copy of the library that lay beside it is among the backups now.
    CopyPutAside(PathBuf),
    /// The library was not backed up today, although it has changed.
    BackupDue,
    /// What would change if the library became as a backup.
    RestorePreviewLoaded(Box<RestorePreview>),
    /// Sessions side by side.
    Compared(Box<Comparison>),
    /// An overview.
    OverviewLoaded(Box<Overview>),
    /// The workbooks that sessions can begin with.
    WorkbooksLoaded(Vec<KnownWorkbook>),
    /// A sound workbook was read from a file.
    WorkbookRead(Arc<Workbook>),
    /// A workbook is in the library.
    WorkbookAdded(Arc<Workbook>),
    /// A write is on disk.
    Written {
        /// Since when.
        at: Moment,
        /// The change by the consultant that was made, as by undo or to many sessions.
        change: Option<Change>,
        /// The steps that undo and redo would take now.
        undo: UndoState,
    },
    /// A write was refused; nothing of it is on disk.
    NotWritten(ServiceError),
    /// A file is on disk.
    FileWritten(PathBuf),
    /// A handout is laid out.
    HandoutPrepared(Box<PreparedHandout>),
    /// The printers.
    PrintersListed(Printers),
    /// A handout is printed.
    Printed(Printed),
    /// A page of a handout is drawn.
    PageDrawn(Box<PageImage>),
    /// How far a job is.
    JobProgress(JobId, JobProgress),
    /// How a job ended.
    JobFinished(JobId, Box<JobReport>),
    /// The library that was opened lies where other computers change it too.
    SharedPlace {
        /// Its id.
        library: Uuid,
        /// The place.
        place: SharedPlace,
    },
    /// The library was found to be damaged, or sessions in it can't be read.
    DamageFound(ServiceError),
    /// The newest backup of the library that can't be opened; `None` if there is none.
    NewestBackup(Option<BackupFile>),
    /// How far a rescue is, in pages of the damaged file or of the backup.
    RescueProgress(JobProgress),
    /// A damaged library was rescued; the new one isn't open yet.
    Rescued(Box<RescueReport>),
    /// The newest sound backup took the place of a damaged library; it isn't open yet.
    LibraryRestored(Box<RestoredLibrary>),
    /// Another program has changed a library that is open for reading.
    LibraryChanged,
    /// Another request failed.
    Failed(ServiceError),
    /// The service has stopped and answers nothing any more.
    Stopped,
}

impl Job {
    /// Returns `true` if it makes backups or restores from them.
    pub fn is_about_backups(&self) -> bool {
        matches!(
            self,
            Self::Backup { .. } | Self::RestoreSessions { .. } | Self::RestoreLibrary(_)
        )
    }

    /// Returns `true` if nobody asked for it, so that it is told of only if it fails.
    pub fn is_automatic(&self) -> bool {
        matches!(self, Self::Backup { automatic: true, .. })
    }
}

/// A long operation. It runs between requests and reports under its [`JobId`]; jobs run one after the other.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// Writes sessions into a folder.
    Export {
        /// Which sessions, and how.
        order: ExportOrder,
        /// The language of the program's own words.
        language: Language,
    },
    /// Reads session files into the library.
    Import(ImportOrder),
    /// Makes a backup beside the library, and in a folder that was chosen.
    Backup {
        /// The folder that was chosen.
        chosen: Option<PathBuf>,
        /// Whether nobody asked for it.
        automatic: bool,
    },
    /// Brings sessions back from a backup.
    RestoreSessions {
        /// The backup.
        backup: PathBuf,
        /// Which sessions.
        sessions: Vec<Uuid>,
    },
    /// Puts a backup in the place of the library, which is set aside and opened again.
    RestoreLibrary(PathBuf),
    /// Protects the library, takes that off or changes the passphrase. The library can be read and written meanwhile.
    /// Progress is in percent; the report says whether the library is protected now.
    ChangeProtection(ProtectionChange),
    /// Erases sessions or a client record for good.
    Erase {
        /// What.
        order: EraseOrder,
        /// The folder of backups that was chosen in addition.
        chosen: Option<PathBuf>,
    },
    /// Writes all that a client shares into a folder of its own.
    ClientCopy {
        /// A session of the client.
        session: SessionRef,
        /// The folder in which the client's folder is made.
        folder: PathBuf,
        /// The consultant's name; empty leaves it out.
        consultant: String,
        /// The language of the program's own words, if the sessions are held in none that it knows.
        language: Language,
    },
}

impl Job {
    /// Returns `true` if nobody else may have the library open meanwhile, not even to read.
    pub(super) fn needs_library_alone(&self) -> bool {
        matches!(
            self,
            Self::RestoreLibrary(_) | Self::ChangeProtection(_) | Self::Erase { .. }
        )
    }
}
