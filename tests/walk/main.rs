//! The window as a person uses it, by words and roles; what counts is what the store then holds.

mod person;

mod answers;
mod rows;
mod way;
