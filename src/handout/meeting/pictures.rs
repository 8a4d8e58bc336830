//! The session's pictures on paper: the same shapes as in the window, measured by paper's typefaces.

use super::formatter::{SheetFormatter, cell_ref};
use crate::handout::document::{Block, BlockKind, ParagraphRole, Span};
use crate::handout::layout::clean::clean;
use crate::handout::layout::shape::WordShaper;
use crate::handout::layout::style::of_picture_text;
use crate::insight::{Insight, Shift, ShiftSubject};
use crate::picture::{self, Measure, Picture, Size, TextStyle, Tone};
use std::cell::RefCell;
use std::cmp::Reverse;

/// The number of dumbbells on page 1.
const MAX_SHIFTS: usize = 5;
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

/// Returns the map and the dumbbells of page 1, each as a column.
pub(super) fn front(formatter: &SheetFormatter<'_>, insight: &Insight) -> Vec<Vec<Block>> {
    let measure = PaperMeasure::default();
    let both = insight.map.is_some() && !insight.shifts.is_empty();
    let width = if both { BESIDE_WIDTH } else { ALONE_WIDTH };
    let mut columns = Vec::new();
    if let Some(map) = &insight.map {
        let picture = picture::map(map, Size::new(width, MAP_HEIGHT), &measure, formatter.texts);
        columns.push(vec![
            Block::heading(3, formatter.texts.handout_map()),
            figure(&picture),
            caption(&picture),
        ]);
    }
    let shifts = strongest(&insight.shifts);
    if let Some(picture) = picture::before_and_now(&shifts, width, &measure, formatter.texts) {
        let mut blocks = vec![
            Block::heading(3, formatter.texts.handout_shifts()),
            figure(&picture),
        ];
        if insight.shifts.len() > MAX_SHIFTS {
            blocks.push(Block::spans(
                ParagraphRole::Small,
                formatter.reference_to(SHIFTS_ANCHOR),
            ));
        }
        columns.push(blocks);
    }
    columns
}

/// Returns the overall shift and the musts that were strongest before, in their order.
fn strongest(shifts: &[Shift]) -> Vec<Shift> {
    let mut order: Vec<usize> = (0..shifts.len()).collect();
    order.sort_by_key(|i| (shifts[*i].of != ShiftSubject::Whole, Reverse(shifts[*i].before)));
    order.truncate(MAX_SHIFTS);
    order.sort_unstable();
    order.into_iter().map(|i| shifts[i].clone()).collect()
}

/// Returns the part after page 1: all dumbbells if page 1 has only some, word balance, findings.
pub(super) fn back(formatter: &SheetFormatter<'_>, insight: &Insight) -> Vec<Block> {
    let measure = PaperMeasure::default();
    let mut blocks = Vec::new();
    if insight.shifts.len() > MAX_SHIFTS
        && let Some(picture) =
            picture::before_and_now(&insight.shifts, ALONE_WIDTH, &measure, formatter.texts)
    {
        let heading = Block::heading(2, formatter.texts.handout_shifts()).anchored(SHIFTS_ANCHOR);
        blocks.extend([heading, figure(&picture), caption(&picture)]);
    }
    if let Some(picture) = picture::word_balance(&insight.balance, ALONE_WIDTH, &measure, formatter.texts) {
        blocks.extend([
            Block::heading(2, formatter.texts.handout_balance()),
            figure(&picture),
            caption(&picture),
        ]);
    }
    blocks.extend(findings(formatter, insight));
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

fn caption(picture: &Picture) -> Block {
    let sentence = Span::new(picture.sentence.clone()).toned(Tone::Secondary);
    Block::spans(ParagraphRole::Small, vec![sentence]).clamped(4, vec![Span::new(" …")])
}

fn figure(picture: &Picture) -> Block {
    Block::new(BlockKind::Figure(picture.clone()))
}
