//! The session's pictures on paper: the same shapes as in the window, measured by paper's typefaces.

use super::formatter::{SheetFormatter, cell_ref};
use crate::handout::document::{Block, BlockKind, ParagraphRole, Span};
use crate::handout::layout::clean::clean;
use crate::handout::layout::shape::WordShaper;
use crate::handout::layout::style::of_picture_text;
use crate::insight::{Insight, Shift, ShiftSubject, StationBalance, WordBalance};
use crate::picture::{self, Measure, Picture, Size, TextStyle, Tone};
use crate::text::Texts;
use std::cell::RefCell;
use std::cmp::Reverse;

/// The number of dumbbells on page 1.
const MAX_SHIFTS: usize = 5;
/// The number of dumbbells behind page 1; further ones are only counted.
const MAX_BACK_SHIFTS: usize = 150;
/// The number of rows in a picture, so that it fits on a page even if each takes three lines.
const MAX_PICTURE_ROWS: usize = 15;
/// The number of rows in each of several pictures, so that they fill pages well whatever the number of lines.
const ROWS_OF_SEVERAL: usize = 4;
/// The anchor of the picture with all dumbbells.
const SHIFTS_ANCHOR: &str = "shifts";
/// Width of a picture beside another one, in points.
const BESIDE_WIDTH: f32 = 202.0;
/// Width of a picture that stands alone, in points.
const ALONE_WIDTH: f32 = 330.0;
/// Height of the map, in points.
const MAP_HEIGHT: f32 = 150.0;

/// Measures text in pictures by paper's typefaces.
#[derive(Default)]
struct PaperMeasure(RefCell<WordShaper>);

impl Measure for PaperMeasure {
    fn width(&self, text: &str, style: TextStyle) -> f32 {
        let (face, size) = of_picture_text(style);
        let text = clean(text, face);
        let mut shaper = self.0.borrow_mut();
        let words = text
            .split(' ')
            .map(|word| shaper.word(face, word).width)
            .sum::<f32>();
        let spaces = shaper.word(face, " ").width * text.matches(' ').count() as f32;
        (words + spaces) * size / 1000.0
    }

    fn height(&self, style: TextStyle) -> f32 {
        let (face, size) = of_picture_text(style);
        let metrics = face.metrics();
        (metrics.ascent + metrics.descent) * size / 1000.0
    }
}

/// The pictures of page 1.
pub(super) struct FrontPictures {
    map: Option<Picture>,
    shifts: Option<Picture>,
}

impl FrontPictures {
    /// Draws the pictures of a session.
    pub(super) fn of(insight: &Insight, texts: &Texts) -> Self {
        let measure = PaperMeasure::default();
        let both = insight.map.is_some() && !insight.shifts.is_empty();
        let width = if both { BESIDE_WIDTH } else { ALONE_WIDTH };
        let size = Size::new(width, MAP_HEIGHT);
        let map = insight.map.as_ref();
        let shifts = strongest(&insight.shifts, MAX_SHIFTS);
        Self {
            map: map.map(|map| picture::map(map, size, &measure, texts)),
            shifts: picture::before_and_now(&shifts, width, &measure, texts),
        }
    }
}

/// Returns the map and the dumbbells of page 1, each as a column.
pub(super) fn front(
    formatter: &SheetFormatter<'_>,
    insight: &Insight,
    pictures: FrontPictures,
) -> Vec<Vec<Block>> {
    let mut columns = Vec::new();
    if let Some(picture) = pictures.map {
        let caption = caption(picture.sentence.clone());
        columns.push(vec![
            Block::heading(3, formatter.texts.handout_map()),
            Block::new(BlockKind::Figure(picture)),
            caption,
        ]);
    }
    if let Some(picture) = pictures.shifts {
        let mut blocks = vec![
            Block::heading(3, formatter.texts.handout_shifts()),
            Block::new(BlockKind::Figure(picture)),
        ];
        let more = insight.shifts.len().saturating_sub(MAX_SHIFTS);
        blocks.extend(formatter.rest_of_list(more, Some(SHIFTS_ANCHOR)));
        columns.push(blocks);
    }
    columns
}

