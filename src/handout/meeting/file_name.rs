//! The file name offered for a sheet.

use super::HandoutOptions;
use super::formatter::SheetFormatter;
use crate::session::SharedSession;
use crate::text::safe_name;

/// „Gesprächsblatt Jörg Müßig 2026-12-03.pdf": title, client and day, in characters every system takes.
pub fn file_name(shared: &SharedSession, options: &HandoutOptions) -> String {
    let teller = SheetFormatter::new(shared, options.language);
    let name = shared
        .by_role(crate::workbook::Role::ClientName)
        .map(|_| teller.name());
    let day = teller
        .meeting_day()
        .unwrap_or_else(|| shared.session().updated_at.local().date());
    let parts = [
        Some(teller.texts.handout_title().to_owned()),
        name.map(safe_name),
        Some(day.to_string()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|p| !p.is_empty()).collect();
    format!("{}.pdf", parts.join(" "))
}
