//! Turns placed items into PDF operations.
//!
//! The layout counts from the upper left corner, PDF from the lower left; only this file converts.

use super::super::layout::style::paper;
use super::super::layout::{DocumentLayout, DrawItem, Glyph, GlyphRun, Page, Paint};
use super::fonts::{self, Fonts};
use crate::fonts::Face;
use crate::picture::Tone;
use printpdf::ops::PdfFontHandle;
use printpdf::{
    Codepoint, Color, DictItem, Line, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, Rgb,
    TextItem, TextMatrix, WindingOrder,
};
use std::collections::BTreeMap;

/// Returns the operations that draw a page.
pub(super) fn page(page: &Page, layout: &DocumentLayout, fonts: &Fonts) -> Vec<Op> {
    let mut pen = Pen {
        ops: Vec::new(),
        fonts,
        font: None,
        fill: None,
        stroke: None,
    };
    debug_assert!(page.blocks.iter().all(|b| b.element < layout.elements.len()));
    for item in page.blocks.iter().flat_map(|block| &block.items) {
        pen.item(item);
    }
    pen.ops
}

/// Collects operations, without those that set again what is set already.
struct Pen<'a> {
    ops: Vec<Op>,
    fonts: &'a Fonts,
    font: Option<(Face, f32)>,
    fill: Option<[f32; 3]>,
    stroke: Option<([f32; 3], f32)>,
}

