//! A client's data in one folder: the right to a copy.
//!
//! Every session of the person as a document, as a text and on paper, and a leaflet that says how they take
//! what is private from their own walk. The consultant's notes stay out. The folder is whole or not there.

use std::path::{Path, PathBuf};

use jiff::Zoned;
use uuid::Uuid;

use super::leaflet::Leaflet;
use super::one::document;
use super::{file_stem, refused};
use crate::consulting::{Client, Filter, Sort, SortBy};
use crate::exchange::files::FileFault;
use crate::exchange::{SessionExtract, write_markdown};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::service::review::SessionRef;
use crate::session::SharedSession;
use crate::store::StoreError;
use crate::text::{Language, Texts, dates, safe_name};

impl Library {
    /// Writes a folder with everything that the client of a session shares; gives back where. The folder in
    /// which it comes to stand is made if it isn't there.
    ///
    /// # Errors
    /// If a session can't be read or put on paper, or if the folder can't be written or is there already.
    pub fn write_client_copy(
        &self,
        session: Uuid,
        to: &Path,
        consultant: &str,
    ) -> Result<PathBuf, ServiceError> {
        let (client, sessions) = self.all_of(session)?;
        let name = self.name_of(client.as_ref(), &sessions)?;
        let tag = sessions.last().map_or("", |shared| shared.language());
        let texts = Texts::of(Language::from_tag(tag).unwrap_or_default());
        let day = dates::date_long(Zoned::now().date(), texts.language());
        let called = name.as_deref().map(safe_name).filter(|name| !name.is_empty());
        let called = called.unwrap_or_else(|| texts.export_unnamed().to_owned());
        let path = to.join(texts.export_folder_name(called, day.as_str()));
        if path.symlink_metadata().is_ok() {
            return Err(refused(&path, FileFault::Exists));
        }
        let leaflet = Leaflet {
            name: name.as_deref(),
            client: client.as_ref(),
            sessions: sessions.len(),
            day,
        };
        let beside = to.join(format!(".{}.part", Uuid::new_v4().simple()));
        let written = self
            .fill(&beside, &sessions, &leaflet, consultant, texts)
            .and_then(|()| {
                std::fs::rename(&beside, &path).map_err(|error| ServiceError::file(&path, &error))
            });
        if written.is_err() {
            // the first error is what matters; a part that can't be removed is hidden and named so
            let _ = std::fs::remove_dir_all(&beside);
        }
        written.map(|()| path)
    }

    /// The same for a session as the window knows it.
    pub(in crate::service) fn folder_of(
        &self,
        session: SessionRef,
        to: &Path,
        consultant: &str,
    ) -> Result<PathBuf, ServiceError> {
        let id = match session {
            SessionRef::Id(id) => Some(id),
            SessionRef::Key(key) => self.rows(&[key])?.first().map(|row| row.id),
        };
        let id = id.ok_or_else(|| ServiceError::library(&self.path(), StoreError::NoSuchSession))?;
        self.write_client_copy(id, to, consultant)
    }

    /// The client record of a session and all sessions that belong to it, the oldest first; those in the
    /// trash too, since they are still kept.
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
            rows.extend(self.rows(&self.keys(&filter, begun)?)?);
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

    fn fill(
        &self,
        folder: &Path,
        sessions: &[SharedSession],
        leaflet: &Leaflet<'_>,
        consultant: &str,
        texts: &Texts,
    ) -> Result<(), ServiceError> {
        std::fs::create_dir_all(folder).map_err(|error| ServiceError::file(folder, &error))?;
        for shared in sessions {
            let called = file_stem(shared, leaflet.name, texts);
            let of = |ending: &str| folder.join(format!("{called}.{ending}"));
            self.write_file(&of("json"), document(shared).as_bytes(), false)?;
            let text = write_markdown(&SessionExtract::of_shared(shared));
            self.write_file(&of("md"), text.as_bytes(), false)?;
            self.write_meeting_sheet(shared.id(), &of("pdf"), consultant, false)?;
        }
        let path = folder.join(format!("{}.txt", texts.export_leaflet_file()));
        self.write_file(&path, leaflet.words(texts).as_bytes(), false)
    }
}
