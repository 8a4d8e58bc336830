//! What is in a file for people.

use uuid::Uuid;

use crate::service::chart::{Chart, ChartFormat};
use crate::service::export::{BlankOrder, HandoutOrder};
use crate::session::Session;
use crate::store::Passphrase;
use crate::text::Language;

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
