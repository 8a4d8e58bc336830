//! What the user can ask of the window, as data.
//!
//! Screens don't change anything while they paint: they push commands, and these are carried out
//! after painting. A command that has keys carries them here, so that one test can see clashes and
//! the help can list them.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};
use uuid::Uuid;

use super::consult::DeskCommand;
use crate::service::Theme;
use crate::session::{Edit, Place};
use crate::text::Language;
use crate::workbook::StationId;

/// Something the user asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Begin a new session: of the usual workbook, or of the one with this digest.
    Begin(Option<String>),
    /// Go on with a session.
    GoOn(Uuid),
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
    FieldLeft,
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
    GoToPlace(Place),
    /// Open or fold the mirror.
    ToggleMirror,
    /// The client is done.
    Finish,
    /// Save the handout.
    SaveHandout,
    /// Open the handout that was saved last.
    OpenHandout,
    /// Ask before writing the client's own copy.
    AskTakeAll,
    /// Write the client's own copy, private answers too.
    TakeAll,
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
    TryAgain,
    /// Write over a file that is there already.
    Replace(super::effects::file_dialog::Purpose, std::path::PathBuf),
    /// Close the notice.
    DismissNotice,
    /// A path was typed or picked.
    PathChosen(super::effects::file_dialog::Purpose, std::path::PathBuf),
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
            Command::SaveHandout | Command::AskTakeAll | Command::TakeAll
        )
    }

    /// Whether what was typed before it goes to disk at once: a field, a page or the program is left.
    pub fn saves_at_once(&self) -> bool {
        matches!(
            self,
            Command::FieldLeft
                | Command::Next
                | Command::Back
                | Command::GoToStation(_)
                | Command::GoToPlace(_)
                | Command::Finish
                | Command::ShowStart
                | Command::ShowList
                | Command::ShowSettings
                | Command::Quit
        )
    }
}

/// A command with keys of its own.
pub struct Keyed {
    /// The keys.
    pub keys: KeyboardShortcut,
    /// What they do.
    pub command: fn() -> Command,
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

/// Every command with keys. They are taken before painting, so that no text field sees them.
pub const KEYED: &[Keyed] = &[
    Keyed {
        keys: KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z),
        command: || Command::Redo,
    },
    Keyed {
        keys: ctrl(Key::Z),
        command: || Command::Undo,
    },
    Keyed {
        keys: ctrl(Key::Y),
        command: || Command::Redo,
    },
    Keyed {
        keys: ctrl(Key::Enter),
        command: || Command::Next,
    },
    Keyed {
        keys: KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Enter),
        command: || Command::Back,
    },
    Keyed {
        keys: ctrl(Key::PageDown),
        command: || Command::desk(DeskCommand::Beside(true)),
    },
    Keyed {
        keys: ctrl(Key::PageUp),
        command: || Command::desk(DeskCommand::Beside(false)),
    },
    Keyed {
        keys: KeyboardShortcut::new(Modifiers::NONE, Key::F1),
        command: || Command::ToggleHelp,
    },
    Keyed {
        keys: ctrl(Key::Plus),
        command: || Command::ZoomIn,
    },
    Keyed {
        keys: ctrl(Key::Equals),
        command: || Command::ZoomIn,
    },
    Keyed {
        keys: ctrl(Key::Minus),
        command: || Command::ZoomOut,
    },
    Keyed {
        keys: ctrl(Key::Num0),
        command: || Command::ZoomReset,
    },
    Keyed {
        keys: KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft),
        command: || Command::desk(DeskCommand::Leave),
    },
    Keyed {
        keys: ctrl(Key::P),
        command: || Command::SaveHandout,
    },
    Keyed {
        keys: ctrl(Key::O),
        command: || Command::OpenLibrary,
    },
    Keyed {
        keys: ctrl(Key::F),
        command: || Command::desk(DeskCommand::Seek),
    },
    Keyed {
        keys: ctrl(Key::Comma),
        command: || Command::ShowSettings,
    },
    Keyed {
        keys: ctrl(Key::Q),
        command: || Command::Quit,
    },
];

#[cfg(test)]
mod tests {
    use super::KEYED;

    #[test]
    fn no_keys_stand_for_two_commands() {
        for (index, one) in KEYED.iter().enumerate() {
            assert!(
                KEYED[index + 1..].iter().all(|other| other.keys != one.keys),
                "{:?}",
                one.keys
            );
        }
    }
}
