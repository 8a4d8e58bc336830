//! The program's sign: a small flame, drawn in the window and as the window's icon from one outline.

use eframe::egui::{Color32, IconData, Mesh, Sense, Shape, Ui, Vec2, pos2, vec2};

use super::kit::{Colours, theme};

/// The flame's outline in a unit square, from its tip round; the inner tongue is the same, smaller.
const OUTLINE: [(f32, f32); 14] = [
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

/// The flame, 20 points high. It says nothing that the name beside it doesn't.
pub fn flame_ui(ui: &mut Ui) {
    let colours = theme::colours(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 22.0), Sense::hover());
    tongue(ui, rect.min.to_vec2(), 22.0, colours.ember);
    tongue(ui, rect.min.to_vec2() + vec2(6.0, 11.0), 10.0, colours.paper);
}

/// Fills the outline as a fan around a point inside, since it is not convex.
fn tongue(ui: &Ui, at: Vec2, size: f32, colour: Color32) {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(pos2(0.5 * size, 0.68 * size) + at, colour);
    for (x, y) in OUTLINE {
        mesh.colored_vertex(pos2(x * size, y * size) + at, colour);
    }
    let count = OUTLINE.len() as u32;
    for index in 0..count {
        mesh.add_triangle(0, index + 1, (index + 1) % count + 1);
    }
    ui.painter().add(Shape::mesh(mesh));
}

/// The side of the window's icon in pixels.
const ICON: u32 = 64;

/// The flame as the window's icon: ember on nothing, smoothed by four samples a pixel.
pub fn icon() -> IconData {
    let ember = Colours::LIGHT.ember;
    let pixel = |index: u32| {
        let (x, y) = (index % ICON, index / ICON);
        let samples = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
        let unit = |at: u32, part: f32| (at as f32 + part) / ICON as f32;
        let covered = samples
            .iter()
            .filter(|(dx, dy)| burns(unit(x, *dx), unit(y, *dy)))
            .count();
        [ember.r(), ember.g(), ember.b(), (covered * 255 / 4) as u8]
    };
    IconData {
        rgba: (0..ICON * ICON).flat_map(pixel).collect(),
        width: ICON,
        height: ICON,
    }
}

/// Whether a point of the unit square is in the flame and not in its inner tongue.
fn burns(x: f32, y: f32) -> bool {
    inside(x, y) && !inside((x - 0.27) / 0.46, (y - 0.5) / 0.46)
}

/// The even-odd rule along the outline.
fn inside(x: f32, y: f32) -> bool {
    let mut inside = false;
    for (index, (x1, y1)) in OUTLINE.iter().enumerate() {
        let (x2, y2) = OUTLINE[(index + 1) % OUTLINE.len()];
        if (*y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 {
            inside = !inside;
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::{ICON, icon};

    #[test]
    fn the_icon_burns_in_the_middle_and_is_clear_at_its_corners() {
        let icon = icon();
        let alpha = |x: u32, y: u32| icon.rgba[((y * ICON + x) * 4 + 3) as usize];
        assert_eq!((alpha(0, 0), alpha(ICON - 1, ICON - 1)), (0, 0));
        assert_eq!(alpha(ICON / 2, ICON * 2 / 5), 255);
    }
}
