//! The window as a person uses it, by words and roles; what counts is what the store then holds.
#![allow(
    clippy::unwrap_used,
    reason = "a test that finds nothing to unwrap has failed"
)]

mod person;

mod answers;
mod focus;
mod keys;
mod lock;
mod long;
mod rows;
mod start;
mod typed;
mod way;
