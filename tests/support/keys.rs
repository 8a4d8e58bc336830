//! Keys as the window gets them.

use eframe::App;
use egui::{Event, Key, Modifiers, RawInput};
use egui_kittest::Harness;
use funkenbuch::app::MainWindow;

/// Presses keys together; the program's own keys are taken before the window sees them.
pub(crate) fn strike(window: &mut Harness<'static, MainWindow>, modifiers: Modifiers, key: Key) {
    let event = Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    send(window, modifiers, event);
}

/// Sends an event as the system does, a frame or more after the one before; the program takes some before the window
/// sees them.
pub(crate) fn send(window: &mut Harness<'static, MainWindow>, modifiers: Modifiers, event: Event) {
    let ctx = window.ctx.clone();
    let mut input = RawInput::default();
    window.state_mut().raw_input_hook(&ctx, &mut input);
    input.events.push(event);
    window.state_mut().raw_input_hook(&ctx, &mut input);
    for event in input.events {
        window.event_modifiers(event, modifiers);
    }
}
