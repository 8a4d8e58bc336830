//! Rescue of a damaged library: what can be read is copied into a new one.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use uuid::Uuid;

use super::error::ServiceError;
use super::library::Library;
use crate::exchange::files::{FileFault, remove_leftovers};
use crate::store::{
    Access, Key, Loss, Passphrase, Rescue, Rescued, Store, StoreError, replace_closed, with_suffix,
};
use crate::text::Texts;

/// Endings of the files that belong to a library that is being made.
const NEW_FILE_ENDINGS: [&str; 3] = ["", "-wal", "-shm"];
/// Number of damaged libraries of one day that can be set aside.
const MAX_SET_ASIDE_A_DAY: u32 = 1000;

/// Report of a rescue: what it brought back, and where the damaged library is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RescueReport {
    /// What became of the sessions.
    pub rescued: Rescued,
    /// The library with what was rescued.
    pub library: PathBuf,
    /// The damaged one, which is unchanged.
    pub damaged: PathBuf,
}

impl RescueReport {
    /// Returns `true` if nothing is missing.
    pub fn is_whole(&self) -> bool {
        let Rescued {
            partial,
            lost,
            versions,
            clients,
            erasures,
            ..
        } = &self.rescued;
        partial.is_empty() && lost + versions + clients + erasures == 0
    }

    /// Returns the report in sentences.
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        let rescued = &self.rescued;
        let mut lines = vec![texts.integrity_rescued_whole(rescued.whole.len())];
        for (session, losses) in &rescued.partial {
            let losses: Vec<&str> = losses.iter().map(|loss| loss_words(*loss, texts)).collect();
            let losses = losses.join(", ");
            lines.push(
                texts
                    .integrity_rescued_part()
                    .lost(losses)
                    .session(session.to_string()),
            );
        }
        let counts = [
            (rescued.lost, texts.integrity_rescued_lost(rescued.lost)),
            (
                rescued.versions,
                texts.integrity_rescued_versions(rescued.versions),
            ),
            (rescued.clients, texts.integrity_rescued_clients(rescued.clients)),
            (
                rescued.erasures,
                texts.integrity_rescued_erasures(rescued.erasures),
            ),
        ];
        lines.extend(
            counts
                .into_iter()
                .filter(|(count, _)| *count > 0)
                .map(|(_, line)| line),
        );
        lines.push(texts.integrity_rescued_where(self.damaged.display().to_string()));
        lines
    }
}

fn loss_words(loss: Loss, texts: &Texts) -> &'static str {
    match loss {
        Loss::Head => texts.integrity_loss_head(),
        Loss::Content => texts.integrity_loss_content(),
        Loss::Listed => texts.integrity_loss_listed(),
        Loss::Noted => texts.integrity_loss_noted(),
        Loss::Walk => texts.integrity_loss_walk(),
    }
}

/// Returns `true` if the library at a path is protected, or looks like one.
///
/// # Errors
/// If there is no file, or it is no library.
pub fn is_protected(path: &Path) -> Result<bool, ServiceError> {
    use StoreError as S;
    match Store::open(path, Access::Read) {
        Err(S::Protected) => Ok(true),
        Err(error @ (S::Missing | S::IsFolder | S::FolderMissing)) => Err(ServiceError::library(path, error)),
        _ => Ok(false),
    }
}

/// Copies what can be read of a library into a new one, which has the same passphrase. Calls `on_page` with the number of
/// pages read and of all.
///
/// # Errors
/// If there is a file at `to`, the damaged library can't be read at all, or the new one can't be written. A rescue
/// that was cancelled or failed leaves nothing behind.
pub fn rescue(
    from: &Path,
    to: &Path,
    passphrase: Option<&Passphrase>,
    on_page: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<RescueReport, ServiceError> {
    let key = passphrase.map(|passphrase| Library::unlock(from, passphrase));
    rescue_with_key(from, to, key.transpose()?.as_ref(), on_page)
}

fn rescue_with_key(
    from: &Path,
    to: &Path,
    key: Option<&Key>,
    on_page: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<RescueReport, ServiceError> {
    if to.symlink_metadata().is_ok() {
        return Err(ServiceError::refused(to, FileFault::Exists));
    }
    let unfinished = begin_beside(to)?;
    let rescued = copy(from, &unfinished, key, on_page);
    let finished = rescued.and_then(|rescued| {
        fs::rename(&unfinished, to).map_err(|error| ServiceError::file(to, &error))?;
        Ok(RescueReport {
            rescued,
            library: to.to_owned(),
            damaged: from.to_owned(),
        })
    });
    if finished.is_err() {
        remove(&unfinished);
    }
    finished
}

/// Rescues a library, sets the damaged file aside and puts the new one in its place.
///
/// # Errors
/// As [`rescue`]; then the damaged library is where it was.
pub fn rescue_in_place(
    library: &Path,
    key: Option<&Key>,
    today: Date,
    on_page: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<RescueReport, ServiceError> {
    let unfinished = begin_beside(library)?;
    let rescued = copy(library, &unfinished, key, on_page);
    let finished = rescued.and_then(|rescued| {
        let damaged = path_for_damaged(library, today)?;
        // what is in its log was rescued too; it goes along, so that it isn't taken for that of the new file
        let replaced = replace_closed(library, &unfinished, &damaged);
        replaced.map_err(|source| ServiceError::library(library, source))?;
        for ending in ["-shm", ".damaged"] {
            let _ = fs::remove_file(with_suffix(library, ending));
        }
        Ok(RescueReport {
            rescued,
            library: library.to_owned(),
            damaged,
        })
    });
    if finished.is_err() {
        remove(&unfinished);
    }
    finished
}

/// Returns the path of a new file in the same folder, as all unfinished files are named.
fn begin_beside(path: &Path) -> Result<PathBuf, ServiceError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(ServiceError::library(path, StoreError::FolderMissing));
    }
    remove_leftovers(folder);
    Ok(folder.join(format!(".{}.part", Uuid::new_v4().simple())))
}

fn copy(
    from: &Path,
    to: &Path,
    key: Option<&Key>,
    on_page: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Rescued, ServiceError> {
    let fault = |source| ServiceError::library(from, source);
    let Rescue { store, found } = Rescue::copy(from, to, key, on_page).map_err(fault)?;
    let mut library = Library::of(store);
    library.refresh()?;
    let rescued = found.report(&mut library.store).map_err(fault)?;
    if rescued == Rescued::default() {
        return Err(fault(StoreError::NotALibrary));
    }
    library.close()?;
    Ok(rescued)
}

/// Returns a free name for the damaged library.
fn path_for_damaged(library: &Path, today: Date) -> Result<PathBuf, ServiceError> {
    let named = |number: u32| with_suffix(library, &format!(".damaged-{today}-{number}"));
    let aside = (1..MAX_SET_ASIDE_A_DAY).map(named).find(|path| !path.exists());
    aside.ok_or_else(|| ServiceError::refused(library, FileFault::Exists))
}

fn remove(unfinished: &Path) {
    for ending in NEW_FILE_ENDINGS {
        let _ = fs::remove_file(with_suffix(unfinished, ending));
    }
}

#[cfg(test)]
mod tests;
