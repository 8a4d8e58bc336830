//! Modal dialogs.
//!
//! The focus goes to the first widget of the dialog and returns to its old place when it closes. Escape and
//! a press beside the dialog close it.

use egui::accesskit::Role;
use egui::{Context, CornerRadius, Frame, Id, Margin, Memory, Modal, ScrollArea, Stroke, Ui, Vec2};

use super::theme::{self, CARD_ROUNDING};
use super::{focus, scroll_by_keys, text};

/// A dialog over the window.
#[must_use]
#[derive(Clone, Debug)]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    width: f32,
}

/// Height that a high window keeps above, below and inside a dialog, in points.
const DIALOG_MARGINS: f32 = 160.0;
/// Height that a low window keeps, in points.
const LEAST_DIALOG_MARGINS: f32 = 84.0;

/// Height that the actions below the scrolled content take, in points.
const ACTIONS_HEIGHT: f32 = 60.0;

/// Margin of the scrolled content, so that focus rings are not cut off.
const RING_ROOM: Margin = Margin::same(6);

/// Number of frames in which a dialog looks for a widget to focus.
const FRAMES_TO_A_WIDGET: u8 = 2;

/// The widget that takes the focus in a dialog in this frame.
#[derive(Clone, Copy, Debug)]
enum FirstFocus {
    /// Nothing: the dialog has it already.
    Given,
    /// The first widget.
    Widget,
    /// The title of a dialog without widgets.
    Title,
}

/// State of the focus on its way into a dialog and back.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    /// The widget that had the focus before.
    before: Option<Id>,
    /// The widget that had it when the dialog was painted last.
    inside: Option<Id>,
    /// The window's size then.
    window: Vec2,
    /// Whether the dialog has got the focus.
    given: bool,
    /// Number of frames in which it has tried to focus a widget.
    attempts: u8,
    /// Number of frames since the dialog closed: the window cannot take the focus in the first one.
    returning: u8,
}

impl State {
    fn first_focus(self) -> FirstFocus {
        if self.given {
            FirstFocus::Given
        } else if self.attempts < FRAMES_TO_A_WIDGET {
            FirstFocus::Widget
        } else {
            FirstFocus::Title
        }
    }

    fn after_frame(self, inside: Option<Id>, window: Vec2) -> Self {
        Self {
            given: self.given || inside.is_some_and(|id| Some(id) != self.before),
            inside,
            window,
            attempts: self.attempts.saturating_add(1),
            ..self
        }
    }

    /// Returns `true` if what was shown meanwhile has taken the focus, as the heading of another screen does.
    fn is_taken(self, ctx: &Context) -> bool {
        let focused = ctx.memory(Memory::focused);
        focused.is_some() && focused != self.inside && focused != self.before
    }
}

impl<'a> Dialog<'a> {
    /// Creates a dialog; `name` is unique in the program.
    pub fn new(name: &'static str, title: &'a str) -> Self {
        Dialog {
            id: Id::unique(name),
            title,
            width: 520.0,
        }
    }

    /// Sets the width, which the window limits; 520 points without it.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Shows the dialog while `open`; call it every frame, so that the focus can come back.
    ///
    /// Closing it sets `open` to false; the content may set it too.
    pub fn show<R>(
        self,
        ctx: &Context,
        open: &mut bool,
        content: impl FnOnce(&mut Ui, &mut bool) -> R,
    ) -> Option<R> {
        self.modal(ctx, open, |ui, head, room, open| {
            scrolled(ui, head, room, |ui| content(ui, open))
        })
    }

