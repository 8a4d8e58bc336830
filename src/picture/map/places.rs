//! Where a block of names could stand: around its cluster at growing distance, the right side first,
//! and at last anywhere on the ground.

use super::away;
use super::clusters::Cluster;
use crate::picture::shape::{Area, Point, Size};

/// A place for a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    /// The ground the block would cover.
    pub(super) area: Area,
    /// Which side of its cluster it stands on.
    pub(super) side: Side,
    /// What the place costs: distance, and sides that read less well.
    pub(super) cost: f32,
    /// Whether a line has to lead back to the cluster.
    pub(super) led: bool,
}

/// The side of its cluster that a block stands on; its lines are set towards the cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// To the left: lines end at the cluster.
    Left,
    /// Above or below.
    Middle,
    /// To the right: lines begin at the cluster.
    Right,
}

/// Distances from the cluster, in lines; from [`LED`] on a line leads back.
const RINGS: [f32; 14] = [
    0.0, 0.3, 0.7, 1.1, 1.6, 2.2, 3.0, 4.0, 5.0, 6.5, 8.0, 10.0, 13.0, 17.0,
];
/// From this distance on (in lines) a name needs a line that leads back to its mark.
const LED: f32 = 0.5;
/// Directions in twenty-fourths of a turn, each with what it costs.
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

/// The spots around a cluster for a block of a size; `unit` is the height of a line.
pub(super) fn around(cluster: &Cluster, size: Size, unit: f32) -> impl Iterator<Item = Spot> + '_ {
    RINGS.into_iter().flat_map(move |ring| {
        DIRECTIONS
            .into_iter()
            .map(move |direction| spot(cluster, size, unit, ring, direction))
    })
}

fn spot(cluster: &Cluster, size: Size, unit: f32, ring: f32, (direction, dislike): (u8, f32)) -> Spot {
    let angle = f32::from(direction) / 24.0 * std::f32::consts::TAU;
    let (x, y) = (angle.cos(), angle.sin());
    let touch = away(cluster.center, (x, y), cluster.radius + unit * (0.2 + ring));
    // towards a side the block turns its whole edge to the cluster, in between a corner
    let lean = |part: f32| (part * 1.6).clamp(-1.0, 1.0);
    let center = Point::new(
        touch.x + lean(x) * size.width / 2.0,
        touch.y + lean(y) * size.height / 2.0,
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
        cost: dislike + ring,
        led: ring >= LED,
    }
}

/// Spots all over the ground, for when nothing around the cluster is free.
pub(super) fn anywhere(cluster: &Cluster, size: Size, ground: &Area, unit: f32) -> Vec<Spot> {
    let step = unit / 3.0;
    let count = |room: f32| (room / step).max(0.0) as usize + 1;
    let (across, down) = (
        count(ground.width() - size.width),
        count(ground.height() - size.height),
    );
    let at = |index: usize| {
        let (column, row) = (index % across, index / across);
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
        let way = area.nearest(cluster.center).distance(cluster.center) / unit;
        Spot {
            area,
            side,
            cost: 4.0 + way,
            led: way > LED + cluster.radius / unit + 0.2,
        }
    };
    (0..across * down).map(at).collect()
}
