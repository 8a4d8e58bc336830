//! The desire/must map: must to the right, desire upwards, a mark for each channel whose area follows its
//! hours, and four named quarters.
//!
//! It is built in three steps. The [`frame`] reserves bands along its upper and lower edge for the quarters'
//! names, so that no mark lies on one. The [`clusters`] spread channels with the same two figures around their
//! common point, so that they can be counted, and never overlap. The [`names`] are placed beside their marks,
//! or farther away with a thin line that leads back.

mod blocks;
mod clusters;
mod frame;
mod geometry;
mod name;
mod names;
mod places;
#[cfg(test)]
mod tests;

use self::frame::Frame;
use super::describe;
use super::shape::{Area, Measure, Picture, Shape, Size, TextStyle, Tone};
use crate::insight::Map;
use crate::text::Texts;

/// Number of channels that are drawn at most; with more, neither marks nor names could be told apart.
const MAX_MARKS: usize = 60;

/// Returns the map in a given size.
pub fn map(map: &Map, size: Size, measure: &dyn Measure, texts: &Texts) -> Picture {
    let marks = map.marks.get(..MAX_MARKS).unwrap_or(&map.marks);
    let frame = Frame::of(size, measure, texts);
    let clusters = clusters::of(marks, &frame, measure.height(TextStyle::Label));
    let names = names::placed(marks, &clusters, &frame, measure, texts);
    let areas: Vec<Area> = names.iter().map(|name| name.area).collect();
    let mut shapes = frame.shapes(&areas);
    for name in &names {
        shapes.extend(name.leader_shape(measure));
    }
    for disc in clusters.iter().flat_map(|cluster| &cluster.discs) {
        shapes.push(Shape::disc(disc.center, disc.radius, Tone::Ink));
    }
    for name in &names {
        shapes.extend(name.shapes(measure));
    }
    let (sentence, details) = describe::map(map, marks.len(), texts);
    Picture {
        size,
        shapes,
        sentence,
        details,
    }
}
