//! What needs neither a window nor a library file: workbooks, sessions, the mirror and paper.

mod corpora;
mod handout_blank;
mod handout_kinds;
mod handout_layout;
mod handout_meeting;
mod handout_options;
mod handout_page_ends;
mod handout_pages;
mod handout_preview;
mod mirror_quality;
mod session;
mod workbook_content;
mod workbook_faults;

#[path = "../support/handout_sessions.rs"]
mod handout_sessions;

#[path = "../support/fuzz_targets.rs"]
mod fuzz_targets;
