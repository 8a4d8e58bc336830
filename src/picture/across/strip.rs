//! Positions in a picture of time series, which has a strip for each series above a common time axis.

use super::super::shape::{Measure, Point, TextStyle};
use crate::insight::{TimePoint, TimeSeries};

/// The measures that all strips share.
pub(super) struct Plan {
    /// Width of the column of names.
    pub(super) label: f32,
    /// Width of the picture.
    pub(super) width: f32,
    /// Left end of the time axis.
    pub(super) from: f32,
    /// Right end of the time axis.
    pub(super) to: f32,
    /// Height of a line of text.
    pub(super) unit: f32,
    /// Radius of a mark.
    pub(super) radius: f32,
    /// Vertical distance between the least and the greatest value.
    pub(super) rise: f32,
    least: f64,
    most: f64,
    times: Vec<f64>,
}

impl Plan {
    /// Returns the measures for a width, where the widest label over a mark has the width `value_width`.
    pub(super) fn of(courses: &TimeSeries, width: f32, value_width: f32, measure: &dyn Measure) -> Self {
        let unit = measure.height(TextStyle::Label);
        let names = courses.courses.iter().map(|course| course.name.as_str());
        let label = super::label_width(names, width * 0.32, measure);
        // labels are centred over the marks at both ends
        let side = (value_width / 2.0).max(unit * 0.4);
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
            times: courses.stops.iter().map(|stop: &TimePoint| stop.at).collect(),
        }
    }

    /// Returns the horizontal position of a point in time, by its index.
    pub(super) fn x(&self, stop: usize) -> f32 {
        let (first, last) = (self.times[0], self.times[self.times.len() - 1]);
        let share = if last > first {
            (self.times[stop] - first) / (last - first)
        } else {
            0.5
        };
        self.from + (self.to - self.from) * share as f32
    }

    /// Returns the position of a value's mark in a strip whose least value is at the height `foot`.
    pub(super) fn position(&self, stop: usize, value: f64, foot: f32) -> Point {
        let share = ((value - self.least) / (self.most - self.least)).clamp(0.0, 1.0);
        Point::new(self.x(stop), foot - self.rise * share as f32)
    }
}
