//! A page as an image.

use std::collections::HashMap;
use std::sync::Arc;

use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use vello_cpu::color::{AlphaColor, PremulRgba8, Srgb};
use vello_cpu::kurbo::{Affine, BezPath, Cap, Circle, PathEl, Point, Rect, Shape, Stroke};
use vello_cpu::peniko::ImageSampler;
use vello_cpu::{Image, ImageSource, Pixmap, PixmapMut, RenderContext, Resources};

use super::HandoutPages;
use crate::fonts::Face;
use crate::handout::layout::style::colour;
use crate::handout::layout::{DrawItem, GlyphRun, Page, Paint};
use crate::handout::logo::Logo;
use crate::picture::Tone;

/// Length of the longest side in pixels that a page is drawn with at most; a larger scale gives the same image.
pub const MAX_SIDE_PIXELS: f32 = 4096.0;
/// Largest distance of a curve's corners from the curve, in points.
const TOLERANCE: f64 = 0.02;

/// A page as an image.
#[derive(Clone, PartialEq)]
pub struct PageImage {
    /// The page, from 0.
    pub page: usize,
    /// The scale that it was requested with, in pixels for each point.
    pub scale: f32,
    /// Width and height in pixels.
    pub size: [usize; 2],
    /// Red, green, blue and an opacity of 255 for each pixel, row by row.
    pub pixels: Vec<u8>,
}

impl std::fmt::Debug for PageImage {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "page {} at {} {:?}", self.page, self.scale, self.size)
    }
}

impl HandoutPages {
    /// Draws a page with so many pixels for each point; `None` if there is no such page.
    pub fn draw(&self, page: usize, scale: f32) -> Option<PageImage> {
        let content = self.layout.pages.get(page)?;
        let (width, height) = self.size();
        let at_most = MAX_SIDE_PIXELS / width.max(height);
        let drawn_scale = scale.clamp(1.0 / width.min(height), at_most);
        let pixels = |length: f32| (length * drawn_scale).round().clamp(1.0, MAX_SIDE_PIXELS) as u16;
        let size = [pixels(width), pixels(height)];
        Some(PageImage {
            page,
            scale,
            size: size.map(usize::from),
            pixels: drawn(content, size, f64::from(drawn_scale)),
        })
    }
}

fn drawn(page: &Page, [width, height]: [u16; 2], scale: f64) -> Vec<u8> {
    let mut canvas = Canvas {
        context: RenderContext::new(width, height),
        scale,
        outlines: HashMap::new(),
    };
    canvas.paint(Tone::Paper);
    let sheet = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    canvas.context.fill_rect(&sheet);
    canvas.context.set_transform(Affine::scale(scale));
    page.blocks
        .iter()
        .flat_map(|block| &block.items)
        .for_each(|item| canvas.item(item));
    let mut pixels = vec![0; usize::from(width) * usize::from(height) * 4];
    canvas.context.flush();
    if let Some(target) = PixmapMut::new(width, height, &mut pixels) {
        canvas.context.render(target, &mut Resources::new());
    }
    pixels
}

struct Canvas {
    context: RenderContext,
    scale: f64,
    /// The outlines of the glyphs met so far, one point high, with y downwards.
    outlines: HashMap<(Face, u16), BezPath>,
}

impl Canvas {
    fn paint(&mut self, tone: Tone) {
        let [red, green, blue] = colour(tone);
        self.context
            .set_paint(AlphaColor::<Srgb>::from_rgb8(red, green, blue));
    }

    fn item(&mut self, item: &DrawItem) {
        match item {
            DrawItem::Glyphs(run) => self.glyphs(run),
            DrawItem::Path { points, paint } => {
                // as in the file, a path has no inside
                let mut points = points.iter().map(|(x, y)| Point::new((*x).into(), (*y).into()));
                let Some(start) = points.next() else { return };
                let steps = std::iter::once(PathEl::MoveTo(start)).chain(points.map(PathEl::LineTo));
                self.stroke(&steps.collect(), paint);
            }
            DrawItem::Rect {
                bounds: [x, y, width, height],
                paint,
            } => {
                let [x, y, width, height] = [*x, *y, *width, *height].map(f64::from);
                self.area(&Rect::new(x, y, x + width, y + height).to_path(TOLERANCE), paint);
            }
            DrawItem::Circle {
                center: (x, y),
                radius,
                paint,
            } => {
                let circle = Circle::new((f64::from(*x), f64::from(*y)), f64::from(*radius));
                self.area(&circle.to_path(TOLERANCE), paint);
            }
            DrawItem::Image { bounds, logo } => self.logo(logo, *bounds),
        }
    }

