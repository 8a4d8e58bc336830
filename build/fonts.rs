//! Packs the typefaces, so that the program is smaller by a megabyte.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::ZlibEncoder;

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
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    let faults: Vec<String> = FONTS
        .iter()
        .map(Path::new)
        .filter_map(|font| {
            println!("cargo::rerun-if-changed={}", font.display());
            let packed = folder.join(font.file_name().unwrap_or(OsStr::new("font")));
            let error = pack_file(font, &packed.with_extension("ttf.z")).err()?;
            Some(format!("{}: {error}", font.display()))
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn pack_file(from: &Path, to: &Path) -> std::io::Result<()> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(&fs::read(from)?)?;
    fs::write(to, packer.finish()?)
}
