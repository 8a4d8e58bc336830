//! Placed items become operations.
//!
//! The layout counts down from the upper left, PDF up from the lower left; this is the only place
//! that turns one into the other.

use super::super::document::Tone;
use super::super::layout::style::paper;
use super::super::layout::{DocumentLayout, DrawItem, Glyph, GlyphRun, Page, Paint};
use super::fonts::{self, Fonts};
use crate::fonts::Face;
use printpdf::ops::PdfFontHandle;
use printpdf::{
    Codepoint, Color, DictItem, Line, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, Rgb,
    TextItem, TextMatrix, WindingOrder,
};
use std::collections::BTreeMap;

/// The operations that draw a page.
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

/// Writes operations and knows what is set already.
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

    /// Shows glyphs; those that say something else here than in their font say so.
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
            let plain = count == 1 && self.fonts.says(run.face, self.fonts.number(run.face, *first)) == text;
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
        let cid = Some(self.fonts.says(run.face, gid).to_owned());
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

    /// One glyph, raised or lowered.
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

/// What the following glyphs say.
fn actual_text(text: &str) -> Op {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let map = BTreeMap::from([("ActualText".to_owned(), DictItem::Bytes(bytes))]);
    Op::BeginMarkedContentWithProperties {
        tag: "Span".into(),
        properties: DictItem::Dict { map },
    }
}

/// Black where it is text, so that the cheapest printer draws sharp letters.
fn rgb(tone: Tone) -> [f32; 3] {
    let of = |[r, g, b]: [u8; 3]| [r, g, b].map(|part| (f32::from(part) / 2.55).round() / 100.0);
    match tone {
        Tone::Ink => [0.0; 3],
        Tone::Secondary => of([0x48, 0x44, 0x40]),
        Tone::Must => of([0xB8, 0x37, 0x1F]),
        Tone::Want => of([0x1F, 0x6F, 0x5C]),
        Tone::Line => of([0xA8, 0xA0, 0x98]),
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

/// A circle as four curves.
fn circle((x, y): (f32, f32), radius: f32) -> Vec<LinePoint> {
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

/// A hundredth of a point is finer than any printer.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
