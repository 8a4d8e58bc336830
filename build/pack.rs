//! Packs data, so that the program is smaller.

use std::path::PathBuf;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// Packs data into a file of a name in the folder of what the build makes.
///
/// # Errors
/// If the file can't be written.
pub(crate) fn pack(data: &[u8], name: &str) -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    std::io::Write::write_all(&mut packer, data)?;
    std::fs::write(folder.join(format!("{name}.z")), packer.finish()?)
}
