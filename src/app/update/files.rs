//! Choosing files, and writing them.

use std::path::{Path, PathBuf};

use crate::app::message::Message;
use crate::app::model::{ClientField, FilePurpose, Now};
use crate::app::outbox::Effect;
use crate::app::outbox::FileDialogRequest;
use crate::app::screens::Screen;
use crate::app::state::dialog::DialogState;
use crate::app::state::secret_form::SecretForm;
use crate::app::state::{AfterSaving, AppState};
use crate::service::{
    Chart, ChartFormat, FileContent, FileKind, ImportOrder, Job, Passphrase, Request, Write, expand_home,
    file_kind,
};
use crate::session::Session;

/// Shows the system's dialog for a file.
pub(super) fn choose(state: &mut AppState, purpose: FilePurpose) {
    if let Some(hand_over) = &state.library.hand_over {
        // the system's dialog would show other files
        state.dialog = Some(DialogState::SaveHere {
            typed: purpose.file_name(),
            folder: hand_over.folder.display().to_string(),
            purpose,
        });
        return;
    }
    let texts = state.texts();
    let (title, kind) = match &purpose {
        FilePurpose::Library => (texts.files_library(), texts.files_kind_library()),
        FilePurpose::BackupFile => (texts.backups_file_title(), texts.files_kind_library()),
        FilePurpose::BackupFolder => (texts.backups_folder_title(), texts.files_kind_library()),
        FilePurpose::Session | FilePurpose::ImportFile => (texts.files_import(), texts.files_kind_session()),
        FilePurpose::Workbook => (texts.workbooks_path(), texts.workbooks_kind()),
        FilePurpose::Logo => (texts.files_logo(), texts.files_kind_picture()),
        FilePurpose::EmergencySheet { .. } => (texts.sheet_where(), texts.files_kind_pdf()),
        FilePurpose::Handout { .. } | FilePurpose::Blank(_) => {
            (texts.files_handout(), texts.files_kind_pdf())
        }
        FilePurpose::OwnCopy { .. } | FilePurpose::UnsavedCopy { .. } | FilePurpose::UnkeptCopy(_) => {
            (texts.files_own_copy(), texts.files_kind_session())
        }
        FilePurpose::DeletionRecords { .. } => (texts.erase_records_path(), texts.files_kind_pdf()),
        FilePurpose::Chart(..) => (texts.charts_path(), texts.charts_kind()),
        FilePurpose::ExportFolder | FilePurpose::ImportFolder => {
            (texts.transfer_choose_folder_title(), texts.files_kind_session())
        }
    };
    let request = FileDialogRequest {
        title: title.to_owned(),
        kind: kind.to_owned(),
        folder: state.settings.folder(),
        purpose,
    };
    state.outbox.push(Effect::ChooseFile(Box::new(request)));
}

/// Lets the user type a path.
pub(super) fn type_path(state: &mut AppState, purpose: FilePurpose) {
    let typed = state.settings.folder().join(purpose.file_name());
    state.dialog = Some(DialogState::Path {
        typed: typed.display().to_string(),
        purpose,
    });
}

/// Says after unlocking that a file which was chosen while the window was locked is not used: anybody may have done that.
pub(super) fn leave_out(state: &mut AppState, message: &Message) {
    if matches!(message, Message::FileChosen { .. } | Message::NoFileDialog(_)) {
        let text = state.texts().lock_file_left().to_owned();
        state.show_notice(text, None);
    }
}

/// Uses the file of a message that says that one was chosen.
pub(super) fn file_chosen(state: &mut AppState, message: Message, now: Now) {
    if let Message::FileChosen {
        purpose,
        path,
        confirmed,
    } = message
    {
        chosen(state, purpose, &path, confirmed, now);
    }
}

