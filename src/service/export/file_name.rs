//! Names of exported files.

use jiff::civil::Date;

use super::order::ExportFormat;
use crate::handout::{self, HandoutKind, HandoutOptions};
use crate::session::{SharedSession, short_id};
use crate::text::{Texts, safe_name};

/// Returns the name of a session's files without an ending: name, day of the last change, and end of the id, as in
/// `Jörg Müßig 2026-11-22 1a2b3c4d`.
pub(super) fn file_stem(shared: &SharedSession, name: Option<&str>, texts: &Texts) -> String {
    let name = name.map(safe_name).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| texts.export_unnamed().to_owned());
    let end = short_id(shared.id());
    format!("{name} {} {end}", shared.updated_at().local().date())
}

/// Returns the name of a session's handout among those of others: the one that is offered for it, and the end of the id.
pub(super) fn handout_name(shared: &SharedSession, options: &HandoutOptions) -> String {
    let name = handout::file_name(shared, options);
    let stem = name.strip_suffix(".pdf").unwrap_or(&name);
    format!("{stem} {}.pdf", short_id(shared.id()))
}

/// Returns the title of a file with handouts of so many sessions.
pub(super) fn handouts_title(kind: HandoutKind, count: usize, texts: &Texts) -> String {
    texts.export_handouts_title().count(count).kind(kind.title(texts))
}

/// Returns the name of a file with handouts of so many sessions.
pub(super) fn handouts_name(kind: HandoutKind, count: usize, texts: &Texts, today: Date) -> String {
    format!("{} {today}.pdf", safe_name(&handouts_title(kind, count, texts)))
}

/// Returns the name of a table; `None` for the forms that write a file for each session.
pub(super) fn table_name(format: &ExportFormat, texts: &Texts, today: Date) -> Option<String> {
    let today = today.to_string();
    match format {
        ExportFormat::Each(_) | ExportFormat::Handouts(_) | ExportFormat::HandoutFile(..) => None,
        ExportFormat::Sessions => Some(format!("{}.csv", texts.export_sessions_file(today))),
        ExportFormat::Answers => Some(format!("{}.csv", texts.export_answers_file(today))),
    }
}
