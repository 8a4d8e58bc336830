//! Blocks become slabs.
//!
//! Each kind of block has its own short function; tables, which have the most to say, live in
//! [`table`](super::table). On a sheet that has to fit, `tight` shrinks space, texts and pictures
//! step by step.

use super::super::document::{
    Block, BlockKind, CellRef, Clamp, PageColumn, Paragraph, Rule, Span, SpanContent, Tone,
};
use super::clean::clean;
use super::line::{TextLine, clamp};
use super::lines::{StyledText, break_lines};
use super::page::{DrawItem, Paint, Tag};
use super::shape::WordShaper;
use super::slab::{Elements, PageEnd, Slab, keep_together, merged, stack_height};
use super::style::{self, ParagraphStyle};
use super::{figure, table};
use std::collections::HashMap;
use std::sync::Arc;

/// The column blocks flow into.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) x: f32,
    pub(super) width: f32,
    /// The element everything in it belongs to.
    pub(super) parent: Option<usize>,
    /// How hard to save space: 0 not at all.
    pub(super) tight: u8,
    /// Whether clamps cut.
    pub(super) sheet: bool,
}

/// How tight a sheet can get.
pub(super) const TIGHTEST: u8 = 12;

/// What making slabs needs.
pub(super) struct Flow<'a> {
    pub(super) shaper: &'a mut WordShaper,
    pub(super) elements: Elements,
    pub(super) language: Arc<str>,
    /// Page numbers of anchors, as far as known.
    pub(super) pages: &'a HashMap<String, usize>,
    /// Whether a page's number was asked for.
    pub(super) asked: std::cell::Cell<bool>,
    /// The height of a page's column.
    pub(super) page_height: f32,
}

impl Frame {
    /// How many lines a cut text gives up: space goes first, words last.
    fn fewer_lines(&self) -> u8 {
        u8::from(self.tight >= 10) + u8::from(self.tight >= 12)
    }

    /// Space that may shrink.
    pub(super) fn space(&self, wanted: f32) -> f32 {
        wanted * (1.0 - 0.09 * f32::from(self.tight.min(8)))
    }
}

