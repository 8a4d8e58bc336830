//! The messages of the preview of what is printed.

use super::Message;
use crate::handout::HandoutOptions;
use crate::service::PrintSettings;
use crate::session::Location;

/// A request in the preview of what is printed.
#[derive(Clone, Debug, PartialEq)]
pub enum PrintPreviewMessage {
    /// Changes how it is printed.
    SetOptions(Box<HandoutOptions>),
    /// Goes to an answer in the walk or the review.
    GoToAnswer(Location),
    /// Asks where the file is saved.
    Save,
    /// Asks on which printer it is printed.
    AskPrint,
    /// Prints it.
    Print(PrintSettings),
}

impl From<PrintPreviewMessage> for Message {
    fn from(message: PrintPreviewMessage) -> Self {
        Self::PrintPreview(message)
    }
}
