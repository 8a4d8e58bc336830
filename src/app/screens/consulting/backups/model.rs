//! The backups of the library, as data, and the one that is looked at.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::app::load::Load;
use crate::app::outbox::Outbox;
use crate::service::{Backups, Event, JobId, Request, RestoreKind, RestorePreview, ServiceError, Ticket};

/// The backups, and the one that is looked at.
#[derive(Debug, Default)]
pub struct BackupsModel {
    chosen: Option<PathBuf>,
    backups: Load<Box<Backups>>,
    look: Option<(PathBuf, Load<Box<RestorePreview>>)>,
    selected: BTreeSet<Uuid>,
    job: Option<JobId>,
}

impl BackupsModel {
    /// Returns the backups beside the library and in a chosen folder, still to be loaded.
    pub fn new(chosen: Option<PathBuf>) -> Self {
        Self {
            chosen,
            ..Self::default()
        }
    }

    /// Returns the backups, once they are loaded.
    pub fn backups(&self) -> Option<&Backups> {
        self.backups.value().map(|backups| &**backups)
    }

    /// Returns why the backups could not be listed.
    pub fn failure(&self) -> Option<&ServiceError> {
        self.backups.failure().map(|error| &**error)
    }

    /// Sets the chosen folder.
    pub fn set_folder(&mut self, chosen: Option<PathBuf>) {
        self.chosen = chosen;
        self.backups.outdate();
    }

    /// Looks at a backup; `None` closes it.
    pub fn look_at(&mut self, path: Option<PathBuf>) {
        self.selected.clear();
        self.look = path.map(|path| (path, Load::default()));
    }

    /// Returns the backup that is looked at, with what would change, or why it can't be read.
    pub fn look(&self) -> Option<(&Path, &Load<Box<RestorePreview>>)> {
        self.look
            .as_ref()
            .map(|(path, preview)| (path.as_path(), preview))
    }

    /// Returns what would change if the library became as the backup that is looked at.
    pub fn preview(&self) -> Option<&RestorePreview> {
        self.look()?.1.value().map(|preview| &**preview)
    }

    /// Returns the selected sessions.
    pub fn selected(&self) -> &BTreeSet<Uuid> {
        &self.selected
    }

    /// Selects sessions, and no others.
    pub fn select(&mut self, selected: BTreeSet<Uuid>) {
        self.selected = selected;
    }

    /// Returns the sessions that the backup that is looked at could bring back.
    pub fn restorable(&self) -> BTreeSet<Uuid> {
        let rows = self.preview().into_iter().flat_map(|preview| &preview.rows);
        let restorable = rows.filter(|row| row.kind != RestoreKind::OnlyHere);
        restorable.map(|row| row.id).collect()
    }

    /// Shows a job that was started.
    pub fn started(&mut self, job: JobId) {
        self.job = Some(job);
    }

    /// Returns the job that is shown.
    pub fn job(&self) -> Option<JobId> {
        self.job
    }

    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox) {
        let chosen = &self.chosen;
        self.backups
            .request(outbox, || Request::LoadBackups(chosen.clone()));
        if let Some((path, preview)) = &mut self.look {
            preview.request(outbox, || Request::LoadRestorePreview(path.clone()));
        }
    }

    /// Returns `true` if a reply with this ticket is waited for.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        let look = self.look.as_ref();
        self.backups.awaits(ticket) || look.is_some_and(|(_, preview)| preview.awaits(ticket))
    }

    /// Takes a reply.
    pub fn receive(&mut self, event: Event) {
        match (event, &mut self.look) {
            (Event::BackupsLoaded(backups), _) => self.backups.set(backups),
            (Event::RestorePreviewLoaded(loaded), Some((path, preview))) if loaded.path == *path => {
                preview.set(loaded);
            }
            _ => {}
        }
    }

    /// Takes the reason why something could not be loaded.
    pub fn fail(&mut self, error: ServiceError) {
        match &mut self.look {
            Some((_, preview)) if preview.is_waiting() => preview.fail(error),
            _ => self.backups.fail(error),
        }
    }

    /// Marks everything to be loaded again.
    pub fn outdate(&mut self) {
        self.backups.outdate();
        if let Some((_, preview)) = &mut self.look {
            preview.outdate();
        }
        self.selected.clear();
    }
}
