//! Errors and faults in the words of the interface.

mod logo;
mod printing;
mod protection;
mod secrets;

use std::path::Path;

use super::damage_words::{damaged, refused, unreadable};
use super::error::ServiceError;
use crate::exchange::files::FileFault;
use crate::handout::AttachmentFault;
use crate::session::{DocumentCode, DocumentFault, Moment};
use crate::store::StoreError;
use crate::text::sanitize::one_line;
use crate::text::{FluentValue, Texts, dates};
use crate::workbook::Fault;

pub use self::secrets::wrong_secret;

/// An error in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The problem.
    pub problem: String,
    /// A way to solve it.
    pub remedy: String,
}

impl Advice {
    /// Returns both sentences.
    pub fn sentences(&self) -> String {
        format!("{} {}", self.problem, self.remedy)
    }
}

/// Returns an error in the words of the interface.
pub fn advice(error: &ServiceError, texts: &Texts) -> Advice {
    let (problem, remedy) = problem_and_remedy(error, texts);
    Advice {
        problem,
        remedy: remedy.to_owned(),
    }
}

fn problem_and_remedy(error: &ServiceError, texts: &Texts) -> (String, &'static str) {
    use ServiceError as E;
    match error {
        E::Library { path, source } => library(&shown(path), source, texts),
        E::File { path, source } => file(&shown(path), source, texts),
        E::Backup { path, source } => super::backups::backup_advice(&shown(path), source, texts),
        E::Restore { path, source } => super::backups::restore_advice(&shown(path), source, texts),
        E::NoSoundBackup { path } => (
            texts.integrity_no_backup(shown(path)),
            texts.integrity_no_backup_advice(),
        ),
        E::OtherLibrary { path } => (texts.backups_foreign(shown(path)), texts.backups_foreign_advice()),
        E::IdTooShort { given } => (
            texts.error_id_short(given.as_str()),
            texts.error_id_short_advice(),
        ),
        E::NoPseudonym { name } => printing::no_pseudonym(name.as_deref(), texts),
        E::NoSuchClient { given } => clients_found(given, 0, texts),
        E::SeveralClients { given, count } => clients_found(given, *count, texts),
        E::NoSuchSession { given } => sessions_found(given, 0, texts),
        E::SeveralSessions { given, count } => sessions_found(given, *count, texts),
        E::NoSuchVersion { number, count } => (
            texts.versions_none().count(*count).number(number.to_string()),
            texts.versions_none_advice(),
        ),
        E::Document { .. }
        | E::UnknownWorkbook { .. }
        | E::Diverged { .. }
        | E::InTrash { .. }
        | E::NothingToImport { .. } => imported(error, texts),
        E::UnreadableSession { id } => (unreadable(*id, texts), texts.error_unreadable_session_advice()),
        E::MissingSessions(_) | E::UnsoundSessions(_) | E::UnsoundErasures(_) | E::UnreadLog { .. } => {
            damaged(error, texts)
        }
        E::UnknownLocation { given } => (
            texts.consulting_no_place(given.as_str()),
            texts.consulting_no_place_advice(),
        ),
        E::EmptyNote => (
            texts.consulting_empty_note().to_owned(),
            texts.consulting_empty_note_advice(),
        ),
        E::Workbook { path, faults } => (
            faulty_workbook(&shown(path), faults, texts),
            texts.workbooks_faulty_advice(),
        ),
        E::NoSuchWorkbook { given, known } => no_such_workbook(given, known, texts),
        E::ReservedWorkbook { .. } | E::OtherWorkbook { .. } => refused_workbook(error, texts),
        E::Pdf { path, source } => pdf(&shown(path), *source, texts),
        E::Handout(_) => (texts.import_handout().to_owned(), texts.import_handout_advice()),
        E::Logo { path, source } => logo::problem_and_remedy(&shown(path), *source, texts),
        E::Print(fault) => printing::problem_and_remedy(*fault, texts),
        E::Panicked { request } => (texts.error_panicked(*request), texts.error_panicked_advice()),
        E::Conflict { .. } => (texts.error_conflict().to_owned(), texts.error_conflict_advice()),
        E::Stopped => (texts.error_stopped().to_owned(), texts.error_stopped_advice()),
        E::NotOpen => (texts.error_not_open().to_owned(), texts.error_not_open_advice()),
        _ => secrets::problem_and_remedy(error, texts),
    }
}

