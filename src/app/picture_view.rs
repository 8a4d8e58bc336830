//! Pictures in the window: the shapes of [`crate::picture`] in the colours and fonts of the theme.

use std::f32::consts::FRAC_PI_2;

use egui::accesskit::Role;
use egui::epaint::TextShape;
use egui::{Color32, Pos2, Rect, Response, Sense, StrokeKind, Ui, Vec2, pos2, vec2};

use super::kit::theme::Step;
use super::kit::{galley, text, theme};
use crate::picture::{Anchor, Area, Measure, Picture, Point, Shape, Stroke, TextStyle, Tone};

/// Measures text of pictures with the fonts of the window.
pub struct UiMeasure<'a>(pub &'a Ui);

impl Measure for UiMeasure<'_> {
    fn width(&self, words: &str, style: TextStyle) -> f32 {
        galley::lay_out(self.0, words, step(style), Color32::PLACEHOLDER, f32::INFINITY)
            .size()
            .x
    }

    fn height(&self, style: TextStyle) -> f32 {
        step(style).size() * 1.25
    }
}

fn step(style: TextStyle) -> Step {
    match style {
        TextStyle::Label => Step::Compact,
        TextStyle::Strong => Step::CompactStrong,
        TextStyle::Small => Step::Small,
        TextStyle::QuarterName => Step::Quarter,
    }
}

/// Shows a picture with its sentence below.
pub fn picture_ui(ui: &mut Ui, picture: &Picture) -> Response {
    let response = shapes_ui(ui, picture);
    text::small(ui, &picture.sentence);
    response
}

/// Shows a picture; screen readers still read its sentence.
pub fn shapes_ui(ui: &mut Ui, picture: &Picture) -> Response {
    let size = vec2(picture.size.width, picture.size.height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Image);
        node.set_label(picture.alternative());
    });
    if ui.is_rect_visible(rect) {
        for shape in &picture.shapes {
            paint(ui, rect.min, shape);
        }
    }
    response
}

fn paint(ui: &Ui, origin: Pos2, shape: &Shape) {
    let at = |point: &Point| origin + vec2(point.x, point.y);
    let ink = |tone: Tone| colour(ui, tone);
    let stroke = |stroke: &Option<Stroke>| {
        stroke.map_or(egui::Stroke::NONE, |stroke| {
            egui::Stroke::new(stroke.width, ink(stroke.tone))
        })
    };
    let fill = |fill: &Option<Tone>| fill.map_or(Color32::TRANSPARENT, ink);
    match shape {
        Shape::Line {
            from,
            to,
            width,
            tone,
        } => {
            ui.painter()
                .line_segment([at(from), at(to)], (*width, ink(*tone)));
        }
        Shape::Rect {
            area,
            fill: inside,
            stroke: edge,
        } => {
            ui.painter().rect(
                rect(origin, area),
                0,
                fill(inside),
                stroke(edge),
                StrokeKind::Middle,
            );
        }
        Shape::Circle {
            center,
            radius,
            fill: inside,
            stroke: edge,
        } => {
            ui.painter()
                .circle(at(center), *radius, fill(inside), stroke(edge));
        }
        Shape::Text {
            at: place,
            anchor,
            text,
            style,
            tone,
            turned,
        } => {
            paint_text(ui, at(place), *anchor, text, *style, ink(*tone), *turned);
        }
    }
}

fn paint_text(ui: &Ui, at: Pos2, anchor: Anchor, words: &str, style: TextStyle, ink: Color32, turned: bool) {
    let galley = galley::lay_out(ui, words, step(style), ink, f32::INFINITY);
    let along = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => galley.size().x / 2.0,
        Anchor::End => galley.size().x,
    };
    let across = galley.size().y / 2.0;
    let offset: Vec2 = if turned {
        vec2(-across, along)
    } else {
        vec2(-along, -across)
    };
    let shape = TextShape::new(at + offset, galley, ink).with_angle(if turned { -FRAC_PI_2 } else { 0.0 });
    ui.painter().add(shape);
}

fn rect(origin: Pos2, area: &Area) -> Rect {
    let corner = pos2(origin.x + area.left, origin.y + area.top);
    Rect::from_min_size(corner, vec2(area.width(), area.height()))
}

fn colour(ui: &Ui, tone: Tone) -> Color32 {
    let colours = theme::colours(ui.ctx());
    match tone {
        Tone::Ink => colours.ink,
        Tone::Secondary => colours.secondary,
        Tone::Line => colours.line,
        Tone::Paper => colours.paper,
    }
}
