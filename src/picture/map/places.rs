//! Candidate positions for a block of names: around its cluster at growing distance, or anywhere in the frame.

use super::clusters::Cluster;
use super::geometry::away;
use crate::picture::shape::{Area, Point, Size};

/// A candidate position for a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    /// The area that the block would cover.
    pub(super) area: Area,
    /// The side of its cluster on which it stands.
    pub(super) side: Side,
    /// The cost of the distance, and of a side that reads less well.
    pub(super) cost: f32,
    /// Whether a line has to lead back to the cluster.
    pub(super) needs_leader: bool,
}

/// The side of its cluster on which a block stands; its lines are aligned towards the cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// To the left: lines end at the cluster.
    Left,
    /// Above or below.
    Middle,
    /// To the right: lines begin at the cluster.
    Right,
}

/// Distances from the cluster, in lines of text.
const DISTANCES: [f32; 14] = [
    0.0, 0.3, 0.7, 1.1, 1.6, 2.2, 3.0, 4.0, 5.0, 6.5, 8.0, 10.0, 13.0, 17.0,
];
/// Distance in lines of text from which on a name needs a leader to its mark.
const LEADER_DISTANCE: f32 = 0.5;
/// Directions in twenty-fourths of a turn, each with its cost.
const DIRECTIONS: [(u8, f32); 24] = [
    (0, 0.0),
    (12, 0.3),
    (18, 0.5),
    (6, 0.6),
    (21, 0.7),
    (3, 0.75),
    (15, 0.8),
    (9, 0.85),
    (23, 0.6),
    (1, 0.65),
    (22, 0.7),
    (2, 0.75),
    (20, 0.8),
    (4, 0.85),
    (11, 0.9),
    (13, 0.9),
    (10, 0.95),
    (14, 0.95),
    (16, 1.0),
    (8, 1.0),
    (19, 1.0),
    (5, 1.0),
    (17, 1.05),
    (7, 1.05),
];

/// A place beside a cluster, before it is known what stands there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bearing {
    /// In twenty-fourths of a turn.
    direction: u8,
    /// In lines of text.
    distance: f32,
    /// The cost of the distance, and of a side that reads less well.
    pub(super) cost: f32,
}

/// Returns the places around a cluster, the nearest first.
pub(super) fn around() -> impl Iterator<Item = Bearing> {
    DISTANCES.into_iter().flat_map(|distance| {
        DIRECTIONS.into_iter().map(move |(direction, cost)| Bearing {
            direction,
            distance,
            cost: cost + distance,
        })
    })
}

/// Returns the spot for a block of a size; `unit` is the height of a line.
pub(super) fn spot(bearing: Bearing, cluster: &Cluster, size: Size, unit: f32) -> Spot {
    let angle = f32::from(bearing.direction) / 24.0 * std::f32::consts::TAU;
    let (x, y) = (angle.cos(), angle.sin());
    let radius = cluster.radius + unit * (0.2 + bearing.distance);
    let edge = away(cluster.center, (x, y), radius);
    // on the sides a whole edge of the block faces the cluster, between them a corner
    let lean = |share: f32| (share * 1.6).clamp(-1.0, 1.0);
    let center = Point::new(
        edge.x + lean(x) * size.width / 2.0,
        edge.y + lean(y) * size.height / 2.0,
    );
    let area = Area::new(center.x - size.width / 2.0, center.y - size.height / 2.0, size);
    let side = match x {
        x if x > 0.25 => Side::Right,
        x if x < -0.25 => Side::Left,
        _ => Side::Middle,
    };
    Spot {
        area,
        side,
        cost: bearing.cost,
        needs_leader: bearing.distance >= LEADER_DISTANCE,
    }
}

/// Returns spots all over an area, for when none around the cluster is free.
pub(super) fn anywhere(cluster: &Cluster, size: Size, ground: &Area, unit: f32) -> Vec<Spot> {
    let step = unit / 3.0;
    let count = |room: f32| (room / step).max(0.0) as usize + 1;
    let (columns, rows) = (
        count(ground.width() - size.width),
        count(ground.height() - size.height),
    );
    let at = |index: usize| {
        let (column, row) = (index % columns, index / columns);
        let area = Area::new(
            ground.left + column as f32 * step,
            ground.top + row as f32 * step,
            size,
        );
        let side = if area.center().x < cluster.center.x {
            Side::Left
        } else {
            Side::Right
        };
        let distance = area.nearest(cluster.center).distance(cluster.center) / unit;
        Spot {
            area,
            side,
            cost: 4.0 + distance,
            needs_leader: distance > LEADER_DISTANCE + cluster.radius / unit + 0.2,
        }
    };
    (0..columns * rows).map(at).collect()
}
