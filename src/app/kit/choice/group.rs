//! A group of cards: its layout and keys.

use egui::accesskit::Role;
use egui::{Id, IdSalt, Key, Modifiers, Pos2, Rect, Response, Sense, Ui, UiBuilder, Vec2, vec2};

use super::super::focus;
use super::card::{self, Card};
use crate::app::kit::accessible_name::AccessibleName;

/// Input on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// The card was pressed.
    Toggle(usize),
    /// The card was cleared by key.
    Clear(usize),
}

/// Cards of one choice.
pub(super) struct Group<'a> {
    pub id_salt: IdSalt,
    pub name: AccessibleName<'a>,
    pub options: &'a [&'a str],
    pub compact: bool,
}

impl Group<'_> {
    /// Shows the cards; `roles` are those of the group and of a card.
    pub(super) fn show(
        self,
        ui: &mut Ui,
        roles: [Role; 2],
        chosen: Option<usize>,
        is_chosen: impl Fn(usize) -> bool,
    ) -> (Response, Option<Pressed>) {
        let id = ui.make_persistent_id(self.id_salt);
        let builder = UiBuilder::new()
            .id_salt(self.id_salt)
            .accessibility_role(roles[0]);
        let mut pressed = None;
        let inner = ui.scope_builder(builder, |ui| {
            self.name.give(ui.ctx(), ui.unique_id());
            let ids: Vec<Id> = (0..self.options.len()).map(|index| id.with(index)).collect();
            let (reached, cleared) = keys(ui, id, &ids, chosen);
            pressed = cleared.map(Pressed::Clear);
            let sizes: Vec<Vec2> = self
                .options
                .iter()
                .map(|words| card::size(ui, words, self.compact))
                .collect();
            let rects = place(ui, &sizes, self.compact);
            for (index, (&words, rect)) in self.options.iter().zip(rects).enumerate() {
                let sense = if index == reached {
                    Sense::click()
                } else {
                    Sense::CLICK
                };
                let response = ui.interact(rect, ids[index], sense);
                let card = Card {
                    words,
                    role: roles[1],
                    chosen: is_chosen(index),
                    place: (index, ids.len()),
                };
                card.show(ui, &response, self.compact);
                if index != reached && focus::is_focus_requested(ui, response.id) {
                    remember(ui, id, index);
                    response.request_focus();
                }
                if response.clicked() {
                    pressed = Some(Pressed::Toggle(index));
                    remember(ui, id, index);
                    if !self.compact || response.has_focus() {
                        response.request_focus();
                    }
                }
            }
        });
        (inner.response, pressed)
    }
}

/// Reads the keys of this frame; returns the card that the Tab key reaches, and the card that was cleared.
fn keys(ui: &Ui, group: Id, ids: &[Id], chosen: Option<usize>) -> (usize, Option<usize>) {
    let remembered = ui.data(|data| data.get_temp::<usize>(group));
    let reached = remembered
        .or(chosen)
        .unwrap_or(0)
        .min(ids.len().saturating_sub(1));
    let Some(&focused) = ids
        .get(reached)
        .filter(|&&id| ui.memory(|memory| memory.has_focus(id)))
    else {
        return (reached, None);
    };
    focus::keep_arrows(ui, focused);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let mut target = reached;
    if pressed(Key::ArrowRight) | pressed(Key::ArrowDown) {
        target = (reached + 1) % ids.len();
    }
    if pressed(Key::ArrowLeft) | pressed(Key::ArrowUp) {
        target = (reached + ids.len() - 1) % ids.len();
    }
    if pressed(Key::Home) {
        target = 0;
    }
    if pressed(Key::End) {
        target = ids.len() - 1;
    }
    let cleared = (pressed(Key::Delete) | pressed(Key::Backspace)).then_some(reached);
    if target != reached {
        remember(ui, group, target);
        ui.memory_mut(|memory| memory.request_focus(ids[target]));
    }
    (target, cleared)
}

fn remember(ui: &Ui, group: Id, index: usize) {
    ui.data_mut(|data| data.insert_temp(group, index));
}

/// Returns the rectangles of cards in rows, wrapped at the available width.
fn place(ui: &mut Ui, sizes: &[Vec2], compact: bool) -> Vec<Rect> {
    let gap = if compact { vec2(4.0, 4.0) } else { vec2(10.0, 10.0) };
    let width = ui.available_width();
    let (mut at, mut height, mut used) = (Pos2::ZERO, 0.0_f32, 0.0_f32);
    let mut rects = Vec::with_capacity(sizes.len());
    for &size in sizes {
        let size = vec2(size.x.min(width), size.y);
        if at.x > 0.0 && at.x + size.x > width {
            at = Pos2::new(0.0, at.y + height + gap.y);
            height = 0.0;
        }
        rects.push(Rect::from_min_size(at, size));
        height = height.max(size.y);
        used = used.max(at.x + size.x);
        at.x += size.x + gap.x;
    }
    let (_, room) = ui.allocate_space(vec2(used, at.y + height));
    rects
        .iter()
        .map(|rect| rect.translate(room.min.to_vec2()))
        .collect()
}
