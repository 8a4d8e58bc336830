//! The kinds of handout, each a document of its own.
//!
//! The meeting sheet is the session as the client brings it to the meeting: page 1 has everything the meeting needs and
//! always fits; texts that are cut there stand in full on a later page. Questions are found by role, so a workbook gets
//! these handouts as far as it carries the roles. Only shared answers are printed.

mod answers;
mod blank;
mod consultant;
mod consulting_record;
mod file_name;
mod follow_up;
mod formatter;
mod header;
mod meeting;
mod name_mask;
mod notes;
mod numbering;
mod options;
mod pictures;

pub use blank::{BlankSheet, FieldName, own_rows};
pub use consulting_record::{AgendaEntry, ChangedAnswer, ConsultingRecord, EarlierSession, HandoutNote};
pub use file_name::file_name;
pub use options::{HandoutKind, HandoutOptions, PrintedName};

use super::document::{Block, BlockKind, Document, Foot, ParagraphRole};
use super::parallel;
use crate::insight::Insight;
use crate::session::SharedSession;
use formatter::SheetFormatter;
use name_mask::NameMask;
use pictures::FrontPictures;

/// Returns the handout of a session.
pub fn handout(shared: &SharedSession, options: &HandoutOptions) -> Document {
    let texts = SheetFormatter::new(shared, options).texts;
    match NameMask::of(shared, options, texts) {
        Some(mask) => document(&mask.session(shared), &mask.options(options)),
        None => document(shared, options),
    }
}

fn document(shared: &SharedSession, options: &HandoutOptions) -> Document {
    let formatter = SheetFormatter::new(shared, options);
    let consultant = options.consultant.trim();
    Document {
        title: formatter.document_title(options.kind),
        language: formatter.language.tag().to_owned(),
        author: (!consultant.is_empty()).then(|| consultant.to_owned()),
        changed: Some(shared.session().updated_at),
        paper: options.paper,
        form: None,
        foot: foot(&formatter, consultant),
        label: client_and_day(&formatter).join(" · "),
        blocks: blocks(&formatter, options),
        attachment: None,
    }
}

fn blocks(formatter: &SheetFormatter<'_>, options: &HandoutOptions) -> Vec<Block> {
    match options.kind {
        HandoutKind::Meeting => meeting_sheet(formatter),
        HandoutKind::Brief => {
            let insight = Insight::in_language(formatter.shared, formatter.tag);
            let pictures = FrontPictures::of(&insight, formatter.texts);
            let around = meeting::around_pictures(formatter);
            let page = meeting::blocks(formatter, &insight, pictures, around);
            vec![Block::new(BlockKind::Sheet(page))]
        }
        HandoutKind::Answers => {
            let header = header::blocks(formatter, options.kind);
            let mut blocks = vec![Block::new(BlockKind::Sheet(header))];
            let answers = answers::stations(formatter);
            if answers.is_empty() {
                let words = formatter.texts.handout_no_answers();
                blocks.push(Block::text(ParagraphRole::Body, words));
            }
            blocks.extend(answers);
            blocks
        }
        HandoutKind::FollowUp => {
            let page = follow_up::blocks(formatter, &options.record);
            vec![Block::new(BlockKind::Sheet(page))]
        }
        HandoutKind::Consultant => consultant::blocks(formatter, &options.record),
    }
}

/// Returns page 1, and what stands behind it.
fn meeting_sheet(formatter: &SheetFormatter<'_>) -> Vec<Block> {
    let insight = Insight::in_language(formatter.shared, formatter.tag);
    let texts = formatter.texts;
    let (pictures, (around, mut behind)) = parallel::both(
        || FrontPictures::of(&insight, texts),
        || {
            let around = meeting::around_pictures(formatter);
            let mut behind = pictures::back(formatter, &insight);
            behind.extend(answers::blocks(formatter));
            (around, behind)
        },
    );
    let first_page = meeting::blocks(formatter, &insight, pictures, around);
    let mut blocks = vec![Block::new(BlockKind::Sheet(first_page))];
    if !behind.is_empty() {
        blocks.push(Block::new(BlockKind::PageBreak));
        blocks.append(&mut behind);
    }
    blocks
}

fn client_and_day(formatter: &SheetFormatter<'_>) -> [String; 2] {
    [formatter.name().to_owned(), formatter.day(formatter.sheet_day())]
}

/// Returns the foot: client and day, and the consultant if there is one.
fn foot(formatter: &SheetFormatter<'_>, consultant: &str) -> Foot {
    let consultant = (!consultant.is_empty()).then(|| formatter.texts.handout_consultant(consultant));
    let parts = client_and_day(formatter).into_iter().chain(consultant);
    Foot::of(parts.collect(), formatter.texts)
}
