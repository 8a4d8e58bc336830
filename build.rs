//! Generates the methods of the UI texts, checks the built-in workbooks with the program's own reader, and packs texts
//! and typefaces. On Windows, embeds the program's icon.

#[allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the build only reads workbooks; the program does the rest"
)]
#[path = "src/workbook/mod.rs"]
mod workbook;

#[path = "build/fonts.rs"]
mod fonts;
#[path = "build/pack.rs"]
mod pack;
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
    for result in [texts::generate(), workbooks::check(), fonts::pack(), embedded] {
        for fault in result.err().into_iter().flatten() {
            println!("cargo::error={fault}");
        }
    }
}
