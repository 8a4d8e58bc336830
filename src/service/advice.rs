//! Errors and faults in the words of the interface.

use std::path::Path;

use super::error::ServiceError;
use crate::exchange::files::FileFault;
use crate::session::{DocumentFault, Moment};
use crate::store::StoreError;
use crate::text::{FluentValue, Texts, dates};
use crate::workbook::Fault;

/// An error in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The problem.
    pub problem: String,
    /// A way to solve it.
    pub remedy: String,
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
        E::Library { path, source } => library(&path.display().to_string(), source, texts),
        E::File { path, source } => file(&path.display().to_string(), source, texts),
        E::IdTooShort { given } => (texts.desk_id_short(given.as_str()), texts.desk_id_short_advice()),
        E::NoSuchClient { given } => clients_found(given, 0, texts),
        E::SeveralClients { given, count } => clients_found(given, *count, texts),
        E::NoSuchSession { given } => sessions_found(given, 0, texts),
        E::SeveralSessions { given, count } => sessions_found(given, *count, texts),
        E::NoSuchVersion { number, count } => (
            texts.versions_none().count(*count).number(*number),
            texts.versions_none_advice(),
        ),
        E::Document { path, source } => (faulty(path, source, texts), texts.import_faulty_advice()),
        E::UnknownWorkbook { path, id, version } => (
            unknown_workbook(path, id, *version, texts),
            texts.import_unknown_workbook_advice(),
        ),
        E::Diverged { path, ours, theirs } => {
            let problem = diverged(&path.display().to_string(), *ours, *theirs, texts);
            (problem, texts.import_diverged_advice())
        }
        E::NothingToImport { path } => (
            texts.import_nothing(path.display().to_string()),
            texts.import_nothing_advice(),
        ),
        E::UnknownLocation { given } => (
            texts.consult_no_place(given.as_str()),
            texts.consult_no_place_advice(),
        ),
        E::EmptyNote => (
            texts.consult_empty_note().to_owned(),
            texts.consult_empty_note_advice(),
        ),
        E::Workbook { path, faults } => (
            faulty_workbook(&path.display().to_string(), faults, texts),
            texts.books_faulty_advice(),
        ),
        E::NoSuchWorkbook { given, known } => (
            texts
                .books_unknown()
                .given(given.as_str())
                .known(known.join(", ")),
            texts.books_unknown_advice(),
        ),
        E::Handout(error) => (
            texts.import_handout(error.to_string()),
            texts.import_handout_advice(),
        ),
        E::Panicked { request } => (texts.desk_panicked(*request), texts.desk_panicked_advice()),
        E::Conflict { .. } => (texts.desk_conflict().to_owned(), texts.desk_conflict_advice()),
        E::Stopped => (texts.desk_stopped().to_owned(), texts.desk_stopped_advice()),
        E::NotOpen => (texts.desk_not_open().to_owned(), texts.desk_not_open_advice()),
    }
}

/// Returns the words for a client that was not found, or found several times.
fn clients_found(given: &str, count: usize, texts: &Texts) -> (String, &'static str) {
    match count {
        0 => (
            texts.desk_no_such_client(given),
            texts.desk_no_such_client_advice(),
        ),
        _ => (
            texts.desk_several_clients().count(count).given(given),
            texts.desk_several_clients_advice(),
        ),
    }
}

/// Returns the words for a session that was not found, or found several times.
fn sessions_found(given: &str, count: usize, texts: &Texts) -> (String, &'static str) {
    match count {
        0 => (texts.desk_no_session(given), texts.desk_no_session_advice()),
        _ => (
            texts.desk_several().count(count).given(given),
            texts.desk_several_advice(),
        ),
    }
}

fn faulty(path: &Path, fault: &DocumentFault, texts: &Texts) -> String {
    let fault = document(fault, texts);
    let path = path.display().to_string();
    texts.import_faulty().fault(fault).path(path)
}

fn unknown_workbook(path: &Path, id: &str, version: u32, texts: &Texts) -> String {
    let path = path.display().to_string();
    texts.import_unknown_workbook().id(id).path(path).version(version)
}

