//! Checks the built-in workbooks with the reader that also reads a consultant's own, so that a mistake in one
//! stops the build.

use std::path::{Path, PathBuf};

use crate::workbook::Workbook;

const FOLDER: &str = "assets/workbooks";

/// Reads every built-in workbook and returns the faults as lines for Cargo.
pub(crate) fn check() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=src/workbook");
    let faults: Vec<String> = files().iter().flat_map(|file| faults(file)).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn files() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(FOLDER).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    files
}

fn faults(file: &Path) -> Vec<String> {
    let name = file.display();
    match std::fs::read(file) {
        Err(error) => vec![format!("{name}: {error}")],
        Ok(bytes) => {
            let faults = Workbook::read_bytes(&bytes).err().unwrap_or_default();
            faults
                .iter()
                .map(|fault| format!("{name}:{}: {fault}", fault.line))
                .collect()
        }
    }
}