    /// Draws a logo on whole pixels, shrunk to as many as it covers.
    fn logo(&mut self, logo: &Logo, bounds: [f32; 4]) {
        let [x, y, width, height] = bounds.map(|length| (f64::from(length) * self.scale).round());
        let (width, height) = (width.max(1.0), height.max(1.0));
        let ([columns, rows], rgb) = logo.rgb([width as usize, height as usize]);
        let pixels = rgb.chunks_exact(3).map(|pixel| PremulRgba8 {
            r: pixel[0],
            g: pixel[1],
            b: pixel[2],
            a: u8::MAX,
        });
        // a logo that is kept has less than a thousand pixels across or down
        let pixmap = Pixmap::from_parts_with_opacity(pixels.collect(), columns as u16, rows as u16, false);
        let place = Affine::translate((x, y));
        let stretch = Affine::scale_non_uniform(width / columns as f64, height / rows as f64);
        self.context.set_transform(Affine::IDENTITY);
        self.context.set_paint(Image {
            image: ImageSource::Pixmap(Arc::new(pixmap)),
            sampler: ImageSampler::default(),
        });
        self.context.set_paint_transform(place * stretch);
        self.context.fill_rect(&Rect::new(x, y, x + width, y + height));
        self.context.reset_paint_transform();
        self.context.set_transform(Affine::scale(self.scale));
    }

    fn area(&mut self, path: &BezPath, paint: &Paint) {
        if let Some(tone) = paint.fill {
            self.paint(tone);
            self.context.fill_path(path);
        }
        self.stroke(path, paint);
    }

    fn stroke(&mut self, path: &BezPath, paint: &Paint) {
        if let Some((tone, width)) = paint.stroke {
            self.paint(tone);
            self.context
                .set_stroke(Stroke::new(f64::from(width)).with_caps(Cap::Butt));
            self.context.stroke_path(path);
        }
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        let (mut path, mut moved) = (BezPath::new(), 0.0);
        let size = f64::from(run.size);
        let baseline = self.baseline(run);
        for glyph in &run.glyphs {
            let along = (moved + f64::from(glyph.x_offset)) / 1000.0;
            let place = baseline
                * Affine::scale(size)
                * Affine::translate((along, -f64::from(glyph.y_offset) / 1000.0));
            let outline = self
                .outlines
                .entry((run.face, glyph.id))
                .or_insert_with(|| outline(run.face, glyph.id));
            path.extend(outline.iter().map(|step| place * step));
            moved += f64::from(glyph.advance);
        }
        self.paint(run.tone);
        self.context.fill_path(&path);
    }

    /// Returns where the pen starts. Letters stand on whole pixels, which makes them sharp.
    fn baseline(&self, run: &GlyphRun) -> Affine {
        let (x, y) = (f64::from(run.x), f64::from(run.y));
        if run.upwards {
            return Affine::translate((x, y)) * Affine::rotate(-std::f64::consts::FRAC_PI_2);
        }
        Affine::translate((x, (y * self.scale).round() / self.scale))
    }
}

/// Returns the outline of a glyph one point high; a glyph that can't be drawn leaves a gap.
fn outline(face: Face, glyph: u16) -> BezPath {
    let mut pen = Pen::default();
    let outlines = face.loaded().font.outline_glyphs();
    if let Some(outline) = outlines.get(u32::from(glyph).into()) {
        let settings = DrawSettings::unhinted(Size::new(1.0), LocationRef::default());
        let _ = outline.draw(settings, &mut pen);
    }
    pen.0
}

/// Collects an outline, with y downwards.
#[derive(Default)]
struct Pen(BezPath);

fn point(x: f32, y: f32) -> Point {
    Point::new(x.into(), (-y).into())
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(point(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(point(x, y));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.0.quad_to(point(cx0, cy0), point(x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.curve_to(point(cx0, cy0), point(cx1, cy1), point(x, y));
    }

    fn close(&mut self) {
        self.0.close_path();
    }
}
