//! A person's settings: language, theme, zoom, the consultant's letterhead, and the folder used last.
//!
//! They belong to the person and not to a library. Fields of the file that can't be read have their defaults.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::ServiceError;
use super::logo::ChosenLogo;
use super::paths;
use crate::exchange::files::FileWriter;
use crate::handout::{HandoutKind, HandoutOptions};
use crate::session::Moment;
use crate::text::Language;

/// Smallest and largest zoom.
const ZOOM_RANGE: (f32, f32) = (0.5, 3.0);

/// Time without input after which a window with a protected library locks, if nothing else was chosen.
pub const DEFAULT_LOCK_MINUTES: u32 = 10;

/// The theme of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// The system's theme.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A person's settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language of the interface.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// The consultant's name on handouts; empty leaves it out.
    pub consultant: String,
    /// How to reach the consultant, for the head of handouts; empty leaves it out.
    pub contact: String,
    /// The consultant's logo. It has a file of its own, which is written when it is chosen, not with the settings.
    pub logo: ChosenLogo,
    /// Minutes without input after which a window with a protected library locks; 0 is never.
    pub lock_minutes: u32,
    /// Whether the offer to protect the library was answered.
    pub protection_answered: bool,
    /// The libraries, by their ids, of which was said that they lie where other computers change them too.
    pub warned_libraries: BTreeSet<Uuid>,
    /// What is to become of backups.
    pub backups: BackupSettings,
    zoom: f32,
    folder: Option<PathBuf>,
    /// The folder used last where that is not stored.
    unstored_folder: Option<PathBuf>,
    file: Option<PathBuf>,
}

/// Settings of backups.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupSettings {
    /// The folder that backups go to beside the one of the library.
    pub folder: Option<PathBuf>,
    /// When each library, by its id, was last seen to have a backup on another disk.
    pub outside: BTreeMap<Uuid, Moment>,
    /// Whether it was said that another folder can be chosen.
    pub folder_offered: bool,
    /// When the last reminder was shown.
    pub reminded_at: Option<Moment>,
}

/// The content of the file.
#[derive(Default, Serialize, Deserialize)]
struct OnDisk {
    language: Option<String>,
    theme: Option<Theme>,
    consultant: Option<String>,
    contact: Option<String>,
    zoom: Option<f32>,
    folder: Option<PathBuf>,
    lock_minutes: Option<u32>,
    protection_answered: Option<bool>,
    warned_libraries: BTreeSet<Uuid>,
    backups: BackupSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::of_system(),
            theme: Theme::default(),
            consultant: String::new(),
            contact: String::new(),
            logo: ChosenLogo::default(),
            lock_minutes: DEFAULT_LOCK_MINUTES,
            protection_answered: false,
            warned_libraries: BTreeSet::new(),
            backups: BackupSettings::default(),
            zoom: 1.0,
            folder: None,
            unstored_folder: None,
            file: None,
        }
    }
}

impl Settings {
    /// Loads the stored settings, but not the logo; fields that can't be read have their defaults.
    pub fn load() -> Self {
        let file = paths::settings_file();
        Self {
            file: Some(file.clone()),
            ..Self::load_from(&file)
        }
    }

    /// Returns the settings with the stored logo, which takes a moment to be decoded.
    pub fn with_logo(mut self) -> Self {
        if let Some(file) = self.logo_file() {
            self.logo = ChosenLogo::load(&file);
        }
        self
    }

    /// Saves the settings where they were loaded from; settings that came from no file are not saved.
    ///
    /// # Errors
    /// If the file can't be written.
    pub fn save(&self) -> Result<(), ServiceError> {
        self.file.as_ref().map_or(Ok(()), |file| self.save_to(file))
    }

    /// Returns the file in which the logo is kept; `None` where settings are not saved.
    pub fn logo_file(&self) -> Option<PathBuf> {
        self.file.as_deref().map(paths::logo_file)
    }

    /// Returns the time without input after which a window with a protected library locks; `None` is never.
    pub fn lock_after(&self) -> Option<Duration> {
        let minutes = u64::from(self.lock_minutes);
        (minutes > 0).then(|| Duration::from_secs(60 * minutes))
    }

    /// Returns the options of a kind of handout, with the session inside and the consultant's letterhead.
    pub fn handout_options(&self, kind: HandoutKind) -> HandoutOptions {
        HandoutOptions {
            contact: self.contact.trim().to_owned(),
            logo: self.logo.logo().cloned(),
            ..HandoutOptions::of(kind, &self.consultant)
        }
    }

    /// Returns the zoom.
    pub fn zoom(&self) -> f32 {
        self.zoom
    }

    /// Sets the zoom, between the smallest and the largest one.
    pub fn set_zoom(&mut self, zoom: f32) {
        self.zoom = if zoom.is_finite() {
            zoom.clamp(ZOOM_RANGE.0, ZOOM_RANGE.1)
        } else {
            1.0
        };
    }

    /// Returns the folder that file dialogs begin in: the one used last, or the person's documents.
    pub fn folder(&self) -> PathBuf {
        let mut last = self.unstored_folder.iter().chain(&self.folder);
        let last = last.find(|folder| folder.is_dir()).cloned();
        last.or_else(documents).unwrap_or_default()
    }

