//! The only place where the window acts on the outside.

pub mod file_dialog;
