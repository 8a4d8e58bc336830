//! Files for people.

use std::path::{Path, PathBuf};

use super::Worker;
use super::handed_over::free_path;
use crate::exchange::files::FileWriter;
use crate::service::error::ServiceError;
use crate::service::export::whole_document;
use crate::service::library::Library;
use crate::service::logo::ChosenLogo;
use crate::service::protocol::{Event, FileContent, Reply};
use crate::session::Moment;
use crate::text::Texts;

impl<Send: Fn(Reply)> Worker<Send> {
    /// Writes a file to a place that the user chose. In a hand-over, existing files are neither replaced nor mentioned.
    pub(super) fn write_chosen(
        &mut self,
        path: PathBuf,
        content: FileContent,
        is_handed_over: bool,
    ) -> Result<Event, ServiceError> {
        let path = if is_handed_over { free_path(&path) } else { path };
        self.write_file(&path, content, !is_handed_over)?;
        Ok(Event::FileWritten(path))
    }

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

/// Takes a picture as the logo and keeps it in a file, or removes it.
pub(super) fn choose_logo(picture: Option<&Path>, file: Option<&Path>) -> Result<Event, ServiceError> {
    ChosenLogo::choose(picture, file).map(Event::LogoChosen)
}
