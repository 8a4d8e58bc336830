//! What the user can ask of the window, as data.
//!
//! Screens don't change anything while they paint: they push commands, and these are carried out
//! after painting. A command that has keys carries them here, so that one test can see clashes and
//! the help can list them.

use egui::{Key, KeyboardShortcut, Modifiers};
use uuid::Uuid;

use super::consult::DeskCommand;
use crate::service::Theme;
use crate::session::{Edit, Location};
use crate::text::Language;
use crate::workbook::StationId;

/// Something the user asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Begin a new session: of the usual workbook, or of the one with this digest.
    Begin(Option<String>),
    /// Go on with a session.
    Continue(Uuid),
    /// Choose another library file.
    OpenLibrary,
    /// Read a session file into the library.
    Import,
    /// Show the list of sessions.
    ShowList,
    /// Back to the start screen.
    ShowStart,
    /// Show the settings.
    ShowSettings,
    /// Open or close the user guide.
    ToggleHelp,
    /// Change the session.
    Edit(Edit),
    /// Remove a row, and offer to take that back; with the row's name.
    RemoveRow(Edit, String),
    /// A field was left: save at once, and the next typing is a step of its own.
    CommitField,
    /// Take back the last step.
    Undo,
    /// Do it again.
    Redo,
    /// The next page.
    Next,
    /// The page before.
    Back,
    /// The first page of a station.
    GoToStation(StationId),
    /// The page where a place is answered.
    GoToLocation(Location),
    /// Open or fold the mirror.
    ToggleMirror,
    /// The client is done.
    Finish,
    /// Save the handout.
    SaveMeetingSheet,
    /// Open the handout that was saved last.
    OpenHandout,
    /// Ask before writing the client's own copy.
    AskTakeAll,
    /// Write the client's own copy, private answers too.
    SaveOwnCopy,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// As designed.
    ZoomReset,
    /// Change the language of the interface.
    SetLanguage(Language),
    /// Change the theme.
    SetTheme(Theme),
    /// Change the consultant's name.
    SetConsultant(String),
    /// Leave the settings.
    CloseSettings,
    /// Open the library once more after it could not be opened.
    RetryLibrary,
    /// Write over a file that is there already.
    Replace(super::effects::file_dialog::FilePurpose, std::path::PathBuf),
    /// Close the notice.
    DismissNotice,
    /// A path was typed or picked.
    FileChosen(super::effects::file_dialog::FilePurpose, std::path::PathBuf),
    /// Something on the consultant's side.
    Desk(Box<DeskCommand>),
    /// Leave the program.
    Quit,
}

impl Command {
    /// Something on the consultant's side.
    pub fn desk(command: DeskCommand) -> Self {
        Self::Desk(Box::new(command))
    }

    /// Whether it is a step that can be taken back, or the way back or on.
    pub fn is_a_step(&self) -> bool {
        match self {
            Self::Desk(command) => command.changes(),
            other => other.changes_the_session(),
        }
    }

    /// Whether it changes the session that is open.
    pub fn changes_the_session(&self) -> bool {
        matches!(
            self,
            Command::Edit(_) | Command::RemoveRow(..) | Command::Undo | Command::Redo | Command::Finish
        )
    }

    /// Whether it takes the session that is open along as a file.
    pub fn takes_the_session_along(&self) -> bool {
        matches!(
            self,
            Command::SaveMeetingSheet | Command::AskTakeAll | Command::SaveOwnCopy
        )
    }

    /// Whether what was typed before it goes to disk at once: a field, a page or the program is left.
    pub fn saves_at_once(&self) -> bool {
        matches!(
            self,
            Command::CommitField
                | Command::Next
                | Command::Back
                | Command::GoToStation(_)
                | Command::GoToLocation(_)
                | Command::Finish
                | Command::ShowStart
                | Command::ShowList
                | Command::ShowSettings
                | Command::Quit
        )
    }
}

/// A command with keys of its own.
pub struct Shortcut {
    /// The keys.
    pub keys: KeyboardShortcut,
    /// What they do.
    pub command: fn() -> Command,
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

/// Every command with keys. They are taken before painting, so that no text field sees them.
pub const SHORTCUTS: &[Shortcut] = &[
    Shortcut {
        keys: KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z),
        command: || Command::Redo,
    },
    Shortcut {
        keys: ctrl(Key::Z),
        command: || Command::Undo,
    },
    Shortcut {
        keys: ctrl(Key::Y),
        command: || Command::Redo,
    },
    Shortcut {
        keys: ctrl(Key::Enter),
        command: || Command::Next,
    },
    Shortcut {
        keys: KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Enter),
        command: || Command::Back,
    },
    Shortcut {
        keys: ctrl(Key::PageDown),
        command: || Command::desk(DeskCommand::OpenNeighbour(true)),
    },
    Shortcut {
        keys: ctrl(Key::PageUp),
        command: || Command::desk(DeskCommand::OpenNeighbour(false)),
    },
    Shortcut {
        keys: KeyboardShortcut::new(Modifiers::NONE, Key::F1),
        command: || Command::ToggleHelp,
    },
    Shortcut {
        keys: ctrl(Key::Plus),
        command: || Command::ZoomIn,
    },
    Shortcut {
        keys: ctrl(Key::Equals),
        command: || Command::ZoomIn,
    },
    Shortcut {
        keys: ctrl(Key::Minus),
        command: || Command::ZoomOut,
    },
    Shortcut {
        keys: ctrl(Key::Num0),
        command: || Command::ZoomReset,
    },
    Shortcut {
        keys: KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft),
        command: || Command::desk(DeskCommand::Leave),
    },
    Shortcut {
        keys: ctrl(Key::P),
        command: || Command::SaveMeetingSheet,
    },
    Shortcut {
        keys: ctrl(Key::O),
        command: || Command::OpenLibrary,
    },
    Shortcut {
        keys: ctrl(Key::F),
        command: || Command::desk(DeskCommand::FocusSearch),
    },
    Shortcut {
        keys: ctrl(Key::Comma),
        command: || Command::ShowSettings,
    },
    Shortcut {
        keys: ctrl(Key::Q),
        command: || Command::Quit,
    },
];

#[cfg(test)]
mod tests {
    use super::SHORTCUTS;

    #[test]
    fn no_keys_stand_for_two_commands() {
        for (index, one) in SHORTCUTS.iter().enumerate() {
            assert!(
                SHORTCUTS[index + 1..].iter().all(|other| other.keys != one.keys),
                "{:?}",
                one.keys
            );
        }
    }
}
