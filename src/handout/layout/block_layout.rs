//! Turns blocks into strips.
//!
//! On a [`BlockKind::Sheet`] [`Frame::tight`] shrinks space, texts and pictures step by step.

use super::super::document::{
    Block, BlockKind, CellRef, Clamp, Paragraph, ParagraphRole, Rule, Span, SpanContent,
};
use super::clamp::clamp;
use super::clean::clean;
use super::line::{StyledText, TextLine};
use super::line_cache::LineCache;
use super::lines::break_lines;
use super::page::{DrawItem, Element, ElementKind};
use super::ruled::{horizontal, writing_line};
use super::shape::WordShaper;
use super::strip::{Elements, PageBreak, Strip, avoid_widows, keep_together, stack_height};
use super::style::{self, ParagraphStyle, Typography};
use super::tightness::saved;
use super::{card, columns, field, figure, list, sheet, table};
use crate::picture::Tone;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

/// The area that blocks flow into.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) x: f32,
    pub(super) width: f32,
    /// The element that its blocks belong to.
    pub(super) parent: Option<usize>,
    /// How much space is saved, as a step of [`saved`].
    pub(super) tight: u8,
    /// Whether clamped paragraphs are cut.
    pub(super) sheet: bool,
    /// Whether only heights are asked for, so that nothing is drawn.
    pub(super) measured: bool,
    /// Whether cut paragraphs get lines back where there is room.
    pub(super) refilled: bool,
    /// Number of lines that a cut paragraph gets back.
    pub(super) given_back: u8,
}

/// Number of characters of a cut text that are set: the lines that stay hold fewer, and a text may have megabytes.
const MAX_CLAMPED_CHARS: usize = 4000;

/// Number of characters up to which words are a short line.
const MAX_SHORT_CHARS: usize = 60;

/// The state while blocks are turned into strips.
pub(super) struct BlockLayout<'a> {
    pub(super) shaper: &'a mut WordShaper,
    /// The lines of texts on a sheet.
    pub(super) line_cache: LineCache,
    pub(super) elements: Elements,
    pub(super) language: Arc<str>,
    /// The page numbers of anchors, as far as known.
    pub(super) pages: &'a HashMap<String, usize>,
    /// Whether the document refers to page numbers.
    pub(super) has_references: std::cell::Cell<bool>,
    /// The height available on a page.
    pub(super) page_height: f32,
    /// The sizes of text.
    pub(super) typography: Typography,
    /// Whether fields are filled in on a screen.
    pub(super) fillable: bool,
    /// The height of a sheet that is left for lines of cut texts.
    pub(super) spare_height: f32,
    /// The tightness of the latest sheet, where the next one is tried first.
    pub(super) tightness: u8,
    /// Whether figures have one width, as in tables.
    pub(super) tabular: bool,
}

impl Frame {
    /// Returns a space, shrunk as far as the frame is tight.
    pub(super) fn space(&self, full: f32) -> f32 {
        full * saved(self.tight).spaces
    }

    /// Returns the frame without some width at its left.
    pub(super) fn indented(self, by: f32) -> Self {
        Self {
            x: self.x + by,
            width: self.width - by,
            ..self
        }
    }
}

/// Returns `true` if texts are a short line, which stands where its label does even if it runs from right to left.
fn is_short(texts: &[StyledText]) -> bool {
    let mut chars = texts.iter().flat_map(|text| text.text.chars());
    chars.by_ref().take(MAX_SHORT_CHARS).all(|c| c != '\n') && chars.next().is_none()
}