/// Uses a chosen file; an existing one is replaced only if that was confirmed.
pub(super) fn chosen(state: &mut AppState, purpose: FilePurpose, given: &Path, confirmed: bool, now: Now) {
    if let Some(DialogState::Path { .. } | DialogState::Replace { .. }) = state.dialog {
        state.dialog = None;
    }
    let path = whole_path(state, &purpose, given);
    // another name than the one that was confirmed
    let confirmed = confirmed && path == given;
    // a folder is never replaced; writing there is refused with a sentence
    let is_there = path.symlink_metadata().is_ok() && !path.is_dir();
    if purpose.writes() && !confirmed && is_there {
        state.dialog = Some(DialogState::Replace { purpose, path });
        return;
    }
    match &purpose {
        FilePurpose::Library => return open_file(state, path, now),
        FilePurpose::Session => return import(state, path, now),
        FilePurpose::Workbook => return super::consulting::read_workbook(state, path),
        FilePurpose::Logo => return super::settings::choose_logo(state, Some(path)),
        FilePurpose::BackupFile | FilePurpose::BackupFolder => {
            return super::backups::chosen(state, &path, purpose.is_folder(), now);
        }
        FilePurpose::ExportFolder | FilePurpose::ImportFile | FilePurpose::ImportFolder => {
            return in_form(state, &purpose, &path);
        }
        _ => {}
    }
    state.flush(now);
    write(state, purpose, path);
}

/// Writes a file.
pub(super) fn write(state: &mut AppState, purpose: FilePurpose, path: PathBuf) {
    if let Some(content) = content(state, &purpose) {
        let ticket = state.outbox.send(Request::WriteFile { path, content });
        state.files.insert(ticket, purpose);
    }
}

/// Expands a typed path: `~` is the home folder, a name alone lies in the folder used last, and
/// a name without the ending of such files gets it, unless that leads away from something that is there to be read.
fn whole_path(state: &AppState, purpose: &FilePurpose, path: &Path) -> PathBuf {
    let path = state.settings.folder().join(expand_home(path));
    let there = if purpose.writes() {
        path.is_dir()
    } else {
        path.exists()
    };
    let is_folder = path.to_string_lossy().ends_with(std::path::is_separator);
    match purpose.lacking_ending(&path) {
        Some(ending) if !there && !is_folder => {
            let mut named = path.into_os_string();
            named.push(format!(".{ending}"));
            named.into()
        }
        _ => path,
    }
}

/// Opens a file by its kind: a library, the form that imports a session, or the page of a workbook. Where there is no
/// file, a new library is made.
pub(in crate::app) fn open_file(state: &mut AppState, path: PathBuf, now: Now) {
    match file_kind(&path) {
        Ok(FileKind::Session) => {
            super::consulting::open_import(state);
            in_form(state, &FilePurpose::ImportFile, &path);
        }
        Ok(FileKind::Workbook) => {
            super::consulting::open_workbooks(state);
            super::consulting::read_workbook(state, path);
        }
        Err(error) if path.exists() => state.show_problem(&error, None),
        Ok(FileKind::Library) | Err(_) => open_library(state, path, now),
    }
}

/// Opens another library once everything is saved in this one; one that was never opened is not waited for.
fn open_library(state: &mut AppState, path: PathBuf, now: Now) {
    state.flush(now);
    if state.is_library_late() && !state.has_words() {
        return state.open_library(path);
    }
    state.after_saving(AfterSaving::OpenLibrary(path), now);
}

fn import(state: &mut AppState, path: PathBuf, now: Now) {
    let order = ImportOrder {
        paths: vec![path],
        replace: false,
    };
    super::jobs::start_job(state, Job::Import(order), now);
}

fn in_form(state: &mut AppState, purpose: &FilePurpose, path: &Path) {
    match (purpose, state.screens.top_mut()) {
        (FilePurpose::ExportFolder, Screen::Export(export)) => export.set_folder(path),
        (FilePurpose::ImportFile | FilePurpose::ImportFolder, Screen::Import(import)) => {
            import.set_path(path);
        }
        _ => {}
    }
}

