//! The workbooks of the library and a workbook file, as data.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::load::Load;
use crate::app::outbox::Outbox;
use crate::service::{Event, KnownWorkbook, Request, ServiceError, Ticket};
use crate::workbook::Workbook;

/// A workbook file.
#[derive(Debug)]
pub struct WorkbookFile {
    /// Its path.
    pub path: PathBuf,
    /// The workbook that was read from it.
    pub workbook: Load<Arc<Workbook>>,
}

/// The known workbooks, and the file that is open.
#[derive(Debug, Default)]
pub struct WorkbooksModel {
    known: Load<Vec<KnownWorkbook>>,
    file: Option<WorkbookFile>,
}

impl WorkbooksModel {
    /// Returns the workbooks that sessions can begin with, as far as they are loaded.
    pub fn known(&self) -> &[KnownWorkbook] {
        self.known.value().map_or(&[], Vec::as_slice)
    }

    /// Returns the file that is open.
    pub fn file(&self) -> Option<&WorkbookFile> {
        self.file.as_ref()
    }

    /// Opens a workbook file, which is still to be read.
    pub fn read(&mut self, path: PathBuf) {
        let workbook = Load::default();
        self.file = Some(WorkbookFile { path, workbook });
    }

    /// Closes the file.
    pub fn close_file(&mut self) {
        self.file = None;
    }

    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox) {
        self.known.request(outbox, || Request::LoadWorkbooks);
        if let Some(WorkbookFile { path, workbook }) = &mut self.file {
            workbook.request(outbox, || Request::ReadWorkbook(path.clone()));
        }
    }

    /// Returns `true` if a reply with this ticket is waited for.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        let file = self.file.as_ref();
        self.known.awaits(ticket) || file.is_some_and(|file| file.workbook.awaits(ticket))
    }

    /// Takes a reply.
    pub fn receive(&mut self, event: Event) {
        match (event, &mut self.file) {
            (Event::WorkbooksLoaded(known), _) => self.known.set(known),
            (Event::WorkbookRead(workbook), Some(file)) => file.workbook.set(workbook),
            _ => {}
        }
    }

    /// Takes the reason why something could not be loaded.
    pub fn fail(&mut self, error: ServiceError) {
        match &mut self.file {
            Some(file) if file.workbook.is_waiting() => file.workbook.fail(error),
            _ => self.known.fail(error),
        }
    }

    /// Marks the known workbooks to be loaded again.
    pub fn outdate_known(&mut self) {
        self.known.outdate();
    }

    /// A workbook was added: the known ones are loaded again, the file is done.
    pub fn outdate(&mut self) {
        self.known.outdate();
        self.file = None;
    }
}
