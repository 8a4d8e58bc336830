//! Turns placed items into PDF operations, each within a passage that the structure tree names or an artifact.
//!
//! The layout counts from the upper left corner, PDF from the lower left; only this file converts.

use super::super::layout::style::colour;
use super::super::layout::{Artifact, DrawItem, Glyph, GlyphRun, Page, Paint};
use super::fonts::{self, Fonts};
use super::images::Images;
use super::links::Link;
use super::objects::round;
use super::pieces::{DrawPiece, pieces};
use super::tags::Tag;
use crate::fonts::Face;
use crate::picture::Tone;
use printpdf::ops::PdfFontHandle;
use printpdf::{
    Color, DictItem, Line, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, Rgb, TextMatrix,
    WindingOrder,
};
use std::sync::Arc;

/// The operations that draw a page, with what the structure tree has to know of them.
pub(super) struct PageContent {
    pub(super) ops: Vec<Op>,
    /// The marked passages; a passage's number is its place in this list.
    pub(super) marks: Vec<Mark>,
    /// The links of the page.
    pub(super) links: Vec<Link>,
    /// The fields of the page.
    pub(super) widgets: Vec<Widget>,
}

/// A marked passage of a page.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// The element that it belongs to.
    pub(super) element: usize,
    /// The index of the page's link that it is the text of.
    pub(super) link: Option<usize>,
    /// The language of its words, if it isn't the document's.
    pub(super) language: Option<Arc<str>>,
    /// Whether there are letters in it, rather than numbers and signs that any language has.
    pub(super) has_letters: bool,
}

/// A field of a form on a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Widget {
    /// Its element.
    pub(super) element: usize,
    /// Left, top, right and bottom.
    pub(super) bounds: [f32; 4],
}

/// Returns the content of a page of some height.
pub(super) fn page(page: &Page, height: f32, tags: &[Tag], fonts: &Fonts, images: &Images) -> PageContent {
    let mut pen = Pen {
        height,
        ops: Vec::new(),
        fonts,
        images,
        font: None,
        fill: None,
        stroke: None,
    };
    let (mut marks, mut links, mut widgets) = (Vec::new(), Vec::new(), Vec::new());
    for block in &page.blocks {
        let tag = tags
            .get(block.element)
            .copied()
            .unwrap_or(Tag::Artifact(Artifact::Decoration));
        if tag == Tag::Widget {
            let (element, bounds) = (block.element, block.bounds);
            widgets.push(Widget { element, bounds });
        }
        let pieces = block.items.iter().flat_map(|item| pieces(item, fonts));
        let pieces: Vec<DrawPiece<'_>> = pieces.collect();
        for passage in pieces.chunk_by(DrawPiece::goes_on_in) {
            let Some(first) = passage.first() else { continue };
            match tag {
                Tag::Artifact(kind) => pen.ops.push(begin("Artifact", of_artifact(kind), first)),
                Tag::Widget => {
                    let properties = of_artifact(Artifact::Decoration);
                    pen.ops.push(begin("Artifact", properties, first));
                }
                Tag::Content(name) => {
                    let number = i64::try_from(marks.len()).unwrap_or(i64::MAX);
                    let number = ("MCID", DictItem::Int(number));
                    pen.ops.push(begin(tag_of(first, name), vec![number], first));
                    let link = add_to_link(&mut links, marks.last(), block.element, passage);
                    marks.push(Mark {
                        element: block.element,
                        link,
                        language: first.language().cloned(),
                        has_letters: passage.iter().any(DrawPiece::has_letters),
                    });
                }
            }
            passage.iter().for_each(|piece| pen.piece(piece));
            pen.ops.push(Op::EndMarkedContent);
        }
    }
    let ops = pen.ops;
    PageContent {
        ops,
        marks,
        links,
        widgets,
    }
}

