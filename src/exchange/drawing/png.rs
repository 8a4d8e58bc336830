//! A picture as a PNG file.

use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::kurbo::{Affine, BezPath, Circle, Line, Point as Spot, Rect, Shape as _, Stroke as Pen};
use vello_cpu::{Pixmap, RenderContext, Resources};

use super::letters::{Letters, OutlineStep};
use super::{ClosedStyle, colour};
use crate::picture::{Anchor, Measure, Picture, Shape, Tone};

/// Pixels for each logical unit.
const PIXELS_PER_UNIT: f64 = 2.0;
/// Length of the longest side in pixels; larger pictures have fewer pixels for each unit.
const MAX_SIDE_PIXELS: f64 = 16_000.0;

/// Returns a picture as a PNG file with a title and a description for those who can't see it.
pub fn write_png(picture: &Picture, title: &str) -> Vec<u8> {
    let (width, height) = (f64::from(picture.size.width), f64::from(picture.size.height));
    let scale = PIXELS_PER_UNIT.min(MAX_SIDE_PIXELS / width.max(height).max(1.0));
    let pixels = |length: f64| (length * scale).ceil().clamp(1.0, MAX_SIDE_PIXELS) as u16;
    let (width, height) = (pixels(width), pixels(height));
    let mut context = RenderContext::new(width, height);
    paint_tone(&mut context, Tone::Paper);
    context.fill_rect(&Rect::new(0.0, 0.0, f64::from(width), f64::from(height)));
    for shape in &picture.shapes {
        paint(&mut context, shape, Affine::scale(scale));
    }
    let mut pixmap = Pixmap::new(width, height);
    context.flush();
    context.render(&mut pixmap, &mut Resources::new());
    encoded(&pixmap, picture, title)
}

fn paint_tone(context: &mut RenderContext, tone: Tone) {
    let [red, green, blue] = colour(tone);
    context.set_paint(AlphaColor::<Srgb>::from_rgb8(red, green, blue));
}

fn paint(context: &mut RenderContext, shape: &Shape, scale: Affine) {
    context.set_transform(scale);
    let spot = |point: &crate::picture::Point| Spot::new(point.x.into(), point.y.into());
    match shape {
        Shape::Line {
            from,
            to,
            width,
            tone,
        } => {
            let line = Line::new(spot(from), spot(to)).to_path(0.1);
            paint_stroke(context, &line, *width, *tone);
        }
        Shape::Rect { area, fill, stroke } => {
            let sides = [area.left, area.top, area.right, area.bottom].map(f64::from);
            let path = Rect::new(sides[0], sides[1], sides[2], sides[3]).to_path(0.1);
            paint_closed(context, &path, (*fill, *stroke));
        }
        Shape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => {
            let path = Circle::new(spot(center), f64::from(*radius)).to_path(0.01);
            paint_closed(context, &path, (*fill, *stroke));
        }
        Shape::Text {
            at,
            anchor,
            text,
            style,
            tone,
            turned,
        } => {
            let shift = match anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => Letters.width(text, *style) / 2.0,
                Anchor::End => Letters.width(text, *style),
            };
            let turn = if *turned {
                -std::f64::consts::FRAC_PI_2
            } else {
                0.0
            };
            let baseline = Letters.to_baseline(*style);
            let position = Affine::translate(spot(at).to_vec2())
                * Affine::rotate(turn)
                * Affine::translate((f64::from(-shift), f64::from(baseline)));
            context.set_transform(scale * position);
            paint_tone(context, *tone);
            context.fill_path(&path(&Letters.outlines(text, *style)));
        }
    }
}

fn paint_closed(context: &mut RenderContext, path: &BezPath, (fill, stroke): ClosedStyle) {
    if let Some(tone) = fill {
        paint_tone(context, tone);
        context.fill_path(path);
    }
    if let Some(stroke) = stroke {
        paint_stroke(context, path, stroke.width, stroke.tone);
    }
}

fn paint_stroke(context: &mut RenderContext, path: &BezPath, width: f32, tone: Tone) {
    paint_tone(context, tone);
    context.set_stroke(Pen::new(f64::from(width)).with_caps(vello_cpu::kurbo::Cap::Butt));
    context.stroke_path(path);
}

fn path(outline: &[OutlineStep]) -> BezPath {
    let spot = |[x, y]: [f32; 2]| Spot::new(x.into(), y.into());
    let mut path = BezPath::new();
    for step in outline {
        match *step {
            OutlineStep::Move(to) => path.move_to(spot(to)),
            OutlineStep::Line(to) => path.line_to(spot(to)),
            OutlineStep::Quad(one, to) => path.quad_to(spot(one), spot(to)),
            OutlineStep::Curve(one, two, to) => path.curve_to(spot(one), spot(two), spot(to)),
            OutlineStep::Close => path.close_path(),
        }
    }
    path
}

fn encoded(pixmap: &Pixmap, picture: &Picture, title: &str) -> Vec<u8> {
    const INFALLIBLE: &str = "writing to memory can't fail, and there are as many bytes as the size requires";
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixmap.width().into(), pixmap.height().into());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    for (key, text) in [("Title", title), ("Description", &picture.alternative())] {
        let text = text.replace('\0', " ");
        encoder
            .add_itxt_chunk(key.to_owned(), text)
            .expect("the keys are short and plain");
    }
    // the white background leaves nothing transparent
    let bytes: Vec<u8> = pixmap
        .data()
        .iter()
        .flat_map(|pixel| [pixel.r, pixel.g, pixel.b])
        .collect();
    let mut writer = encoder.write_header().expect(INFALLIBLE);
    writer.write_image_data(&bytes).expect(INFALLIBLE);
    writer.finish().expect(INFALLIBLE);
    out
}