/// Returns the words for a PDF from which no session could be taken.
fn pdf(path: &str, fault: AttachmentFault, texts: &Texts) -> (String, &'static str) {
    use AttachmentFault as Fault;
    match fault {
        Fault::Encrypted => (
            texts.import_pdf_encrypted(path),
            texts.import_pdf_encrypted_advice(),
        ),
        Fault::Damaged => (texts.import_pdf_damaged(path), texts.import_pdf_damaged_advice()),
        Fault::TooLarge => (
            texts.import_pdf_too_large(path),
            texts.import_pdf_too_large_advice(),
        ),
        Fault::Missing => (texts.import_pdf_missing(path), texts.import_pdf_missing_advice()),
        Fault::Foreign => (texts.import_pdf_foreign(path), texts.import_pdf_missing_advice()),
        Fault::Several => (texts.import_pdf_several(path), texts.import_pdf_several_advice()),
        Fault::OtherForm => (texts.import_other_form(path), texts.import_other_form_advice()),
        Fault::Blank => (texts.import_form_blank(path), texts.import_form_blank_advice()),
        Fault::Broken => (texts.import_pdf_broken(path), texts.import_pdf_damaged_advice()),
    }
}

/// Returns the words for a session file that can't be imported.
fn imported(error: &ServiceError, texts: &Texts) -> (String, &'static str) {
    use ServiceError as E;
    match error {
        E::Document { path, source } => (faulty(path, source, texts), texts.import_faulty_advice()),
        E::UnknownWorkbook { path, id, version } => (
            unknown_workbook(path, id, *version, texts),
            texts.import_unknown_workbook_advice(),
        ),
        E::Diverged { path, ours, theirs } => (
            diverged(path, *ours, *theirs, texts),
            texts.import_diverged_advice(),
        ),
        E::InTrash { path } => (texts.import_in_trash(shown(path)), texts.import_in_trash_advice()),
        E::NothingToImport { path } => (texts.import_nothing(shown(path)), texts.import_nothing_advice()),
        _ => (texts.error_not_open().to_owned(), texts.error_not_open_advice()),
    }
}

/// Returns the words for a workbook whose id is taken.
fn refused_workbook(error: &ServiceError, texts: &Texts) -> (String, &'static str) {
    match error {
        ServiceError::OtherWorkbook { id, version } => (
            texts.error_other_workbook().id(id.as_str()).version(*version),
            texts.error_other_workbook_advice(),
        ),
        ServiceError::ReservedWorkbook { id } => (
            texts.workbooks_reserved(id.as_str()),
            texts.workbooks_reserved_advice(),
        ),
        _ => (String::new(), ""),
    }
}

/// Returns the words for a workbook that was not found.
fn no_such_workbook(given: &str, known: &[String], texts: &Texts) -> (String, &'static str) {
    let known = known.join(", ");
    (
        texts.workbooks_unknown().given(given).known(known),
        texts.workbooks_unknown_advice(),
    )
}

/// Returns the words for a client that was not found, or found several times.
fn clients_found(given: &str, count: usize, texts: &Texts) -> (String, &'static str) {
    match count {
        0 => (
            texts.error_no_such_client(given),
            texts.error_no_such_client_advice(),
        ),
        _ => (
            texts.error_several_clients().count(count).given(given),
            texts.error_several_clients_advice(),
        ),
    }
}

/// Returns the words for a session that was not found, or found several times.
fn sessions_found(given: &str, count: usize, texts: &Texts) -> (String, &'static str) {
    match count {
        0 => (texts.error_no_session(given), texts.error_no_session_advice()),
        _ => (
            texts.error_several().count(count).given(given),
            texts.error_several_advice(),
        ),
    }
}

