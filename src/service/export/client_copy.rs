//! A client's data copy in one folder, to which they have a right (GDPR, articles 15 and 20).
//!
//! Every session of the person as a document, as a text and on paper, and a leaflet that says how they take
//! what is private from their own walk. The consultant's notes stay out. The folder is whole or not there.

use std::fs::File;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use jiff::civil::Date;
use uuid::Uuid;

use super::file_name::file_stem;
use super::handout::HandoutOrder;
use super::leaflet::Leaflet;
use super::one::document;
use crate::consulting::{Client, ConsentNote, Filter, Sort, SortBy};
use crate::exchange::files::{FileFault, remove_leftovers};
use crate::exchange::{SessionExtract, write_markdown};
use crate::service::error::ServiceError;
use crate::service::job::{JobProgress, JobReport, RunningJob};
use crate::service::library::Library;
use crate::service::paths::create_folder;
use crate::service::review::SessionRef;
use crate::session::SharedSession;
use crate::store::StoreError;
use crate::text::{Language, Texts, dates, safe_name};

/// A client's folder on its way: it is filled beside its place and moved there when it is complete.
pub(in crate::service) struct ClientCopyJob {
    _lock: Option<File>,
    path: PathBuf,
    part: PathBuf,
    sessions: Vec<SharedSession>,
    done: usize,
    complete: bool,
    client: Option<Client>,
    consents: Vec<ConsentNote>,
    name: Option<String>,
    consultant: String,
    day: String,
    texts: &'static Texts,
}

impl Library {
    /// Writes a folder with everything that the client of a session shares. Returns its path. The folder in
    /// which it is made is made as well if it doesn't exist.
    ///
    /// # Errors
    /// If a session can't be read or put on paper, or if the folder can't be written or exists.
    pub fn write_client_copy(
        &self,
        session: Uuid,
        to: &Path,
        consultant: &str,
        today: Date,
    ) -> Result<PathBuf, ServiceError> {
        let session = SessionRef::Id(session);
        let mut job = self.client_copy(session, to, consultant.to_owned(), (Language::default(), today))?;
        while job.write_next(self)?.is_continue() {}
        Ok(job.path.clone())
    }

    /// Begins a folder with everything that the client of a session shares.
    ///
    /// # Errors
    /// If a session can't be read, or if the folder can't be written or exists.
    pub(in crate::service) fn client_copy(
        &self,
        session: SessionRef,
        to: &Path,
        consultant: String,
        (language, today): (Language, Date),
    ) -> Result<ClientCopyJob, ServiceError> {
        let (client, sessions) = self.all_of(self.id_of(session)?)?;
        let name = self.name_of(client.as_ref(), &sessions)?;
        let consents = client
            .as_ref()
            .map(|client| self.consents(client.id))
            .transpose()?;
        let tag = sessions.last().map_or("", |shared| shared.language());
        let texts = Texts::of(Language::from_tag(tag).unwrap_or(language));
        let day = dates::date_long(today, texts.language());
        let label = name.as_deref().map(safe_name).filter(|name| !name.is_empty());
        let label = label.unwrap_or_else(|| texts.export_unnamed().to_owned());
        let path = to.join(texts.export_folder_name().day(day.as_str()).name(label));
        if path.symlink_metadata().is_ok() {
            return Err(ServiceError::refused(&path, FileFault::Exists));
        }
        create_folder(to)?;
        remove_leftovers(to);
        let part = to.join(format!(".{}.part", Uuid::new_v4().simple()));
        create_folder(&part)?;
        let lock = File::open(&part).ok();
        // shows other programs that it is no leftover, where the system locks folders
        let _ = lock.as_ref().map(File::try_lock);
        Ok(ClientCopyJob {
            _lock: lock,
            path,
            part,
            sessions,
            done: 0,
            complete: false,
            client,
            consents: consents.unwrap_or_default(),
            name,
            consultant,
            day,
            texts,
        })
    }

    /// Returns the id of a session.
    ///
    /// # Errors
    /// If there is no such session.
    pub(in crate::service) fn id_of(&self, session: SessionRef) -> Result<Uuid, ServiceError> {
        match session {
            SessionRef::Id(id) => Ok(id),
            SessionRef::Key(key) => match self.rows(&[key])?.first() {
                Some(row) => Ok(row.id),
                None => Err(ServiceError::library(&self.path(), StoreError::NoSuchSession)),
            },
        }
    }

