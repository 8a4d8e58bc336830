//! The file name offered for a handout.

use super::formatter::SheetFormatter;
use super::options::HandoutOptions;
use crate::session::SharedSession;
use crate::text::safe_name;

/// Returns a file name of title, client and day, such as `Gesprächsblatt Jörg Müßig 2026-12-03.pdf`, with
/// only such characters as every system takes.
pub fn file_name(shared: &SharedSession, options: &HandoutOptions) -> String {
    let formatter = SheetFormatter::new(shared, options);
    let name = formatter.given_name().map(safe_name);
    let parts = [
        Some(options.kind.title(formatter.texts).to_owned()),
        name,
        Some(formatter.sheet_day().to_string()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|p| !p.is_empty()).collect();
    format!("{}.pdf", parts.join(" "))
}
