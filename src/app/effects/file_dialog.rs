//! Choosing files: the system's dialog on a thread of its own, never inside a frame.
//!
//! Where there is neither a portal nor zenity the dialog comes back empty, which looks the same as
//! „cancelled“. So the screens offer a typed path beside it, always.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use egui::Context;

use crate::service::ChartFormat;

/// What a file is chosen for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilePurpose {
    /// The library to work in.
    Library,
    /// A session file to read.
    Import,
    /// A workbook file to read.
    Workbook,
    /// Where the handout goes.
    Handout,
    /// Where the client's own copy goes.
    OwnCopy,
    /// Where a figure goes.
    Chart(ChartFormat),
    /// The folder that sessions are taken out into.
    TakeOut,
    /// A session file among those to be read in.
    ReadIn,
    /// A folder of session files to be read in.
    ReadFolder,
}

impl FilePurpose {
    /// Whether something is written there.
    pub fn writes(&self) -> bool {
        matches!(
            self,
            FilePurpose::Handout | FilePurpose::OwnCopy | FilePurpose::Chart(_)
        )
    }

    /// Whether it is a folder.
    pub fn is_folder(&self) -> bool {
        matches!(self, FilePurpose::TakeOut | FilePurpose::ReadFolder)
    }

    /// The endings such a file may have, the usual one first.
    pub fn endings(&self) -> &'static [&'static str] {
        match self {
            FilePurpose::Library => &["funkenbuch"],
            FilePurpose::Workbook => &["toml"],
            FilePurpose::Import | FilePurpose::OwnCopy => &["json"],
            FilePurpose::Handout => &["pdf"],
            FilePurpose::Chart(ChartFormat::Png) => &["png"],
            FilePurpose::Chart(ChartFormat::Svg) => &["svg"],
            FilePurpose::Chart(ChartFormat::Csv) => &["csv"],
            FilePurpose::ReadIn => &["json"],
            FilePurpose::TakeOut | FilePurpose::ReadFolder => &[],
        }
    }
}

/// A dialog to show.
#[derive(Clone, Debug)]
pub struct FileDialogRequest {
    /// What for.
    pub purpose: FilePurpose,
    /// The dialog's title.
    pub title: String,
    /// What the kind of file is called.
    pub kind: String,
    /// The name offered, for files to be written.
    pub name: String,
    /// Where to look first.
    pub folder: PathBuf,
}

/// What a dialog came back with; `None` if it was cancelled or couldn't be shown.
#[derive(Clone, Debug)]
pub struct FileDialogResult {
    /// What for.
    pub purpose: FilePurpose,
    /// The chosen file.
    pub path: Option<PathBuf>,
    /// Whether the dialog was to be seen: one that comes back empty at once was not.
    pub shown: bool,
}

/// A dialog that is gone sooner was never there.
const MIN_DIALOG_TIME: Duration = Duration::from_millis(500);

/// Shows dialogs and collects what they come back with.
pub struct Dialogs {
    answered: Receiver<FileDialogResult>,
    sender: Sender<FileDialogResult>,
    open: bool,
}

impl Default for Dialogs {
    fn default() -> Self {
        let (sender, answered) = channel();
        Self {
            answered,
            sender,
            open: false,
        }
    }
}

impl Dialogs {
    /// Shows a dialog, unless one is open already; whether it does.
    pub fn ask(&mut self, question: FileDialogRequest, ctx: &Context) -> bool {
        if self.open {
            return false;
        }
        self.open = true;
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        std::thread::spawn(move || {
            let purpose = question.purpose.clone();
            let asked = Instant::now();
            let path = show(question);
            let shown = asked.elapsed() >= MIN_DIALOG_TIME;
            // the window may be gone by now; then nobody waits for the answer
            let _ = sender.send(FileDialogResult { purpose, path, shown });
            ctx.request_repaint();
        });
        true
    }

    /// Whether a dialog is open.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// What came back since the last call.
    pub fn take(&mut self) -> Option<FileDialogResult> {
        let answered = self.answered.try_recv().ok()?;
        self.open = false;
        Some(answered)
    }
}

fn show(question: FileDialogRequest) -> Option<PathBuf> {
    let dialog = rfd::FileDialog::new()
        .set_title(question.title)
        .set_directory(question.folder);
    if question.purpose.is_folder() {
        return dialog.pick_folder();
    }
    let dialog = dialog.add_filter(question.kind, question.purpose.endings());
    if question.purpose.writes() {
        dialog.set_file_name(question.name).save_file()
    } else {
        dialog.pick_file()
    }
}
