//! Keys of messages, where focus and open dialogs allow them.

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use super::kit::field;
use super::message::{ConsultingMessage, Message};
use super::model::Direction;
use super::state::AppState;
use super::state::dialog::DialogState;

/// A message with keys of its own.
pub struct Shortcut {
    /// The keys.
    pub keys: KeyboardShortcut,
    /// The message.
    pub message: fn() -> Message,
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn shortcut(keys: KeyboardShortcut, message: fn() -> Message) -> Shortcut {
    Shortcut { keys, message }
}

/// All shortcuts.
pub const SHORTCUTS: &[Shortcut] = &[
    shortcut(ctrl_shift(Key::Z), || Message::Redo),
    shortcut(ctrl(Key::Z), || Message::Undo),
    shortcut(ctrl(Key::Y), || Message::Redo),
    shortcut(ctrl(Key::Enter), || Message::TurnPage(Direction::Forward)),
    shortcut(ctrl_shift(Key::Enter), || Message::TurnPage(Direction::Back)),
    shortcut(ctrl(Key::PageDown), || {
        ConsultingMessage::OpenNeighbour(Direction::Forward).into()
    }),
    shortcut(ctrl(Key::PageUp), || {
        ConsultingMessage::OpenNeighbour(Direction::Back).into()
    }),
    shortcut(KeyboardShortcut::new(Modifiers::NONE, Key::F1), || {
        Message::ToggleGuide
    }),
    shortcut(ctrl(Key::Plus), || Message::ZoomIn),
    shortcut(ctrl(Key::Equals), || Message::ZoomIn),
    shortcut(ctrl(Key::Minus), || Message::ZoomOut),
    shortcut(ctrl(Key::Num0), || Message::ZoomReset),
    shortcut(KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft), || {
        Message::Leave
    }),
    shortcut(ctrl(Key::P), || Message::SaveMeetingSheet),
    shortcut(ctrl(Key::O), || {
        Message::ChooseFile(super::model::FilePurpose::Library)
    }),
    shortcut(ctrl(Key::F), || ConsultingMessage::FocusSearch.into()),
    shortcut(ctrl(Key::Comma), || Message::OpenSettings),
    shortcut(ctrl(Key::Q), || Message::Quit),
];

/// Returns the message whose keys were pressed, unless a dialog or the focused field takes them.
pub fn message(ctx: &Context, state: &AppState, event: &Event) -> Option<Message> {
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    let pressed = |shortcut: &&Shortcut| {
        shortcut.keys.logical_key == *key && modifiers.matches_exact(shortcut.keys.modifiers)
    };
    let message = (SHORTCUTS.iter().find(pressed)?.message)();
    allowed(ctx, state, &message).then_some(message)
}

/// Returns `true` unless a dialog is open, or undo belongs to the field that has the focus.
fn allowed(ctx: &Context, state: &AppState, message: &Message) -> bool {
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        return matches!(state.dialog, Some(DialogState::Guide(_))) && *message == Message::ToggleGuide;
    }
    let undo = matches!(message, Message::Undo | Message::Redo);
    !(undo && field::owns_undo(ctx))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Settings;

    fn pressed(state: &AppState, key: Key, modifiers: Modifiers) -> Option<Message> {
        let event = Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        };
        message(&Context::default(), state, &event)
    }

    #[test]
    fn keys_with_other_modifiers_are_not_taken() {
        let state = AppState::new(Settings::default());
        assert_eq!(pressed(&state, Key::Z, Modifiers::COMMAND), Some(Message::Undo));
        let redo = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        assert_eq!(pressed(&state, Key::Z, redo), Some(Message::Redo));
        assert_eq!(pressed(&state, Key::Z, Modifiers::NONE), None);
        assert_eq!(
            pressed(&state, Key::Z, Modifiers::COMMAND.plus(Modifiers::ALT)),
            None
        );
    }

    #[test]
    fn no_keys_have_two_messages() {
        for (index, one) in SHORTCUTS.iter().enumerate() {
            assert!(
                SHORTCUTS[index + 1..].iter().all(|other| other.keys != one.keys),
                "{:?}",
                one.keys
            );
        }
    }
}
