//! Icons drawn as lines, and buttons with an icon.

use egui::accesskit::Role;
use egui::{
    Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo,
    vec2,
};

use super::focus;
use super::theme::{self, COMPACT_TARGET, CONTROL_ROUNDING};

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow to the left.
    Left,
    /// Arrow to the right.
    Right,
    /// Cross, for closing and removing.
    Cross,
    /// Plus.
    Plus,
    /// Minus.
    Minus,
    /// Check mark, beside what is chosen.
    Check,
    /// Calendar.
    Calendar,
    /// Handle for dragging.
    Grip,
    /// List, for the hidden rail.
    List,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
}

/// Draws an icon around a point, about 16 points wide.
pub fn draw(painter: &Painter, icon: Icon, at: Pos2, colour: Color32) {
    let stroke = Stroke::new(1.75, colour);
    let line = |points: &[(f32, f32)]| {
        let points = points.iter().map(|&(x, y)| at + vec2(x, y)).collect();
        painter.add(Shape::line(points, stroke));
    };
    match icon {
        Icon::Up => line(&[(-5.0, 2.5), (0.0, -2.5), (5.0, 2.5)]),
        Icon::Down => line(&[(-5.0, -2.5), (0.0, 2.5), (5.0, -2.5)]),
        Icon::Left => line(&[(2.5, -5.0), (-2.5, 0.0), (2.5, 5.0)]),
        Icon::Right => line(&[(-2.5, -5.0), (2.5, 0.0), (-2.5, 5.0)]),
        Icon::Cross => {
            line(&[(-4.5, -4.5), (4.5, 4.5)]);
            line(&[(-4.5, 4.5), (4.5, -4.5)]);
        }
        Icon::Check => line(&[(-5.0, 0.5), (-1.5, 4.0), (5.0, -4.0)]),
        Icon::Plus => {
            line(&[(-5.5, 0.0), (5.5, 0.0)]);
            line(&[(0.0, -5.5), (0.0, 5.5)]);
        }
        Icon::Minus => line(&[(-5.5, 0.0), (5.5, 0.0)]),
        Icon::List => [-5.0, 0.0, 5.0]
            .iter()
            .for_each(|&y| line(&[(-7.0, y), (7.0, y)])),
        Icon::Calendar => calendar(painter, at, stroke),
        Icon::Grip => grip(painter, at, colour),
        Icon::Undo => turn(painter, at, stroke, -1.0),
        Icon::Redo => turn(painter, at, stroke, 1.0),
    }
}

fn calendar(painter: &Painter, at: Pos2, stroke: Stroke) {
    let sheet = Rect::from_center_size(at + vec2(0.0, 1.0), vec2(15.0, 13.0));
    painter.rect_stroke(sheet, 2.0, stroke, StrokeKind::Middle);
    painter.hline(sheet.x_range(), sheet.top() + 4.0, stroke);
    for x in [-3.5, 3.5] {
        painter.vline(at.x + x, sheet.top() - 2.5..=sheet.top() + 1.0, stroke);
    }
}

fn grip(painter: &Painter, at: Pos2, colour: Color32) {
    for x in [-3.0, 3.0] {
        for y in [-5.0, 0.0, 5.0] {
            painter.circle_filled(at + vec2(x, y), 1.6, colour);
        }
    }
}

/// Draws an arrow that turns to the left (`side` −1) or right (1).
fn turn(painter: &Painter, at: Pos2, stroke: Stroke, side: f32) {
    let arc = (0..=12).map(|i| {
        let angle = std::f32::consts::PI * (i as f32 / 12.0 * 1.1 - 0.1);
        at + vec2(-side * 5.5 * angle.cos(), 1.0 - 5.5 * angle.sin())
    });
    let points: Vec<Pos2> = arc.collect();
    let tip = points[points.len() - 1];
    painter.add(Shape::line(points, stroke));
    painter.add(Shape::line(
        vec![
            tip + vec2(-side * 4.5, -1.5),
            tip + vec2(0.0, 2.0),
            tip + vec2(side * 2.5, -3.5),
        ],
        stroke,
    ));
}

/// A quiet button with an icon; show it with `ui.add`.
#[must_use]
#[derive(Clone, Debug)]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    enabled: bool,
}

impl<'a> IconButton<'a> {
    /// Creates a button; its name is also shown under a resting pointer.
    pub fn new(icon: Icon, name: &'a str) -> Self {
        IconButton {
            icon,
            name,
            enabled: true,
        }
    }

    /// Sets whether the button can be pressed.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let inner = ui.add_enabled_ui(self.enabled, |ui| {
            ui.allocate_response(Vec2::splat(COMPACT_TARGET), Sense::click())
        });
        let response = inner.inner;
        let c = theme::colours(ui.ctx());
        if self.enabled && response.hovered() {
            ui.painter()
                .rect_filled(response.rect, CONTROL_ROUNDING, c.chosen);
        }
        let ink = match (self.enabled, response.hovered()) {
            (false, _) => c.line,
            (true, true) => c.ink,
            (true, false) => c.secondary,
        };
        draw(ui.painter(), self.icon, response.rect.center(), ink);
        focus::mark(ui, &response, CONTROL_ROUNDING);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, self.enabled, self.name));
        // not as a description, which would say the name twice
        response.on_hover_ui(|ui| drop(ui.label(self.name)))
    }
}
