//! What the service tells the window.

use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use crate::consulting::{
    ArchivedVersion, Change, Client, ConsentNote, DeletionRecords, ListRow, MeetingGroups, SessionKey,
};
use crate::handout::PageImage;
use crate::service::backups::{BackupFiles, Backups, RestorePreview};
use crate::service::compare::Comparison;
use crate::service::error::ServiceError;
use crate::service::export::PreparedHandout;
use crate::service::hand_over::HandOver;
use crate::service::job::{JobId, JobProgress, JobReport};
use crate::service::list::{FilterOptions, LoadedRow};
use crate::service::logo::ChosenLogo;
use crate::service::newest_backup::{NewestBackup, RestoredLibrary};
use crate::service::open_session::OpenSession;
use crate::service::overview::Overview;
use crate::service::printing::{Printed, Printers};
use crate::service::rescue::RescueReport;
use crate::service::review::Review;
use crate::service::shared_place::SharedPlace;
use crate::service::start::StartSessions;
use crate::service::stored::Stored;
use crate::service::undo::UndoState;
use crate::service::versions::VersionChange;
use crate::service::workbooks::KnownWorkbook;
use crate::session::Moment;
use crate::store::Access;
use crate::workbook::Workbook;

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
    /// Rows of the list.
    RowsLoaded {
        /// The sessions requested; one that no longer exists has no row.
        keys: Vec<SessionKey>,
        /// The rows.
        rows: Vec<LoadedRow>,
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
    DeletionRecordsLoaded(DeletionRecords),
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
    /// The backups of the library as files.
    BackupsListed(Box<BackupFiles>),
    /// The backups of the library.
    BackupsLoaded(Box<Backups>),
    /// Copies lie beside the library that was opened, with sessions that it doesn't hold so; their number.
    ConflictsFound(usize),
    /// A copy of the library that lay beside it is among the backups now.
    CopyPutAside(PathBuf),
    /// The library was not backed up today, although it has changed.
    BackupDue,
    /// Changes that restoring a backup would make.
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
    /// A logo is chosen, or removed.
    LogoChosen(ChosenLogo),
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
    NewestBackup(Option<NewestBackup>),
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