    /// Remembers the folder used last. For a protected library that is not stored: its name may be a client's.
    pub fn set_folder(&mut self, folder: &Path, is_stored: bool) {
        let folder = Some(folder.to_owned());
        match is_stored {
            true => (self.folder, self.unstored_folder) = (folder, None),
            false => self.unstored_folder = folder,
        }
    }

    fn load_from(file: &Path) -> Self {
        let bytes = std::fs::read(file).unwrap_or_default();
        let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let mut settings = Self {
            folder: field(&value, "folder"),
            ..Self::default()
        };
        let language = field::<String>(&value, "language").and_then(|tag| Language::from_tag(&tag));
        settings.language = language.unwrap_or(settings.language);
        settings.theme = field(&value, "theme").unwrap_or_default();
        settings.consultant = field(&value, "consultant").unwrap_or_default();
        settings.contact = field(&value, "contact").unwrap_or_default();
        settings.lock_minutes = field(&value, "lock_minutes").unwrap_or(DEFAULT_LOCK_MINUTES);
        settings.protection_answered = field(&value, "protection_answered").unwrap_or_default();
        settings.warned_libraries = field(&value, "warned_libraries").unwrap_or_default();
        settings.backups = field(&value, "backups").unwrap_or_default();
        settings.set_zoom(field(&value, "zoom").unwrap_or(1.0));
        settings
    }

    fn save_to(&self, file: &Path) -> Result<(), ServiceError> {
        let on_disk = OnDisk {
            language: Some(self.language.tag().to_owned()),
            theme: Some(self.theme),
            consultant: Some(self.consultant.clone()),
            contact: Some(self.contact.clone()),
            zoom: Some(self.zoom),
            folder: unicode(self.folder.as_ref()),
            backups: BackupSettings {
                folder: unicode(self.backups.folder.as_ref()),
                ..self.backups.clone()
            },
            lock_minutes: Some(self.lock_minutes),
            protection_answered: Some(self.protection_answered),
            warned_libraries: self.warned_libraries.clone(),
        };
        let text =
            serde_json::to_string_pretty(&on_disk).expect("numbers and Unicode texts can be written as JSON");
        if let Some(folder) = file.parent() {
            paths::create_folder(folder)?;
        }
        let written = FileWriter::unprotected().write(file, text.as_bytes(), true);
        written.map_err(|fault| ServiceError::refused(file, fault))
    }
}

/// Returns a path that JSON can hold; one that is no Unicode text it can't.
fn unicode(path: Option<&PathBuf>) -> Option<PathBuf> {
    path.filter(|path| path.to_str().is_some()).cloned()
}

fn field<T: for<'de> Deserialize<'de>>(value: &serde_json::Value, name: &str) -> Option<T> {
    T::deserialize(value.get(name)?).ok()
}

fn documents() -> Option<PathBuf> {
    let folders = directories::UserDirs::new()?;
    Some(folders.document_dir().unwrap_or(folders.home_dir()).to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Settings, Theme};
    use crate::text::Language;

    #[test]
    fn settings_come_back_as_they_were_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new/settings.json");
        let mut settings = Settings {
            language: Language::English,
            theme: Theme::Dark,
            ..Settings::default()
        };
        settings.consultant = "Sanja Bjelić".to_owned();
        settings.contact = "030 1234".to_owned();
        (settings.lock_minutes, settings.protection_answered) = (0, true);
        settings.set_zoom(1.5);
        settings.set_folder(folder.path(), true);
        settings.backups = super::BackupSettings {
            folder: Some(folder.path().to_owned()),
            outside: [(uuid::Uuid::nil(), "2026-11-26T08:41:05+01:00".parse().unwrap())].into(),
            folder_offered: true,
            reminded_at: Some("2026-11-26T08:41:05+01:00".parse().unwrap()),
        };
        settings.save_to(&file).unwrap();
        assert_eq!(Settings::load_from(&file), settings);
    }

    #[test]
    fn the_folder_of_a_protected_library_is_used_but_not_stored() {
        let (folder, file) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = file.path().join("settings.json");
        let mut settings = Settings::default();
        settings.set_folder(folder.path(), false);
        assert_eq!(settings.folder(), folder.path());
        settings.save_to(&file).unwrap();
        let stored = std::fs::read_to_string(&file).unwrap();
        assert!(!stored.contains(folder.path().to_str().unwrap()), "{stored}");
    }

    #[test]
    fn one_wrong_field_does_not_take_the_others_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.json");
        std::fs::write(
            &file,
            r#"{"language":"en","theme":"purple","zoom":"big","new":1}"#,
        )
        .unwrap();
        let settings = Settings::load_from(&file);
        assert_eq!(
            (settings.language, settings.theme),
            (Language::English, Theme::System)
        );
        assert!((settings.zoom() - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn damaged_settings_are_the_usual_ones() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.json");
        std::fs::write(&file, b"\xff\x00{").unwrap();
        assert_eq!(Settings::load_from(&file), Settings::default());
    }

    #[test]
    fn nothing_is_shown_too_small_to_undo_it() {
        let mut settings = Settings::default();
        settings.set_zoom(0.01);
        assert!((settings.zoom() - 0.5).abs() < f32::EPSILON);
        settings.set_zoom(f32::NAN);
        assert!((settings.zoom() - 1.0).abs() < f32::EPSILON);
    }
}
