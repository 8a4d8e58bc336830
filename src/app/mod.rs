//! The window.

pub mod kit;
