//! Placement of each cluster's names inside the frame, where they cover no other name, mark or quarter's name.
//!
//! The same figures always give the same picture. Clusters take turns in a fixed order (long lists first, then
//! the most crowded), and each takes the free spot of the lowest cost. In further rounds each may move to a
//! better spot, since the others now have theirs. A name for which no spot is free, even shortened, appears
//! only in the details beside the picture.

use super::blocks::{self, Block};
use super::clusters::{Cluster, Disc};
use super::frame::Frame;
use super::geometry::{distance_to_line, lines_cross};
use super::name::Name;
use super::places::{self, Spot};
use crate::insight::MapMark;
use crate::picture::shape::{Area, Measure, Point, Size, TextStyle};
use crate::text::Texts;

/// Number of rounds after the first in which all names look for a better spot.
const FURTHER_ROUNDS: usize = 2;

/// Cost of a leader that crosses something, where no spot without crossings is free.
const CROSSING_COST: f32 = 20.0;

/// Returns all names that found a spot, in the order of the clusters.
pub(super) fn placed(
    marks: &[MapMark],
    clusters: &[Cluster],
    frame: &Frame,
    measure: &dyn Measure,
    texts: &Texts,
) -> Vec<Name> {
    let room = Room::of(clusters, frame, measure);
    let names = |cluster: &Cluster| -> Vec<&str> {
        cluster
            .discs
            .iter()
            .map(|disc| marks[disc.mark].name.as_str())
            .collect()
    };
    let size = Size::new(room.ground.width(), room.ground.height());
    let blocks: Vec<Vec<Block>> = clusters
        .iter()
        .map(|cluster| blocks::of(&names(cluster), size, measure, texts))
        .collect();
    let mut placed: Vec<Option<Name>> = vec![None; clusters.len()];
    let order = order(clusters);
    for round in 0..=FURTHER_ROUNDS {
        for &index in &order {
            let previous = placed[index].take();
            let found = room.best(index, &blocks[index], &placed, round == 0 || previous.is_none());
            placed[index] = found.or(previous);
        }
    }
    placed.into_iter().flatten().collect()
}

/// Returns the order in which clusters take their spots: long lists first, then those with near neighbours.
fn order(clusters: &[Cluster]) -> Vec<usize> {
    let crowded = |index: usize| -> f32 {
        let others = clusters.iter().enumerate().filter(|(other, _)| *other != index);
        others
            .map(|(_, other)| 1.0 / (1.0 + other.center.distance(clusters[index].center)))
            .sum()
    };
    let mut order: Vec<usize> = (0..clusters.len()).collect();
    order.sort_by(|one, other| {
        let long = clusters[*other].discs.len().cmp(&clusters[*one].discs.len());
        long.then(crowded(*other).total_cmp(&crowded(*one)))
            .then(one.cmp(other))
    });
    order
}

/// The area for names, with everything that must not be covered.
struct Room<'a> {
    ground: Area,
    clusters: &'a [Cluster],
    quarters: Vec<Area>,
    middle: Point,
    unit: f32,
    /// Least distance between two things that must not touch.
    gap: f32,
}

impl<'a> Room<'a> {
    fn of(clusters: &'a [Cluster], frame: &Frame, measure: &dyn Measure) -> Self {
        let unit = measure.height(TextStyle::Label);
        let gap = frame.hair;
        Self {
            ground: frame.ground.grown(-gap * 2.0),
            clusters,
            quarters: frame.quarters.iter().map(|(area, _)| *area).collect(),
            middle: frame.point(5, 5),
            unit,
            gap,
        }
    }

    /// Returns the names of a cluster at their best free spot. Leaders cross nothing, or, if `lenient` is set, as
    /// little as possible.
    fn best(&self, index: usize, blocks: &[Block], placed: &[Option<Name>], lenient: bool) -> Option<Name> {
        let strict = self.cheapest(index, blocks, placed, true);
        if strict.is_some() || !lenient {
            return strict;
        }
        let loose = self.cheapest(index, blocks, placed, false);
        loose.or_else(|| {
            blocks
                .iter()
                .find_map(|block| self.any_spot(index, block, placed))
        })
    }

    fn cheapest(
        &self,
        index: usize,
        blocks: &[Block],
        placed: &[Option<Name>],
        strict: bool,
    ) -> Option<Name> {
        let mut best: Option<(f32, &Block, Spot)> = None;
        for block in blocks {
            let is_worse = |cost: f32, best: &Option<(f32, &Block, Spot)>| {
                best.as_ref().is_some_and(|(least, ..)| *least <= cost)
            };
            for bearing in places::around() {
                let least = block.loss + bearing.cost;
                if is_worse(least, &best) {
                    continue;
                }
                let spot = places::spot(bearing, &self.clusters[index], block.size, self.unit);
                if !self.is_free(&spot.area, placed, strict) {
                    continue;
                }
                let crosses = self.crosses(index, &spot, placed);
                if strict && crosses {
                    continue;
                }
                let cost =
                    least + self.ambiguity(index, &spot.area) + if crosses { CROSSING_COST } else { 0.0 };
                if !is_worse(cost, &best) {
                    best = Some((cost, block, spot));
                }
            }
        }
        best.map(|(_, block, spot)| self.name(index, block, &spot))
    }

