//! Default places: the library in the platform's data folder, the settings in its configuration folder, the log in its
//! state folder.

use std::io;
use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};

use super::error::ServiceError;
use crate::exchange::files::FileFault;

/// Environment variable with the folder that holds library, settings and log instead, for a stick or for trying out.
pub const HOME_VARIABLE: &str = "FUNKENBUCH_HOME";

/// Environment variable with the passphrase of the library, for scripts.
pub const PASSPHRASE_VARIABLE: &str = "FUNKENBUCH_PASSPHRASE";

/// Environment variable with the passphrase that a library is to get, for scripts.
pub const NEW_PASSPHRASE_VARIABLE: &str = "FUNKENBUCH_NEW_PASSPHRASE";

/// Returns the library that is opened if none is named.
pub fn default_library() -> PathBuf {
    folder(|folders| folders.data_dir().to_owned()).join("library.funkenbuch")
}

/// Returns a path that a person typed, with `~` at its beginning replaced by the home folder. Shells replace it only
/// where it stands alone and without quotation marks, windows never do.
pub fn expand_home(path: &Path) -> PathBuf {
    let folders = BaseDirs::new();
    match (path.strip_prefix("~"), &folders) {
        (Ok(rest), Some(folders)) => folders.home_dir().join(rest),
        _ => path.to_owned(),
    }
}

/// Creates a folder and those above it that don't exist; on Unix they are for their owner alone.
///
/// # Errors
/// `NoFolder` if something else has its name, or the fault that the system reports.
pub fn create_folder(folder: &Path) -> Result<(), ServiceError> {
    if folder.as_os_str().is_empty() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => ServiceError::refused(folder, FileFault::NoFolder),
        _ => ServiceError::file(folder, &error),
    })
}

/// Returns the file with the settings.
pub(super) fn settings_file() -> PathBuf {
    folder(|folders| folders.config_dir().to_owned()).join("settings.json")
}

/// Returns the file with the consultant's logo, beside that with the settings.
pub(super) fn logo_file(settings: &Path) -> PathBuf {
    settings.with_file_name("logo.png")
}

/// Returns the folder for pages that are being printed.
pub(super) fn print_folder() -> PathBuf {
    folder(|folders| folders.data_local_dir().to_owned()).join("print")
}

/// Returns the file of the log.
pub(super) fn log_file() -> PathBuf {
    folder(|folders| folders.state_dir().unwrap_or(folders.data_local_dir()).to_owned())
        .join("funkenbuch.log")
}

/// Returns the file that names the library in which the laptop is handed over.
pub(super) fn hand_over_marker() -> PathBuf {
    folder(|folders| folders.state_dir().unwrap_or(folders.data_local_dir()).to_owned()).join("handed-over")
}

fn folder(of: impl Fn(&ProjectDirs) -> PathBuf) -> PathBuf {
    if let Some(home) = std::env::var_os(HOME_VARIABLE).filter(|home| !home.is_empty()) {
        return PathBuf::from(home);
    }
    // without a home folder there is still the folder the program was started in
    ProjectDirs::from("", "", "Funkenbuch")
        .as_ref()
        .map(of)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn folders_of_ours_are_for_their_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let home = tempfile::tempdir().unwrap();
        let before = mode(home.path());
        create_folder(&home.path().join("a/b")).unwrap();
        create_folder(&home.path().join("a/b")).unwrap();
        assert_eq!(
            ["", "a", "a/b"].map(|path| mode(&home.path().join(path))),
            [before, 0o700, 0o700]
        );
        std::fs::write(home.path().join("file"), "").unwrap();
        assert!(create_folder(&home.path().join("file/b")).is_err());
    }

    #[test]
    fn only_a_tilde_alone_at_the_beginning_is_the_home_folder() {
        let home = BaseDirs::new().unwrap().home_dir().to_owned();
        assert_eq!(
            expand_home(Path::new("~/Export/a.pdf")),
            home.join("Export/a.pdf")
        );
        assert_eq!(expand_home(Path::new("~")), home.join(""));
        for path in ["~anna/x", "a/~/x", "./~", "/~/x", "", "-"] {
            assert_eq!(expand_home(Path::new(path)), Path::new(path));
        }
    }
}
