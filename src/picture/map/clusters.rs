//! Marks on the map. Channels with the same two figures form a cluster: their marks lie around the common
//! point, close enough to be read as one position and separate enough to be counted.
//!
//! A cluster reaches at most half a step of the scale or a third of the distance to the next cluster, so that
//! marks never overlap.

use super::frame::Frame;
use super::geometry::away;
use crate::insight::MapMark;
use crate::picture::shape::{Area, Point};

/// Hours by which a mark without an answer for hours is drawn.
const UNKNOWN_HOURS: f64 = 1.0;
/// Hours of a full-sized mark, unless a channel takes more.
const FULL_HOURS: f64 = 6.0;
/// Angle between one candidate position of a spiral and the next, in turns.
const GOLDEN_TURN: f32 = 0.381_966;

/// One mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Disc {
    /// The channel, by its index.
    pub(super) mark: usize,
    /// The centre.
    pub(super) center: Point,
    /// The radius.
    pub(super) radius: f32,
}

/// All marks with the same two figures.
#[derive(Clone, Debug)]
pub(super) struct Cluster {
    /// The mean position of its marks.
    pub(super) center: Point,
    /// The distance from the centre to the farthest edge of a mark.
    pub(super) radius: f32,
    /// The marks, in the order of the rows.
    pub(super) discs: Vec<Disc>,
}

/// Returns the marks in clusters, in the order of the rows. `unit` is the height of a line of text.
pub(super) fn of(marks: &[MapMark], frame: &Frame, unit: f32) -> Vec<Cluster> {
    let step = frame.steps().width.min(frame.steps().height);
    let full = (unit * 0.5).min(step * 0.45);
    let most = marks
        .iter()
        .filter_map(|mark| mark.hours)
        .fold(FULL_HOURS, f64::max);
    let groups = grouped(marks);
    let points: Vec<Point> = groups
        .iter()
        .map(|group| frame.point(marks[group[0]].must, marks[group[0]].desire))
        .collect();
    let mut clusters = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let sizes: Vec<f32> = group
            .iter()
            .map(|mark| radius(marks[*mark].hours, most, full))
            .collect();
        let cluster = spread_out(group, &sizes, points[index]);
        let reach = reach(&points, index, step);
        clusters.push(cluster.shrunk(reach).moved_into(&frame.plot));
    }
    clusters
}

/// Groups channels by their two figures; groups and their members are in the order of the rows.
fn grouped(marks: &[MapMark]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (index, mark) in marks.iter().enumerate() {
        let same = |group: &&mut Vec<usize>| {
            let first = &marks[group[0]];
            (first.must, first.desire) == (mark.must, mark.desire)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    groups
}

/// Returns a mark's radius: the area is proportional to the hours, but never too small to see.
fn radius(hours: Option<f64>, most: f64, full: f32) -> f32 {
    let share = (hours.unwrap_or(UNKNOWN_HOURS) / most).max(0.0).sqrt() as f32;
    full * share.max(0.4)
}

/// Returns the limit for a cluster's radius.
fn reach(points: &[Point], of: usize, step: f32) -> f32 {
    let others = points.iter().enumerate().filter(|(index, _)| *index != of);
    let next = others
        .map(|(_, point)| point.distance(points[of]))
        .fold(f32::INFINITY, f32::min);
    (next / 3.0).min(step * 2.0).max(step / 2.0)
}

/// Places marks around a point one after the other, each at the first free position of a spiral.
fn spread_out(group: &[usize], sizes: &[f32], center: Point) -> Cluster {
    let mut discs: Vec<Disc> = Vec::new();
    for (mark, radius) in group.iter().zip(sizes) {
        let at = free_spot(&discs, *radius, center);
        discs.push(Disc {
            mark: *mark,
            center: at,
            radius: *radius,
        });
    }
    Cluster {
        center,
        radius: 0.0,
        discs,
    }
    .centred(center)
}

fn free_spot(discs: &[Disc], radius: f32, center: Point) -> Point {
    let gap = radius * 0.25;
    let free = |at: &Point| {
        discs
            .iter()
            .all(|disc| disc.center.distance(*at) >= disc.radius + radius + gap)
    };
    let spiral = (0_u16..).map(|index| {
        let (turn, distance) = (
            f32::from(index) * GOLDEN_TURN,
            f32::from(index).sqrt() * radius * 0.3,
        );
        let angle = turn * std::f32::consts::TAU;
        away(center, (angle.cos(), angle.sin()), distance)
    });
    spiral.take(20_000).find(free).unwrap_or(center)
}

impl Cluster {
    /// Moves the mean position of the marks to a point, and measures the radius.
    fn centred(mut self, at: Point) -> Self {
        let count = self.discs.len() as f32;
        let sum = self.discs.iter().fold((0.0, 0.0), |sum, disc| {
            (sum.0 + disc.center.x, sum.1 + disc.center.y)
        });
        let (x, y) = (at.x - sum.0 / count, at.y - sum.1 / count);
        for disc in &mut self.discs {
            disc.center = Point::new(disc.center.x + x, disc.center.y + y);
        }
        let reaches = self
            .discs
            .iter()
            .map(|disc| disc.center.distance(at) + disc.radius);
        self.radius = reaches.fold(0.0, f32::max);
        self.center = at;
        self
    }

    /// Reduces the cluster if it is larger than a limit.
    fn shrunk(mut self, reach: f32) -> Self {
        let factor = (reach / self.radius).min(1.0);
        for disc in &mut self.discs {
            let (x, y) = (disc.center.x - self.center.x, disc.center.y - self.center.y);
            disc.center = Point::new(self.center.x + x * factor, self.center.y + y * factor);
            disc.radius *= factor;
        }
        self.radius *= factor;
        self
    }

    /// Moves the cluster inside the plot.
    fn moved_into(mut self, plot: &Area) -> Self {
        let room = plot.grown(-self.radius);
        let at = room.nearest(self.center);
        let (x, y) = (at.x - self.center.x, at.y - self.center.y);
        for disc in &mut self.discs {
            disc.center = Point::new(disc.center.x + x, disc.center.y + y);
        }
        self.center = at;
        self
    }
}
