//! Funkenbuch: a desktop workbook that leads from having to towards wanting to.
//!
//! Each folder may use only the folders below it; `tests/house` checks that. From the bottom up:
//! `packed` unpacks what the build packs, [`text`] and [`fonts`] hold texts and typefaces, [`mirror`] finds must-words, [`workbook`] says what
//! is asked, [`session`] what one client answered, [`consulting`] what the consultant adds to it,
//! [`wording`] puts answers into words, [`insight`] computes figures and findings, [`picture`] draws them, [`store`] is the library file,
//! [`handout`] puts a session on paper, [`exchange`] reads and writes files, [`service`] is every
//! operation the program offers. [`app`] (the window) and [`cli`] (the command line) are two ways to
//! use the service.

pub mod app;
pub mod cli;
pub mod consulting;
pub mod exchange;
pub mod fonts;
pub mod handout;
pub mod insight;
pub mod mirror;
mod packed;
pub mod picture;
pub mod service;
pub mod session;
pub mod store;
pub mod text;
pub mod wording;
pub mod workbook;

// a handout is made in an eighth less time with it; fuzzing watches the memory of the system's own
#[cfg(not(fuzzing))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
