//! The program's sign: a small flame, drawn in the window and as the window's icon from one outline.

use eframe::egui::{Color32, IconData, Mesh, Sense, Shape, Ui, Vec2, pos2, vec2};

use self::outline::{OUTLINE, pixels};
use super::kit::{Colours, theme};

mod outline;

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
    for (x, y) in OUTLINE.iter() {
        mesh.colored_vertex(pos2(x * size, y * size) + at, colour);
    }
    let count = OUTLINE.len() as u32;
    for index in 0..count {
        mesh.add_triangle(0, index + 1, (index + 1) % count + 1);
    }
    ui.painter().add(Shape::mesh(mesh));
}

/// The flame as the window's icon: ember on nothing.
pub fn icon() -> IconData {
    let ember = Colours::LIGHT.ember;
    IconData {
        rgba: pixels(ICON, [ember.r(), ember.g(), ember.b()]),
        width: ICON,
        height: ICON,
    }
}

/// The side of the window's icon in pixels.
const ICON: u32 = 64;

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