/// Returns at most `count` shifts: the overall one and the musts that were strongest before, in their order.
fn strongest(shifts: &[Shift], count: usize) -> Vec<Shift> {
    let mut order: Vec<usize> = (0..shifts.len()).collect();
    order.sort_by_key(|i| (shifts[*i].of != ShiftSubject::Whole, Reverse(shifts[*i].before)));
    order.truncate(count);
    order.sort_unstable();
    order.into_iter().map(|i| shifts[i].clone()).collect()
}

/// Returns the part after page 1: all dumbbells if page 1 has only some, word balance, findings.
pub(super) fn back(formatter: &SheetFormatter<'_>, insight: &Insight) -> Vec<Block> {
    let measure = PaperMeasure::default();
    let mut blocks = Vec::new();
    if insight.shifts.len() > MAX_SHIFTS {
        blocks.extend(all_shifts(formatter, &insight.shifts, &measure));
    }
    blocks.extend(balance(formatter, &insight.balance, &measure));
    blocks.extend(findings(formatter, insight));
    blocks
}

/// Returns the dumbbells in pictures that pages can end between.
fn all_shifts(formatter: &SheetFormatter<'_>, all: &[Shift], measure: &PaperMeasure) -> Vec<Block> {
    let shifts = strongest(all, MAX_BACK_SHIFTS);
    let count = match shifts.len() <= MAX_PICTURE_ROWS {
        true => 1,
        false => shifts.len().div_ceil(ROWS_OF_SEVERAL),
    };
    let parts = shifts.chunks(shifts.len().div_ceil(count).max(1));
    let pictures =
        parts.filter_map(|part| picture::before_and_now(part, ALONE_WIDTH, measure, formatter.texts));
    let mut blocks = vec![Block::heading(2, formatter.texts.handout_shifts()).anchored(SHIFTS_ANCHOR)];
    blocks.extend(pictures.map(|picture| Block::new(BlockKind::Figure(picture))));
    if all.len() > shifts.len() {
        let more = formatter.texts.handout_and_more(all.len() - shifts.len());
        blocks.push(Block::text(ParagraphRole::Small, more));
    }
    blocks.push(caption(picture::shifts_sentence(all, formatter.texts)));
    blocks
}

/// Returns the word balance; nothing if neither a must nor a want was counted, which a table of zeros only hides.
fn balance(formatter: &SheetFormatter<'_>, balance: &WordBalance, measure: &PaperMeasure) -> Vec<Block> {
    let total = balance.total;
    if total.strong + total.freed + total.want + total.soft == 0 {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(2, formatter.texts.handout_balance())];
    let counted = |station: &&StationBalance| {
        let found = station.balance;
        found.strong + found.freed + found.want > 0
    };
    let stations: Vec<StationBalance> = balance.stations.iter().filter(counted).cloned().collect();
    for stations in stations.chunks(MAX_PICTURE_ROWS) {
        let part = WordBalance {
            stations: stations.to_vec(),
            total,
        };
        let picture = picture::word_balance(&part, ALONE_WIDTH, measure, formatter.texts);
        blocks.extend(picture.map(|picture| Block::new(BlockKind::Figure(picture))));
    }
    blocks.push(caption(picture::balance_sentence(balance, formatter.texts)));
    blocks
}

/// Returns the findings that the client hasn't dismissed.
fn findings(formatter: &SheetFormatter<'_>, insight: &Insight) -> Vec<Block> {
    let standing = insight.findings.iter().filter(|finding| finding.stands());
    let items: Vec<Vec<Block>> = standing
        .map(|finding| {
            let mut spans = vec![Span::new(picture::finding_sentence(finding, formatter.texts))];
            if finding.fits == Some(true) {
                spans
                    .push(Span::new(format!(" · {}", formatter.texts.handout_fits())).toned(Tone::Secondary));
            }
            let block = Block::spans(ParagraphRole::Body, spans);
            let cell = finding.cells.first().map(cell_ref);
            vec![Block { cell, ..block }]
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let list = Block::new(BlockKind::List {
        numbered: false,
        items,
    });
    vec![Block::heading(2, formatter.texts.handout_findings()), list]
}

fn caption(sentence: String) -> Block {
    let sentence = Span::new(sentence).toned(Tone::Secondary);
    Block::spans(ParagraphRole::Small, vec![sentence]).clamped(4, vec![Span::new(" …")])
}