/// Returns a path in one line, without characters that a terminal would obey.
fn shown(path: &Path) -> String {
    one_line(&path.display().to_string()).into_owned()
}

fn faulty(path: &Path, fault: &DocumentFault, texts: &Texts) -> String {
    let fault = document(fault, texts);
    texts.import_faulty().fault(fault).path(shown(path))
}

fn unknown_workbook(path: &Path, id: &str, version: u32, texts: &Texts) -> String {
    texts
        .import_unknown_workbook()
        .id(id)
        .path(shown(path))
        .version(version)
}

/// Returns the sentence for a fault of a session document, with its location.
fn document(fault: &DocumentFault, texts: &Texts) -> String {
    let place = ("place", FluentValue::from(fault.place.as_str()));
    let is_about_number = matches!(fault.code, DocumentCode::OutOfRange | DocumentCode::OffStep);
    let given = fault
        .arguments
        .iter()
        .map(|(name, value)| match value.parse::<f64>() {
            Ok(number) if is_about_number => (*name, FluentValue::from(number)),
            _ => (*name, FluentValue::from(value.as_str())),
        });
    let arguments: Vec<(&str, FluentValue<'_>)> = given.chain([place]).collect();
    texts
        .message(&fault.message_id(), &arguments)
        .unwrap_or_else(|| fault.message_id())
}

/// Returns the problem of a file that may lack edits of the copy here.
fn diverged(path: &Path, ours: Moment, theirs: Moment, texts: &Texts) -> String {
    let [here, there] = [ours, theirs].map(|moment| moment_words(moment, texts));
    texts.import_diverged().ours(here).path(shown(path)).theirs(there)
}

/// Returns the faults of a workbook file, one on each line.
fn faulty_workbook(path: &str, faults: &[Fault], texts: &Texts) -> String {
    let sentences = faults.iter().map(|fault| fault_sentence(fault, texts));
    let sentences: Vec<String> = sentences.collect();
    format!(
        "{}\n{}",
        texts.workbooks_faults().count(faults.len()).path(path),
        sentences.join("\n")
    )
}

/// Returns a moment as people write it.
fn moment_words(moment: Moment, texts: &Texts) -> String {
    let local = moment.local();
    format!(
        "{}, {}",
        dates::date_long(local.date(), texts.language()),
        dates::time(&local)
    )
}

fn library(path: &str, error: &StoreError, texts: &Texts) -> (String, &'static str) {
    use StoreError as E;
    match error {
        E::Missing => (texts.error_missing(path), texts.error_missing_advice()),
        E::FolderMissing | E::NotAFolder => (
            texts.error_folder_missing(path),
            texts.error_folder_missing_advice(),
        ),
        E::IsFolder => (texts.error_is_folder(path), texts.error_is_folder_advice()),
        E::NotALibrary => (
            texts.error_not_a_library(path),
            texts.error_not_a_library_advice(),
        ),
        E::OtherProgram => (
            texts.error_other_program(path),
            texts.error_other_program_advice(),
        ),
        E::Newer { .. } => (texts.error_newer(path), texts.error_newer_advice()),
        E::Older { .. } => (texts.error_older(path), texts.error_older_advice()),
        E::Protected
        | E::WrongPassphrase
        | E::NotProtected
        | E::AlreadyProtected
        | E::CutShort
        | E::ClosedByExchange(_) => protection::words(path, error, texts),
        E::Damaged(_) => (texts.error_damaged(path), texts.error_damaged_advice()),
        E::Malformed(_) => (texts.error_malformed(path), texts.error_malformed_advice()),
        E::ReadOnly => (texts.error_read_only(path), texts.error_read_only_advice()),
        E::NoPermission => (
            texts.error_no_permission(path),
            texts.error_no_permission_advice(),
        ),
        E::BadName => (
            texts.error_bad_file_name(path),
            texts.error_bad_file_name_advice(),
        ),
        E::Full => (texts.error_full(path), texts.error_full_advice()),
        E::IndexMismatch(_) => (texts.error_index(path), texts.error_index_advice()),
        E::Replaced => (texts.error_replaced(path), texts.error_replaced_advice()),
        E::Removed => (texts.error_removed(path), texts.error_removed_advice()),
        E::Conflict { .. } => (texts.error_conflict().to_owned(), texts.error_conflict_advice()),
        E::OpenElsewhere => (texts.error_elsewhere(path), texts.error_elsewhere_advice()),
        E::Cancelled | E::OpenByOtherName => refused(error, path, texts),
        E::OpenedToRead => (
            texts.error_opened_to_read(path),
            texts.error_opened_to_read_advice(),
        ),
        E::NoSuchWorkbook => (texts.error_no_workbook(path), texts.error_no_workbook_advice()),
        E::NoSuchSession => (texts.error_session_gone(path), texts.error_session_gone_advice()),
        E::NoSuchClient => (texts.error_client_gone(path), texts.error_client_gone_advice()),
        E::Io(code) | E::Sqlite(code) => (
            texts.error_library_trouble().code(code.to_string()).path(path),
            texts.error_library_trouble_advice(),
        ),
    }
}

fn file(path: &str, fault: &FileFault, texts: &Texts) -> (String, &'static str) {
    match fault {
        FileFault::Missing => (texts.error_file_missing(path), texts.error_file_missing_advice()),
        FileFault::Exists => (texts.error_file_exists(path), texts.error_file_exists_advice()),
        FileFault::Library => (
            texts.error_file_is_library(path),
            texts.error_file_is_library_advice(),
        ),
        FileFault::BadName => (
            texts.error_bad_file_name(path),
            texts.error_bad_file_name_advice(),
        ),
        FileFault::IsFolder => (texts.error_is_folder(path), texts.error_is_folder_advice()),
        FileFault::NoFolder => (texts.error_no_folder(path), texts.error_no_folder_advice()),
        FileFault::UnknownKind => (texts.error_file_kind(path), texts.error_file_kind_advice()),
        FileFault::TooLarge => (texts.error_file_large(path), texts.error_file_large_advice()),
        FileFault::NoPermission => (
            texts.error_no_permission(path),
            texts.error_no_permission_advice(),
        ),
        FileFault::Full => (texts.error_file_full(path), texts.error_file_full_advice()),
        FileFault::NotText(at) => (
            texts.error_file_not_text().at(*at).path(path),
            texts.error_file_not_text_advice(),
        ),
        FileFault::NoRegularFile => (
            texts.error_no_regular_file(path),
            texts.error_no_regular_file_advice(),
        ),
        FileFault::Other(code) => (
            texts.error_file_trouble().code(code.to_string()).path(path),
            texts.error_file_trouble_advice(),
        ),
    }
}

/// Returns the sentence for a fault of a workbook file, after the number of its line.
pub fn fault_sentence(fault: &Fault, texts: &Texts) -> String {
    let given = fault.arguments.iter();
    let arguments: Vec<(&str, FluentValue<'_>)> = given
        .map(|(name, value)| (*name, FluentValue::from(value.as_str())))
        .collect();
    let words = texts
        .message(&format!("fault-{}", fault.code.name()), &arguments)
        .unwrap_or_else(|| fault.to_string());
    texts.fault_at_line().fault(words).line(fault.line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use crate::workbook::FaultCode;

    #[test]
    fn every_fault_has_a_sentence_with_its_line_in_both_languages() {
        let names = [
            "limit", "detail", "given", "field", "expected", "known", "language", "id", "table", "of",
            "role", "kind",
        ];
        for language in Language::ALL {
            for code in FaultCode::ALL {
                let fault = Fault {
                    code: *code,
                    line: 17,
                    arguments: names.map(|name| (name, "xyz".to_owned())).to_vec(),
                };
                let sentence = fault_sentence(&fault, Texts::of(language));
                let place = match language {
                    Language::German => "Zeile 17: ",
                    Language::English => "Line 17: ",
                };
                assert!(sentence.starts_with(place), "{sentence}");
                assert!(
                    !sentence.contains(&fault.to_string()),
                    "{} has no sentence",
                    code.name()
                );
                assert!(!sentence.contains('{'), "{sentence}");
            }
        }
    }
}
