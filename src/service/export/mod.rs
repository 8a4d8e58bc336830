//! Export of sessions, and the folder with everything that a client shares.

mod blank;
mod client_copy;
mod file_name;
mod handout;
mod handout_file;
mod job;
mod leaflet;
mod one;
mod order;
mod pdf_threads;
mod table;
#[cfg(test)]
mod tests;

pub use blank::BlankOrder;
pub(super) use handout::printed;
pub use handout::{BLANK_KIND, HANDOUT_KINDS, HandoutOrder, PreparedHandout, handout_kind};
pub use job::ExportJob;
pub use one::FileExport;
pub(super) use one::{NOTES_FILE_SUFFIX, document, plain_text, whole_document};
pub use order::{ExportFormat, ExportOrder, FileFormat, SessionSelection};