impl Pen<'_> {
    fn item(&mut self, item: &DrawItem) {
        match item {
            DrawItem::Glyphs(run) => self.text(run),
            DrawItem::Path { points, paint } => self.path(points, paint),
            DrawItem::Rect {
                bounds: [x, y, w, h],
                paint,
            } => {
                let corners = [(*x, *y), (x + w, *y), (x + w, y + h), (*x, y + h)];
                self.area(corners.iter().map(|p| corner(*p, false)).collect(), paint);
            }
            DrawItem::Circle {
                center,
                radius,
                paint,
            } => self.area(circle(*center, *radius), paint),
        }
    }

    fn text(&mut self, run: &GlyphRun) {
        self.fill(rgb(run.tone));
        self.ops.push(Op::StartTextSection);
        if self.font != Some((run.face, run.size)) {
            self.font = Some((run.face, run.size));
            let font = PdfFontHandle::External(fonts::id(run.face));
            self.ops.push(Op::SetFont {
                font,
                size: Pt(run.size),
            });
        }
        let (x, y) = (round(run.x), round(paper::HEIGHT - run.y));
        if run.upwards {
            self.ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Raw([0.0, 1.0, -1.0, 0.0, x, y]),
            });
        } else {
            self.ops.push(Op::SetTextCursor {
                pos: Point { x: Pt(x), y: Pt(y) },
            });
        }
        self.glyphs(run);
        self.ops.push(Op::EndTextSection);
    }

    /// Shows glyphs; those that stand for another text than in their font carry that text.
    fn glyphs(&mut self, run: &GlyphRun) {
        let mut shown = Vec::new();
        let mut rest = run.glyphs.as_slice();
        while let Some(first) = rest.first() {
            let count = 1 + rest[1..].iter().take_while(|g| g.start == g.end).count();
            let text = run
                .text
                .get(first.start as usize..first.end as usize)
                .unwrap_or("");
            let (cluster, tail) = rest.split_at(count);
            rest = tail;
            let plain = count == 1 && self.fonts.text(run.face, self.fonts.number(run.face, *first)) == text;
            if plain && first.y_offset == 0.0 {
                self.show(run, *first, &mut shown);
                continue;
            }
            self.flush(&mut shown);
            self.ops.push(actual_text(text));
            for glyph in cluster {
                self.lifted(run, *glyph);
            }
            self.ops.push(Op::EndMarkedContent);
        }
        self.flush(&mut shown);
    }

    fn show(&self, run: &GlyphRun, glyph: Glyph, shown: &mut Vec<TextItem>) {
        let gid = self.fonts.number(run.face, glyph);
        let cid = Some(self.fonts.text(run.face, gid).to_owned());
        if glyph.x_offset != 0.0 {
            shown.push(TextItem::Offset(-glyph.x_offset));
        }
        let after = fonts::written_width(run.face, glyph) - glyph.advance + glyph.x_offset;
        let offset = if after.abs() < 0.5 { 0.0 } else { after.round() };
        let codepoint = Codepoint { gid, offset, cid };
        match shown.last_mut() {
            Some(TextItem::GlyphIds(glyphs)) => glyphs.push(codepoint),
            _ => shown.push(TextItem::GlyphIds(vec![codepoint])),
        }
    }

    /// Shows one glyph, raised or lowered by its offset.
    fn lifted(&mut self, run: &GlyphRun, glyph: Glyph) {
        let lift = glyph.y_offset * run.size / 1000.0;
        if lift != 0.0 {
            self.ops.push(Op::SetLineOffset {
                multiplier: round(lift),
            });
        }
        let mut shown = Vec::new();
        self.show(run, glyph, &mut shown);
        self.flush(&mut shown);
        if lift != 0.0 {
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }

    fn flush(&mut self, shown: &mut Vec<TextItem>) {
        if !shown.is_empty() {
            self.ops.push(Op::ShowText {
                items: std::mem::take(shown),
            });
        }
    }

    fn path(&mut self, points: &[(f32, f32)], paint: &Paint) {
        if let Some((tone, width)) = paint.stroke {
            self.stroke(rgb(tone), width);
            let points = points.iter().map(|p| corner(*p, false)).collect();
            self.ops.push(Op::DrawLine {
                line: Line {
                    points,
                    is_closed: false,
                },
            });
        }
    }

    fn area(&mut self, points: Vec<LinePoint>, paint: &Paint) {
        if let Some(ink) = paint.fill {
            self.fill(rgb(ink));
        }
        if let Some((tone, width)) = paint.stroke {
            self.stroke(rgb(tone), width);
        }
        let mode = match (paint.fill, paint.stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        let polygon = Polygon {
            rings: vec![PolygonRing { points }],
            mode,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn fill(&mut self, colour: [f32; 3]) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: color(colour) });
        }
    }

    fn stroke(&mut self, colour: [f32; 3], width: f32) {
        if self.stroke != Some((colour, width)) {
            self.stroke = Some((colour, width));
            self.ops.push(Op::SetOutlineColor { col: color(colour) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        }
    }
}

/// Returns the operation that gives the following glyphs their text.
fn actual_text(text: &str) -> Op {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let map = BTreeMap::from([("ActualText".to_owned(), DictItem::Bytes(bytes))]);
    Op::BeginMarkedContentWithProperties {
        tag: "Span".into(),
        properties: DictItem::Dict { map },
    }
}

/// Returns the colour of a tone. Text is pure black, so that any printer draws sharp letters.
fn rgb(tone: Tone) -> [f32; 3] {
    let rounded = |[r, g, b]: [u8; 3]| [r, g, b].map(|part| (f32::from(part) / 2.55).round() / 100.0);
    match tone {
        Tone::Ink => [0.0; 3],
        Tone::Secondary => rounded([0x48, 0x44, 0x40]),
        Tone::Line => rounded([0xA8, 0xA0, 0x98]),
        Tone::Paper => [1.0; 3],
    }
}

fn color([r, g, b]: [f32; 3]) -> Color {
    Color::Rgb(Rgb::new(r, g, b, None))
}

fn corner((x, y): (f32, f32), bezier: bool) -> LinePoint {
    LinePoint {
        p: Point {
            x: Pt(round(x)),
            y: Pt(round(paper::HEIGHT - y)),
        },
        bezier,
    }
}

/// Returns a circle as four Bézier curves.
fn circle((x, y): (f32, f32), radius: f32) -> Vec<LinePoint> {
    // distance of the control points by which a cubic curve comes closest to a quarter of a circle
    let reach = radius * 0.552_285;
    let at = |dx: f32, dy: f32, bezier| corner((x + dx, y + dy), bezier);
    let (r, k) = (radius, reach);
    vec![
        at(r, 0.0, false),
        at(r, k, true),
        at(k, r, true),
        at(0.0, r, false),
        at(-k, r, true),
        at(-r, k, true),
        at(-r, 0.0, false),
        at(-r, -k, true),
        at(-k, -r, true),
        at(0.0, -r, false),
        at(k, -r, true),
        at(r, -k, true),
        at(r, 0.0, false),
    ]
}

/// Rounds to a hundredth of a point, which is finer than any printer.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
