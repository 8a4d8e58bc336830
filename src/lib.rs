//! Funkenbuch: a desktop workbook that leads from having to towards wanting to.
//!
//! The crate is a house with floors: a module may use only what stands below it, and the test
//! `tests/layers.rs` holds that. From the ground up: [`text`] and [`fonts`] speak and draw letters,
//! [`mirror`] finds must-words, [`workbook`] says what is asked, [`session`] what one client
//! answered, [`insight`] makes figures and findings of it, [`picture`] draws them, [`store`] keeps
//! sessions in a library file, [`handout`] puts one on paper, [`exchange`] reads and writes files,
//! [`desk`] is every operation in the user's words. [`app`] (the window) and [`cli`] (the command
//! line) are two ways to use the desk.

pub mod app;
pub mod cli;
pub mod desk;
pub mod exchange;
pub mod fonts;
pub mod handout;
pub mod insight;
pub mod mirror;
pub mod picture;
pub mod session;
pub mod store;
pub mod text;
pub mod workbook;