    fn any_spot(&self, index: usize, block: &Block, placed: &[Option<Name>]) -> Option<Name> {
        let spots = places::anywhere(&self.clusters[index], block.size, &self.ground, self.unit);
        let free = spots
            .into_iter()
            .filter(|spot| self.is_free(&spot.area, placed, false));
        let best = free.min_by(|one, other| one.cost.total_cmp(&other.cost))?;
        Some(self.name(index, block, &best))
    }

    /// Returns `true` if names in an area would cover nothing; `spacious` requires a distance from other names and from
    /// those of quarters.
    fn is_free(&self, area: &Area, placed: &[Option<Name>], spacious: bool) -> bool {
        let with_gap = area.grown(self.gap);
        let (horizontal, vertical) = if spacious {
            (self.unit * 0.4, self.unit * 0.12)
        } else {
            (self.gap, self.gap)
        };
        let with_distance = Area {
            left: area.left - horizontal,
            top: area.top - vertical,
            right: area.right + horizontal,
            bottom: area.bottom + vertical,
        };
        self.ground.contains(area)
            && !self
                .quarters
                .iter()
                .any(|quarter| quarter.overlaps(&with_distance))
            && !placed
                .iter()
                .flatten()
                .any(|name| name.area.overlaps(&with_distance))
            && !self.discs().any(|disc| covers(&with_gap, disc))
    }

    fn discs(&self) -> impl Iterator<Item = &Disc> {
        self.clusters.iter().flat_map(|cluster| &cluster.discs)
    }

    /// Returns `true` if the leader to a spot crosses anything, or another leader crosses the names there.
    fn crosses(&self, index: usize, spot: &Spot, placed: &[Option<Name>]) -> bool {
        let others = || placed.iter().flatten();
        let is_crossed = others()
            .filter_map(|other| other.leader)
            .any(|(from, to)| spot.area.is_crossed(from, to));
        let Some((from, to)) = self.leader(index, spot) else {
            return is_crossed;
        };
        let foreign = self
            .clusters
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index);
        is_crossed
            || others().any(|other| other.area.is_crossed(from, to))
            || self.quarters.iter().any(|quarter| quarter.is_crossed(from, to))
            || foreign
                .flat_map(|(_, cluster)| &cluster.discs)
                .any(|disc| distance_to_line(disc.center, (from, to)) < disc.radius + 1.0)
            || others()
                .filter_map(|other| other.leader)
                .any(|other| lines_cross((from, to), other))
    }

    /// Returns the cost of names that could belong to another mark or lie on the lines between quarters.
    fn ambiguity(&self, index: usize, area: &Area) -> f32 {
        let own = distance(area, &self.clusters[index]);
        let others = self
            .clusters
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index);
        let nearer = others
            .filter(|(_, other)| distance(area, other) < own + self.unit * 0.25)
            .count();
        let (left, right) = (area.left < self.middle.x, self.middle.x < area.right);
        let (above, below) = (area.top < self.middle.y, self.middle.y < area.bottom);
        let lines = usize::from(left && right) + usize::from(above && below);
        nearer as f32 * 2.5 + lines as f32 * 0.25
    }

    fn name(&self, index: usize, block: &Block, spot: &Spot) -> Name {
        Name {
            area: spot.area,
            block: block.clone(),
            side: spot.side,
            leader: self.leader(index, spot),
        }
    }

    /// Returns the line that leads from a cluster to a spot, if it needs one.
    fn leader(&self, index: usize, spot: &Spot) -> Option<(Point, Point)> {
        let cluster = &self.clusters[index];
        let to = spot.area.grown(self.gap * 2.0).nearest(cluster.center);
        spot.needs_leader.then(|| (edge(cluster, to, self.gap), to))
    }
}

/// Returns the point at which a line to another point leaves a cluster.
fn edge(cluster: &Cluster, to: Point, gap: f32) -> Point {
    let distance = cluster.center.distance(to).max(f32::EPSILON);
    let share = ((cluster.radius + gap) / distance).min(1.0);
    let (x, y) = (to.x - cluster.center.x, to.y - cluster.center.y);
    Point::new(cluster.center.x + x * share, cluster.center.y + y * share)
}

fn covers(area: &Area, disc: &Disc) -> bool {
    area.nearest(disc.center).distance(disc.center) < disc.radius
}

fn distance(area: &Area, cluster: &Cluster) -> f32 {
    area.nearest(cluster.center).distance(cluster.center) - cluster.radius
}
