//! Resources that Windows reads from a program: its icon, and a manifest that asks for sharp letters on every
//! screen, for UTF-8 and for paths of any length.

use std::error::Error;
use std::fs::File;
use std::path::Path;

use ico::{IconDir, IconDirEntry, IconImage, ResourceType};

use crate::outline::pixels;

/// Colour of the icon: ember on light paper.
const EMBER: [u8; 3] = [0xB8, 0x37, 0x1F];
/// Sizes that Windows shows, in pixels a side.
const SIDES: [u32; 5] = [16, 32, 48, 64, 256];
const MANIFEST: &str = "build/funkenbuch.manifest";

/// Embeds icon and manifest into the program that is built.
pub(crate) fn embed() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-changed=src/app/flame");
    println!("cargo::rerun-if-changed={MANIFEST}");
    embedded().map_err(|error| vec![format!("icon and manifest: {error}")])
}

fn embedded() -> Result<(), Box<dyn Error>> {
    let icon = Path::new(&std::env::var("OUT_DIR")?).join("funkenbuch.ico");
    write_icon(&icon)?;
    winresource::WindowsResource::new()
        .set_icon(&icon.to_string_lossy())
        .set_manifest_file(MANIFEST)
        .compile()?;
    Ok(())
}

fn write_icon(path: &Path) -> Result<(), Box<dyn Error>> {
    let mut icon = IconDir::new(ResourceType::Icon);
    for side in SIDES {
        let image = IconImage::from_rgba_data(side, side, pixels(side, EMBER));
        icon.add_entry(IconDirEntry::encode(&image)?);
    }
    icon.write(File::create(path)?)?;
    Ok(())
}
