//! The faces as the shaping engine takes them, loaded once.

use std::sync::LazyLock;

use harfrust::{FontRef, ShaperData};

use super::Face;

/// A face, ready for shaping.
pub struct Loaded {
    /// Its tables and outlines.
    pub font: FontRef<'static>,
    /// Data that shaping needs.
    pub data: ShaperData,
}

impl Loaded {
    /// Reads the face with this number in a file; `None` if it is damaged.
    pub(super) fn read(file: &'static [u8], index: u32) -> Option<Self> {
        let font = FontRef::from_index(file, index).ok()?;
        let data = ShaperData::new(&font);
        Some(Loaded { font, data })
    }
}

static LOADED: LazyLock<Vec<Loaded>> = LazyLock::new(|| {
    let load =
        |face: &Face| Loaded::read(face.bytes(), 0).expect("the bundled faces are whole TrueType files");
    Face::ALL.iter().map(load).collect()
});

impl Face {
    /// Returns the loaded face; the first call loads all bundled faces.
    pub fn loaded(self) -> &'static Loaded {
        match self {
            Face::Installed(installed) => installed.loaded(),
            bundled => &LOADED[bundled.number()],
        }
    }
}