    /// Returns the client record of a session and all sessions that are assigned to it, the oldest first, those in the
    /// trash included.
    fn all_of(&self, session: Uuid) -> Result<(Option<Client>, Vec<SharedSession>), ServiceError> {
        let row = self.rows(&[self.key(session)?])?.pop();
        let Some(client) = row.and_then(|row| row.client) else {
            return Ok((None, vec![self.shared(session)?]));
        };
        let mut rows = Vec::new();
        for trashed in [false, true] {
            let filter = Filter {
                client: Some(client),
                trashed,
                ..Filter::default()
            };
            let begun = Sort {
                by: SortBy::Begun,
                descending: false,
            };
            let keys = self.keys(&filter, begun)?;
            let found = self.rows(&keys)?;
            if let Some(error) = self.without_row(&keys, &found).pop() {
                return Err(error);
            }
            rows.extend(found);
        }
        rows.sort_by_key(|row| (row.created_at, row.id));
        let sessions = rows.iter().map(|row| self.shared(row.id));
        Ok((self.client(client)?, sessions.collect::<Result<_, _>>()?))
    }

    fn name_of(
        &self,
        client: Option<&Client>,
        sessions: &[SharedSession],
    ) -> Result<Option<String>, ServiceError> {
        if let Some(client) = client {
            return Ok(Some(client.name.clone()));
        }
        let keys = sessions.iter().map(|shared| self.key(shared.id()));
        let rows = self.rows(&keys.collect::<Result<Vec<_>, _>>()?)?;
        Ok(rows.into_iter().find_map(|row| row.name))
    }
}

impl ClientCopyJob {
    /// Writes the files of the next session, or completes the folder. Breaks when it is complete.
    fn write_next(&mut self, library: &Library) -> Result<ControlFlow<()>, ServiceError> {
        let Some(shared) = self.sessions.get(self.done) else {
            self.complete(library)?;
            return Ok(ControlFlow::Break(()));
        };
        let stem = file_stem(shared, self.name.as_deref(), self.texts);
        let file = |ending: &str| self.part.join(format!("{stem}.{ending}"));
        let sheet = HandoutOrder::meeting_sheet(shared.id(), &self.consultant);
        let markdown = write_markdown(&SessionExtract::of_shared(shared));
        library
            .write_file(&file("json"), document(shared).as_bytes(), false)
            .and_then(|()| library.write_file(&file("md"), markdown.as_bytes(), false))
            .and_then(|()| library.write_handout(&sheet, &file("pdf"), false))
            .map_err(|error| self.about_folder(error))?;
        self.done += 1;
        Ok(ControlFlow::Continue(()))
    }

    /// Returns an error about a file of the unfinished folder, whose name nobody knows, as one about the folder.
    fn about_folder(&self, error: ServiceError) -> ServiceError {
        match error {
            ServiceError::File { source, .. } => ServiceError::refused(&self.path, source),
            other => other,
        }
    }

    fn complete(&mut self, library: &Library) -> Result<(), ServiceError> {
        let leaflet = Leaflet {
            name: self.name.as_deref(),
            client: self.client.as_ref(),
            consents: &self.consents,
            sessions: self.sessions.len(),
            day: self.day.clone(),
        };
        let file = self
            .part
            .join(format!("{}.txt", self.texts.export_leaflet_file()));
        library
            .write_file(&file, leaflet.words(self.texts).as_bytes(), false)
            .map_err(|error| self.about_folder(error))?;
        std::fs::rename(&self.part, &self.path).map_err(|error| ServiceError::file(&self.path, &error))?;
        self.complete = true;
        Ok(())
    }
}

impl RunningJob for ClientCopyJob {
    fn step(
        &mut self,
        library: &mut Library,
        until: Instant,
        report: &mut JobReport,
    ) -> Result<ControlFlow<()>, ServiceError> {
        while self.write_next(library)?.is_continue() {
            if !until.elapsed().is_zero() {
                return Ok(ControlFlow::Continue(()));
            }
        }
        report.add_file(Ok(self.path.clone()));
        Ok(ControlFlow::Break(()))
    }

    fn progress(&self) -> JobProgress {
        JobProgress::new(self.done, self.sessions.len())
    }
}

impl Drop for ClientCopyJob {
    fn drop(&mut self) {
        if !self.complete {
            // a part that can't be removed is hidden and named so
            let _ = std::fs::remove_dir_all(&self.part);
        }
    }
}
