//! A path in a field: chosen in a dialog, typed, or both.

use std::path::{Path, PathBuf};

use crate::service::expand_home;

/// A path in a field. A chosen path stays the path of its file where it is no Unicode text and the field can't show it
/// as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TypedPath {
    /// The text of the field.
    pub text: String,
    chosen: PathBuf,
}

impl TypedPath {
    /// Returns the field with a path that was chosen.
    pub fn new(path: &Path) -> Self {
        Self {
            text: path.display().to_string(),
            chosen: path.to_owned(),
        }
    }

    /// Returns `true` if nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Returns the path: the chosen one unless another was typed, where `~` is the home folder.
    pub fn path(&self) -> PathBuf {
        if self.text == self.chosen.to_string_lossy() {
            return self.chosen.clone();
        }
        expand_home(Path::new(self.text.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_tilde_is_the_home_folder() {
        let mut field = TypedPath::new(Path::new("/x"));
        for (typed, meant) in [
            ("  ~/Export ", expand_home(Path::new("~/Export"))),
            (" /a b/c ", PathBuf::from("/a b/c")),
            ("/x", PathBuf::from("/x")),
        ] {
            typed.clone_into(&mut field.text);
            assert_eq!(field.path(), meant);
        }
        assert!(TypedPath::default().is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_chosen_path_need_not_be_unicode_text() {
        use std::os::unix::ffi::OsStrExt;
        let chosen = Path::new(std::ffi::OsStr::from_bytes(b"/M\xfcller.json"));
        let mut field = TypedPath::new(chosen);
        assert_eq!(field.path(), chosen);
        field.text.push('x');
        assert_ne!(field.path(), chosen);
    }
}
