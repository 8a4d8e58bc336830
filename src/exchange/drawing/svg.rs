//! A picture as an SVG file.

use std::fmt::Write;

use super::letters::{Letters, OutlineStep};
use super::{ClosedStyle, colour};
use crate::picture::{Anchor, Measure, Picture, Point, Shape, TextStyle, Tone};

/// Returns a picture as an SVG file with a title and a description for those who can't see it.
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
            number(from.x),
            number(from.y),
            number(to.x),
            number(to.y),
            css(*tone),
            number(*width)
        ),
        Shape::Rect { area, fill, stroke } => format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>",
            number(area.left),
            number(area.top),
            number(area.width()),
            number(area.height()),
            style_attributes((*fill, *stroke))
        ),
        Shape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            number(center.x),
            number(center.y),
            number(*radius),
            style_attributes((*fill, *stroke))
        ),
        Shape::Text {
            at,
            anchor,
            text,
            style,
            tone,
            turned,
        } => text_element(*at, *anchor, (text, *style), *tone, *turned),
    }
}

fn style_attributes((fill, stroke): ClosedStyle) -> String {
    let mut out = format!(" fill=\"{}\"", fill.map_or("none".to_owned(), css));
    if let Some(stroke) = stroke {
        // writing to a `String` can't fail
        let _ = write!(
            out,
            " stroke=\"{}\" stroke-width=\"{}\"",
            css(stroke.tone),
            number(stroke.width)
        );
    }
    out
}

fn text_element(
    at: Point,
    anchor: Anchor,
    (text, style): (&str, TextStyle),
    tone: Tone,
    turned: bool,
) -> String {
    let letters = Letters;
    let shift = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => letters.width(text, style) / 2.0,
        Anchor::End => letters.width(text, style),
    };
    let turn = if turned { " rotate(-90)" } else { "" };
    format!(
        "<path transform=\"translate({} {}){turn} translate({} {})\" fill=\"{}\" d=\"{}\"/>",
        number(at.x),
        number(at.y),
        number(-shift),
        number(letters.to_baseline(style)),
        css(tone),
        path(&letters.outlines(text, style))
    )
}

fn path(outline: &[OutlineStep]) -> String {
    let mut out = String::new();
    let mut add = |command: char, points: &[[f32; 2]]| {
        out.push(command);
        let numbers = points.iter().flatten().map(|value| number(*value));
        out.push_str(&numbers.collect::<Vec<_>>().join(" "));
    };
    for step in outline {
        match step {
            OutlineStep::Move(point) => add('M', &[*point]),
            OutlineStep::Line(point) => add('L', &[*point]),
            OutlineStep::Quad(one, point) => add('Q', &[*one, *point]),
            OutlineStep::Curve(one, two, point) => add('C', &[*one, *two, *point]),
            OutlineStep::Close => add('Z', &[]),
        }
    }
    out
}

/// Returns a length with at most two decimals.
fn number(length: f32) -> String {
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

/// Escapes a text for XML, and replaces characters that XML forbids by spaces.
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
