//! Where things stand in a picture of courses: a strip for each thing, all over the same line of time.

use super::super::shape::{Measure, Point, TextStyle};
use crate::insight::{TimePoint, TimeSeries};

/// The measures all strips share.
pub(super) struct Plan {
    pub(super) label: f32,
    pub(super) width: f32,
    pub(super) from: f32,
    pub(super) to: f32,
    pub(super) unit: f32,
    pub(super) radius: f32,
    /// How high the part of a strip is in which figures rise and fall.
    pub(super) rise: f32,
    least: f64,
    most: f64,
    at: Vec<f64>,
}

impl Plan {
    pub(super) fn of(courses: &TimeSeries, width: f32, figure: f32, measure: &dyn Measure) -> Self {
        let unit = measure.height(TextStyle::Label);
        let names = courses.courses.iter().map(|course| course.name.as_str());
        let label = super::label_width(names, width * 0.32, measure);
        // the first and the last figure stand over their marks and may reach out on both sides
        let side = (figure / 2.0).max(unit * 0.4);
        Self {
            label,
            width,
            from: label + unit * 0.9 + side,
            to: width - side,
            unit,
            radius: unit * 0.24,
            rise: unit * 2.4,
            least: courses.least,
            most: courses.most.max(courses.least + 1.0),
            at: courses.stops.iter().map(|stop: &TimePoint| stop.at).collect(),
        }
    }

    /// Where a stop is.
    pub(super) fn x(&self, stop: usize) -> f32 {
        let (first, last) = (self.at[0], self.at[self.at.len() - 1]);
        let share = if last > first {
            (self.at[stop] - first) / (last - first)
        } else {
            0.5
        };
        self.from + (self.to - self.from) * share as f32
    }

    /// Where the mark of a figure is, in a strip with such a foot.
    pub(super) fn at(&self, stop: usize, value: f64, foot: f32) -> Point {
        let share = ((value - self.least) / (self.most - self.least)).clamp(0.0, 1.0);
        Point::new(self.x(stop), foot - self.rise * share as f32)
    }
}
