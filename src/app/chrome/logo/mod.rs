//! The logo, a small flame, for the top bar and as the window's icon.

use egui::{Color32, IconData, Mesh, Pos2, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};

use self::outline::{FLAME_OUTLINE, INNER_FLAME, pixels};
use crate::app::kit::{Colours, theme};

mod outline;

/// Shows the flame, 22 points high. Screen readers skip it, since the name stands beside it.
pub fn flame_ui(ui: &mut Ui) {
    let colours = theme::colours(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 22.0), Sense::hover());
    let (at, side) = (rect.min.to_vec2(), rect.height());
    let ((x, y), share) = INNER_FLAME;
    flame(ui, at, side, colours.ember);
    flame(ui, at + vec2(x, y) * side, share * side, colours.paper);
}

/// Width of the line along the edge, in points.
const EDGE_WIDTH: f32 = 0.6;

/// Fills the outline as a fan around an inner point, since it is not convex. A thin line smooths the mesh's
/// hard edges.
fn flame(ui: &Ui, at: Vec2, size: f32, colour: Color32) {
    let outline: Vec<Pos2> = FLAME_OUTLINE
        .iter()
        .map(|(x, y)| pos2(x * size, y * size) + at)
        .collect();
    let mut mesh = Mesh::default();
    mesh.colored_vertex(pos2(0.5 * size, 0.68 * size) + at, colour);
    for corner in &outline {
        mesh.colored_vertex(*corner, colour);
    }
    let count = outline.len() as u32;
    for index in 0..count {
        mesh.add_triangle(0, index + 1, (index + 1) % count + 1);
    }
    ui.painter().add(Shape::mesh(mesh));
    ui.painter()
        .add(Shape::closed_line(outline, Stroke::new(EDGE_WIDTH, colour)));
}

/// Returns the window's icon: the flame on a transparent background.
pub fn icon() -> IconData {
    let ember = Colours::LIGHT.ember;
    IconData {
        rgba: pixels(ICON_PIXELS, [ember.r(), ember.g(), ember.b()]),
        width: ICON_PIXELS,
        height: ICON_PIXELS,
    }
}

/// Side of the window's icon.
const ICON_PIXELS: u32 = 64;

#[cfg(test)]
mod tests {
    use super::{ICON_PIXELS, icon};

    #[test]
    fn the_icon_burns_in_the_middle_and_is_clear_at_its_corners() {
        let icon = icon();
        let alpha = |x: u32, y: u32| icon.rgba[((y * ICON_PIXELS + x) * 4 + 3) as usize];
        assert_eq!((alpha(0, 0), alpha(ICON_PIXELS - 1, ICON_PIXELS - 1)), (0, 0));
        assert_eq!(alpha(ICON_PIXELS / 2, ICON_PIXELS * 2 / 5), 255);
    }
}