/// Returns the sentence for a fault of a session document, with its location.
fn document(fault: &DocumentFault, texts: &Texts) -> String {
    let place = ("place", FluentValue::from(fault.place.as_str()));
    let given = fault
        .arguments
        .iter()
        .map(|(name, value)| (*name, FluentValue::from(value.as_str())));
    let arguments: Vec<(&str, FluentValue<'_>)> = given.chain([place]).collect();
    texts
        .message(&fault.message_id(), &arguments)
        .unwrap_or_else(|| fault.message_id())
}

/// Returns the problem of a file that is older than the copy here, or that was changed as well as that.
fn diverged(path: &str, ours: Moment, theirs: Moment, texts: &Texts) -> String {
    let [here, there] = [ours, theirs].map(|moment| moment_words(moment, texts));
    if theirs < ours {
        texts.import_diverged().ours(here).path(path).theirs(there)
    } else {
        texts.import_diverged_both().ours(here).path(path).theirs(there)
    }
}

/// Returns the faults of a workbook file, one on each line.
fn faulty_workbook(path: &str, faults: &[Fault], texts: &Texts) -> String {
    let sentences = faults.iter().map(|fault| fault_sentence(fault, texts));
    let sentences: Vec<String> = sentences.collect();
    format!(
        "{}\n{}",
        texts.books_faults().count(faults.len()).path(path),
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
        E::Missing => (texts.desk_missing(path), texts.desk_missing_advice()),
        E::FolderMissing => (
            texts.desk_folder_missing(path),
            texts.desk_folder_missing_advice(),
        ),
        E::IsFolder => (texts.desk_is_folder(path), texts.desk_is_folder_advice()),
        E::NotALibrary => (texts.desk_not_a_library(path), texts.desk_not_a_library_advice()),
        E::OtherProgram => (texts.desk_other_program(path), texts.desk_other_program_advice()),
        E::Newer { .. } => (texts.desk_newer(path), texts.desk_newer_advice()),
        E::Older { .. } => (texts.desk_older(path), texts.desk_older_advice()),
        E::Damaged(detail) | E::Malformed(detail) => (
            texts.desk_damaged().detail(detail.as_str()).path(path),
            texts.desk_damaged_advice(),
        ),
        E::ReadOnly => (texts.desk_read_only(path), texts.desk_read_only_advice()),
        E::NoPermission => (texts.desk_no_permission(path), texts.desk_no_permission_advice()),
        E::Full => (texts.desk_full(path), texts.desk_full_advice()),
        E::IndexMismatch(_) => (texts.desk_index(path), texts.desk_index_advice()),
        E::Replaced => (texts.desk_replaced(path), texts.desk_replaced_advice()),
        E::Removed => (texts.desk_removed(path), texts.desk_removed_advice()),
        E::Conflict { .. } => (texts.desk_conflict().to_owned(), texts.desk_conflict_advice()),
        E::OpenElsewhere => (texts.desk_elsewhere(path), texts.desk_elsewhere_advice()),
        E::OpenedToRead => (
            texts.desk_opened_to_read(path),
            texts.desk_opened_to_read_advice(),
        ),
        E::NoSuchWorkbook => (texts.desk_no_workbook(path), texts.desk_no_workbook_advice()),
        E::NoSuchSession => (texts.desk_session_gone(path), texts.desk_session_gone_advice()),
        E::NoSuchClient => (texts.desk_client_gone(path), texts.desk_client_gone_advice()),
        E::OtherWorkbook { id, version } => (
            texts.desk_other_workbook().id(id.as_str()).version(*version),
            texts.desk_other_workbook_advice(),
        ),
        E::Io(detail) | E::Sqlite(detail) => (
            texts.desk_library_trouble().detail(detail.as_str()).path(path),
            texts.desk_library_trouble_advice(),
        ),
    }
}

fn file(path: &str, fault: &FileFault, texts: &Texts) -> (String, &'static str) {
    match fault {
        FileFault::Missing => (texts.desk_file_missing(path), texts.desk_file_missing_advice()),
        FileFault::Exists => (texts.desk_file_exists(path), texts.desk_file_exists_advice()),
        FileFault::Library => (
            texts.desk_file_is_library(path),
            texts.desk_file_is_library_advice(),
        ),
        FileFault::BadName => (texts.desk_bad_file_name(path), texts.desk_bad_file_name_advice()),
        FileFault::IsFolder => (texts.desk_is_folder(path), texts.desk_is_folder_advice()),
        FileFault::TooLarge => (texts.desk_file_large(path), texts.desk_file_large_advice()),
        FileFault::NoPermission => (texts.desk_no_permission(path), texts.desk_no_permission_advice()),
        FileFault::Full => (texts.desk_file_full(path), texts.desk_file_full_advice()),
        FileFault::NotText(at) => (
            texts.desk_file_not_text().at(*at).path(path),
            texts.desk_file_not_text_advice(),
        ),
        FileFault::Other(detail) => (
            texts.desk_file_trouble().detail(detail.as_str()).path(path),
            texts.desk_file_trouble_advice(),
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
