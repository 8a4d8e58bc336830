//! Geometry of points and lines on the map.

use crate::picture::shape::Point;

/// Returns the point at a distance from another, in a direction given by a unit vector.
pub(super) fn away(from: Point, (x, y): (f32, f32), distance: f32) -> Point {
    Point::new(from.x + x * distance, from.y + y * distance)
}

/// Returns the distance of a point from a straight line between two others.
pub(super) fn distance_to_line(point: Point, (from, to): (Point, Point)) -> f32 {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let squared_length = (x * x + y * y).max(f32::EPSILON);
    let share = (((point.x - from.x) * x + (point.y - from.y) * y) / squared_length).clamp(0.0, 1.0);
    Point::new(from.x + x * share, from.y + y * share).distance(point)
}

/// Returns `true` if two straight lines cross.
pub(super) fn lines_cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let turn = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
}
