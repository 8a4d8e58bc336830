//! Types that several parts of the window share: time, write targets, files, jobs, and what views receive.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use uuid::Uuid;

use crate::consulting::{Change, Client, Filter, Sort};
use crate::service::{
    BlankOrder, Chart, ChartFormat, HandOver, HandoutOrder, Job, JobId, JobProgress, JobReport, Passphrase,
};
use crate::session::{Location, Moment};
use crate::text::Texts;

/// The time at which a message or a reply is handled.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// For delays.
    pub instant: Instant,
    /// For what is stored.
    pub moment: Moment,
    /// The calendar day on this computer.
    pub today: Date,
}

impl Now {
    /// Returns a time; its day is the moment's.
    pub fn new(instant: Instant, moment: Moment) -> Self {
        Self {
            instant,
            moment,
            today: moment.date(),
        }
    }

    /// Returns the time after a while.
    #[must_use]
    pub fn after(self, time: Duration) -> Self {
        let moment = Moment::new(self.moment.timestamp() + time, self.moment.offset());
        Self::new(self.instant + time, moment)
    }
}

/// Forward or back, as in pages and neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the next one.
    Forward,
    /// To the one before.
    Back,
}

/// Typed words that are written together; a refused write of them is retried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WriteTarget {
    /// The answers of a session.
    Session(Uuid),
    /// A note.
    Note(Uuid),
    /// The agenda of a session.
    Agenda(Uuid),
    /// A client record.
    Client(Uuid),
    /// A consent note.
    Consent(Uuid),
    /// The settings.
    Settings,
}

impl WriteTarget {
    /// Returns the target to which a change belongs; `None` if it replaces no typed words.
    pub fn of(change: &Change) -> Option<Self> {
        match change {
            Change::PutNote(note) => Some(Self::Note(note.id)),
            Change::RemoveNote(id) => Some(Self::Note(*id)),
            Change::Agenda { session, .. } => Some(Self::Agenda(*session)),
            Change::PutClient(client) => Some(Self::Client(client.id)),
            Change::RemoveClient(id) => Some(Self::Client(*id)),
            Change::PutConsent(note) => Some(Self::Consent(note.id)),
            Change::RemoveConsent(id) => Some(Self::Consent(*id)),
            _ => None,
        }
    }

    /// Returns `true` if it is not stored in the library, so that it is written whether one is open or not.
    pub fn is_outside_library(self) -> bool {
        self == Self::Settings
    }
}

/// The sessions that the list shows, and their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListQuery {
    /// The text of the search field.
    pub search: String,
    /// The filters without the search.
    pub filter: Filter,
    /// The order that was chosen; `None` is by rank while something is searched for, else the usual one.
    pub sort: Option<Sort>,
}

/// A text of the consultant that a field edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextTarget {
    /// The open part of a note.
    Note(Uuid),
    /// The agreement on a point of the agenda.
    Agreement(Uuid),
    /// The words of a point of the consultant's own.
    Point(Uuid),
    /// A field of a client record.
    Client(Uuid, ClientField),
}

/// A field of a client record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientField {
    /// The name.
    Name,
    /// Where the client works.
    Organisation,
    /// How to reach them.
    Contact,
    /// The name that is printed instead of theirs where that was chosen.
    Pseudonym,
    /// The consultant's notes on them.
    Notes,
}

impl ClientField {
    /// All fields, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Organisation,
        Self::Contact,
        Self::Pseudonym,
        Self::Notes,
    ];

    /// Returns the field of a record.
    pub fn text(self, client: &Client) -> &str {
        match self {
            Self::Name => &client.name,
            Self::Organisation => &client.organisation,
            Self::Contact => &client.contact,
            Self::Pseudonym => &client.pseudonym,
            Self::Notes => &client.notes,
        }
    }

    /// Returns the field of a record, to be changed.
    pub fn text_mut(self, client: &mut Client) -> &mut String {
        match self {
            Self::Name => &mut client.name,
            Self::Organisation => &mut client.organisation,
            Self::Contact => &mut client.contact,
            Self::Pseudonym => &mut client.pseudonym,
            Self::Notes => &mut client.notes,
        }
    }
}

/// Starting point of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewTarget {
    /// At an answer.
    Location(Location),
    /// At a note.
    Note(Uuid),
}

/// The purpose for which a file or folder is chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum FilePurpose {
    /// Another library.
    Library,
    /// A session file to import from the start screen.
    Session,
    /// A workbook file to read.
    Workbook,
    /// A handout of a session, with the name offered.
    Handout {
        /// What is printed.
        order: HandoutOrder,
        /// The file name offered.
        name: String,
    },
    /// A workbook to be filled in.
    Blank(BlankOrder),
    /// The client's own copy of a session.
    OwnCopy {
        /// The session.
        session: Uuid,
        /// The file name offered.
        name: String,
        /// The client's own word, where one is set.
        word: Option<Passphrase>,
    },
    /// The client's own copy of a session that is not kept, with the name offered.
    UnkeptCopy(String),
    /// The emergency sheet of the library, with the passphrase that is printed on it.
    EmergencySheet {
        /// The file name offered.
        name: String,
        /// The passphrase; `None` leaves room to write it by hand.
        passphrase: Option<Passphrase>,
    },
    /// A copy of words that can't be saved in the library.
    UnsavedCopy {
        /// The file name offered.
        name: String,
    },
    /// The deletion records on paper.
    DeletionRecords {
        /// The file name offered.
        name: String,
    },
    /// A chart.
    Chart(Box<Chart>, ChartFormat),
    /// The folder of an export.
    ExportFolder,
    /// A session file to import.
    ImportFile,
    /// A folder of session files to import.
    ImportFolder,
    /// The second folder for backups.
    BackupFolder,
    /// A backup to look at.
    BackupFile,
    /// The picture that becomes the logo.
    Logo,
}

