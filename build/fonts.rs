//! Packs the typefaces, so that the program is smaller by a megabyte.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// The files, which are unpacked before they are used.
const FONTS: [&str; 8] = [
    "assets/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf",
    "assets/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    "assets/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_600SemiBold.ttf",
    "assets/fonts/fraunces/Fraunces_400Regular_Italic.ttf",
    "assets/fonts/fraunces/Fraunces_600SemiBold.ttf",
    "assets/fonts/source-serif-4/SourceSerif4_400Regular.ttf",
    "assets/fonts/source-serif-4/SourceSerif4_600SemiBold.ttf",
    "assets/fonts/noto-emoji/NotoEmoji_400Regular.ttf",
];

/// Writes each of them into the folder of what the build makes, and returns the faults as lines for Cargo.
pub(crate) fn pack() -> Result<(), Vec<String>> {
    let packed = FONTS.map(|font| {
        println!("cargo::rerun-if-changed={font}");
        let name = Path::new(font)
            .file_name()
            .and_then(OsStr::to_str)
            .unwrap_or("font");
        let result = fs::read(font).and_then(|file| super::pack::pack(&file, name));
        result.map_err(|error| format!("{font}: {error}"))
    });
    let faults: Vec<String> = packed.into_iter().filter_map(Result::err).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}
