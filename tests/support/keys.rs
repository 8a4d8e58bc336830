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

/// Sends an event as the system does; the program takes some before the window sees them.
pub(crate) fn send(window: &mut Harness<'static, MainWindow>, modifiers: Modifiers, event: Event) {
    let mut input = RawInput {
        events: vec![event],
        ..RawInput::default()
    };
    let ctx = window.ctx.clone();
    window.state_mut().raw_input_hook(&ctx, &mut input);
    for event in input.events {
        window.event_modifiers(event, modifiers);
    }
}
