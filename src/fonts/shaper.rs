//! The bundled faces as the shaping engine wants them, loaded once.

use std::sync::LazyLock;

use harfrust::{FontRef, ShaperData};

use super::Face;

/// A face, opened.
pub struct Loaded {
    /// Its tables and outlines.
    pub font: FontRef<'static>,
    /// What shaping needs to know of it.
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
    /// The face, opened; all are at the first time.
    pub fn loaded(self) -> &'static Loaded {
        &LOADED[self as usize]
    }
}
