//! Libraries in folders that other computers change too: network drives, and folders that a service synchronises.

use std::fs;
use std::path::Path;

use crate::store::network_drive;

/// A place that is no folder of this computer alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharedPlace {
    /// A drive of another computer.
    Network,
    /// A folder that is synchronised by the service of this name.
    Synchronised(&'static str),
}

/// Beginnings of folder names that a service gives.
const FOLDER_NAMES: [(&str, &str); 8] = [
    ("Nextcloud", "Nextcloud"),
    ("ownCloud", "ownCloud"),
    ("OneDrive", "OneDrive"),
    ("Dropbox", "Dropbox"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("com~apple~CloudDocs", "iCloud"),
    ("iCloudDrive", "iCloud"),
];

/// Beginnings of names of files that a service leaves in the folders it synchronises.
const MARKER_NAMES: [(&str, &str); 8] = [
    (".sync_", "Nextcloud"),
    ("._sync_", "Nextcloud"),
    (".nextcloudsync", "Nextcloud"),
    (".owncloudsync", "ownCloud"),
    (".dropbox", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".tmp.driveupload", "Google Drive"),
    (".849C9593", "OneDrive"),
];

/// Returns in which shared place a library lies; `None` for a folder of this computer, and where that can't be told.
pub(super) fn shared_place(library: &Path) -> Option<SharedPlace> {
    if network_drive(library).is_some() {
        return Some(SharedPlace::Network);
    }
    let folders = library.ancestors().skip(1);
    folders
        .into_iter()
        .find_map(service_of)
        .map(SharedPlace::Synchronised)
}

fn service_of(folder: &Path) -> Option<&'static str> {
    let known = |names: &[(&str, &'static str)], name: &str| {
        let mut names = names.iter();
        names
            .find(|(begin, _)| name.starts_with(begin))
            .map(|(_, service)| *service)
    };
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let by_name = name.and_then(|name| known(&FOLDER_NAMES, &name));
    by_name.or_else(|| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut names = entries.map(|entry| entry.file_name());
        names.find_map(|name| known(&MARKER_NAMES, &name.to_string_lossy()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_synchronised_folder_is_known_by_its_name_or_by_what_the_service_left() {
        let folder = tempfile::tempdir().unwrap();
        let library = |path: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(&path).unwrap();
            path.join("library.funkenbuch")
        };
        let named = library("OneDrive - Praxis/Beratung");
        assert_eq!(shared_place(&named), Some(SharedPlace::Synchronised("OneDrive")));
        let marked = library("Wolke/Beratung");
        assert_eq!(shared_place(&marked), None);
        fs::write(folder.path().join("Wolke/.sync_0a1b.db"), "").unwrap();
        assert_eq!(
            shared_place(&marked),
            Some(SharedPlace::Synchronised("Nextcloud"))
        );
    }
}
