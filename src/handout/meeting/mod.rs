//! The meeting sheet: the session as the client brings it to the meeting.
//!
//! Page 1 has everything the meeting needs and always fits; texts that are cut there stand in full on a
//! later page. Word balance and findings follow, then all answers. Questions are found by role, so a
//! workbook gets this sheet as far as it carries the roles. Only shared answers are printed.

mod answers;
mod file_name;
mod first_page;
mod formatter;
mod pictures;

pub use file_name::file_name;

use super::document::{Block, BlockKind, Document, Foot};
use crate::insight::Insight;
use crate::session::SharedSession;
use crate::text::Language;
use formatter::SheetFormatter;

/// The options of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoutOptions {
    /// The consultant's name; left out if it is empty.
    pub consultant: String,
    /// The language to print in; `None` for the session's own.
    pub language: Option<Language>,
}

/// Returns the meeting sheet of a session.
pub fn meeting_sheet(shared: &SharedSession, options: &HandoutOptions) -> Document {
    let formatter = SheetFormatter::new(shared, options.language);
    let insight = Insight::in_language(shared, formatter.tag);
    let first_page = first_page::blocks(&formatter, &insight);
    let mut blocks = vec![Block::new(BlockKind::Sheet(first_page))];
    for part in [pictures::back(&formatter, &insight), answers::blocks(&formatter)] {
        if !part.is_empty() {
            blocks.push(Block::new(BlockKind::PageBreak));
            blocks.extend(part);
        }
    }
    let consultant = options.consultant.trim();
    Document {
        title: formatter.texts.handout_title_of(formatter.name()),
        language: formatter.language.tag().to_owned(),
        author: (!consultant.is_empty()).then(|| consultant.to_owned()),
        changed: Some(shared.session().updated_at),
        foot: foot(&formatter, consultant),
        blocks,
    }
}

/// Returns the foot: client, day and consultant, as far as they are known.
fn foot(formatter: &SheetFormatter<'_>, consultant: &str) -> Foot {
    let consultant = (!consultant.is_empty()).then(|| formatter.texts.handout_consultant(consultant));
    let day = formatter.day(formatter.sheet_day());
    let parts = [Some(formatter.name().to_owned()), Some(day), consultant];
    Foot {
        left: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        of: format!("\u{a0}{}\u{a0}", formatter.texts.handout_of()),
    }
}
