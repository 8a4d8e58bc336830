//! Keys and actions of assistive technology on a scale.

use egui::accesskit::{Action, ActionData};
use egui::{Event, Id, InputState, Key, Modifiers, Ui};

use super::super::focus;
use super::MAX_SCALE_VALUE;

/// Time after a 1 within which a 0 makes it 10.
const TEN_WITHIN_SECONDS: f64 = 0.9;

/// Returns the value after the keys of this frame.
pub(super) fn after_keys(ui: &Ui, id: Id, value: Option<u8>) -> Option<u8> {
    focus::keep_arrows(ui, id);
    let mut value = value;
    for digit in ui.input(digits) {
        value = Some(type_digit(ui, id, digit));
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowRight) | pressed(Key::ArrowUp) {
        value = Some(value.map_or(0, up));
    }
    if pressed(Key::ArrowLeft) | pressed(Key::ArrowDown) {
        value = Some(value.map_or(MAX_SCALE_VALUE, down));
    }
    if pressed(Key::Home) {
        value = Some(0);
    }
    if pressed(Key::End) {
        value = Some(MAX_SCALE_VALUE);
    }
    if pressed(Key::Delete) | pressed(Key::Backspace) {
        value = None;
    }
    value
}

/// The value after what assistive technology asked for.
pub(super) fn after_requests(ui: &Ui, id: Id, mut value: Option<u8>) -> Option<u8> {
    ui.input_mut(|input| {
        input.consume_accesskit_action_requests(id, |request| {
            value = match (&request.action, &request.data) {
                (Action::Increment, _) => Some(value.map_or(0, up)),
                (Action::Decrement, _) => Some(value.map_or(MAX_SCALE_VALUE, down)),
                (Action::SetValue, Some(ActionData::NumericValue(number))) => from_number(*number),
                (Action::SetValue, Some(ActionData::Value(words))) => {
                    words.trim().parse().ok().and_then(from_number)
                }
                _ => return false,
            };
            true
        });
    });
    value
}

fn up(value: u8) -> u8 {
    value.saturating_add(1).min(MAX_SCALE_VALUE)
}

fn down(value: u8) -> u8 {
    value.saturating_sub(1)
}

fn from_number(number: f64) -> Option<u8> {
    (0.0..=f64::from(MAX_SCALE_VALUE))
        .contains(&number.round())
        .then(|| number.round() as u8)
}

/// The digits typed in this frame: as text, or as bare keys where a keyboard sends no text.
fn digits(input: &InputState) -> Vec<u8> {
    let digit = |c: char| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
    let typed = input.events.iter().filter_map(|event| match event {
        Event::Text(text) => Some(text.chars().filter_map(digit)),
        _ => None,
    });
    let typed: Vec<u8> = typed.flatten().collect();
    if !typed.is_empty() {
        return typed;
    }
    let keys = input.events.iter().filter_map(|event| match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } if modifiers.is_none() => key.name().chars().next(),
        _ => None,
    });
    keys.filter_map(digit).collect()
}

fn type_digit(ui: &Ui, id: Id, digit: u8) -> u8 {
    let now = ui.input(|input| input.time);
    let one = id.with("typed a one at");
    let since = ui
        .data(|data| data.get_temp::<f64>(one))
        .map_or(f64::INFINITY, |then| now - then);
    let started = if digit == 1 { now } else { f64::NEG_INFINITY };
    ui.data_mut(|data| data.insert_temp(one, started));
    if digit == 0 && since <= TEN_WITHIN_SECONDS {
        MAX_SCALE_VALUE
    } else {
        digit
    }
}