impl BlockLayout<'_> {
    /// Returns the strips of blocks one below the other.
    pub(super) fn blocks(&mut self, blocks: &[Block], frame: Frame) -> Vec<Strip> {
        let mut strips: Vec<Strip> = Vec::new();
        let mut forced = false;
        for block in blocks {
            if block.kind == BlockKind::PageBreak {
                forced = true;
                continue;
            }
            let mut next = self.block(block, frame);
            if let Some(first) = next.first_mut() {
                if std::mem::take(&mut forced) {
                    first.break_before = PageBreak::Forced;
                }
                first.anchors.extend(block.anchor.clone());
            }
            strips.append(&mut next);
        }
        strips
    }

    fn block(&mut self, block: &Block, frame: Frame) -> Vec<Strip> {
        let cell = block.cell.as_ref();
        match &block.kind {
            BlockKind::Heading { level, spans } => self.heading(*level, spans, cell, frame),
            BlockKind::Paragraph(paragraph) => self.paragraph(paragraph, cell, frame),
            BlockKind::List { numbered, items } => list::strips(self, *numbered, items, cell, frame),
            BlockKind::Table(table) => table::strips(self, table, cell, frame),
            BlockKind::Figure(picture) => vec![figure::strip(self, picture, cell, frame)],
            BlockKind::Logo { logo, alternative } => vec![figure::logo(self, logo, alternative, frame)],
            BlockKind::Rule(rule) => vec![self.rule(*rule, frame)],
            BlockKind::Columns(columns) => columns::strips(self, columns, frame),
            BlockKind::Together(blocks) => {
                let mut strips = self.blocks(blocks, frame);
                keep_together(&mut strips);
                strips
            }
            BlockKind::Card(card) => card::strips(self, card, frame),
            BlockKind::Field(given) => field::strips(self, given, cell, frame),
            BlockKind::Sheet(blocks) => sheet::strips(self, blocks, frame),
            BlockKind::WritingSpace { lines, fill } => vec![self.writing_space(*lines, *fill, frame)],
            BlockKind::PageBreak => Vec::new(),
        }
    }

    pub(super) fn heading(
        &mut self,
        level: u8,
        spans: &[Span],
        cell: Option<&CellRef>,
        frame: Frame,
    ) -> Vec<Strip> {
        let style = self.typography.of_heading(level);
        let element = self.elements.add(ElementKind::Heading(level), frame.parent, cell);
        let mut sources = self.sources(spans, &style);
        for source in &mut sources {
            // a name in other letters begins where all headings do
            (source.undivided, source.isolated) = (true, true);
        }
        let title: String = sources.iter().map(|s| s.text.as_str()).collect();
        let cut = frame.sheet.then(|| Clamp {
            lines: 2,
            more: vec![Span::new("\u{a0}…")],
        });
        let mut strips = self.lines(sources, &style, element, cut.as_ref(), frame);
        for strip in strips.iter_mut().skip(1) {
            strip.break_before = PageBreak::Avoided;
        }
        if let Some(first) = strips.first_mut() {
            first.headings.push((level, title, 0.0));
        }
        if let Some(last) = strips.last_mut() {
            last.keeps_with_next = true;
        }
        strips
    }

    fn paragraph(&mut self, paragraph: &Paragraph, cell: Option<&CellRef>, frame: Frame) -> Vec<Strip> {
        let style = self.typography.of_role(paragraph.role);
        let element = self.elements.add(ElementKind::Paragraph, frame.parent, cell);
        let clamp = paragraph.clamp.as_ref().filter(|_| frame.sheet);
        let spans = match clamp {
            Some(_) => paragraph
                .spans
                .iter()
                .map(|span| span.beginning(MAX_CLAMPED_CHARS))
                .collect(),
            None => Cow::Borrowed(paragraph.spans.as_slice()),
        };
        let mut sources = self.sources(&spans, &style);
        if sources.iter().all(|source| source.isolated) && !is_short(&sources) {
            // the whole paragraph has its direction
            sources.iter_mut().for_each(|source| source.isolated = false);
        }
        let mut strips = self.lines(sources, &style, element, clamp, frame);
        avoid_widows(&mut strips);
        if paragraph.role == ParagraphRole::Label
            && let Some(last) = strips.last_mut()
        {
            last.leads_on = true;
        }
        let leads = [
            ParagraphRole::Label,
            ParagraphRole::Question,
            ParagraphRole::Subtitle,
        ];
        if leads.contains(&paragraph.role)
            && let Some(last) = strips.last_mut()
        {
            last.keeps_with_next = true;
        }
        strips
    }

    /// Breaks text into lines and returns a strip for each.
    fn lines(
        &mut self,
        mut sources: Vec<StyledText>,
        style: &ParagraphStyle,
        element: usize,
        cut: Option<&Clamp>,
        frame: Frame,
    ) -> Vec<Strip> {
        let mut lines = match frame.sheet {
            true => (self.line_cache).break_lines(self.shaper, &sources, style.size, frame.width),
            false => break_lines(self.shaper, &sources, style.size, frame.width),
        };
        if let Some(cut) = cut {
            let count = self.line_count(cut, lines.len(), style.leading, frame);
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
        let strip = |(i, line): (usize, &TextLine)| {
            let mut strip = Strip {
                height: style.leading,
                ..Strip::default()
            };
            if !frame.measured {
                let x = frame.x + line.indent(frame.width);
                let runs = line.glyph_runs(&sources, style.size, x, baseline);
                strip.draw(element, runs.into_iter().map(DrawItem::Glyphs).collect());
            }
            strip.gap = if i == 0 { frame.space(style.above) } else { 0.0 };
            strip.below = if i == last { frame.space(style.below) } else { 0.0 };
            strip
        };
        lines.iter().enumerate().map(strip).collect()
    }

    /// Returns the number of lines that stay of a cut text, with those that it gets back from the height to spare.
    fn line_count(&mut self, cut: &Clamp, whole: usize, leading: f32, frame: Frame) -> usize {
        let count = usize::from(saved(frame.tight).lines_of(cut, frame.width, frame.given_back));
        if !frame.refilled {
            return count;
        }
        let missing = whole.min(usize::from(cut.lines)).saturating_sub(count);
        let more = missing.min((self.spare_height / leading) as usize);
        self.spare_height -= more as f32 * leading;
        count + more
    }

    /// Resolves typeface, colour, language and page references of spans.
    ///
    /// A page that isn't known yet counts as page 2.
    pub(super) fn sources(&self, spans: &[Span], style: &ParagraphStyle) -> Vec<StyledText> {
        let source = |span: &Span| {
            let face = style.face_of(span);
            let text = match &span.content {
                SpanContent::Text(text) => clean(text, face).into_owned(),
                SpanContent::PageOf(anchor) => {
                    self.has_references.set(true);
                    self.pages.get(anchor).copied().unwrap_or(2).to_string()
                }
            };
            let tag = span.language.as_deref().filter(|tag| **tag != *self.language);
            StyledText {
                text,
                face,
                tone: span.tone.unwrap_or(style.tone),
                language: tag.map_or_else(|| Arc::clone(&self.language), Arc::from),
                foreign: tag.is_some(),
                link: span.link().map(Arc::from),
                undivided: span.undivided,
                tabular: self.tabular,
                isolated: span.isolated,
            }
        };
        spans.iter().map(source).collect()
    }

    fn rule(&mut self, rule: Rule, frame: Frame) -> Strip {
        let (tone, width, space) = match rule {
            Rule::Strong => (Tone::Ink, 1.25, 8.0),
            Rule::Hair => (Tone::Line, style::HAIRLINE_WIDTH, 6.0),
        };
        let element = self.elements.decoration();
        let space = frame.space(space);
        let mut strip = Strip {
            gap: space,
            below: space,
            height: width,
            ..Strip::default()
        };
        strip.draw(
            element,
            vec![horizontal(frame.x, frame.width, width / 2.0, tone, width)],
        );
        strip
    }

    /// Lays out blocks. Their elements are not among all others.
    pub(super) fn tried(&mut self, blocks: &[Block], frame: Frame) -> (Vec<Strip>, Vec<Element>) {
        let before = self.elements.list.len();
        let strips = self.blocks(blocks, frame);
        (strips, self.elements.list.split_off(before))
    }

    /// Returns the height of blocks, without laying them out for good.
    pub(super) fn height(&mut self, blocks: &[Block], frame: Frame) -> f32 {
        let measured = Frame {
            measured: true,
            ..frame
        };
        stack_height(&self.tried(blocks, measured).0)
    }

    fn writing_space(&mut self, lines: u8, fill: bool, frame: Frame) -> Strip {
        let element = self.elements.decoration();
        let mut strip = Strip {
            height: f32::from(lines) * style::WRITING_LINE_HEIGHT,
            fills: fill,
            ..Strip::default()
        };
        let rules = (1..=lines)
            .map(|i| writing_line(frame.x, frame.width, f32::from(i) * style::WRITING_LINE_HEIGHT));
        strip.draw(element, rules.collect());
        strip
    }
}
