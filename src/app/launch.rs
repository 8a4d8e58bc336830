//! Opening the window, and what is said if there is none to open.
//!
//! On a bare machine the system's libraries may be missing. Most of that comes back as an error, but
//! a missing libxkbcommon-x11 makes the windowing library panic; both end in the same sentence, which
//! names the packages and the commands that work without a window. A panic later, with a session
//! open, is told apart: everything up to the last save is in the library.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::ViewportBuilder;

use super::Options;
use super::window::MainWindow;
use crate::service::log_panic;
use crate::text::Texts;

/// The packages that a bare Debian or Ubuntu lacks.
const PACKAGES: &str = "libx11-6 libxcursor1 libx11-xcb1 libxi6 libxkbcommon-x11-0 libgl1";

/// Why the window is gone although nobody closed it. Its text is what to print.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NoWindow(String);

/// Opens the window and stays until it is closed.
///
/// # Errors
/// If no window can be opened, or if the program stopped by itself; the text says what to do.
pub fn run(options: Options) -> Result<(), NoWindow> {
    let texts = Texts::of(options.settings.language);
    let opened = Arc::new(AtomicBool::new(false));
    be_quiet_until(&opened);
    let inside = Arc::clone(&opened);
    let outcome = catch_unwind(AssertUnwindSafe(move || {
        eframe::run_native(
            "Funkenbuch",
            native_options(),
            Box::new(move |creation| {
                inside.store(true, Ordering::Relaxed);
                Ok(Box::new(MainWindow::new(&creation.egui_ctx, options)))
            }),
        )
    }));
    match outcome {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(NoWindow(
            texts
                .opening_no_window()
                .packages(PACKAGES)
                .reason(plain(&error.to_string())),
        )),
        Err(_) if opened.load(Ordering::Relaxed) => Err(NoWindow(texts.opening_stopped().to_owned())),
        Err(panic) => Err(NoWindow(
            texts
                .opening_no_window()
                .packages(PACKAGES)
                .reason(reason(&*panic)),
        )),
    }
}

/// Keeps panics from printing anything until the window is there: until then they only mean that a
/// library is missing, and that is said in a sentence.
fn be_quiet_until(opened: &Arc<AtomicBool>) {
    let loud = std::panic::take_hook();
    let opened = Arc::clone(opened);
    std::panic::set_hook(Box::new(move |info| {
        if opened.load(Ordering::Relaxed) {
            loud(info);
        } else {
            log_panic(info);
        }
    }));
}

fn reason(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("libxkbcommon-x11")
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// An error's words without the place in somebody's sources that comes before them.
fn plain(error: &str) -> &str {
    let behind = error
        .rsplit_once(".rs:")
        .and_then(|(_, behind)| behind.split_once(": "));
    behind.map_or(error, |(_, words)| words)
}

fn native_options() -> eframe::NativeOptions {
    let viewport = ViewportBuilder::default()
        .with_title("Funkenbuch")
        .with_app_id("funkenbuch")
        .with_inner_size([1180.0, 780.0])
        .with_min_inner_size([480.0, 400.0])
        .with_icon(super::chrome::logo::icon());
    eframe::NativeOptions {
        viewport,
        centered: true,
        dithering: false,
        ..Default::default()
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn an_error_is_told_without_the_place_in_the_sources() {
        let said = "os error at /home/x/src/platform/mod.rs:765: neither DISPLAY nor WAYLAND_DISPLAY is set.";
        assert_eq!(plain(said), "neither DISPLAY nor WAYLAND_DISPLAY is set.");
        assert_eq!(plain("no OpenGL"), "no OpenGL");
    }
}
