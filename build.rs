//! Checks what the program is built from: texts in both languages become typed methods here, and
//! the workbooks are read with the program's own reader. On Windows the program gets its icon.

#[allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the build only reads workbooks; the program does the rest"
)]
#[path = "src/workbook/mod.rs"]
mod workbook;

#[path = "build/texts.rs"]
mod texts;
#[path = "build/workbooks.rs"]
mod workbooks;

#[cfg(windows)]
#[path = "src/app/chrome/logo/outline.rs"]
mod outline;
#[cfg(windows)]
#[path = "build/windows.rs"]
mod windows;

fn main() {
    #[cfg(windows)]
    let embedded = windows::embed();
    #[cfg(not(windows))]
    let embedded = Ok(());
    for result in [texts::generate(), workbooks::check(), embedded] {
        for fault in result.err().into_iter().flatten() {
            println!("cargo::error={fault}");
        }
    }
}
