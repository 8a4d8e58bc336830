//! A picture as SVG.

use std::fmt::Write;

use super::letters::{Letters, Stretch};
use super::{Painted, colour};
use crate::picture::{Anchor, Measure, Picture, Point, Shape, TextStyle, Tone};

/// The picture as an SVG file, with its words beside it for those who don't see it.
pub fn write_svg(picture: &Picture, title: &str) -> String {
    let (width, height) = (picture.size.width.ceil(), picture.size.height.ceil());
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n",
        escaped(title),
        escaped(&picture.alternative()),
        css(Tone::Paper)
    );
    for shape in &picture.shapes {
        out.push_str(&element(shape));
        out.push('\n');
    }
    out.push_str("</svg>\n");
    out
}

fn element(shape: &Shape) -> String {
    match shape {
        Shape::Line {
            from,
            to,
            width,
            tone,
        } => format!(
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/>",
            short(from.x),
            short(from.y),
            short(to.x),
            short(to.y),
            css(*tone),
            short(*width)
        ),
        Shape::Rect { area, fill, stroke } => format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>",
            short(area.left),
            short(area.top),
            short(area.width()),
            short(area.height()),
            painted((*fill, *stroke))
        ),
        Shape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            short(center.x),
            short(center.y),
            short(*radius),
            painted((*fill, *stroke))
        ),
        Shape::Text {
            at,
            anchor,
            text,
            style,
            tone,
            turned,
        } => words(*at, *anchor, (text, *style), *tone, *turned),
    }
}

fn painted((fill, stroke): Painted) -> String {
    let mut out = format!(" fill=\"{}\"", fill.map_or("none".to_owned(), css));
    if let Some(stroke) = stroke {
        // writing to a text never fails
        let _ = write!(
            out,
            " stroke=\"{}\" stroke-width=\"{}\"",
            css(stroke.tone),
            short(stroke.width)
        );
    }
    out
}

fn words(at: Point, anchor: Anchor, (text, style): (&str, TextStyle), tone: Tone, turned: bool) -> String {
    let letters = Letters;
    let back = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => letters.width(text, style) / 2.0,
        Anchor::End => letters.width(text, style),
    };
    let turn = if turned { " rotate(-90)" } else { "" };
    format!(
        "<path transform=\"translate({} {}){turn} translate({} {})\" fill=\"{}\" d=\"{}\"/>",
        short(at.x),
        short(at.y),
        short(-back),
        short(letters.to_baseline(style)),
        css(tone),
        path(&letters.outlines(text, style))
    )
}

fn path(stretches: &[Stretch]) -> String {
    let mut out = String::new();
    let mut to = |sign: char, points: &[[f32; 2]]| {
        out.push(sign);
        let numbers = points.iter().flatten().map(|number| short(*number));
        out.push_str(&numbers.collect::<Vec<_>>().join(" "));
    };
    for stretch in stretches {
        match stretch {
            Stretch::Move(point) => to('M', &[*point]),
            Stretch::Line(point) => to('L', &[*point]),
            Stretch::Quad(one, point) => to('Q', &[*one, *point]),
            Stretch::Curve(one, two, point) => to('C', &[*one, *two, *point]),
            Stretch::Close => to('Z', &[]),
        }
    }
    out
}

/// A length with two decimals at most.
fn short(length: f32) -> String {
    let rounded = (length * 100.0).round() / 100.0;
    if rounded == 0.0 {
        "0".to_owned()
    } else {
        rounded.to_string()
    }
}

fn css(tone: Tone) -> String {
    let [red, green, blue] = colour(tone);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Nothing that a client writes is taken for markup, and nothing stands there that XML forbids.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}