/// Returns the tag of a passage of an element. Readers look for a text or a language of its own in spans only.
fn tag_of(first: &DrawPiece<'_>, element: &'static str) -> &'static str {
    match first.link() {
        _ if first.actual.is_some() || first.language().is_some() => "Span",
        Some(_) => "Link",
        None => element,
    }
}

/// Returns the operation that begins a passage with the properties of its first piece.
fn begin(tag: &str, mut properties: Vec<(&str, DictItem)>, first: &DrawPiece<'_>) -> Op {
    if let Some(language) = first.language() {
        properties.push(("Lang", DictItem::Bytes(language.as_bytes().to_vec())));
    }
    if let Some(text) = &first.actual {
        let mut bytes = vec![0xFE, 0xFF];
        bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        properties.push(("ActualText", DictItem::Bytes(bytes)));
    }
    let map = properties
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    Op::BeginMarkedContentWithProperties {
        tag: tag.into(),
        properties: DictItem::Dict { map },
    }
}

/// Returns the properties of a passage outside of the structure tree.
fn of_artifact(kind: Artifact) -> Vec<(&'static str, DictItem)> {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    match kind {
        Artifact::Decoration => vec![("Type", name("Layout"))],
        Artifact::RepeatedHead => vec![("Type", name("Pagination"))],
        Artifact::Foot => vec![("Type", name("Pagination")), ("Subtype", name("Footer"))],
    }
}

/// Adds a passage to its link, which may go on from the passage before; `None` if it is none.
fn add_to_link(
    links: &mut Vec<Link>,
    before: Option<&Mark>,
    element: usize,
    passage: &[DrawPiece<'_>],
) -> Option<usize> {
    let anchor = passage.first()?.link()?;
    let goes_on = before
        .filter(|mark| mark.element == element)
        .and_then(|mark| mark.link);
    let index = goes_on
        .filter(|link| links[*link].anchor == *anchor)
        .unwrap_or(links.len());
    if index == links.len() {
        links.push(Link {
            anchor: Arc::clone(anchor),
            text: String::new(),
            lines: Vec::new(),
        });
    }
    passage.iter().for_each(|piece| links[index].add(&piece.item));
    Some(index)
}

/// Collects operations, without those that set again what is set already.
struct Pen<'a> {
    /// The height of the page.
    height: f32,
    ops: Vec<Op>,
    fonts: &'a Fonts,
    images: &'a Images,
    font: Option<(Face, f32)>,
    fill: Option<[f32; 3]>,
    stroke: Option<([f32; 3], f32)>,
}

