//! The consultant's sheet: the agenda with room for notes, what is different from last time, and all answers with the
//! consultant's notes beside them and the mirror's marks in them.

use super::answers;
use super::consulting_record::{AgendaEntry, ChangedAnswer, ConsultingRecord, EarlierSession, HandoutNote};
use super::formatter::{SEPARATOR, SheetFormatter, one_line};
use super::header;
use super::notes::note_blocks;
use super::options::HandoutKind;
use crate::handout::document::{Block, BlockKind, ParagraphRole, Span, TableBlock, TableColumn, TableRow};
use crate::picture::Tone;

/// Number of lines for notes below each point, and at least below the agenda.
const POINT_LINES: u8 = 2;
/// Number of different answers that are printed; further ones are only counted.
const MAX_CHANGES: usize = 80;
/// Number of characters of an answer that are printed beside an earlier one.
const MAX_ANSWER_CHARS: usize = 500;

/// Returns the sheet.
pub(super) fn blocks(formatter: &SheetFormatter<'_>, record: &ConsultingRecord) -> Vec<Block> {
    let header = header::blocks(formatter, HandoutKind::Consultant);
    let mut blocks = vec![Block::new(BlockKind::Sheet(header))];
    blocks.extend(agenda(formatter, &record.agenda));
    let whole: Vec<&HandoutNote> = record.notes.iter().filter(|note| note.place.is_none()).collect();
    if !whole.is_empty() {
        blocks.push(Block::heading(2, formatter.texts.export_whole_session()));
        blocks.extend(whole.into_iter().flat_map(|note| note_blocks(formatter, note)));
    }
    blocks.extend(
        record
            .earlier
            .iter()
            .flat_map(|earlier| changes(formatter, earlier)),
    );
    blocks.extend(room_for_notes(formatter));
    let mut all = answers::blocks(formatter);
    if !all.is_empty() {
        all.insert(1, marks_explained(formatter));
        blocks.push(Block::new(BlockKind::PageBreak));
        blocks.append(&mut all);
    }
    blocks.extend(other_notes(formatter));
    blocks
}

fn agenda(formatter: &SheetFormatter<'_>, points: &[AgendaEntry]) -> Vec<Block> {
    let items: Vec<Vec<Block>> = points
        .iter()
        .map(|point| point_blocks(formatter, point))
        .collect();
    let mut blocks = vec![Block::heading(2, formatter.texts.handout_points())];
    match items.is_empty() {
        true => blocks.push(Block::text(
            ParagraphRole::Body,
            formatter.texts.handout_no_points(),
        )),
        false => blocks.push(Block::new(BlockKind::List {
            numbered: true,
            items,
        })),
    }
    blocks
}

/// Returns lines to write on up to the end of the page.
fn room_for_notes(formatter: &SheetFormatter<'_>) -> [Block; 2] {
    let lines = BlockKind::WritingSpace {
        lines: POINT_LINES,
        fill: true,
    };
    let heading = Block::heading(2, formatter.texts.handout_notes());
    [heading, Block::new(lines)]
}

fn point_blocks(formatter: &SheetFormatter<'_>, point: &AgendaEntry) -> Vec<Block> {
    let texts = formatter.texts;
    let origin = match point.done {
        true => format!("{} · {}", one_line(&point.origin), texts.handout_done()),
        false => one_line(&point.origin),
    };
    let mut blocks = vec![Block::spans(
        ParagraphRole::Body,
        vec![Span::strong(one_line(&point.words))],
    )];
    blocks.extend(point.opener.as_ref().map(|opener| {
        let opener = Span::italic(one_line(opener));
        Block::spans(ParagraphRole::Body, vec![opener])
    }));
    let origin = Span::new(origin).toned(Tone::Secondary);
    blocks.push(Block::spans(ParagraphRole::Small, vec![origin]));
    if !point.agreement.trim().is_empty() {
        let agreed = texts.handout_point_agreed(one_line(&point.agreement));
        blocks.push(Block::text(ParagraphRole::Body, agreed));
    }
    blocks.push(Block::new(BlockKind::WritingSpace {
        lines: POINT_LINES,
        fill: false,
    }));
    vec![Block::new(BlockKind::Together(blocks))]
}

