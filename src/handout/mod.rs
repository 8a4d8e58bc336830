//! A session on paper.
//!
//! Three steps, each independent of the others' internals: [`document`] holds the content, [`layout`]
//! gives it places on pages, and [`pdf`] writes the file. A further kind of handout needs only its own
//! document; [`HandoutPages`] shows the layout in a window without a file.

mod deletion_sheet;
pub mod document;
mod emergency;
mod kinds;
pub mod layout;
mod logo;
mod parallel;
pub mod pdf;
mod preview;

pub use deletion_sheet::{DeletionEntry, DeletionSheet};
pub use document::{Attachment, Document, FormStyle, Paper};
pub use emergency::EmergencySheet;
pub use kinds::{
    AgendaEntry, BlankSheet, ChangedAnswer, ConsultingRecord, EarlierSession, FieldName, HandoutKind,
    HandoutNote, HandoutOptions, PrintedName, file_name, handout, own_rows,
};
pub use logo::{Logo, LogoFault, MAX_PICTURE_PIXELS};
pub use pdf::{
    AttachmentFault, FilledField, HandoutError, PdfFile, attached_session, filled_fields, write_pdf,
};
pub use preview::{HandoutPages, MAX_SIDE_PIXELS, PageImage, PagePart, PagePartKind};
