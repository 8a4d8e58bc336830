//! A heading that shows and hides its content.

use egui::accesskit::{Action, Role};
use egui::{AsIdSalt, Id, IdSalt, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::theme::{CONTROL_ROUNDING, Step, TARGET_HEIGHT};
use super::{focus, galley, theme};

/// A heading that shows and hides the content below it.
#[must_use]
pub struct Collapsible<'a> {
    id_salt: IdSalt,
    words: &'a str,
    open: &'a mut bool,
}

/// Result of showing a [`Collapsible`].
#[derive(Debug)]
pub struct FoldOutput<R> {
    /// The heading; changed when it was opened or closed.
    pub response: Response,
    /// Result of the content; `None` while it is hidden.
    pub inner: Option<R>,
}

impl<'a> Collapsible<'a> {
    /// Creates a heading; the caller stores whether it is open.
    pub fn new(id_salt: impl AsIdSalt, words: &'a str, open: &'a mut bool) -> Self {
        Collapsible {
            id_salt: IdSalt::new(&id_salt),
            words,
            open,
        }
    }

    /// Shows the heading, and the content if open.
    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> FoldOutput<R> {
        let id = ui.make_persistent_id(self.id_salt);
        let ink = theme::colours(ui.ctx()).ink;
        let galley = galley::lay_out(ui, self.words, Step::Label, ink, ui.available_width() - 28.0);
        let size = vec2(
            galley.size().x + 28.0 + 8.0,
            (galley.size().y + 8.0).max(TARGET_HEIGHT),
        );
        let mut response = super::surface::place(ui, id, size, Sense::click());
        if response.clicked() || self.requested(ui, id) {
            *self.open = !*self.open;
            response.mark_changed();
        }
        self.paint(ui, &response, galley);
        self.describe(&response);
        let inner = self.open.then(|| ui.scope(content).inner);
        FoldOutput { response, inner }
    }

    fn requested(&self, ui: &Ui, id: Id) -> bool {
        let action = if *self.open {
            Action::Collapse
        } else {
            Action::Expand
        };
        ui.input(|input| input.has_accesskit_action_request(id, action))
    }

    fn paint(&self, ui: &Ui, response: &Response, galley: std::sync::Arc<egui::Galley>) {
        let c = theme::colours(ui.ctx());
        let rect = response.rect;
        let (x, y) = (rect.left() + 8.0, rect.center().y);
        let points = if *self.open {
            vec![pos2(x - 5.0, y - 2.5), pos2(x, y + 3.0), pos2(x + 5.0, y - 2.5)]
        } else {
            vec![pos2(x - 2.5, y - 5.0), pos2(x + 3.0, y), pos2(x - 2.5, y + 5.0)]
        };
        ui.painter()
            .add(Shape::line(points, Stroke::new(2.0, c.secondary)));
        let at = pos2(rect.left() + 28.0, y - galley.size().y / 2.0);
        if response.hovered() {
            let right = at.x + galley.size().x;
            ui.painter().hline(
                at.x..=right,
                at.y + galley.size().y - 2.0,
                Stroke::new(1.0, c.ink),
            );
        }
        ui.painter().galley(at, galley, c.ink);
        focus::mark_at(ui, response, rect.shrink2(vec2(-4.0, 3.0)), CONTROL_ROUNDING);
    }

    fn describe(&self, response: &Response) {
        response
            .widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, response.enabled(), self.words));
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_expanded(*self.open);
            node.add_action(if *self.open {
                Action::Collapse
            } else {
                Action::Expand
            });
        });
    }
}
