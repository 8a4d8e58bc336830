//! The outline of the flame, and its pixels. The build script uses it for the icon on Windows.

use std::sync::LazyLock;

/// Corners of the flame in a unit square, starting at its tip.
const FLAME_POINTS: [(f32, f32); 14] = [
    (0.52, 0.02),
    (0.60, 0.20),
    (0.74, 0.34),
    (0.84, 0.52),
    (0.84, 0.70),
    (0.74, 0.88),
    (0.56, 0.98),
    (0.40, 0.97),
    (0.24, 0.87),
    (0.16, 0.70),
    (0.18, 0.52),
    (0.28, 0.38),
    (0.34, 0.48),
    (0.46, 0.28),
];

/// Position of the inner flame, and its size relative to the outer one.
pub(crate) const INNER_FLAME: ((f32, f32), f32) = ((0.29, 0.46), 0.42);

/// Index of the last corner of the curved part; the small tip and the notch follow.
const ROUND_POINTS: usize = 11;
/// Number of pieces between two corners of the curved part.
const CURVE_PIECES: usize = 6;

/// The outline of both flames.
pub(crate) static FLAME_OUTLINE: LazyLock<Vec<(f32, f32)>> = LazyLock::new(|| {
    let round = (0..ROUND_POINTS).flat_map(|from| (0..CURVE_PIECES).map(move |piece| (from, piece)));
    let mut outline: Vec<(f32, f32)> = round
        .map(|(from, piece)| curved(from, piece as f32 / CURVE_PIECES as f32))
        .collect();
    outline.extend_from_slice(&FLAME_POINTS[ROUND_POINTS..]);
    outline
});

/// Returns a point between a corner and the next, on a Catmull-Rom spline.
fn curved(from: usize, t: f32) -> (f32, f32) {
    let [a, b, c, d] = [
        from.saturating_sub(1),
        from,
        from + 1,
        (from + 2).min(ROUND_POINTS),
    ]
    .map(|at| FLAME_POINTS[at]);
    let along = |a: f32, b: f32, c: f32, d: f32| {
        let (slope, bend) = (c - a, 2.0 * a - 5.0 * b + 4.0 * c - d);
        b + 0.5 * t * (slope + t * (bend + t * (3.0 * (b - c) + d - a)))
    };
    (along(a.0, b.0, c.0, d.0), along(a.1, b.1, c.1, d.1))
}

/// Returns the flame as RGBA pixels of a square on a transparent background, with four samples a pixel.
pub(crate) fn pixels(side: u32, [red, green, blue]: [u8; 3]) -> Vec<u8> {
    let pixel = |index: u32| {
        let (x, y) = (index % side, index / side);
        let samples = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
        let unit = |at: u32, part: f32| (at as f32 + part) / side as f32;
        let covered = samples
            .iter()
            .filter(|(dx, dy)| is_filled(unit(x, *dx), unit(y, *dy)))
            .count();
        [red, green, blue, (covered * 255 / 4) as u8]
    };
    (0..side * side).flat_map(pixel).collect()
}

/// Returns `true` if a point of the unit square is in the outer but not in the inner flame.
fn is_filled(x: f32, y: f32) -> bool {
    let ((left, top), share) = INNER_FLAME;
    inside(x, y) && !inside((x - left) / share, (y - top) / share)
}

/// Returns `true` if a point is inside the outline, by the even-odd rule.
fn inside(x: f32, y: f32) -> bool {
    let mut inside = false;
    for (index, (x1, y1)) in FLAME_OUTLINE.iter().enumerate() {
        let (x2, y2) = FLAME_OUTLINE[(index + 1) % FLAME_OUTLINE.len()];
        if (*y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 {
            inside = !inside;
        }
    }
    inside
}