impl FilePurpose {
    /// Returns `true` if a file is written there.
    pub fn writes(&self) -> bool {
        matches!(
            self,
            Self::Handout { .. }
                | Self::Blank(_)
                | Self::OwnCopy { .. }
                | Self::EmergencySheet { .. }
                | Self::UnsavedCopy { .. }
                | Self::UnkeptCopy(_)
                | Self::DeletionRecords { .. }
                | Self::Chart(..)
        )
    }

    /// Returns `true` if a folder is chosen.
    pub fn is_folder(&self) -> bool {
        matches!(self, Self::ExportFolder | Self::ImportFolder | Self::BackupFolder)
    }

    /// Returns the endings that such a file may have, the usual one first.
    pub fn endings(&self) -> &'static [&'static str] {
        match self {
            Self::Library | Self::BackupFile => &["funkenbuch"],
            Self::Workbook => &["toml"],
            Self::UnsavedCopy { name } if name.ends_with(".txt") => &["txt"],
            Self::Session | Self::ImportFile => &["json", "pdf"],
            Self::OwnCopy { .. } | Self::UnsavedCopy { .. } | Self::UnkeptCopy(_) => &["json"],
            Self::Handout { .. }
            | Self::Blank(_)
            | Self::EmergencySheet { .. }
            | Self::DeletionRecords { .. } => &["pdf"],
            Self::Chart(_, ChartFormat::Png) => &["png"],
            Self::Chart(_, ChartFormat::Svg) => &["svg"],
            Self::Chart(_, ChartFormat::Csv) => &["csv"],
            // dialogs tell small from capital letters, and cameras write capital ones
            Self::Logo => &["png", "jpg", "jpeg", "svg", "PNG", "JPG", "JPEG", "SVG"],
            Self::ExportFolder | Self::ImportFolder | Self::BackupFolder => &[],
        }
    }

    /// Returns the ending that a path lacks; `None` if it has one of these endings, or needs none.
    pub fn lacking_ending(&self, path: &Path) -> Option<&'static str> {
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase());
        let has_it = |known: &&&str| ending.as_deref() == Some(**known);
        match self.endings().iter().find(has_it) {
            Some(_) => None,
            None => self.endings().first().copied(),
        }
    }

    /// Returns the file name that is offered; empty where none is written.
    pub fn file_name(&self) -> String {
        match self {
            Self::Handout { name, .. }
            | Self::OwnCopy { name, .. }
            | Self::EmergencySheet { name, .. }
            | Self::UnsavedCopy { name }
            | Self::DeletionRecords { name } => name.clone(),
            Self::UnkeptCopy(name) => name.clone(),
            Self::Blank(order) => order.file_name(),
            Self::Chart(chart, format) => {
                format!("{}.{}", crate::text::safe_name(&chart.title), format.ending())
            }
            _ => String::new(),
        }
    }
}

/// A job as the window knows it.
#[derive(Clone, Debug)]
pub struct WindowJob {
    /// What is done.
    pub job: Job,
    /// How far it is.
    pub status: JobStatus,
}

/// Returns which part of a job is done, in percent.
pub fn percent(done: usize, of: usize) -> usize {
    done.saturating_mul(100).checked_div(of).unwrap_or(0).min(100)
}

/// Returns the seconds that are left of a wait; one that has begun counts.
pub fn seconds_left(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

/// State of a job.
#[derive(Clone, Debug)]
pub enum JobStatus {
    /// It is running.
    Running(JobProgress),
    /// It has ended.
    Finished(Box<JobReport>),
}

/// The library as the window knows it.
#[derive(Debug, Default)]
pub struct LibraryState {
    /// Its path.
    pub path: PathBuf,
    /// Whether it can only be read.
    pub read_only: bool,
    /// Whether it is protected by a passphrase.
    pub protected: bool,
    /// The hand-over in which the laptop is.
    pub hand_over: Option<HandOver>,
}

impl LibraryState {
    /// Returns `true` once a library is open.
    pub fn is_open(&self) -> bool {
        !self.path.as_os_str().is_empty()
    }
}

/// Context that views receive beside their model.
#[derive(Clone, Copy)]
pub struct ViewContext<'a> {
    /// The texts in the interface's language.
    pub texts: &'static Texts,
    /// The calendar day.
    pub today: Date,
    /// Whether nothing of the library can be changed.
    pub read_only: bool,
    /// Whether the laptop is handed over to a client.
    pub is_handed_over: bool,
    /// The jobs that were started.
    pub jobs: &'a BTreeMap<JobId, WindowJob>,
}

impl ViewContext<'_> {
    /// Returns how far a job is.
    pub fn job(&self, id: Option<JobId>) -> Option<&JobStatus> {
        self.jobs.get(&id?).map(|job| &job.status)
    }
}
