//! Opens the window, or reports why it can't.
//!
//! Missing system libraries are reported as errors, but without libxkbcommon-x11 the windowing library panics. Both end in the
//! same message, which names the packages that usually help; a panic while the window is open has a message of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::ViewportBuilder;

use super::Options;
use super::window::MainWindow;
use crate::service::log_panic;
use crate::text::Texts;

/// Packages that a minimal Debian or Ubuntu lacks.
const PACKAGES: &str = "libx11-6 libxcursor1 libx11-xcb1 libxi6 libxkbcommon-x11-0 libgl1";

/// The window could not be opened, or the program stopped by itself; the error's text says what to do.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NoWindow(String);

/// Opens the window and returns when it is closed.
///
/// # Errors
/// If no window can be opened, or if the program stopped by itself.
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
    let reason = match outcome {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => plain(&error.to_string()).to_owned(),
        Err(_) if opened.load(Ordering::Relaxed) => {
            return Err(NoWindow(texts.opening_stopped().to_owned()));
        }
        Err(panic) => reason(&*panic),
    };
    log::error!("no window could be opened");
    Err(NoWindow(
        texts.opening_no_window().packages(PACKAGES).reason(reason),
    ))
}

/// Keeps panics from being printed until the window is open: before, they mean that a system library is missing, which
/// [`run`] reports.
fn be_quiet_until(opened: &Arc<AtomicBool>) {
    let next = std::panic::take_hook();
    let opened = Arc::clone(opened);
    std::panic::set_hook(Box::new(move |info| {
        if opened.load(Ordering::Relaxed) {
            next(info);
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

/// Returns the text of an error without the place in the sources before it.
fn plain(error: &str) -> &str {
    let after_file = error
        .rsplit_once(".rs:")
        .and_then(|(_, rest)| rest.split_once(": "));
    after_file.map_or(error, |(_, text)| text)
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
    fn an_error_is_reported_without_the_place_in_the_sources() {
        let error =
            "os error at /home/x/src/platform/mod.rs:765: neither DISPLAY nor WAYLAND_DISPLAY is set.";
        assert_eq!(plain(error), "neither DISPLAY nor WAYLAND_DISPLAY is set.");
        assert_eq!(plain("no OpenGL"), "no OpenGL");
    }
}