/// Returns the answers that differ from those of the client's session before.
fn changes(formatter: &SheetFormatter<'_>, earlier: &EarlierSession) -> Vec<Block> {
    let [before, now] = &earlier.days;
    let mut blocks = vec![Block::heading(2, formatter.texts.handout_since(before.as_str()))];
    let changes = earlier.changes.get(..MAX_CHANGES).unwrap_or(&earlier.changes);
    if !changes.is_empty() {
        blocks.push(Block::new(BlockKind::Table(TableBlock {
            columns: [1.3, 1.0, 1.0].map(|share| TableColumn { share }).to_vec(),
            head: ["", before, now].map(|day| vec![Span::new(day)]).to_vec(),
            rows: changes
                .chunk_by(|one, other| one.question == other.question)
                .flat_map(rows)
                .collect(),
            plain: false,
        })));
    }
    blocks.extend(formatter.rest_of_list(earlier.changes.len() - changes.len(), None));
    blocks.push(Block::text(ParagraphRole::Small, summary(formatter, earlier)));
    blocks
}

/// Returns the rows of a question; that of a table stands above its parts.
fn rows(changes: &[ChangedAnswer]) -> Vec<TableRow> {
    let small = |text: &str| Block::text(ParagraphRole::Small, excerpt(text));
    let question = |change: &ChangedAnswer| {
        let question = Span::strong(change.question.as_str());
        vec![Block::spans(ParagraphRole::Small, vec![question])]
    };
    let row = |change: &ChangedAnswer| {
        let place = match change.part.is_empty() {
            true => question(change),
            false => vec![small(&change.part)],
        };
        let [before, now] = change.answers.each_ref().map(|answer| vec![small(answer)]);
        TableRow {
            cells: vec![place, before, now],
        }
    };
    let title = changes.first().filter(|change| !change.part.is_empty());
    let title = title.map(|change| TableRow {
        cells: vec![question(change), Vec::new(), Vec::new()],
    });
    title.into_iter().chain(changes.iter().map(row)).collect()
}

/// Returns how many answers only one of both sessions has, or that nothing is different.
fn summary(formatter: &SheetFormatter<'_>, earlier: &EarlierSession) -> String {
    let [gone, added] = earlier.only_in_one;
    match (gone + added, earlier.changes.is_empty()) {
        (0, true) => formatter.texts.handout_since_nothing().to_owned(),
        _ => formatter.texts.handout_since_others().added(added).gone(gone),
    }
}

/// Returns what the marks in answers mean, in the letters that they have.
fn marks_explained(formatter: &SheetFormatter<'_>) -> Block {
    let texts = formatter.texts;
    let spans = vec![
        Span::new(format!("{} ", texts.handout_marks())),
        Span::strong(texts.handout_marks_must()),
        Span::new(SEPARATOR),
        Span::italic(texts.handout_marks_want()),
    ];
    Block::spans(ParagraphRole::Small, spans)
}

/// Returns the notes on answers that aren't printed.
fn other_notes(formatter: &SheetFormatter<'_>) -> Vec<Block> {
    let others = formatter.take_other_notes();
    if others.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(2, formatter.texts.handout_other_notes())];
    for note in others {
        blocks.push(Block::heading(4, one_line(&note.about)));
        blocks.extend(note_blocks(formatter, note));
    }
    blocks
}

/// Returns the beginning of a text.
fn excerpt(text: &str) -> String {
    match text.char_indices().nth(MAX_ANSWER_CHARS) {
        Some((end, _)) => format!("{} …", text.get(..end).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}
