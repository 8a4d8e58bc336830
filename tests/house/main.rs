//! Checks the rules of the house on the project's own sources. The architecture below `src`: which folder
//! may name which, import cycles, names of types, constants and other items, and where egui, threads and the
//! clock may be used. What no lint covers (`rules.rs`): lengths, reasons, licences.
//!
//! Each check of the architecture has its own file.

mod check;
mod code;
mod constants;
mod cycles;
mod debug_text;
mod item_names;
mod items;
mod network;
mod paths;
mod reexports;
mod restricted;
mod rules;
mod source;
mod table;
mod type_names;
