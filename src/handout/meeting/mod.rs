//! The Gesprächsblatt: what the client brings to the meeting, as a document.
//!
//! Page 1 is all the meeting needs and always fits; what is cut there goes on further back. Then come
//! word balance and findings, then all answers. Questions are found by role, so any workbook gets
//! this sheet as far as it carries the roles; only shared answers get here at all.

mod answers;
mod file_name;
mod first_page;
mod formatter;
mod pictures;

pub use file_name::file_name;

use super::document::{Block, BlockKind, Document, Foot, Moment};
use crate::insight::Insight;
use crate::session::SharedSession;
use crate::text::Language;
use formatter::SheetFormatter;

/// What may differ from sheet to sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoutOptions {
    /// The consultant's name; empty if none is set.
    pub consultant: String,
    /// The language to print in; the session's own unless said otherwise.
    pub language: Option<Language>,
}

/// The meeting sheet of a session.
pub fn meeting_sheet(shared: &SharedSession, options: &HandoutOptions) -> Document {
    let teller = SheetFormatter::new(shared, options.language);
    let insight = Insight::in_language(shared, teller.tag);
    let mut blocks = vec![Block::new(BlockKind::Sheet(first_page::blocks(
        &teller, &insight,
    )))];
    for part in [pictures::back(&teller, &insight), answers::blocks(&teller)] {
        if !part.is_empty() {
            blocks.push(Block::new(BlockKind::PageBreak));
            blocks.extend(part);
        }
    }
    Document {
        title: teller.texts.handout_title_of(teller.name()),
        language: teller.language.tag().to_owned(),
        author: Some(options.consultant.trim().to_owned()).filter(|name| !name.is_empty()),
        changed: Some(changed(shared)),
        foot: foot(&teller, &options.consultant),
        blocks,
    }
}

/// Client, day and consultant, as far as they are known.
fn foot(teller: &SheetFormatter<'_>, consultant: &str) -> Foot {
    let day = teller
        .meeting_day()
        .unwrap_or_else(|| teller.shared.session().updated_at.local().date());
    let consultant = consultant.trim();
    let consultant = (!consultant.is_empty()).then(|| teller.texts.handout_consultant(consultant));
    let parts = [Some(teller.name().to_owned()), Some(teller.day(day)), consultant];
    let left = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Foot {
        left,
        of: format!("\u{a0}{}\u{a0}", teller.texts.handout_of()),
    }
}

fn changed(shared: &SharedSession) -> Moment {
    let updated = shared.session().updated_at;
    let local = updated.local();
    let small = |part: i8| part.unsigned_abs();
    Moment {
        date: (local.year(), small(local.month()), small(local.day())),
        time: (small(local.hour()), small(local.minute()), small(local.second())),
        offset: i16::try_from(updated.offset().seconds() / 60).unwrap_or(0),
    }
}
