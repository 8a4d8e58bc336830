//! The window without a display: the widgets of the kit, the walk and consulting, found by their words and
//! roles, pressed, typed into and looked at. What counts is what the library then holds.

mod consulting;
mod kit;
mod walk;

#[path = "../support/cpu_renderer.rs"]
mod cpu_renderer;
#[path = "../support/keys.rs"]
mod keys;
