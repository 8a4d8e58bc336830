//! Effects: what the window does outside its state, as data. `effects` carries them out.

use std::path::PathBuf;
use std::time::Duration;

use super::model::FilePurpose;
use crate::service::{Request, Theme, Ticket};
use crate::text::Language;

/// Something to be done outside the state.
#[derive(Debug)]
pub enum Effect {
    /// Sends a request to the service.
    Send(Ticket, Request),
    /// Cancels a request whose reply nobody waits for any more.
    CancelRequest(Ticket),
    /// Opens a library on a new service, in the place of one that answers nothing.
    RestartService(PathBuf),
    /// Shows the system's dialog for a file.
    ChooseFile(Box<FileDialogRequest>),
    /// Opens a file or folder with the system's program.
    OpenPath(PathBuf),
    /// Shows a file in its folder with the system's program.
    ShowInFolder(PathBuf),
    /// Sets the zoom factor.
    SetZoom(f32),
    /// Sets the theme.
    SetTheme(Theme),
    /// Sets the texts of the kit's widgets.
    SetKitTexts(Language),
    /// Empties the clipboard.
    ClearClipboard,
    /// Wakes the window after a while.
    WakeAfter(Duration),
    /// Lets the system go to sleep: nothing is shown any more, and the key is wiped.
    AllowSleep,
    /// Keeps the window open although it was asked to close.
    CancelClose,
    /// Closes the window.
    Close,
}

/// A dialog to show.
#[derive(Clone, Debug)]
pub struct FileDialogRequest {
    /// The purpose of the file.
    pub purpose: FilePurpose,
    /// The title of the dialog.
    pub title: String,
    /// The name of the kind of file.
    pub kind: String,
    /// The folder that is shown first.
    pub folder: PathBuf,
}

/// Collects effects and numbers the requests among them.
#[derive(Debug, Default)]
pub struct Outbox {
    last_ticket: u64,
    effects: Vec<Effect>,
}

impl Outbox {
    /// Adds a request; the reply to it will carry the ticket.
    pub fn send(&mut self, request: Request) -> Ticket {
        self.last_ticket += 1;
        let ticket = Ticket(self.last_ticket);
        self.effects.push(Effect::Send(ticket, request));
        ticket
    }

    /// Adds another effect.
    pub fn push(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Takes all effects out, in their order.
    pub fn take(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }
}
