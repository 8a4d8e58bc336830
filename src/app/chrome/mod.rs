//! The parts of the window around every screen.

mod answers;
mod blank_dialog;
pub mod dialogs;
pub mod drop_hint;
pub mod erase_dialog;
mod guide;
mod hand_over;
pub mod kit_texts;
pub mod lock_screen;
pub mod logo;
pub mod notices;
mod print_dialog;
mod restore_dialog;
mod secrets;
pub mod top_bar;