    /// Shows the dialog with a row of actions that stays in view below what scrolls; both are about `about`.
    pub fn show_with_actions<T, R>(
        self,
        ctx: &Context,
        open: &mut bool,
        about: &mut T,
        content: impl FnOnce(&mut Ui, &mut T),
        actions: impl FnOnce(&mut Ui, &mut T, &mut bool) -> R,
    ) -> Option<R> {
        self.modal(ctx, open, |ui, head, room, open| {
            scrolled(ui, head, room - ACTIONS_HEIGHT, |ui| content(ui, about));
            let row = ui.horizontal(|ui| {
                ui.add_space(f32::from(RING_ROOM.left));
                actions(ui, about, open)
            });
            row.inner
        })
    }

    /// Shows the frame; `content` gets the title with what takes the focus, and the height there is.
    fn modal<R>(
        self,
        ctx: &Context,
        open: &mut bool,
        content: impl FnOnce(&mut Ui, (&str, FirstFocus), f32, &mut bool) -> R,
    ) -> Option<R> {
        let state = ctx.data(|data| data.get_temp::<State>(self.id));
        if !*open {
            self.give_back(ctx, state);
            return None;
        }
        let state = state.unwrap_or_else(|| State {
            before: ctx.memory(Memory::focused),
            ..State::default()
        });
        let window = ctx.content_rect().size();
        let modal = Modal::new(self.id)
            .area(
                Modal::default_area(self.id)
                    .role(Role::Dialog)
                    .accessible_name(self.title)
                    .fade_in(false),
            )
            .backdrop_color(theme::colours(ctx).veil)
            .frame(frame(ctx))
            .show(ctx, |ui| {
                let area = ui.stack().iter().find(|stack| stack.is_area_ui());
                if let Some(area) = area {
                    ctx.accesskit_node_builder(area.unique_id, egui::accesskit::Node::set_modal);
                }
                ui.set_width(self.width.min(window.x - 96.0));
                // as high as it needs, where an area of egui's would stop at 400 points, with the bar at its edge
                let margins = (window.y / 4.0).clamp(LEAST_DIALOG_MARGINS, DIALOG_MARGINS);
                let room = window.y - margins;
                ui.set_max_height(room);
                content(ui, (self.title, state.first_focus()), room, open)
            });
        let inside = ctx.memory(Memory::focused);
        ctx.data_mut(|data| data.insert_temp(self.id, state.after_frame(inside, window)));
        if modal.should_close() {
            *open = false;
        }
        // in a window of another size its place follows from the size that it has just got
        if !*open || window != state.window {
            ctx.request_repaint();
        }
        Some(modal.inner)
    }

    fn give_back(&self, ctx: &Context, state: Option<State>) {
        let Some(state) = state else { return };
        if state.is_taken(ctx) {
            ctx.data_mut(|data| data.remove_temp::<State>(self.id));
            return;
        }
        if let Some(before) = state.before {
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
        ctx.data_mut(|data| match state.returning {
            0 => drop(data.insert_temp(
                self.id,
                State {
                    returning: 1,
                    ..state
                },
            )),
            _ => drop(data.remove_temp::<State>(self.id)),
        });
        ctx.request_repaint();
    }
}

/// Shows the title and what follows it, which scrolls where it is higher than there is room.
fn scrolled<R>(
    ui: &mut Ui,
    (title, first): (&str, FirstFocus),
    room: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let area = ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(room)
        .content_margin(RING_ROOM);
    area.show(ui, |ui| {
        let heading = text::heading(ui, title);
        ui.add_space(theme::GRID_UNIT);
        match first {
            FirstFocus::Given => {}
            FirstFocus::Widget => focus::to_next(ui),
            FirstFocus::Title => heading.request_focus(),
        }
        let shown = content(ui);
        scroll_by_keys(ui, room);
        shown
    })
    .inner
}

fn frame(ctx: &Context) -> Frame {
    let c = theme::colours(ctx);
    Frame {
        inner_margin: Margin::same(26),
        fill: c.paper,
        stroke: Stroke::new(1.0, c.line),
        corner_radius: CornerRadius::same(CARD_ROUNDING),
        shadow: ctx.global_style().visuals.window_shadow,
        ..Frame::NONE
    }
}
