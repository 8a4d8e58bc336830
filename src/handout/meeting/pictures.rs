//! The session's pictures on paper: the same shapes as in the window, measured with paper's letters.

use super::super::document::{Align, Block, BlockKind, FigureBlock, ParagraphRole as Set, Shape, Span, Tone};
use super::super::layout::clean::clean;
use super::super::layout::shape::WordShaper;
use super::formatter::SheetFormatter;
use crate::fonts::Face;
use crate::insight::{Insight, Shift, ShiftSubject};
use crate::picture::{self, Anchor, Measure, Picture, Size, TextStyle};
use std::cell::RefCell;

/// So many dumbbells stand on page 1.
const SHIFTS: usize = 5;
/// Where all of them can be found.
const ALL_SHIFTS: &str = "shifts";
/// How wide a picture beside another is, and one alone.
const BESIDE: f32 = 202.0;
const ALONE: f32 = 330.0;
/// How high the map is.
const MAP: f32 = 150.0;

/// Paper's letters as a measure for pictures.
#[derive(Default)]
struct Letters(RefCell<WordShaper>);

fn face(style: TextStyle) -> (Face, f32) {
    match style {
        TextStyle::Label => (Face::Text, 8.5),
        TextStyle::Strong => (Face::TextStrong, 8.5),
        TextStyle::Small => (Face::Text, 7.5),
        TextStyle::QuarterName => (Face::HeadingItalic, 9.0),
    }
}

impl Measure for Letters {
    fn width(&self, text: &str, style: TextStyle) -> f32 {
        let (face, size) = face(style);
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
        let (face, size) = face(style);
        let metrics = face.metrics();
        (metrics.ascent + metrics.descent) * size / 1000.0
    }
}

/// The map and the dumbbells of page 1, each a column.
pub(super) fn front(teller: &SheetFormatter<'_>, insight: &Insight) -> Vec<Vec<Block>> {
    let letters = Letters::default();
    let both = insight.map.is_some() && !insight.shifts.is_empty();
    let width = if both { BESIDE } else { ALONE };
    let mut columns = Vec::new();
    if let Some(map) = &insight.map {
        let picture = picture::map(map, Size::new(width, MAP), &letters, teller.texts);
        columns.push(vec![
            Block::heading(3, teller.texts.handout_map()),
            figure(&picture),
            caption(&picture),
        ]);
    }
    let shifts = shortened(&insight.shifts);
    if let Some(picture) = picture::before_and_now(&shifts, width, &letters, teller.texts) {
        let mut blocks = vec![Block::heading(3, teller.texts.handout_shifts()), figure(&picture)];
        if insight.shifts.len() > SHIFTS {
            blocks.push(Block::runs(Set::Small, teller.goes_on(ALL_SHIFTS)));
        }
        columns.push(blocks);
    }
    columns
}

/// The whole and the musts that were strongest before, in their order.
fn shortened(shifts: &[Shift]) -> Vec<Shift> {
    let mut order: Vec<usize> = (0..shifts.len()).collect();
    order.sort_by_key(|i| {
        (
            shifts[*i].of != ShiftSubject::Whole,
            std::cmp::Reverse(shifts[*i].before),
        )
    });
    order.truncate(SHIFTS);
    order.sort_unstable();
    order.into_iter().map(|i| shifts[i].clone()).collect()
}

/// What follows page 1: all dumbbells if some were left out there, word balance, findings.
pub(super) fn back(teller: &SheetFormatter<'_>, insight: &Insight) -> Vec<Block> {
    let letters = Letters::default();
    let mut blocks = Vec::new();
    if insight.shifts.len() > SHIFTS
        && let Some(picture) = picture::before_and_now(&insight.shifts, ALONE, &letters, teller.texts)
    {
        let heading = Block::heading(2, teller.texts.handout_shifts()).anchored(ALL_SHIFTS);
        blocks.extend([heading, figure(&picture), caption(&picture)]);
    }
    if let Some(picture) = picture::word_balance(&insight.balance, ALONE, &letters, teller.texts) {
        blocks.extend([
            Block::heading(2, teller.texts.handout_balance()),
            figure(&picture),
            caption(&picture),
        ]);
    }
    blocks.extend(findings(teller, insight));
    blocks
}

/// The findings that the client hasn't dismissed.
fn findings(teller: &SheetFormatter<'_>, insight: &Insight) -> Vec<Block> {
    let standing = insight.findings.iter().filter(|finding| finding.stands());
    let items: Vec<Vec<Block>> = standing
        .map(|finding| {
            let mut runs = vec![Span::new(picture::finding_sentence(finding, teller.texts))];
            if finding.fits == Some(true) {
                runs.push(Span::new(format!(" · {}", teller.texts.handout_fits())).toned(Tone::Secondary));
            }
            let block = Block::runs(Set::Body, runs);
            let cell = finding.cells.first().map(super::formatter::reference);
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
    vec![Block::heading(2, teller.texts.handout_findings()), list]
}

fn caption(picture: &Picture) -> Block {
    let runs = vec![Span::new(picture.sentence.clone()).toned(Tone::Secondary)];
    Block::runs(Set::Small, runs).clamped(4, vec![Span::new(" …")])
}

fn figure(picture: &Picture) -> Block {
    Block::new(BlockKind::Figure(FigureBlock {
        alternative: picture.alternative(),
        width: picture.size.width,
        height: picture.size.height,
        shapes: picture.shapes.iter().map(shape).collect(),
    }))
}

fn shape(shape: &picture::Shape) -> Shape {
    let stroke = |stroke: &Option<picture::Stroke>| stroke.map(|s| (tone(s.tone), s.width));
    match shape {
        picture::Shape::Line {
            from,
            to,
            width,
            tone: of,
        } => Shape::Line {
            from: (from.x, from.y),
            to: (to.x, to.y),
            width: *width,
            tone: tone(*of),
        },
        picture::Shape::Rect {
            area,
            fill,
            stroke: outline,
        } => Shape::Rect {
            at: (area.left, area.top),
            size: (area.width(), area.height()),
            fill: fill.map(tone),
            stroke: stroke(outline),
        },
        picture::Shape::Circle {
            center,
            radius,
            fill,
            stroke: outline,
        } => Shape::Circle {
            center: (center.x, center.y),
            radius: *radius,
            fill: fill.map(tone),
            stroke: stroke(outline),
        },
        picture::Shape::Text {
            at,
            anchor,
            text,
            style,
            tone: of,
            turned,
        } => words((at.x, at.y), *anchor, text, *style, tone(*of), *turned),
    }
}

/// Pictures place text by its middle, paper by its baseline.
fn words(at: (f32, f32), anchor: Anchor, text: &str, style: TextStyle, tone: Tone, upwards: bool) -> Shape {
    let (face, size) = face(style);
    let metrics = face.metrics();
    let down = (metrics.ascent - metrics.descent) / 2.0 * size / 1000.0;
    let at = if upwards {
        (at.0 + down, at.1)
    } else {
        (at.0, at.1 + down)
    };
    let align = match anchor {
        Anchor::Start => Align::Start,
        Anchor::Middle => Align::Middle,
        Anchor::End => Align::End,
    };
    Shape::Text {
        at,
        align,
        text: text.to_owned(),
        face,
        size,
        tone,
        upwards,
    }
}

fn tone(tone: picture::Tone) -> Tone {
    match tone {
        picture::Tone::Ink => Tone::Ink,
        picture::Tone::Secondary => Tone::Secondary,
        picture::Tone::Line => Tone::Line,
        picture::Tone::Paper => Tone::Paper,
    }
}
