//! Everything that the user or the system can request of the window, as data.
//!
//! Views change nothing while they paint: they push messages, which `update` handles after painting.

mod backups;
mod consulting;
mod hand_over;
mod print_preview;
mod privacy;
mod protection;
mod review;

use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

pub use self::backups::BackupMessage;
pub use self::consulting::{ConsultingMessage, ExportCandidates};
pub use self::hand_over::HandOverMessage;
pub use self::print_preview::PrintPreviewMessage;
pub use self::privacy::PrivacyMessage;
pub use self::protection::{ProtectionMessage, ProtectionTask};
pub use self::review::ReviewMessage;
use super::model::{Direction, FilePurpose};
use crate::service::{Chart, ChartFormat, KeptVersion, Passphrase, Theme};
use crate::session::{Cell, Edit, Location};
use crate::text::Language;
use crate::workbook::{StationId, Workbook};

/// A guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guide {
    /// For clients.
    #[default]
    Walk,
    /// For consultants.
    Consulting,
    /// For consultants who write workbooks.
    Workbooks,
}

/// A step of the rescue of a damaged library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RescueMessage {
    /// Offers it.
    Offer,
    /// Begins it.
    Begin,
    /// Restores the library from its newest sound backup instead.
    Restore,
    /// Cancels it.
    Cancel,
}

/// A request of the user or the system.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    // Screens
    /// Shows the start screen.
    ShowStart,
    /// Shows the list of sessions.
    OpenList,
    /// Shows the settings.
    OpenSettings,
    /// Leaves the screen on top.
    Leave,
    /// Opens or closes the guide that belongs to the screen.
    ToggleGuide,
    /// Opens a guide.
    OpenGuide(Guide),

    // The walk
    /// Begins a session.
    Begin {
        /// The digest of the workbook; `None` is the usual one.
        workbook: Option<String>,
        /// The client record it is assigned to.
        client: Option<Uuid>,
    },
    /// Opens a session for the walk.
    Continue(Uuid),
    /// Walks through a workbook as a client would, without saving anything.
    StartPreview(Arc<Workbook>),
    /// Changes the session.
    EditAnswer(Edit),
    /// Sets the letters in a number or day field that make no value yet; `None` once they do, or there are none.
    SetLetters(Cell, Option<String>),
    /// Removes a row; its name is for the notice that offers to undo it.
    RemoveRow(Edit, String),
    /// A text to be pasted is longer than any answer may be.
    RefuseText,
    /// A field was left: what was typed is saved, and typing into it again is another undo step.
    CommitField,
    /// Turns to the next page or the one before.
    TurnPage(Direction),
    /// Goes to the first page of a station.
    GoToStation(StationId),
    /// Goes to the page where a location is answered.
    GoToLocation(Location),
    /// Opens or closes the mirror.
    ToggleMirror,
    /// Finishes the session.
    Finish,
    /// Takes back the last step.
    Undo,
    /// Makes it again.
    Redo,

    /// One of the consultant's.
    Consulting(ConsultingMessage),
    /// One of the review.
    Review(ReviewMessage),
    /// One of a hand-over, of the client's own word, or of a session that is not kept.
    HandOver(HandOverMessage),
    /// One about the data of clients.
    Privacy(PrivacyMessage),
    /// One about backups.
    Backups(BackupMessage),
    /// One about passphrases and the lock.
    Protection(ProtectionMessage),

    // Files
    /// Lets the user choose a file or folder.
    ChooseFile(FilePurpose),
    /// A file or folder was chosen; an existing one is replaced if this was confirmed.
    FileChosen {
        /// The purpose.
        purpose: FilePurpose,
        /// Its path.
        path: PathBuf,
        /// Whether replacing an existing file was confirmed.
        confirmed: bool,
    },
    /// The system's dialog could not be shown: a path is typed instead.
    NoFileDialog(FilePurpose),
    /// Shows what is printed of the open session.
    OfferHandouts,
    /// A request in the preview of what is printed.
    PrintPreview(PrintPreviewMessage),
    /// Asks before the client's own copy is written, private answers included.
    ConfirmOwnCopy,
    /// Asks where the client's own copy is saved, which needs the client's own word if there is one.
    SaveOwnCopy(Option<Passphrase>),
    /// Asks where a chart is saved.
    SaveChart(Box<Chart>, ChartFormat),
    /// Files or folders were dropped on the window.
    FilesDropped(Vec<PathBuf>),
    /// Opens a file or folder with the system's program.
    OpenPath(PathBuf),
    /// Shows a file in its folder with the system's program.
    ShowInFolder(PathBuf),
    /// A file or folder could not be opened.
    NotOpened(PathBuf),

    // Settings
    /// Sets the language of the interface.
    SetLanguage(Language),
    /// Sets the theme.
    SetTheme(Theme),
    /// Sets the consultant's name.
    SetConsultant(String),
    /// Sets how to reach the consultant.
    SetContact(String),
    /// Removes the consultant's logo.
    RemoveLogo,
    /// Enlarges everything.
    ZoomIn,
    /// Shrinks everything.
    ZoomOut,
    /// Shows everything as designed.
    ZoomReset,

    // Library and window
    /// Opens the library once more.
    RetryLibrary,
    /// Rescues what can be read of a damaged library.
    Rescue(RescueMessage),
    /// Closes the notice of this number.
    CloseNotice(u64),
    /// Tries again to save what could not be saved.
    RetrySaving,
    /// Saves a copy of what can't be saved in another place.
    SaveUnsavedCopy,
    /// Closes the program although something is unsaved.
    CloseAnyway,
    /// Closes the program although a job is running, which is cancelled.
    CancelJobsAndClose,
    /// Ends a conflict about a session.
    ResolveConflict(KeptVersion),
    /// The window got the focus.
    WindowFocused,
    /// The window is about to close.
    CloseRequested,
    /// Closes the window.
    Quit,
}