impl Flow<'_> {
    /// The slabs of blocks one below the other.
    pub(super) fn blocks(&mut self, blocks: &[Block], frame: Frame) -> Vec<Slab> {
        let mut slabs: Vec<Slab> = Vec::new();
        let mut forced = false;
        for block in blocks {
            if block.kind == BlockKind::PageBreak {
                forced = true;
                continue;
            }
            let mut more = self.block(block, frame);
            if let Some(first) = more.first_mut() {
                if std::mem::take(&mut forced) {
                    first.before = PageEnd::Forced;
                }
                first.anchors.extend(block.anchor.clone());
            }
            slabs.append(&mut more);
        }
        slabs
    }

    fn block(&mut self, block: &Block, frame: Frame) -> Vec<Slab> {
        let cell = block.cell.as_ref();
        match &block.kind {
            BlockKind::Heading { level, runs } => self.heading(*level, runs, cell, frame),
            BlockKind::Paragraph(paragraph) => self.paragraph(paragraph, cell, frame),
            BlockKind::List { numbered, items } => self.list(*numbered, items, cell, frame),
            BlockKind::Table(table) => table::slabs(self, table, cell, frame),
            BlockKind::Figure(figure) => {
                let element = self
                    .elements
                    .add(Tag::Figure(figure.alternative.clone()), frame.parent, cell);
                vec![figure::slab(self.shaper, figure, element, frame)]
            }
            BlockKind::Rule(rule) => vec![self.rule(*rule, frame)],
            BlockKind::Columns(columns) => self.columns(columns, frame),
            BlockKind::Together(blocks) => {
                let mut slabs = self.blocks(blocks, frame);
                keep_together(&mut slabs);
                slabs
            }
            BlockKind::Sheet(blocks) => self.sheet(blocks, frame),
            BlockKind::WritingSpace { lines, fill } => vec![self.writing_space(*lines, *fill, frame)],
            BlockKind::PageBreak => Vec::new(),
        }
    }

    fn heading(&mut self, level: u8, runs: &[Span], cell: Option<&CellRef>, frame: Frame) -> Vec<Slab> {
        let style = style::of_heading(level);
        let element = self.elements.add(Tag::Heading(level), frame.parent, cell);
        let sources = self.sources(runs, &style);
        let title: String = sources.iter().map(|s| s.text.as_str()).collect();
        let cut = frame.sheet.then(|| Clamp {
            lines: 2,
            more: vec![Span::new("\u{a0}…")],
        });
        let mut slabs = self.lines(sources, &style, element, cut.as_ref(), frame);
        for slab in slabs.iter_mut().skip(1) {
            slab.before = PageEnd::Bad;
        }
        if let Some(first) = slabs.first_mut() {
            first.headings.push((level, title, 0.0));
        }
        if let Some(last) = slabs.last_mut() {
            last.heads = true;
        }
        slabs
    }

    fn paragraph(&mut self, paragraph: &Paragraph, cell: Option<&CellRef>, frame: Frame) -> Vec<Slab> {
        let style = style::of_role(paragraph.role);
        let element = self.elements.add(Tag::Paragraph, frame.parent, cell);
        let sources = self.sources(&paragraph.runs, &style);
        let clamp = paragraph.clamp.as_ref().filter(|_| frame.sheet);
        let mut slabs = self.lines(sources, &style, element, clamp, frame);
        no_widows(&mut slabs);
        if paragraph.role == super::super::document::ParagraphRole::Label
            && let Some(last) = slabs.last_mut()
        {
            last.heads = true;
        }
        slabs
    }

    /// Text broken into lines, one slab each.
    fn lines(
        &mut self,
        mut sources: Vec<StyledText>,
        style: &ParagraphStyle,
        element: usize,
        cut: Option<&Clamp>,
        frame: Frame,
    ) -> Vec<Slab> {
        let mut lines = break_lines(self.shaper, &sources, style.size, frame.width);
        if let Some(cut) = cut {
            let count = usize::from(cut.lines.saturating_sub(frame.fewer_lines()).max(1));
            let more = self.sources(&cut.more, style);
            clamp(
                self.shaper,
                &mut lines,
                count,
                &mut sources,
                more,
                (style.size, frame.width),
            );
        }
        let baseline = style.baseline();
        let last = lines.len().saturating_sub(1);
        let slab = |(i, line): (usize, &TextLine)| {
            let runs = line.runs(&sources, style.size, frame.x, baseline);
            let mut slab = Slab {
                height: style.leading,
                ..Slab::default()
            };
            slab.draw(element, runs.into_iter().map(DrawItem::Glyphs).collect());
            slab.gap = if i == 0 { frame.space(style.above) } else { 0.0 };
            slab.below = if i == last { frame.space(style.below) } else { 0.0 };
            slab
        };
        lines.iter().enumerate().map(slab).collect()
    }

    /// Runs with everything resolved that setting them needs.
    pub(super) fn sources(&self, runs: &[Span], style: &ParagraphStyle) -> Vec<StyledText> {
        let source = |run: &Span| {
            let face = style.face_of(run);
            let text = match &run.content {
                SpanContent::Text(text) => clean(text, face).into_owned(),
                SpanContent::PageOf(anchor) => {
                    self.asked.set(true);
                    self.pages.get(anchor).copied().unwrap_or(2).to_string()
                }
            };
            let tag = run.language.as_deref().filter(|tag| **tag != *self.language);
            StyledText {
                text,
                face,
                tone: run.tone.unwrap_or(style.tone),
                language: tag.map_or_else(|| Arc::clone(&self.language), Arc::from),
                foreign: tag.is_some(),
            }
        };
        runs.iter().map(source).collect()
    }

    fn list(
        &mut self,
        numbered: bool,
        items: &[Vec<Block>],
        cell: Option<&CellRef>,
        frame: Frame,
    ) -> Vec<Slab> {
        let list = self.elements.add(Tag::List, frame.parent, cell);
        let mut slabs = Vec::new();
        for (i, item) in items.iter().enumerate() {
            let element = self.elements.add(Tag::ListItem, Some(list), None);
            let label = if numbered {
                format!("{}.", i + 1)
            } else {
                "–".to_owned()
            };
            let label = self.label(&label, element, frame);
            let x = frame.x + style::LIST_INDENT;
            let inner = Frame {
                x,
                width: frame.width - style::LIST_INDENT,
                parent: Some(element),
                ..frame
            };
            let mut body = self.blocks(item, inner);
            if let Some(first) = body.first_mut() {
                let own = std::mem::take(&mut first.parts);
                first.parts = label;
                first.parts.extend(own);
            }
            for slab in &mut body {
                slab.below = slab.below.min(2.5);
            }
            slabs.append(&mut body);
        }
        if let Some(last) = slabs.last_mut() {
            last.below = frame.space(6.0);
        }
        slabs
    }

    fn label(&mut self, text: &str, item: usize, frame: Frame) -> Vec<super::slab::SlabItem> {
        let style = style::of_role(super::super::document::ParagraphRole::Body);
        let element = self.elements.add(Tag::Label, Some(item), None);
        let sources = self.sources(&[Span::new(format!("{text} "))], &style);
        let lines = break_lines(self.shaper, &sources, style.size, f32::INFINITY);
        let runs = lines
            .iter()
            .flat_map(|l| l.runs(&sources, style.size, frame.x, style.baseline()));
        vec![super::slab::SlabItem {
            element,
            items: runs.map(DrawItem::Glyphs).collect(),
        }]
    }

    fn rule(&mut self, rule: Rule, frame: Frame) -> Slab {
        let (tone, width, space) = match rule {
            Rule::Strong => (Tone::Ink, 1.25, 8.0),
            Rule::Hair => (Tone::Line, style::HAIR, 6.0),
        };
        let element = self.elements.decoration();
        let space = frame.space(space);
        let mut slab = Slab {
            gap: space,
            below: space,
            height: width,
            ..Slab::default()
        };
        slab.draw(
            element,
            vec![horizontal(frame.x, frame.width, width / 2.0, tone, width)],
        );
        slab
    }

    fn columns(&mut self, columns: &[PageColumn], frame: Frame) -> Vec<Slab> {
        let total: f32 = columns.iter().map(|c| c.share).sum();
        let room = frame.width - style::GUTTER * (columns.len().saturating_sub(1)) as f32;
        let before = self.elements.0.len();
        let mut whole = Slab::default();
        let mut x = frame.x;
        for column in columns {
            let width = room * column.share / total;
            let slabs = self.blocks(&column.blocks, Frame { x, width, ..frame });
            whole.gap = whole.gap.max(slabs.first().map_or(0.0, |s| s.gap));
            whole.below = whole.below.max(slabs.last().map_or(0.0, |s| s.below));
            if stack_height(&slabs) > self.page_height {
                self.elements.0.truncate(before);
                return columns
                    .iter()
                    .flat_map(|c| self.blocks(&c.blocks, frame))
                    .collect();
            }
            whole.absorb(merged(slabs), 0.0);
            x += width + style::GUTTER;
        }
        vec![whole]
    }

    /// Tries ever tighter settings until everything fits on one page.
    fn sheet(&mut self, blocks: &[Block], frame: Frame) -> Vec<Slab> {
        let before = self.elements.0.len();
        for tight in 0..=TIGHTEST {
            self.elements.0.truncate(before);
            let mut slabs = self.blocks(
                blocks,
                Frame {
                    tight,
                    sheet: true,
                    ..frame
                },
            );
            if stack_height(&slabs) <= self.page_height || tight == TIGHTEST {
                keep_together(&mut slabs);
                return slabs;
            }
        }
        Vec::new()
    }

    fn writing_space(&mut self, lines: u8, fill: bool, frame: Frame) -> Slab {
        let element = self.elements.decoration();
        let mut slab = Slab {
            height: f32::from(lines) * style::WRITING,
            fills: fill,
            ..Slab::default()
        };
        let ruled = (1..=lines).map(|i| writing_line(frame.x, frame.width, f32::from(i) * style::WRITING));
        slab.draw(element, ruled.collect());
        slab
    }
}

/// A paragraph's first two and last two lines stay together.
fn no_widows(slabs: &mut [Slab]) {
    let count = slabs.len();
    for i in [1, count.saturating_sub(1)] {
        if let Some(slab) = slabs.get_mut(i).filter(|_| i > 0) {
            slab.before = PageEnd::Bad;
        }
    }
}

/// A horizontal line.
pub(super) fn horizontal(x: f32, width: f32, y: f32, tone: Tone, thick: f32) -> DrawItem {
    let paint = Paint {
        fill: None,
        stroke: Some((tone, thick)),
    };
    DrawItem::Path {
        points: vec![(x, y), (x + width, y)],
        paint,
    }
}

/// A line to write on.
pub(super) fn writing_line(x: f32, width: f32, y: f32) -> DrawItem {
    horizontal(x, width, y - style::HAIR, Tone::Line, style::HAIR)
}
