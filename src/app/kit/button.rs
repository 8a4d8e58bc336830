//! Buttons with words.

use egui::accesskit::Role;
use egui::{Color32, Response, Sense, Stroke, Ui, Vec2, Widget, WidgetInfo, vec2};

use super::surface::Surface;
use super::theme::{self, COMPACT_TARGET, CONTROL_ROUNDING, Step, TARGET_HEIGHT};
use super::{focus, galley};

/// Width by which the background of a flush button extends beyond its words, on each side.
const FLUSH_OVERHANG: f32 = 8.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Quiet,
    Link,
}

/// A button; show it with `ui.add`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Button<'a> {
    words: &'a str,
    name: Option<&'a str>,
    hint: Option<&'a str>,
    kind: Kind,
    compact: bool,
    flush: bool,
}

impl<'a> Button<'a> {
    fn new(words: &'a str, kind: Kind) -> Self {
        Button {
            words,
            name: None,
            hint: None,
            kind,
            compact: false,
            flush: false,
        }
    }

    /// Creates the main button of a screen, which has one at most.
    pub fn primary(words: &'a str) -> Self {
        Button::new(words, Kind::Primary)
    }

    /// Creates a button beside the main one.
    pub fn secondary(words: &'a str) -> Self {
        Button::new(words, Kind::Secondary)
    }

    /// Creates a button without background and border until the pointer is over it.
    pub fn quiet(words: &'a str) -> Self {
        Button::new(words, Kind::Quiet)
    }

    /// Creates a button that looks like an underlined word in a text.
    pub fn link(words: &'a str) -> Self {
        Button::new(words, Kind::Link)
    }

    /// Sets the name for screen readers, where the visible words are only a sign.
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Sets a sentence that is shown under a resting pointer and read as the description.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Makes the button lower, for tables and bars.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// Aligns the words with the text above; the background extends beyond them.
    pub fn flush(mut self) -> Self {
        self.flush = true;
        self
    }

    fn step(&self) -> Step {
        match (self.kind, self.compact) {
            (Kind::Quiet | Kind::Link, false) => Step::Body,
            (Kind::Quiet | Kind::Link, true) => Step::Small,
            (_, true) => Step::CompactStrong,
            (_, false) => Step::Label,
        }
    }

    fn padding(&self) -> Vec2 {
        match (self.kind, self.compact) {
            (Kind::Quiet, _) if self.flush => vec2(0.0, 6.0),
            (Kind::Link, _) => vec2(0.0, 4.0),
            (Kind::Quiet, _) => vec2(8.0, 6.0),
            (_, true) => vec2(14.0, 4.0),
            (_, false) => vec2(20.0, 8.0),
        }
    }

    fn ink(&self, ui: &Ui) -> Color32 {
        let c = theme::colours(ui.ctx());
        match self.kind {
            Kind::Primary => c.on_ink,
            Kind::Secondary | Kind::Link => c.ink,
            Kind::Quiet => c.secondary,
        }
    }

    fn surface(&self, ui: &Ui) -> Surface {
        let c = theme::colours(ui.ctx());
        let none = Stroke::NONE;
        match self.kind {
            Kind::Primary => Surface {
                fill: c.ink,
                hovered: c.secondary,
                edge: none,
                rounding: CONTROL_ROUNDING,
            },
            Kind::Secondary => Surface::plain(ui),
            Kind::Quiet => Surface {
                fill: Color32::TRANSPARENT,
                hovered: c.chosen,
                edge: none,
                rounding: CONTROL_ROUNDING,
            },
            Kind::Link => Surface {
                fill: Color32::TRANSPARENT,
                hovered: Color32::TRANSPARENT,
                edge: none,
                rounding: 4,
            },
        }
    }

    fn describe(&self, response: &Response) {
        let role = if self.kind == Kind::Link {
            Role::Link
        } else {
            Role::Button
        };
        response
            .widget_info(|| WidgetInfo::labeled(role, response.enabled(), self.name.unwrap_or(self.words)));
        if let Some(hint) = self.hint {
            response
                .ctx
                .accesskit_node_builder(response.id, |node| node.set_description(hint));
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let padding = self.padding();
        let width = (ui.available_width() - 2.0 * padding.x).max(44.0);
        let galley = galley::lay_out(ui, self.words, self.step(), self.ink(ui), width);
        let least = match (self.kind, self.compact) {
            (Kind::Link, _) => vec2(0.0, COMPACT_TARGET),
            (_, true) => vec2(44.0, COMPACT_TARGET),
            (_, false) => vec2(44.0, TARGET_HEIGHT),
        };
        let (rect, response) =
            ui.allocate_exact_size((galley.size() + 2.0 * padding).max(least), Sense::click());
        if ui.is_rect_visible(rect) {
            let fade = if response.enabled() {
                1.0
            } else {
                ui.visuals().disabled_alpha
            };
            let ground = if self.flush {
                rect.expand2(vec2(FLUSH_OVERHANG, 0.0))
            } else {
                rect
            };
            self.surface(ui).paint(ui, ground, &response);
            let mut at = galley::centred(rect, &galley);
            if self.flush {
                at.x = rect.left();
            }
            if self.kind == Kind::Link {
                underline(ui, &response, &galley, at, self.ink(ui));
            }
            let ink = self.ink(ui).gamma_multiply(fade);
            ui.painter().galley_with_override_text_color(at, galley, ink);
        }
        let ring = if self.flush {
            rect.expand2(vec2(FLUSH_OVERHANG, 0.0))
        } else {
            rect
        };
        focus::mark_at(ui, &response, ring, CONTROL_ROUNDING);
        self.describe(&response);
        match self.hint {
            Some(hint) => response.on_hover_text(hint),
            None => response,
        }
    }
}

fn underline(ui: &Ui, response: &Response, galley: &egui::Galley, at: egui::Pos2, ink: Color32) {
    let width = if response.hovered() { 2.0 } else { 1.0 };
    for row in &galley.rows {
        let row = row.rect_without_leading_space().translate(at.to_vec2());
        ui.painter()
            .hline(row.x_range(), row.bottom() - 2.5, Stroke::new(width, ink));
    }
}
