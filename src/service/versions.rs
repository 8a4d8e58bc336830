//! Earlier versions of sessions: kept where a sitting begins, where an import, a conflict or a restore puts another one in
//! their place; shown, compared with the present, and brought back.

use uuid::Uuid;

use super::compare::{ComparedAnswer, ComparedLine, changes_between};
use super::error::ServiceError;
use super::export::{document, plain_text};
use super::library::{Library, with_projection};
use crate::consulting::{ArchivedVersion, VersionReason};
use crate::session::{Mark, Moment, Session, SharedSession, same_content};
use crate::text::Texts;

/// An answer that differs between an earlier version and the present one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionChange {
    /// The question, with the row and the column of a table.
    pub place: String,
    /// The answer in the earlier version.
    pub then: String,
    /// The answer at present.
    pub now: String,
}

impl Library {
    /// Returns the archived versions of a session, the first that was archived first.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn archived_versions(&self, session: Uuid) -> Result<Vec<ArchivedVersion>, ServiceError> {
        self.wrap(self.store.archived_versions(session))
    }

    /// Returns what an archived version of a session shares. What has become private since is left out too.
    ///
    /// # Errors
    /// [`ServiceError::NoSuchVersion`], or if the version can't be read.
    pub fn archived_version(&self, session: Uuid, number: u32) -> Result<SharedSession, ServiceError> {
        let mut version = self.whole_version(session, number)?;
        let marks = self.wrap(self.store.marks(session))?;
        let private = marks.into_iter().filter(|(_, mark)| *mark == Mark::Private);
        version.marks.extend(private);
        Ok(SharedSession::of(&version))
    }

    /// Returns what an archived version shares, as text.
    ///
    /// # Errors
    /// As [`Self::archived_version`].
    pub fn version_text(&self, session: Uuid, number: u32) -> Result<String, ServiceError> {
        Ok(plain_text(&self.archived_version(session, number)?))
    }

    /// Returns the session document of what an archived version shares.
    ///
    /// # Errors
    /// As [`Self::archived_version`].
    pub fn version_document(&self, session: Uuid, number: u32) -> Result<String, ServiceError> {
        Ok(document(&self.archived_version(session, number)?))
    }

    /// Returns the shared answers that differ between an archived version and the present one.
    ///
    /// # Errors
    /// As [`Self::archived_version`], or if the present version can't be read.
    pub fn version_changes(
        &self,
        session: Uuid,
        number: u32,
        texts: &Texts,
    ) -> Result<Vec<VersionChange>, ServiceError> {
        let states = [self.archived_version(session, number)?, self.shared(session)?];
        let stations = changes_between(&states, texts);
        let questions = stations.iter().flat_map(|station| &station.questions);
        let changes = questions.flat_map(|question| {
            let lines = question.lines.iter();
            lines.map(|line| change(&question.prompt, line, texts))
        });
        Ok(changes.collect())
    }

    /// Makes an archived version the present one, which is archived before. Returns `false` if the session is as that
    /// version already; then nothing has changed. What is private at present stays as it is, and nothing that was private
    /// in the version becomes shared.
    ///
    /// # Errors
    /// [`ServiceError::Conflict`] if the session has another revision than the one `seen`, [`ServiceError::NoSuchVersion`],
    /// or if the library can't be written; then nothing has changed.
    pub fn bring_back(
        &mut self,
        session: Uuid,
        number: u32,
        seen: Option<u64>,
        at: Moment,
    ) -> Result<bool, ServiceError> {
        let version = self.whole_version(session, number)?;
        let present = match self.session(session) {
            Err(ServiceError::UnreadableSession { .. }) => None,
            present => Some(present?),
        };
        let revision = present.as_ref().map(|present| present.revision);
        if seen.is_some() && seen != revision {
            return Err(ServiceError::Conflict { session });
        }
        let Some(restored) = restored(version, present.as_ref(), at) else {
            return Ok(false);
        };
        let replaced = self
            .store
            .replace(&with_projection(restored), at, VersionReason::Restore);
        replaced.map_err(|source| self.fault(source))?;
        Ok(true)
    }

    fn whole_version(&self, session: Uuid, number: u32) -> Result<Session, ServiceError> {
        match self.wrap(self.store.archived_version(session, number))? {
            Some(version) => Ok(version),
            None => Err(ServiceError::NoSuchVersion {
                number,
                count: self.archived_versions(session)?.len(),
            }),
        }
    }
}

/// Returns a version as the next edit of the present one; `None` if that has the same content. The present one is `None`
/// where it can't be read.
pub(super) fn restored(mut version: Session, present: Option<&Session>, at: Moment) -> Option<Session> {
    if let Some(present) = present {
        version.keep_private_of(present);
        if same_content(&version, present) {
            return None;
        }
        version.revision = version.revision.max(present.revision);
        version.exchanged_revision = present.exchanged_revision;
        version.created_at = present.created_at;
    }
    version.revision += 1;
    version.updated_at = at;
    Some(version)
}

/// Returns in words why a version was archived.
pub fn reason_words(reason: VersionReason, texts: &Texts) -> &'static str {
    match reason {
        VersionReason::Sitting => texts.versions_sitting(),
        VersionReason::Import => texts.versions_import(),
        VersionReason::Conflict => texts.versions_conflict(),
        VersionReason::Restore => texts.versions_restore(),
    }
}

fn change(prompt: &str, line: &ComparedLine, texts: &Texts) -> VersionChange {
    let place = [Some(prompt), line.row.as_deref(), line.column.as_deref()];
    let place: Vec<&str> = place
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect();
    let words = |at: usize| match line.answers.get(at) {
        Some(ComparedAnswer::Words(words)) => words.clone(),
        Some(ComparedAnswer::Nothing) => texts.compare_unanswered().to_owned(),
        Some(ComparedAnswer::NotAsked) | None => texts.compare_not_asked().to_owned(),
    };
    VersionChange {
        place: place.join(" – "),
        then: words(0),
        now: words(1),
    }
}
