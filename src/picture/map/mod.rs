//! The desire/must map: must to the right, desire upwards, a mark for each channel, its area by the
//! hours it takes, four named quarters.
//!
//! It is built in three steps that never get in each other's way. The [`frame`] reserves a band along
//! its upper and its lower edge for the quarters' names, so that no mark can ever lie on one. The
//! [`clusters`] of marks each keep to their own ground; channels with the same two figures fan out
//! around their common point, so that one can count them. Then the [`names`] look for room: beside
//! their mark, else farther off with a thin line that leads back to it.

mod blocks;
mod clusters;
mod frame;
mod names;
mod places;
#[cfg(test)]
mod tests;

use self::frame::Frame;
use super::describe;
use super::shape::{Measure, Picture, Point, Shape, Size, TextStyle, Tone};
use crate::insight::Map;
use crate::text::Texts;

/// The map in a given size.
pub fn map(map: &Map, size: Size, measure: &dyn Measure, texts: &Texts) -> Picture {
    let frame = Frame::of(size, measure, texts);
    let clusters = clusters::of(&map.marks, &frame, measure.height(TextStyle::Label));
    let names = names::placed(&map.marks, &clusters, &frame, measure, texts);
    let mut shapes = frame.shapes(&names);
    for name in &names {
        shapes.extend(name.leader_shape(measure));
    }
    for disc in clusters.iter().flat_map(|cluster| &cluster.discs) {
        shapes.push(Shape::disc(disc.center, disc.radius, Tone::Ink));
    }
    for name in &names {
        shapes.extend(name.shapes(measure));
    }
    let (sentence, details) = describe::map(map, texts);
    Picture {
        size,
        shapes,
        sentence,
        details,
    }
}

/// The point at a distance from another, in a direction given by a unit vector.
fn away(from: Point, (x, y): (f32, f32), by: f32) -> Point {
    Point::new(from.x + x * by, from.y + y * by)
}
