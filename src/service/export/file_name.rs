//! Names of exported files.

use jiff::civil::Date;

use super::order::ExportFormat;
use crate::session::SharedSession;
use crate::text::{Texts, safe_name};

/// Number of characters of a session's id in file names, counted from its end.
const ID_CHARS_IN_NAME: usize = 8;

/// Returns the name of a session's files without an ending: name, day of the last change, and end of the id, as in
/// `Jörg Müßig 2026-11-22 1a2b3c4d`.
pub(super) fn file_stem(shared: &SharedSession, name: Option<&str>, texts: &Texts) -> String {
    let name = name.map(safe_name).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| texts.export_unnamed().to_owned());
    let id = shared.id().to_string();
    let end = &id[id.len() - ID_CHARS_IN_NAME..];
    format!("{name} {} {end}", shared.updated_at().local().date())
}

/// Returns the name of a table; `None` for the forms that write a file for each session.
pub(super) fn table_name(format: ExportFormat, texts: &Texts, today: Date) -> Option<String> {
    let today = today.to_string();
    match format {
        ExportFormat::Each(_) => None,
        ExportFormat::Sessions => Some(format!("{}.csv", texts.export_sessions_file(today))),
        ExportFormat::Answers => Some(format!("{}.csv", texts.export_answers_file(today))),
    }
}
