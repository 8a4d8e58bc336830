//! The consultant's logo, which the program keeps beside the settings, so that the picture it came from may go.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::error::ServiceError;
use super::paths;
use crate::exchange::files::{self, FileFault, FileWriter};
use crate::handout::Logo;

/// The logo that was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ChosenLogo {
    /// None.
    #[default]
    None,
    /// One that was kept and can't be read any more. Handouts are printed without it.
    Unreadable,
    /// This one.
    Logo(Arc<Logo>),
}

impl ChosenLogo {
    /// Returns the logo, if there is one that can be printed.
    pub fn logo(&self) -> Option<&Arc<Logo>> {
        match self {
            Self::Logo(logo) => Some(logo),
            Self::None | Self::Unreadable => None,
        }
    }

    /// Loads the logo that is kept in a file.
    pub(super) fn load(file: &Path) -> Self {
        match files::read(file) {
            Ok(png) => Logo::from_png(png).map_or(Self::Unreadable, |logo| Self::Logo(Arc::new(logo))),
            Err(FileFault::Missing) => Self::None,
            Err(_) => Self::Unreadable,
        }
    }

    /// Takes a picture as the logo and keeps it in a file; `None` keeps none. Without a file it is in memory alone.
    ///
    /// # Errors
    /// [`ServiceError::Logo`], or if the picture can't be read or the file can't be written. What was kept stays then.
    pub(super) fn choose(picture: Option<&Path>, file: Option<&Path>) -> Result<Self, ServiceError> {
        let Some(picture) = picture else {
            file.map_or(Ok(()), remove)?;
            return Ok(Self::None);
        };
        let refused = |fault| ServiceError::refused(picture, fault);
        let logo = Logo::read(&files::read(picture).map_err(refused)?);
        let logo = logo.map_err(|source| ServiceError::Logo {
            path: picture.to_owned(),
            source,
        })?;
        if let Some(file) = file {
            file.parent().map_or(Ok(()), paths::create_folder)?;
            let written = FileWriter::unprotected().write(file, logo.png(), true);
            written.map_err(|fault| ServiceError::refused(file, fault))?;
        }
        Ok(Self::Logo(Arc::new(logo)))
    }
}

fn remove(file: &Path) -> Result<(), ServiceError> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(ServiceError::file(file, &error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handout::LogoFault;

    /// Writes a picture of one colour, 60 by 20 pixels.
    fn picture(path: &Path, colour: [u8; 3]) {
        let mut encoder = png::Encoder::new(std::fs::File::create(path).unwrap(), 60, 20);
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&colour.repeat(60 * 20)).unwrap();
    }

    #[test]
    fn a_logo_stays_when_its_picture_goes_and_is_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (from, kept) = (folder.path().join("from.png"), folder.path().join("new/logo.png"));
        picture(&from, [184, 55, 31]);
        let chosen = ChosenLogo::choose(Some(&from), Some(&kept)).unwrap();
        std::fs::remove_file(&from).unwrap();
        assert!(chosen.logo().is_some());
        assert_eq!(ChosenLogo::load(&kept), chosen);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&kept).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        assert_eq!(ChosenLogo::choose(None, Some(&kept)).unwrap(), ChosenLogo::None);
        assert!(!kept.exists());
        // a second press
        assert!(ChosenLogo::choose(None, Some(&kept)).is_ok());
        assert_eq!(ChosenLogo::load(&kept), ChosenLogo::None);
    }

    #[test]
    fn a_picture_that_is_refused_leaves_the_logo_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        picture(&at("from.png"), [0, 90, 70]);
        picture(&at("white.png"), [255, 255, 255]);
        std::fs::write(at("words.png"), "no picture").unwrap();
        let whole = std::fs::read(at("from.png")).unwrap();
        std::fs::write(at("cut.png"), &whole[..whole.len() / 2]).unwrap();
        let chosen = ChosenLogo::choose(Some(&at("from.png")), Some(&at("logo.png"))).unwrap();
        for (name, fault) in [
            ("white.png", LogoFault::Blank),
            ("words.png", LogoFault::OtherFormat),
            ("cut.png", LogoFault::Damaged),
        ] {
            let error = ChosenLogo::choose(Some(&at(name)), Some(&at("logo.png"))).unwrap_err();
            assert!(
                matches!(&error, ServiceError::Logo { path, source } if *path == at(name) && *source == fault),
                "{error:?}"
            );
        }
        let missing = ChosenLogo::choose(Some(&at("missing.png")), Some(&at("logo.png")));
        assert!(matches!(missing, Err(ServiceError::File { .. })), "{missing:?}");
        let folder = ChosenLogo::choose(Some(folder.path()), Some(&at("logo.png")));
        assert!(matches!(folder, Err(ServiceError::File { .. })), "{folder:?}");
        assert_eq!(ChosenLogo::load(&at("logo.png")), chosen);
    }

    #[test]
    fn a_damaged_logo_is_told_from_none() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        picture(&at("from.png"), [0, 0, 0]);
        ChosenLogo::choose(Some(&at("from.png")), Some(&at("logo.png"))).unwrap();
        let whole = std::fs::read(at("logo.png")).unwrap();
        for damaged in [
            &[][..],
            &whole[..whole.len() - 20],
            &[whole.as_slice(), &[0; 60_000]].concat(),
        ] {
            std::fs::write(at("logo.png"), damaged).unwrap();
            assert_eq!(ChosenLogo::load(&at("logo.png")), ChosenLogo::Unreadable);
        }
        // a folder in its place
        assert_eq!(ChosenLogo::load(folder.path()), ChosenLogo::Unreadable);
    }
}
