//! Files for people.

use std::path::Path;

use super::Worker;
use crate::exchange::files::FileWriter;
use crate::service::error::ServiceError;
use crate::service::export::whole_document;
use crate::service::library::Library;
use crate::service::protocol::{FileContent, Reply};
use crate::session::Moment;
use crate::text::Texts;

impl<Send: Fn(Reply)> Worker<Send> {
    /// Writes a file, and never over the library, which also holds while none is open.
    pub(super) fn write_file(
        &mut self,
        path: &Path,
        content: FileContent,
        replace: bool,
    ) -> Result<(), ServiceError> {
        let writer = FileWriter::protecting_library(&self.path);
        let bytes = match content {
            FileContent::Handout(order) if order.unkept.is_some() => self.handout_pdf(&order)?,
            FileContent::Handout(order) => return self.library()?.write_handout(&order, path, replace),
            FileContent::EmergencySheet { passphrase, language } => {
                let (passphrase, texts) = (passphrase.as_ref(), Texts::of(language));
                let library = self.library()?;
                return library.write_emergency_sheet(path, passphrase, Moment::now(), texts);
            }
            FileContent::DeletionRecords { consultant, language } => {
                let (library, texts) = (self.library()?, Texts::of(language));
                return library.write_deletion_records(path, &consultant, texts, replace);
            }
            FileContent::Blank(order) => return order.write(&self.path, path, replace, Moment::now()),
            FileContent::OwnCopy { session, word } => {
                let write = |library: &Library| library.write_own_copy(session, path, replace);
                return self.with_word(session, word.as_ref(), write);
            }
            FileContent::Chart {
                chart,
                format,
                language,
            } => return chart.write(format, path, &writer, Texts::of(language), replace),
            FileContent::Unsaved(session) => whole_document(&session).into_bytes(),
            FileContent::Text(text) => text.into_bytes(),
        };
        let written = writer.write(path, &bytes, replace);
        written.map_err(|fault| ServiceError::refused(path, fault))
    }
}