impl Message {
    /// Returns `true` if it changes the library.
    pub fn is_edit(&self) -> bool {
        match self {
            Self::Consulting(message) => message.is_edit(),
            Self::Review(message) => message.is_edit(),
            Self::Privacy(message) => message.is_edit(),
            Self::Backups(message) => message.is_edit(),
            Self::Protection(message) => message.is_edit(),
            Self::Begin { .. }
            | Self::HandOver(HandOverMessage::Ask(_))
            | Self::EditAnswer(_)
            | Self::SetLetters(..)
            | Self::RemoveRow(..)
            | Self::Finish => true,
            _ => false,
        }
    }

    /// Returns `true` if it is a step that can be undone.
    pub fn is_step(&self) -> bool {
        (self.is_edit() && !matches!(self, Self::SetLetters(..) | Self::HandOver(_)))
            || matches!(self, Self::Undo | Self::Redo)
    }

    /// Returns `true` if what was typed before goes to disk at once: a field, a page or the program is left.
    pub fn flushes(&self) -> bool {
        match self {
            Self::Consulting(message) => message.flushes(),
            Self::Review(message) => message.flushes(),
            Self::Privacy(message) => message.flushes(),
            Self::Backups(message) => message.flushes(),
            Self::Protection(message) => message.flushes(),
            Self::CommitField
            | Self::TurnPage(_)
            | Self::GoToStation(_)
            | Self::GoToLocation(_)
            | Self::Finish
            | Self::ShowStart
            | Self::Rescue(RescueMessage::Offer)
            | Self::OpenList
            | Self::OpenSettings
            | Self::Leave
            | Self::Begin { .. }
            | Self::Continue(_)
            | Self::StartPreview(_)
            | Self::Undo
            | Self::Redo
            | Self::ChooseFile(_)
            | Self::OfferHandouts
            | Self::PrintPreview(PrintPreviewMessage::Save)
            | Self::RetrySaving
            | Self::CloseRequested
            | Self::CancelJobsAndClose
            | Self::Quit => true,
            _ => false,
        }
    }

    /// Returns `true` for what is handled while the window is locked, or while it hides the session that is handed over.
    pub fn is_for_locked(&self, hides_session: bool) -> bool {
        let ends_hand_over = matches!(
            self,
            Self::HandOver(
                HandOverMessage::ShowSession | HandOverMessage::AskBack | HandOverMessage::Confirm
            )
        );
        (hides_session && ends_hand_over)
            || matches!(
                self,
                Self::Protection(ProtectionMessage::Unlock(_) | ProtectionMessage::SystemSleeps)
                    | Self::ZoomIn
                    | Self::ZoomOut
                    | Self::ZoomReset
                    | Self::CloseRequested
                    | Self::Quit
            )
    }
}
