//! The bundled faces as the shaping engine takes them, loaded once.

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

static LOADED: LazyLock<Vec<Loaded>> = LazyLock::new(|| {
    let load = |face: &Face| {
        let font = FontRef::new(face.bytes()).expect("the bundled faces are whole TrueType files");
        let data = ShaperData::new(&font);
        Loaded { font, data }
    };
    Face::ALL.iter().map(load).collect()
});

impl Face {
    /// Returns the loaded face; the first call loads all faces.
    pub fn loaded(self) -> &'static Loaded {
        &LOADED[self as usize]
    }
}