fn content(state: &AppState, purpose: &FilePurpose) -> Option<FileContent> {
    match purpose {
        FilePurpose::Handout { order, .. } => Some(FileContent::Handout(order.clone())),
        FilePurpose::Blank(order) => Some(FileContent::Blank(order.clone())),
        FilePurpose::OwnCopy { session, word, .. } => Some(FileContent::OwnCopy {
            session: *session,
            word: word.clone(),
        }),
        FilePurpose::UnkeptCopy(_) => Some(FileContent::Unsaved(unkept(state)?)),
        FilePurpose::EmergencySheet { passphrase, .. } => Some(FileContent::EmergencySheet {
            passphrase: passphrase.clone(),
            language: state.language(),
        }),
        FilePurpose::UnsavedCopy { .. } => unsaved_content(state),
        FilePurpose::DeletionRecords { .. } => Some(FileContent::DeletionRecords {
            consultant: state.settings.consultant.clone(),
            language: state.language(),
        }),
        FilePurpose::Chart(chart, format) => Some(FileContent::Chart {
            chart: chart.clone(),
            format: *format,
            language: state.language(),
        }),
        _ => None,
    }
}

/// Returns the session that is filled in without being kept.
fn unkept(state: &AppState) -> Option<Box<Session>> {
    let open = state.walk()?.model.open();
    open.is_unkept().then(|| Box::new(open.session().clone()))
}

/// Returns what is unsaved: a session as a document, the consultant's words as text.
fn unsaved_content(state: &AppState) -> Option<FileContent> {
    if let Some(session) = unsaved_session(state) {
        return Some(FileContent::Unsaved(Box::new(session.clone())));
    }
    let texts: Vec<String> = state.writes.contents().filter_map(words).collect();
    (!texts.is_empty()).then(|| FileContent::Text(texts.join("\n\n")))
}

fn unsaved_session(state: &AppState) -> Option<&Session> {
    state.writes.contents().find_map(|write| match write {
        Write::Session(snapshot) => Some(&snapshot.session),
        _ => None,
    })
}

/// Returns the words of a write by the consultant.
fn words(write: &Write) -> Option<String> {
    use crate::consulting::Change;
    let Write::Change { change, .. } = write else {
        return None;
    };
    match change {
        Change::PutNote(note) => Some(note.text.clone()),
        Change::PutClient(client) => Some(ClientField::ALL.map(|field| field.text(client)).join("\n")),
        Change::Agenda { items, .. } => {
            let lines = items.iter().flat_map(|item| [&item.words, &item.agreement]);
            let lines: Vec<&str> = lines
                .filter(|line| !line.is_empty())
                .map(String::as_str)
                .collect();
            Some(lines.join("\n"))
        }
        _ => None,
    }
}

pub(super) fn confirm_own_copy(state: &mut AppState) {
    let has_word = state.walk().is_some_and(|walk| walk.model.open().has_word());
    let word = has_word.then(SecretForm::default);
    state.dialog = Some(DialogState::OwnCopy { word });
}

pub(super) fn save_own_copy(state: &mut AppState, word: Option<Passphrase>) {
    state.dialog = None;
    let Some(open) = state.walk().map(|walk| walk.model.open()) else {
        return;
    };
    let (session, is_unkept) = (open.session().id, open.is_unkept());
    let name = format!("{}.json", state.texts().files_own_copy_name());
    choose(
        state,
        match is_unkept {
            true => FilePurpose::UnkeptCopy(name),
            false => FilePurpose::OwnCopy { session, name, word },
        },
    );
}

pub(super) fn save_chart(state: &mut AppState, chart: Box<Chart>, format: ChartFormat) {
    choose(state, FilePurpose::Chart(chart, format));
}

/// Tells that a file or folder could not be opened.
pub(super) fn not_opened(state: &mut AppState, path: &Path) {
    let text = state.texts().notice_not_opened(path.display().to_string());
    state.show_notice(text, None);
}

/// Sends again what could not be saved.
pub(super) fn retry_saving(state: &mut AppState, now: Now) {
    if state.dialog == Some(DialogState::Unsaved) {
        state.dialog = None;
        state.after_saving(AfterSaving::Close, now);
    }
    state.writes.retry();
    state.flush(now);
}

/// Asks where a copy of what can't be saved goes.
pub(super) fn save_unsaved_copy(state: &mut AppState) {
    let ending = if unsaved_session(state).is_some() {
        "json"
    } else {
        "txt"
    };
    let name = format!("{}.{ending}", state.texts().files_unsaved_name());
    choose(state, FilePurpose::UnsavedCopy { name });
}
