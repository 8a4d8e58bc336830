//! Files for people.

use std::path::Path;

use super::Worker;
use crate::exchange::files::FileWriter;
use crate::service::error::ServiceError;
use crate::service::protocol::{FileContent, Reply};
use crate::session::Moment;
use crate::text::Texts;

impl<Send: Fn(Reply)> Worker<Send> {
    /// Writes a file, and never over the library, which also holds while none is open.
    pub(super) fn write_file(&mut self, path: &Path, content: FileContent) -> Result<(), ServiceError> {
        let writer = FileWriter::protecting_library(&self.path);
        let bytes = match content {
            FileContent::Handout(order) => return self.library()?.write_handout(&order, path, true),
            FileContent::EmergencySheet { passphrase, language } => {
                let (passphrase, texts) = (passphrase.as_ref(), Texts::of(language));
                let library = self.library()?;
                return library.write_emergency_sheet(path, passphrase, Moment::now(), texts);
            }
            FileContent::DeletionRecords { consultant, language } => {
                let (library, texts) = (self.library()?, Texts::of(language));
                return library.write_deletion_records(path, &consultant, texts, true);
            }
            FileContent::OwnCopy(session) => return self.library()?.write_own_copy(session, path, true),
            FileContent::Chart {
                chart,
                format,
                language,
            } => return chart.write(format, path, &writer, Texts::of(language), true),
            FileContent::Unsaved(session) => crate::service::export::whole_document(&session).into_bytes(),
            FileContent::Text(text) => text.into_bytes(),
        };
        let written = writer.write(path, &bytes, true);
        written.map_err(|fault| ServiceError::refused(path, fault))
    }
}
