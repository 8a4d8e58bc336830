//! The kit, tried as a person would: found by its words and roles, pressed, typed into, looked at.

mod bench;
mod gallery;
mod half_understood;
mod notices;
mod pictures;

mod choices;
mod fields;
mod menus;
mod rest;
mod scales;
mod selecting;
mod values;
