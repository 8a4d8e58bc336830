//! Where things lie if nobody says otherwise: the library in the platform's data folder, the settings
//! in its configuration folder.

use std::path::PathBuf;

use directories::ProjectDirs;

/// The variable that names one folder for everything instead, for a stick or for trying things out.
pub const HOME_VARIABLE: &str = "FUNKENBUCH_HOME";

/// The library that is opened if none is named.
pub fn default_library() -> PathBuf {
    folder(|folders| folders.data_dir().to_owned()).join("library.funkenbuch")
}

/// The file with the settings.
pub(super) fn settings_file() -> PathBuf {
    folder(|folders| folders.config_dir().to_owned()).join("settings.json")
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