impl Pen<'_> {
    fn piece(&mut self, piece: &DrawPiece<'_>) {
        match &*piece.item {
            DrawItem::Glyphs(run) => self.text(run, piece.actual.is_some()),
            DrawItem::Path { points, paint } => self.path(points, paint),
            DrawItem::Rect {
                bounds: [x, y, w, h],
                paint,
            } => {
                let corners = [(*x, *y), (x + w, *y), (x + w, y + h), (*x, y + h)];
                self.area(&corners.map(|corner| (corner, false)), paint);
            }
            DrawItem::Circle {
                center,
                radius,
                paint,
            } => self.area(&circle(*center, *radius), paint),
            DrawItem::Image { bounds, logo } => {
                self.ops.extend(self.images.show(logo, *bounds, self.height));
            }
        }
    }

    /// Shows glyphs. Those that carry their text may stand above or below the line.
    fn text(&mut self, run: &GlyphRun, carries_text: bool) {
        self.fill(rgb(run.tone));
        self.ops.push(Op::StartTextSection);
        if self.font != Some((run.face, run.size)) {
            self.font = Some((run.face, run.size));
            let font = PdfFontHandle::External(self.fonts.id(run.face));
            self.ops.push(Op::SetFont {
                font,
                size: Pt(run.size),
            });
        }
        let (x, y) = (round(run.x), round(self.height - run.y));
        if run.upwards {
            self.ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Raw([0.0, 1.0, -1.0, 0.0, x, y]),
            });
        } else {
            self.ops.push(Op::SetTextCursor {
                pos: Point { x: Pt(x), y: Pt(y) },
            });
        }
        if carries_text {
            run.glyphs.iter().for_each(|glyph| self.lifted(run, *glyph));
        } else {
            self.show(run, &run.glyphs);
        }
        self.ops.push(Op::EndTextSection);
    }

    /// Shows glyphs one after another. The operation of printpdf would write a string for each of them.
    fn show(&mut self, run: &GlyphRun, glyphs: &[Glyph]) {
        let font = self.fonts.get(run.face);
        let mut shown = Vec::new();
        for glyph in glyphs {
            let number = font.map_or(0, |font| font.number(*glyph));
            add_shown(run.face, *glyph, number, &mut shown);
        }
        self.ops.push(Op::Unknown {
            key: "TJ".to_owned(),
            value: vec![DictItem::Array(shown)],
        });
    }

    /// Shows one glyph, raised or lowered by its offset.
    fn lifted(&mut self, run: &GlyphRun, glyph: Glyph) {
        let lift = glyph.y_offset * run.size / 1000.0;
        if lift != 0.0 {
            self.ops.push(Op::SetLineOffset {
                multiplier: round(lift),
            });
        }
        self.show(run, &[glyph]);
        if lift != 0.0 {
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }

    fn path(&mut self, points: &[(f32, f32)], paint: &Paint) {
        if let Some((tone, width)) = paint.stroke {
            self.stroke(rgb(tone), width);
            let points = points.iter().map(|point| self.corner(*point, false)).collect();
            self.ops.push(Op::DrawLine {
                line: Line {
                    points,
                    is_closed: false,
                },
            });
        }
    }

    /// Draws an area from its corners; those that are `true` are control points.
    fn area(&mut self, corners: &[((f32, f32), bool)], paint: &Paint) {
        let corners = corners
            .iter()
            .map(|(corner, bezier)| self.corner(*corner, *bezier));
        let points: Vec<LinePoint> = corners.collect();
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

    fn corner(&self, (x, y): (f32, f32), bezier: bool) -> LinePoint {
        LinePoint {
            p: Point {
                x: Pt(round(x)),
                y: Pt(round(self.height - y)),
            },
            bezier,
        }
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

/// Adds a glyph to those shown: strings of numbers, and between them thousandths of an em by which the pen goes back.
fn add_shown(face: Face, glyph: Glyph, number: u16, shown: &mut Vec<DictItem>) {
    if glyph.x_offset != 0.0 {
        shown.push(DictItem::Real(-glyph.x_offset));
    }
    match shown.last_mut() {
        Some(DictItem::String { data, .. }) => data.extend(number.to_be_bytes()),
        _ => shown.push(DictItem::String {
            data: number.to_be_bytes().to_vec(),
            literal: true,
        }),
    }
    let after = fonts::written_width(face, glyph) - glyph.advance + glyph.x_offset;
    if after.abs() >= 0.5 {
        shown.push(DictItem::Int(after.round() as i64));
    }
}

/// Returns the colour of a tone, rounded to hundredths.
fn rgb(tone: Tone) -> [f32; 3] {
    colour(tone).map(|part| (f32::from(part) / 2.55).round() / 100.0)
}

fn color([r, g, b]: [f32; 3]) -> Color {
    Color::Rgb(Rgb::new(r, g, b, None))
}

/// Returns a circle as the corners of four Bézier curves.
fn circle((x, y): (f32, f32), radius: f32) -> [((f32, f32), bool); 13] {
    // distance of the control points by which a cubic curve comes closest to a quarter of a circle
    let reach = radius * 0.552_285;
    let at = |dx: f32, dy: f32, bezier| ((x + dx, y + dy), bezier);
    let (r, k) = (radius, reach);
    [
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
