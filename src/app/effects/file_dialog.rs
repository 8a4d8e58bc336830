//! The system's dialog for files, on a thread of its own: never inside a frame.
//!
//! Without a portal and without zenity the dialog returns nothing, which looks the same as a cancelled one. So
//! a dialog that returns nothing at once is taken as one that was never shown, and a path is typed instead.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant, SystemTime};

use crate::app::model::FilePurpose;
use crate::app::outbox::FileDialogRequest;

/// Shortest time in which a person can close a dialog; one that returns sooner was never shown.
const MIN_DIALOG_TIME: Duration = Duration::from_millis(500);

/// The result of a dialog.
#[derive(Clone, Debug)]
pub struct FileDialogResult {
    /// The purpose of the file.
    pub purpose: FilePurpose,
    /// The chosen file; `None` if the dialog was cancelled or not shown.
    pub path: Option<PathBuf>,
    /// Whether the dialog was shown.
    pub shown: bool,
}

/// Shows one dialog at a time and collects the results.
pub struct FileDialogs {
    results: Receiver<FileDialogResult>,
    sender: Sender<FileDialogResult>,
    open: bool,
}

impl Default for FileDialogs {
    fn default() -> Self {
        let (sender, results) = channel();
        Self {
            results,
            sender,
            open: false,
        }
    }
}

impl FileDialogs {
    /// Shows a dialog, unless one is open already; `wake` is called when there is a result.
    pub fn show(&mut self, request: FileDialogRequest, wake: impl FnOnce() + Send + 'static) {
        if std::mem::replace(&mut self.open, true) {
            return;
        }
        let sender = self.sender.clone();
        std::thread::spawn(move || {
            let purpose = request.purpose.clone();
            let begun = Instant::now();
            let path = if can_be_shown(SystemTime::now()) {
                catch_unwind(AssertUnwindSafe(|| choose(request))).unwrap_or_default()
            } else {
                None
            };
            let shown = path.is_some() || begun.elapsed() >= MIN_DIALOG_TIME;
            // the window may be closed by now
            let _ = sender.send(FileDialogResult { purpose, path, shown });
            wake();
        });
    }

    /// Returns the next result.
    pub fn poll(&mut self) -> Option<FileDialogResult> {
        let result = self.results.try_recv().ok()?;
        self.open = false;
        Some(result)
    }
}

/// Returns `false` where the library of dialogs would panic: it counts the time since 1970.
fn can_be_shown(now: SystemTime) -> bool {
    now >= SystemTime::UNIX_EPOCH
}

fn choose(request: FileDialogRequest) -> Option<PathBuf> {
    let dialog = rfd::FileDialog::new()
        .set_title(request.title)
        .set_directory(request.folder);
    if request.purpose.is_folder() {
        return dialog.pick_folder();
    }
    let dialog = dialog.add_filter(request.kind, request.purpose.endings());
    if request.purpose.writes() {
        dialog.set_file_name(request.purpose.file_name()).save_file()
    } else {
        dialog.pick_file()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_dialog_is_asked_for_while_the_clock_stands_before_1970() {
        assert!(can_be_shown(SystemTime::now()));
        assert!(!can_be_shown(SystemTime::UNIX_EPOCH - Duration::from_secs(1)));
    }
}
