//! Gives each cluster's names a place where they hide nothing: no other name, no mark, no quarter's
//! name, and not beyond the frame.
//!
//! The same figures always give the same picture: clusters are served in a fixed order (long lists
//! first, then the most crowded), each takes the cheapest free spot, and in two further rounds each
//! may move to a better one, now that the others stand. If no spot is left on the whole ground even
//! for a shortened name, the name is left to the details that are told beside the picture.

use super::blocks::{self, Block, COLUMN_GAP};
use super::clusters::{Cluster, Disc};
use super::frame::Frame;
use super::places::{self, Side, Spot};
use crate::insight::MapMark;
use crate::picture::shape::{Anchor, Area, Measure, Point, Shape, Size, TextStyle, Tone};
use crate::text::Texts;

/// How often all names look for a better place after the first round.
const ROUNDS: usize = 2;

/// What it costs when a line runs through something, where that can't be helped.
const TANGLED: f32 = 20.0;

/// The names of a cluster in their place.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The ground they cover.
    pub(super) area: Area,
    block: Block,
    side: Side,
    /// The line that leads back to the cluster.
    leader: Option<(Point, Point)>,
}

/// All names that found a place, in the order of the clusters.
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
    for round in 0..=ROUNDS {
        for &index in &order {
            let before = placed[index].take();
            let found = room.best(index, &blocks[index], &placed, round == 0 || before.is_none());
            placed[index] = found.or(before);
        }
    }
    placed.into_iter().flatten().collect()
}

/// Long lists first, then the clusters with the nearest neighbours.
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

/// The ground, and what stands on it already.
struct Room<'a> {
    ground: Area,
    clusters: &'a [Cluster],
    quarters: Vec<Area>,
    middle: Point,
    unit: f32,
    /// The least distance between two things that must not touch.
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

    /// The best free spot for a cluster's names; lines that lead back cross nothing if that can be.
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
        let mut best: Option<(f32, Name)> = None;
        for block in blocks {
            let beaten = |cost: f32, best: &Option<(f32, Name)>| {
                best.as_ref().is_some_and(|(least, _)| *least <= cost)
            };
            for spot in places::around(&self.clusters[index], block.size, self.unit) {
                let least = block.loss + spot.cost;
                if beaten(least, &best) || !self.is_free(&spot.area, placed, strict) {
                    continue;
                }
                let name = self.name(index, block, &spot);
                let tangled = self.tangles(index, &name, placed);
                if strict && tangled {
                    continue;
                }
                let cost = least + self.blur(index, &spot.area) + if tangled { TANGLED } else { 0.0 };
                if !beaten(cost, &best) {
                    best = Some((cost, name));
                }
            }
        }
        best.map(|(_, name)| name)
    }

    fn any_spot(&self, index: usize, block: &Block, placed: &[Option<Name>]) -> Option<Name> {
        let spots = places::anywhere(&self.clusters[index], block.size, &self.ground, self.unit);
        let free = spots
            .into_iter()
            .filter(|spot| self.is_free(&spot.area, placed, false));
        let best = free.min_by(|one, other| one.cost.total_cmp(&other.cost))?;
        Some(self.name(index, block, &best))
    }

    /// Whether names on this ground would hide nothing; `airy` keeps them from running together too.
    fn is_free(&self, area: &Area, placed: &[Option<Name>], airy: bool) -> bool {
        let wide = area.grown(self.gap);
        let (beside, below) = if airy {
            (self.unit * 0.4, self.unit * 0.12)
        } else {
            (self.gap, self.gap)
        };
        let apart = Area {
            left: area.left - beside,
            top: area.top - below,
            right: area.right + beside,
            bottom: area.bottom + below,
        };
        self.ground.contains(area)
            && !self.quarters.iter().any(|quarter| quarter.overlaps(&wide))
            && !placed.iter().flatten().any(|name| name.area.overlaps(&apart))
            && !self.discs().any(|disc| covers(&wide, disc))
    }

    fn discs(&self) -> impl Iterator<Item = &Disc> {
        self.clusters.iter().flat_map(|cluster| &cluster.discs)
    }

    /// Whether the line that leads back runs through anything, or another's line through the names.
    fn tangles(&self, index: usize, name: &Name, placed: &[Option<Name>]) -> bool {
        let others = || placed.iter().flatten();
        let struck = others()
            .filter_map(|other| other.leader)
            .any(|(from, to)| name.area.is_crossed(from, to));
        let Some((from, to)) = name.leader else {
            return struck;
        };
        let foreign = self
            .clusters
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index);
        struck
            || others().any(|other| other.area.is_crossed(from, to))
            || self.quarters.iter().any(|quarter| quarter.is_crossed(from, to))
            || foreign
                .flat_map(|(_, cluster)| &cluster.discs)
                .any(|disc| passes(disc, from, to))
            || others()
                .filter_map(|other| other.leader)
                .any(|other| cross((from, to), other))
    }

    /// What it costs that names could be taken for another mark's, or stand on a parting line.
    fn blur(&self, index: usize, area: &Area) -> f32 {
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
        let cluster = &self.clusters[index];
        let leader = spot.led.then(|| {
            let to = spot.area.grown(self.gap * 2.0).nearest(cluster.center);
            (edge(cluster, to, self.gap), to)
        });
        Name {
            area: spot.area,
            block: block.clone(),
            side: spot.side,
            leader,
        }
    }
}

/// Where a line to a point leaves a cluster.
fn edge(cluster: &Cluster, to: Point, gap: f32) -> Point {
    let way = cluster.center.distance(to).max(f32::EPSILON);
    let part = ((cluster.radius + gap) / way).min(1.0);
    let (x, y) = (to.x - cluster.center.x, to.y - cluster.center.y);
    Point::new(cluster.center.x + x * part, cluster.center.y + y * part)
}

fn covers(area: &Area, disc: &Disc) -> bool {
    area.nearest(disc.center).distance(disc.center) < disc.radius
}

fn distance(area: &Area, cluster: &Cluster) -> f32 {
    area.nearest(cluster.center).distance(cluster.center) - cluster.radius
}

/// Whether a line passes through a mark.
fn passes(disc: &Disc, from: Point, to: Point) -> bool {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let long = (x * x + y * y).max(f32::EPSILON);
    let part = (((disc.center.x - from.x) * x + (disc.center.y - from.y) * y) / long).clamp(0.0, 1.0);
    Point::new(from.x + x * part, from.y + y * part).distance(disc.center) < disc.radius + 1.0
}

/// Whether two lines cross.
fn cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let turn = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
}

impl Name {
    /// The line that leads back, if there is one.
    pub(super) fn leader_shape(&self, measure: &dyn Measure) -> Option<Shape> {
        let (from, to) = self.leader?;
        let width = measure.height(TextStyle::Label) / 24.0;
        Some(Shape::line(from, to, width, Tone::Secondary))
    }

    /// The lines of text.
    pub(super) fn shapes(&self, measure: &dyn Measure) -> Vec<Shape> {
        let line = measure.height(self.block.style);
        let mut shapes = Vec::new();
        let mut left = self.area.left;
        for (lines, width) in self.block.columns.iter().zip(&self.block.widths) {
            let (x, anchor) = match (self.side, lines.len()) {
                (Side::Right, _) => (left, Anchor::Start),
                (Side::Left, _) => (left + width, Anchor::End),
                (Side::Middle, 1) => (left + width / 2.0, Anchor::Middle),
                (Side::Middle, _) => (left, Anchor::Start),
            };
            for (index, text) in lines.iter().enumerate() {
                let at = Point::new(x, self.area.top + line * (index as f32 + 0.5));
                shapes.push(Shape::text(at, anchor, text, self.block.style, Tone::Ink));
            }
            left += width + line * COLUMN_GAP;
        }
        shapes
    }
}
